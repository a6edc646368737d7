/** Numbers with comparators and ranges as notes write them: "<0.01", "12-14", "1,250", "3.4 x 10^9", "~7", "120/80". */
export interface ReadNumber {
  readonly value: number;
  /** Upper end of a range, or the second of a pair "120/80". */
  readonly second?: number;
  readonly pair: boolean;
  readonly comparator?: '<' | '<=' | '>' | '>=' | '~';
  readonly start: number;
  readonly end: number;
}

const NUMBER = /(?:(<=|>=|≤|≥|<|>|~|≈|less than(?: or equal to)?|greater than(?: or equal to)?|more than|over|under|above|below|up to|at least|about|approximately|around)\s{0,2})?([+\-−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-−]?\d{1,9}(?:[.·]\d{1,4}|,\d{1,2}(?=[ \u00a0]?(?:°|º|[%kmgµμu]|[cf]\b)))?|\.\d{1,3})(?:\s{0,2}(\/|-|–|—|to)\s{0,2}(\d{1,6}(?:\.\d{1,4})?)(?![\d/]))?/iy;
const COMPARATORS: Record<string, ReadNumber['comparator']> = {
  '<': '<', '<=': '<=', '≤': '<=', '>': '>', '>=': '>=', '≥': '>=', '~': '~', '≈': '~', 'less than': '<', 'less than or equal to': '<=', 'greater than': '>',
  'greater than or equal to': '>=', 'more than': '>', over: '>', under: '<', above: '>', below: '<', 'up to': '<=', 'at least': '>=', about: '~', approximately: '~', around: '~',
};

/** The number written exactly at `offset`, undefined when there is none or it is part of a word, date or code. */
export function readNumber(text: string, offset: number): ReadNumber | undefined {
  NUMBER.lastIndex = offset;
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const before = text[offset - 1] ?? '';
  if (/[\p{L}\p{N}.,/]/u.test(before) && match[1] === undefined) return undefined;
  const link = match[3];
  let end = NUMBER.lastIndex;
  let second = match[4] === undefined ? undefined : Number(match[4]);
  const value = parse(match[2] ?? '');
  if (Number.isNaN(value)) return undefined;
  // "12-3" isn't a range, "4-day" no number with a range, "1/2/2024" no pair.
  if (second !== undefined && link !== '/' && (second <= value || /^[\p{L}\d]/u.test(text.slice(end, end + 1)) && link === 'to')) {
    end = offset + match[0].lastIndexOf(link ?? '', match[0].length - (match[4]?.length ?? 0) - 1);
    second = undefined;
    end = trimEnd(text, end);
  }
  if (/^(?:\/\d|[.,]\d|-\d)/.test(text.slice(end, end + 2))) return undefined;
  const comparator = match[1] === undefined ? undefined : COMPARATORS[match[1].toLowerCase()];
  return { value, start: offset, end, pair: second !== undefined && link === '/', ...(second === undefined ? {} : { second }), ...(comparator ? { comparator } : {}) };
}

const DECADES = /(?:in[ ]the[ ])?(?:(?:low|mid|high|upper)[ -]?)?(?:to[ ]mid[ -]?)?(\d{1,2}0)['’]?s(?:[ ]?(\/|-|–|to)[ ]?(?:(?:low|mid|high|upper)[ -]?)?(\d{1,2}0)['’]?s)?(?![\p{L}\p{N}])/iuy;

/** "40s-50s", "in the high 90s", "120s/70s": about so many, the lower end as written. */
export function readDecades(text: string, offset: number): ReadNumber | undefined {
  DECADES.lastIndex = offset;
  const match = DECADES.exec(text);
  if (!match) return undefined;
  const start = offset + match[0].indexOf(match[1] ?? '');
  return { value: Number(match[1]), comparator: '~', start, end: DECADES.lastIndex, pair: match[2] === '/', ...(match[3] === undefined ? {} : { second: Number(match[3]) }) };
}

/** "between 120 and 140". */
export function readBetween(text: string, offset: number): ReadNumber | undefined {
  const match = /^between[ ](\d{1,4}(?:\.\d{1,3})?)[ ]?%?[ ](?:and|to)[ ](\d{1,4}(?:\.\d{1,3})?)(?![\d.,/])/i.exec(text.slice(offset, offset + 32));
  if (!match || Number(match[2]) <= Number(match[1])) return undefined;
  return { value: Number(match[1]), second: Number(match[2]), pair: false, start: offset + match[0].indexOf(match[1] ?? ''), end: offset + match[0].length };
}

function parse(written: string): number {
  // "38,5 °C": a comma before one or two digits and a unit is a decimal one.
  const decimal = /,\d{1,2}$/.test(written) ? written.replace(',', '.') : written.replaceAll(',', '');
  return Number(decimal.replace('−', '-').replace('·', '.').replace(/^\+/, ''));
}

function trimEnd(text: string, end: number): number {
  while (end > 0 && /\s/.test(text[end - 1] ?? '')) end--;
  return end;
}
