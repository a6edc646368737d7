/** PREVENT (American Heart Association 2023): risk of cardiovascular disease over 10 and 30 years, base models, without race. */
import { age, cholesterol, diabetes, flag, hdl, number, sex, systolic } from '../common-inputs.ts';
import { defineCalculator } from '../declare.ts';
import type { Calculator, Values } from '../declare.ts';
import { PREVENT_10, PREVENT_30 } from './prevent-coefficients.ts';
import type { PreventOutcome } from './prevent-coefficients.ts';

const MMOL_PER_MG_DL = 0.02586;
const inputs = {
  age, sex, cholesterol, hdl, systolic, diabetes,
  treated: flag('blood pressure treated', ['antihypertensive use'], ['drug:amlodipine', 'drug:lisinopril', 'drug:ramipril', 'drug:losartan', 'drug:valsartan', 'drug:hydrochlorothiazide', 'drug:indapamide', 'drug:chlortalidone', 'drug:perindopril', 'drug:candesartan', 'drug:enalapril']),
  statin: flag('statin', ['statin use'], ['drug:atorvastatin', 'drug:simvastatin', 'drug:rosuvastatin', 'drug:pravastatin']),
  smoker: flag('smoking now', ['smoker', 'current smoking', 'smoking'], ['current smoker', 'smoker']),
  egfr: number('eGFR', 'mL/min/1.73m2', [1, 200], { analyte: 'egfr' }),
  bmi: number('BMI', 'kg/m2', [10, 90], { analyte: 'bmi' }),
  known: flag('known cardiovascular disease', ['cardiovascular disease'], ['myocardial infarction', 'coronary artery disease', 'heart failure', 'stroke', 'icd:I21', 'icd:I25', 'icd:I50', 'icd:I63']),
};
/** What the cohorts held, both ends included: beyond it the equations are stretched. */
const HELD: readonly [key: 'cholesterol' | 'hdl' | 'systolic' | 'egfr' | 'bmi', low: number, high: number][] = [['cholesterol', 130, 320], ['hdl', 20, 100], ['systolic', 90, 180], ['egfr', 15, 140], ['bmi', 18.5, 39.9]];

function prevent(years: 10 | 30, oldest: number, value: number): Calculator {
  return defineCalculator({
    id: `prevent-${years}`, windowDays: 365, title: `PREVENT: cardiovascular disease within ${years} years`, aliases: [`PREVENT ${years} years`, `PREVENT ${years}-year`, `PREVENT ${years}-year risk of cardiovascular disease`, ...(years === 10 ? ['PREVENT'] : [])], unit: '%', kind: 'formula',
    source: 'Khan et al., Circulation 2024;149:430', edition: 'base model, 2023', inputs,
    ...(years === 10 ? { bands: [{ upTo: 4.9999, words: 'Low (below 5 %)' }, { upTo: 7.4999, words: 'Borderline (5 to 7.4 %)' }, { upTo: 19.9999, words: 'Intermediate (7.5 to 19.9 %)' }, { words: 'High (20 % and more)' }] } : {}),
    applies: (v) => {
      const old = v.number('age');
      if (old !== undefined && (old < 30 || old > oldest)) return `the ${years}-year equations are for 30 to ${oldest} years`;
      return v.yes('known') ? 'the equations are for people without known cardiovascular disease' : undefined;
    },
    compute: (v) => {
      const group = v.needPick('sex') === 'female' ? 'female' : 'male';
      const rows = (years === 10 ? PREVENT_10 : PREVENT_30)[group];
      const at = (outcome: PreventOutcome): number => risk(v, rows[outcome], years);
      for (const key of ['diabetes', 'treated', 'statin', 'smoker'] as const) if (!v.has(key)) v.warn(`${inputs[key].label}: not said, counted as no`);
      for (const [key, low, high] of HELD) { const given = v.number(key); if (given !== undefined && (given < low || given > high)) v.warn(`${inputs[key].label} ${given} is outside what the cohorts held (${low} to ${high})`); }
      const total = at('total');
      v.step(`Atherosclerotic cardiovascular disease within ${years} years: ${at('ascvd').toFixed(1)} %`);
      v.step(v.has('bmi') ? `Heart failure within ${years} years: ${at('heartFailure').toFixed(1)} %` : 'Heart failure: cannot be said without BMI');
      return total;
    },
    // The worked example of the paper's supplement: 14.7 % and 53.0 %.
    example: { inputs: { age: 50, sex: 'female', cholesterol: [200, 'mg/dL'], hdl: [45, 'mg/dL'], systolic: 160, diabetes: true, smoker: false, treated: true, statin: false, egfr: 90, bmi: [35, 'kg/m2'] }, value },
  });
}

/** Percent. The terms stand in the order of the coefficients' rows; BMI weighs nothing but in heart failure. */
function risk(v: Values, row: readonly number[], years: 10 | 30): number {
  const on = (key: string): number => (v.yes(key) ? 1 : 0);
  const a = (v.need('age') - 55) / 10;
  const nonHdl = (v.need('cholesterol') - v.need('hdl')) * MMOL_PER_MG_DL - 3.5;
  const high = (v.need('hdl') * MMOL_PER_MG_DL - 1.3) / 0.3;
  const [sbp, egfr, bmi] = [v.need('systolic'), v.need('egfr'), v.number('bmi') ?? 25];
  const upper = (Math.max(sbp, 110) - 130) / 20;
  const heavy = (Math.max(bmi, 30) - 30) / 5;
  const low = (Math.min(egfr, 60) - 60) / -15;
  const terms = [
    a, ...(years === 30 ? [a * a] : []), nonHdl, high, (Math.min(sbp, 110) - 110) / 20, upper, on('diabetes'), on('smoker'), (Math.min(bmi, 30) - 25) / 5, heavy, low, (Math.max(egfr, 60) - 90) / -15,
    on('treated'), on('statin'), on('treated') * upper, on('statin') * nonHdl, a * nonHdl, a * high, a * upper, a * on('diabetes'), a * on('smoker'), a * heavy, a * low, 1,
  ];
  const sum = terms.reduce((total, term, index) => total + term * (row[index] ?? Number.NaN), 0);
  return 100 / (1 + Math.exp(-sum));
}

export const PREVENT: readonly Calculator[] = [prevent(10, 79, 14.7), prevent(30, 59, 53)];
