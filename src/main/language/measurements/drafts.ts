/** Measurements as entities: the test that was named and its value. */
import type { Draft } from '../merge.ts';
import { findDates, move, writesDayFirst } from '../text/dates.ts';
import { findMeasurements } from './measure.ts';

/** A rule is surer of a number with its unit than of one without. */
const SURE = 0.9;
const LESS_SURE = 0.75;

/** `date` is the text's own, for "was 12.4 last week". */
export function measurementDrafts(text: string, date: string | null | undefined): Draft[] {
  const drafts: Draft[] = [];
  const named = new Set<number>();
  const dayFirst = writesDayFirst(text);
  for (const { test, value, measurement, earlier, when, loinc } of findMeasurements(text)) {
    if (test && !named.has(test.start)) {
      named.add(test.start);
      drafts.push({ ...test, type: 'test', score: SURE, by: 'rule', ...(loinc ? { loinc } : {}) });
    }
    const draft: Draft = { ...value, type: 'value', score: measurement.assumedUnit ? LESS_SURE : SURE, by: 'rule', measurement, ...(test ? { of: test } : {}) };
    const time = when ? columnDate(text.slice(when.start, when.end), date) : earlier ? timeAfter(text, value.end, date, dayFirst) : undefined;
    if (time) draft.time = time;
    if (earlier) draft.earlier = true;
    drafts.push(draft);
  }
  return drafts;
}

/** A column's or row's date, with its time of day where it has one: "10/8 15:30", or "15:30" of the text's own day or the day before. */
function columnDate(header: string, date: string | null | undefined): string | undefined {
  const clock = /(?:^|[ ])(\d{1,2}):(\d{2})$/.exec(header);
  const day = clock?.[0] === header ? date?.slice(0, 10) : columnDay(header, date);
  if (!clock || !day || Number(clock[1]) > 23 || Number(clock[2]) > 59) return day;
  const time = `${clock[1]?.padStart(2, '0')}:${clock[2]}:00Z`;
  const before = clock[0] === header && date?.[10] === 'T' && time > date.slice(11);
  return `${before ? move(day, -1, 'day') : day}T${time}`;
}

/** A day without a year is the nearest before the text's own, read either way round. */
function columnDay(header: string, date: string | null | undefined): string | undefined {
  const full = findDates(header, date).find((found) => found.iso?.length === 10);
  if (full?.iso && /\d{4}|[a-z]{3}/i.test(header)) return full.iso;
  const parts = /^(\d{1,2})[/.-](\d{1,2})(?![/.-]?\d)/.exec(header);
  if (!parts || !date) return full?.iso;
  const year = date.slice(0, 4);
  const readings = [[parts[1], parts[2]], [parts[2], parts[1]]]
    .filter(([month, day]) => Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31)
    .map(([month = '', day = '']) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    .map((iso) => (iso > date.slice(0, 10) ? move(iso, -1, 'year') : iso));
  return readings.sort((a, b) => (a < b ? 1 : -1))[0];
}

function timeAfter(text: string, at: number, date: string | null | undefined, dayFirst: boolean): string | undefined {
  const after = text.slice(at, at + 40).split(/[.;\n]\s/)[0] ?? '';
  return findDates(after, date, dayFirst).find((found) => found.iso !== undefined)?.iso;
}
