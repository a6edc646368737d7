/** Dates said in a text, absolute or relative to the text's own date, as ISO calendar dates. */
import type { Span } from '../../../contract/clinical.ts';

export interface ReadDate extends Span {
  /** YYYY-MM-DD, YYYY-MM or YYYY; undefined when it is relative and the text has no date. */
  readonly iso?: string;
  readonly relative: boolean;
  /** It dates an operation or an admission that the words count from ("POD 3"), not what is said beside them. */
  readonly anchor?: true;
}

const MONTH = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const COUNT = '\\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|few|couple of';
const PATTERNS: readonly RegExp[] = [
  /\b(?<y>(?:19|20)\d{2})[-/.](?<m>0?[1-9]|1[0-2])[-/.](?<d>0?[1-9]|[12]\d|3[01])\b/g,
  /\b(?<a>0?[1-9]|[12]\d|3[01])(?<mark>[-/.])(?<b>0?[1-9]|[12]\d|3[01])[-/.](?<y>(?:19|20)\d{2}|\d{2})\b(?![-/.]?\d)/g,
  // "On 3/12", "since 03/13", "MRI for 3/22": behind "for" 3/12 would be three months.
  /\b(?<=\b(?:on|since|until|dated) )(?<a>0?[1-9]|[12]\d|3[01])\/(?<b>0?[1-9]|[12]\d|3[01])(?![\d/%]|[.-]\d)/gi,
  /\b(?<=\b(?:for|by|from) )(?<a>0?[1-9]|1[0-2])\/(?<b>1[3-9]|2[0-35-9]|3[01])(?![\d/%]|[.-]\d)/gi,
  new RegExp(`\\b(?<d>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?[- ](?:of )?(?<mon>${MONTH})\\b\\.?,?[- ]?(?<y>(?:19|20)\\d{2})?\\b`, 'gi'),
  new RegExp(`\\b(?<mon>${MONTH})\\b\\.?[- ](?<d>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?\\b(?!/)(?:,? ?(?<y>(?:19|20)\\d{2})\\b)?`, 'gi'),
  new RegExp(`\\b(?<mon>${MONTH})\\b\\.?,? ?(?:of )?(?<y>(?:19|20)\\d{2})\\b`, 'gi'),
  /\b(?<=(?:in|since|of|from|circa|year|until|around|early|late|during|\() ?)(?<y>(?:19[3-9]|20[0-4])\d)\b(?![-/]\d)/gi,
  new RegExp(`\\b(?<=(?:in|since|last|until|from) )(?<mon>${MONTH})\\b(?!\\.? ?\\d)`, 'gi'),
  new RegExp(`\\b(?<count>${COUNT}) (?<unit>day|week|wk|fortnight|month|year|yr|hour|hr)s? (?:ago|prior|earlier|before|previously|back)\\b`, 'gi'),
  /(?<![\d/.-])(?<count>\d{1,2})\/(?<part>7|52|12) (?:ago|prior|earlier|before|previously|back)\b/gi,
  new RegExp(`\\bin (?<count>${COUNT}) (?<ahead>day|week|wk|month|year|yr)s?\\b(?:['’]? time)?`, 'gi'),
  /\bin (?<count>\d{1,2})\/(?<ahead>7|52|12)(?![\d/])/gi,
  /\b(?<which>last|next|this|on|since|from|until|by|till) (?<weekday>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b(?! ?\d)/gi,
  /\b(?<anchor>POD|post-?op(?:erative)? day|day|D|HD|hospital day)[ #]?(?<nth>\d{1,3})\b(?<of> (?:post|after|following|s\/p|of admission|of (?:hospital )?stay)|)/gi,
  /\b(?<word>yesterday|today|tomorrow|tonight|this morning|last night|overnight|this (?:afternoon|evening)|earlier today|last (?:week|month|year)|next (?:week|month|year)|on admission|the day before yesterday)\b/gi,
];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const COUNTS: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, 'couple of': 2 };
/** British wards count in parts: 3/7 are three days, 2/52 two weeks, 6/12 six months. */
const PARTS: Record<string, string> = { '7': 'day', '52': 'week', '12': 'month' };
const WORDS: Record<string, readonly [number, 'day' | 'month' | 'year']> = {
  yesterday: [-1, 'day'], today: [0, 'day'], tomorrow: [1, 'day'], tonight: [0, 'day'], 'this morning': [0, 'day'], 'this afternoon': [0, 'day'], 'this evening': [0, 'day'], 'earlier today': [0, 'day'], overnight: [0, 'day'], 'last night': [-1, 'day'],
  'last week': [-7, 'day'], 'next week': [7, 'day'], 'last month': [-1, 'month'], 'next month': [1, 'month'], 'last year': [-1, 'year'], 'next year': [1, 'year'], 'the day before yesterday': [-2, 'day'],
};

/** Dates of a text in order, without overlap. `base` is the ISO date of the text; dayFirst reads 03/04 as 3 April. */
export function findDates(text: string, base: string | null | undefined, dayFirst = false): ReadDate[] {
  const found: ReadDate[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].trimEnd().length };
      const g = match.groups ?? {};
      if ((g.anchor !== undefined && !isAnchor(g)) || (g.ahead !== undefined && !TO_COME.test(text.slice(Math.max(0, span.start - 40), span.start)))) continue;
      const relative = g.count !== undefined || g.word !== undefined || g.weekday !== undefined || g.anchor !== undefined;
      const iso = g.weekday !== undefined ? weekday(g, base, text.slice(Math.max(0, span.start - 40), span.start)) : relative ? resolveRelative(g, base) : absolute(g, base, dayFirst);
      if (!relative && iso === undefined) continue;
      found.push({ ...span, end: g.of ? span.end - g.of.length : span.end, start: DAY_MARK.test(g.which ?? '') ? span.start + (g.which?.length ?? 0) + 1 : span.start, relative, ...(iso === undefined ? {} : { iso }), ...(g.anchor === undefined ? {} : { anchor: true }) });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return found.filter((date) => date.start >= end && ((end = date.end), true));
}

/** Before a weekday these are no part of the date. */
const DAY_MARK = /^(?:on|since|from|until|by|till)$/i;
const TO_COME = /\b(?:review|due|booked|appointment|appt|scheduled|schedule|will|plan(?:ned)?|to be|listed|tci|repeat|recheck|follow-?up|discharge|home|return(?:ing)?|see)\b[^.;\n]*$/i;

/** "POD 3", "day 3 post"; a "day 3" alone may be of a cycle or a course. */
function isAnchor({ anchor = '', of = '' }: Record<string, string | undefined>): boolean {
  return of !== '' || /^(?:POD|post|HD$|hospital)/i.test(anchor);
}

/** The last such day before the text's own, the next one after it where the words look ahead. */
function weekday({ weekday: day = '', which = '' }: Record<string, string | undefined>, base: string | null | undefined, before: string): string | undefined {
  if (!base || !/^\d{4}-\d{2}-\d{2}/.test(base)) return undefined;
  const own = new Date(`${base.slice(0, 10)}T00:00:00Z`).getUTCDay();
  const back = (own - DAYS.findIndex((name) => name.startsWith(day.slice(0, 3).toLowerCase())) + 7) % 7 || 7;
  const ahead = /^(?:next|until|till|by)$/i.test(which) || (/^(?:on|this)$/i.test(which) && TO_COME.test(before));
  return move(base, ahead ? 7 - (back % 7) : -back, 'day');
}

/** Does the text write 3 April as 03/04? Told by a date that reads one way only, else by British words. */
export function writesDayFirst(text: string): boolean {
  let [dayFirst, monthFirst] = [0, 0];
  for (const match of text.slice(0, 200_000).matchAll(/(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](?:19|20)?\d{2}(?![\d/])/g)) {
    if (Number(match[1]) > 12 && Number(match[2]) <= 12) dayFirst++;
    else if (Number(match[2]) > 12 && Number(match[1]) <= 12) monthFirst++;
  }
  if (dayFirst !== monthFirst) return dayFirst > monthFirst;
  return /\b(?:oedema|haemo\w+|anaemia|diarrhoea|oesoph\w+|paracetamol|WCC|U&Es?|GP|A&E|SpR|clerking|kPa)\b/.test(text.slice(0, 200_000));
}

function absolute(g: Record<string, string | undefined>, base: string | null | undefined, dayFirst: boolean): string | undefined {
  let year = g.y === undefined ? Number(base?.slice(0, 4) ?? Number.NaN) : Number(g.y);
  if (Number.isNaN(year)) return undefined;
  if (year < 100) year += year > 50 ? 1900 : 2000;
  if (g.a !== undefined && g.b !== undefined) {
    const [a, b] = [Number(g.a), Number(g.b)];
    // Where dates are written with dots the day stands first.
    const [month, day] = a > 12 || ((dayFirst || g.mark === '.') && b <= 12) ? [b, a] : [a, b];
    const iso = month > 12 ? undefined : format(year, month, day);
    // Without a year it is the nearest such day, not one most of a year ahead.
    return g.y === undefined && iso !== undefined && base && iso > move(base, 3, 'month') ? format(year - 1, month, day) : iso;
  }
  const month = g.mon === undefined ? (g.m === undefined ? undefined : Number(g.m)) : MONTHS.indexOf(g.mon.slice(0, 3).toLowerCase()) + 1;
  if (month === undefined) return String(year);
  // A month alone is the last one of its name.
  if (g.y === undefined && g.d === undefined && base && month > Number(base.slice(5, 7))) year--;
  return g.d === undefined ? `${year}-${pad(month)}` : format(year, month, Number(g.d));
}

function resolveRelative(g: Record<string, string | undefined>, base: string | null | undefined): string | undefined {
  if (!base || !/^\d{4}-\d{2}-\d{2}/.test(base)) return undefined;
  const word = g.word?.toLowerCase();
  if (word !== undefined) {
    const shift = WORDS[word];
    return shift && move(base, shift[0], shift[1]);
  }
  // The operation was on day 0, the admission on day 1.
  if (g.nth !== undefined) return move(base, -(Number(g.nth) - (/admission|stay/i.test(g.of ?? '') || /^(?:HD|hospital)/i.test(g.anchor ?? '') ? 1 : 0)), 'day');
  const written = (g.count ?? '').toLowerCase();
  const count = COUNTS[written] ?? Number(written);
  if (Number.isNaN(count)) return undefined;
  if (g.ahead !== undefined) return move(base, count * (/^(?:w|52)/i.test(g.ahead) ? 7 : 1), /^(?:d|w|7|52)/i.test(g.ahead) ? 'day' : /^(?:m|12)/i.test(g.ahead) ? 'month' : 'year');
  const unit = g.part === undefined ? (g.unit ?? '').toLowerCase() : (PARTS[g.part] ?? 'day');
  if (unit.startsWith('h')) return move(base, -Math.floor(count / 24), 'day');
  if (unit.startsWith('w')) return move(base, -7 * count, 'day');
  if (unit.startsWith('f')) return move(base, -14 * count, 'day');
  if (unit.startsWith('d')) return move(base, -count, 'day');
  return move(base, -count, unit.startsWith('m') ? 'month' : 'year');
}

/** Moves an ISO date; months and years keep the day where the month has it. */
export function move(base: string, by: number, unit: 'day' | 'month' | 'year'): string {
  const date = new Date(`${base.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return base.slice(0, 10);
  if (unit === 'day') date.setUTCDate(date.getUTCDate() + by);
  else {
    const day = date.getUTCDate();
    date.setUTCDate(1);
    if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + by);
    else date.setUTCFullYear(date.getUTCFullYear() + by);
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    date.setUTCDate(Math.min(day, last));
  }
  return date.toISOString().slice(0, 10);
}

function format(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? `${year}-${pad(month)}-${pad(day)}` : undefined;
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
