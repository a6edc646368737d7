/** Local cases as they come: CSV with a header, or JSON Lines as the command line takes them, each with its outcome. */
import { parse as parseCsv } from 'csv-parse/sync';
import { AppError } from '../../../contract/errors.ts';

export type LocalFeatures = Record<string, number | string | boolean | null>;
export interface LocalCase {
  readonly features: LocalFeatures;
  readonly series?: [string, string, number][];
  /** Null: not known. */
  readonly event: boolean | null;
  readonly groups: Readonly<Record<string, string>>;
  readonly period: string | null;
}

const YES: ReadonlySet<string> = new Set(['1', '1.0', 'yes', 'y', 'true', 'dead', 'died', 'event', '<30']);
const NO: ReadonlySet<string> = new Set(['0', '0.0', 'no', 'n', 'false', 'alive', 'none', 'survived', '>30']);
const OUTCOME_NAMES = ['outcome', 'event', 'label', 'y'];
const ETHNICITY_NAMES = ['ethnicity', 'race', 'ethnic_group'];
const DATE_NAMES = ['date', 'admitted', 'admission_date', 'period', 'year'];

/** Reads a file's text; the form is told by its first sign. Throws `bad-input` with the line where it can't be read. */
export function readLocalCases(text: string): LocalCase[] {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const rows = body.trimStart().startsWith('{') ? fromLines(body) : fromCsv(body);
  if (rows.length === 0) throw new AppError('bad-input', 'The file holds no cases', { where: 'file' });
  return rows.map(localCase);
}

/** One case from a flat row, or from `{features, series, outcome}`. */
export function localCase(row: Readonly<Record<string, unknown>>): LocalCase {
  const nested = row['features'];
  const features: LocalFeatures = {};
  for (const [name, value] of Object.entries(typeof nested === 'object' && nested !== null ? { ...row, ...nested } : row)) {
    if (value === null || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') features[name] = value;
  }
  const series = seriesOf(row['series']);
  const find = (names: readonly string[]): string | null => {
    const hit = Object.entries(features).find(([name, value]) => names.includes(name.toLowerCase()) && value !== null && value !== '');
    return hit === undefined ? null : String(hit[1]).trim();
  };
  const outcome = find(OUTCOME_NAMES)?.toLowerCase() ?? '';
  const event = YES.has(outcome) ? true : NO.has(outcome) ? false : null;
  const groups: Record<string, string> = {};
  const sex = sexOf(find(['sex', 'gender']) ?? fromSeries(series, 'Gender'));
  const age = ageBand(find(['age']) ?? fromSeries(series, 'Age'));
  const ethnicity = find(ETHNICITY_NAMES);
  if (sex !== null) groups['sex'] = sex;
  if (age !== null) groups['age'] = age;
  if (ethnicity !== null && ethnicity !== '?') groups['ethnicity'] = ethnicity;
  for (const name of Object.keys(features)) if (OUTCOME_NAMES.includes(name.toLowerCase())) delete features[name];
  return { features, ...(series === undefined ? {} : { series }), event, groups, period: /^\d{4}(-\d{2})?/u.exec(find(DATE_NAMES) ?? '')?.[0] ?? null };
}

function fromLines(text: string): Record<string, unknown>[] {
  return text.split(/\r?\n/u).flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      const value: unknown = JSON.parse(line);
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return [value as Record<string, unknown>];
    } catch {
      // said below, without the line's words
    }
    throw new AppError('bad-input', `Line ${at + 1} is not a JSON object`, { where: `line ${at + 1}` });
  });
}

function fromCsv(text: string): Record<string, unknown>[] {
  const delimiter = (text.split('\n', 1)[0] ?? '').includes('\t') ? '\t' : (text.split('\n', 1)[0] ?? '').split(';').length > (text.split('\n', 1)[0] ?? '').split(',').length ? ';' : ',';
  try {
    return parseCsv(text, { columns: true, delimiter, skip_empty_lines: true, trim: true, relax_column_count: true }) as Record<string, unknown>[];
  } catch (thrown) {
    const line = (thrown as { lines?: number }).lines;
    throw new AppError('bad-input', line === undefined ? 'The table can not be read' : `The table can not be read at line ${line}`, { where: 'file' });
  }
}

function seriesOf(given: unknown): [string, string, number][] | undefined {
  let value = given;
  if (typeof given === 'string') {
    try {
      value = JSON.parse(given);
    } catch {
      return undefined;
    }
  }
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((entry: unknown) => (Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'string' && Number.isFinite(Number(entry[2])) ? [[entry[0], entry[1], Number(entry[2])] as [string, string, number]] : []));
}

function fromSeries(series: readonly [string, string, number][] | undefined, name: string): string | null {
  const value = series?.find(([, each]) => each === name)?.[2];
  return value === undefined || value < 0 ? null : String(value);
}

const sexOf = (word: string | null): string | null => (word === null ? null : /^(?:m|male|1)$/iu.test(word) ? 'male' : /^(?:f|female|0|2)$/iu.test(word) ? 'female' : null);

function ageBand(word: string | null): string | null {
  const age = Number(/\d+(?:\.\d+)?/u.exec(word ?? '')?.[0] ?? Number.NaN);
  if (Number.isNaN(age)) return null;
  return age < 50 ? 'under 50' : age < 65 ? '50-64' : age < 80 ? '65-79' : '80 and over';
}
