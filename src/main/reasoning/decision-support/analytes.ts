/** One key for each thing that is measured, the unit that rules and scores read it in, and the names it goes by. */
import { convert, knownUnit } from '../units.ts';

interface Analyte {
  unit: string;
  /** For molar conversion. */
  substance?: string;
  names: string;
  /** What can be believed, in `unit`. */
  plausible: [number, number];
}
const ANALYTES: Record<string, Analyte> = {
  potassium: { unit: 'mmol/L', substance: 'potassium', names: 'potassium,k,k+,serum potassium', plausible: [1, 12] },
  sodium: { unit: 'mmol/L', substance: 'sodium', names: 'sodium,na,na+,serum sodium', plausible: [90, 200] },
  magnesium: { unit: 'mmol/L', substance: 'magnesium', names: 'magnesium,mg,serum magnesium', plausible: [0.4, 6] },
  calcium: { unit: 'mmol/L', substance: 'calcium', names: 'calcium,ca,total calcium,serum calcium', plausible: [0.8, 6] },
  creatinine: { unit: 'mg/dL', substance: 'creatinine', names: 'creatinine,cr,creat,serum creatinine,scr', plausible: [0.1, 30] },
  'urea-nitrogen': { unit: 'mg/dL', substance: 'urea-nitrogen', names: 'bun,blood urea nitrogen,urea nitrogen', plausible: [1, 300] },
  urea: { unit: 'mmol/L', substance: 'urea', names: 'urea,blood urea,serum urea', plausible: [0.3, 110] },
  egfr: { unit: 'mL/min/1.73m2', names: 'egfr,gfr,estimated gfr,estimated-gfr,estimated glomerular filtration rate,glomerular filtration rate', plausible: [1, 250] },
  crcl: { unit: 'mL/min', names: 'crcl,creatinine clearance,creatinine-clearance,cockcroft-gault', plausible: [1, 300] },
  inr: { unit: '1', names: 'inr,international normalized ratio,international normalised ratio', plausible: [0.5, 30] },
  haemoglobin: { unit: 'g/dL', substance: 'haemoglobin', names: 'haemoglobin,hemoglobin,hb,hgb', plausible: [2, 25] },
  platelets: { unit: '10^9/L', names: 'platelets,platelet count,plt,plts,platelet', plausible: [1, 3000] },
  'white-cells': { unit: '10^9/L', names: 'white-cells,white cells,white cell count,white-cell-count,wbc,wcc,white blood cells,white blood cell count,leukocytes', plausible: [0, 500] },
  neutrophils: { unit: '10^9/L', names: 'neutrophils,anc,absolute neutrophil count,neutrophil count', plausible: [0, 200] },
  lithium: { unit: 'mmol/L', substance: 'lithium', names: 'lithium-level,lithium,lithium level,li', plausible: [0, 10] },
  digoxin: { unit: 'ng/mL', substance: 'digoxin', names: 'digoxin-level,digoxin,digoxin level', plausible: [0, 20] },
  phenytoin: { unit: 'mg/L', substance: 'phenytoin', names: 'phenytoin,phenytoin level', plausible: [0, 100] },
  theophylline: { unit: 'mg/L', names: 'theophylline,theophylline level', plausible: [0, 100] },
  vancomycin: { unit: 'mg/L', names: 'vancomycin-level,vancomycin,vancomycin level,vancomycin trough,vancomycin trough level', plausible: [0, 150] },
  gentamicin: { unit: 'mg/L', names: 'gentamicin-level,gentamicin,gentamicin level,gentamicin trough,gentamicin trough level,tobramycin,tobramycin level,tobramycin trough', plausible: [0, 60] },
  tacrolimus: { unit: 'ng/mL', names: 'tacrolimus-level,tacrolimus,tacrolimus level,tacrolimus trough,fk506 level', plausible: [0, 100] },
  ciclosporin: { unit: 'ng/mL', names: 'ciclosporin-level,ciclosporin,ciclosporin level,cyclosporine,cyclosporine level,ciclosporin trough', plausible: [0, 3000] },
  carbamazepine: { unit: 'mg/L', names: 'carbamazepine-level,carbamazepine,carbamazepine level', plausible: [0, 60] },
  valproate: { unit: 'mg/L', names: 'valproate-level,valproate,valproate level,valproic acid,valproic acid level', plausible: [0, 400] },
  hba1c: { unit: '%', names: 'hba1c,a1c,glycated haemoglobin,glycated hemoglobin,hemoglobin a1c,haemoglobin a1c', plausible: [3, 20] },
  urate: { unit: 'mg/dL', substance: 'uric-acid', names: 'urate,uric acid,serum urate', plausible: [0.5, 25] },
  cholesterol: { unit: 'mmol/L', names: 'cholesterol,total cholesterol,ldl,ldl cholesterol,lipids', plausible: [0.2, 30] },
  qtc: { unit: 'ms', names: 'qtc,qtc interval,corrected qt,qtcb,qtcf,qt-corrected', plausible: [200, 800] },
  'heart-rate': { unit: '/min', names: 'heart-rate,heart rate,pulse,hr,pulse rate', plausible: [10, 300] },
  'systolic-pressure': { unit: 'mmHg', names: 'systolic-pressure,systolic blood pressure,systolic bp,sbp,systolic,blood-pressure,blood pressure,bp', plausible: [30, 320] },
  'diastolic-pressure': { unit: 'mmHg', names: 'diastolic-pressure,diastolic blood pressure,dbp,diastolic', plausible: [10, 220] },
  temperature: { unit: 'Cel', names: 'temperature,temp,body temperature,t', plausible: [20, 46] },
  'respiratory-rate': { unit: '/min', names: 'respiratory-rate,respiratory rate,rr,resp rate,respirations', plausible: [1, 120] },
  'oxygen-saturation': { unit: '%', names: 'oxygen-saturation,oxygen saturation,spo2,sao2,sats,o2 sat,o2 saturation', plausible: [20, 100] },
  glucose: { unit: 'mmol/L', substance: 'glucose', names: 'glucose,blood glucose,bg,blood sugar,glu,bm,bms,cbg,capillary glucose,capillary blood glucose,fingerstick glucose,random glucose,fasting glucose', plausible: [1.1, 120] },
  bilirubin: { unit: 'mg/dL', substance: 'bilirubin', names: 'total-bilirubin,bilirubin,total bilirubin,bilirubin-total,tbili', plausible: [0, 80] },
  alt: { unit: 'U/L', names: 'alt,alanine aminotransferase,sgpt,alanine-aminotransferase', plausible: [1, 20000] },
  ast: { unit: 'U/L', names: 'ast,aspartate aminotransferase,sgot,aspartate-aminotransferase', plausible: [1, 30000] },
  albumin: { unit: 'g/dL', names: 'albumin,alb,serum albumin', plausible: [0.5, 8] },
  'creatine-kinase': { unit: 'U/L', names: 'creatine-kinase,creatine kinase,ck,cpk', plausible: [1, 1000000] },
  tsh: { unit: 'mIU/L', names: 'tsh,thyroid stimulating hormone', plausible: [0, 500] },
  bicarbonate: { unit: 'mmol/L', substance: 'bicarbonate', names: 'bicarbonate,hco3,hco3-,co2,total co2', plausible: [1, 70] },
  lactate: { unit: 'mmol/L', substance: 'lactate', names: 'lactate,lactic acid', plausible: [0.1, 40] },
  weight: { unit: 'kg', names: 'weight,wt,body weight', plausible: [0.3, 400] },
  height: { unit: 'cm', names: 'height,ht', plausible: [20, 250] },
  'glasgow-coma-scale': { unit: '1', names: 'glasgow-coma-scale,glasgow-coma-score,gcs,glasgow coma scale,glasgow coma score', plausible: [3, 15] },
};
const BY_NAME = new Map(Object.entries(ANALYTES).flatMap(([key, a]) => [key, key.replaceAll('-', ' '), ...a.names.split(',')].map((name) => [name, key] as const)));

