/** Severity in intensive care: Glasgow coma score, SOFA, APACHE II. */
import { age, bilirubin, choice, creatinine, diastolic, fio2, flag, gcs, haematocrit, heartRate, number, paco2, pao2, ph, platelets, potassium, respiratoryRate, sodium, systolic, temperature, whiteCells } from '../common-inputs.ts';
import { defineCalculator } from '../declare.ts';
import type { Calculator, Values } from '../declare.ts';

const glasgow = defineCalculator({
  id: 'gcs', title: 'Glasgow coma score', aliases: ['Glasgow Coma Score (GCS)', 'GCS', 'Glasgow Coma Scale'], unit: 'points', kind: 'formula', source: 'Teasdale and Jennett, Lancet 1974;2:81; glasgowcomascale.org', edition: '2014',
  inputs: {
    eyes: choice('best eye response', { '4': ['eyes open spontaneously', 'spontaneous'], '3': ['eye opening to verbal command', 'to sound', 'to speech'], '2': ['eye opening to pain', 'to pressure', 'to pain'], '1': ['no eye opening', 'none'], nt: ['not testable'] }, ['Best eye response', 'eye', 'eye response']),
    verbal: choice('best verbal response', { '5': ['oriented', 'orientated'], '4': ['confused'], '3': ['inappropriate words', 'words'], '2': ['incomprehensible sounds', 'sounds'], '1': ['no verbal response', 'none'], nt: ['not testable'] }, ['Best verbal response']),
    motor: choice('best motor response', { '6': ['obeys commands', 'obeys'], '5': ['localizes pain', 'localises pain', 'localising'], '4': ['withdrawal from pain', 'withdraws'], '3': ['flexion to pain', 'abnormal flexion'], '2': ['extension to pain', 'extension'], '1': ['no motor response', 'none'], nt: ['not testable'] }, ['Best motor response']),
  },
  bands: [{ upTo: 8, words: '8 or less: severe' }, { upTo: 12, words: '9 to 12: moderate' }, { words: '13 to 15: mild or none' }],
  compute: (v) => {
    const part = (key: string, best: number): number => {
      const value = v.needPick(key);
      if (value !== 'nt') return v.points(key, Number(value));
      v.warn(`${key} is not testable: counted as ${best} here; the parts are to be reported, not the sum`);
      return v.points(`${key} not testable`, best);
    };
    return part('eyes', 4) + part('verbal', 5) + part('motor', 6);
  },
  example: { inputs: { eyes: 'eye opening to pain', verbal: 'confused', motor: 'obeys commands' }, value: 12 },
});

