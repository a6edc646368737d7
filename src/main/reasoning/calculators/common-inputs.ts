/** Inputs that many calculators share, with the names they go by. */
import type { ChoiceInput, FlagInput, NumberInput } from './declare.ts';

type NumberOptions = Partial<Omit<NumberInput, 'kind'>>;
export function number(label: string, unit: string, plausible: readonly [number, number], more: NumberOptions = {}): NumberInput {
  return { kind: 'number', label, unit, plausible, ...more };
}
export function flag(label: string, aliases: readonly string[] = [], says: readonly string[] = [], judged = false): FlagInput {
  return { kind: 'flag', label, aliases, says, ...(judged ? { judged: true } : {}) };
}
export function choice(label: string, options: Readonly<Record<string, readonly string[]>>, aliases: readonly string[] = [], judged = false): ChoiceInput {
  return { kind: 'choice', label, options, aliases, ...(judged ? { judged: true } : {}) };
}

export const age = number('age', 'years', [0, 120], { patient: 'age' });
export const sex: ChoiceInput = { kind: 'choice', label: 'sex', aliases: ['gender'], patient: 'sex', options: { male: ['m', 'man'], female: ['f', 'woman'] } };
export const weight = number('weight', 'kg', [0.3, 400], { patient: 'weight', analyte: 'weight', aliases: ['body weight'] });
export const height = number('height', 'cm', [20, 250], { analyte: 'height' });
export const heartRate = number('heart rate', '/min', [10, 300], { analyte: 'heart-rate', aliases: ['Heart Rate or Pulse', 'pulse', 'hr'] });
export const respiratoryRate = number('respiratory rate', '/min', [1, 120], { analyte: 'respiratory-rate', aliases: ['rr', 'resp rate'] });
export const systolic = number('systolic pressure', 'mmHg', [30, 320], { analyte: 'systolic-pressure', aliases: ['Systolic Blood Pressure', 'sbp', 'systolic'] });
export const diastolic = number('diastolic pressure', 'mmHg', [10, 220], { analyte: 'diastolic-pressure', aliases: ['Diastolic Blood Pressure', 'dbp', 'diastolic'] });
export const temperature = number('temperature', 'Cel', [20, 46], { analyte: 'temperature', aliases: ['temp', 'body temperature'] });
export const saturation = number('oxygen saturation', '%', [20, 100], { analyte: 'oxygen-saturation', aliases: ['O₂ saturation percentage', 'spo2', 'sao2', 'o2 saturation'] });
export const gcs = number('Glasgow coma score', '1', [3, 15], { analyte: 'glasgow-coma-scale', aliases: ['gcs', 'Glasgow Coma Score', 'glasgow coma scale'] });
export const sodium = number('sodium', 'mmol/L', [90, 200], { substance: 'sodium', analyte: 'sodium', aliases: ['na'] });
export const potassium = number('potassium', 'mmol/L', [1, 12], { substance: 'potassium', analyte: 'potassium', aliases: ['k'] });
export const chloride = number('chloride', 'mmol/L', [60, 150], { substance: 'chloride', analyte: 'chloride', aliases: ['cl'] });
export const bicarbonate = number('bicarbonate', 'mmol/L', [1, 70], { substance: 'bicarbonate', analyte: 'bicarbonate', aliases: ['hco3'] });
export const creatinine = number('creatinine', 'mg/dL', [0.1, 30], { substance: 'creatinine', analyte: 'creatinine', aliases: ['serum creatinine', 'cr', 'Pre-operative creatinine'] });
export const bun = number('blood urea nitrogen', 'mg/dL', [1, 300], { substance: 'urea-nitrogen', analyte: 'urea-nitrogen', aliases: ['Blood Urea Nitrogen (BUN)', 'bun', 'urea nitrogen'] });
export const glucose = number('glucose', 'mg/dL', [5, 2500], { substance: 'glucose', analyte: 'glucose', aliases: ['blood glucose'] });
export const albumin = number('albumin', 'g/dL', [0.5, 8], { analyte: 'albumin', aliases: ['serum albumin'] });
export const calcium = number('calcium', 'mg/dL', [3, 25], { substance: 'calcium', analyte: 'calcium', aliases: ['serum calcium'] });
export const bilirubin = number('bilirubin', 'mg/dL', [0, 80], { substance: 'bilirubin', analyte: 'bilirubin', aliases: ['total bilirubin'] });
export const inr = number('INR', '1', [0.5, 30], { analyte: 'inr', aliases: ['international normalized ratio', 'international normalised ratio'] });
export const platelets = number('platelets', '10^9/L', [1, 3000], { analyte: 'platelets', aliases: ['Platelet count', 'plt'] });
export const whiteCells = number('white cells', '10^9/L', [0.01, 500], { analyte: 'white-cells', aliases: ['White blood cell count', 'wbc', 'white cell count', 'leukocytes'] });
export const haemoglobin = number('haemoglobin', 'g/dL', [1, 25], { substance: 'haemoglobin', analyte: 'haemoglobin', aliases: ['Hemoglobin', 'hb', 'hgb'] });
export const haematocrit = number('haematocrit', '%', [5, 75], { analyte: 'haematocrit', aliases: ['Hematocrit', 'hct'] });
export const ph = number('arterial pH', '1', [6.5, 8], { analyte: 'ph', aliases: ['pH', 'arterial ph'] });
export const pao2 = number('PaO2', 'mmHg', [10, 700], { analyte: 'pao2', aliases: ['Partial pressure of oxygen (PaO₂) for Apache II', 'partial pressure of oxygen', 'pao₂'] });
export const paco2 = number('PaCO2', 'mmHg', [5, 200], { analyte: 'paco2', aliases: ['PaCO₂', 'partial pressure of carbon dioxide'] });
export const fio2 = number('FiO2', '%', [15, 100], { analyte: 'fio2', aliases: ['FiO₂', 'fraction of inspired oxygen'] });
export const ast = number('AST', 'U/L', [1, 30000], { analyte: 'ast', aliases: ['Aspartate aminotransferase'] });
export const alt = number('ALT', 'U/L', [1, 20000], { analyte: 'alt', aliases: ['Alanine aminotransferase'] });
export const cholesterol = number('total cholesterol', 'mg/dL', [30, 1500], { substance: 'cholesterol', analyte: 'total-cholesterol', aliases: ['Total cholesterol'] });
export const hdl = number('HDL cholesterol', 'mg/dL', [3, 200], { substance: 'hdl-cholesterol', analyte: 'hdl', aliases: ['high-density lipoprotein cholesterol', 'hdl'] });
export const triglycerides = number('triglycerides', 'mg/dL', [10, 10000], { substance: 'triglycerides', analyte: 'triglycerides', aliases: ['Triglycerides'] });

