/** From words in common and nearness to the passage that answers: what it is about, where it says so, what kind of question it answers. */
import type { LinearModel } from '../../inference/linear.ts';
import { scoreTerms, TITLE_WEIGHT } from './bm25.ts';
import { coveredBy, wayOf } from './covering.ts';
import type { Way } from './covering.ts';
import { kindsOf } from './passage-kind.ts';
import { idfOf, wordsOfPassage } from './passage.ts';
import type { Passage, Shelf } from './passage.ts';
import type { Question } from './question.ts';
import { termsOf } from './terms.ts';

/** Passages that are looked at closely: the best by words, the nearest by vector. */
const BY_WORDS = 100;
const BY_VECTOR = 60;
const OPENING = 40;
/** Words that only say the kind of question find passages too, and count little. */
const KIND_WORDS = 0.25;
/** Words of another name for what is asked about. */
const OTHER_WORDS = 0.6;
/** Longer passages are judged by their beginning. */
const JUDGED = 8_000;

/** In the order of the fitted weights. */
export const SIGNALS = ['words', 'kind', 'covered', 'opening', 'phrase', 'phrase in opening', 'title is it', 'near', 'near against nearest'] as const;

export interface Ranked {
  readonly passage: Passage;
  readonly score: number;
  /** In the order of `SIGNALS`. */
  readonly signals: readonly number[];
  /** How sure it is that the passage answers each kind of question. */
  readonly kinds: ReadonlyMap<string, number>;
}

/** A question with what was made of it before the ranking. */
export interface Asked extends Question {
  /** null where no encoder is there: words alone find then. */
  readonly vector: Int8Array | null;
  /** The vector of what is asked about, without how it is asked. */
  readonly matter: Int8Array | null;
  /** What is asked about, in parts with other names for each. */
  readonly parts: Way;
  /** Other names of the whole. */
  readonly others: readonly (readonly string[])[];
}

export interface Judge {
  readonly kinds: LinearModel;
  readonly weights: readonly number[];
  /** Remembered across questions by passage. */
  readonly remembered: WeakMap<Passage, Remembered>;
}

export interface Remembered {
  readonly kinds: ReadonlyMap<string, number>;
  readonly terms: readonly string[];
}

/** Best first. */
export function rankPassages(shelf: Shelf, asked: Asked, judge: Judge): Ranked[] {
  const weights = new Map<string, number>(asked.terms.map((term) => [term, KIND_WORDS]));
  for (const other of [...asked.others, ...asked.parts.flatMap(({ others }) => others)]) for (const term of other) weights.set(term, OTHER_WORDS);
  for (const term of asked.focus) weights.set(term, 1);
  const found = new Set(shelf.search(weights, BY_WORDS));
  const near = asked.vector === null ? [] : shelf.nearest(asked.vector, BY_VECTOR);
  for (const { passage } of near) found.add(passage);
  const nearest = near[0]?.similarity ?? 0;
  const idf = idfOf(shelf);
  const mean = shelf.meanLength;
  const about = waysOf(asked).map((way) => aboutOf(way, idf));

  const seen = [...found].map((passage) => {
    const title = shelf.namesOf(passage);
    let known = judge.remembered.get(passage);
    if (known === undefined) judge.remembered.set(passage, (known = { kinds: kindsOf(judge.kinds, wordsOfPassage(passage)), terms: termsOf(wordsOfPassage(passage).slice(0, JUDGED)) }));
    const { kinds, terms: text } = known;
    const opening = [...title, ...text.slice(0, OPENING)];
    const words = scoreTerms(weights, title, text, passage.title === undefined ? 1 : TITLE_WEIGHT, idf, mean);
    // Floored: a passage of another kind may still say it, one about something else does not.
    const kind = asked.kind === null ? 0 : Math.log(0.03 + (kinds.get(asked.kind) ?? 0));
    const similar = (asked.vector === null ? null : shelf.similarityOf(passage, asked.vector)) ?? 0;
    const best = (of: (one: About) => number): number => Math.max(...about.map(of));
    const [whole, start] = [` ${title.join(' ')} | ${text.join(' ')} `, ` ${title.join(' ')} | ${text.slice(0, OPENING).join(' ')} `];
    const signals = [
      words,
      kind,
      best((one) => one.covered(new Set([...title, ...text]))),
      best((one) => one.covered(new Set(opening))),
      best((one) => Number(whole.includes(one.phrase))),
      best((one) => Number(start.includes(one.phrase))),
      title.length === 0 ? 0 : best((one) => title.filter((term) => one.terms.has(term)).length / title.length),
      similar,
      similar - nearest,
    ];
    return { passage, signals, kinds };
  });
  const most = Math.max(1e-9, ...seen.map(({ signals }) => signals[0] ?? 0));
  return seen
    .map(({ passage, signals: [words = 0, ...rest], kinds }): Ranked => {
      const signals = [words / most, ...rest];
      return { passage, signals, kinds, score: signals.reduce((sum, signal, at) => sum + signal * (judge.weights[at] ?? 0), 0) };
    })
    .toSorted((a, b) => b.score - a.score);
}

interface About {
  readonly terms: ReadonlySet<string>;
  readonly phrase: string;
  /** Share of what is asked about, by how much its words tell. */
  covered(terms: ReadonlySet<string>): number;
}
function aboutOf(way: Way, idf: (term: string) => number): About {
  const focus = way.flatMap(({ own }) => own);
  return { terms: new Set(focus), phrase: ` ${focus.join(' ')} `, covered: (terms) => coveredBy(terms, way, idf) };
}

/** All ways to say what is asked about. */
export const waysOf = ({ parts, others }: Pick<Asked, 'parts' | 'others'>): Way[] => [parts, ...others.map(wayOf)];
