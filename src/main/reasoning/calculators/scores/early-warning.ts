/** Scores of acute illness at the bedside: NEWS2, qSOFA, SIRS, CURB-65. */
import { choice, age, flag, heartRate, paco2, respiratoryRate, saturation, systolic, diastolic, temperature, bun, gcs, whiteCells, number } from '../common-inputs.ts';
import { defineCalculator } from '../declare.ts';
import type { Calculator, Values } from '../declare.ts';

const consciousness = choice('consciousness', { alert: ['a', 'normal'], confusion: ['c', 'new confusion', 'confused'], voice: ['v', 'verbal'], pain: ['p'], unresponsive: ['u'] }, ['acvpu', 'avpu', 'level of consciousness']);

const news2 = defineCalculator({
  id: 'news2', title: 'NEWS2 (National Early Warning Score 2)', aliases: ['NEWS 2', 'NEWS', 'National Early Warning Score'], unit: 'points', kind: 'score',
  source: 'Royal College of Physicians, National Early Warning Score (NEWS) 2', edition: '2017',
  inputs: {
    respiratoryRate, saturation,
    scale: choice('SpO2 scale', { '1': ['scale 1'], '2': ['scale 2', 'hypercapnic'] }, ['spo2 scale', 'saturation scale'], true),
    oxygen: flag('supplemental oxygen', ['on oxygen', 'air or oxygen', 'oxygen']),
    systolic, heartRate, consciousness, temperature,
  },
  bands: [{ upTo: 0, words: 'Score 0: routine observations, at least every 12 hours' }, { upTo: 4, words: 'Low: observations every 4 to 6 hours; a single 3 asks for urgent review by the ward team' }, { upTo: 6, words: 'Medium: urgent review by a clinician with competence in acute illness' }, { words: 'High: emergency assessment by a critical care team' }],
  applies: (v) => ((v.number('age') ?? 99) < 16 ? 'under 16 years' : undefined),
  compute: (v) => {
    const scale2 = v.pick('scale') === '2';
    if (!v.has('scale')) v.warn('SpO2 scale 1 is used; scale 2 is only for hypercapnic respiratory failure, on a clinician\'s decision, and is never inferred');
    const rr = v.number('respiratoryRate'), o2 = v.number('saturation'), sbp = v.number('systolic'), hr = v.number('heartRate'), t = v.number('temperature');
    const onOxygen = v.yes('oxygen');
    let total = 0;
    if (rr !== undefined) total += v.points(`respiratory rate ${rr}`, rr <= 8 ? 3 : rr <= 11 ? 1 : rr <= 20 ? 0 : rr <= 24 ? 2 : 3);
    if (o2 !== undefined) total += v.points(`SpO2 ${o2} % on scale ${scale2 ? 2 : 1}`, scale2 ? scaleTwo(o2, onOxygen) : o2 <= 91 ? 3 : o2 <= 93 ? 2 : o2 <= 95 ? 1 : 0);
    total += v.points('supplemental oxygen', onOxygen ? 2 : 0);
    if (sbp !== undefined) total += v.points(`systolic pressure ${sbp}`, sbp <= 90 ? 3 : sbp <= 100 ? 2 : sbp <= 110 ? 1 : sbp <= 219 ? 0 : 3);
    if (hr !== undefined) total += v.points(`pulse ${hr}`, hr <= 40 ? 3 : hr <= 50 ? 1 : hr <= 90 ? 0 : hr <= 110 ? 1 : hr <= 130 ? 2 : 3);
    total += v.points('consciousness', v.has('consciousness') && v.pick('consciousness') !== 'alert' ? 3 : 0);
    if (t !== undefined) total += v.points(`temperature ${t}`, t <= 35 ? 3 : t <= 36 ? 1 : t <= 38 ? 0 : t <= 39 ? 1 : 2);
    return total;
  },
  example: { inputs: { respiratoryRate: 22, saturation: [94, '%'], scale: '1', oxygen: true, systolic: 105, heartRate: 112, consciousness: 'alert', temperature: 38.6 }, value: 9 },
});
function scaleTwo(o2: number, oxygen: boolean): number {
  if (o2 <= 83) return 3;
  if (o2 <= 85) return 2;
  if (o2 <= 87) return 1;
  if (o2 <= 92 || !oxygen) return 0;
  return o2 <= 94 ? 1 : o2 <= 96 ? 2 : 3;
}

