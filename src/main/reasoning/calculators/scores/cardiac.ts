/** Heart: QT, atrial fibrillation, coronary disease, risk before surgery. */
import { age, choice, cholesterol, creatinine, diabetes, flag, hdl, heartFailure, heartRate, hypertension, number, sex, stroke, systolic, tia } from '../common-inputs.ts';
import { defineCalculator } from '../declare.ts';
import type { Calculator, Values } from '../declare.ts';

const qt = number('QT interval', 'ms', [150, 900], { aliases: ['QT interval', 'qt'], analyte: 'qt' });
const QT_BANDS = [{ upTo: 449.9999, words: 'Not prolonged (women: up to 460)' }, { upTo: 499.9999, words: 'Prolonged' }, { words: '500 ms or more: high risk of torsades de pointes' }];
/** Where no formula is named, Bazett's is meant. */
const SHORT_QT: Readonly<Record<string, readonly string[]>> = { Bazett: ['QTcB', 'QTc', 'corrected QT'], Fridericia: ['QTcF'], Hodges: ['QTcH'], Rautaharju: ['QTcR'] };
function qtc(id: string, name: string, source: string, edition: string, formula: (ms: number, rate: number, rr: number) => number, value: number): Calculator {
  return defineCalculator({
    id: `qtc-${id}`, title: `QTc (${name})`, aliases: [`QTc ${name} Calculator`, `QTc ${name}`, ...(SHORT_QT[name] ?? [])], unit: 'ms', kind: 'formula', source, edition, inputs: { qt, heartRate }, bands: QT_BANDS,
    compute: (v) => { const rr = 60 / v.need('heartRate'); v.step(`RR = 60/${v.need('heartRate')} = ${rr.toFixed(3)} s`); return formula(v.need('qt'), v.need('heartRate'), rr); },
    example: { inputs: { qt: [400, 'msec'], heartRate: 75 }, value },
  });
}
const vascular = flag('vascular disease', ['Vascular disease history', 'vascular disease'], ['myocardial infarction', 'peripheral arterial disease', 'peripheral vascular disease', 'aortic plaque', 'icd:I21', 'icd:I25', 'icd:I73']);
const thromboembolism = flag('thromboembolism', ['Thromboembolism history'], ['thromboembolism', 'systemic embolism', 'icd:I74']);
const AF_BANDS = [{ upTo: 0, words: '0: low risk' }, { upTo: 1, words: '1: consider anticoagulation (a point for sex alone does not count)' }, { words: '2 or more: anticoagulation is advised by guidelines' }];
function vasc(v: Values, withSex: boolean): number {
  const years = v.number('age') ?? 0;
  return (
    v.points('heart failure', v.yes('heartFailure') ? 1 : 0) + v.points('hypertension', v.yes('hypertension') ? 1 : 0) + v.points('age', years >= 75 ? 2 : years >= 65 ? 1 : 0) + v.points('diabetes', v.yes('diabetes') ? 1 : 0) +
    v.points('stroke, TIA or thromboembolism', v.yes('stroke') || v.yes('tia') || v.yes('thromboembolism') ? 2 : 0) + v.points('vascular disease', v.yes('vascular') ? 1 : 0) + (withSex ? v.points('female', v.pick('sex') === 'female' ? 1 : 0) : 0)
  );
}
const vascInputs = { age, heartFailure, hypertension, diabetes, stroke, tia, thromboembolism, vascular };

