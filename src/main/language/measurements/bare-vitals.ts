/** Vital signs without their names, in the order in which they are always said: "VS: 37.2, 88, 164/82, 16, 96% RA". */
import { analyte } from './analytes.ts';
import type { FoundMeasurement } from './measure.ts';
import { readNumber } from './numbers.ts';
import { buildValue, type PreferredUnit } from './value.ts';

/** Temperature, pulse, pressure, breaths, saturation; the last may be left out. */
const LINE = /\b(?:VSS?|V\/S|vitals?(?: signs?)?|obs(?:ervations)?)[ \t]*(?:[:=-]|\bare\b|\bwere\b)?[ \t]*(?:T[ \t]*)?(\d{2,3}(?:\.\d)?)[ \t]*(?:°?[CF]\b)?[ \t]*[,;/]?[ \t]*(\d{2,3})[ \t]*[,;]?[ \t]+(\d{2,3}\/\d{2,3})[ \t]*[,;]?[ \t]+(\d{1,2})(?![\d/.])(?:[ \t]*[,;]?[ \t]*(\d{2,3})[ \t]?%)?/gi;
const KEYS = ['temperature', 'heart-rate', 'blood-pressure', 'respiratory-rate', 'oxygen-saturation'];

export function readBareVitals(text: string, from: number, to: number, preferred: PreferredUnit): FoundMeasurement[] {
  return [...text.slice(from, to).matchAll(LINE)].flatMap((match) => {
    let at = from + match.index;
    const found = match.slice(1).map((written: string | undefined, i) => {
      if (written === undefined) return undefined;
      at = text.indexOf(written, at);
      const item = analyte(KEYS[i] ?? '');
      const number = readNumber(written, 0);
      // The number alone: what stands behind it is the next sign's.
      const value = item && number && buildValue(`${written}\n`, item, number, preferred);
      const start = at;
      at += written.length;
      return value && { ...value, value: { start, end: at }, ...(item.loinc ? { loinc: item.loinc } : {}) };
    });
    // One that can't be what its place says: another order, so none is read.
    return match.slice(1).some((written, i) => written !== undefined && found[i] === undefined) ? [] : found.filter((one) => one !== undefined);
  });
}
