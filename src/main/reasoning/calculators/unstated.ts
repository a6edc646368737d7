/**
 * A number whose unit nobody wrote: what else it could mean. Where one unit alone is believable that one is read, marked; where several
 * are, the one taken cannot settle anything by itself, so the others go into the range.
 */
import { convert } from '../units.ts';
import type { NumberInput } from './declare.ts';

/** Units that laboratories of other countries report the same in. */
const OTHERS: Readonly<Record<string, readonly string[]>> = { 'mg/dL': ['mmol/L', 'umol/L'], 'g/dL': ['g/L'], 'g/L': ['g/dL', 'mg/dL'], 'mmol/L': ['mg/dL'], 'umol/L': ['mg/dL'], 'mg/L': ['umol/L'], mmHg: ['kPa'], Cel: ['degF'] };
/** A pressure of the circulation is not reported in kilopascals. */
const IN_ONE_UNIT: ReadonlySet<string> = new Set(['systolic pressure', 'diastolic pressure', 'mean pressure']);

/** The believable values that a bare number has in other units, in the input's own. */
export function otherReadings(input: NumberInput, bare: number): { unit: string; value: number }[] {
  if (IN_ONE_UNIT.has(input.label)) return [];
  return (OTHERS[input.unit] ?? []).flatMap((unit) => {
    const value = convert(bare, unit, input.unit, input.substance);
    return value !== null && believable(input, value) ? [{ unit, value }] : [];
  });
}
function believable(input: NumberInput, value: number): boolean {
  return value >= input.plausible[0] && value <= input.plausible[1];
}
/** The one unit in which a bare number can be believed, when it cannot in the input's own. */
export function onlyReading(input: NumberInput, bare: number): { unit: string; value: number } | undefined {
  const readings = believable(input, bare) ? [] : otherReadings(input, bare);
  return readings.length === 1 ? readings[0] : undefined;
}
