/** Full reasoning over a chart of 200 facts and 30 drugs: cards, treatment options, the panel's scores, and all calculators. Prints one JSON object. */
import { resolve } from 'node:path';
import type { FindingAnswer } from '../../src/contract/differential.ts';
import { differentialHandlers } from '../../src/main/engine/differential-handlers.ts';
import { createLinker } from '../../src/main/language/codes/index.ts';
import { CALCULATORS, scoresFromChart } from '../../src/main/reasoning/calculators/index.ts';
import { chartFromLists, createAdvisor } from '../../src/main/reasoning/decision-support/index.ts';
import { spreads, timed } from '../store/timing.ts';

const TURNS = process.argv.includes('--quick') ? 5 : 40;
const resources = resolve(import.meta.dirname, '../../resources');
const DRUGS = 'warfarin,bisoprolol,ramipril,furosemide,spironolactone,atorvastatin,metformin,empagliflozin,omeprazole,amlodipine,digoxin,prednisolone,allopurinol,sertraline,mirtazapine,diazepam,codeine,paracetamol,senna,salbutamol,tiotropium,levothyroxine,gabapentin,tamsulosin,ferrous sulfate,folic acid,alendronate,clarithromycin,ibuprofen,insulin glargine'.split(',');
const PROBLEMS = 'atrial fibrillation,heart failure,hypertension,type 2 diabetes,chronic kidney disease,copd,gout,depression,osteoporosis,hypothyroidism,osteoarthritis,falls,stroke,gord,anxiety,benign prostatic hyperplasia,iron deficiency anaemia,neuropathic pain,constipation'.split(',');
const MEASURED = [['potassium', 4.2, 'mmol/L'], ['sodium', 138, 'mmol/L'], ['creatinine', 1.4, 'mg/dL'], ['INR', 2.5, null], ['haemoglobin', 11, 'g/dL'], ['pulse', 88, '/min'], ['systolic pressure', 128, 'mmHg'], ['respiratory rate', 18, '/min'], ['temperature', 37, 'Cel'], ['spo2', 96, '%']] as const;

const linker = createLinker(`${resources}/terminology/terminology.db`);
const advisor = createAdvisor(`${resources}/knowledge`, linker.drugs);
const chart = chartFromLists({
  patient: { age: 78, sex: 'F', weight: 62 }, problems: PROBLEMS, medications: DRUGS, allergies: ['penicillin'],
  observations: Array.from({ length: 15 }, (_, day) => MEASURED.map(([text, value, unit]) => ({ text, value, unit, date: `2026-03-${String(day + 1).padStart(2, '0')}` }))).flat(),
});
const ids = CALCULATORS.map(({ id }) => id);
const full = (): number => advisor.check(chart).cards.length + advisor.treatments(chart).length + scoresFromChart(chart).length;
for (let turn = 0; turn < 5; turn++) full();
const whole = [];
const all = [];
for (let turn = 0; turn < TURNS; turn++) {
  whole.push(await timed(full));
  all.push(await timed(() => scoresFromChart(chart, ids).length));
}
// A pneumonia's notes in words; what counts is how long the ranking takes after an answer, its notes being known.
const language = { assert: () => ({ assertion: { polarity: 'positive', certainty: 'certain', temporality: 'current', experiencer: 'patient', conditional: false } as const }), annotate: async () => null };
const differential = differentialHandlers(resources, language);
const notes = ['Cough with rusty sputum and fever since three days, shaking chills. Pain on the right side of the chest when breathing in, 6/10. Short of breath. Smoker.', 'No haemoptysis, no leg swelling. High blood pressure, COPD. Nausea.'].map((text, at) => ({ noteId: `n${at}`, version: 1, text, date: null }));
const after = async (answers: FindingAnswer[]): Promise<number> => (await differential['differential.ranking']({ age: 70, sex: 'male', notes, answers: answers.map(({ values = [], ...one }) => ({ ...one, values })), paused: [], detailed: 8 }, {} as never)).questions.length;
const answered: FindingAnswer[] = ['E_91', 'E_201', 'E_79', 'E_70', 'E_129', 'E_144', 'E_88', 'E_148'].map((finding, at) => ({ finding, present: at % 2 === 0 }));
await after([]);
const ranking = [];
for (let turn = 0; turn < TURNS; turn++) ranking.push(await timed(() => after(answered.slice(0, turn % answered.length))));
const figures = { facts: chart.facts.length, drugs: DRUGS.length, cards: advisor.check(chart).cards.length, options: advisor.treatments(chart).length, calculators: ids.length, fullMs: spreads(whole), allCalculatorsMs: spreads(all), rankingMs: spreads(ranking) };
linker.close();
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
