import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as inputs from '../common-inputs.ts';
import type { NumberInput } from '../declare.ts';
import { feetOf, lengthOf } from './by-number.ts';
import { choose } from './choose.ts';
import { FlagReader } from './flags.ts';
import { glasgowOf } from './glasgow.ts';
import { mentionsOf } from './mentions.ts';

const read = (input: NumberInput, text: string): number | undefined => {
  const found = feetOf(input, text) ?? choose(mentionsOf(input, text), text) ?? lengthOf(input, text);
  return found && Math.round(found.value * 1000) / 1000;
};

describe('a value in words', () => {
  it.each<[string, NumberInput, string, number | undefined]>([
    ['name, number, unit', inputs.sodium, 'Serum sodium was found to be low at 128 mmol/L.', 128],
    ['a list with one row of values', inputs.potassium, 'Sodium, potassium and chloride were 134, 5.9 and 98 mmol/L, respectively.', 5.9],
    ['a list of the same with short forms in brackets', inputs.alt, 'AST (aspartate aminotransferase) and ALT (alanine aminotransferase) were markedly raised to 240 U/L and 310 U/L.', 310],
    ['a pair by a slash', inputs.creatinine, 'BUN/creatinine 41/2.3 mg/dL on arrival.', 2.3],
    ['pressure, pulse and rate in one row', inputs.respiratoryRate, 'Blood pressure, pulse rate, and respiratory rate were 98/60 mmHg, 112/min, and 26/min, respectively.', 26],
    ['a lost exponent', inputs.platelets, 'platelets 87 × 109/L', 87],
    ['ten thousands', inputs.platelets, 'platelet count 16.5 × 104/µL', 165],
    ['thousands with a comma', inputs.whiteCells, 'WBC count of 12,300/mm3', 12.3],
    ['thousands with a space', inputs.whiteCells, 'leukocytosis of 12 300 per microliter', 12.3],
    ['K per microlitre', inputs.whiteCells, 'white count 14.2 K/µL', 14.2],
    ['gigas', inputs.whiteCells, 'total leukocyte count was 11.2 G/L', 11.2],
    ['whole cells without a unit', inputs.platelets, 'Platelets 220,000.', 220],
    ['Fahrenheit', inputs.temperature, 'a temperature of 101.3°F', 38.5],
    ['a decimal comma', inputs.temperature, 'temperature 38,5 °C', 38.5],
    ['micromoles', inputs.creatinine, 'creatinine 177 μmol/L', 2.002],
    ['a raised dot', inputs.ph, 'Arterial pH 7·21', 7.21],
    ['words between', inputs.bun, 'Blood urea nitrogen (BUN) level was elevated at 64 mg/dL', 64],
    ['number first', inputs.haemoglobin, 'with 9.1 g/dL hemoglobin', 9.1],
    ['pounds', inputs.weight, 'She weighs 154 lb.', 69.853],
    ['a man of a weight', inputs.weight, 'A 70-kg man was seen.', 70],
    ['feet and inches', inputs.height, "He is 5'10\" tall.", 177.8],
    ['feet in words', inputs.height, 'height of 5 feet 4 inches', 162.56],
    ['metres', inputs.height, 'Her height was 1.65 m.', 165],
    ['a volume said once', inputs.triglycerides, 'cholesterol 210 mg, triglycerides 97 mg and HDL 41 mg per deciliter', 97],
    ['a unit that cannot be right', inputs.albumin, 'albumin, 3.3 mg/dL', 3.3],
    ['a range of reference before', inputs.potassium, 'potassium (normal 3.5–5.0) of 6.4 mmol/L', 6.4],
    ['a way from and to', inputs.creatinine, 'creatinine rose from 0.9 to 3.1 mg/dL', 3.1],
    ['presentation before follow-up', inputs.creatinine, 'One year ago creatinine was 0.8 mg/dL. On admission creatinine was 2.4 mg/dL. At discharge it had improved to a creatinine of 1.1 mg/dL.', 2.4],
    ['not of another fluid', inputs.glucose, 'CSF glucose was 40 mg/dL.', undefined],
    ['not behind it either', inputs.albumin, 'albumin 2.3 g/dL on ascitic fluid analysis', undefined],
    ['not a clearance', inputs.creatinine, 'creatinine clearance 45 mL/min', undefined],
    ['not a loss', inputs.weight, 'He had lost 6 kg of weight.', undefined],
    ['not a stage or a day', inputs.albumin, 'Albumin was given on day 3.', undefined],
    ['not another name’s', inputs.sodium, 'Sodium and CRP: CRP 120 mg/L.', undefined],
    ['not a pulmonary pressure', inputs.systolic, 'Pulmonary artery systolic pressure 62 mmHg.', undefined],
  ])('%s', (_, input, text, value) => expect(read(input, text)).toBe(value));

  it('stands where it says', () =>
    fc.assert(
      fc.property(fc.string(), fc.double({ min: 2, max: 6, noNaN: true }), fc.string(), (before, potassium, after) => {
        const text = `${before}\nPotassium ${potassium.toFixed(1)} mmol/L.\n${after}`;
        for (const mention of mentionsOf(inputs.potassium, text)) {
          expect(mention.start).toBeGreaterThanOrEqual(0);
          expect(mention.end).toBeLessThanOrEqual(text.length);
          expect(mention.end).toBeGreaterThan(mention.start);
        }
      }),
    ));
});

describe('yes and no in words', () => {
  const says = (input: typeof inputs.stroke, text: string) => new FlagReader(text).find(input)?.value;
  it.each<[string, boolean | undefined]>([
    ['He suffered a stroke last year.', true],
    ['History of CVA.', true],
    ['No history of stroke.', false],
    ['His history is void of incidents like a stroke.', false],
    ['He does not have any known stroke.', false],
    ['Stroke was ruled out.', false],
    ['She has never had a stroke, but takes aspirin.', false],
    ['He denies chest pain but had a stroke in 2019.', true],
    ['Admitted to the stroke unit for observation.', undefined],
    ['Aspirin to prevent stroke.', undefined],
    ['His father had a stroke.', undefined],
    ['At risk of stroke.', undefined],
  ])('%s', (text, value) => expect(says(inputs.stroke, text)).toBe(value));
  it('ask for what was before where the score does', () => {
    expect(says(inputs.previousPe, 'CT showed a saddle pulmonary embolism.')).toBeUndefined();
    expect(says(inputs.previousPe, 'History of pulmonary embolism.')).toBe(true);
    expect(says(inputs.previousPe, 'No previous pulmonary embolism.')).toBe(false);
  });
});

describe('the coma scale in words', () => {
  const total = (text: string) => Object.fromEntries(glasgowOf(text).map(([key, found]) => [key, found.value]));
  it('takes the best of each', () => expect(total('Her eyes stay shut to voice but open to a trapezius squeeze. She only groans. She pulls her arm away from a pinch.')).toEqual({ eyes: '2', verbal: '2', motor: '4' }));
  it('reads it written out', () => expect(total('GCS E3V4M6')).toEqual({ eyes: '3', verbal: '4', motor: '6' }));
  it('reads denials', () => expect(total('There was no eye opening, he did not speak, and no movement followed painful stimuli.')).toEqual({ eyes: '1', verbal: '1', motor: '1' }));
  it('leaves out what nobody describes', () => expect(total('She obeys commands.')).toEqual({ motor: '6' }));
});