const hasBled = defineCalculator({
  id: 'has-bled', title: 'HAS-BLED', aliases: ['HAS-BLED Score for Major Bleeding Risk', 'HASBLED'], unit: 'points', kind: 'score', source: 'Pisters et al., Chest 2010;138:1093', edition: '2010',
  inputs: {
    hypertension: flag('uncontrolled hypertension (systolic above 160)', ['Hypertension history', 'hypertension'], ['uncontrolled hypertension', 'poorly controlled hypertension', 'hypertension is uncontrolled', 'hypertension poorly controlled', 'uncontrolled blood pressure']), renal: flag('dialysis, transplant or creatinine above 2.26 mg/dL', ['Renal disease criteria for the HAS-BLED rule', 'renal disease'], ['dialysis', 'kidney transplant', 'renal transplant', 'renal impairment', 'kidney impairment', 'chronic kidney disease', 'renal failure', 'end stage renal disease']),
    liver: flag('cirrhosis or bilirubin twice and enzymes three times normal', ['Liver disease criteria for the HAS-BLED rule', 'liver disease'], ['cirrhosis', 'hepatic impairment', 'liver fibrosis', 'end stage liver disease']), stroke, bleeding: flag('major bleeding or predisposition', ['Prior major bleeding or predisposition to bleeding', 'bleeding history'], ['gi bleed', 'gastrointestinal bleed', 'gastrointestinal hemorrhage', 'intracranial hemorrhage', 'major bleeding', 'significant bleeding', 'major bleed', 'bleeding event', 'bleeding episode', 'predisposition to bleeding']),
    labile: flag('labile INR', ['Labile international normalized ratio'], ['labile inr', 'labile international normalized ratio', 'inr has been labile', 'unstable inr', 'fluctuating inr']), age, drugs: flag('antiplatelets or NSAIDs', ['Medication usage predisposing to bleeding'], ['drug:aspirin', 'drug:clopidogrel', 'drug:ibuprofen', 'drug:naproxen', 'drug:diclofenac', 'drug:nsaid', 'drug:antiplatelet']),
    alcohol: number('drinks per week', 'points', [0, 200], { aliases: ['Number of Alcoholic Drinks Per Week', 'alcohol'], probes: [0, 8] }),
  },
  bands: [{ upTo: 1, words: 'Low risk of bleeding' }, { upTo: 2, words: 'Moderate risk' }, { words: '3 or more: high risk; correct what can be corrected' }],
  compute: (v) => v.points('hypertension', v.yes('hypertension') ? 1 : 0) + v.points('kidney', v.yes('renal') ? 1 : 0) + v.points('liver', v.yes('liver') ? 1 : 0) + v.points('stroke', v.yes('stroke') ? 1 : 0) + v.points('bleeding', v.yes('bleeding') ? 1 : 0) + v.points('labile INR', v.yes('labile') ? 1 : 0) + v.points('older than 65', (v.number('age') ?? 0) > 65 ? 1 : 0) + v.points('drugs', v.yes('drugs') ? 1 : 0) + v.points('8 or more drinks a week', (v.number('alcohol') ?? 0) >= 8 ? 1 : 0),
  example: { inputs: { hypertension: true, age: 70, stroke: true, alcohol: 10 }, value: 4 },
});

const heart = defineCalculator({
  id: 'heart', title: 'HEART score', aliases: ['HEART Score for Major Cardiac Events', 'HEART'], unit: 'points', kind: 'score', source: 'Six et al., Neth Heart J 2008;16:191', edition: '2008',
  inputs: {
    history: choice('history', { slight: ['Slightly suspicious'], moderate: ['Moderately suspicious'], high: ['Highly suspicious'] }, ['Suspicion History', 'suspicion'], true),
    ecg: choice('ECG', { normal: ['Normal'], nonspecific: ['Non-specific repolarization disturbance', 'non specific'], 'st-deviation': ['Significant ST deviation', 'significant ST depression'] }, ['Electrocardiogram Test', 'ekg'], true),
    age,
    troponin: choice('troponin', { normal: ['less than or equal to normal limit'], raised: ['between the normal limit or up to three times the normal limit', 'between the normal limit', '1-3 times'], high: ['greater than three times normal limit', 'more than three times'] }, ['Initial troponin']),
    hypertension, diabetes, cholesterolemia: flag('hypercholesterolaemia', ['hypercholesterolemia'], ['hypercholesterolemia', 'hypercholesterolaemia', 'hyperlipidemia', 'dyslipidemia', 'icd:E78']), obesity: flag('obesity (BMI above 30)', ['obesity'], ['obesity', 'obese', 'icd:E66']), smoking: flag('smoking (now or stopped within 3 months)', ['smoking', 'smoker'], ['current smoker', 'smoker']),
    family: flag('cardiovascular disease of a parent or sibling before 65', ['parent or sibling with Cardiovascular disease before age 65', 'family history']),
    atherosclerosis: flag('atherosclerotic disease', ['atherosclerotic disease'], ['myocardial infarction', 'coronary artery disease', 'peripheral arterial disease']), stroke, tia,
  },
  bands: [{ upTo: 3, words: 'Low: major events in under 2 % over 6 weeks' }, { upTo: 6, words: 'Moderate: about 12 to 17 %' }, { words: 'High: 50 % and more' }],
  compute: (v) => {
    const years = v.number('age') ?? 0;
    const factors = ['hypertension', 'diabetes', 'cholesterolemia', 'obesity', 'smoking', 'family'].filter((key) => v.yes(key)).length;
    const known = v.yes('atherosclerosis') || v.yes('stroke') || v.yes('tia');
    return v.points('history', { moderate: 1, high: 2 }[v.pick('history') ?? ''] ?? 0) + v.points('ECG', { nonspecific: 1, 'st-deviation': 2 }[v.pick('ecg') ?? ''] ?? 0) + v.points('age', years >= 65 ? 2 : years >= 45 ? 1 : 0) + v.points(`risk factors (${factors})`, known || factors >= 3 ? 2 : factors >= 1 ? 1 : 0) + v.points('troponin', { raised: 1, high: 2 }[v.pick('troponin') ?? ''] ?? 0);
  },
  example: { inputs: { history: 'Highly suspicious', ecg: 'Normal', age: 66, troponin: 'less than or equal to normal limit', smoking: true }, value: 5 },
});

