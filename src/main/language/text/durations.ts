/** Spans of time as numbers: "three-day", "for 2 weeks", "a 7-day course". */
import type { Measurement } from '../../../contract/clinical.ts';
import type { Draft } from '../merge.ts';

const COUNTS: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12, 'half an': 0.5, 'a couple of': 2 };
/** UCUM codes of the units of time. */
const UNITS: readonly (readonly [RegExp, string])[] = [[/^min/, 'min'], [/^(?:h|hr|hour)/, 'h'], [/^d/, 'd'], [/^(?:w|wk)/, 'wk'], [/^mo/, 'mo'], [/^y/, 'a']];
const DURATION = /(?<![\p{L}\d.])(?<count>\d{1,3}(?:\.\d)?|half an|a couple of|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)(?:[ ]?(?:-|–|to)[ ]?(?<second>\d{1,3}))?[ -]?(?<unit>minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|wks?|w|months?|mos?|years?|yrs?|y)(?![\p{L}\d])/iu;

/** The span of time that a text states, in UCUM units; undefined when it states none. */
export function readDuration(text: string): Measurement | undefined {
  const course = COURSE_DAY.exec(text);
  if (course) return { value: Number(course[1]), unit: 'd' };
  const parts = PARTS.exec(text);
  if (parts) return { value: Number(parts[1]), unit: { '7': 'd', '52': 'wk', '12': 'mo' }[parts[2] ?? ''] ?? 'd' };
  const groups = DURATION.exec(text)?.groups;
  if (!groups) return undefined;
  const value = COUNTS[(groups.count ?? '').toLowerCase()] ?? Number(groups.count);
  const unit = UNITS.find(([pattern]) => pattern.test((groups.unit ?? '').toLowerCase()))?.[1];
  return unit === undefined || Number.isNaN(value) ? undefined : { value, ...(groups.second === undefined ? {} : { second: Number(groups.second) }), unit };
}

/** "5/7" are five days, "2/52" two weeks, "1/12" a month. */
const PARTS = /^(?:x|for|over)?[ ]?(\d{1,2})\/(7|52|12)$/i;
/** "Day 4 of 14": of a course of so many days. */
const COURSE_DAY = /^D(?:ay)? ?\d{1,2} ?(?:of|\/) ?(\d{1,2})$/i;
const ONLY_TIME = /^(?:(?:a|an|the|for|x)[ ]?)?[\w.]{1,6}(?:[ ]?(?:-|–|to)[ ]?\d{1,3})?[ -]?(?:days?|weeks?|wks?|months?|hours?)(?:[ -](?:course|supply|trial|regimen))?$/i;

/** Durations with their numbers; a "dose" that states only a span of time is one. */
export function withTimes(text: string, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft) => {
    const words = text.slice(draft.start, draft.end);
    // "SOB 1/12" has no value.
    const parts = draft.type === 'value' && draft.measurement === undefined && PARTS.test(words);
    const type = parts || COURSE_DAY.test(words) || (draft.type === 'dose' && ONLY_TIME.test(words)) ? 'duration' : draft.type;
    if (type !== 'duration') return draft;
    const measurement = readDuration(words);
    return { ...draft, type, ...(measurement ? { measurement } : {}) };
  });
}
