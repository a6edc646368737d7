/** Risk in acute disease: coronary syndromes, bleeding, pancreatitis, coagulopathy, burns. */
import { age, choice, creatinine, diabetes, flag, haematocrit, haemoglobin, heartRate, number, platelets, sex, systolic, temperature, bun, weight, whiteCells, pao2, albumin, ast, calcium, glucose, bilirubin } from '../common-inputs.ts';
import { defineCalculator } from '../declare.ts';
import type { Calculator, Values } from '../declare.ts';

function sum(v: Values, weights: Readonly<Record<string, number>>): number {
  return Object.entries(weights).reduce((total, [key, points]) => total + v.points(key, v.yes(key) ? points : 0), 0);
}
const steps = (value: number | undefined, ladder: readonly (readonly [number, number])[]): number => (value === undefined ? 0 : (ladder.find(([limit]) => value < limit)?.[1] ?? 0));

/** In-hospital death, points as published (Granger 2003). */
const grace = defineCalculator({
  id: 'grace', title: 'GRACE (in-hospital mortality)', aliases: ['GRACE score', 'GRACE'], unit: 'points', kind: 'score', source: 'Granger et al., Arch Intern Med 2003;163:2345', edition: '2003',
  inputs: { age, heartRate, systolic, creatinine, killip: choice('Killip class', { '1': ['i'], '2': ['ii'], '3': ['iii'], '4': ['iv'] }, ['killip'], true), arrest: flag('cardiac arrest at admission', [], ['cardiac arrest']), st: flag('ST deviation', [], ['st elevation', 'st depression']), markers: flag('raised cardiac markers', [], ['elevated troponin', 'raised troponin']) },
  bands: [{ upTo: 108, words: 'Low: below 1 %' }, { upTo: 140, words: 'Intermediate: 1 to 3 %' }, { words: 'High: above 3 %' }],
  compute: (v) =>
    v.points('age', steps(v.number('age'), [[30, 0], [40, 8], [50, 25], [60, 41], [70, 58], [80, 75], [90, 91], [999, 100]])) + v.points('heart rate', steps(v.number('heartRate'), [[50, 0], [70, 3], [90, 9], [110, 15], [150, 24], [200, 38], [999, 46]])) +
    v.points('systolic pressure', steps(v.number('systolic'), [[80, 58], [100, 53], [120, 43], [140, 34], [160, 24], [200, 10], [999, 0]])) + v.points('creatinine', steps(v.number('creatinine'), [[0.4, 1], [0.8, 4], [1.2, 7], [1.6, 10], [2, 13], [4, 21], [999, 28]])) +
    v.points('Killip class', { '2': 20, '3': 39, '4': 59 }[v.pick('killip') ?? ''] ?? 0) + sum(v, { arrest: 39, st: 28, markers: 14 }),
  example: { inputs: { age: 65, heartRate: 95, systolic: 110, creatinine: [1.3, 'mg/dL'], killip: '2', st: true }, value: 174 },
});
const timiUa = defineCalculator({
  id: 'timi-ua', title: 'TIMI (unstable angina, NSTEMI)', aliases: ['TIMI UA/NSTEMI', 'TIMI'], unit: 'points', kind: 'score', source: 'Antman et al., JAMA 2000;284:835', edition: '2000',
  inputs: { age, factors: flag('three or more coronary risk factors'), stenosis: flag('known stenosis of 50 % or more', [], ['coronary artery disease']), aspirin: flag('aspirin in the last 7 days', [], ['drug:aspirin']), angina: flag('two or more anginal episodes in 24 hours'), st: flag('ST deviation of 0.5 mm or more'), markers: flag('raised cardiac markers', [], ['elevated troponin', 'raised troponin']) },
  bands: [{ upTo: 1, words: '14-day events about 5 %' }, { upTo: 3, words: 'about 8 to 13 %' }, { upTo: 5, words: 'about 20 to 26 %' }, { words: 'about 41 %' }],
  compute: (v) => v.points('65 or older', (v.number('age') ?? 0) >= 65 ? 1 : 0) + sum(v, { factors: 1, stenosis: 1, aspirin: 1, angina: 1, st: 1, markers: 1 }),
  example: { inputs: { age: 70, aspirin: true, st: true, markers: true }, value: 4 },
});
const timiStemi = defineCalculator({
  id: 'timi-stemi', title: 'TIMI (STEMI)', aliases: ['TIMI STEMI'], unit: 'points', kind: 'score', source: 'Morrow et al., Circulation 2000;102:2031', edition: '2000',
  inputs: { age, history: flag('diabetes, hypertension or angina', [], ['diabetes', 'hypertension', 'angina']), systolic, heartRate, killip: flag('Killip II to IV', [], [], true), weight, anterior: flag('anterior ST elevation or left bundle branch block'), late: flag('treated after 4 hours') },
  bands: [{ upTo: 2, words: '30-day mortality up to about 2 %' }, { upTo: 5, words: 'about 4 to 12 %' }, { words: 'about 16 % and more' }],
  compute: (v) => { const years = v.number('age') ?? 0; return v.points('age', years >= 75 ? 3 : years >= 65 ? 2 : 0) + v.points('systolic below 100', (v.number('systolic') ?? 120) < 100 ? 3 : 0) + v.points('heart rate above 100', (v.number('heartRate') ?? 0) > 100 ? 2 : 0) + v.points('below 67 kg', (v.number('weight') ?? 99) < 67 ? 1 : 0) + sum(v, { history: 1, killip: 2, anterior: 1, late: 1 }); },
  example: { inputs: { age: 76, systolic: 95, heartRate: 105, weight: [60, 'kg'] }, value: 9 },
});
const orbit = defineCalculator({
  id: 'orbit', title: 'ORBIT bleeding score', aliases: ['ORBIT'], unit: 'points', kind: 'score', source: "O'Brien et al., Eur Heart J 2015;36:3258", edition: '2015',
  inputs: { sex, haemoglobin, haematocrit, age, bleeding: flag('history of bleeding', [], ['gi bleed', 'gastrointestinal bleed', 'gastrointestinal hemorrhage', 'intracranial hemorrhage']), egfr: number('eGFR', 'mL/min/1.73m2', [1, 250], { analyte: 'egfr' }), antiplatelet: flag('antiplatelet', [], ['drug:aspirin', 'drug:clopidogrel', 'drug:ticagrelor']) },
  bands: [{ upTo: 2, words: 'Low: 2.4 bleeds a 100 patient-years' }, { upTo: 3, words: 'Medium: 4.7' }, { words: 'High: 8.1' }],
  compute: (v) => { const hb = v.number('haemoglobin'), hct = v.number('haematocrit'), female = v.pick('sex') === 'female'; return v.points('anaemia', (hb !== undefined && hb < (female ? 12 : 13)) || (hct !== undefined && hct < (female ? 36 : 40)) ? 2 : 0) + v.points('75 or older', (v.number('age') ?? 0) >= 75 ? 1 : 0) + v.points('eGFR below 60', (v.number('egfr') ?? 90) < 60 ? 1 : 0) + sum(v, { bleeding: 2, antiplatelet: 1 }); },
  example: { inputs: { sex: 'M', haemoglobin: [11, 'g/dL'], age: 80, egfr: 40 }, value: 4 },
});
const rockall = defineCalculator({
  id: 'rockall', title: 'Rockall score', aliases: ['Rockall', 'complete Rockall'], unit: 'points', kind: 'score', source: 'Rockall et al., Gut 1996;38:316', edition: '1996',
  inputs: { age, systolic, heartRate, comorbidity: choice('comorbidity', { none: [], major: ['heart failure', 'ischaemic heart disease'], severe: ['renal failure', 'liver failure', 'metastatic'] }, [], true), diagnosis: choice('diagnosis', { 'mallory-weiss': ['none'], other: [], malignancy: ['cancer'] }, [], true), stigmata: flag('stigmata of recent haemorrhage', [], [], true) },
  bands: [{ upTo: 2, words: 'Low risk' }, { upTo: 4, words: 'Intermediate' }, { words: 'High risk: mortality above 10 %' }],
  compute: (v) => { const years = v.number('age') ?? 0, sbp = v.number('systolic') ?? 120, hr = v.number('heartRate') ?? 70; return v.points('age', years >= 80 ? 2 : years >= 60 ? 1 : 0) + v.points('shock', sbp < 100 ? 2 : hr >= 100 ? 1 : 0) + v.points('comorbidity', { major: 2, severe: 3 }[v.pick('comorbidity') ?? ''] ?? 0) + v.points('diagnosis', { other: 1, malignancy: 2 }[v.pick('diagnosis') ?? ''] ?? 0) + v.points('stigmata', v.yes('stigmata') ? 2 : 0); },
  example: { inputs: { age: 65, systolic: 95, heartRate: 110, comorbidity: 'major', diagnosis: 'other', stigmata: true }, value: 8 },
});
const bisap = defineCalculator({
  id: 'bisap', title: 'BISAP', aliases: ['BISAP score'], unit: 'points', kind: 'score', source: 'Wu et al., Gut 2008;57:1698', edition: '2008',
  inputs: { bun, impaired: flag('impaired mental status', [], ['confusion', 'altered mental status']), sirs: flag('two or more SIRS criteria'), age, effusion: flag('pleural effusion', [], ['pleural effusion']) },
  bands: [{ upTo: 2, words: 'Mortality below 2 %' }, { words: '3 or more: above 5 %' }],
  compute: (v) => v.points('urea nitrogen above 25', (v.number('bun') ?? 0) > 25 ? 1 : 0) + v.points('older than 60', (v.number('age') ?? 0) > 60 ? 1 : 0) + sum(v, { impaired: 1, sirs: 1, effusion: 1 }),
  example: { inputs: { bun: [30, 'mg/dL'], age: 65, sirs: true }, value: 3 },
});
const ldh = number('LDH', 'U/L', [20, 20000], { analyte: 'ldh', aliases: ['lactate dehydrogenase'] });
const ranson = defineCalculator({
  id: 'ranson', title: "Ranson's criteria (not gallstone)", aliases: ['Ranson', "Ranson's criteria"], unit: 'criteria', kind: 'score', source: 'Ranson et al., Surg Gynecol Obstet 1974;139:69', edition: '1974',
  inputs: { age, whiteCells, glucose, ast, ldh, haematocritFall: number('fall of haematocrit in 48 hours', '%', [0, 60]), ureaRise: number('rise of urea nitrogen in 48 hours', 'mg/dL', [0, 200]), calcium, pao2, baseDeficit: number('base deficit', 'mmol/L', [0, 40]), fluid: number('fluid sequestered in 48 hours', 'L', [0, 30]) },
  bands: [{ upTo: 2, words: 'Mortality about 1 %' }, { upTo: 4, words: 'about 15 %' }, { upTo: 6, words: 'about 40 %' }, { words: 'near 100 %' }],
  compute: (v) => {
    const above = (key: string, limit: number): number => v.points(`${key} above ${limit}`, (v.number(key) ?? 0) > limit ? 1 : 0);
    const below = (key: string, limit: number): number => v.points(`${key} below ${limit}`, (v.number(key) ?? Number.POSITIVE_INFINITY) < limit ? 1 : 0);
    return above('age', 55) + above('whiteCells', 16) + above('glucose', 200) + above('ast', 250) + above('ldh', 350) + above('haematocritFall', 10) + above('ureaRise', 5) + below('calcium', 8) + below('pao2', 60) + above('baseDeficit', 4) + above('fluid', 6);
  },
  example: { inputs: { age: 60, whiteCells: [18, '10^9/L'], glucose: [250, 'mg/dL'], calcium: [7.5, 'mg/dL'] }, value: 4 },
});
const imrie = defineCalculator({
  id: 'glasgow-imrie', title: 'Glasgow-Imrie score', aliases: ['Imrie', 'Glasgow-Imrie', 'modified Glasgow score'], unit: 'points', kind: 'score', source: 'Blamey et al., Gut 1984;25:1340', edition: '1984',
  inputs: { pao2, age, whiteCells, calcium: { ...calcium, unit: 'mmol/L', plausible: [0.8, 6] }, urea: number('urea', 'mmol/L', [0.3, 110], { substance: 'urea', analyte: 'urea' }), ldh, ast, albumin, glucose: { ...glucose, unit: 'mmol/L', plausible: [0.3, 140] } },
  bands: [{ upTo: 2, words: 'Below 3: severe pancreatitis less likely' }, { words: '3 or more: severe pancreatitis likely' }],
  compute: (v) => v.points('PaO2 below 60', (v.number('pao2') ?? 90) < 60 ? 1 : 0) + v.points('older than 55', (v.number('age') ?? 0) > 55 ? 1 : 0) + v.points('white cells above 15', (v.number('whiteCells') ?? 0) > 15 ? 1 : 0) + v.points('calcium below 2', (v.number('calcium') ?? 2.4) < 2 ? 1 : 0) + v.points('urea above 16', (v.number('urea') ?? 0) > 16 ? 1 : 0) + v.points('LDH above 600 or AST above 200', (v.number('ldh') ?? 0) > 600 || (v.number('ast') ?? 0) > 200 ? 1 : 0) + v.points('albumin below 3.2', (v.number('albumin') ?? 4) < 3.2 ? 1 : 0) + v.points('glucose above 10', (v.number('glucose') ?? 0) > 10 ? 1 : 0),
  example: { inputs: { age: 60, whiteCells: [18, '10^9/L'], glucose: [12, 'mmol/L'], albumin: [30, 'g/L'] }, value: 4 },
});
const dic = defineCalculator({
  id: 'isth-dic', title: 'ISTH DIC score', aliases: ['ISTH DIC', 'DIC score'], unit: 'points', kind: 'score', source: 'Taylor et al., Thromb Haemost 2001;86:1327', edition: '2001',
  inputs: { platelets, marker: choice('fibrin marker (D-dimer)', { none: ['no increase'], moderate: [], strong: [] }, ['d-dimer'], true), ptProlonged: number('prothrombin time prolonged by', 's', [0, 120]), fibrinogen: number('fibrinogen', 'g/L', [0.1, 15], { analyte: 'fibrinogen' }) },
  bands: [{ upTo: 4, words: 'Below 5: not overt DIC; repeat in 1 to 2 days' }, { words: '5 or more: compatible with overt DIC' }],
  compute: (v) => { const p = v.number('platelets'), t = v.number('ptProlonged'); return v.points('platelets', p === undefined ? 0 : p < 50 ? 2 : p < 100 ? 1 : 0) + v.points('fibrin marker', { moderate: 2, strong: 3 }[v.pick('marker') ?? ''] ?? 0) + v.points('prothrombin time', t === undefined ? 0 : t >= 6 ? 2 : t >= 3 ? 1 : 0) + v.points('fibrinogen below 1 g/L', (v.number('fibrinogen') ?? 3) < 1 ? 1 : 0); },
  example: { inputs: { platelets: [40, '10^9/L'], marker: 'strong', ptProlonged: [4, 's'], fibrinogen: [2, 'g/L'] }, value: 6 },
});
const hscore = defineCalculator({
  id: 'hscore', title: 'HScore', aliases: ['HScore for haemophagocytic syndrome'], unit: 'points', kind: 'score', source: 'Fardet et al., Arthritis Rheumatol 2014;66:2613', edition: '2014',
  inputs: { immunosuppression: flag('known immunosuppression', [], ['hiv', 'immunosuppression']), temperature, organs: choice('organomegaly', { none: [], one: ['hepatomegaly', 'splenomegaly'], both: ['hepatosplenomegaly'] }), lineages: choice('cytopenias', { '1': ['none', '0'], '2': ['two'], '3': ['three'] }), ferritin: number('ferritin', 'ng/mL', [1, 1e6], { analyte: 'ferritin' }), triglycerides: number('triglycerides', 'mmol/L', [0.1, 100], { substance: 'triglycerides', analyte: 'triglycerides' }), fibrinogen: number('fibrinogen', 'g/L', [0.1, 15], { analyte: 'fibrinogen' }), ast, marrow: flag('haemophagocytosis in the marrow', [], ['hemophagocytosis']) },
  bands: [{ upTo: 169, words: '169 or less: haemophagocytic syndrome less likely' }, { words: 'Above 169: likely (sensitivity 93 %, specificity 86 %)' }],
  compute: (v) => {
    const t = v.number('temperature'), f = v.number('ferritin'), tg = v.number('triglycerides');
    return sum(v, { immunosuppression: 18, marrow: 35 }) + v.points('temperature', t === undefined ? 0 : t > 39.4 ? 49 : t >= 38.4 ? 33 : 0) + v.points('organomegaly', { one: 23, both: 38 }[v.pick('organs') ?? ''] ?? 0) + v.points('cytopenias', { '2': 24, '3': 34 }[v.pick('lineages') ?? ''] ?? 0) + v.points('ferritin', f === undefined ? 0 : f > 6000 ? 50 : f >= 2000 ? 35 : 0) + v.points('triglycerides', tg === undefined ? 0 : tg > 4 ? 64 : tg >= 1.5 ? 44 : 0) + v.points('fibrinogen 2.5 or less', (v.number('fibrinogen') ?? 3) <= 2.5 ? 30 : 0) + v.points('AST 30 or more', (v.number('ast') ?? 0) >= 30 ? 19 : 0);
  },
  example: { inputs: { temperature: [39.6, 'Cel'], organs: 'both', lineages: '2', ferritin: [3000, 'ng/mL'], triglycerides: [2, 'mmol/L'], ast: 60 }, value: 209 },
});
const parkland = defineCalculator({ id: 'parkland', title: 'Parkland formula', aliases: ['Parkland', 'burn fluids'], unit: 'mL', kind: 'formula', source: 'Baxter and Shires, Ann N Y Acad Sci 1968;150:874', edition: '1968', inputs: { weight, burned: number('burned surface (partial and full thickness)', '%', [1, 100], { aliases: ['TBSA', 'burn percentage'] }) }, compute: (v) => { const total = 4 * v.need('weight') * v.need('burned'); v.step(`4 mL × ${v.need('weight')} kg × ${v.need('burned')} % = ${total} mL in 24 hours from the burn, half of it (${total / 2} mL) in the first 8`); return total; }, example: { inputs: { weight: [70, 'kg'], burned: [20, '%'] }, value: 5600 } });
const lille = defineCalculator({
  id: 'lille', title: 'Lille model', aliases: ['Lille', 'Lille score'], unit: null, kind: 'formula', source: 'Louvet et al., Hepatology 2007;45:1348', edition: '2007',
  inputs: { age, albumin: { ...albumin, unit: 'g/L', plausible: [5, 80] }, bilirubin0: number('bilirubin on day 0', 'umol/L', [1, 1500], { substance: 'bilirubin' }), bilirubin7: number('bilirubin on day 7', 'umol/L', [1, 1500], { substance: 'bilirubin' }), creatinine, pt: number('prothrombin time', 's', [8, 120]) },
  bands: [{ upTo: 0.4499, words: 'Below 0.45: response to steroids' }, { words: '0.45 or more: no response; 6-month survival about 25 %' }],
  compute: (v) => { const r = 3.19 - 0.101 * v.need('age') + 0.147 * v.need('albumin') + 0.0165 * (v.need('bilirubin0') - v.need('bilirubin7')) - 0.206 * (v.need('creatinine') > 1.3 ? 1 : 0) - 0.0065 * v.need('bilirubin0') - 0.0096 * v.need('pt'); return Math.exp(-r) / (1 + Math.exp(-r)); },
  example: { inputs: { age: 50, albumin: [30, 'g/L'], bilirubin0: [200, 'µmol/L'], bilirubin7: [150, 'µmol/L'], creatinine: [1, 'mg/dL'], pt: [18, 's'] }, value: 0.1299 },
});
const saps2 = defineCalculator({
  id: 'saps-ii', title: 'SAPS II', aliases: ['SAPS 2', 'SAPS II'], unit: 'points', kind: 'score', source: 'Le Gall et al., JAMA 1993;270:2957', edition: '1993',
  inputs: { age, heartRate, systolic, temperature, pf: number('PaO2/FiO2 if ventilated', 'mmHg', [20, 700]), urine: number('urine output', 'mL/day', [0, 15000], { aliases: ['Urine Output'], probes: [100, 700, 1500] }), bun, whiteCells, potassium: number('potassium', 'mmol/L', [1, 12], { substance: 'potassium', analyte: 'potassium' }), sodium: number('sodium', 'mmol/L', [90, 200], { substance: 'sodium', analyte: 'sodium' }), bicarbonate: number('bicarbonate', 'mmol/L', [1, 70], { substance: 'bicarbonate', analyte: 'bicarbonate' }), bilirubin, gcs: number('Glasgow coma score', '1', [3, 15], { analyte: 'glasgow-coma-scale' }), chronic: choice('chronic disease', { none: [], metastatic: ['metastatic cancer'], haematological: ['hematologic malignancy'], aids: [] }), admission: choice('admission', { scheduled: ['scheduled surgical', 'elective'], medical: [], emergency: ['unscheduled surgical'] }) },
  bands: [{ upTo: 29, words: 'Hospital mortality up to about 10 %' }, { upTo: 52, words: 'about 10 to 50 %' }, { words: 'above 50 %' }],
  compute: (v) => {
    const t = v.number('temperature');
    return v.points('age', steps(v.number('age'), [[40, 0], [60, 7], [70, 12], [75, 15], [80, 16], [999, 18]])) + v.points('heart rate', steps(v.number('heartRate'), [[40, 11], [70, 2], [120, 0], [160, 4], [999, 7]])) + v.points('systolic pressure', steps(v.number('systolic'), [[70, 13], [100, 5], [200, 0], [999, 2]])) + v.points('temperature 39 or more', t !== undefined && t >= 39 ? 3 : 0) + v.points('PaO2/FiO2', steps(v.number('pf'), [[100, 11], [200, 9], [9999, 6]])) + v.points('urine', steps(v.number('urine'), [[500, 11], [1000, 4], [99999, 0]])) + v.points('urea nitrogen', steps(v.number('bun'), [[28, 0], [84, 6], [9999, 10]])) + v.points('white cells', steps(v.number('whiteCells'), [[1, 12], [20, 0], [9999, 3]])) + v.points('potassium', steps(v.number('potassium'), [[3, 3], [5, 0], [99, 3]])) + v.points('sodium', steps(v.number('sodium'), [[125, 5], [145, 0], [999, 1]])) + v.points('bicarbonate', steps(v.number('bicarbonate'), [[15, 6], [20, 3], [999, 0]])) + v.points('bilirubin', steps(v.number('bilirubin'), [[4, 0], [6, 4], [999, 9]])) + v.points('Glasgow coma score', steps(v.number('gcs'), [[6, 26], [9, 13], [11, 7], [14, 5], [16, 0]])) + v.points('chronic disease', { metastatic: 9, haematological: 10, aids: 17 }[v.pick('chronic') ?? ''] ?? 0) + v.points('admission', { medical: 6, emergency: 8 }[v.pick('admission') ?? ''] ?? 0);
  },
  example: { inputs: { age: 65, heartRate: 130, systolic: 90, temperature: [39.2, 'Cel'], urine: [400, 'mL/day'], gcs: 12, admission: 'medical' }, value: 46 },
});

