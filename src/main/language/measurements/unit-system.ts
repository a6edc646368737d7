/** Which unit a text means where it writes none: the one it uses for the same test elsewhere, or that of its system. */
import type { Analyte } from './analytes.ts';
import type { AnalyteMention } from './names.ts';
import { readUnit } from './units.ts';
import type { PreferredUnit } from './value.ts';

/** Signs that a laboratory reports in SI units: such units written out, or a creatinine or haemoglobin of their size. */
const SI = /(?:[uµμ]mol|micromol)\/l\b|\bkpa\b|\b(?:glucose|urea|cholesterol|calcium|magnesium)[ :]{1,2}\d+(?:\.\d+)?[ ]?mmol|\bWCC\b|\bU&Es?\b|\bHb[ :]{1,2}(?:[6-9]\d|1\d\d)\b|\b(?:Cr|creat(?:inine)?)[ :=]{1,3}(?:[4-9]\d|[1-9]\d\d)(?![.\d]|[ ]?mg)|\bg\/l\b/i;
const SI_UNITS = ['umol/L', 'mmol/L', 'g/L', 'kPa', 'pmol/L', 'nmol/L', 'mmol/mol'];

export function preferredUnits(text: string, from: number, to: number, mentions: readonly AnalyteMention[]): PreferredUnit {
  const written = new Map<string, string>();
  for (const { analyte, end } of mentions) {
    if (written.has(analyte.key)) continue;
    const number = /^[^\d\n]{0,20}\d+(?:\.\d+)?/.exec(text.slice(end, Math.min(end + 40, to)));
    const unit = number && readUnit(text, end + number[0].length);
    if (unit && (unit.code === analyte.unit || analyte.conversions?.[unit.code])) written.set(analyte.key, unit.code);
  }
  const si = SI.test(text.slice(from, Math.min(to, from + 200_000)));
  // Haemoglobin in mmol/L is written with its unit: a bare 9.8 beside a creatinine of 88 is in g/dL.
  return (item: Analyte) => written.get(item.key) ?? (si && !SI_UNITS.includes(item.unit) ? (item.key === 'haemoglobin' ? 'g/L' : SI_UNITS.find((unit) => item.conversions?.[unit])) : undefined);
}
