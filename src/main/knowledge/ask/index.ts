/** Ask: the passages that answer a question, their sentences word for word, or that the library doesn't say. Nothing is generated. */
import { join } from 'node:path';
import { openLinear } from '../../inference/linear.ts';
import { scoreTrees } from '../../inference/trees.ts';
import { createAlike } from './alike.ts';
import type { Alike } from './alike.ts';
import { extractAnswer, supportOf } from './answer.ts';
import type { Likeness, Support } from './answer.ts';
import { cluesOf } from './answerable.ts';
import { openBackground } from './background.ts';
import type { Telling } from './background.ts';
import { coveredBy } from './covering.ts';
import { openFitted } from './fitted.ts';
import { givenClues, isAbout } from './given.ts';
import { openLayWords } from './lay-words.ts';
import type { Named } from './lay-words.ts';
import { Library } from './library.ts';
import type { Encode } from './library.ts';
import { idfOf } from './passage.ts';
import type { Passage, Shelf } from './passage.ts';
import { readQuestion } from './question.ts';
import { rankPassages, SIGNALS, waysOf } from './rank.ts';
import type { Asked, Judge, Ranked } from './rank.ts';
import { termsOf } from './terms.ts';
import { openVerdict } from './verdict.ts';
import type { Verdict } from './verdict.ts';

export { composeAnswer } from './compose.ts';
export type { ComposedSentence, Said } from './compose.ts';
export { Library } from './library.ts';
export type { Encode } from './library.ts';
export type { Passage, Shelf } from './passage.ts';
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
/** An answer with all that it was made from. */
export interface Looked {
  readonly asked: Asked;
  readonly ranked: readonly Ranked[];
  readonly answer: Answer;
  /** What the answer was judged by (`answerable.ts`). */
  readonly clues: readonly number[];
}
export interface Names {
  readonly whole: readonly string[];
  readonly things: readonly { readonly words: string; readonly names: readonly string[] }[];
}
/** What the engine knows for an asker. */
export interface AskerHelp {
  /** Texts to vectors; none when the encoder can't. */
  readonly encode: Encode;
  /** Other names of what is asked about as a whole, and of each thing that the question names, from the terminologies. */
  namesOf(question: string, about: string): Promise<Names>;
}
export interface Asker {
  /** From a library. */
  ask(question: string, library: Shelf): Promise<Answer>;
  look(question: string, library: Shelf): Promise<Looked>;
  /** The question alone, for sources that have no ranking. */
  read(question: string): Promise<Asked>;
  /** From a few given passages, as a study's abstract: with a verdict where the question wants one. */
  askPassages(question: string, passages: readonly Passage[]): Promise<Answer>;
}

const CITED = 10;
const MOST_NAMES = 8;
const LONGEST_NAME = 7;
const EXCERPT = 700;
/** Where documents on the very thing are looked for, and how many of them go first. */
const LOOKED_AT = 60;
const MOVED = 2;
/** Asks for more than yes or no. */
const OPEN = /^(?:what|which|who|whom|whose|when|where|why|how)\b/i;

/**
 * @param folder `resources/knowledge/ask`.
 * @param help null where no engine is there, and the question's own words alone find.
 * @throws AppError `model-unavailable`
 */
