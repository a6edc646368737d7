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

/** Letters of a part of a long passage, as many as its features read, and parts that are read. */
const PART = READ * 12;
const MOST_PARTS = 8;

/** How sure it is, from 0 to 1, that the passage answers each kind of question; of a long one, that a part of it does. */
export function kindsOf(model: LinearModel, text: string): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (let part = 0; part < MOST_PARTS && (part === 0 || part * PART < text.length); part += 1) {
    const scores = model.score(passageFeatures(text.slice(part * PART)));
    const top = Math.max(...scores);
    const powers = scores.map(score => Math.exp(score - top));
    const sum = powers.reduce((a, b) => a + b, 0);
    model.labels.forEach((label, at) => best.set(label, Math.max(best.get(label) ?? 0, (powers[at] ?? 0) / sum)));
  }
  return best;
}
