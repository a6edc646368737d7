/** Venous thrombosis: likelihood, risk on the ward, severity of pulmonary embolism. */
import { age, choice, flag, haemoptysis, heartFailure, heartRate, number, platelets, previousDvt, previousPe, respiratoryRate, saturation, sex, systolic, temperature, whiteCells, haemoglobin } from '../common-inputs.ts';
import { defineCalculator } from '../declare.ts';
import type { Calculator, Values } from '../declare.ts';

/** Adds the points of every flag that is set. */
function sum(v: Values, weights: Readonly<Record<string, number>>): number {
  return Object.entries(weights).reduce((total, [key, points]) => total + v.points(key, v.yes(key) ? points : 0), 0);
}

const wellsPe = defineCalculator({
  id: 'wells-pe', title: "Wells' criteria, pulmonary embolism", aliases: ["Wells' Criteria for Pulmonary Embolism", 'Wells PE', "Wells' criteria for PE"], unit: 'points', kind: 'score', source: 'Wells et al., Thromb Haemost 2000;83:416', edition: '2000',
  inputs: {
    dvtSigns: flag('clinical signs of deep vein thrombosis', ['Clinical signs and symptoms of Deep Vein Thrombosis']), likeliest: flag('pulmonary embolism is the first diagnosis or equally likely', ['Pulmonary Embolism is #1 diagnosis OR equally likely'], [], true), heartRate,
    immobile: flag('immobilisation for 3 days or more', ['Immobilization for at least 3 days']), surgery: flag('surgery in the last 4 weeks', ['Surgery in the previous 4 weeks']), previousPe, previousDvt, haemoptysis, cancer: flag('cancer treated within 6 months or palliative', ['Malignancy with treatment within 6 months or palliative'], ['active cancer', 'on chemotherapy', 'metastatic cancer']),
  },
  bands: [{ upTo: 4, words: 'Unlikely (4 or less): D-dimer' }, { words: 'Likely (above 4): imaging' }],
  compute: (v) => sum(v, { dvtSigns: 3, likeliest: 3, haemoptysis: 1, cancer: 1 }) + v.points('heart rate above 100', (v.number('heartRate') ?? 0) > 100 ? 1.5 : 0) + v.points('immobilisation or surgery', v.yes('immobile') || v.yes('surgery') ? 1.5 : 0) + v.points('previous embolism or thrombosis', v.yes('previousPe') || v.yes('previousDvt') ? 1.5 : 0),
  example: { inputs: { heartRate: 110, surgery: true, likeliest: true }, value: 6 },
});
const wellsDvt = defineCalculator({
  id: 'wells-dvt', title: "Wells' criteria, deep vein thrombosis", aliases: ["Wells' Criteria for DVT", 'Wells DVT'], unit: 'points', kind: 'score', source: 'Wells et al., NEJM 2003;349:1227', edition: '2003',
  inputs: {
    cancer: flag('active cancer', ['Active cancer'], ['active cancer', 'on chemotherapy']), bedridden: flag('bedridden over 3 days or major surgery within 12 weeks', ['Bedridden recently >3 days or major surgery within 12 weeks', 'Major surgery within 12 weeks']), calf: flag('calf swelling over 3 cm', ['Calf swelling >3 centimeters compared to the other leg']),
    collateral: flag('collateral superficial veins', ['Collateral (nonvaricose) superficial veins present']), entire: flag('entire leg swollen', ['Entire Leg Swollen']), tender: flag('tenderness along the deep veins', ['Localized tenderness along the deep venous system']), pitting: flag('pitting oedema of this leg only', ['Pitting edema, confined to symptomatic leg']),
    paralysis: flag('paralysis, paresis or plaster of the leg', ['Paralysis, paresis, or recent plaster immobilization of the lower extremity']), previousDvt, alternative: flag('another diagnosis at least as likely', ['Alternative diagnosis to Deep Vein Thrombosis as likely or more likely'], [], true),
  },
  bands: [{ upTo: 1, words: 'Unlikely (1 or less): D-dimer' }, { words: 'Likely (2 or more): ultrasound' }],
  compute: (v) => sum(v, { cancer: 1, bedridden: 1, calf: 1, collateral: 1, entire: 1, tender: 1, pitting: 1, paralysis: 1, previousDvt: 1, alternative: -2 }),
  example: { inputs: { cancer: true, calf: true, alternative: true }, value: 0 },
});
const perc = defineCalculator({
  id: 'perc', title: 'PERC rule', aliases: ['PERC Rule for Pulmonary Embolism'], unit: 'criteria', kind: 'score', source: 'Kline et al., J Thromb Haemost 2004;2:1247', edition: '2004',
  inputs: { age, heartRate, saturation, leg: flag('unilateral leg swelling', ['Unilateral Leg Swelling'], ['unilateral leg swelling']), haemoptysis, surgery: flag('surgery or trauma within 4 weeks', ['Recent surgery or trauma']), previousPe, previousDvt, hormones: flag('oestrogen', ['Hormone use'], ['drug:ethinyl estradiol', 'drug:estradiol', 'drug:combined pill']) },
  bands: [{ upTo: 0, words: 'No criterion: with a low prior likelihood no further test is needed by the rule' }, { words: 'One or more: the rule does not apply' }],
  compute: (v) => v.points('50 or older', (v.number('age') ?? 0) >= 50 ? 1 : 0) + v.points('heart rate 100 or more', (v.number('heartRate') ?? 0) >= 100 ? 1 : 0) + v.points('saturation below 95 %', (v.number('saturation') ?? 100) < 95 ? 1 : 0) + sum(v, { leg: 1, haemoptysis: 1, surgery: 1, hormones: 1 }) + v.points('previous embolism or thrombosis', v.yes('previousPe') || v.yes('previousDvt') ? 1 : 0),
  example: { inputs: { age: 55, heartRate: 90, saturation: 93 }, value: 2 },
});