const meanPressure = (v: Values): number | undefined => {
  if (v.has('mean')) return v.number('mean');
  const s = v.number('systolic'), d = v.number('diastolic');
  return s !== undefined && d !== undefined ? (s + 2 * d) / 3 : undefined;
};
/** Measured by itself or made of the two others. */
const mean = { ...number('mean pressure', 'mmHg', [20, 200], { aliases: ['Mean arterial pressure', 'MAP', 'mean blood pressure'] }), sameAs: 'systolic' };
const pressures = { systolic: { ...systolic, sameAs: 'mean' }, diastolic: { ...diastolic, sameAs: 'mean' }, mean };
const rate = (label: string, aliases: string[]) => number(label, 'mcg/kg/min', [0, 100], { aliases, probes: [0, 0.05, 1, 6, 16] });
const sofa = defineCalculator({
  id: 'sofa', title: 'SOFA', aliases: ['Sequential Organ Failure Assessment (SOFA) Score', 'SOFA'], unit: 'points', kind: 'score', source: 'Vincent et al., Intensive Care Med 1996;22:707', edition: '1996',
  inputs: {
    pao2, fio2, ventilated: flag('mechanical ventilation', ['On mechanical ventilation'], ['mechanical ventilation', 'intubated']), cpap: flag('continuous positive airway pressure', ['Continous positive airway pressure', 'Continuous positive airway pressure', 'cpap']), platelets, bilirubin, gcs, ...pressures, hypotension: flag('hypotension (mean pressure below 70)', ['Hypotension']),
    dopamine: rate('dopamine', ['DOPamine']), dobutamine: rate('dobutamine', ['DOBUTamine']), adrenaline: rate('adrenaline', ['EPINEPHrine', 'epinephrine']), noradrenaline: rate('noradrenaline', ['norEPINEPHrine', 'norepinephrine']), creatinine, urine: number('urine output', 'mL/day', [0, 15000], { aliases: ['Urine Output'], probes: [100, 400, 1500] }), dialysis: flag('haemofiltration', ['Continuous veno-venous hemodialysis for ≥24 hours in the past week']),
  },
  bands: [{ upTo: 1, words: '0 to 1' }, { upTo: 6, words: '2 or more above the baseline with infection: sepsis (Sepsis-3)' }, { upTo: 11, words: 'Mortality about 15 to 50 %' }, { words: 'Mortality above 50 %' }],
  compute: (v) => {
    const p = v.number('pao2'), f = v.number('fio2'), support = v.yes('ventilated') || v.yes('cpap');
    let lungs = 0;
    if (p !== undefined && f !== undefined) {
      const pf = p / (f / 100);
      lungs = pf < 100 && support ? 4 : pf < 200 && support ? 3 : pf < 300 ? 2 : pf < 400 ? 1 : 0;
      v.step(`PaO2/FiO2 = ${pf.toFixed(0)}`);
    }
    const plt = v.number('platelets'), bili = v.number('bilirubin'), g = v.number('gcs'), mean = meanPressure(v), crea = v.number('creatinine'), urine = v.number('urine');
    const dopamine = v.number('dopamine') ?? 0, dobutamine = v.number('dobutamine') ?? 0, pressor = Math.max(v.number('adrenaline') ?? 0, v.number('noradrenaline') ?? 0);
    const circulation = dopamine > 15 || pressor > 0.1 ? 4 : dopamine > 5 || pressor > 0 ? 3 : dopamine > 0 || dobutamine > 0 ? 2 : (mean !== undefined && mean < 70) || v.yes('hypotension') ? 1 : 0;
    const byCreatinine = crea === undefined ? 0 : crea >= 5 ? 4 : crea >= 3.5 ? 3 : crea >= 2 ? 2 : crea >= 1.2 ? 1 : 0;
    const byUrine = urine === undefined ? 0 : urine < 200 ? 4 : urine < 500 ? 3 : 0;
    return (
      v.points('breathing', lungs) + v.points('platelets', plt === undefined ? 0 : plt < 20 ? 4 : plt < 50 ? 3 : plt < 100 ? 2 : plt < 150 ? 1 : 0) + v.points('bilirubin', bili === undefined ? 0 : bili >= 12 ? 4 : bili >= 6 ? 3 : bili >= 2 ? 2 : bili >= 1.2 ? 1 : 0) +
      v.points('circulation', circulation) + v.points('Glasgow coma score', g === undefined ? 0 : g < 6 ? 4 : g < 10 ? 3 : g < 13 ? 2 : g < 15 ? 1 : 0) + v.points('kidney', Math.max(byCreatinine, byUrine))
    );
  },
  example: { inputs: { pao2: [80, 'mmHg'], fio2: [50, '%'], ventilated: true, platelets: [90, '10^9/L'], bilirubin: [1, 'mg/dL'], gcs: 14, creatinine: [2.5, 'mg/dL'] }, value: 8 },
});

