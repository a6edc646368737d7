/**
 * What a case's notes say in words, laid under what the chart holds: the chart's measured value goes before words, a yes goes before a no,
 * and what does not belong into one window of time is left out and said.
 */
import type { Chart } from '../../../contract/chart.ts';
import type { InputValue } from '../../../contract/calculators.ts';
import type { Calculator, Input } from './declare.ts';
import type { Read, Typed } from './read-inputs.ts';
import { asksForNow, statesContrary } from './words/flag-words.ts';
import { fillFromWords } from './words/index.ts';
import type { ReadNote } from './words/index.ts';

const DAY = 86_400_000;
/** Newest first. Older notes than these are not read for scores, and that is said. */
const MOST_NOTES = 40;
/** What a person answered is not read again from the same words. */
const ANSWERED = new Set(['rejected', 'corrected']);
const LASTING_CHOICES: ReadonlySet<string> = new Set(['site of cancer', 'solid tumour', 'liver disease', 'diabetes', 'chronic disease']);

interface Candidate {
  readonly value: Typed;
  readonly shown: InputValue;
  /** Milliseconds, null when no time is known. */
  readonly at: number | null;
}

/** `read` holds what the chart gives, and is completed in place. */
export function fillFromNotes(calculator: Calculator, notes: readonly ReadNote[], chart: Chart, read: Read): void {
  const newestFirst = notes.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  const said = newestFirst.slice(0, MOST_NOTES).map((note) => wordsOf(calculator, note, chart, read));
  const candidates = new Map<string, Candidate[]>();
  for (const key of Object.keys(calculator.inputs)) {
    const own = candidateOf(read, key, notes);
    const words = said.flatMap((one) => candidateOf(one, key, notes) ?? []);
    candidates.set(key, [...(own ? [own] : []), ...words]);
  }
  const days = calculator.windowDays ?? 1;
  const span = days === 1 ? '24 hours' : `${days} days`;
  const newest = newestNumber(calculator, candidates);
  for (const [key, input] of Object.entries(calculator.inputs)) {
    const all = candidates.get(key) ?? [];
    const within = lasts(input) || newest === null ? all : all.filter(({ at }) => at === null || Math.abs(newest - at) <= days * DAY);
    const chosen = (input.kind === 'flag' ? within.toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0)).find((one) => settles(input, one)) : undefined) ?? within[0];
    read.values.delete(key);
    delete read.shown[key];
    if (chosen) {
      read.values.set(key, chosen.value);
      read.shown[key] = chosen.shown;
    } else if (all[0] && input.kind === 'number') {
      read.warnings.push(`${input.label} of ${(all[0].shown.time ?? '').slice(0, 16).replace('T', ' ')} is more than ${span} older than the newest value: not used`);
    }
  }
  if (newestFirst.length > MOST_NOTES) read.warnings.push(`Only the newest ${MOST_NOTES} of ${newestFirst.length} notes were read in their words`);
}

function wordsOf(calculator: Calculator, note: ReadNote, chart: Chart, read: Read): Read {
  // The patient's age is known better than from words; its place in `own` keeps the words from being asked.
  const known = Object.entries(calculator.inputs).flatMap(([key, { kind, ...input }]) => (kind === 'number' && 'patient' in input && input.patient === 'age' && read.values.has(key) ? [key] : []));
  const own: Read = { values: new Map(known.map((key) => [key, 0])), shown: {}, warnings: [] };
  const struck = chart.facts.filter(({ state }) => ANSWERED.has(state)).flatMap(({ evidence }) => evidence);
  fillFromWords(calculator, note, own, (start, end) => struck.some((one) => one.kind === 'note' && one.noteId === note.noteId && one.version === note.version && start < one.end && one.start < end));
  return own;
}

function candidateOf(read: Read, key: string, notes: readonly ReadNote[]): Candidate | undefined {
  const [value, shown] = [read.values.get(key), read.shown[key]];
  if (value === undefined || shown === undefined) return undefined;
  const at = Date.parse(shown.time ?? newestOf(shown, notes) ?? '');
  return { value, shown, at: Number.isFinite(at) ? at : null };
}

/** A yes, or the contrary in so many words ("on room air"): a mere denial does not undo an older yes. */
function settles(input: Input, { value, shown }: Candidate): boolean {
  return value === true || (shown.evidence ?? []).some(({ text }) => statesContrary(input.label, text));
}

/** A statement without a time of its own holds when the note that says it was written. */
function newestOf(shown: InputValue, notes: readonly ReadNote[]): string | null {
  const dates = (shown.evidence ?? []).map((one) => (one.kind === 'note' ? (notes.find(({ noteId }) => noteId === one.noteId)?.date ?? null) : null));
  return dates.reduce((best, date) => (date !== null && (best === null || date > best) ? date : best), null);
}

/** Illnesses, drugs, weight and height hold beyond a day; complaints, signs and measured values do not. */
function lasts(input: Input): boolean {
  if (input.kind === 'flag') return !asksForNow(input.label);
  if (input.kind === 'number') return input.patient !== undefined || input.analyte === 'weight' || input.analyte === 'height';
  return input.kind === 'choice' && (input.patient !== undefined || LASTING_CHOICES.has(input.label));
}

function newestNumber(calculator: Calculator, candidates: ReadonlyMap<string, readonly Candidate[]>): number | null {
  const times = Object.entries(calculator.inputs).flatMap(([key, input]) => (input.kind === 'number' && !lasts(input) ? (candidates.get(key) ?? []).flatMap(({ at }) => at ?? []) : []));
  return times.length === 0 ? null : Math.max(...times);
}
