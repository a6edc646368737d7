/** Where in a JSON text something stands, so that a refusal can name the line. */

/** 1-based line of a character offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset && i < text.length; i++) if (text[i] === '\n') line++;
  return line;
}

/** Offset of the value at a path of a JSON text that parses; the nearest parent's when a part is absent. */
export function offsetOf(text: string, path: readonly PropertyKey[]): number {
  let at = 0;
  const skip = (): void => {
    while (/\s/.test(text[at] ?? '')) at++;
  };
  const string = (): string => {
    const start = at++;
    while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    at++;
    return JSON.parse(text.slice(start, at)) as string;
  };
  const value = (): void => {
    skip();
    const open = text[at];
    if (open === '"') string();
    else if (open === '{' || open === '[') {
      at++;
      for (skip(); text[at] !== '}' && text[at] !== ']'; skip()) {
        if (open === '{') {
          string();
          skip();
          at++;
        }
        value();
        skip();
        if (text[at] === ',') at++;
      }
      at++;
    } else while (at < text.length && !/[\s,\]}]/.test(text[at] ?? '')) at++;
  };
  /** Moves to the child's value and says whether it is there. */
  const enter = (key: PropertyKey): boolean => {
    const open = text[at];
    if (open !== '{' && open !== '[') return false;
    at++;
    let index = 0;
    for (skip(); text[at] !== '}' && text[at] !== ']'; skip()) {
      let name: PropertyKey = index++;
      if (open === '{') {
        name = string();
        skip();
        at++;
        skip();
      }
      if (name === key) return true;
      value();
      skip();
      if (text[at] === ',') at++;
    }
    return false;
  };
  skip();
  for (const key of path) {
    const before = at;
    if (!enter(key)) return before;
    skip();
  }
  return at;
}
