/** Measurements as entities: the test that was named and its value. */
import type { Draft } from '../merge.ts';
import { findDates } from '../text/dates.ts';
import { findMeasurements } from './measure.ts';

/** A rule is surer of a number with its unit than of one without. */
const SURE = 0.9;
const LESS_SURE = 0.75;

/** `date` is the text's own, for "was 12.4 last week". */
export function measurementDrafts(text: string, date: string | null | undefined): Draft[] {
  const drafts: Draft[] = [];
  const named = new Set<number>();
  for (const { test, value, measurement, earlier, loinc } of findMeasurements(text)) {
    if (test && !named.has(test.start)) {
      named.add(test.start);
      drafts.push({ ...test, type: 'test', score: SURE, by: 'rule', ...(loinc ? { loinc } : {}) });
    }
    const draft: Draft = { ...value, type: 'value', score: measurement.assumedUnit ? LESS_SURE : SURE, by: 'rule', measurement };
    const time = earlier ? timeAfter(text, value.end, date) : undefined;
    if (time) draft.time = time;
    drafts.push(draft);
  }
  return drafts;
}

function timeAfter(text: string, at: number, date: string | null | undefined): string | undefined {
  const after = text.slice(at, at + 40).split(/[.;\n]\s/)[0] ?? '';
  return findDates(after, date).find((found) => found.iso !== undefined)?.iso;
}