/** Whether rules may name it. */
export const isAnalyte = (key: string): boolean => key in ANALYTES;
export function analyteOf(name: string): string | undefined {
  const plain = name.trim().toLowerCase().replace(/[\s_]+/g, ' ');
  const bare = plain.replace(/\s*[([][^)\]]*[)\]]/g, '').replace(/[:*]+$/, '').trim();
  const inside = /[([]([^)\]]+)[)\]]/.exec(plain)?.[1]?.trim() ?? '';
  for (const way of [plain, bare, bare.replace(/^(?:serum|plasma|s|p|blood|venous|poc|point of care|latest|last)[ -]+|[ ,-]+(?:serum|plasma|blood|poc|latest|result|concentration)$/g, ''), inside]) {
    const found = BY_NAME.get(way);
    if (found) return found;
  }
  return undefined;
}
export function unitOf(analyte: string): string | undefined {
  return ANALYTES[analyte]?.unit;
}

interface Reading {
  value: number;
  assumed: boolean;
}
/**
 * The readings that a value allows, in the analyte's own unit: one when the unit is stated, each believable one when it is not.
 * Empty when the value cannot be read at all.
 */
export function readings(analyte: string, value: number, unit: string | null): Reading[] {
  const known = ANALYTES[analyte];
  if (!known) return [];
  if (known.unit === '1') return [{ value, assumed: false }];
  const stated = unit === null ? '' : plainUnit(unit);
  if (stated !== '') {
    // Clearance and filtration are written with and without the body's surface.
    if ((analyte === 'egfr' || analyte === 'crcl') && /^ml\/min/i.test(stated)) return [{ value, assumed: false }];
    if (analyte === 'hba1c' && /^mmol\/mol$/i.test(stated)) return [{ value: value / 10.929 + 2.15, assumed: false }];
    if (stated.toLowerCase() === known.unit.toLowerCase()) return [{ value, assumed: false }];
    const converted = knownUnit(stated) ? convert(value, stated, known.unit, known.substance) : null;
    if (converted !== null) return [{ value: converted, assumed: false }];
  }
  // A unit that can't be read is as good as none: what it may mean may alarm, and clears nothing.
  const guesses = [known.unit, ...(OTHER_UNITS[analyte] ?? [])].flatMap((guess) => convert(value, guess, known.unit, known.substance) ?? []);
  const believable = guesses.filter((v) => v >= known.plausible[0] && v <= known.plausible[1]);
  return believable.map((v) => ({ value: v, assumed: true }));
}
const plainUnit = (unit: string): string => unit.trim().replace(/[⁰¹²³⁴-⁹]/gu, (c) => `^${'⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c)}`).replace(/^×\s*/u, 'x').replace(/^G\/L$/, '10^9/L').replace(/^mM$/, 'mmol/L');
/** Units that the same number is also written in, for values without a unit. */
const OTHER_UNITS: Record<string, string[]> = {
  creatinine: ['umol/L'], glucose: ['mg/dL'], calcium: ['mg/dL'], magnesium: ['mg/dL'], haemoglobin: ['g/L'], bilirubin: ['umol/L'], albumin: ['g/L'], temperature: ['degF'], digoxin: ['nmol/L'], 'urea-nitrogen': ['mmol/L'],
};