export function createAsker(folder: string, help: AskerHelp | null): Asker {
  const fitted = openFitted(join(folder, 'ranking.json'));
  const tells = openBackground(join(folder, 'background.json'));
  const partsOf = openLayWords(join(folder, 'lay-words.json'));
  const verdictOf = openVerdict(folder);
  const alike = createAlike(help?.encode ?? null);
  const judge: Judge = { kinds: openLinear(join(folder, 'passage-kind.json')), weights: fitted.ranking, remembered: new WeakMap() };

  async function read(text: string): Promise<Asked> {
    const question = readQuestion(text);
    const [[vector, matter], names] = help === null ? [[], NONE] : await Promise.all([help.encode([text, question.about]), help.namesOf(text, question.about)]);
    const parts = partsOf(question.focus, termsOfNames(names.things));
    // Where the whole has another name, that one is a phrase too: "shingles" is "herpes zoster".
    const whole = parts.length === 1 ? (parts[0]?.others ?? []) : [];
    return { ...question, vector: vector ?? null, matter: matter ?? null, parts, others: distinct([...whole, ...names.whole.map(termsOf)], question.focus) };
  }

  function answer(asked: Asked, library: Shelf, ranked: readonly Ranked[], like: Likeness, answerable: boolean): Answer {
    const citations = ranked.slice(0, CITED).map(({ passage, score }) => ({ source: passage.id, text: passage.text.slice(0, EXCERPT), score: Math.round(score * 1000) / 1000 }));
    if (!answerable) return { citations, support: [], refused: true };
    const found = extractAnswer(asked, ranked, idfOf(library), like);
    if (found.length === 0) return { citations, support: [], refused: true };
    const passages = ranked.slice(0, CITED).map(({ passage }) => passage);
    return { answer: found.map(({ sentence }) => sentence).join(' '), citations, support: found.map(({ sentence }) => supportOf(sentence, passages)) };
  }

  async function judged(asked: Asked, ranked: readonly Ranked[], library: Shelf): Promise<Alike> {
    const { clues, like } = await alike(asked, ranked, library, tells);
    return { clues: [...cluesOf(ranked, asked, library, tells), ...clues], like };
  }

  async function look(text: string, library: Shelf): Promise<Looked> {
    const asked = await read(text);
    const ranked = onceEach(rankPassages(library, asked, judge));
    const { trees, bias } = fitted.answerable;
    const { clues, like } = await judged(asked, ranked, library);
    const sure = scoreTrees(trees, clues) + bias;
    const ordered = ownFirst(ranked, asked, library, tells);
    return { asked, ranked: ordered, answer: answer(asked, library, ordered, like, sure >= 0), clues };
  }

  return {
    look,
    read,
    ask: async (text, library) => (await look(text, library)).answer,
    async askPassages(text, passages) {
      const library = new Library();
      for (const passage of passages) library.add(passage);
      if (help !== null) await library.encode(help.encode);
      const asked = await read(text);
      const ranked = onceEach(rankPassages(library, asked, judge));
      const { trees, bias } = fitted.given;
      const { clues, like } = await judged(asked, ranked, library);
      const answerable = isAbout(givenClues(asked, passages, library, tells), clues, trees, bias);
      const made = answer(asked, library, ranked, like, answerable);
      if (!answerable || OPEN.test(text)) return made;
      // Findings may answer without one of the question's words in a sentence of their own.
      const { refused: _, ...rest } = made;
      return { ...rest, verdict: verdictOf(text, passages.map((passage) => passage.text)) };
    },
  };
}

const NONE: Names = { whole: [], things: [] };
/** Short names first: a long one is mostly a definition. */
function termsOfNames(things: Names['things']): Named {
  return new Map(things.map(({ words, names }) => [termsOf(words).join(' '), distinct(names.map((name) => termsOf(name)), termsOf(words))]));
}

/** Ways to say it that differ from the focus in their words, the short ones first: a long name is mostly a definition. */
function distinct(ways: readonly (readonly string[])[], focus: readonly string[]): string[][] {
  const key = (terms: readonly string[]): string => [...new Set(terms)].toSorted().join(' ');
  const seen = new Set([key(focus), '']);
  return ways
    .filter((terms) => terms.length <= LONGEST_NAME && !seen.has(key(terms)) && seen.add(key(terms)))
    .toSorted((a, b) => a.length - b.length)
    .slice(0, MOST_NAMES)
    .map((terms) => [...terms]);
}

/** Documents on the very thing, and on nothing more, before those that only name it: lists of what a drug may do name many diseases. */
function ownFirst(ranked: readonly Ranked[], asked: Asked, library: Shelf, tells: Telling): Ranked[] {
  const title = (one: Ranked | undefined): number => one?.signals[SIGNALS.indexOf('title is it')] ?? 0;
  if (title(ranked[0]) > 0.5) return [...ranked];
  const ways = waysOf(asked);
  const own = ranked.slice(0, LOOKED_AT).filter((one) => title(one) === 1 && ways.some((way) => coveredBy(new Set(library.namesOf(one.passage)), way, tells) > 0.99)).slice(0, MOVED);
  return [...own, ...ranked.filter((one) => !own.includes(one))];
}

function onceEach(ranked: readonly Ranked[]): Ranked[] {
  const seen = new Set<string>();
  return ranked.filter(({ passage }) => !seen.has(passage.id) && seen.add(passage.id));
}
