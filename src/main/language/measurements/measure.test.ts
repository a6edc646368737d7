import { describe, expect, it } from 'vitest';
import { flagOf, analyte } from './analytes.ts';
import { findMeasurements } from './measure.ts';
import { readNumber } from './numbers.ts';
import { readUnit, unitCode } from './units.ts';

/** "name value unit" of each measurement, earlier ones with "was". */
function read(text: string): string[] {
  return findMeasurements(text).map(({ measurement: m, earlier }) => `${earlier ? 'was ' : ''}${m.analyte} ${m.comparator ?? ''}${m.value}${m.second === undefined ? '' : `/${m.second}`} ${m.unit}`);
}
function one(text: string) {
  const [first] = findMeasurements(text);
  if (!first) throw new Error('nothing measured');
  return first.measurement;
}

describe('measurements', () => {
  it.each(['Glucose 31', 'glucose 15', 'bilirubin 12', 'PO4 1.2', 'Mg 0.9'])('guesses no alarm where a bare number is in range or out of it the other way in another unit: %s', (text) => {
    expect(one(text)).toMatchObject({ unit: null, assumedUnit: true });
    expect(one(text).flag).toBeUndefined();
  });
  it.each([['glucose 31 mmol/L', 'critical-high'], ['glucose 31 mg/dL', 'critical-low'], ['BUN 20, glucose 31', 'critical-low'], ['bilirubin 84, creatinine 212', 'high'], ['Mg 0.5', 'critical-low'], ['glucose 250', 'high']])('%s', (text, flag) => {
    expect(findMeasurements(text).find(({ measurement: { analyte: key } }) => key !== 'urea-nitrogen')?.measurement.flag).toBe(flag);
  });

  it.each(['stains for CK7 and CK20 were positive', 'p.Glu39Lys was found', 'a stent of type LD 10×25 mm'])('reads no result in a name: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('still reads a result that is glued to its name', () => {
    expect(read('K4.1 CK450')).toEqual(['potassium 4.1 null', 'creatine-kinase 450 U/L']);
  });

  it.each([
    ['Na 138 K 4.1 Cl 102', ['sodium 138 null', 'potassium 4.1 null', 'chloride 102 null']],
    ['BP 120/80 mmHg, HR 88, RR 18', ['systolic-pressure 120/80 mm[Hg]', 'heart-rate 88 /min', 'respiratory-rate 18 /min']],
    ['T 38.5 °C', ['temperature 38.5 Cel']],
    ['temp 98.6F', ['temperature 98.6 [degF]']],
    ['She was febrile to 38.5 °C overnight', ['temperature 38.5 Cel']],
    ['WBC 12.3 x 10^9/L', ['white-cell-count 12.3 10*9/L']],
    ['platelets 250,000', ['platelets 250000 null']],
    ['troponin <0.01 ng/mL', ['troponin <0.01 ng/mL']],
    ['Hb 9.1, was 12.4 last week', ['haemoglobin 9.1 null', 'was haemoglobin 12.4 null']],
    ['hemoglobin dropped from 12.4 to 9.1 g/dL', ['was haemoglobin 12.4 g/dL', 'haemoglobin 9.1 g/dL']],
    ['Hgb 12.4 -> 9.1 -> 8.8', ['was haemoglobin 12.4 null', 'was haemoglobin 9.1 null', 'haemoglobin 8.8 null']],
    ['SpO2 84% RA -> 90% on 2 L', ['was oxygen-saturation 84 %', 'oxygen-saturation 90 %']],
    ['Hgb 13:00 10.4', ['haemoglobin 10.4 null']],
    ['K+ 3,2', ['potassium 3.2 null']],
    ['CRP 145, K+ 3,2. Na 138', ['crp 145 null', 'potassium 3.2 null', 'sodium 138 null']],
    ['Na+ 131, K+ 5,6, Cl- 99', ['sodium 131 null', 'potassium 5.6 null', 'chloride 99 null']],
    ['Plts ↓ 78, Hb↓71 g/L, CRP ↑↑ 312', ['platelets 78 null', 'haemoglobin 71 g/L', 'crp 312 null']],
    ['hs-TnI 5 ng/L at 0h and 7 ng/L at 3h', ['was troponin-i 5 ng/L', 'troponin-i 7 ng/L']],
    ['pH 7.29, HCO3 31, BE +4', ['ph 7.29 1', 'bicarbonate 31 null', 'base-excess 4 null']],
    ['WBC 22K with 18% bands', ['white-cell-count 22 10*3/uL', 'bands 18 %']],
    ['BP R arm 150/90, L arm 128/80', ['systolic-pressure 150/90 mm[Hg]', 'systolic-pressure 128/80 mm[Hg]']],
    ['Obs T38.2 P104 BP98/60 RR22', ['temperature 38.2 null', 'heart-rate 104 /min', 'systolic-pressure 98/60 mm[Hg]', 'respiratory-rate 22 /min']],
    ['NEWS2 score: 5, INR subtherapeutic at 1.4', ['news2 5 {score}', 'inr 1.4 1']],
    ['GCS 15/15, pain score 7/10', ['gcs 15 {score}', 'pain-score 7 {score}']],
    ['EF 55-60%', ['ejection-fraction 55/60 %']],
    ["height 5'10\"", ['height 70 [in_i]']],
    ['Na   K   Cl\n138 4.1 102', ['sodium 138 null', 'potassium 4.1 null', 'chloride 102 null']],
    ['Sodium | 138 | mmol/L | 135-145', ['sodium 138 mmol/L']],
    ['          1/5 06:00   2/5 06:00\nCr        1.9         1.1   mg/dL', ['was creatinine 1.9 mg/dL', 'creatinine 1.1 mg/dL']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['Potassium chloride 20 mEq daily', 'magnesium 2 g IV', 'vitamin D 50,000 units', 'target INR 2.5', 'Sando-K 2 tabs', 'calcium 600 mg', 'iron 325 mg', 'the K in 2019-04-03'])('%s is no measurement', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('marks a missing unit and says what it took', () => {
    expect(one('potassium 5.9')).toMatchObject({ unit: null, assumedUnit: true, canonical: { value: 5.9, unit: 'mmol/L' }, flag: 'high' });
    expect(one('creatinine 140')).toMatchObject({ unit: null, assumedUnit: true, canonical: { value: 1.5834, unit: 'mg/dL' } });
    expect(one('HR 88').assumedUnit).toBeUndefined();
  });
  it('takes the unit that the text uses elsewhere', () => {
    const values = findMeasurements('pCO2 7.4 kPa at first, after an hour pCO2 7.0');
    expect(values[1]?.measurement).toMatchObject({ unit: null, assumedUnit: true, canonical: { value: 52.5042, unit: 'mm[Hg]' } });
  });
  it('prefers the range in the text to the table', () => {
    expect(one('glucose 5.6 mmol/L (3.9-5.5)')).toMatchObject({ flag: 'high', range: { source: 'stated in the text' } });
    expect(one('Sodium 134 (133-146)').flag).toBe('normal');
  });
  it('keeps what the text says against the value', () => {
    expect(one('K 6.8 mmol/L (haemolysed)')).toMatchObject({ flag: 'critical-high', caveat: 'haemolysed' });
  });
  it('counts a limit at its own side only', () => {
    const potassium = analyte('potassium');
    expect(potassium && flagOf(potassium, 6.5, potassium.range)).toBe('critical-high');
    expect(potassium && flagOf(potassium, 3, potassium.range, '>')).toBeUndefined();
    expect(potassium && flagOf(potassium, 2, potassium.range, '<')).toBe('critical-low');
  });
});

describe('numbers and units', () => {
  it.each([['1,250', 1250], ['.5', 0.5], ['3.4', 3.4], ['-2', -2]])('%s', (text, value) => expect(readNumber(text, 0)?.value).toBe(value));
  it('reads ranges and pairs', () => {
    expect(readNumber('12-14', 0)).toMatchObject({ value: 12, second: 14, pair: false });
    expect(readNumber('120/80', 0)).toMatchObject({ value: 120, second: 80, pair: true });
    expect(readNumber('1/2/2024', 0)).toBeUndefined();
  });
  it.each([['mmHg', 'mm[Hg]'], ['µmol/L', 'umol/L'], ['mcg', 'ug'], ['x10^9/L', '10*9/L'], ['degrees Fahrenheit', '[degF]'], ['mL/min/1.73 m²', 'mL/min/{1.73_m2}'], ['nonsense', undefined]])('%s', (written, code) => expect(unitCode(written)).toBe(code));
  it('takes the longest unit', () => expect(readUnit('5 mg/dL', 1)).toEqual({ code: 'mg/dL', start: 2, end: 7 }));
});

describe('counts of cells', () => {
  it.each([
    ['WBC 16.5 × 104/µL', '10*4/uL', 165],
    ['Plt 4.1 × 10^4/μL', '10*4/uL', 41],
    ['WCC 9.8 10 9/L', '10*9/L', 9.8],
    ['WBC 9.8 x 10 9 / L', '10*9/L', 9.8],
    ['WCC 9.8 x109/L', '10*9/L', 9.8],
    ['WBC 9.8 10e3/uL', '10*3/uL', 9.8],
    ['Plt 188 K/uL', '10*3/uL', 188],
    ['TW 22.4 x10(9)/L', '10*9/L', 22.4],
    ['platelets 1.1 lakh/cumm', '10*5/mm3', 110],
    ['leukocytes 11.2 /nl', '10*9/L', 11.2],
    ['neutrophils 1.2 G/L', '10*9/L', 1.2],
    ['RBC 310 × 10^4/µL', '10*4/uL', 3.1],
  ])('%s', (text, unit, canonical) => expect(one(text)).toMatchObject({ unit, canonical: { value: canonical } }));
  it('does not make an exponent of a number', () => expect(one('platelets 210 104/µL').unit).not.toBe('10*4/uL'));
});

describe('names and values in a row', () => {
  it.each([
    ['Sodium, potassium and chloride were 134, 5.9 and 98 mmol/L, respectively.', ['sodium 134 mmol/L', 'potassium 5.9 mmol/L', 'chloride 98 mmol/L']],
    ['AST (aspartate aminotransferase) and ALT were raised to 240 U/L and 310 U/L.', ['ast 240 U/L', 'alt 310 U/L']],
    ['BUN/creatinine 41/2.3 mg/dL', ['urea-nitrogen 41 mg/dL', 'creatinine 2.3 mg/dL']],
    ['Blood urea nitrogen (BUN) level was elevated at 64 mg/dL', ['urea-nitrogen 64 mg/dL']],
    ['Blood pressure, pulse rate, and respiratory rate were 98/60 mmHg, 112/min, and 26/min.', ['systolic-pressure 98/60 mm[Hg]', 'heart-rate 112 /min', 'respiratory-rate 26 /min']],
    ['sodium, potassium and chloride were 134 and 98 mmol/L', []],
    ['with 9.1 g/dL hemoglobin', ['haemoglobin 9.1 g/dL']],
    ['potassium (normal 3.5–5.0) of 6.4 mmol/L', ['potassium 6.4 mmol/L']],
    ['Laboratory: CRP 142 mg/l, AP 164 U/l', ['crp 142 mg/L', 'alkaline-phosphatase 164 U/L']],
    ['temperature 38,5 °C', ['temperature 38.5 Cel']],
    ['obese (118 kg, 182 cm)', ['weight 118 kg', 'height 182 cm']],
    ['7 yo boy, 24 kg, known asthma', ['weight 24 kg']],
    ['GCS E3 V4 M6', ['gcs 13 {score}']],
    ['trop T 38 ng/L', ['troponin-t 38 ng/L']],
    ['Cr 134 umol/L (was 98 in 2025)', ['creatinine 134 umol/L', 'was creatinine 98 umol/L']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
  it('reads the blood beside an amount of urine', () => expect(read('Renal: urine 640 mL/24 h, creat 3.1 mg/dL')).toEqual(['creatinine 3.1 mg/dL']));
  it.each(['Repeat troponin 3 h.', 'Monitor platelets 6th hourly', 'CSF glucose 40 mg/dL', 'albumin 2.3 g/dL on ascitic fluid analysis', 'pulmonary artery systolic pressure 62 mmHg', 'weight 3.1 kg at birth', 'LOW 8 kg', 'PCV 13', 'UFEME: WBC 12', 'Reference: K 3.5-5.3 mmol/L; Na 133-146', 'Lab ranges: K 3.5-5.3'])('%s is no result of the patient', (text) => expect(read(text)).toEqual([]));
});

describe('pressures', () => {
  it.each([['BP 128/76', 'normal'], ['BP 150/90', 'high'], ['BP 130/95', 'high'], ['BP 186/104', 'critical-high'], ['BP 100/60', 'low'], ['BP 110/70', 'normal'], ['BP 88/52', 'critical-low']])('%s is %s', (text, flag) => expect(one(text).flag).toBe(flag));
});

describe('numbers that are no results', () => {
  const keys = (text: string): string[] => findMeasurements(text).map(({ measurement }) => `${measurement.analyte} ${measurement.comparator ?? ''}${measurement.value}`);
  it.each([
    'LP at 05:30: opening pressure 16 cm CSF, clear. WCC 1, RBC 4, glucose 3.6',
    'Urine: Na 18 mmol/L',
    'Pleural fluid LDH 800, glucose 2.1',
    'Weight down 4 kg.',
  ])('%s', (text) => expect(keys(text)).toEqual([]));
  it.each([
    ['Troponin < 5 ng/L', 'troponin'],
    ['eGFR > 90', 'egfr'],
    ['Weight down to 83 kg', 'weight 83'],
    ['BP 120/80, PR 88, RR 16', 'heart-rate 88'],
    ['CSF glucose 3.6, plasma glucose 5.4', 'glucose 5.4'],
    ['LP planned tomorrow. WCC 14.2, CRP 88', 'white-cell-count 14.2'],
    ['Urine output 40 ml/h, K 6.1', 'potassium 6.1'],
    ['Urine dip negative. Na 128', 'sodium 128'],
  ])('%s stays', (text, key) => expect(keys(text).some((found) => found.startsWith(key))).toBe(true));
  it('reads an inspired share as a share', () => expect(findMeasurements('FiO2 0.60')[0]?.measurement).toMatchObject({ value: 0.6, unit: '1', canonical: { value: 60, unit: '%' } }));
});

describe('a panel in letters of any case', () => {
  it('reads lower case', () => expect(read('bloods: na 149 k 6.4 ur 38 cr 388 (b/l 240) wcc 18')).toEqual(['sodium 149 null', 'potassium 6.4 null', 'urea 38 null', 'creatinine 388 null', 'white-cell-count 18 null']));
  it('reads capitals', () => expect(read('LABS: CR 1.3, K 4.4, HGB 11.2')).toEqual(['creatinine 1.3 null', 'potassium 4.4 null', 'haemoglobin 11.2 null']));
  it('reads none alone', () => expect(read('paroxetine CR 25 mg, type na 3')).toEqual([]));
});

describe('trends of short names', () => {
  it.each([
    ['Hb fell from 12.4 to 9.1', ['was haemoglobin 12.4 null', 'haemoglobin 9.1 null']],
    ['Cr rose to 2.3 mg/dL', ['creatinine 2.3 mg/dL']],
    ['K is up from 4.9 to 5.9 mmol/L', ['was potassium 4.9 mmol/L', 'potassium 5.9 mmol/L']],
    ['INR now 3.2', ['inr 3.2 1']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});
