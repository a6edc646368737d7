/** Keeps the newest answers of a pure function, so that a ranking that moves under a key doesn't read its notes again. */
export function remember<Input, Output>(size: number, keyOf: (input: Input) => string, work: (input: Input) => Output): (input: Input) => Output {
  const known = new Map<string, Output>();
  return input => {
    const key = keyOf(input);
    if (known.has(key)) {
      const answer = known.get(key) as Output;
      known.delete(key);
      known.set(key, answer);
      return answer;
    }
    const answer = work(input);
    known.set(key, answer);
    for (const oldest of known.keys()) {
      if (known.size <= size) break;
      known.delete(oldest);
    }
    return answer;
  };
}