const rcri = defineCalculator({
  id: 'rcri', title: 'Revised Cardiac Risk Index', aliases: ['Revised Cardiac Risk Index for Pre-Operative Risk', 'RCRI', 'Lee index'], unit: 'points', kind: 'score', source: 'Lee et al., Circulation 1999;100:1043', edition: '1999',
  inputs: { surgery: flag('intraperitoneal, intrathoracic or suprainguinal vascular surgery', ['Elevated-risk surgery'], ['high-risk surgery', 'high risk surgery', 'elevated-risk surgery', 'intraperitoneal surgery', 'intrathoracic surgery', 'thoracic surgery', 'colonic resection', 'bowel resection', 'aortic aneurysm repair', 'vascular surgery', 'hepatectomy', 'gastrectomy', 'lobectomy']), ischaemic: flag('ischaemic heart disease', ['History of ischemic heart disease'], ['myocardial infarction', 'angina', 'coronary artery disease', 'ischemic heart disease']), failure: flag('heart failure', ['Congestive Heart Failure criteria for the Cardiac Risk Index rule'], ['heart failure', 'chf']), cerebrovascular: flag('stroke or TIA', ['History of cerebrovascular disease', 'Cerebrovascular disease history'], ['stroke', 'cva', 'tia', 'transient ischemic attack', 'cerebrovascular event', 'cerebrovascular accident']), insulin: flag('insulin', ['Pre-operative treatment with insulin'], ['drug:insulin']), creatinine },
  bands: [{ upTo: 0, words: 'About 0.4 % (3.9 % in newer cohorts)' }, { upTo: 1, words: 'About 0.9 % (6.0 %)' }, { upTo: 2, words: 'About 6.6 % (10.1 %)' }, { words: 'About 11 % (15 %)' }],
  compute: (v) => ['surgery', 'ischaemic', 'failure', 'cerebrovascular', 'insulin'].reduce((sum, key) => sum + v.points(key, v.yes(key) ? 1 : 0), 0) + v.points('creatinine above 2 mg/dL', (v.number('creatinine') ?? 0) > 2 ? 1 : 0),
  example: { inputs: { surgery: true, insulin: true, creatinine: [2.5, 'mg/dL'] }, value: 3 },
});

