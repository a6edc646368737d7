/** Vital signs without their names, in the order in which they are always said: "VS: 37.2, 88, 164/82, 16, 96% RA". */
import { analyte } from './analytes.ts';
import type { FoundMeasurement } from './measure.ts';
import { readNumber } from './numbers.ts';
import { buildValue, type PreferredUnit } from './value.ts';

const HEAD = '\\b(?:VSS?|V/S|vitals?(?: signs?)?|obs(?:ervations)?)[ \\t]*(?:[:=-]|\\bare\\b|\\bwere\\b)?[ \\t]*(?:T[ \\t]*)?(\\d{2,3}(?:\\.\\d)?)[ \\t]*(?:°?[CF]\\b)?[ \\t]*[,;/]?[ \\t]*';
const TAIL = '(?![\\d/.])(?:[ \\t]*[,;]?[ \\t]*(\\d{2,3})[ \\t]?%)?';
const GAP = '[ \\t]*[,;]?[ \\t]+';
const PULSE = '(\\d{2,3})';
const BREATHS = '(\\d{1,2})';
const PRESSURE = '(\\d{2,3}/\\d{2,3})';
/** Temperature first, saturation last or left out; pulse, pressure and breaths between in the orders that people use. */
const LINES = ([
  [[PULSE, PRESSURE, BREATHS], ['heart-rate', 'blood-pressure', 'respiratory-rate']],
  [[PULSE, BREATHS, PRESSURE], ['heart-rate', 'respiratory-rate', 'blood-pressure']],
  [[PRESSURE, PULSE, BREATHS], ['blood-pressure', 'heart-rate', 'respiratory-rate']],
] as const).map(([parts, keys]) => ({ pattern: new RegExp(HEAD + parts.join(GAP) + TAIL, 'gi'), keys: ['temperature', ...keys, 'oxygen-saturation'] }));

/** The pressure first, the temperature last: "Vitals 132/84, 78, 16, 98.1F". */
const LED_BY_PRESSURE = { pattern: new RegExp(`\\b(?:VSS?|V/S|vitals?(?: signs?)?|obs(?:ervations)?)[ \\t]*(?:[:=-]|\\bare\\b|\\bwere\\b)?[ \\t]*${[PRESSURE, PULSE, BREATHS, '(\\d{2,3}\\.\\d)'].join(GAP)}(?![\\d/])`, 'gi'), keys: ['blood-pressure', 'heart-rate', 'respiratory-rate', 'temperature'] };

export function readBareVitals(text: string, from: number, to: number, preferred: PreferredUnit): FoundMeasurement[] {
  const part = text.slice(from, to);
  return [...LINES, LED_BY_PRESSURE].flatMap(({ pattern, keys }) => [...part.matchAll(pattern)].flatMap((match) => {
    let at = from + match.index;
    const found = match.slice(1).map((written: string | undefined, i) => {
      if (written === undefined) return undefined;
      at = text.indexOf(written, at);
      const item = analyte(keys[i] ?? '');
      const number = readNumber(written, 0);
      // The number alone: what stands behind it is the next sign's.
      const value = item && number && buildValue(`${written}\n`, item, number, preferred);
      const start = at;
      at += written.length;
      return value && { ...value, value: { start, end: at }, ...(item.loinc ? { loinc: item.loinc } : {}) };
    });
    // One that can't be what its place says: another order, so none is read.
    return match.slice(1).some((written, i) => written !== undefined && found[i] === undefined) ? [] : found.filter((one) => one !== undefined);
  }));
}
