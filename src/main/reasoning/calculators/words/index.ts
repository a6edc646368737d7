/**
 * What a note says in words: a weight in pounds, a last menstrual period, a denied symptom, doses of a steroid, a QT interval. Each comes
 * with the words it was read from and is marked as read, not confirmed.
 */
import type { Evidence } from '../../../../contract/chart.ts';
import type { Calculator, Input } from '../declare.ts';
import { readInputs, round } from '../read-inputs.ts';
import type { Read } from '../read-inputs.ts';
import { choose } from './choose.ts';
import { dosesAndDates } from './doses-and-dates.ts';
import { ageOf, derivedFlag, feetOf, lengthOf } from './by-number.ts';
import { FlagReader } from './flags.ts';
import { gradeOf } from './grades.ts';
import { glasgowOf } from './glasgow.ts';
import { mentionsOf } from './mentions.ts';

const READ = 'read from the note, not confirmed';

export interface ReadNote {
  noteId: string;
  version: number;
  text: string;
  /** ISO time of the note, null when it has none. */
  date: string | null;
}

/** One input as the words give it, `start` and `end` where they stand. */
export interface Found {
  value: unknown;
  unit?: string | null;
  start: number;
  end: number;
  doubt?: string;
}

/**
 * Fills `read` in place. What the words say stands above what `read` holds from the chart, which was read from the same words. Words that
 * `struck` names were answered by a person, and say nothing any more.
 */
export function fillFromWords(calculator: Calculator, note: ReadNote, read: Read, struck: (start: number, end: number) => boolean = () => false): void {
  const text = unwrapped(note.text);
  const take = (key: string, found: Found): void => {
    if (!struck(found.start, found.end)) keep(calculator, key, found, { ...note, text }, read);
  };
  for (const [key, found] of dosesAndDates(calculator, text)) take(key, found);
  if (calculator.id === 'gcs') for (const [key, found] of glasgowOf(text)) take(key, found);
  const flags = new FlagReader(text, note.date === null);
  for (const [key, input] of Object.entries(calculator.inputs)) {
    const found = foundFor(input, text, flags, read, key);
    if (found) take(key, input.judged ? { ...found, doubt: 'a judgement that the note states' } : found);
  }
}

/** Lines that a printer broke within a sentence, joined; as long as before, so that every offset holds. */
function unwrapped(note: string): string {
  return note.replace(/(?<=[a-z0-9,;(-])\n(?=[a-z(])/g, ' ');
}

function foundFor(input: Input, text: string, flags: FlagReader, read: Read, key: string): Found | undefined {
  if (input.kind === 'number' && input.judged) return undefined;
  if (input.kind === 'number') {
    if (input.patient === 'age') return read.values.has(key) ? undefined : ageOf(text);
    const mention = feetOf(input, text) ?? choose(mentionsOf(input, text, input.label === 'diastolic pressure' ? 'second' : 'first'), text) ?? diastolic(input, text) ?? lengthOf(input, text);
    return mention && { value: mention.value, unit: input.unit, start: mention.start, end: mention.end, ...(mention.unit === undefined && input.unit !== '1' ? { doubt: `unit taken as ${input.unit}` } : {}) };
  }
  if (input.kind === 'flag') return derivedFlag(input, text) ?? flags.find(input);
  if (input.kind === 'choice' && input.patient === undefined) return gradeOf(input, flags);
  return undefined;
}

/** The second of "blood pressure 120/80", where no diastolic pressure is named. */
function diastolic(input: Input, text: string): ReturnType<typeof choose> {
  if (input.kind !== 'number' || input.label !== 'diastolic pressure') return undefined;
  const both = { ...input, label: 'systolic pressure' };
  return choose(mentionsOf(both, text, 'second'), text);
}

function keep(calculator: Calculator, key: string, found: Found, note: ReadNote, read: Read): void {
  if (!calculator.inputs[key]) return;
  const typed = readInputs(calculator, { [key]: typeof found.value === 'number' && found.unit ? [found.value, found.unit] : found.value });
  const value = typed.values.get(key);
  if (value === undefined) return;
  read.values.set(key, value);
  const shown = typed.shown[key];
  const evidence: Evidence[] = [{ kind: 'note', noteId: note.noteId, version: note.version, start: found.start, end: found.end, text: note.text.slice(found.start, found.end) }];
  if (shown) read.shown[key] = { ...shown, ...(typeof shown.value === 'number' ? { value: round(shown.value) } : {}), evidence, ...(note.date === null ? {} : { time: note.date }), assumed: found.doubt ? `${READ}; ${found.doubt}` : READ };
}
