/** From words in common to the passage that answers: what it is about, where it says so, what kind of question it answers. */
import type { LinearModel } from '../../inference/linear.ts';
import { kindsOf } from './passage-kind.ts';
import type { Library, Passage } from './library.ts';
import type { Question } from './question.ts';
import { termsOf } from './terms.ts';

/** Passages that are looked at closely. */
const CANDIDATES = 120;
const OPENING = 40;
/** Words that only say the kind of question find passages too, and count little. */
const KIND_WORDS = 0.25;

export interface Ranked {
  readonly passage: Passage;
  readonly score: number;
  /** In the order of `WEIGHTS`. */
  readonly signals: readonly number[];
}

/** bm25 against the best, kind, focus covered anywhere, in title and opening, as a phrase anywhere, as a phrase in title or opening, share of the title that is the focus. Fitted as training/ask/fit.py does, with a third copy of the library whose ids tell no document. */
export const WEIGHTS: readonly number[] = [3.67, 1.3, 1.57, 2.71, 1.11, 1.47, 2.63];

/** Best first. `kinds` may be remembered across questions by passage. */
export function rankPassages(library: Library, question: Question, kindModel: LinearModel, remembered: WeakMap<Passage, ReadonlyMap<string, number>>): Ranked[] {
  const focus = [...new Set(question.focus)];
  const weights = new Map<string, number>(question.terms.map(term => [term, KIND_WORDS]));
  for (const term of focus) weights.set(term, 1);
  const hits = library.search(weights, CANDIDATES);
  const top = hits[0]?.score ?? 1;
  const worth = new Map(focus.map(term => [term, library.idf(term)]));
  const all = [...worth.values()].reduce((a, b) => a + b, 0) || 1;
  const covered = (terms: ReadonlySet<string>): number => focus.reduce((sum, term) => sum + (terms.has(term) ? (worth.get(term) ?? 0) : 0), 0) / all;
  const phrase = ` ${question.focus.join(' ')} `;
  return hits
    .map(({ passage, score }): Ranked => {
      const title = library.namesOf(passage);
      const text = termsOf(passage.text);
      const opening = [...title, ...text.slice(0, OPENING)];
      let kind = 0;
      if (question.kind !== null) {
        let kinds = remembered.get(passage);
        if (kinds === undefined) remembered.set(passage, (kinds = kindsOf(kindModel, passage.text)));
        kind = Math.log(0.003 + (kinds.get(question.kind) ?? 0));
      }
      const titleShare = title.length === 0 ? 0 : title.filter(term => worth.has(term)).length / title.length;
      const signals = [
        score / top,
        kind,
        covered(new Set([...title, ...text])),
        covered(new Set(opening)),
        ` ${title.join(' ')} | ${text.join(' ')} `.includes(phrase) ? 1 : 0,
        ` ${title.join(' ')} | ${text.slice(0, OPENING).join(' ')} `.includes(phrase) ? 1 : 0,
        titleShare,
      ];
      return { passage, signals, score: signals.reduce((sum, signal, at) => sum + signal * (WEIGHTS[at] ?? 0), 0) };
    })
    .toSorted((a, b) => b.score - a.score);
}