/** Points by the first limit that the value reaches, from the top down. */
function ladder(value: number | undefined, steps: readonly (readonly [number, number])[], below: number): number {
  if (value === undefined) return 0;
  return steps.find(([limit]) => value >= limit)?.[1] ?? below;
}
const apache = defineCalculator({
  id: 'apache-ii', title: 'APACHE II', aliases: ['APACHE II Score', 'APACHE 2'], unit: 'points', kind: 'score', source: 'Knaus et al., Crit Care Med 1985;13:818', edition: '1985',
  inputs: {
    age, temperature, ...pressures, heartRate, respiratoryRate, fio2, pao2, paco2, gradient: number('A-a gradient', 'mmHg', [0, 700], { aliases: ['A-a gradient'], probes: [100, 250, 400, 600] }), ph, sodium, potassium, creatinine, arf: flag('acute renal failure', ['Acute renal failure'], ['acute kidney injury', 'aki', 'acute renal failure']), crf: flag('chronic renal failure', ['Chronic Renal Failure']), haematocrit, whiteCells, gcs,
    chronic: flag('severe organ insufficiency or immunocompromise', ['History of severe organ failure or immunocompromise']), surgery: choice('admission', { nonoperative: ['non-operative', 'medical'], emergency: ['emergency postoperative'], elective: ['elective postoperative'] }, ['Surgery Type']),
  },
  bands: [{ upTo: 4, words: 'Mortality about 4 %' }, { upTo: 9, words: 'about 8 %' }, { upTo: 14, words: 'about 15 %' }, { upTo: 19, words: 'about 25 %' }, { upTo: 24, words: 'about 40 %' }, { upTo: 29, words: 'about 55 %' }, { upTo: 34, words: 'about 73 %' }, { words: 'about 85 %' }],
  compute: (v) => {
    const years = v.number('age') ?? 0, crea = v.number('creatinine'), g = v.number('gcs');
    const byCreatinine = ladder(crea, [[3.5, 4], [2, 3], [1.5, 2], [0.6, 0]], 2);
    // Doubled in acute renal failure; the source gives no exception for acute on chronic.
    const acute = v.yes('arf') ? 2 : 1;
    const chronic = v.yes('chronic') ? (v.pick('surgery') === 'elective' ? 2 : 5) : 0;
    return (
      v.points('age', years >= 75 ? 6 : years >= 65 ? 5 : years >= 55 ? 3 : years >= 45 ? 2 : 0) + v.points('temperature', ladder(v.number('temperature'), [[41, 4], [39, 3], [38.5, 1], [36, 0], [34, 1], [32, 2], [30, 3]], 4)) + v.points('mean pressure', ladder(meanPressure(v), [[160, 4], [130, 3], [110, 2], [70, 0], [50, 2]], 4)) +
      v.points('heart rate', ladder(v.number('heartRate'), [[180, 4], [140, 3], [110, 2], [70, 0], [55, 2], [40, 3]], 4)) + v.points('respiratory rate', ladder(v.number('respiratoryRate'), [[50, 4], [35, 3], [25, 1], [12, 0], [10, 1], [6, 2]], 4)) + v.points('oxygenation', oxygenation(v)) + v.points('pH', ladder(v.number('ph'), [[7.7, 4], [7.6, 3], [7.5, 1], [7.33, 0], [7.25, 2], [7.15, 3]], 4)) +
      v.points('sodium', ladder(v.number('sodium'), [[180, 4], [160, 3], [155, 2], [150, 1], [130, 0], [120, 2], [111, 3]], 4)) + v.points('potassium', ladder(v.number('potassium'), [[7, 4], [6, 3], [5.5, 1], [3.5, 0], [3, 1], [2.5, 2]], 4)) + v.points('creatinine', byCreatinine * acute) + v.points('haematocrit', ladder(v.number('haematocrit'), [[60, 4], [50, 2], [46, 1], [30, 0], [20, 2]], 4)) +
      v.points('white cells', ladder(v.number('whiteCells'), [[40, 4], [20, 2], [15, 1], [3, 0], [1, 2]], 4)) + v.points('15 − Glasgow coma score', g === undefined ? 0 : 15 - g) + v.points('chronic health', chronic)
    );
  },
  example: { inputs: { age: 66, temperature: [39.2, 'Cel'], systolic: 90, diastolic: 45, heartRate: 125, respiratoryRate: 30, fio2: [40, '%'], pao2: [58, 'mmHg'], ph: 7.3, sodium: 140, potassium: 4, creatinine: [1, 'mg/dL'], haematocrit: [40, '%'], whiteCells: [18, '10^9/L'], gcs: 14 }, value: 20 },
});
function oxygenation(v: Values): number {
  const f = v.number('fio2'), p = v.number('pao2');
  if (f !== undefined && f >= 50) {
    const co2 = v.number('paco2');
    const gradient = v.number('gradient') ?? (p !== undefined && co2 !== undefined ? (f / 100) * 713 - co2 / 0.8 - p : undefined);
    return ladder(gradient, [[500, 4], [350, 3], [200, 2]], 0);
  }
  return p === undefined ? 0 : p > 70 ? 0 : p >= 61 ? 1 : p >= 55 ? 3 : 4;
}
export const CRITICAL_CARE: readonly Calculator[] = [glasgow, sofa, apache];
