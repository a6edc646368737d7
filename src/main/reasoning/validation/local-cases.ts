/** Local cases as they come: CSV with a header, or JSON Lines as the command line takes them, each with its outcome. */
import { parse as parseCsv } from 'csv-parse/sync';
import { AppError } from '../../../contract/errors.ts';
import { readSeries } from '../prognosis/index.ts';

type LocalFeatures = Record<string, number | string | boolean | null>;
export interface LocalCase {
  /** Of the file, from 1; null where there is none. */
  readonly line: number | null;
  readonly features: LocalFeatures;
  readonly series?: [string, string, number][];
  /** Null: not known. */
  readonly event: boolean | null;
  /** Days to the outcome, or, without it, to the last that is known of the patient; null where they are not given. */
  readonly days: number | null;
  /** Why the case can't be measured, whatever the horizon. */
  readonly fault: string | null;
  readonly groups: Readonly<Record<string, string>>;
  readonly period: string | null;
}

const YES: ReadonlySet<string> = new Set(['1', '1.0', 'yes', 'y', 'true', 'dead', 'died', 'event', '<30', '是', '有', '死亡']);
const NO: ReadonlySet<string> = new Set(['0', '0.0', 'no', 'n', 'false', 'alive', 'none', 'survived', '>30', '否', '无', '存活']);
const NOT_KNOWN: ReadonlySet<string> = new Set(['na', 'n/a', 'nan', 'null', 'unknown', '?', '.', '-', '不详', '未知']);
const OUTCOME_NAMES = ['outcome', 'event', 'label', 'y'];
const ETHNICITY_NAMES = ['ethnicity', 'race', 'ethnic_group'];
const DAYS_NAMES = ['time', 'futime', 'followup_days', 'follow_up_days'];
const DATE_NAMES = ['date', 'admitted', 'admission_date', 'period', 'year'];

/** Reads a file's text; the form is told by its first sign. Throws `bad-input` with the line where it can't be read. */
export function readLocalCases(text: string): LocalCase[] {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const start = body.trimStart()[0];
  const rows = start === '{' ? fromLines(body) : start === '[' ? fromList(body) : fromCsv(body);
  if (rows.length === 0) throw new AppError('bad-input', 'The file holds no cases', { where: 'file' });
  if (!rows.some(({ row }) => [row, row['features']].some((each) => isRow(each) && Object.keys(each).some(isOutcome)))) throw new AppError('bad-input', 'No column tells the outcome: it has to be named outcome, event, label or y', { where: 'file' });
  return rows.map(({ row, line }) => localCase(row, line));
}

/** One case from a flat row, or from `{features, series, outcome}`. */
export function localCase(row: Readonly<Record<string, unknown>>, line: number | null = null): LocalCase {
  const nested = row['features'];
  const features: LocalFeatures = {};
  for (const [name, value] of Object.entries(typeof nested === 'object' && nested !== null ? { ...row, ...nested } : row)) {
    if (value === null || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') features[name] = value;
  }
  const given = row['series'] ?? null;
  const series = given === null || given === '' ? undefined : seriesOf(given);
  const find = (names: readonly string[]): string | null => {
    const hit = Object.entries(features).find(([name, value]) => names.includes(name.toLowerCase()) && value !== null && value !== '');
    return hit === undefined ? null : String(hit[1]).trim();
  };
  const said = find(OUTCOME_NAMES)?.toLowerCase();
  const outcome = said === undefined || NOT_KNOWN.has(said) ? undefined : said;
  const event = outcome === undefined ? null : YES.has(outcome) ? true : NO.has(outcome) ? false : null;
  const followed = find(DAYS_NAMES);
  const days = followed === null || !(Number(followed) >= 0) ? null : Number(followed);
  const fault = outcome === undefined ? 'The outcome is not given' : event === null ? 'The outcome is neither yes nor no' : series === null ? 'The series can not be read' : null;
  const groups: Record<string, string> = {};
  const sex = sexOf(find(['sex', 'gender']) ?? fromSeries(series ?? [], 'Gender'));
  const age = ageBand(numberIn(find(['age']) ?? fromSeries(series ?? [], 'Age')));
  const ethnicity = find(ETHNICITY_NAMES);
  if (sex !== null) groups['sex'] = sex;
  if (age !== null) groups['age'] = age;
  if (ethnicity !== null && ethnicity !== '?') groups['ethnicity'] = ethnicity;
  for (const name of Object.keys(features)) if (isOutcome(name)) delete features[name];
  return { line, features, ...(series == null ? {} : { series }), event, days, fault, groups, period: /^\d{4}(-\d{2})?/u.exec(find(DATE_NAMES) ?? '')?.[0] ?? null };
}

const isOutcome = (name: string): boolean => OUTCOME_NAMES.includes(name.trim().toLowerCase());

interface Row {
  readonly row: Record<string, unknown>;
  readonly line: number | null;
}
const isRow = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function fromLines(text: string): Row[] {
  return text.split(/\r?\n/u).flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      const value: unknown = JSON.parse(line);
      if (isRow(value)) return [{ row: value, line: at + 1 }];
    } catch {
      // said below, without the line's words
    }
    throw new AppError('bad-input', `Line ${at + 1} is not a JSON object`, { where: `line ${at + 1}` });
  });
}

