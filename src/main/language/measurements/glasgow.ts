/** The three responses of the coma scale as letters: "E3V4M6", "E4 V5 M6", "(E3, V4, M5)". A verbal response that a tube hides makes no sum. */
import type { Measurement, Span } from '../../../contract/clinical.ts';
import { analyte, flagOf } from './analytes.ts';

export interface GlasgowParts extends Span {
  readonly eye: number;
  readonly verbal: number;
  readonly motor: number;
}
const PARTS = /(?<![\p{L}\p{N}])e[ =:]?([1-4])[ ,/+]{0,2}v[ =:]?([1-5])[ ,/+]{0,2}m[ =:]?([1-6])(?![\p{L}\p{N}])/giu;

/** All of them in the text. */
export function findGlasgow(text: string): GlasgowParts[] {
  return [...text.matchAll(PARTS)].map((match) => ({ start: match.index, end: match.index + match[0].length, eye: Number(match[1]), verbal: Number(match[2]), motor: Number(match[3]) }));
}

/** Those right behind the scale's name. */
export function glasgowParts(text: string, offset: number): GlasgowParts | undefined {
  const lead = /^[ \t:=(,-]{0,4}(?:of |is |was )?[ \t(]?/i.exec(text.slice(offset, offset + 12))?.[0].length ?? 0;
  return findGlasgow(text.slice(offset, offset + lead + 24)).filter(({ start }) => start <= lead).map((parts) => ({ ...parts, start: parts.start + offset, end: parts.end + offset }))[0];
}

/** Their sum as the score. */
export function glasgowSum({ eye, verbal, motor }: GlasgowParts): Measurement {
  const value = eye + verbal + motor;
  const item = analyte('gcs');
  const flag = item && flagOf(item, value, item.range);
  return { value, unit: '{score}', analyte: 'gcs', canonical: { value, unit: '{score}' }, ...(flag ? { flag } : {}), ...(item?.range ? { range: item.range } : {}) };
}