const qsofa = defineCalculator({
  id: 'qsofa', title: 'qSOFA', aliases: ['quick SOFA', 'qSOFA score'], unit: 'points', kind: 'score', source: 'Seymour et al., JAMA 2016;315:762', edition: 'Sepsis-3',
  inputs: { respiratoryRate, systolic, gcs: { ...gcs, sameAs: 'altered' }, altered: { ...flag('altered mentation', ['altered mental status', 'confusion'], ['confusion', 'altered mental status', 'delirium', 'drowsy', 'obtunded']), sameAs: 'gcs' } },
  bands: [{ upTo: 1, words: 'Below 2: not high risk by this score alone; sepsis is not excluded by it' }, { words: '2 or more: high risk of a poor outcome with suspected infection' }],
  compute: (v) => {
    const rr = v.number('respiratoryRate'), sbp = v.number('systolic'), g = v.number('gcs');
    return (
      v.points('respiratory rate 22 or more', rr !== undefined && rr >= 22 ? 1 : 0) + v.points('systolic pressure 100 or less', sbp !== undefined && sbp <= 100 ? 1 : 0) +
      v.points('altered mentation', (g !== undefined && g < 15) || v.yes('altered') ? 1 : 0)
    );
  },
  example: { inputs: { respiratoryRate: 24, systolic: 95, gcs: 15 }, value: 2 },
});

function sirsPoints(v: Values): number {
  const t = v.number('temperature'), hr = v.number('heartRate'), rr = v.number('respiratoryRate'), co2 = v.number('paco2'), wbc = v.number('whiteCells');
  return (
    v.points('temperature above 38 or below 36', t !== undefined && (t > 38 || t < 36) ? 1 : 0) + v.points('heart rate above 90', hr !== undefined && hr > 90 ? 1 : 0) +
    v.points('respiratory rate above 20 or PaCO2 below 32', (rr !== undefined && rr > 20) || (co2 !== undefined && co2 < 32) ? 1 : 0) +
    v.points('white cells above 12 or below 4, or bands above 10 %', (wbc !== undefined && (wbc > 12 || wbc < 4)) || v.yes('bands') ? 1 : 0)
  );
}
const sirs = defineCalculator({
  id: 'sirs', title: 'SIRS criteria', aliases: ['SIRS Criteria', 'systemic inflammatory response syndrome'], unit: 'criteria', kind: 'score', source: 'Bone et al., Chest 1992;101:1644', edition: '1992',
  inputs: { temperature, heartRate, respiratoryRate, paco2, whiteCells, bands: flag('bands above 10 %', ['bandemia']) },
  bands: [{ upTo: 1, words: 'SIRS not met' }, { words: 'SIRS met (2 or more)' }],
  compute: sirsPoints,
  example: { inputs: { temperature: [38.5, 'Cel'], heartRate: 95, respiratoryRate: 18, whiteCells: [13, '10^9/L'] }, value: 3 },
});

const curb65 = defineCalculator({
  id: 'curb-65', title: 'CURB-65', aliases: ['CURB-65 Score for Pneumonia Severity', 'CURB65'], unit: 'points', kind: 'score', source: 'Lim et al., Thorax 2003;58:377', edition: '2003',
  inputs: { age, confusion: flag('new confusion', ['Confusion', 'Altered mental status'], ['confusion', 'confused', 'delirium']), bun: { ...bun, sameAs: 'urea' }, urea: { ...number('urea', 'mmol/L', [0.3, 110], { analyte: 'urea', substance: 'urea', aliases: ['blood urea'] }), sameAs: 'bun' }, respiratoryRate, systolic, diastolic },
  bands: [{ upTo: 1, words: 'Low severity: 30-day mortality under 3 %' }, { upTo: 2, words: 'Moderate severity: about 9 %' }, { words: 'High severity: 15 to 40 %' }],
  applies: (v) => ((v.number('age') ?? 99) < 18 ? 'under 18 years' : undefined),
  compute: (v) => {
    // Blood urea nitrogen in mg/dL is compared with 19, urea in mmol/L with 7: the one is not the other.
    const bun = v.number('bun'), urea = v.number('urea'), rr = v.number('respiratoryRate'), sbp = v.number('systolic'), dbp = v.number('diastolic'), years = v.number('age');
    return (
      v.points('confusion', v.yes('confusion') ? 1 : 0) + v.points('urea above 7 mmol/L (nitrogen above 19 mg/dL)', (bun !== undefined && bun > 19) || (urea !== undefined && urea > 7) ? 1 : 0) +
      v.points('respiratory rate 30 or more', rr !== undefined && rr >= 30 ? 1 : 0) + v.points('systolic below 90 or diastolic 60 or less', (sbp !== undefined && sbp < 90) || (dbp !== undefined && dbp <= 60) ? 1 : 0) +
      v.points('age 65 or more', years !== undefined && years >= 65 ? 1 : 0)
    );
  },
  example: { inputs: { age: 70, confusion: false, urea: [9, 'mmol/L'], respiratoryRate: 32, systolic: 110, diastolic: 70 }, value: 3 },
});

export const EARLY_WARNING: readonly Calculator[] = [news2, qsofa, sirs, curb65];
