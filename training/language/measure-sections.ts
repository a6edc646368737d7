/**
 * How well sections are found in ACI-bench's visit notes, as they are and with their headers written in other ways.
 * Gold: the lines that the corpus heads its divisions with, in capitals, each with the kind that it names. A section is right
 * where it starts at such a header's first character and has its kind; sections without a header count as found, too.
 *
 *     node training/language/measure-sections.ts [.data]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { SectionKind } from '../../src/contract/clinical.ts';
import { segment } from '../../src/main/language/sections/segment.ts';

/** The corpus's headers, by what they mean. */
const KINDS: Readonly<Record<string, SectionKind>> = {
  'CHIEF COMPLAINT': 'chief_complaint', CC: 'chief_complaint', 'HISTORY OF PRESENT ILLNESS': 'history_present', HPI: 'history_present',
  'REVIEW OF SYSTEMS': 'review_of_systems', 'PHYSICAL EXAM': 'examination', 'PHYSICAL EXAMINATION': 'examination', EXAM: 'examination',
  VITALS: 'vital_signs', 'VITALS REVIEWED': 'vital_signs', RESULTS: 'results', ASSESSMENT: 'assessment', IMPRESSION: 'assessment',
  'ASSESSMENT AND PLAN': 'assessment_plan', PLAN: 'plan', INSTRUCTIONS: 'instructions', PROCEDURE: 'procedures', ALLERGIES: 'allergies',
  MEDICATIONS: 'medications', 'CURRENT MEDICATIONS': 'medications', 'SOCIAL HISTORY': 'social_history', 'FAMILY HISTORY': 'family_history',
  'MEDICAL HISTORY': 'past_history', 'PAST MEDICAL HISTORY': 'past_history', 'PAST HISTORY': 'past_history', 'SURGICAL HISTORY': 'past_history',
  'PAST SURGICAL HISTORY': 'past_history', 'BIRTH HISTORY': 'past_history',
};
const title = (header: string): string => header.toLowerCase().replace(/\b(?!(?:of|and)\b)\p{L}/gu, (letter) => letter.toUpperCase());
/** What is written in place of a header line and the blank line behind it; `own` leaves both. */
const STYLES: Readonly<Record<string, (header: string, number: number) => string>> = {
  'as it is': (header) => `${header}\n\n`,
  'Header': (header) => `${title(header)}\n\n`,
  'Header:': (header) => `${title(header)}:\n`,
  'Header: text': (header) => `${title(header)}: `,
  'HEADER: text': (header) => `${header}: `,
  'header: text': (header) => `${header.toLowerCase()}: `,
  'Header - text': (header) => `${title(header)} - `,
  '**Header:**': (header) => `**${title(header)}:** `,
  '## Header': (header) => `## ${title(header)}\n`,
  '1. Header': (header, number) => `${number}. ${title(header)}\n\n`,
};
interface Headed {
  readonly text: string;
  readonly starts: ReadonlyMap<number, SectionKind>;
}

function rewrite(note: string, style: (header: string, number: number) => string): Headed {
  const starts = new Map<number, SectionKind>();
  let text = '';
  let from = 0;
  for (const match of note.matchAll(/^[ \t]*([A-Z][A-Z ]+):?[ \t]*\n\s*/gm)) {
    const kind = KINDS[match[1]?.trim() ?? ''];
    if (kind === undefined) continue;
    text += note.slice(from, match.index);
    const written = style(match[1]?.trim() ?? '', starts.size + 1);
    starts.set(text.length, kind);
    text += written;
    from = match.index + match[0].length;
  }
  return { text: text + note.slice(from), starts };
}

const data = process.argv[2] ?? '.data';
const notes = ['train', 'valid'].flatMap((split) => (parse(readFileSync(join(data, 'aci-bench', `${split}.csv`)), { columns: true }) as { note: string }[]).map(({ note }) => note.replaceAll('\r\n', '\n')));
for (const [name, style] of Object.entries(STYLES)) {
  let right = 0;
  let gold = 0;
  let found = 0;
  for (const note of notes) {
    const { text, starts } = rewrite(note, style);
    const sections = segment(text);
    gold += starts.size;
    found += sections.length;
    right += sections.filter(({ start, kind }) => starts.get(start) === kind).length;
  }
  const precision = right / found;
  const recall = right / gold;
  process.stdout.write(`${JSON.stringify({ style: name, notes: notes.length, headers: gold, precision, recall, f1: (2 * precision * recall) / (precision + recall) })}\n`);
}
