/** Kidney function and liver disease. */
import { age, albumin, alt, ast, bilirubin, choice, creatinine, flag, inr, number, platelets, sex, sodium, height, weight, diabetes } from '../common-inputs.ts';
import { defineCalculator } from '../declare.ts';
import type { Calculator, Values } from '../declare.ts';

const CKD_BANDS = [{ upTo: 14.9999, words: 'G5: kidney failure' }, { upTo: 29.9999, words: 'G4: severely decreased' }, { upTo: 44.9999, words: 'G3b: moderately to severely decreased' }, { upTo: 59.9999, words: 'G3a: mildly to moderately decreased' }, { upTo: 89.9999, words: 'G2: mildly decreased' }, { words: 'G1: normal or high' }];
const adult = (v: Values): string | undefined => ((v.number('age') ?? 50) < 18 ? 'under 18 years' : undefined);
const dialysis = flag('dialysis at least twice in the past week', ['Dialysis at least twice in the past week', 'dialysis', 'Continuous veno-venous hemodialysis for ≥24 hours in the past week', 'cvvhd'], ['dialysis', 'hemodialysis', 'haemodialysis']);

/** Bilirubin, INR and creatinine at least 1; creatinine at most `top`, and `top` on dialysis. */
function meldParts(v: Values, top: number): { bili: number; ratio: number; crea: number } {
  return { bili: Math.max(1, v.need('bilirubin')), ratio: Math.max(1, v.need('inr')), crea: v.yes('dialysis') ? top : Math.min(top, Math.max(1, v.need('creatinine'))) };
}
const meldNa = defineCalculator({
  id: 'meld-na', title: 'MELD-Na (UNOS 2016)', aliases: ['MELD Na (UNOS/OPTN)', 'MELD-Na', 'MELD'], unit: 'points', kind: 'formula', source: 'OPTN policy 9, 2016', edition: '2016', inputs: { bilirubin, inr, creatinine, sodium, dialysis },
  bands: [{ upTo: 9, words: '3-month mortality about 2 %' }, { upTo: 19, words: 'about 6 %' }, { upTo: 29, words: 'about 20 %' }, { upTo: 39, words: 'about 53 %' }, { words: 'about 71 %' }],
  compute: (v) => {
    const { bili, ratio, crea } = meldParts(v, 4);
    const meld = Math.round((0.957 * Math.log(crea) + 0.378 * Math.log(bili) + 1.12 * Math.log(ratio) + 0.643) * 10) / 10;
    const initial = Math.round(meld * 10);
    v.step(`MELD = 10 × (0.957 ln ${crea} + 0.378 ln ${bili} + 1.120 ln ${ratio} + 0.643) = ${initial}`);
    const na = Math.min(137, Math.max(125, v.need('sodium')));
    const result = initial > 11 ? initial + 1.32 * (137 - na) - 0.033 * initial * (137 - na) : initial;
    if (initial > 11) v.step(`With sodium ${na}: ${result.toFixed(2)}`);
    return Math.min(40, Math.round(result));
  },
  example: { inputs: { bilirubin: [3, 'mg/dL'], inr: 1.8, creatinine: [1.5, 'mg/dL'], sodium: 130 }, value: 25 },
});
const meld3 = defineCalculator({
  id: 'meld-3', title: 'MELD 3.0', aliases: ['MELD 3', 'MELD 3.0'], unit: 'points', kind: 'formula', source: 'Kim et al., Gastroenterology 2021;161:1887', edition: '2021', inputs: { sex, bilirubin, inr, creatinine, sodium, albumin, dialysis },
  bands: meldNa.bands ?? [],
  compute: (v) => {
    const { bili, ratio, crea } = meldParts(v, 3);
    const na = Math.min(137, Math.max(125, v.need('sodium'))), alb = Math.min(3.5, Math.max(1.5, v.need('albumin')));
    const score = 1.33 * (v.needPick('sex') === 'female' ? 1 : 0) + 4.56 * Math.log(bili) + 0.82 * (137 - na) - 0.24 * (137 - na) * Math.log(bili) + 9.09 * Math.log(ratio) + 11.14 * Math.log(crea) + 1.85 * (3.5 - alb) - 1.83 * (3.5 - alb) * Math.log(crea) + 6;
    return Math.min(40, Math.round(score));
  },
  example: { inputs: { sex: 'female', bilirubin: [3, 'mg/dL'], inr: 1.8, creatinine: [1.5, 'mg/dL'], sodium: 130, albumin: [3, 'g/dL'] }, value: 27 },
});
const childPugh = defineCalculator({
  id: 'child-pugh', title: 'Child-Pugh score', aliases: ['Child-Pugh Score for Cirrhosis Mortality', 'Child Pugh'], unit: 'points', kind: 'score', source: 'Pugh et al., Br J Surg 1973;60:646', edition: '1973',
  inputs: {
    bilirubin, albumin, inr,
    ascites: choice('ascites', { absent: ['none', 'no'], slight: ['mild', 'small'], moderate: ['moderate to severe', 'severe', 'large'] }, ['Ascites']),
    encephalopathy: choice('encephalopathy', { none: ['No Encephalopathy', 'Grade 0', 'absent'], 'grade 1-2': ['Grade 1', 'Grade 2', 'mild'], 'grade 3-4': ['Grade 3', 'Grade 4', 'severe'] }, ['Encephalopathy']),
  },
  bands: [{ upTo: 6, words: 'Class A' }, { upTo: 9, words: 'Class B' }, { words: 'Class C' }],
  compute: (v) => {
    const bili = v.number('bilirubin'), alb = v.number('albumin'), ratio = v.number('inr');
    const at = (words: string, points: number): number => { v.step(`${words}: +${points}`); return points; };
    return (
      at('bilirubin', bili === undefined || bili < 2 ? 1 : bili <= 3 ? 2 : 3) + at('albumin', alb === undefined || alb > 3.5 ? 1 : alb >= 2.8 ? 2 : 3) + at('INR', ratio === undefined || ratio < 1.7 ? 1 : ratio <= 2.3 ? 2 : 3) +
      at('ascites', { slight: 2, moderate: 3 }[v.pick('ascites') ?? ''] ?? 1) + at('encephalopathy', { 'grade 1-2': 2, 'grade 3-4': 3 }[v.pick('encephalopathy') ?? ''] ?? 1)
    );
  },
  example: { inputs: { bilirubin: [2.5, 'mg/dL'], albumin: [3, 'g/dL'], inr: 1.8, ascites: 'slight', encephalopathy: 'none' }, value: 9 },
});
const fib4 = (v: Values): number => (v.need('age') * v.need('ast')) / (v.need('platelets') * Math.sqrt(v.need('alt')));

