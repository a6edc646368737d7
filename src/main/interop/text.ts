/** Plain text and Markdown: one file is one note of a patient whom the file doesn't name in a way that we trust. */
import type { NoteKind } from '../../contract/records.ts';
import type { ImportedRecord } from './record.ts';

const HEAD_LINES = 12;
const KINDS: readonly (readonly [RegExp, NoteKind])[] = [
  [/discharge|出院/i, 'discharge'],
  [/admission|admit|clerking|入院/i, 'admission'],
  [/consult|会诊/i, 'consult'],
  [/nursing|护理/i, 'nursing'],
  [/emergency|triage|急诊|\bED\b/, 'emergency'],
  [/clinic|outpatient|门诊/i, 'clinic'],
  [/letter/i, 'letter'],
  [/progress|ward round|病程/i, 'progress'],
  [/result|laborator|report|检验|检查/i, 'results'],
];

/** `name` may hold folders; `today` is the date of a note that says none. */
export function readText(name: string, text: string, today: string): ImportedRecord {
  const file = name.split(/[\\/]/).at(-1) ?? name;
  const title =
    file
      .replace(/\.[^.]{1,8}$/, '')
      .replace(/[_]+/g, ' ')
      .trim() || file;
  const head = text.split('\n', HEAD_LINES).join('\n');
  return {
    patient: { recordNumber: '-', name: `Unnamed (${file})`.slice(0, 200), birthDate: null, sex: 'unknown', synthetic: false },
    title: title.slice(0, 200),
    specialty: null,
    notes: [
      {
        kind: KINDS.find(([words]) => words.test(title))?.[1] ?? 'other',
        title: title.slice(0, 200),
        author: null,
        date: dateIn(file) ?? dateIn(head) ?? today,
        text,
      },
    ],
    facts: [],
    unread: [],
  };
}

/** The first unambiguous calendar date: year first. `03/04/2026` means two days, so it is not used; nor is a date of birth. */
function dateIn(text: string): string | null {
  for (const line of text.split('\n')) {
    if (/\b(?:dob|d\.o\.b|birth|born)\b|出生/i.test(line)) continue;
    const found = /(?<!\d)((?:19|20)\d{2})(?:[-./年]?)(0[1-9]|1[0-2])(?:[-./月]?)(0[1-9]|[12]\d|3[01])(?!\d)/.exec(line);
    if (found === null) continue;
    const date = `${found[1]}-${found[2]}-${found[3]}`;
    if (!Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date)) return date;
  }
  return null;
}
