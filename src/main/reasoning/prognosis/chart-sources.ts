/** Where a model's inputs stand in a chart: analytes with their factor to the data set's unit, diagnoses by ICD-10-CM code. */

export interface AnalyteSource {
  readonly feature: string;
  /** Keys of resources/language/analytes.json; the first that the chart has counts. */
  readonly analytes: readonly string[];
  /** From the analyte's own unit to the data set's. */
  readonly factor?: number;
}
export interface DiagnosisSource {
  readonly feature: string;
  /** In order: the first line with a match counts. `with` must match another problem, too. */
  /** The value when the patient is said not to have it, in the words of `denied`. Silence is not a denial. */
  readonly denied?: { readonly value: number | string; readonly words: RegExp };
  readonly any: readonly { readonly value: number | string; readonly codes: readonly string[]; readonly with?: readonly string[] }[];
}
/** A result as one of the data set's words: the first band whose start it exceeds. */
export interface BandedSource {
  readonly feature: string;
  readonly analyte: string;
  /** Where a number without a unit can only be in the analyte's own. */
  readonly plain: readonly [low: number, high: number];
  readonly bands: readonly (readonly [above: number, word: string])[];
}
export interface ChartSource {
  readonly age: { readonly feature: string; readonly band?: number };
  readonly sex: { readonly feature: string; readonly male: string; readonly female: string };
  readonly analytes: readonly AnalyteSource[];
  readonly diagnoses: readonly DiagnosisSource[];
  readonly banded?: readonly BandedSource[];
  /** Drugs that the data set has a column for, and how it counts drugs and diagnoses. */
  readonly drugs?: { readonly names: readonly string[]; readonly taken: string; readonly any: { readonly feature: string; readonly value: string }; readonly count: string };
  /** First, second and third diagnosis, and how many there are. */
  readonly coded?: { readonly features: readonly string[]; readonly count: string };
  /** Every reading with its time, hours from the first one, for at most 48 hours. */
  readonly series: boolean;
}

