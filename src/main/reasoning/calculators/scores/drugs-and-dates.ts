/** Opioid and steroid equivalents; dates of pregnancy. */
import { number } from '../common-inputs.ts';
import { defineCalculator } from '../declare.ts';
import type { Calculator, DoseInput, NumberInput, Values } from '../declare.ts';

/** CDC 2022: milligrams of oral morphine to one of the drug; the fentanyl patch is in micrograms an hour. */
const OPIOIDS: readonly (readonly [string, string, number])[] = [
  ['codeine', 'Codeine', 0.15], ['fentanylBuccal', 'FentaNYL buccal', 0.13], ['fentanylPatch', 'FentANYL patch', 2.4], ['hydrocodone', 'HYDROcodone', 1], ['hydromorphone', 'HYDROmorphone', 5], ['methadone', 'Methadone', 4.7], ['morphine', 'Morphine', 1], ['oxycodone', 'OxyCODONE', 1.5], ['oxymorphone', 'OxyMORphone', 3], ['tapentadol', 'Tapentadol', 0.4], ['tramadol', 'TraMADol', 0.2],
];
function opioidInputs(): Record<string, NumberInput> {
  const inputs: Record<string, NumberInput> = {};
  for (const [key, name] of OPIOIDS) {
    inputs[key] = number(`${name} dose`, key === 'fentanylPatch' ? 'points' : key === 'fentanylBuccal' ? 'ug' : 'mg', [0, 100000], { aliases: [`${name} Dose`] });
    inputs[`${key}PerDay`] = number(`${name} doses a day`, 'per day', [0, 48], { aliases: [`${name} Dose Per Day`] });
  }
  return inputs;
}
const mme = defineCalculator({
  id: 'mme', title: 'Morphine milligram equivalents', aliases: ['Morphine Milligram Equivalents (MME) Calculator', 'MME'], unit: 'mg/day', kind: 'formula', source: 'CDC Clinical Practice Guideline for Prescribing Opioids', edition: '2022', inputs: opioidInputs(),
  bands: [{ upTo: 49.9999, words: 'Below 50 a day' }, { upTo: 89.9999, words: '50 and more: the risk of overdose is raised; the guideline asks to reassess' }, { words: '90 and more a day' }],
  compute: (v) => {
    if (OPIOIDS.every(([key]) => !v.has(key))) v.need('morphine');
    let total = 0;
    for (const [key, name, factor] of OPIOIDS) {
      const dose = v.number(key);
      if (dose === undefined) continue;
      const times = v.number(`${key}PerDay`) ?? 1;
      if (!v.has(`${key}PerDay`)) v.warn(`${name}: doses a day not given, counted as one`);
      total += dose * times * factor;
      v.step(`${name}: ${dose} × ${times} × ${factor} = ${(dose * times * factor).toFixed(2)}`);
    }
    return total;
  },
  example: { inputs: { oxycodone: [10, 'mg'], oxycodonePerDay: [4, 'per day'] }, value: 60 },
});

/** Equal doses in mg. */
const STEROIDS: Readonly<Record<string, number>> = { betamethasone: 0.75, cortisone: 25, dexamethasone: 0.75, hydrocortisone: 20, methylprednisolone: 4, prednisolone: 5, prednisone: 5, triamcinolone: 4, deflazacort: 6, fludrocortisone: 2 };
/** Brands beside the names. */
const STEROID_BRANDS: readonly (readonly [RegExp, string])[] = [[/medrol/i, 'methylprednisolone'], [/decadron/i, 'dexamethasone'], [/cortef/i, 'hydrocortisone'], [/deltasone/i, 'prednisone'], [/celestone/i, 'betamethasone'], [/kenalog/i, 'triamcinolone']];
const steroidOf = (name: string): string | undefined => STEROID_BRANDS.find(([brand]) => brand.test(name))?.[1] ?? Object.keys(STEROIDS).sort((a, b) => b.length - a.length).find((s) => name.toLowerCase().includes(s));
const dose: DoseInput = { kind: 'dose', label: 'steroid and dose', unit: 'mg', aliases: ['input steroid', 'from'] };
const wanted: DoseInput | { kind: 'choice'; label: string; aliases: string[]; options: Record<string, string[]> } = { kind: 'choice', label: 'steroid wanted', aliases: ['target steroid', 'to'], options: Object.fromEntries(Object.keys(STEROIDS).map((s) => [s, [`${s} PO`, `${s} IV`, `${s} oral`]])) };
const steroid = defineCalculator({
  id: 'steroid-conversion', title: 'Steroid conversion', aliases: ['Steroid Conversion Calculator', 'corticosteroid conversion'], unit: 'mg', kind: 'formula', source: 'Liu et al., Allergy Asthma Clin Immunol 2013;9:30 (glucocorticoid potency)', edition: '2013', inputs: { dose, wanted },
  compute: (v) => {
    const given = v.dose('dose');
    // The question may name the steroids: "dose of X, equivalent in Y".
    const asked = /dose of (.+?),? what is the equivalent dos\w+ in mg of (.+?)\??\s*$/i.exec(v.question.trim());
    const from = steroidOf(given?.name ?? '') ?? steroidOf(asked?.[1] ?? '');
    const to = v.pick('wanted') ?? steroidOf(asked?.[2] ?? '') ?? v.needPick('wanted');
    if (!given || !from) return v.need('dose');
    const factor = (STEROIDS[to] ?? Number.NaN) / (STEROIDS[from] ?? Number.NaN);
    v.step(`${given.amount} mg ${from} × ${STEROIDS[to]}/${STEROIDS[from]} = ${(given.amount * factor).toFixed(3)} mg ${to}`);
    return given.amount * factor;
  },
  example: { inputs: { dose: ['prednisone', 20, 'mg'], wanted: 'hydrocortisone' }, value: 80 },
});

