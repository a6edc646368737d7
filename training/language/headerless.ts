/** Notes of ACI-bench and of the public sample notes as sentences without their headers, each with the kind of its section. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { findHeaders, segment } from '../../src/main/language/sections/segment.ts';
import { splitSentences } from '../../src/main/language/text/sentences.ts';

export interface Told {
  /** A kind that the model knows; `assessment_plan` where the note does not part the two. */
  readonly kind: string;
  readonly text: string;
}
export interface HeadedNote {
  /** train, valid (ACI-bench), sample (to learn from), sample-held (every tenth sample note). */
  readonly set: 'train' | 'valid' | 'sample' | 'sample-held';
  readonly id: string;
  readonly told: readonly Told[];
}

export const SAME: Readonly<Record<string, string>> = {
  chief_complaint: 'chief_complaint', history_present: 'history_present', past_history: 'past_history', obstetric_history: 'past_history', medications: 'medications', allergies: 'allergies',
  family_history: 'family_history', social_history: 'social_history', review_of_systems: 'review_of_systems', vital_signs: 'examination', examination: 'examination',
  results: 'results', imaging: 'results', procedures: 'procedures', assessment: 'assessment', plan: 'plan', instructions: 'plan', assessment_plan: 'assessment_plan',
};

/** The sample notes lost their line ends: ",HEADER:" stands where a line began. */
const withLines = (text: string): string => text.replace(/[,.]?\s*,\s*(?=[A-Z][A-Z /&()-]{2,60}:)/g, '.\n\n').replace(/:\s*,\s*/g, ': ').replace(/,(?=\d{1,2}\.)/g, '\n');

function tell(note: string): Told[] {
  const bodies = new Map(findHeaders(note).map(({ start, bodyStart }) => [start, bodyStart]));
  return segment(note).flatMap((section) => {
    const kind = section.title === null ? undefined : SAME[section.kind];
    if (kind === undefined) return [];
    const body = note.slice(bodies.get(section.start) ?? section.start, section.end);
    return splitSentences(body).map(({ start, end }) => body.slice(start, end).replace(/^[\s•*:.-]+|\s+$/g, '').replace(/\s+/g, ' ')).filter((text) => /\p{L}{2}|\d/u.test(text)).map((text) => ({ kind, text }));
  });
}

export function* headedNotes(data: string): Generator<HeadedNote> {
  for (const set of ['train', 'valid'] as const) {
    const rows = parse(readFileSync(join(data, 'aci-bench', `${set}.csv`)), { columns: true }) as { note: string; encounter_id: string }[];
    for (const { note, encounter_id } of rows) yield { set, id: encounter_id, told: tell(note.replaceAll('\r\n', '\n')) };
  }
  for (const line of readFileSync(join(data, 'open-text', 'open_text.jsonl'), 'utf8').split('\n')) {
    if (!line.includes('"mtsamples"')) continue;
    const { source, id, text } = JSON.parse(line) as { source: string; id: string; text: string };
    if (source !== 'mtsamples') continue;
    const told = tell(withLines(text));
    if (new Set(told.map(({ kind }) => kind)).size >= 2) yield { set: Number(id) % 10 === 0 ? 'sample-held' : 'sample', id: `sample-${id}`, told };
  }
}
