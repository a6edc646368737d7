/** Ask: the passages that answer a question, their sentences word for word, or that the library doesn't say. Nothing is generated. */
import { join } from 'node:path';
import { openLinear } from '../../inference/linear.ts';
import { extractAnswer, supportOf } from './answer.ts';
import type { Support } from './answer.ts';
import { Library } from './library.ts';
import type { Passage } from './library.ts';
import { readQuestion } from './question.ts';
import type { Question } from './question.ts';
import { rankPassages } from './rank.ts';
import type { Ranked } from './rank.ts';
import { termsOf } from './terms.ts';
import { openVerdict } from './verdict.ts';
import type { Verdict } from './verdict.ts';

export { Library } from './library.ts';
export type { Passage } from './library.ts';
export { supportOf } from './answer.ts';
export type { Support } from './answer.ts';

export interface Citation {
  readonly source: string;
  readonly text: string;
  readonly score: number;
}
export interface Answer {
  readonly answer?: string;
  readonly verdict?: Verdict;
  /** Best first; each source once. A refusal lists what came nearest. */
  readonly citations: readonly Citation[];
  readonly support: readonly Support[];
  readonly refused?: true;
}
export interface Asker {
  /** From a library. */
  ask(question: string, library: Library): Answer;
  /** From a few given passages, as a study's abstract: with a verdict where the question wants one. */
  askPassages(question: string, passages: readonly Passage[]): Answer;
}

const CITED = 10;
const EXCERPT = 700;
/** Looked at when it is decided whether the library answers. */
const NEAREST = 5;
/** Focus covered where a passage begins, the same weighed by the kind, bias: fitted as training/ask/fit.py does, refusing 9 % of answerable questions at most. */
const ANSWERABLE = { opening: 6.7, kind: 2.42, bias: -7.51 } as const;
/** Given passages are about the question as a rule; less of its focus than this and they are not. */
const LEAST_COVERED = 0.25;
/** Asks for more than yes or no. */
const OPEN = /^(?:what|which|who|whom|whose|when|where|why|how)\b/i;

/** @param folder `resources/knowledge/ask`. @throws AppError `model-unavailable` */
export function createAsker(folder: string): Asker {
  const kinds = openLinear(join(folder, 'passage-kind.json'));
  const verdictOf = openVerdict(folder);
  const remembered = new WeakMap<Passage, ReadonlyMap<string, number>>();

  function answer(question: Question, library: Library, ranked: readonly Ranked[], answerable: boolean): Answer {
    const citations = ranked.slice(0, CITED).map(({ passage, score }) => ({ source: passage.id, text: passage.text.slice(0, EXCERPT), score: Math.round(score * 1000) / 1000 }));
    if (!answerable) return { citations, support: [], refused: true };
    const found = extractAnswer(question, ranked, term => library.idf(term));
    if (found.length === 0) return { citations, support: [], refused: true };
    const passages = ranked.slice(0, CITED).map(({ passage }) => passage);
    return { answer: found.map(({ sentence }) => sentence).join(' '), citations, support: found.map(({ sentence }) => supportOf(sentence, passages)) };
  }

  return {
    ask(text, library) {
      const question = readQuestion(text);
      const ranked = onceEach(rankPassages(library, question, kinds, remembered));
      return answer(question, library, ranked, isAnswerable(ranked));
    },
    askPassages(text, passages) {
      const question = readQuestion(text);
      const library = new Library();
      for (const passage of passages) library.add(passage);
      const ranked = onceEach(rankPassages(library, question, kinds, remembered));
      const said = new Set(passages.flatMap(passage => [...termsOf(passage.title ?? ''), ...termsOf(passage.text)]));
      const asked = new Set(question.terms);
      const covered = [...asked].filter(term => said.has(term)).length / Math.max(1, asked.size);
      const answerable = covered >= LEAST_COVERED;
      const made = answer(question, library, ranked, answerable);
      if (!answerable || OPEN.test(text)) return made;
      // Findings may answer without one of the question's words in a sentence of their own.
      const { refused: _, ...rest } = made;
      return { ...rest, verdict: verdictOf(text, passages.map(passage => passage.text)) };
    },
  };
}

function isAnswerable(ranked: readonly Ranked[]): boolean {
  const near = ranked.slice(0, NEAREST);
  const opening = Math.max(0, ...near.map(({ signals }) => signals[3] ?? 0));
  const suited = Math.max(0, ...near.map(({ signals }) => (signals[3] ?? 0) * Math.exp(Math.min(0, signals[1] ?? 0))));
  return ANSWERABLE.opening * opening + ANSWERABLE.kind * suited + ANSWERABLE.bias >= 0;
}

function onceEach(ranked: readonly Ranked[]): Ranked[] {
  const seen = new Set<string>();
  return ranked.filter(({ passage }) => !seen.has(passage.id) && seen.add(passage.id));
}
