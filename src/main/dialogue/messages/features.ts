/** What the model sees of a message: words, pairs of words, how a word begins. The recipe trains on these very features. */
export function messageFeatures(plain: string): string[] {
  const words = plain.match(/[a-z]+(?:'[a-z]+)?|\d+/g)?.map(word => (/^\d/.test(word) ? '#' : word)) ?? [];
  const pairs = words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`);
  return [...words, ...pairs, ...words.filter(word => word.length > BEGINNING).map(word => `^${word.slice(0, BEGINNING)}`)];
}
const BEGINNING = 5;