const CANCER = ['C0', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9'];
const ORGAN_FAILURE = ['A40', 'A41', 'R65.2', 'J80', 'J96.0', 'J96.2'];
const MAGNESIUM_MG_PER_DL_TO_MMOL = 0.4114;
const direct = (pairs: Readonly<Record<string, string>>): AnalyteSource[] => Object.entries(pairs).map(([feature, analyte]) => ({ feature, analytes: [analyte] }));

/** SUPPORT's diagnoses (Knaus 1995) in today's codes: ours, for a clinician to correct. Coma score and the two physiology scores are asked for. */
const support2: ChartSource = {
  age: { feature: 'age' },
  sex: { feature: 'sex', male: 'male', female: 'female' },
  series: false,
  analytes: direct({
    meanbp: 'mean-arterial-pressure', hrt: 'heart-rate', resp: 'respiratory-rate', temp: 'temperature', wblc: 'white-cell-count', alb: 'albumin', bili: 'total-bilirubin',
    crea: 'creatinine', sod: 'sodium', ph: 'ph', glucose: 'glucose', bun: 'urea-nitrogen', pafi: 'pao2/fio2',
  }),
  diagnoses: [
    {
      feature: 'dzgroup',
      any: [
        { value: 'MOSF w/Malig', codes: ORGAN_FAILURE, with: CANCER },
        { value: 'ARF/MOSF w/Sepsis', codes: ORGAN_FAILURE },
        { value: 'Coma', codes: ['R40.2'] },
        { value: 'Lung Cancer', codes: ['C34'] },
        { value: 'Colon Cancer', codes: ['C18', 'C19', 'C20'] },
        { value: 'Cirrhosis', codes: ['K70.3', 'K74', 'K72'] },
        { value: 'CHF', codes: ['I50'] },
        { value: 'COPD', codes: ['J43', 'J44'] },
      ],
    },
    { feature: 'ca', denied: { value: 'no', words: /\b(?:cancer|malignan\w+)\b/iu }, any: [{ value: 'metastatic', codes: ['C77', 'C78', 'C79'] }, { value: 'yes', codes: CANCER }] },
    { feature: 'diabetes', denied: { value: 0, words: /\bdiabet\w*|\bDM\b/iu }, any: [{ value: 1, codes: ['E08', 'E09', 'E10', 'E11', 'E13'] }] },
    { feature: 'dementia', denied: { value: 0, words: /\bdementia\b|\balzheimer/iu }, any: [{ value: 1, codes: ['F01', 'F02', 'F03', 'G30'] }] },
  ],
};

const intensiveCare: ChartSource = {
  age: { feature: 'Age' },
  sex: { feature: 'Gender', male: '1', female: '0' },
  series: true,
  diagnoses: [],
  analytes: [
    ...direct({
      HR: 'heart-rate', SysABP: 'systolic-pressure', DiasABP: 'diastolic-pressure', MAP: 'mean-arterial-pressure', RespRate: 'respiratory-rate', Temp: 'temperature', GCS: 'gcs', Urine: 'urine-output',
      Weight: 'weight', Height: 'height', PaO2: 'pao2', PaCO2: 'paco2', pH: 'ph', SaO2: 'oxygen-saturation', Lactate: 'lactate', HCO3: 'bicarbonate', Na: 'sodium', K: 'potassium', BUN: 'urea-nitrogen',
      Creatinine: 'creatinine', Glucose: 'glucose', WBC: 'white-cell-count', HCT: 'haematocrit', Platelets: 'platelets', Albumin: 'albumin', Bilirubin: 'total-bilirubin', ALT: 'alt', AST: 'ast',
      ALP: 'alkaline-phosphatase', Cholesterol: 'total-cholesterol',
    }),
    { feature: 'FiO2', analytes: ['fio2'], factor: 0.01 },
    { feature: 'Mg', analytes: ['magnesium'], factor: MAGNESIUM_MG_PER_DL_TO_MMOL },
    { feature: 'TroponinI', analytes: ['troponin-i'], factor: 0.001 },
    { feature: 'TroponinT', analytes: ['troponin-t'], factor: 0.001 },
  ],
};

/** The word of the band that a value lies in. */
export const bandOf = (value: number, bands: readonly (readonly [above: number, word: string])[]): string | undefined => bands.find(([above]) => value > above)?.[1];

/** Whether a drug's dose went up or down is not in a chart of one moment: it counts as steady. Counts of earlier stays are asked for. */
const readmission: ChartSource = {
  age: { feature: 'age', band: 10 },
  sex: { feature: 'gender', male: 'Male', female: 'Female' },
  series: false,
  analytes: [],
  diagnoses: [],
  banded: [
    { feature: 'A1Cresult', analyte: 'hba1c', plain: [3, 20], bands: [[8, '>8'], [7, '>7'], [0, 'Norm']] },
    { feature: 'max_glu_serum', analyte: 'glucose', plain: [35, 2000], bands: [[300, '>300'], [200, '>200'], [0, 'Norm']] },
  ],
  drugs: {
    names: ['metformin', 'repaglinide', 'nateglinide', 'glimepiride', 'glipizide', 'glyburide', 'pioglitazone', 'rosiglitazone', 'acarbose', 'insulin'],
    taken: 'Steady', any: { feature: 'diabetesMed', value: 'Yes' }, count: 'num_medications',
  },
  coded: { features: ['diag_1', 'diag_2', 'diag_3'], count: 'number_diagnoses' },
};

const sex = { feature: 'sex', male: 'male', female: 'female' };
const bloods = (pairs: Readonly<Record<string, string>>, more: Partial<ChartSource> = {}): ChartSource => ({ age: { feature: 'age' }, sex, series: false, diagnoses: [], analytes: direct(pairs), ...more });

export const CHART_SOURCES: Readonly<Record<string, ChartSource>> = {
  support2,
  'icu-mortality': intensiveCare,
  'readmission-30d': readmission,
  pbc: bloods(
    { bili: 'total-bilirubin', albumin: 'albumin', protime: 'pt' },
    { diagnoses: [{ feature: 'edema', denied: { value: '0', words: /\bo?edema\b/iu }, any: [{ value: '0.5', codes: ['R60'] }] }] },
  ),
  mgus: bloods({ hgb: 'haemoglobin', creat: 'creatinine' }),
  nafld: bloods({ bmi: 'bmi' }, { sex: { feature: 'male', male: '1', female: '0' }, diagnoses: [{ feature: 'nafld', any: [{ value: 1, codes: ['K76.0', 'K75.81'] }] }] }),
  flchain: bloods({ creatinine: 'creatinine' }),
  veteran: bloods({}),
  breast: bloods({}),
};
