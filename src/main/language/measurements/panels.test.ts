import { describe, expect, it } from 'vitest';
import { findMeasurements } from './measure.ts';

const read = (text: string): string[] => findMeasurements(text).map(({ value, measurement: { analyte, value: number, second, unit, position } }) => {
  expect(text.slice(value.start, value.end).replace(',', '')).toContain(String(number).split('.')[0]);
  return [analyte, second === undefined ? number : `${number}/${second}`, unit, position].filter((part) => part !== null && part !== undefined).join(' ');
});

describe('panels that are drawn', () => {
  const METABOLIC = ['sodium 138', 'chloride 102', 'urea-nitrogen 14', 'potassium 4.1', 'bicarbonate 24', 'creatinine 0.9', 'glucose 98'];
  it.each([
    ['138|102|14 / 4.1|24|0.9 < 98', METABOLIC],
    ['138|102|14/4.1|24|0.9\\98', METABOLIC],
    ['BMP:\n 138 | 102 | 14 /\n----------------- 98\n 4.1 | 24  | 0.9 \\', [...METABOLIC.slice(0, 3), 'glucose 98', ...METABOLIC.slice(3, 6)]],
    ['138 | 102 | 14\n----|-----|---- < 98\n4.1 | 24 | 0.9', [...METABOLIC.slice(0, 3), 'glucose 98', ...METABOLIC.slice(3, 6)]],
    ['9.1 > 11.2 / 34 < 210', ['white-cell-count 9.1', 'haemoglobin 11.2', 'haematocrit 34', 'platelets 210']],
    ['9.1>11.2/34.5<210', ['white-cell-count 9.1', 'haemoglobin 11.2', 'haematocrit 34.5', 'platelets 210']],
    ['     13.8 \\ 9.8 / 288\n          / 30.1 \\', ['white-cell-count 13.8', 'haemoglobin 9.8', 'platelets 288', 'haematocrit 30.1']],
    // Neither a table of numbers nor a blood count.
    ['12|14|16 / 3|4|5 < 98', []],
    ['5 > 10 / 90 < 100', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('urine by the hour, ketones, pressures by position', () => {
  it.each([
    ['Urine output 30 ml/hr', ['urine-output-rate 30 mL/h']],
    ['UO 45 mls/hr, catheter', ['urine-output-rate 45 mL/h']],
    ['Urine output 0.4 ml/kg/h', ['urine-output-per-weight 0.4 mL/kg/h']],
    ['IDC draining concentrated urine, 20 ml/hr', ['urine-output-rate 20 mL/h']],
    ['UOP 1450 mL', ['urine-output 1450 mL']],
    ['Time     00:00  02:00  04:00\nUO ml/h  5  0  10', ['urine-output-rate 5 mL/h', 'urine-output-rate 0 mL/h', 'urine-output-rate 10 mL/h']],
    ['Ketones 4.2 mmol/L', ['ketones 4.2 mmol/L']],
    ['Urine ketones 3+, blood ketones 0.3', ['ketones 0.3']],
    ['Lying BP 130/80, standing 102/64', ['systolic-pressure 130/80 mm[Hg] lying', 'systolic-pressure 102/64 mm[Hg] standing']],
    ['BP 102/58 (lying), 88/50 (standing), RR 26', ['systolic-pressure 102/58 mm[Hg] lying', 'systolic-pressure 88/50 mm[Hg] standing', 'respiratory-rate 26 /min']],
    ['BP sitting 148/84, standing 132/80', ['systolic-pressure 148/84 mm[Hg] sitting', 'systolic-pressure 132/80 mm[Hg] standing']],
    ['Supine BP 120/70, standing BP at 3 min 98/60', ['systolic-pressure 120/70 mm[Hg] lying', 'systolic-pressure 98/60 mm[Hg] standing']],
    ['VS: 37.2, 88, 164/82, 16, 96% RA', ['temperature 37.2', 'heart-rate 88 /min', 'systolic-pressure 164/82 mm[Hg]', 'respiratory-rate 16 /min', 'oxygen-saturation 96 %']],
    ['Presents with an 18 lb weight gain', []],
    ['BP 106 over 62, T38.9', ['systolic-pressure 106/62 mm[Hg]', 'temperature 38.9']],
    ['BNP 640 (2,890 on admission)', ['bnp 640', 'bnp 2890']],
    ['SpO2 91% on air (96% in August)', ['oxygen-saturation 91 %', 'oxygen-saturation 96 %']],
    ['Pain 6/10 at rest', ['pain-score 6 {score}']],
    ['HCO3 22 BE -3.2 lac 2.1', ['bicarbonate 22', 'base-excess -3.2', 'lactate 2.1']],
    ['Apyrexial 36.8, HR 112 irreg, post 138/70, RR 20, 93% 2L NC', ['temperature 36.8', 'heart-rate 112 /min', 'systolic-pressure 138/70 mm[Hg]', 'respiratory-rate 20 /min', 'oxygen-saturation 93 %']],
    ['Fever at home 38.6. Spiked 39.4 overnight. Fever for 39 days.', ['temperature 38.6', 'temperature 39.4']],
    ['BP 168/106, rpt 162/104. Seen 98/62 in clinic 3', ['systolic-pressure 168/106 mm[Hg]', 'systolic-pressure 162/104 mm[Hg]', 'systolic-pressure 98/62 mm[Hg]']],
    ['Letter of 98/62.', []],
    ['Co-amoxiclav 500/125 mg, HR 90, vision 6/9', ['heart-rate 90 /min']],
    ['Hgb 9.8 (10.6 yest), plt 68 ↓ (188 on adm)', ['haemoglobin 9.8', 'haemoglobin 10.6', 'platelets 68', 'platelets 188']],
    ['IDC - 35 mls/hr. CRT 3s', ['urine-output-rate 35 mL/h', 'capillary-refill 3 s']],
    ['Na 141 K 4.6 Mg 0.91', ['sodium 141', 'potassium 4.6', 'magnesium 0.91']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('a unit that nobody wrote', () => {
  const of = (text: string) => findMeasurements(text).map(({ measurement: { analyte, canonical, flag } }) => `${analyte} ${canonical?.value} ${flag}`);
  it('is no mmol/L of haemoglobin, though the rest is in SI units', () => expect(of('Hb 9.8, creatinine 88 umol/L')[0]).toBe('haemoglobin 9.8 low'));
  it('is kPa where mm of mercury would be death', () => expect(of('pH 7.31 pCO2 7.2')[1]).toBe('paco2 54.0043 high'));
  it('is that of the creatinine beside it', () => expect(of('Mg 0.62, Cr 188, glucose 31').map((one) => one.split(' ').at(-1))).toEqual(['low', 'high', 'critical-high']));
  it('raises no alarm where it may mean both, and one where the text counts in mg/dL', () => {
    expect(of('Glucose 31')).toEqual(['glucose 31 undefined']);
    expect(of('Hgb 11.2, glucose 31')[1]).toBe('glucose 31 critical-low');
  });
});
