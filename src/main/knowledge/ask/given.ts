/** Do given passages answer the question? An abstract that a reader chose mostly does; one about something else must not. */
import { scoreTrees } from '../../inference/trees.ts';
import type { Trees } from '../../inference/trees.ts';
import type { Telling } from './background.ts';
import { coveredBy } from './covering.ts';
import type { Passage, Shelf } from './passage.ts';
import { waysOf } from './rank.ts';
import type { Asked } from './rank.ts';
import { termsOf } from './terms.ts';

/** Of what is asked about by how much its words tell, of all words of the question: in all passages together (parts of one abstract), in the one that has most; nearness of the nearest. */
export type GivenClues = readonly [covered: number, words: number, coveredByOne: number, wordsOfOne: number, near: number | null];

export function givenClues(asked: Asked, passages: readonly Passage[], shelf: Shelf, tells: Telling): GivenClues {
  const said = passages.map((passage) => new Set([...termsOf(passage.title ?? ''), ...termsOf(passage.text)]));
  const together = new Set(said.flatMap((terms) => [...terms]));
  const ways = waysOf(asked);
  const wanted = [...new Set(asked.terms)];
  const covered = (terms: ReadonlySet<string>): number => Math.max(...ways.map((way) => coveredBy(terms, way, tells)));
  const words = (terms: ReadonlySet<string>): number => wanted.filter((term) => terms.has(term)).length / Math.max(1, wanted.length);
  const { vector } = asked;
  const near = vector === null ? [] : passages.flatMap((passage) => shelf.similarityOf(passage, vector) ?? []);
  return [covered(together), words(together), Math.max(0, ...said.map(covered)), Math.max(0, ...said.map(words)), near.length === 0 ? null : Math.max(...near)];
}

/** Without vectors only words can tell; this much of the matter must be there. */
const LEAST_COVERED = 0.25;

/** @param clues those of a library of these passages (`answerable.ts`). @param trees over them and the given ones, as training/ask/given.py fits them. */
export function isAbout(given: GivenClues, clues: readonly number[], trees: Trees, bias: number): boolean {
  if (given[4] === null) return given[0] >= LEAST_COVERED;
  return scoreTrees(trees, [...clues, ...given.map((clue) => clue ?? 0)]) + bias >= 0;
}
