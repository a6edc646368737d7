/** What the section model sees of a sentence among its neighbours: words, pairs, how it begins, where in the note it stands. The recipe trains on these very features. */

/** Words without their commonest endings, numbers as one, marks that tell a list or a result. */
function words(sentence: string): string[] {
  const found = sentence.slice(0, 600).toLowerCase().match(/[a-z]+(?:['’/][a-z]+)*|\d+(?:[./]\d+)*|[:?%+]/g) ?? [];
  return found.map((word) => (/^\d/.test(word) ? (word.includes('/') ? '<n/n>' : '<n>') : word.length > 4 ? word.replace(/(?:ies|s)$/, '') : word));
}

/** Of each sentence of a note, given in order. */
export function sentenceFeatures(sentences: readonly string[]): string[][] {
  const read = sentences.map(words);
  return read.map((own, at) => features(own, read, at));
}

function features(own: readonly string[], sentences: readonly (readonly string[])[], at: number): string[] {
  const pairs = own.slice(1).map((word, i) => `${own[i] ?? ''} ${word}`);
  const out = [...own, ...pairs, ...own.slice(0, 2).map((word) => `^${word}`), `^${own.slice(0, 2).join(' ')}`, `#${Math.min(6, Math.floor(Math.log2(own.length + 1)))}`];
  out.push(...(sentences[at - 1] ?? []).map((word) => `<${word}`), ...(sentences[at + 1] ?? []).map((word) => `>${word}`));
  if (sentences.length > 3) out.push(`@${Math.floor((6 * at) / sentences.length)}`);
  if (sentences.length > 3 && at === 0) out.push('@first');
  return out;
}
