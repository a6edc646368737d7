/** A table of one patient's entries (CSV, semicolons or tabs): problems, drugs, allergies, results, a row each, under names that systems use. */
import { parse } from 'csv-parse/sync';
import { AppError } from '../../contract/errors.ts';
import type { ChartFact, FactKind, FactStatus } from '../../contract/chart.ts';
import type { Code } from '../../contract/clinical.ts';
import type { ImportedRecord } from './record.ts';
import { codeOf, countUnread, recordFact } from './record-facts.ts';
import type { MeasureRecord } from './record-facts.ts';

const SOURCE = 'CSV';
/** What a column holds, by its heading in small letters without marks. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  kind: ['kind', 'type', 'category', 'resource', 'resourcetype', 'record type', 'entry type', 'domain'],
  name: ['name', 'description', 'text', 'item', 'display', 'term', 'label', 'test', 'test name', 'analyte', 'lab', 'observation', 'parameter', 'drug', 'drug name', 'medication', 'medicine', 'allergen', 'substance', 'allergy', 'problem', 'condition', 'diagnosis', 'procedure', 'vital'],
  code: ['code', 'loinc', 'rxnorm', 'icd10', 'icd 10', 'icd 10 cm', 'snomed'],
  system: ['system', 'code system', 'coding system', 'vocabulary'],
  value: ['value', 'result', 'result value', 'reading', 'valuenum', 'numeric value'],
  unit: ['unit', 'units', 'uom', 'valueuom', 'result unit'],
  time: ['time', 'date', 'datetime', 'date time', 'timestamp', 'charttime', 'collected', 'collection date', 'effective', 'recorded', 'start', 'start date', 'onset', 'onset date', 'authored'],
  end: ['stop', 'end', 'end date', 'stop date', 'abatement', 'resolved'],
  status: ['status', 'clinical status', 'state'],
  dose: ['dose', 'dosage', 'strength', 'amount'], route: ['route'], frequency: ['frequency', 'freq', 'times', 'sig', 'directions'],
  reaction: ['reaction', 'reactions', 'manifestation', 'reaction1', 'description1'], patient: ['patient', 'patient id', 'patientid', 'mrn', 'subject', 'subject id', 'record number', 'nhs number', 'person id'],
  patientName: ['patient name'], birth: ['birth date', 'birthdate', 'dob', 'date of birth'], sex: ['sex', 'gender'],
};
const HEADED: readonly (readonly [FactKind, RegExp])[] = [
  ['allergy', /^(?:allergen|allergy|reactions?)$/u], ['medication', /^(?:drug|drug name|medication|medicine)$/u], ['observation', /^(?:test|test name|analyte|lab|observation|parameter|vital)$/u], ['procedure', /^procedure$/u], ['problem', /^(?:problem|condition|diagnosis)$/u],
];
const KINDS: readonly (readonly [FactKind, RegExp])[] = [
  ['allergy', /allerg|intoleran/iu], ['family', /family/iu], ['social', /social|smok|lifestyle/iu], ['medication', /medic|drug|prescri/iu], ['observation', /observ|lab|vital|result|measure/iu], ['procedure', /proced|operation|surg/iu], ['finding', /finding|symptom|sign/iu], ['problem', /problem|condition|diagnos|disease/iu],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [[/loinc/iu, 'http://loinc.org'], [/rxnorm/iu, 'http://www.nlm.nih.gov/research/umls/rxnorm'], [/snomed/iu, 'http://snomed.info/sct'], [/icd/iu, 'http://hl7.org/fhir/sid/icd-10-cm']];
const MOST_ROWS = 500_000;

/** @throws AppError `bad-input` when it is no such table, or holds several patients */
export function readCsvRecords(name: string, text: string, measure: MeasureRecord): ImportedRecord {
  const rows = tableOf(text);
  const header = (rows[0] ?? []).map(cell => cell.toLowerCase().replace(/[_\-.()]+/gu, ' ').replace(/\s+/gu, ' ').trim());
  const at = new Map(Object.entries(COLUMNS).map(([what, names]) => [what, names.map(one => header.indexOf(one)).find(index => index >= 0) ?? -1]));
  const named = at.get('name') ?? -1;
  if (named < 0) throw new AppError('bad-input', 'The table has no column that names its entries', { where: 'line 1', reason: 'no-columns' });
  const usual = HEADED.find(([, words]) => words.test(header[named] ?? ''))?.[0] ?? KINDS.find(([, words]) => words.test(name))?.[0] ?? ((at.get('value') ?? -1) >= 0 ? 'observation' : null);
  const facts: ChartFact[] = [];
  const unread: string[] = [];
  const patients = new Set<string>();
  const cell = (row: readonly string[], what: string): string => (row[at.get(what) ?? -1] ?? '').trim();
  rows.slice(1).forEach((row, index) => {
    if (cell(row, 'patient') !== '') patients.add(cell(row, 'patient'));
    if (patients.size > 1) throw new AppError('bad-input', 'The table holds several patients', { where: `line ${index + 2}`, reason: 'several-patients' });
    const kind = KINDS.find(([, words]) => words.test(cell(row, 'kind')))?.[0] ?? usual;
    const fact = kind === null || cell(row, 'name') === '' ? null : factOf(kind, what => cell(row, what), header[at.get('code') ?? -1] ?? '', index + 2, measure);
    if (fact !== null) facts.push(fact);
    else if (row.some(words => words.trim() !== '') && !VOID.test(cell(row, 'status'))) unread.push('row');
  });
  if (facts.length === 0) throw new AppError('bad-input', 'The table holds no entry that can be read', { where: 'line 2', reason: 'no-entries' });
  const first = rows[1] ?? [];
  const sex = cell(first, 'sex').toLowerCase();
  return {
    patient: { recordNumber: [...patients][0]?.slice(0, 64) ?? '-', name: cell(first, 'patientName') || `Unnamed (${name.split(/[\\/]/u).at(-1) ?? name})`.slice(0, 200), birthDate: /^\d{4}-\d{2}-\d{2}/u.exec(cell(first, 'birth'))?.[0] ?? null, sex: sex.startsWith('f') ? 'female' : sex.startsWith('m') ? 'male' : 'unknown', synthetic: false },
    title: SOURCE, specialty: null, notes: [], facts, unread: countUnread(SOURCE, unread),
  };
}