/** ACC/AHA 2013: coefficients of the four groups. */
const PCE = {
  'white female': { age: -29.799, age2: 4.884, tc: 13.54, ageTc: -3.114, hdl: -13.578, ageHdl: 3.149, treated: 2.019, ageTreated: 0, sbp: 1.957, ageSbp: 0, smoker: 7.574, ageSmoker: -1.665, dm: 0.661, mean: -29.18, base: 0.9665 },
  'black female': { age: 17.114, age2: 0, tc: 0.94, ageTc: 0, hdl: -18.92, ageHdl: 4.475, treated: 29.291, ageTreated: -6.432, sbp: 27.82, ageSbp: -6.087, smoker: 0.691, ageSmoker: 0, dm: 0.874, mean: 86.61, base: 0.9533 },
  'white male': { age: 12.344, age2: 0, tc: 11.853, ageTc: -2.664, hdl: -7.99, ageHdl: 1.769, treated: 1.797, ageTreated: 0, sbp: 1.764, ageSbp: 0, smoker: 7.837, ageSmoker: -1.795, dm: 0.658, mean: 61.18, base: 0.9144 },
  'black male': { age: 2.469, age2: 0, tc: 0.302, ageTc: 0, hdl: -0.307, ageHdl: 0, treated: 1.916, ageTreated: 0, sbp: 1.809, ageSbp: 0, smoker: 0.549, ageSmoker: 0, dm: 0.645, mean: 19.54, base: 0.8954 },
} as const;
const pce = defineCalculator({
  id: 'pooled-cohort', windowDays: 365, title: 'Pooled cohort equations (10-year ASCVD risk)', aliases: ['ASCVD', 'PCE', 'pooled cohort equations'], unit: '%', kind: 'formula', source: 'Goff et al., Circulation 2014;129:S49', edition: '2013',
  inputs: { age, sex, race: choice('race (as the 2013 equations had it)', { white: ['other', 'caucasian'], black: ['african american'] }, ['Race']), cholesterol: number('total cholesterol', 'mg/dL', [60, 600], { substance: 'cholesterol', analyte: 'total-cholesterol' }), hdl: number('HDL cholesterol', 'mg/dL', [10, 150], { substance: 'hdl-cholesterol', analyte: 'hdl' }), systolic, treated: flag('blood pressure treated'), smoker: flag('smoker', [], ['current smoker', 'smoker']), diabetes },
  bands: [{ upTo: 4.9999, words: 'Low' }, { upTo: 7.4999, words: 'Borderline' }, { upTo: 19.9999, words: 'Intermediate' }, { words: 'High' }],
  applies: (v) => { const years = v.number('age') ?? 50; return years < 40 || years > 79 ? 'the equations are for 40 to 79 years' : undefined; },
  compute: (v) => {
    const c = PCE[`${v.pick('race') === 'black' ? 'black' : 'white'} ${v.needPick('sex') === 'female' ? 'female' : 'male'}`];
    const a = Math.log(v.need('age')), tc = Math.log(v.need('cholesterol')), h = Math.log(v.need('hdl')), bp = Math.log(v.need('systolic')), treated = v.yes('treated');
    const score = c.age * a + c.age2 * a * a + c.tc * tc + c.ageTc * a * tc + c.hdl * h + c.ageHdl * a * h + (treated ? c.treated * bp + c.ageTreated * a * bp : c.sbp * bp + c.ageSbp * a * bp) + (v.yes('smoker') ? c.smoker + c.ageSmoker * a : 0) + (v.yes('diabetes') ? c.dm : 0);
    return 100 * (1 - c.base ** Math.exp(score - c.mean));
  },
  example: { inputs: { age: 55, sex: 'male', race: 'white', cholesterol: [213, 'mg/dL'], hdl: [50, 'mg/dL'], systolic: 120 }, value: 5.38 },
});
export const ACUTE_RISK: readonly Calculator[] = [grace, timiUa, timiStemi, orbit, rockall, bisap, ranson, imrie, dic, hscore, parkland, lille, saps2, pce];
