/** Blood chemistry: gaps, corrections, osmolality, lipids, glucose. */
import { albumin, bicarbonate, calcium, chloride, cholesterol, creatinine, fio2, glucose, hdl, number, paco2, pao2, sodium, triglycerides, bun, age } from '../common-inputs.ts';
import { defineCalculator } from '../declare.ts';
import type { Calculator, Values } from '../declare.ts';

const GAP = { source: 'Kraut and Madias, Clin J Am Soc Nephrol 2007;2:162', edition: '2007', kind: 'formula' as const };
const WITH_ALBUMIN = { source: 'Figge et al., Crit Care Med 1998;26:1807', edition: '1998', kind: 'formula' as const };
function gap(v: Values): number {
  const value = v.need('sodium') - v.need('chloride') - v.need('bicarbonate');
  v.step(`Anion gap = ${v.need('sodium')} − (${v.need('chloride')} + ${v.need('bicarbonate')}) = ${value.toFixed(2)}`);
  return value;
}
function corrected(v: Values): number {
  const value = gap(v) + 2.5 * (4 - v.need('albumin'));
  v.step(`Corrected for albumin: + 2.5 × (4 − ${v.need('albumin')}) = ${value.toFixed(3)}`);
  return value;
}
/** Rise of the gap over the fall of bicarbonate. */
function ratio(v: Values, anionGap: number): number {
  const fall = 24 - v.need('bicarbonate');
  if (fall === 0) {
    v.warn('Bicarbonate is 24: the ratio is not defined');
    return 0;
  }
  return (anionGap - 12) / fall;
}
const electrolytes = { sodium, chloride, bicarbonate };
const gapBands = [{ upTo: 12, words: 'Not raised (up to 12)' }, { words: 'Raised: look for lactate, ketones, toxins, kidney failure' }];
const ratioBands = [{ upTo: 0.3999, words: 'Below 0.4: hyperchloraemic acidosis' }, { upTo: 0.9999, words: '0.4 to 1: mixed high-gap and hyperchloraemic acidosis' }, { upTo: 2, words: '1 to 2: high-gap acidosis alone' }, { words: 'Above 2: metabolic alkalosis or a bicarbonate that was high before' }];

