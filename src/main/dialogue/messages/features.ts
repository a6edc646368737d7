/** What the model sees of a message: words, pairs of words, runs of three to five letters. The recipe trains on these very features. */
export function messageFeatures(plain: string): string[] {
  const words = plain.match(/[a-z]+(?:'[a-z]+)?|\d+/g)?.map(word => (/^\d/.test(word) ? '#' : word)) ?? [];
  const out = [...words, ...words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`)];
  for (const word of words) {
    const padded = `_${word}_`;
    for (let size = 3; size <= 5 && size <= padded.length; size++) for (let at = 0; at + size <= padded.length; at++) out.push(`~${padded.slice(at, at + size)}`);
  }
  return out;
}
