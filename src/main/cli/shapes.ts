/** What a line is held against: refused with the field's name, never with its value, which may be a patient's. */
import { z } from 'zod';
import { AppError } from '../../contract/errors.ts';

const ReadingValue = z.union([z.number(), z.string(), z.null()]);
const SeriesEntry = z.union([z.tuple([z.string(), z.string(), ReadingValue]), z.object({ time: z.string(), name: z.string(), value: ReadingValue })]);
const Value = z.union([z.number(), z.string(), z.boolean(), z.null(), z.tuple([z.union([z.number(), z.string()]), z.string()]).transform(([value, unit]) => `${value} ${unit}`)]);
/** Features by the data set's own names; a value may come as text or as `[number, unit]`. A list or object among them is not read, which a model says of what it knows. */
const Features = z.record(z.string(), z.unknown()).transform((all) => Object.fromEntries(Object.entries(all).map(([name, value]) => [name, Value.safeParse(value).data ?? (value === null ? null : NOT_A_VALUE)])));
const NOT_A_VALUE = 'not a value';
const READ_FROM = ['features', 'series', 'text', 'notes', 'fhir'];
/** Features may stand in the line itself, as in a row of a table. */
export const PrognoseLine = z.preprocess(
  (line) => (typeof line === 'object' && line !== null && !READ_FROM.some((name) => name in line) ? { ...line, features: line } : line),
  z.object({
    model: z.string(),
    features: Features.nullish(),
    series: z.array(SeriesEntry).nullish(),
    text: z.string().optional(),
    notes: z.array(z.object({ text: z.string(), date: z.string().nullable().optional() })).optional(),
    fhir: z.unknown().optional(),
  }),
);

/** Readings with a number; an entry without one ("", null, "<5") says nothing that a model can take. */
export function seriesOf(entries: readonly z.output<typeof SeriesEntry>[]): [string, string, number][] {
  return entries.flatMap((entry) => {
    const [time, name, value] = Array.isArray(entry) ? entry : [entry.time, entry.name, entry.value];
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? [[time, name, number] as [string, string, number]] : [];
  });
}

export function parse<T extends z.ZodType>(schema: T, line: Record<string, unknown>): z.output<T> {
  const result = schema.safeParse(line);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  if (issue?.code === 'too_big' && issue.origin === 'string') throw new AppError('bad-input', `A text has more than ${issue.maximum} characters`, { where: issue.path.join('.') });
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
