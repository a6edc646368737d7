/** Does the library answer at all? From what the best passages have of the question; fitted where answers were there, were taken away, or never were. */
import { ALIKE_CLUES } from './alike.ts';
import type { Telling } from './background.ts';
import { bestSentence, sentencesOf } from './answer.ts';
import { coveredBy, missingIn } from './covering.ts';
import { idfOf, wordsOfPassage } from './passage.ts';
import type { Shelf } from './passage.ts';
import { readQuestion } from './question.ts';
import { waysOf } from './rank.ts';
import type { Asked, Ranked } from './rank.ts';
import { termsOf } from './terms.ts';

/** Passages that are looked at, and those in which more of the same document is looked for. */
const NEAREST = 5;
const BESIDE = 20;
/** Letters of a passage's beginning, some forty terms; letters and sentences that are read of it. */
const OPENING = 400;
const JUDGED = 8_000;
const READ = 80;
/** From this much of the subject in its opening a passage counts as one on it. */
const ON_IT = 0.6;

/** In the order of the fitted trees; those of `alike.ts` come after them. Those up to `sentence` are about the subject, the next about the kind of answer. */
export const CLUES = [
  'names', 'opening', 'document', 'missing in opening', 'missing in document', 'one sentence', 'one sentence and heading', 'words', 'near', 'near against the next', 'score', 'score against the next',
  'covered here', 'opening here', 'phrase in opening', 'phrase', 'title is it', 'unknown words', 'words asked', 'library', 'opening and near', 'document and near',
  'first: opening', 'first: document', 'first: words', 'first: sentence', 'titles',
  'sentence', 'kind', 'kind and opening', 'first: kind', 'title asks it', 'nearer for its kind', 'no kind', 'kind and near', 'overview', 'kind and document',
  ...ALIKE_CLUES,
] as const;

/** What speaks for an answer without the last, those of `alike.ts`; each between 0 and about 1. @param tells how much a word tells in general: in a small library every word is rare. */
export function cluesOf(ranked: readonly Ranked[], asked: Asked, shelf: Shelf, tells: Telling): number[] {
  const ways = waysOf(asked);
  const best = (terms: ReadonlySet<string>): number => Math.max(...ways.map((way) => coveredBy(terms, way, tells)));
  const least = (terms: ReadonlySet<string>): number => Math.min(...ways.map((way) => missingIn(terms, way, tells)));
  const wanted = [[...new Set(asked.terms)].map((term) => ({ own: [term], others: [], named: false }))];
  const documents = new Map<string, Set<string>>();
  for (const { passage } of ranked.slice(0, BESIDE)) {
    if (passage.title === undefined) continue;
    const known = documents.get(passage.title) ?? new Set<string>();
    for (const term of termsOf(wordsOfPassage(passage).slice(0, JUDGED))) known.add(term);
    documents.set(passage.title, known);
  }
  const seen = ranked.slice(0, NEAREST).map((one) => {
    const { passage } = one;
    const names = shelf.namesOf(passage);
    const text = wordsOfPassage(passage);
    const opening = new Set([...names, ...termsOf(text.slice(0, OPENING))]);
    const whole = new Set([...names, ...termsOf(text.slice(0, JUDGED))]);
    const document = passage.title === undefined ? whole : new Set([...whole, ...(documents.get(passage.title) ?? [])]);
    const head = [...names, ...termsOf(passage.heading ?? '')];
    const sentences = sentencesOf(passage.text).slice(0, READ).map((sentence) => termsOf(sentence));
    const inSentence = (more: readonly string[]): number => Math.max(0, ...sentences.map((terms) => best(new Set([...terms, ...more]))));
    const near = Math.max(0, one.signals[7] ?? 0);
    const kind = asked.kind === null ? 0.5 : (one.kinds.get(asked.kind) ?? 0);
    const onIt = best(opening);
    const asksKind = passage.title === undefined ? null : readQuestion(passage.title).kind;
    const matter = asked.matter === null ? null : shelf.similarityOf(passage, asked.matter);
    return {
      names: best(new Set(names)), opening: onIt, document: best(document), missing: least(opening), gone: least(document), sentence: inSentence([]), headed: inSentence(head),
      words: Math.max(...wanted.map((way) => coveredBy(whole, way, tells))), near, kind, signals: one.signals,
      asks: onIt > ON_IT ? (asksKind === null || asked.kind === null ? 0.5 : Number(asksKind === asked.kind)) : 0,
      nearer: onIt > ON_IT ? near - (matter ?? near) + 0.5 : 0,
      overview: (one.kinds.get('information') ?? 0) * onIt,
    };
  });
  type Seen = (typeof seen)[number];
  const most = (of: (one: Seen) => number): number => Math.max(0, ...seen.map(of));
  const smallest = (of: (one: Seen) => number): number => (seen.length === 0 ? 1 : Math.min(...seen.map(of)));
  const first = (of: (one: Seen) => number): number => (seen[0] === undefined ? 0 : of(seen[0]));
  const signal = (at: number): number => most((one) => one.signals[at] ?? 0);
  const nearness = ranked.map(({ signals }) => signals[7] ?? 0).toSorted((a, b) => b - a);
  const scores = ranked.map(({ score }) => score);
  const known = asked.focus.reduce((sum, term) => sum + tells(term), 0);
  const unknown = asked.focus.reduce((sum, term) => sum + (shelf.frequency(term) === 0 ? tells(term) : 0), 0);
  return [
    most((one) => one.names), most((one) => one.opening), most((one) => one.document), smallest((one) => one.missing), smallest((one) => one.gone), most((one) => one.sentence), most((one) => one.headed), most((one) => one.words),
    nearness[0] ?? 0, (nearness[0] ?? 0) - meanOf(nearness.slice(10, 40)), (scores[0] ?? 0) / 10, ((scores[0] ?? 0) - meanOf(scores.slice(5, 20))) / 10,
    signal(2), signal(3), signal(5), signal(4), signal(6), known === 0 ? 1 : unknown / known, Math.min(10, asked.focus.length) / 10, Math.log10(1 + shelf.size) / 5,
    most((one) => one.opening * one.near), most((one) => one.document * one.near),
    first((one) => one.opening), first((one) => one.document), first((one) => one.words), first((one) => one.headed), Number(areNamed(ranked)),
    bestSentence(asked, ranked, idfOf(shelf)), most((one) => one.kind), most((one) => one.kind * one.opening), first((one) => one.kind), most((one) => one.asks), most((one) => one.nearer),
    Number(asked.kind === null), most((one) => one.kind * one.near), most((one) => one.overview), most((one) => one.kind * one.document),
  ];
}

const meanOf = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length);

/** Whether the nearest passages have titles; opening words that stand for one say less. */
function areNamed(ranked: readonly Ranked[]): boolean {
  const near = ranked.slice(0, NEAREST);
  return near.filter(({ passage }) => (passage.title ?? '') !== '').length * 2 > near.length;
}