const lmp = { kind: 'date', label: 'last menstrual period', aliases: ['Last menstrual date', 'lmp'] } as const;
const cycle = number('cycle length', 'points', [15, 60], { aliases: ['cycle length'] });
const DAY = 86_400_000;
function plus(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY);
}
const written = (date: Date): string => `${String(date.getUTCMonth() + 1).padStart(2, '0')}/${String(date.getUTCDate()).padStart(2, '0')}/${date.getUTCFullYear()}`;
/** Naegele counts in the calendar: a year on, three months back, seven days on. */
function naegele(lmp: Date): Date {
  return new Date(Date.UTC(lmp.getUTCFullYear() + 1, lmp.getUTCMonth() - 3, lmp.getUTCDate() + 7, 12));
}
/** Days by which the cycle differs from 28: ovulation, and with it the due date, moves by as many. */
function shift(v: Values): number {
  const length = v.number('cycle');
  if (length === undefined) v.warn('Cycle length not given: 28 days are taken');
  return (length ?? 28) - 28;
}
export const DRUGS_AND_DATES: readonly Calculator[] = [
  mme, steroid,
  defineCalculator({ id: 'due-date', title: 'Estimated due date (Naegele)', aliases: ['Estimated Due Date', 'EDD', "Naegele's rule"], unit: null, kind: 'formula', source: 'ACOG Committee Opinion 700', edition: '2017', inputs: { lmp, cycle }, compute: (v) => { const moved = shift(v); v.step(`Last period + 1 year − 3 months + 7 days${moved === 0 ? '' : `, ${moved > 0 ? '+' : '−'} ${Math.abs(moved)} days for the cycle`}`); return written(plus(naegele(v.needDate('lmp')), moved)); }, example: { inputs: { lmp: '01/08/2021', cycle: 28 }, value: '10/15/2021' } }),
  defineCalculator({ id: 'conception-date', title: 'Estimated date of conception', aliases: ['Estimated of Conception', 'Estimated Date of Conception'], unit: null, kind: 'formula', source: 'ACOG Committee Opinion 700', edition: '2017', inputs: { lmp, cycle }, compute: (v) => { const days = 14 + shift(v); v.step(`Last period + ${days} days`); return written(plus(v.needDate('lmp'), days)); }, example: { inputs: { lmp: '03/02/2000', cycle: 28 }, value: '03/16/2000' } }),
  defineCalculator({
    id: 'gestational-age', title: 'Gestational age', aliases: ['Estimated Gestational Age'], unit: null, kind: 'formula', source: 'ACOG Committee Opinion 700', edition: '2017', inputs: { lmp, today: { kind: 'date', label: 'current date', aliases: ['Current Date', 'date'] } },
    compute: (v) => { const days = Math.round((v.needDate('today').getTime() - v.needDate('lmp').getTime()) / DAY); if (days < 0) v.warn('The date lies before the last period'); const weeks = Math.floor(days / 7); return `${weeks} weeks, ${days - 7 * weeks} days`; },
    example: { inputs: { lmp: '12/15/2016', today: '01/09/2017' }, value: '3 weeks, 4 days' },
  }),
];
