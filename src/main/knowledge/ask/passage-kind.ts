/** What kind of question a passage answers, by its words. */
import type { LinearModel } from '../../inference/linear.ts';
import { stemTerm, wordsOf } from './terms.ts';

/** Enough to tell; the rest of a long passage says more of the same. */
const READ = 160;
const OPENING = 14;

/** Words and pairs, those of the opening apart. Words are kept with their function words: "is inherited in an" tells. */
export function passageFeatures(text: string): string[] {
  const words = wordsOf(text.slice(0, READ * 12)).slice(0, READ).map(word => (/^\d/.test(word) ? '<n>' : stemTerm(word)));
  const pairs = words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`);
  return [...words, ...pairs, ...[...words.slice(0, OPENING), ...pairs.slice(0, OPENING)].map(one => `o:${one}`), `<length ${Math.min(8, Math.floor(Math.log2(text.length / 40 + 1)))}>`];
}

/** How sure it is, from 0 to 1, that the passage answers each kind of question. */
export function kindsOf(model: LinearModel, text: string): ReadonlyMap<string, number> {
  const scores = model.score(passageFeatures(text));
  const top = Math.max(...scores);
  const powers = scores.map(score => Math.exp(score - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return new Map(model.labels.map((label, at) => [label, (powers[at] ?? 0) / sum]));
}
