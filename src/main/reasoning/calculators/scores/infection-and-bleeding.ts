/** Sore throat, pneumonia severity, upper gastrointestinal bleeding, comorbidity. */
import { age, choice, flag, glucose, haematocrit, haemoglobin, heartFailure, heartRate, pao2, ph, respiratoryRate, sex, sodium, stroke, systolic, temperature, tia, bun } from '../common-inputs.ts';
import { defineCalculator } from '../declare.ts';
import type { Calculator, Values } from '../declare.ts';

function sum(v: Values, weights: Readonly<Record<string, number>>): number {
  return Object.entries(weights).reduce((total, [key, points]) => total + v.points(key, v.yes(key) ? points : 0), 0);
}
const liver = flag('liver disease', ['Liver disease severity', 'Hepatic disease history'], ['cirrhosis', 'liver disease', 'hepatic disease', 'liver condition', 'chronic hepatitis', 'icd:K74']);
const renal = flag('kidney disease', ['Renal disease'], ['chronic kidney disease', 'ckd', 'renal failure', 'icd:N18']);

const centor = defineCalculator({
  id: 'centor', title: 'Centor score (McIsaac)', aliases: ['Centor Score (Modified/McIsaac) for Strep Pharyngitis', 'Centor', 'McIsaac'], unit: 'points', kind: 'score', source: 'McIsaac et al., CMAJ 1998;158:75', edition: '1998',
  inputs: { age, exudate: flag('exudate or swelling of the tonsils', ['Exudate or swelling on tonsils'], ['tonsillar exudate']), nodes: flag('tender or swollen anterior cervical nodes', ['Tender/swollen anterior cervical lymph nodes'], ['cervical lymphadenopathy']), temperature, fever: flag('fever above 38 °C by history', ['fever'], ['fever']), coughAbsent: flag('no cough', ['Cough Absent']) },
  bands: [{ upTo: 0, words: 'Streptococci in 1 to 2.5 %' }, { upTo: 1, words: '5 to 10 %' }, { upTo: 2, words: '11 to 17 %' }, { upTo: 3, words: '28 to 35 %' }, { words: '51 to 53 %' }],
  compute: (v) => {
    const years = v.number('age');
    return v.points('age', years === undefined ? 0 : years < 15 ? 1 : years >= 45 ? -1 : 0) + sum(v, { exudate: 1, nodes: 1, coughAbsent: 1 }) + v.points('temperature above 38', (v.number('temperature') ?? 37) > 38 || v.yes('fever') ? 1 : 0);
  },
  example: { inputs: { age: 20, exudate: true, nodes: true, temperature: [38.6, 'Cel'], coughAbsent: true }, value: 4 },
});
const feverpain = defineCalculator({
  id: 'feverpain', title: 'FeverPAIN', aliases: ['FeverPAIN Score for Strep Pharyngitis', 'FeverPAIN'], unit: 'points', kind: 'score', source: 'Little et al., BMJ 2013;347:f5806', edition: '2013',
  inputs: { fever: flag('fever in the last 24 hours', ['Fever in past 24 hours'], ['fever']), purulence: flag('purulent tonsils', ['Purulent tonsils']), attend: flag('symptoms for 3 days or less', ['Symptom onset ≤3 days', 'symptom onset 3 days']), inflamed: flag('severely inflamed tonsils', ['Severe tonsil inflammation']), noCough: flag('no cough or coryza', ['Absence of cough or coryza']), head: flag('items of another rule', ['Occipital, parietal or temporal scalp hematoma; history of level of conciousness (LOC) ≥5 sec; not acting normally per parent or severe mechanism of injury?', 'Altered mental status for PECARN head injury criteria']) },
  bands: [{ upTo: 1, words: 'Streptococci in 13 to 18 %' }, { upTo: 3, words: '34 to 40 %' }, { words: '62 to 65 %' }],
  compute: (v) => sum(v, { fever: 1, purulence: 1, attend: 1, inflamed: 1, noCough: 1 }),
  example: { inputs: { fever: true, purulence: true, noCough: true }, value: 3 },
});
const psi = defineCalculator({
  id: 'psi', title: 'Pneumonia Severity Index', aliases: ['PSI Score: Pneumonia Severity Index for CAP', 'PSI', 'PORT score'], unit: 'points', kind: 'score', source: 'Fine et al., NEJM 1997;336:243', edition: '1997',
  inputs: { age, sex, nursingHome: flag('nursing home', ['Nursing home resident'], ['nursing home']), neoplasm: flag('neoplastic disease', ['Neoplastic disease'], ['cancer', 'malignancy', 'lymphoma', 'leukemia']), liver, heartFailure, stroke: { ...stroke, aliases: [...(stroke.aliases ?? []), 'Cerebrovascular disease history'] }, renal, altered: flag('altered mental status', ['Altered mental status'], ['confusion', 'altered mental status', 'delirium']), heartRate, respiratoryRate, systolic, temperature, ph, bun, sodium, glucose, haematocrit, pao2, effusion: flag('pleural effusion', ['Pleural effusion on x-ray'], ['pleural effusion', 'icd:J90']) },
  bands: [{ upTo: 70, words: 'Class I to II: low risk' }, { upTo: 90, words: 'Class III: low risk' }, { upTo: 130, words: 'Class IV: moderate risk' }, { words: 'Class V: high risk' }],
  applies: (v) => ((v.number('age') ?? 50) < 18 ? 'under 18 years' : undefined),
  compute: (v) => {
    const t = v.number('temperature');
    return (
      v.points('age', v.number('age') ?? 0) + v.points('female', v.pick('sex') === 'female' ? -10 : 0) + sum(v, { nursingHome: 10, neoplasm: 30, liver: 20, heartFailure: 10, stroke: 10, renal: 10, altered: 20, effusion: 10 }) + v.points('pulse 125 or more', (v.number('heartRate') ?? 0) >= 125 ? 10 : 0) +
      v.points('respiratory rate 30 or more', (v.number('respiratoryRate') ?? 0) >= 30 ? 20 : 0) + v.points('systolic below 90', (v.number('systolic') ?? 120) < 90 ? 20 : 0) + v.points('temperature below 35 or 40 and above', t !== undefined && (t < 35 || t > 39.9) ? 15 : 0) + v.points('pH below 7.35', (v.number('ph') ?? 7.4) < 7.35 ? 30 : 0) +
      v.points('urea nitrogen 30 or more', (v.number('bun') ?? 0) >= 30 ? 20 : 0) + v.points('sodium below 130', (v.number('sodium') ?? 140) < 130 ? 20 : 0) + v.points('glucose 250 or more', (v.number('glucose') ?? 0) >= 250 ? 10 : 0) + v.points('haematocrit below 30', (v.number('haematocrit') ?? 40) < 30 ? 10 : 0) + v.points('PaO2 below 60', (v.number('pao2') ?? 90) < 60 ? 10 : 0)
    );
  },
  example: { inputs: { age: 70, sex: 'female', heartFailure: true, respiratoryRate: 32, sodium: 128 }, value: 110 },
});
const blatchford = defineCalculator({
  id: 'glasgow-blatchford', title: 'Glasgow-Blatchford score', aliases: ['Glasgow-Blatchford Bleeding Score (GBS)', 'GBS', 'Blatchford'], unit: 'points', kind: 'score', source: 'Blatchford et al., Lancet 2000;356:1318', edition: '2000',
  inputs: { bun, haemoglobin, sex, systolic, heartRate, melaena: flag('melaena', ['Melena present'], ['melena', 'melaena', 'black tarry stool', 'black, tarry stool', 'tarry stool', 'dark tarry stool', 'icd:K92.1']), syncope: flag('syncope', ['Recent syncope'], ['syncope', 'fainted', 'fainting', 'passed out', 'syncopal', 'icd:R55']), liver, heartFailure },
  bands: [{ upTo: 1, words: '0 to 1: very low risk; outpatient care is possible by guideline' }, { upTo: 6, words: 'Intermediate' }, { words: '7 or more: endoscopic treatment likely' }],
  compute: (v) => {
    const bun = v.number('bun'), hb = v.number('haemoglobin'), sbp = v.number('systolic'), female = v.pick('sex') === 'female';
    const forHb = hb === undefined ? 0 : hb < 10 ? 6 : female ? (hb < 12 ? 1 : 0) : hb < 12 ? 3 : hb < 13 ? 1 : 0;
    return v.points('urea nitrogen', bun === undefined ? 0 : bun < 18.2 ? 0 : bun < 22.4 ? 2 : bun < 28 ? 3 : bun < 70 ? 4 : 6) + v.points('haemoglobin', forHb) + v.points('systolic', sbp === undefined ? 0 : sbp < 90 ? 3 : sbp < 100 ? 2 : sbp < 110 ? 1 : 0) + v.points('pulse 100 or more', (v.number('heartRate') ?? 0) >= 100 ? 1 : 0) + sum(v, { melaena: 1, syncope: 2, liver: 2, heartFailure: 2 });
  },
  example: { inputs: { bun: [25, 'mg/dL'], haemoglobin: [11, 'g/dL'], sex: 'M', systolic: 95, heartRate: 105, melaena: true }, value: 10 },
});
const charlson = defineCalculator({
  id: 'charlson', title: 'Charlson comorbidity index (age-adjusted)', aliases: ['Charlson Comorbidity Index (CCI)', 'CCI', 'Charlson'], unit: 'points', kind: 'score', source: 'Charlson et al., J Chronic Dis 1987;40:373 and J Clin Epidemiol 1994;47:1245', edition: '1994',
  inputs: {
    age, infarction: flag('myocardial infarction', ['Myocardial infarction'], ['myocardial infarction', 'icd:I21', 'icd:I25.2']), heartFailure, peripheral: flag('peripheral vascular disease', ['Peripheral vascular disease'], ['peripheral vascular disease', 'peripheral arterial disease', 'aortic aneurysm', 'icd:I73', 'icd:I71']), stroke, tia, dementia: flag('dementia', ['Dementia'], ['dementia', 'alzheimer', 'icd:F03', 'icd:G30']), lungs: flag('COPD', ['Chronic Obstructive Pulmonary Disease'], ['copd', 'chronic obstructive pulmonary disease', 'icd:J44']), connective: flag('connective tissue disease', ['Connective tissue disease'], ['lupus', 'rheumatoid arthritis', 'scleroderma']), ulcer: flag('peptic ulcer disease', ['Peptic ulcer disease'], ['peptic ulcer', 'gastric ulcer', 'duodenal ulcer']),
    liver: choice('liver disease', { none: ['no', 'false'], mild: ['chronic hepatitis', 'cirrhosis without portal hypertension'], 'moderate to severe': ['Moderate', 'Severe'] }, ['Liver disease severity']), diabetes: choice('diabetes', { none: ['None or diet-controlled', 'none', 'diet-controlled', 'false'], uncomplicated: [], 'end-organ damage': ['End-organ damage', 'complicated'] }, ['Diabetes mellitus criteria for CCI rule']),
    hemiplegia: flag('hemiplegia', ['Hemiplegia'], ['hemiplegia']), renal: flag('moderate to severe kidney disease', ['Moderate to severe Chronic Kidney Disease'], ['chronic kidney disease stage 4', 'chronic kidney disease stage 5', 'dialysis', 'icd:N18.4', 'icd:N18.5', 'icd:N18.6']), tumour: choice('solid tumour', { none: ['false', 'no'], localized: ['true', 'yes', 'localised'], metastatic: [] }, ['Solid tumor']), leukaemia: flag('leukaemia', ['Leukemia'], ['leukemia', 'icd:C91', 'icd:C92']), lymphoma: flag('lymphoma', ['Lymphoma'], ['lymphoma', 'icd:C85']), aids: flag('AIDS', ['AIDS'], ['aids']),
  },
  bands: [{ upTo: 0, words: '10-year survival about 98 %' }, { upTo: 2, words: 'about 90 to 96 %' }, { upTo: 4, words: 'about 53 to 77 %' }, { words: '5 or more: about 21 % and less' }],
  compute: (v) => {
    const years = v.number('age') ?? 0;
    return (
      v.points('age', years >= 80 ? 4 : years >= 70 ? 3 : years >= 60 ? 2 : years >= 50 ? 1 : 0) + sum(v, { infarction: 1, heartFailure: 1, peripheral: 1, dementia: 1, lungs: 1, connective: 1, ulcer: 1, hemiplegia: 2, renal: 2, leukaemia: 2, lymphoma: 2, aids: 6 }) + v.points('stroke or TIA', v.yes('stroke') || v.yes('tia') ? 1 : 0) +
      v.points('liver', { mild: 1, 'moderate to severe': 3 }[v.pick('liver') ?? ''] ?? 0) + v.points('diabetes', { uncomplicated: 1, 'end-organ damage': 2 }[v.pick('diabetes') ?? ''] ?? 0) + v.points('solid tumour', { localized: 2, metastatic: 6 }[v.pick('tumour') ?? ''] ?? 0)
    );
  },
  example: { inputs: { age: 65, infarction: true, diabetes: 'end-organ damage', tumour: 'metastatic' }, value: 11 },
});
export const INFECTION_AND_BLEEDING: readonly Calculator[] = [centor, feverpain, psi, blatchford, charlson];