export const KIDNEY_LIVER: readonly Calculator[] = [
  defineCalculator({
    id: 'ckd-epi-2021', title: 'eGFR (CKD-EPI 2021, creatinine)', aliases: ['CKD-EPI Equations for Glomerular Filtration Rate', 'CKD-EPI', 'eGFR'], unit: 'mL/min/1.73m2', kind: 'formula', source: 'Inker et al., NEJM 2021;385:1737', edition: '2021', inputs: { age, sex, creatinine }, bands: CKD_BANDS, applies: adult,
    compute: (v) => {
      const female = v.needPick('sex') === 'female', k = female ? 0.7 : 0.9, a = female ? -0.241 : -0.302, x = v.need('creatinine') / k;
      return 142 * Math.min(x, 1) ** a * Math.max(x, 1) ** -1.2 * 0.9938 ** v.need('age') * (female ? 1.012 : 1);
    },
    example: { inputs: { age: 50, sex: 'male', creatinine: [1, 'mg/dL'] }, value: 91.7 },
  }),
  defineCalculator({
    id: 'ckd-epi-cystatin', title: 'eGFR (CKD-EPI 2012, cystatin C)', aliases: ['CKD-EPI cystatin C'], unit: 'mL/min/1.73m2', kind: 'formula', source: 'Inker et al., NEJM 2012;367:20', edition: '2012', inputs: { age, sex, cystatin: number('cystatin C', 'mg/L', [0.2, 12], { analyte: 'cystatin-c' }) }, bands: CKD_BANDS, applies: adult,
    compute: (v) => { const x = v.need('cystatin') / 0.8; return 133 * Math.min(x, 1) ** -0.499 * Math.max(x, 1) ** -1.328 * 0.996 ** v.need('age') * (v.needPick('sex') === 'female' ? 0.932 : 1); },
    example: { inputs: { age: 50, sex: 'male', cystatin: [1, 'mg/L'] }, value: 80.9 },
  }),
  defineCalculator({
    id: 'mdrd', title: 'eGFR (MDRD)', aliases: ['MDRD GFR Equation', 'MDRD'], unit: 'mL/min/1.73m2', kind: 'formula', source: 'Levey et al., Ann Intern Med 2006;145:247', edition: '2006, IDMS', inputs: { age, sex, creatinine, race: choice('race (as the 2006 equation had it)', { black: ['African American'], other: ['white', 'asian', 'hispanic'] }, ['Race']) }, bands: CKD_BANDS, applies: adult,
    compute: (v) => { if (v.pick('race') === 'black') v.warn('The race factor of 2006 is out of use: CKD-EPI 2021 has none'); return 175 * v.need('creatinine') ** -1.154 * v.need('age') ** -0.203 * (v.needPick('sex') === 'female' ? 0.742 : 1) * (v.pick('race') === 'black' ? 1.212 : 1); },
    example: { inputs: { age: 50, sex: 'male', creatinine: [1, 'mg/dL'] }, value: 79.09 },
  }),
  defineCalculator({
    id: 'kfre', windowDays: 90, title: 'Kidney failure risk (KFRE, 4 variables, 5 years)', aliases: ['KFRE', 'kidney failure risk equation', 'Tangri'], unit: '%', kind: 'formula', source: 'Tangri et al., JAMA 2016;315:164 (outside North America)', edition: '2016',
    inputs: { age, sex, egfr: number('eGFR', 'mL/min/1.73m2', [1, 200], { analyte: 'egfr' }), acr: number('urine albumin-creatinine ratio', 'mg/g', [0.1, 30000], { aliases: ['acr', 'uacr'] }) }, applies: (v) => ((v.number('egfr') ?? 30) >= 60 ? 'eGFR of 60 or more' : undefined),
    compute: (v) => { const x = -0.2201 * (v.need('age') / 10 - 7.036) + 0.2467 * ((v.needPick('sex') === 'male' ? 1 : 0) - 0.5642) - 0.5567 * (v.need('egfr') / 5 - 7.222) + 0.451 * (Math.log(v.need('acr')) - 5.137); return 100 * (1 - 0.9832 ** Math.exp(x)); },
    example: { inputs: { age: 60, sex: 'male', egfr: 30, acr: [300, 'mg/g'] }, value: 5.863 },
  }),
  meldNa, meld3, childPugh,
  defineCalculator({ id: 'fib-4', windowDays: 90, title: 'FIB-4', aliases: ['Fibrosis-4 (FIB-4) Index for Liver Fibrosis', 'FIB4'], unit: null, kind: 'formula', source: 'Sterling et al., Hepatology 2006;43:1317', edition: '2006', inputs: { age, ast, alt, platelets }, bands: [{ upTo: 1.2999, words: 'Below 1.3: advanced fibrosis unlikely (65 and older: 2.0)' }, { upTo: 2.67, words: 'Indeterminate' }, { words: 'Above 2.67: advanced fibrosis likely' }], compute: fib4, example: { inputs: { age: 50, ast: 40, alt: 36, platelets: [200, '10^9/L'] }, value: 1.6667 } }),
  defineCalculator({ id: 'apri', windowDays: 90, title: 'APRI', aliases: ['AST to platelet ratio index'], unit: null, kind: 'formula', source: 'Wai et al., Hepatology 2003;38:518', edition: '2003', inputs: { ast, platelets, upper: number('upper limit of AST', 'U/L', [20, 60], { aliases: ['AST upper limit of normal'] }) }, bands: [{ upTo: 0.5, words: 'Significant fibrosis unlikely' }, { upTo: 1.5, words: 'Indeterminate' }, { words: 'Significant fibrosis likely' }], compute: (v) => (100 * v.need('ast')) / v.need('upper') / v.need('platelets'), example: { inputs: { ast: 80, platelets: [100, '10^9/L'], upper: 40 }, value: 2 } }),
  defineCalculator({ id: 'nafld-fibrosis', windowDays: 90, title: 'NAFLD fibrosis score', aliases: ['NFS', 'NAFLD fibrosis'], unit: null, kind: 'formula', source: 'Angulo et al., Hepatology 2007;45:846', edition: '2007', inputs: { age, weight, height, diabetes, ast, alt, platelets, albumin }, bands: [{ upTo: -1.455, words: 'Advanced fibrosis unlikely' }, { upTo: 0.675, words: 'Indeterminate' }, { words: 'Advanced fibrosis likely' }], compute: (v) => -1.675 + 0.037 * v.need('age') + 0.094 * (v.need('weight') / (v.need('height') / 100) ** 2) + 1.13 * (v.yes('diabetes') ? 1 : 0) + 0.99 * (v.need('ast') / v.need('alt')) - 0.013 * v.need('platelets') - 0.66 * v.need('albumin'), example: { inputs: { age: 50, weight: [90, 'kg'], height: [173.2, 'cm'], diabetes: true, ast: 40, alt: 40, platelets: [200, '10^9/L'], albumin: [4, 'g/dL'] }, value: -0.125 } }),
  defineCalculator({ id: 'ukeld', title: 'UKELD', aliases: ['United Kingdom MELD'], unit: 'points', kind: 'formula', source: 'Barber et al., Transplantation 2011;92:469', edition: '2011', inputs: { inr, bilirubin: { ...bilirubin, unit: 'umol/L', plausible: [0, 1400] }, creatinine: { ...creatinine, unit: 'umol/L', plausible: [9, 2700] }, sodium }, bands: [{ upTo: 48.9999, words: 'Below the UK listing threshold of 49' }, { words: '49 or more: 1-year mortality above 9 %' }], compute: (v) => 5.395 * Math.log(v.need('inr')) + 1.485 * Math.log(v.need('creatinine')) + 3.13 * Math.log(v.need('bilirubin')) - 81.565 * Math.log(v.need('sodium')) + 435, example: { inputs: { inr: 1.5, bilirubin: [50, 'µmol/L'], creatinine: [100, 'µmol/L'], sodium: 135 }, value: 56.17 } }),
  defineCalculator({ id: 'maddrey', title: 'Maddrey discriminant function', aliases: ['Maddrey', "Maddrey's discriminant function"], unit: 'points', kind: 'formula', source: 'Maddrey et al., Gastroenterology 1978;75:193', edition: '1978', inputs: { pt: number('prothrombin time', 's', [8, 120], { aliases: ['PT'] }), control: number('control prothrombin time', 's', [8, 20], { aliases: ['PT control'] }), bilirubin }, bands: [{ upTo: 31.9999, words: 'Below 32: not severe by this measure' }, { words: '32 or more: severe alcoholic hepatitis' }], compute: (v) => 4.6 * (v.need('pt') - v.need('control')) + v.need('bilirubin'), example: { inputs: { pt: [18, 's'], control: [12, 's'], bilirubin: [10, 'mg/dL'] }, value: 37.6 } }),
];
