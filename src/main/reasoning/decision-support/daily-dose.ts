/** How much of a drug a day, where the entry says it: "bisoprolol 2.5 mg bd" → 5. Nothing is guessed: no amount or no frequency, no dose. */
import type { ChartFact } from '../../../contract/chart.ts';

const AMOUNT = /(\d+(?:[.,]\d+)?)\s?(g|mg|mcg|micrograms?|µg|μg|ug)\b(?!\s?\/\s?(?:ml|kg|h|hr|hour)\b)/i;
const MG: Readonly<Record<string, number>> = { g: 1000, mg: 1, mcg: 1e-3, microgram: 1e-3, micrograms: 1e-3, µg: 1e-3, μg: 1e-3, ug: 1e-3 };
const FREQUENCIES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:four times|4 ?x|4 times|qid|q\.i\.d\.?|qds|every (?:6|six) hours|q6h|6[- ]hourly)\b/i, 4],
  [/\b(?:three times|thrice|3 ?x|3 times|tid|t\.i\.d\.?|tds|every (?:8|eight) hours|q8h|8[- ]hourly)\b/i, 3],
  [/\b(?:twice|two times|2 ?x|2 times|bid|b\.i\.d\.?|bd|every (?:12|twelve) hours|q12h|12[- ]hourly|morning and (?:evening|night))\b/i, 2],
  [/\b(?:once (?:a|per|every) week|weekly|once weekly)\b/i, 1 / 7],
  [/\b(?:alternate days?|every other day|every (?:2|second) days?|qod)\b/i, 0.5],
  [/\b(?:once|daily|a day|per day|\/d(?:ay)?|qd|od|o\.d\.|om|on|qam|qhs|nocte|mane|nightly|at night|at bedtime|every (?:day|morning|evening|night|24 hours)|in the morning)\b/i, 1],
];

/** Milligrams a day. */
export function dailyDose(fact: ChartFact): number | undefined {
  const words = `${fact.text} ${fact.dose ?? ''} ${fact.frequency ?? ''}`;
  const amount = AMOUNT.exec(fact.dose ?? '') ?? AMOUNT.exec(fact.text);
  const times = FREQUENCIES.find(([pattern]) => pattern.test(words))?.[1];
  if (!amount || times === undefined) return undefined;
  return Number((amount[1] ?? '').replace(',', '.')) * (MG[(amount[2] ?? 'mg').toLowerCase()] ?? Number.NaN) * times;
}
