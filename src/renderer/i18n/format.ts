/** Numbers, dates and ages as the chosen language writes them. Dates without a time are calendar dates: no time zone moves them. */
const DAY = 86_400_000;

/** Making a formatter takes a hundred times as long as using it: one for each language and shape is kept. */
function kept<Options, Format>(make: (language: string, options: Options) => Format): (language: string, options: Options) => Format {
  const made = new Map<string, Format>();
  return (language, options) => {
    const name = `${language} ${JSON.stringify(options)}`;
    const format = made.get(name) ?? make(language, options);
    made.set(name, format);
    return format;
  };
}
const dates = kept((language, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options));
const numbers = kept((language, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options));
const spans = kept((language, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(language, options));

function toDate(iso: string): Date | null {
  const calendar = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const date = calendar ? new Date(Number(calendar[1]), Number(calendar[2]) - 1, Number(calendar[3])) : new Date(iso);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** Chinese writes 3月7日 without a nought. */
const dayStyle = (language: string): 'numeric' | '2-digit' => (language.startsWith('zh') ? 'numeric' : '2-digit');

export function formatDate(iso: string, language: string): string {
  const date = toDate(iso);
  return date === null ? iso : dates(language, { year: 'numeric', month: 'short', day: dayStyle(language) }).format(date);
}

export function formatDateTime(iso: string, language: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return formatDate(iso, language);
  const date = toDate(iso);
  return date === null ? iso : dates(language, { year: 'numeric', month: 'short', day: dayStyle(language), hour: '2-digit', minute: '2-digit', hour12: false }).format(date);
}

export function formatTime(iso: string, language: string): string {
  const date = toDate(iso);
  return date === null ? iso : dates(language, { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false }).format(date);
}

/** Up to four significant figures: what was measured, not what a float adds. */
export function formatNumber(value: number, language: string): string {
  return numbers(language, { maximumSignificantDigits: Math.abs(value) >= 1000 ? 6 : 4 }).format(value);
}

/** As many digits behind the point in every row: what stands in a column is read down. */
export function formatFixed(value: number, digits: number, language: string): string {
  return numbers(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

export function formatPercent(share: number, language: string): string {
  if (share > 0 && share < 0.01) return `<${numbers(language, { style: 'percent' }).format(0.01)}`;
  if (share < 1 && share > 0.99) return `>${numbers(language, { style: 'percent' }).format(0.99)}`;
  return numbers(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** A language's name in the reader's own; the code where it is none. */
export function formatLanguage(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
export function formatBytes(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const power = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return numbers(language, { style: 'unit', unit: units[power] ?? 'byte', unitDisplay: power === 0 ? 'long' : 'short', maximumFractionDigits: power === 0 ? 0 : 1 }).format(bytes / 1000 ** power);
}

interface Age {
  readonly unit: 'years' | 'months' | 'days';
  readonly count: number;
}
/** Whole years from two on; below that months, in the first three months days. Null when the dates make no age. */
export function ageAt(birthDate: string, at: Date): Age | null {
  const born = toDate(birthDate);
  if (born === null || born > at) return null;
  const months = (at.getFullYear() - born.getFullYear()) * 12 + at.getMonth() - born.getMonth() - (at.getDate() < born.getDate() ? 1 : 0);
  if (months >= 24) return { unit: 'years', count: Math.floor(months / 12) };
  if (months >= 3) return { unit: 'months', count: months };
  return { unit: 'days', count: Math.floor((at.getTime() - born.getTime()) / DAY) };
}

/** How long ago, in the largest unit that says enough: "3 days ago". */
export function formatAgo(iso: string, now: Date, language: string): string {
  const date = toDate(iso);
  if (date === null) return iso;
  const seconds = (date.getTime() - now.getTime()) / 1000;
  const format = spans(language, { numeric: 'auto' });
  const steps: readonly (readonly [number, Intl.RelativeTimeFormatUnit])[] = [[31_557_600, 'year'], [2_629_800, 'month'], [86_400, 'day'], [3600, 'hour'], [60, 'minute']];
  for (const [size, unit] of steps) if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
  return format.format(Math.trunc(seconds), 'second');
}

/** Names one after another, as the language writes a list. */
export const listed = (names: readonly string[], language: string): string => names.join(language.startsWith('zh') ? '、' : ', ');