/** One list of objects; it has no lines to name. */
function fromList(text: string): Row[] {
  try {
    const all: unknown = JSON.parse(text);
    if (Array.isArray(all) && all.every(isRow)) return all.map((row) => ({ row, line: null }));
  } catch {
    // said below, without the file's words
  }
  throw new AppError('bad-input', 'The file is not a list of JSON objects', { where: 'file' });
}

/** How a table is read, told by its header line: commas, semicolons or tabs; every column has a name of its own. */
export function tableOptions(head: string): { columns: (header: string[]) => string[]; delimiter: string; skip_empty_lines: true; trim: true; relax_column_count: true } {
  const delimiter = head.includes('\t') ? '\t' : head.split(';').length > head.split(',').length ? ';' : ',';
  return { columns: namedOnce, delimiter, skip_empty_lines: true, trim: true, relax_column_count: true };
}

function fromCsv(text: string): Row[] {
  const [head = ''] = text.split('\n', 1);
  try {
    const rows = parseCsv(text, { ...tableOptions(head), info: true }) as unknown as { record: Record<string, unknown>; info: { lines: number } }[];
    return rows.map(({ record, info }) => ({ row: record, line: info.lines }));
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    const line = (thrown as { lines?: number }).lines;
    throw new AppError('bad-input', line === undefined ? 'The table can not be read' : `The table can not be read at line ${line}`, { where: 'file' });
  }
}

/** The header as it is; of two columns with one name it could not be told which is meant. */
function namedOnce(header: string[]): string[] {
  const low = header.map((name) => name.trim().toLowerCase());
  const again = low.findIndex((name, at) => name !== '' && low.indexOf(name) < at);
  if (again >= 0) throw new AppError('bad-input', `Columns ${low.indexOf(low[again] ?? '') + 1} and ${again + 1} have the same name`, { where: 'file' });
  return header;
}

/** Null: not a series. */
function seriesOf(given: unknown): [string, string, number][] | null {
  const read = readSeries(given);
  return read?.fault === null ? [...read.entries] : null;
}

function fromSeries(series: readonly [string, string, number][], name: string): string | null {
  const value = series.find(([, each]) => each === name)?.[2];
  return value === undefined || value < 0 ? null : String(value);
}

const sexOf = (word: string | null): string | null => (word === null ? null : /^(?:m|male|1)$/iu.test(word) ? 'male' : /^(?:f|female|0|2)$/iu.test(word) ? 'female' : null);

const numberIn = (word: string | null): number | null => {
  const number = /\d+(?:\.\d+)?/u.exec(word ?? '')?.[0];
  return number === undefined ? null : Number(number);
};

/** The band of an age in years that subgroups are told by. */
export function ageBand(age: number | null): string | null {
  if (age === null) return null;
  return age < 50 ? 'under 50' : age < 65 ? '50-64' : age < 80 ? '65-79' : '80 and over';
}
