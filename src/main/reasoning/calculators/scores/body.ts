/** Body size, fluids, and drug clearance by weight. */
import { age, choice, creatinine, diastolic, height, number, sex, sodium, systolic, weight } from '../common-inputs.ts';
import { defineCalculator } from '../declare.ts';
import type { Calculator, Values } from '../declare.ts';

const INCH = 2.54;
function idealWeight(v: Values): number {
  const inches = v.need('height') / INCH;
  const ideal = (v.needPick('sex') === 'female' ? 45.5 : 50) + 2.3 * (inches - 60);
  v.step(`Ideal weight = ${v.needPick('sex') === 'female' ? 45.5 : 50} + 2.3 × (${inches.toFixed(3)} in − 60) = ${ideal.toFixed(3)} kg`);
  return ideal;
}
function adjustedWeight(v: Values): number {
  const ideal = idealWeight(v);
  const adjusted = ideal + 0.4 * (v.need('weight') - ideal);
  v.step(`Adjusted weight = ideal + 0.4 × (${v.need('weight')} − ideal) = ${adjusted.toFixed(3)} kg`);
  return adjusted;
}
const bmiOf = (kg: number, cm: number): number => kg / (cm / 100) ** 2;
const DEVINE = { source: 'Devine, Drug Intell Clin Pharm 1974;8:650', edition: '1974' };

const bmi = defineCalculator({
  id: 'bmi', title: 'Body mass index', aliases: ['Body Mass Index (BMI)', 'BMI'], unit: 'kg/m2', kind: 'formula', source: 'WHO Technical Report 894', edition: '2000', inputs: { weight, height },
  bands: [{ upTo: 18.4999, words: 'Underweight' }, { upTo: 24.9999, words: 'Normal' }, { upTo: 29.9999, words: 'Overweight' }, { words: 'Obese' }],
  compute: (v) => bmiOf(v.need('weight'), v.need('height')), example: { inputs: { weight: [70, 'kg'], height: [175, 'cm'] }, value: 22.86 },
});
const bsa = defineCalculator({
  id: 'bsa', title: 'Body surface area (Mosteller)', aliases: ['Body Surface Area Calculator', 'BSA', 'Mosteller'], unit: 'm2', kind: 'formula', source: 'Mosteller, NEJM 1987;317:1098', edition: '1987', inputs: { weight, height },
  compute: (v) => Math.sqrt((v.need('weight') * v.need('height')) / 3600), example: { inputs: { weight: [70, 'kg'], height: [175, 'cm'] }, value: 1.845 },
});
const ibw = defineCalculator({ id: 'ideal-body-weight', title: 'Ideal body weight (Devine)', aliases: ['Ideal Body Weight', 'IBW'], unit: 'kg', kind: 'formula', ...DEVINE, inputs: { sex, height }, applies: (v) => ((v.number('height') ?? 200) < 152.4 ? 'the formula was made for 152 cm (60 in) and taller' : undefined), compute: idealWeight, example: { inputs: { sex: 'male', height: [177.8, 'cm'] }, value: 73 } });
const abw = defineCalculator({ id: 'adjusted-body-weight', title: 'Adjusted body weight', aliases: ['Adjusted Body Weight', 'ABW', 'AdjBW'], unit: 'kg', kind: 'formula', ...DEVINE, inputs: { sex, height, weight }, compute: adjustedWeight, example: { inputs: { sex: 'male', height: [177.8, 'cm'], weight: [100, 'kg'] }, value: 83.8 } });
const target = defineCalculator({ id: 'target-weight', title: 'Target weight', aliases: ['Target weight'], unit: 'kg', kind: 'formula', source: 'WHO Technical Report 894', edition: '2000', inputs: { bmi: number('target BMI', 'kg/m2', [10, 60], { aliases: ['Body Mass Index (BMI)', 'bmi'] }), height }, compute: (v) => v.need('bmi') * (v.need('height') / 100) ** 2, example: { inputs: { bmi: [22, 'kg/m^2'], height: [170, 'cm'] }, value: 63.58 } });
const map = defineCalculator({ id: 'mean-arterial-pressure', title: 'Mean arterial pressure', aliases: ['Mean Arterial Pressure (MAP)', 'MAP'], unit: 'mmHg', kind: 'formula', source: 'Sesso et al., Hypertension 2000;36:801', edition: '2000', inputs: { systolic, diastolic }, compute: (v) => (v.need('systolic') + 2 * v.need('diastolic')) / 3, example: { inputs: { systolic: 120, diastolic: 80 }, value: 93.333 } });
const maintenance = defineCalculator({
  id: 'maintenance-fluids', title: 'Maintenance fluids (4-2-1)', aliases: ['Maintenance Fluids Calculations', 'Holliday-Segar'], unit: 'mL/h', kind: 'formula', source: 'Holliday and Segar, Pediatrics 1957;19:823', edition: '1957', inputs: { weight },
  compute: (v) => {
    const kg = v.need('weight');
    const rate = 4 * Math.min(kg, 10) + 2 * Math.min(Math.max(kg - 10, 0), 10) + Math.max(kg - 20, 0);
    v.step(`4 mL/kg for the first 10 kg, 2 for the next 10, 1 beyond: ${rate} mL/h`);
    return rate;
  },
  example: { inputs: { weight: [25, 'kg'] }, value: 65 },
});
const freeWater = defineCalculator({
  id: 'free-water-deficit', title: 'Free water deficit', aliases: ['Free Water Deficit'], unit: 'L', kind: 'formula', source: 'Adrogué and Madias, NEJM 2000;342:1493', edition: '2000', inputs: { sodium, weight, age, sex },
  compute: (v) => {
    const years = v.need('age'), female = v.needPick('sex') === 'female';
    const share = years < 18 ? 0.6 : years < 65 ? (female ? 0.5 : 0.6) : female ? 0.45 : 0.5;
    const deficit = share * v.need('weight') * (v.need('sodium') / 140 - 1);
    v.step(`${share} × ${v.need('weight')} kg × (${v.need('sodium')}/140 − 1) = ${deficit.toFixed(3)} L`);
    return deficit;
  },
  example: { inputs: { sodium: [154, 'mmol/L'], weight: [70, 'kg'], age: 40, sex: 'M' }, value: 4.2 },
});

