/** What a line is held against: refused with the field's name, never with its value, which may be a patient's. */
import { z } from 'zod';
import { AppError } from '../../contract/errors.ts';
import { isSeriesTable, readSeries } from '../reasoning/prognosis/index.ts';
import type { SeriesEntry } from '../reasoning/prognosis/index.ts';
import { ChartLine } from './text-shapes.ts';

const Numeral = z.union([z.number(), z.string()]);
const Value = z.union([
  z.number(), z.string(), z.boolean(), z.null(),
  z.tuple([Numeral, z.string()]).transform(([value, unit]) => `${value} ${unit}`),
  z.object({ value: Numeral, unit: z.string().nullish() }).transform(({ value, unit }) => (unit == null || unit === '' ? value : `${value} ${unit}`)),
]);
/** Features by the data set's own names; a value may come as text, as `[number, unit]` or as `{value, unit}`. Any other list or object among them is not read, which a model says of what it knows. */
const Features = z.record(z.string(), z.unknown()).transform((all) => Object.fromEntries(Object.entries(all).map(([name, value]) => [name, Value.safeParse(value).data ?? (value === null ? null : NOT_A_VALUE)])));
const NOT_A_VALUE = 'not a value';
/** Features may stand in the line itself, as in a row of a table; a table of time, parameter and value in `text` or `csv` is a series. */
function spread(line: unknown): unknown {
  if (typeof line !== 'object' || line === null) return line;
  const { text, csv, ...rest } = line as Record<string, unknown>;
  const table = 'series' in rest ? undefined : [text, csv].find((each) => typeof each === 'string' && isSeriesTable(each));
  return { features: rest, ...(table === undefined ? line : { ...rest, series: table }) };
}
export const PrognoseLine = z.preprocess(
  spread,
  z.object({
    model: z.string(),
    features: Features.nullish(),
    series: z.unknown().optional().transform(entriesOf),
    text: z.string().optional(),
    notes: z.array(z.object({ text: z.string(), date: z.string().nullable().optional() })).optional(),
    fhir: z.unknown().optional(),
    ccda: ChartLine.shape.ccda,
    hl7: ChartLine.shape.hl7,
    csv: ChartLine.shape.csv,
  }),
);

const SERIES = 'A series is a list of ["HH:MM", name, number]';
/** A series' readings with a number; undefined where none is given. */
function entriesOf(given: unknown, context: z.RefinementCtx): SeriesEntry[] | undefined {
  if (given === undefined || given === null) return undefined;
  const read = readSeries(given);
  if (read?.fault === null) return [...read.entries];
  context.addIssue({ code: 'custom', message: SERIES, ...(read === null ? {} : { path: [read.fault] }) });
  return z.NEVER;
}

export function parse<T extends z.ZodType>(schema: T, line: Record<string, unknown>): z.output<T> {
  const result = schema.safeParse(line);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  if (issue?.code === 'too_big' && issue.origin === 'string') throw new AppError('bad-input', `A text has more than ${issue.maximum} characters`, { where: issue.path.join('.') });
  if (issue?.code === 'custom') throw new AppError('bad-input', issue.message, { where: issue.path.join('.') });
  throw new AppError('bad-input', issue?.code === 'invalid_type' && issue.message.includes('undefined') ? 'A field is missing' : 'A field is not of its form', { where: issue?.path.join('.') ?? '' });
}

interface Sourced {
  readonly citations: readonly { readonly source: string }[];
  readonly support: readonly { readonly source: string | null }[];
}
export type WithSources<A extends Sourced> = Omit<A, 'citations' | 'support'> & { readonly citations: readonly object[]; readonly support: readonly object[] };
/** A source goes out as its id came in: the number 7 stays a number. `ids`: of the passages or of the library. */
export function sourcesAsGiven(ids: readonly (string | number)[]): <A extends Sourced>(answer: A) => WithSources<A> {
  const numbers = new Map(ids.flatMap((id) => (typeof id === 'number' ? [[String(id), id] as const] : [])));
  const renamed = <T extends { readonly source: string | null }>(one: T): object => (one.source === null ? one : { ...one, source: numbers.get(one.source) ?? one.source });
  return (answer) => ({ ...answer, citations: answer.citations.map(renamed), support: answer.support.map(renamed) });
}