const month = (what: string): string => `${what} in the last month`;
const capriniOne = ['majorSurgery', 'failure', 'sepsis', 'pneumonia', 'varicose', 'swollen', 'bowel', 'infarction', 'lungs'];
const caprini = defineCalculator({
  id: 'caprini', title: 'Caprini score (2005)', aliases: ['Caprini Score for Venous Thromboembolism (2005)', 'Caprini'], unit: 'points', kind: 'score', source: 'Caprini, Dis Mon 2005;51:70', edition: '2005',
  inputs: {
    age, sex,
    surgery: choice('surgery', { none: [], minor: [], major: ['major open', 'major (>45 minutes)', 'open'], laparoscopic: ['laparoscopic >45 min', 'arthroscopic'], arthroplasty: ['elective major lower extremity arthroplasty'] }, ['Surgery Type']),
    majorSurgery: flag(month('major surgery'), [month('Major Surgery')]), failure: flag(month('heart failure'), [month('Congestive Heart Failure')]), sepsis: flag(month('sepsis'), []), pneumonia: flag(month('pneumonia'), []), plaster: flag(month('immobilising plaster'), [month('Immobilizing plaster cast')]), fracture: flag(month('hip, pelvis or leg fracture'), [month('Hip, pelvis, or leg fracture')]), stroke: flag(month('stroke'), []), trauma: flag(month('multiple trauma'), []), cord: flag('spinal cord injury with paralysis in the last month', ['Acute spinal cord injury causing paralysis in the last month']),
    varicose: flag('varicose veins', ['Varicose veins'], ['varicose veins']), swollen: flag('swollen legs', ['Current swollen legs'], ['leg swelling', 'swollen legs', 'leg edema']), line: flag('central venous access', ['Current central venous access'], ['central line', 'picc']), previousDvt, previousPe, family: flag('family history of thrombosis', ['Family history of thrombosis']),
    leiden: flag('factor V Leiden', ['Positive Factor V Leiden'], ['factor v leiden']), prothrombin: flag('prothrombin 20210A', ['Positive prothrombin 20210A']), homocysteine: flag('raised homocysteine', ['Elevated serum homocysteine']), lupus: flag('lupus anticoagulant', ['Positive lupus anticoagulant'], ['lupus anticoagulant']), cardiolipin: flag('anticardiolipin antibodies', ['Elevated anticardiolipin antibody']), hit: flag('heparin-induced thrombocytopenia', ['Heparin-induced thrombocytopenia'], ['heparin-induced thrombocytopenia']), thrombophilia: flag('other thrombophilia', ['Other congenital or acquired thrombophilia'], ['thrombophilia']),
    mobility: choice('mobility', { normal: [], 'bed rest': ['on bed rest', 'medical patient at bed rest'], 'over 72 h': ['confined to bed >72 hours', 'confined to bed more than 72 hours'] }, ['Mobility']), bowel: flag('inflammatory bowel disease', ['History of inflammatory bowel disease'], ['inflammatory bowel disease', 'crohn', 'ulcerative colitis', 'icd:K50', 'icd:K51']), bmi: number('BMI', 'kg/m2', [10, 90], { aliases: ['Body Mass Index (BMI)'] }), infarction: flag('acute myocardial infarction', ['Acute Myocardial infarction']), lungs: flag('COPD', ['Chronic Obstructive Pulmonary Disease'], ['copd', 'icd:J44']), cancer: flag('present or previous malignancy', ['Present or previous malignancy'], ['cancer', 'malignancy', 'lymphoma', 'leukemia']),
  },
  bands: [{ upTo: 0, words: 'Lowest risk' }, { upTo: 2, words: 'Low risk' }, { upTo: 4, words: 'Moderate risk' }, { words: 'High risk (5 or more)' }],
  compute: (v) => {
    const years = v.number('age') ?? 0;
    return v.points('age', years >= 75 ? 3 : years >= 61 ? 2 : years >= 41 ? 1 : 0) + v.points('surgery', { minor: 1, major: 2, laparoscopic: 2, arthroplasty: 5 }[v.pick('surgery') ?? ''] ?? 0) + sum(v, Object.fromEntries(capriniOne.map((key) => [key, 1]))) + sum(v, { plaster: 2, line: 2, cancer: 2, fracture: 5, stroke: 5, trauma: 5, cord: 5, previousDvt: 3, previousPe: 3, family: 3, leiden: 3, prothrombin: 3, homocysteine: 3, lupus: 3, cardiolipin: 3, hit: 3, thrombophilia: 3 }) + v.points('mobility', { 'bed rest': 1, 'over 72 h': 2 }[v.pick('mobility') ?? ''] ?? 0) + v.points('BMI above 25', (v.number('bmi') ?? 0) > 25 ? 1 : 0);
  },
  example: { inputs: { age: 62, surgery: 'major', varicose: true, bmi: [30, 'kg/m^2'] }, value: 6 },
});
const cancer = flag('cancer', ['history of cancer'], ['cancer', 'malignancy', 'lymphoma', 'leukemia', 'metastatic']);
const lungDisease = flag('chronic lung disease', ['copd'], ['copd', 'pulmonary fibrosis', 'icd:J44']);

