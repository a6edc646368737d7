/** Are given passages about the question? An abstract that a reader chose mostly is; one about something else must not answer. */
import type { Telling } from './background.ts';
import type { Passage, Shelf } from './passage.ts';
import type { Asked } from './rank.ts';
import { termsOf } from './terms.ts';

/** What speaks for it: what is asked about by how much its words tell, all words of the question, nearness of the nearest. */
export function givenClues(asked: Asked, passages: readonly Passage[], shelf: Shelf, tells: Telling): [covered: number, words: number, near: number | null] {
  const said = new Set(passages.flatMap((passage) => [...termsOf(passage.title ?? ''), ...termsOf(passage.text)]));
  const share = (focus: readonly string[]): number => {
    const all = focus.reduce((sum, term) => sum + tells(term), 0);
    return all === 0 ? 0 : focus.reduce((sum, term) => sum + (said.has(term) ? tells(term) : 0), 0) / all;
  };
  const wanted = [...new Set(asked.terms)];
  const { vector } = asked;
  const near = vector === null ? [] : passages.flatMap((passage) => shelf.similarityOf(passage, vector) ?? []);
  return [Math.max(...[asked.focus, ...asked.others].map(share)), wanted.filter((term) => said.has(term)).length / Math.max(1, wanted.length), near.length === 0 ? null : Math.max(...near)];
}

/** Without vectors only words can tell; this much of the matter must be there. */
const LEAST_COVERED = 0.25;

/** @param weights of the three clues, as training/ask/given.py fits them. */
export function isAbout([covered, words, near]: readonly [number, number, number | null], weights: readonly number[], bias: number): boolean {
  if (near === null) return covered >= LEAST_COVERED;
  return covered * (weights[0] ?? 0) + words * (weights[1] ?? 0) + near * (weights[2] ?? 0) + bias >= 0;
}