const VOID = /entered[- ]in[- ]error|cancel|void|invalid/iu;

function factOf(kind: FactKind, cell: (what: string) => string, codeHeading: string, line: number, measure: MeasureRecord): ChartFact | null {
  const [text, value, code] = [cell('name'), cell('value'), cell('code')];
  if (VOID.test(cell('status'))) return null;
  const system = SYSTEMS.find(([words]) => words.test(`${cell('system')} ${codeHeading}`))?.[1] ?? (/^\d{1,5}-\d$/u.test(code) ? 'http://loinc.org' : undefined);
  const codes = [codeOf(system, code === '' ? undefined : code, text)].filter((one): one is Code => one !== null);
  const time = timeOf(cell('time'));
  const common = { source: SOURCE, resource: 'row', id: String(line), codes, time };
  if (kind === 'observation') {
    const number = /^(<=|>=|<|>)?\s*(-?\d+(?:\.\d+)?)(?:\s*\/\s*(\d{2,3}))?\s*(\D.*)?$/u.exec(value);
    if (number === null) return value === '' ? null : recordFact({ ...common, kind, text: `${text}: ${value}`, status: 'active' });
    const pressure = number[3] !== undefined;
    const measurement = measure({ loinc: system === 'http://loinc.org' ? code : null, name: pressure ? 'systolic-pressure' : text, value: Number(number[2]), ...(pressure ? { second: Number(number[3]) } : {}), unit: cell('unit') || number[4]?.trim() || null, ...(number[1] === undefined ? {} : { comparator: number[1] as '<' }) });
    return recordFact({ ...common, kind, text: measurement.analyte ?? text, status: 'active', extra: { measurement } });
  }
  const none = kind === 'allergy' && /^(?:NKDA|NKA|no known (?:drug |food )?allerg(?:y|ies)|none|nil)\b/iu.test(text);
  const extra = { ...(kind === 'medication' ? parts(['dose', 'route', 'frequency'], cell) : {}), ...(kind === 'allergy' ? { category: 'allergy' as const, ...parts(['reaction'], cell) } : {}) };
  return recordFact({ ...common, kind, text: none ? 'No known drug allergies' : text, status: none ? 'absent' : statusOf(kind, cell('status'), cell('end')), extra });
}

function parts<T extends 'dose' | 'route' | 'frequency' | 'reaction'>(names: readonly T[], cell: (what: string) => string): Partial<Record<T, string>> {
  return Object.fromEntries(names.map(name => [name, cell(name)] as const).filter(([, words]) => words !== '')) as Partial<Record<T, string>>;
}

function statusOf(kind: FactKind, said: string, end: string): FactStatus {
  if (/hold|held|suspend/iu.test(said)) return 'held';
  if (/refut|absent|denied|negative/iu.test(said)) return 'absent';
  if (/possible|suspect|provisional|unconfirmed/iu.test(said)) return 'possible';
  if (/plan|intend|draft/iu.test(said)) return 'planned';
  if (/\bactive\b|current|ongoing/iu.test(said) && !/inactive/iu.test(said)) return 'active';
  return said !== '' && /stop|inactive|resolv|past|complet|ended|remission|discontinu/iu.test(said) ? 'past' : end !== '' || kind === 'procedure' ? 'past' : 'active';
}

/** ISO dates alone: "03/04/2026" means two days. */
function timeOf(written: string): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:?\d{2})?)?/u.exec(written);
  return match === null || Number.isNaN(Date.parse(match[1] ?? '')) ? null : match[2] === undefined ? (match[1] ?? null) : `${match[1]}T${match[2]}${match[2].length === 5 ? ':00' : ''}${match[3] ?? ''}`;
}

function tableOf(text: string): string[][] {
  const head = text.split(/\r\n|\r|\n/u, 1)[0] ?? '';
  const delimiter = ['\t', ';', ','].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ',';
  try {
    return parse(text, { delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, trim: true, to: MOST_ROWS });
  } catch (error) {
    throw new AppError('bad-input', 'Not a table', { reason: 'csv', where: /line (\d+)/u.exec(String(error))?.[0] ?? 'line 1' });
  }
}