export const heartFailure = flag('heart failure', ['Congestive Heart Faliure', 'Congestive Heart Failure', 'chf', 'Cardiac failure present'], ['heart failure', 'chf', 'ccf', 'hfref', 'hfpef', 'icd:I50']);
export const hypertension = flag('hypertension', ['Hypertension history'], ['hypertension', 'htn', 'icd:I10']);
export const diabetes = flag('diabetes', ['Diabetes history', 'Diabetes mellitus criteria for CCI rule'], ['diabetes', 'diabetes mellitus', 't2dm', 't1dm', 'icd:E10', 'icd:E11']);
export const stroke = flag('stroke', ['Stroke', 'Cerebrovascular Accident'], ['stroke', 'cva', 'cerebrovascular accident', 'cerebral infarction', 'cerebral infarct', 'basal ganglia infarction', 'icd:I63', 'icd:I61']);
export const tia = flag('transient ischaemic attack', ['Transient Ischemic Attacks History', 'tia'], ['tia', 'transient ischemic attack', 'transient ischaemic attack', 'icd:G45']);
export const previousPe: FlagInput = { ...flag('previous pulmonary embolism', ['Previously Documented Pulmonary Embolism'], ['pulmonary embolism', 'pulmonary embolus', 'icd:I26', 'icd:Z86.711']), past: true };
export const previousDvt: FlagInput = { ...flag('previous deep vein thrombosis', ['Previously documented Deep Vein Thrombosis'], ['deep vein thrombosis', 'dvt', 'icd:I82']), past: true };
export const haemoptysis = flag('haemoptysis', ['Hemoptysis'], ['hemoptysis', 'haemoptysis', 'icd:R04.2']);