export const THROMBOSIS: readonly Calculator[] = [
  wellsPe, wellsDvt, perc, caprini,
  defineCalculator({
    id: 'pesi', title: 'PESI', aliases: ['Pulmonary Embolism Severity Index'], unit: 'points', kind: 'score', source: 'Aujesky et al., Am J Respir Crit Care Med 2005;172:1041', edition: '2005', inputs: { age, sex, cancer, heartFailure, lungDisease, heartRate, systolic, respiratoryRate, temperature, altered: flag('altered mental status', [], ['confusion', 'drowsy']), saturation },
    bands: [{ upTo: 65, words: 'Class I: very low risk' }, { upTo: 85, words: 'Class II: low' }, { upTo: 105, words: 'Class III: intermediate' }, { upTo: 125, words: 'Class IV: high' }, { words: 'Class V: very high' }],
    compute: (v) => Math.round(v.number('age') ?? 0) + v.points('male', v.pick('sex') === 'male' ? 10 : 0) + sum(v, { cancer: 30, heartFailure: 10, lungDisease: 10, altered: 60 }) + v.points('pulse 110 or more', (v.number('heartRate') ?? 0) >= 110 ? 20 : 0) + v.points('systolic below 100', (v.number('systolic') ?? 120) < 100 ? 30 : 0) + v.points('respiratory rate 30 or more', (v.number('respiratoryRate') ?? 0) >= 30 ? 20 : 0) + v.points('temperature below 36', (v.number('temperature') ?? 37) < 36 ? 20 : 0) + v.points('saturation below 90', (v.number('saturation') ?? 100) < 90 ? 20 : 0),
    example: { inputs: { age: 60, sex: 'M', cancer: true, heartRate: 115 }, value: 120 },
  }),
  defineCalculator({ id: 'spesi', title: 'Simplified PESI', aliases: ['sPESI'], unit: 'points', kind: 'score', source: 'Jiménez et al., Arch Intern Med 2010;170:1383', edition: '2010', inputs: { age, cancer, heartFailure, lungDisease, heartRate, systolic, saturation }, bands: [{ upTo: 0, words: 'Low risk: 30-day mortality about 1 %' }, { words: 'High risk: about 11 %' }], compute: (v) => v.points('older than 80', (v.number('age') ?? 0) > 80 ? 1 : 0) + sum(v, { cancer: 1 }) + v.points('heart or lung disease', v.yes('heartFailure') || v.yes('lungDisease') ? 1 : 0) + v.points('pulse 110 or more', (v.number('heartRate') ?? 0) >= 110 ? 1 : 0) + v.points('systolic below 100', (v.number('systolic') ?? 120) < 100 ? 1 : 0) + v.points('saturation below 90', (v.number('saturation') ?? 100) < 90 ? 1 : 0), example: { inputs: { age: 85, heartRate: 115 }, value: 2 } }),
  defineCalculator({
    id: 'padua', title: 'Padua score', aliases: ['Padua prediction score'], unit: 'points', kind: 'score', source: 'Barbar et al., J Thromb Haemost 2010;8:2450', edition: '2010', inputs: { cancer: flag('active cancer', [], ['active cancer', 'metastatic', 'chemotherapy']), previous: { ...flag('previous venous thromboembolism', [], ['deep vein thrombosis', 'pulmonary embolism']), past: true }, immobile: flag('reduced mobility for 3 days'), thrombophilia: flag('thrombophilia', [], ['thrombophilia', 'factor v leiden']), trauma: flag('trauma or surgery in the last month'), age, failure: flag('heart or respiratory failure', [], ['heart failure', 'respiratory failure']), infarction: flag('acute myocardial infarction or stroke'), infection: flag('acute infection or rheumatological disorder', [], ['pneumonia', 'sepsis', 'cellulitis']), obesity: flag('BMI 30 or more', [], ['obesity', 'obese']), hormones: flag('hormonal treatment') },
    bands: [{ upTo: 3, words: 'Low risk (below 4)' }, { words: 'High risk (4 or more): prophylaxis is usual' }], compute: (v) => sum(v, { cancer: 3, previous: 3, immobile: 3, thrombophilia: 3, trauma: 2, failure: 1, infarction: 1, infection: 1, obesity: 1, hormones: 1 }) + v.points('70 or older', (v.number('age') ?? 0) >= 70 ? 1 : 0), example: { inputs: { age: 75, cancer: true, infection: true }, value: 5 },
  }),
  defineCalculator({ id: 'khorana', title: 'Khorana score', aliases: ['Khorana'], unit: 'points', kind: 'score', source: 'Khorana et al., Blood 2008;111:4902', edition: '2008', inputs: { site: choice('site of cancer', { other: [], high: ['lung', 'lymphoma', 'gynaecologic', 'bladder', 'testicular'], 'very high': ['stomach', 'pancreas', 'gastric', 'pancreatic'] }, ['cancer site']), platelets, haemoglobin, esa: flag('erythropoiesis-stimulating agent', [], ['drug:epoetin', 'drug:darbepoetin']), whiteCells, bmi: number('BMI', 'kg/m2', [10, 90]) }, bands: [{ upTo: 0, words: 'Low risk' }, { upTo: 2, words: 'Intermediate risk' }, { words: 'High risk (3 or more)' }], compute: (v) => v.points('site', { high: 1, 'very high': 2 }[v.pick('site') ?? ''] ?? 0) + v.points('platelets 350 or more', (v.number('platelets') ?? 0) >= 350 ? 1 : 0) + v.points('haemoglobin below 10 or ESA', (v.number('haemoglobin') ?? 15) < 10 || v.yes('esa') ? 1 : 0) + v.points('white cells above 11', (v.number('whiteCells') ?? 0) > 11 ? 1 : 0) + v.points('BMI 35 or more', (v.number('bmi') ?? 0) >= 35 ? 1 : 0), example: { inputs: { site: 'pancreas', platelets: [400, '10^9/L'], haemoglobin: [9, 'g/dL'] }, value: 4 } }),
];