export const CHEMISTRY: readonly Calculator[] = [
  defineCalculator({ id: 'anion-gap', title: 'Anion gap', aliases: ['Anion Gap'], unit: 'mmol/L', ...GAP, inputs: electrolytes, bands: gapBands, compute: gap, example: { inputs: { sodium: 140, chloride: 104, bicarbonate: 24 }, value: 12 } }),
  defineCalculator({ id: 'anion-gap-albumin', title: 'Anion gap corrected for albumin', aliases: ['Albumin Corrected Anion Gap'], unit: 'mmol/L', ...WITH_ALBUMIN, inputs: { ...electrolytes, albumin }, bands: gapBands, compute: corrected, example: { inputs: { sodium: 140, chloride: 104, bicarbonate: 24, albumin: [2, 'g/dL'] }, value: 17 } }),
  defineCalculator({ id: 'delta-gap', title: 'Delta gap', aliases: ['Delta Gap'], unit: 'mmol/L', ...GAP, inputs: electrolytes, compute: (v) => gap(v) - 12, example: { inputs: { sodium: 140, chloride: 104, bicarbonate: 16 }, value: 8 } }),
  defineCalculator({ id: 'delta-ratio', title: 'Delta ratio', aliases: ['Delta Ratio', 'delta-delta', 'delta/delta'], unit: null, ...GAP, inputs: electrolytes, bands: ratioBands, compute: (v) => ratio(v, gap(v)), example: { inputs: { sodium: 140, chloride: 104, bicarbonate: 16 }, value: 1 } }),
  defineCalculator({ id: 'delta-gap-albumin', title: 'Delta gap corrected for albumin', aliases: ['Albumin Corrected Delta Gap'], unit: 'mmol/L', ...WITH_ALBUMIN, inputs: { ...electrolytes, albumin }, compute: (v) => corrected(v) - 12, example: { inputs: { sodium: 140, chloride: 104, bicarbonate: 16, albumin: [2, 'g/dL'] }, value: 13 } }),
  defineCalculator({ id: 'delta-ratio-albumin', title: 'Delta ratio corrected for albumin', aliases: ['Albumin Corrected Delta Ratio'], unit: null, ...WITH_ALBUMIN, inputs: { ...electrolytes, albumin }, bands: ratioBands, compute: (v) => ratio(v, corrected(v)), example: { inputs: { sodium: 140, chloride: 104, bicarbonate: 16, albumin: [2, 'g/dL'] }, value: 1.625 } }),
  defineCalculator({ id: 'calcium-corrected', title: 'Calcium corrected for albumin', aliases: ['Calcium Correction for Hypoalbuminemia', 'corrected calcium'], unit: 'mg/dL', kind: 'formula', source: 'Payne et al., BMJ 1973;4:643', edition: '1973', inputs: { calcium, albumin }, bands: [{ upTo: 8.4999, words: 'Low (ionised calcium decides)' }, { upTo: 10.5, words: 'In the usual range' }, { words: 'High' }], compute: (v) => v.need('calcium') + 0.8 * (4 - v.need('albumin')), example: { inputs: { calcium: [8, 'mg/dL'], albumin: [2, 'g/dL'] }, value: 9.6 } }),
  defineCalculator({ id: 'sodium-corrected', title: 'Sodium corrected for glucose', aliases: ['Sodium Correction for Hyperglycemia', 'corrected sodium'], unit: 'mmol/L', kind: 'formula', source: 'Hillier et al., Am J Med 1999;106:399', edition: '1999', inputs: { sodium, glucose }, compute: (v) => v.need('sodium') + 0.024 * (v.need('glucose') - 100), example: { inputs: { sodium: 130, glucose: [600, 'mg/dL'] }, value: 142 } }),
  defineCalculator({ id: 'osmolality', title: 'Serum osmolality, calculated', aliases: ['Serum Osmolality'], unit: 'mOsm/kg', kind: 'formula', source: 'Purssell et al., Ann Emerg Med 2001;38:653', edition: '2001', inputs: { sodium, bun, glucose }, compute: (v) => 2 * v.need('sodium') + v.need('bun') / 2.8 + v.need('glucose') / 18, example: { inputs: { sodium: 140, bun: [14, 'mg/dL'], glucose: [90, 'mg/dL'] }, value: 290 } }),
  defineCalculator({ id: 'ldl', title: 'LDL cholesterol (Friedewald)', aliases: ['LDL Calculated', 'Friedewald'], unit: 'mg/dL', kind: 'formula', source: 'Friedewald et al., Clin Chem 1972;18:499', edition: '1972', inputs: { cholesterol, hdl, triglycerides }, applies: (v) => ((v.number('triglycerides') ?? 0) > 400 ? 'triglycerides above 400 mg/dL: the formula is wrong there' : undefined), compute: (v) => v.need('cholesterol') - v.need('hdl') - v.need('triglycerides') / 5, example: { inputs: { cholesterol: [200, 'mg/dL'], hdl: [50, 'mg/dL'], triglycerides: [150, 'mg/dL'] }, value: 120 } }),
  defineCalculator({ id: 'homa-ir', title: 'HOMA-IR', aliases: ['HOMA-IR (Homeostatic Model Assessment for Insulin Resistance)'], unit: null, kind: 'formula', source: 'Matthews et al., Diabetologia 1985;28:412', edition: '1985', inputs: { glucose, insulin: number('insulin', 'uIU/mL', [0.1, 1000], { substance: 'insulin', analyte: 'insulin' }) }, bands: [{ upTo: 1.9, words: 'Insulin resistance not suggested' }, { upTo: 2.9, words: 'Early insulin resistance' }, { words: 'Insulin resistance' }], compute: (v) => (v.need('insulin') * v.need('glucose')) / 405, example: { inputs: { glucose: [90, 'mg/dL'], insulin: [9, 'µIU/mL'] }, value: 2 } }),
  defineCalculator({
    id: 'fena', title: 'Fractional excretion of sodium', aliases: ['Fractional Excretion of Sodium (FENa)', 'FENa'], unit: '%', kind: 'formula', source: 'Espinel, JAMA 1976;236:579', edition: '1976',
    inputs: { sodium, creatinine, urineSodium: number('urine sodium', 'mmol/L', [1, 400], { substance: 'sodium', aliases: ['Urine sodium'] }), urineCreatinine: number('urine creatinine', 'mg/dL', [1, 600], { substance: 'creatinine', aliases: ['Urine creatinine'] }) },
    bands: [{ upTo: 1, words: 'Up to 1 %: prerenal; not valid with diuretics' }, { upTo: 4, words: 'Above 1 %: intrinsic kidney injury' }, { words: 'Above 4 %: postrenal or severe tubular injury' }],
    compute: (v) => (100 * v.need('creatinine') * v.need('urineSodium')) / (v.need('sodium') * v.need('urineCreatinine')),
    example: { inputs: { sodium: 140, creatinine: [2, 'mg/dL'], urineSodium: [20, 'mmol/L'], urineCreatinine: [100, 'mg/dL'] }, value: 0.2857 },
  }),
  defineCalculator({ id: 'aa-gradient', title: 'A-a gradient', aliases: ['A-a gradient', 'alveolar-arterial gradient'], unit: 'mmHg', kind: 'formula', source: 'Mellemgaard, Acta Physiol Scand 1966;67:10', edition: '1966', inputs: { fio2, pao2, paco2, age }, compute: (v) => { const gradient = (v.need('fio2') / 100) * (760 - 47) - v.need('paco2') / 0.8 - v.need('pao2'); const years = v.number('age'); if (years !== undefined) v.step(`Expected for the age: up to ${(years / 4 + 4).toFixed(1)} mmHg on room air`); return gradient; }, example: { inputs: { fio2: [21, '%'], pao2: [90, 'mmHg'], paco2: [40, 'mmHg'] }, value: 9.73 } }),
  defineCalculator({ id: 'pf-ratio', title: 'PaO2/FiO2 ratio', aliases: ['P/F', 'P/F ratio', 'Horowitz index'], unit: 'mmHg', kind: 'formula', source: 'ARDS Definition Task Force, JAMA 2012;307:2526', edition: 'Berlin', inputs: { pao2, fio2 }, bands: [{ upTo: 100, words: 'In the range of severe ARDS' }, { upTo: 200, words: 'In the range of moderate ARDS' }, { upTo: 300, words: 'In the range of mild ARDS' }, { words: 'Above 300' }], compute: (v) => v.need('pao2') / (v.need('fio2') / 100), example: { inputs: { pao2: [80, 'mmHg'], fio2: [40, '%'] }, value: 200 } }),
  defineCalculator({ id: 'winters', title: "Winter's formula", aliases: ['winters formula', "winter's", 'expected pCO2'], unit: 'mmHg', kind: 'formula', source: 'Albert et al., Ann Intern Med 1967;66:312', edition: '1967', inputs: { bicarbonate, paco2 }, compute: (v) => { const expected = 1.5 * v.need('bicarbonate') + 8; const measured = v.number('paco2'); if (measured !== undefined) v.step(measured > expected + 2 ? 'Measured PaCO2 is higher: respiratory acidosis as well' : measured < expected - 2 ? 'Measured PaCO2 is lower: respiratory alkalosis as well' : 'Measured PaCO2 is as expected'); return expected; }, example: { inputs: { bicarbonate: [12, 'mmol/L'] }, value: 26 } }),
  defineCalculator({ id: 'phenytoin-corrected', title: 'Phenytoin corrected for albumin (Sheiner-Tozer)', aliases: ['corrected phenytoin'], unit: 'mg/L', kind: 'formula', source: 'Sheiner and Tozer 1978; Winter 2004', edition: '1978', inputs: { phenytoin: number('phenytoin', 'mg/L', [0, 100], { substance: 'phenytoin', analyte: 'phenytoin' }), albumin, creatinineClearance: number('creatinine clearance', 'mL/min', [0, 300], { analyte: 'crcl' }) }, bands: [{ upTo: 9.9999, words: 'Below the usual range (10 to 20 mg/L)' }, { upTo: 20, words: 'In the usual range' }, { words: 'Above the usual range' }], compute: (v) => v.need('phenytoin') / (((v.number('creatinineClearance') ?? 100) < 10 ? 0.1 : 0.2) * v.need('albumin') + 0.1), example: { inputs: { phenytoin: [8, 'mg/L'], albumin: [2, 'g/dL'] }, value: 16 } }),
];