/** Wilson-type equations of ATP III: 10-year risk of hard coronary disease. */
const framingham = defineCalculator({
  id: 'framingham-hard-chd', windowDays: 365, title: 'Framingham risk of hard coronary disease, 10 years', aliases: ['Framingham Risk Score for Hard Coronary Heart Disease', 'Framingham'], unit: '%', kind: 'formula', source: 'NCEP ATP III, Circulation 2002;106:3143', edition: '2002',
  inputs: { age, sex, smoker: flag('smoker', ['Smoker', 'smoking'], ['current smoker', 'smoker']), cholesterol, hdl, systolic, treated: flag('blood pressure treated', ['Blood pressure being treated with medicines']) },
  bands: [{ upTo: 9.9999, words: 'Low' }, { upTo: 20, words: 'Intermediate' }, { words: 'High' }],
  applies: (v) => { const years = v.number('age') ?? 50; return years < 30 || years > 79 ? 'the equations are for 30 to 79 years' : undefined; },
  compute: (v) => {
    const years = v.need('age'), ln = Math.log, female = v.needPick('sex') === 'female', tc = v.need('cholesterol'), h = v.need('hdl'), sbp = v.need('systolic'), treated = v.yes('treated') ? 1 : 0, smoker = v.yes('smoker') ? 1 : 0;
    const smokingAge = Math.min(years, female ? 78 : 70);
    const sum = female
      ? 31.764001 * ln(years) + 22.465206 * ln(tc) - 1.187731 * ln(h) + 2.552905 * ln(sbp) + 0.420251 * treated + 13.07543 * smoker - 5.060998 * ln(years) * ln(tc) - 2.996945 * ln(smokingAge) * smoker - 146.5933061
      : 52.00961 * ln(years) + 20.014077 * ln(tc) - 0.905964 * ln(h) + 1.305784 * ln(sbp) + 0.241549 * treated + 12.096316 * smoker - 4.605038 * ln(years) * ln(tc) - 2.84367 * ln(smokingAge) * smoker - 2.93323 * ln(years) ** 2 - 172.300168;
    v.step(`Linear predictor ${sum.toFixed(4)}; risk = 1 − ${female ? 0.98767 : 0.9402}^exp(predictor)`);
    return 100 * (1 - (female ? 0.98767 : 0.9402) ** Math.exp(sum));
  },
  example: { inputs: { age: 55, sex: 'male', smoker: true, cholesterol: [220, 'mg/dL'], hdl: [40, 'mg/dL'], systolic: 140, treated: false }, value: 19.23 },
});

export const CARDIAC: readonly Calculator[] = [
  qtc('bazett', 'Bazett', 'Bazett, Heart 1920;7:353', '1920', (ms, _, rr) => ms / Math.sqrt(rr), 447.214),
  qtc('fridericia', 'Fridericia', 'Fridericia, Acta Med Scand 1920;53:469', '1920', (ms, _, rr) => ms / Math.cbrt(rr), 430.887),
  qtc('framingham', 'Framingham', 'Sagie et al., Am J Cardiol 1992;70:797', '1992', (ms, _, rr) => ms + 154 * (1 - rr), 430.8),
  qtc('hodges', 'Hodges', 'Hodges et al., J Am Coll Cardiol 1983;1:694', '1983', (ms, rate) => ms + 1.75 * (rate - 60), 426.25),
  qtc('rautaharju', 'Rautaharju', 'Rautaharju et al., J Am Coll Cardiol 2009;53:982', '2009', (ms, rate) => (ms * (120 + rate)) / 180, 433.333),
  defineCalculator({ id: 'cha2ds2-vasc', title: 'CHA2DS2-VASc', aliases: ['CHA2DS2-VASc Score for Atrial Fibrillation Stroke Risk'], unit: 'points', kind: 'score', source: 'Lip et al., Chest 2010;137:263', edition: '2010', inputs: { ...vascInputs, sex }, bands: AF_BANDS, compute: (v) => vasc(v, true), example: { inputs: { age: 76, sex: 'F', hypertension: true, diabetes: true }, value: 5 } }),
  defineCalculator({ id: 'cha2ds2-va', title: 'CHA2DS2-VA', aliases: ['CHA2DS2-VA score'], unit: 'points', kind: 'score', source: 'ESC atrial fibrillation guideline 2024', edition: '2024', inputs: vascInputs, bands: AF_BANDS, compute: (v) => vasc(v, false), example: { inputs: { age: 76, hypertension: true, diabetes: true }, value: 4 } }),
  hasBled, heart, rcri, framingham,
];
