/** A case's own notes and chart as a source: sentences about what is asked, with their place, apart from the library and never mixed with it. */
import type { Chart, ChartFact } from '../../../contract/chart.ts';
import { coveredBy } from './covering.ts';
import type { Way } from './covering.ts';
import { waysOf } from './rank.ts';
import type { Asked } from './rank.ts';
import { termsOf } from './terms.ts';

export interface CaseNote {
  readonly noteId: string;
  readonly version: number;
  readonly title: string;
  readonly date: string | null;
  readonly text: string;
}
export interface NoteSentence {
  readonly note: CaseNote;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly score: number;
}
export interface ChartStatement {
  readonly factId: string;
  readonly kind: string;
  readonly status: string;
  readonly text: string;
  readonly score: number;
  /** Where it is said in a note; null for a fact of a record or one that was typed. */
  readonly at: { readonly noteId: string; readonly version: number; readonly start: number; readonly end: number } | null;
}

/** Share of what is asked about, by how much its words tell, that a sentence must hold. */
const LEAST = 0.5;
const MOST_SENTENCES = 6;
const MOST_FACTS = 4;
/** Words that point at the patient and say nothing of the matter. */
const PATIENT = new Set(termsOf('patient she he her his him this taking take takes taken on currently current now ever known last latest recent most value level result when started start have has had been any does is the case note notes chart say says there'));

/** Best first, of equal ones the newest. */
export function sentencesOfCase(asked: Asked, notes: readonly CaseNote[]): NoteSentence[] {
  const all = notes.flatMap((note) => sentenceSpans(note.text).map((span) => ({ note, ...span, text: note.text.slice(span.start, span.end) })));
  const held = all.map(({ text }) => new Set(termsOf(text)));
  const frequency = new Map<string, number>();
  for (const terms of held) for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const ways = mattersOf(asked);
  const worth = (term: string): number => Math.log(1 + all.length / (1 + (frequency.get(term) ?? 0)));
  return all
    .map((sentence, at) => ({ ...sentence, score: bestCovered(held[at] ?? new Set(), ways, worth) }))
    .filter(({ score }) => score >= LEAST)
    .toSorted((a, b) => b.score - a.score || (b.note.date ?? '').localeCompare(a.note.date ?? '') || a.start - b.start)
    .slice(0, MOST_SENTENCES);
}

/** Facts of the chart about what is asked. A rejected fact says nothing. */
export function statementsOfChart(asked: Asked, chart: Chart): ChartStatement[] {
  const ways = mattersOf(asked);
  return chart.facts
    .filter(({ state }) => state !== 'rejected')
    .map((fact) => {
      const evidence = fact.evidence.find((one) => one.kind === 'note');
      const at = evidence?.kind === 'note' ? { noteId: evidence.noteId, version: evidence.version, start: evidence.start, end: evidence.end } : null;
      return { factId: fact.id, kind: fact.kind, status: fact.status, text: wordsOf(fact), at, score: bestCovered(new Set(termsOf(`${fact.text} ${fact.codes.map(({ display }) => display).join(' ')}`)), ways, () => 1) };
    })
    .filter(({ score }) => score >= LEAST)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_FACTS);
}

/** A fact as one line: its words, then value or dose, then when. */
function wordsOf({ text, measurement, dose, route, frequency, reaction, time }: ChartFact): string {
  const value = measurement === undefined ? '' : `${measurement.comparator ?? ''}${measurement.value} ${measurement.unit ?? ''}`;
  return [text, value, dose, route, frequency, reaction, time === null ? '' : `(${time.slice(0, 10)})`].filter((part) => part !== undefined && part.trim() !== '').join(' ');
}

/** The ways to say the matter, without words that only point at the patient. */
function mattersOf(asked: Asked): Way[] {
  return waysOf(asked).map((way) => {
    const matter = way.filter(({ own }) => !own.every((term) => PATIENT.has(term)));
    return matter.length > 0 ? matter : way;
  });
}
const bestCovered = (terms: ReadonlySet<string>, ways: readonly Way[], worth: (term: string) => number): number => Math.max(0, ...ways.map((way) => coveredBy(terms, way, worth)));

/** Sentences and lines of a text with their places, white space trimmed off. */
export function sentenceSpans(text: string): { readonly start: number; readonly end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let from = 0;
  const push = (to: number): void => {
    const part = text.slice(from, to);
    const start = from + (part.length - part.trimStart().length);
    const end = from + part.trimEnd().length;
    if (end > start) spans.push({ start, end });
    from = to;
  };
  for (const { index, 0: mark } of text.matchAll(/\n+|(?<=[.!?])[ \t]+(?=["'([]?[A-Z0-9-])|(?<=[。；！？])/g)) push(index + mark.length);
  push(text.length);
  return spans;
}
