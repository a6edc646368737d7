/** Panels in one row with strokes, whose order says what they are: "ABG: 7.32/55/88/28", "138/4.1/102/24/18/1.1<96". */
import { analyte } from './analytes.ts';
import type { FoundMeasurement } from './measure.ts';
import type { ReadNumber } from './numbers.ts';
import { buildValue, type PreferredUnit } from './value.ts';

const N = '\\d{1,3}(?:\\.\\d{1,2})?';
const GAS = new RegExp(`\\b(?:ABG|VBG|blood gas(?:es)?|gas)\\b[^\\d\\n]{0,24}(?:\\(?(?:on|RA)[^\\d\\n)]{0,16}\\)?[: ]*)?(?<ph>[67]\\.\\d{1,3})[ ]?[/,][ ]?(?<paco2>\\d{1,3}(?:\\.\\d)?)[ ]?[/,][ ]?(?<pao2>\\d{1,3}(?:\\.\\d)?)(?:[ ]?[/,][ ]?(?<bicarbonate>\\d{1,2}(?:\\.\\d)?)(?:[ ]?[/,][ ]?(?<be>[+-]?\\d{1,2}(?:\\.\\d)?))?)?(?![\\d/]|\\.\\d)`, 'gd');
const CHEMISTRY = new RegExp(`(?<![\\d/.])(?<sodium>1[0-8]\\d)[ ]?[/|,][ ]?(?<potassium>[1-9](?:\\.\\d)?)[ ]?[/|,][ ]?(?<chloride>\\d{2,3})[ ]?[/|,][ ]?(?<bicarbonate>\\d{1,2})[ ]?[/|,][ ]?(?<urea>${N})[ ]?[/|,][ ]?(?<creatinine>\\d{1,2}\\.\\d{1,2})[ ]?[<>/|,][ ]?(?<glucose>\\d{2,3})(?![\\d/.])`, 'gd');
const NAMES: Readonly<Record<string, string>> = { urea: 'urea-nitrogen', be: 'base-excess' };

export function readSlashed(text: string, from: number, to: number, preferred: PreferredUnit): FoundMeasurement[] {
  const part = text.slice(from, to);
  const found: FoundMeasurement[] = [];
  const add = (key: string, number: ReadNumber | undefined): void => {
    const item = analyte(key);
    const value = item && number && buildValue(text, item, number, preferred);
    if (item && value) found.push({ ...value, ...(item.loinc ? { loinc: item.loinc } : {}) });
  };
  for (const pattern of [GAS, CHEMISTRY]) {
    for (const match of part.matchAll(pattern)) {
      for (const [name, span] of Object.entries(match.indices?.groups ?? {})) {
        if (span) add(NAMES[name] ?? name, bare(text, from + span[0], from + span[1]));
      }
    }
  }
  return found;
}

/** A number by itself, whatever stands behind it. */
function bare(text: string, start: number, end: number): ReadNumber {
  return { value: Number(text.slice(start, end)), pair: false, start, end };
}
