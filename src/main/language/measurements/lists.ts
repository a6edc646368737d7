/** Names in a row and their values in a row: "Sodium, potassium and chloride were 134, 5.9 and 98 mmol/L", "BUN/creatinine 41/2.3 mg/dL". */
import type { AnalyteMention } from './names.ts';
import { type ReadNumber, readNumber } from './numbers.ts';
import { toCanonical } from './analytes.ts';
import { readUnit } from './units.ts';
import { buildValue, type PreferredUnit, type Value } from './value.ts';

const JOINED = /^[ \t]?(?:\([^)\d\n]{0,34}\)[ \t]?)?(?:levels?|concentrations?|counts?)?[ \t]?(?:,[ \t]?(?:and[ \t])?|\/|[ \t]?and[ \t]|&)[ \t]?(?:serum |plasma |the |total )?$/i;
const TO_VALUES = /^(?:[ \t]?\([^)\d\n]{0,34}\))?[^.;\n\d()]{0,60}$/;
const NEXT = /^[ \t]*(?:\([^)\n]{0,20}\)[ \t]*)?(?:,[ \t]*(?:and[ \t]+)?|and[ \t]+|\/|&|;)[ \t]*$/i;

export interface Listed {
  readonly mention: AnalyteMention;
  readonly value: Value;
}

/** "AST (aspartate aminotransferase)", "blood urea nitrogen (BUN)": one name, said twice. */
export function withoutAliases(text: string, mentions: readonly AnalyteMention[]): AnalyteMention[] {
  const kept: AnalyteMention[] = [];
  for (const mention of mentions) {
    const last = kept.at(-1);
    const alias = last !== undefined && last.analyte === mention.analyte && /^[ \t]?\([ \t]?$/.test(text.slice(last.end, mention.start)) && /^[ \t]?\)/.test(text.slice(mention.end, mention.end + 2));
    if (alias) kept[kept.length - 1] = { ...last, end: mention.end + text.slice(mention.end).indexOf(')') + 1, short: false };
    else kept.push(mention);
  }
  return kept;
}

/**
 * Values of the lists in the text, and the mentions that stand in one: a list whose values are of another number is left unread, since
 * the first number would go to the last name.
 */
export function readLists(text: string, mentions: readonly AnalyteMention[], to: number, preferred: PreferredUnit): { found: Listed[]; used: Set<AnalyteMention> } {
  const found: Listed[] = [];
  const used = new Set<AnalyteMention>();
  for (let i = 0; i < mentions.length; i++) {
    let last = i;
    while (last + 1 < mentions.length && JOINED.test(text.slice(mentions[last]?.end ?? 0, mentions[last + 1]?.start ?? 0))) last++;
    if (last === i) continue;
    const names = mentions.slice(i, last + 1);
    i = last;
    const values = valuesBehind(text, names, Math.min(to, mentions[last + 1]?.start ?? to), preferred);
    if (values === 'none') continue;
    for (const name of names) used.add(name);
    if (values !== 'unclear') names.forEach((mention, n) => { const value = values[n]; if (value) found.push({ mention, value }); });
  }
  return { found, used };
}

function valuesBehind(text: string, names: readonly AnalyteMention[], to: number, preferred: PreferredUnit): Value[] | 'none' | 'unclear' {
  const end = names.at(-1)?.end ?? 0;
  const gap = /^[^\d\n]{0,90}/.exec(text.slice(end, end + 90))?.[0] ?? '';
  if (!TO_VALUES.test(gap)) return 'none';
  const numbers: ReadNumber[] = [];
  let at = end + gap.length;
  while (at < to && numbers.length < names.length) {
    const number = readNumber(text, at);
    const pressure = names[numbers.length]?.analyte.key === 'blood-pressure';
    if (!number) break;
    // "41/2.3" are two values unless the name is a pressure's.
    if (number.pair && !pressure) {
      const { second, ...first } = number;
      const stop = number.start + text.slice(number.start, number.end).indexOf('/');
      numbers.push({ ...first, pair: false, end: stop }, { value: second ?? 0, pair: false, start: stop + 1, end: number.end });
    } else numbers.push(number);
    const behind = readUnit(text, number.end)?.end ?? number.end;
    const next = /^[^\d\n]{0,24}/.exec(text.slice(behind, behind + 24))?.[0] ?? '';
    if (!NEXT.test(next)) break;
    at = behind + next.length;
  }
  if (numbers.length === 1) return 'none';
  if (numbers.length !== names.length) return numbers.length === 0 ? 'none' : 'unclear';
  const tail = readUnit(text, numbers.at(-1)?.end ?? 0)?.code;
  const values = names.map(({ analyte }, n) => {
    const number = numbers[n];
    const value = number && buildValue(text, analyte, number, (item) => (tail !== undefined && toCanonical(item, number.value, tail) !== undefined ? tail : preferred(item)));
    // The unit of a list is written once, behind its last value.
    if (value === undefined || tail === undefined || value.measurement.unit !== null || toCanonical(analyte, value.measurement.value, tail) === undefined) return value;
    const { assumedUnit: _, ...measurement } = value.measurement;
    return { ...value, measurement: { ...measurement, unit: tail } };
  });
  return values.every((value) => value !== undefined) ? values : 'unclear';
}