const cockcroft = defineCalculator({
  id: 'cockcroft-gault', title: 'Creatinine clearance (Cockcroft-Gault)', aliases: ['Creatinine Clearance (Cockcroft-Gault Equation)', 'Cockcroft-Gault', 'CrCl'], unit: 'mL/min', kind: 'formula', source: 'Cockcroft and Gault, Nephron 1976;16:31', edition: '1976',
  inputs: { age, sex, weight, height, creatinine, which: choice('weight to use', { adjusted: ['adjusted by BMI'], actual: ['total'], ideal: [] }, ['weight used', 'which weight'], true) },
  applies: (v) => ((v.number('age') ?? 50) < 18 ? 'under 18 years' : undefined),
  compute: (v) => {
    const kg = chosenWeight(v);
    const clearance = ((140 - v.need('age')) * kg * (v.needPick('sex') === 'female' ? 0.85 : 1)) / (72 * v.need('creatinine'));
    v.step(`(140 − ${v.need('age')}) × ${kg.toFixed(3)} kg ${v.needPick('sex') === 'female' ? '× 0.85 ' : ''}/ (72 × ${v.need('creatinine')}) = ${clearance.toFixed(3)} mL/min`);
    return clearance;
  },
  example: { inputs: { age: 60, sex: 'F', weight: [70, 'kg'], creatinine: [1, 'mg/dL'], which: 'actual' }, value: 66.11 },
});
/** Drug labels mean the actual weight; the question may ask for the weight by body mass. With a height the weight follows the BMI. */
function chosenWeight(v: Values): number {
  const which = v.pick('which') ?? (/actual body weight\b(?!.*adjusted)/i.test(v.question) && !/adjusted/i.test(v.question) ? 'actual' : 'adjusted');
  const actual = v.need('weight');
  const cm = v.number('height');
  if (which === 'actual' || cm === undefined) {
    if (which !== 'actual') v.warn('No height: the actual weight is used');
    return actual;
  }
  if (which === 'ideal') return idealWeight(v);
  const index = bmiOf(actual, cm);
  v.step(`BMI ${index.toFixed(1)}: ${index < 18.5 ? 'underweight, actual weight' : index < 25 ? 'normal, the lower of ideal and actual weight' : 'over 25, adjusted weight'}`);
  if (index < 18.5) return actual;
  return index < 25 ? Math.min(idealWeight(v), actual) : adjustedWeight(v);
}

export const BODY: readonly Calculator[] = [bmi, bsa, ibw, abw, target, map, maintenance, freeWater, cockcroft];
