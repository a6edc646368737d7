/**
 * For whom a calculator was made: age, sex, pregnancy, dialysis, setting and timing as its source states them. What lies outside still
 * answers, and says why it does not apply. What the chart does not hold is said as not found, never as absent.
 */
import type { Calculator, Values } from './declare.ts';

/** The patient as a chart shows them; a calculator run on given inputs knows only those. */
export interface GatePatient {
  age: number | null;
  sex: string;
  pregnant: boolean | null;
  /** Does a problem of the chart that is not denied say so? */
  has(phrases: readonly string[]): boolean;
}
interface Gate {
  from?: number;
  to?: number;
  notPregnant?: true;
  only?: 'female' | 'male';
  /** Not with these problems. */
  not?: readonly (readonly [phrases: readonly string[], reason: string])[];
  /** Made for these; said when none of them is found in the chart. */
  for?: readonly [phrases: readonly string[], what: string];
  /** By its own inputs. */
  when?: (v: Values) => string | undefined;
}
const above = (key: string, limit: number, reason: string) => (v: Values) => ((v.number(key) ?? Number.POSITIVE_INFINITY) <= limit ? reason : undefined);
const AF: Gate['for'] = [['atrial fibrillation', 'af', 'afib', 'atrial flutter'], 'atrial fibrillation'];
const PE: Gate['for'] = [['pulmonary embolism', 'pulmonary embolus', 'pe'], 'pulmonary embolism'];
const PANCREATITIS: Gate['for'] = [['pancreatitis'], 'pancreatitis'];
const CIRRHOSIS: Gate['for'] = [['cirrhosis', 'cirrhotic', 'chronic liver disease', 'portal hypertension'], 'cirrhosis'];
const ALCOHOLIC: Gate['for'] = [['alcoholic hepatitis', 'alcohol related hepatitis', 'alcoholic steatohepatitis'], 'alcoholic hepatitis'];
const CORONARY: Gate['for'] = [['chest pain', 'acute coronary syndrome', 'nstemi', 'stemi', 'unstable angina', 'myocardial infarction', 'angina'], 'an acute coronary syndrome'];
const WIDE_QRS: NonNullable<Gate['not']> = [[['bundle branch block', 'paced rhythm', 'ventricular pacing', 'lbbb', 'rbbb'], 'with a wide QRS the QT interval is longer by itself']];
const DIALYSIS: NonNullable<Gate['not']>[number] = [['dialysis', 'haemodialysis', 'hemodialysis', 'peritoneal dialysis'], 'dialysis'];
const qtc: Gate = { not: WIDE_QRS, when: (v) => ((v.number('heartRate') ?? 70) < 60 || (v.number('heartRate') ?? 70) > 100 ? 'outside 60 to 100 a minute this correction goes astray' : undefined) };

const GATES: Readonly<Record<string, Gate>> = {
  qsofa: { from: 18 }, sirs: { from: 18, notPregnant: true }, bmi: { from: 18, notPregnant: true, not: [[['ascites', 'anasarca'], 'fluid weighs with the body']] }, bsa: { from: 1 }, 'adjusted-body-weight': { from: 18, notPregnant: true }, 'target-weight': { from: 18, notPregnant: true },
  'maintenance-fluids': { from: 0.08, not: [[['heart failure', 'renal failure', 'end stage renal disease', 'siadh'], 'with heart or kidney failure maintenance is less']] }, 'free-water-deficit': { when: above('sodium', 145, 'the sodium is not above 145 mmol/L') },
  'anion-gap': {}, 'anion-gap-albumin': {}, 'delta-gap': {}, 'sodium-corrected': { when: above('glucose', 100, 'the glucose is not above 100 mg/dL') }, 'calcium-corrected': { when: (v) => ((v.number('albumin') ?? 0) >= 4 ? 'the albumin is not low' : undefined) },
  'homa-ir': { from: 5, notPregnant: true, not: [[['insulin therapy', 'type 1 diabetes', 't1dm'], 'insulin that is given is measured too']] }, fena: { not: [DIALYSIS, [['chronic kidney disease', 'ckd'], 'in chronic kidney disease sodium is lost anyway']] }, 'aa-gradient': {}, 'pf-ratio': {}, winters: { when: (v) => ((v.number('bicarbonate') ?? 0) >= 22 ? 'the bicarbonate is not low: no metabolic acidosis' : undefined) }, 'phenytoin-corrected': { from: 18 },
  'meld-na': { from: 12, for: CIRRHOSIS }, 'meld-3': { from: 12, for: CIRRHOSIS }, 'child-pugh': { from: 18, for: CIRRHOSIS }, ukeld: { from: 16, for: CIRRHOSIS }, 'fib-4': { from: 35, to: 65, not: [[['acute hepatitis', 'acute liver failure'], 'acute hepatitis raises the enzymes by itself']] }, apri: { from: 18, not: [[['acute hepatitis', 'acute liver failure'], 'acute hepatitis raises the enzymes by itself']] }, 'nafld-fibrosis': { from: 35, to: 65 }, maddrey: { from: 18, for: ALCOHOLIC }, lille: { from: 18, for: ALCOHOLIC },
  'qtc-bazett': qtc, 'qtc-fridericia': { not: WIDE_QRS }, 'qtc-framingham': { not: WIDE_QRS }, 'qtc-hodges': { not: WIDE_QRS }, 'qtc-rautaharju': { not: WIDE_QRS },
  'cha2ds2-vasc': { from: 18, for: AF, not: [[['mechanical valve', 'mitral stenosis'], 'with a mechanical valve or mitral stenosis anticoagulation is not decided by this score']] }, 'cha2ds2-va': { from: 18, for: AF, not: [[['mechanical valve', 'mitral stenosis'], 'with a mechanical valve or mitral stenosis anticoagulation is not decided by this score']] }, 'has-bled': { from: 18, for: AF }, orbit: { from: 18, for: AF },
  heart: { from: 21, for: CORONARY, not: [[['stemi', 'st elevation myocardial infarction'], 'an infarction with ST elevation is not scored first']] }, rcri: { from: 45, not: [[['emergency surgery', 'emergency laparotomy'], 'made for operations that were planned']] },
  'wells-pe': { from: 18, notPregnant: true }, 'wells-dvt': { from: 18, notPregnant: true }, perc: { from: 18, notPregnant: true }, caprini: { from: 18 }, pesi: { from: 18, notPregnant: true, for: PE }, spesi: { from: 18, notPregnant: true, for: PE }, padua: { from: 18 }, khorana: { from: 18, for: [['cancer', 'carcinoma', 'lymphoma', 'malignancy', 'chemotherapy', 'adenocarcinoma'], 'cancer'] },
  gcs: { from: 2 }, sofa: { from: 18 }, 'apache-ii': { from: 16, not: [[['burns', 'burn'], 'burns were left out']] }, 'saps-ii': { from: 18, not: [[['burns', 'burn'], 'burns were left out']] }, centor: { from: 3 }, feverpain: { from: 3 }, 'glasgow-blatchford': { from: 16, for: [['gi bleed', 'gastrointestinal bleed', 'haematemesis', 'hematemesis', 'melaena', 'melena', 'upper gi bleed', 'coffee ground'], 'gastrointestinal bleeding'] }, rockall: { from: 16, for: [['gi bleed', 'gastrointestinal bleed', 'haematemesis', 'hematemesis', 'melaena', 'melena', 'upper gi bleed'], 'gastrointestinal bleeding'] }, charlson: { from: 18 },
  mme: { from: 18 }, 'steroid-conversion': {}, 'due-date': { only: 'female' }, 'conception-date': { only: 'female' }, 'gestational-age': { only: 'female' }, grace: { from: 18, for: CORONARY }, 'timi-ua': { from: 18, for: CORONARY }, 'timi-stemi': { from: 18, for: CORONARY },
  bisap: { from: 18, for: PANCREATITIS }, ranson: { from: 18, for: PANCREATITIS, not: [[['gallstone pancreatitis', 'biliary pancreatitis'], 'these limits are for pancreatitis that is not of gallstones']] }, 'glasgow-imrie': { from: 18, for: PANCREATITIS }, 'isth-dic': { notPregnant: true }, hscore: { from: 18 }, parkland: { when: (v) => ((v.number('burned') ?? 100) < 15 ? 'below 15 % of the surface (in children 10 %) fluids are not given by it' : undefined) },
  'phq-9': { from: 12 }, 'gad-7': { from: 12 }, apgar: { to: 0.03 }, bishop: { only: 'female' }, '4at': { from: 18 }, 'stop-bang': { from: 18 }, '4ts': { from: 18, for: [['heparin', 'enoxaparin', 'thrombocytopenia'], 'heparin or a fall of platelets'] }, abcd2: { from: 18, for: [['tia', 'transient ischaemic attack', 'transient ischemic attack'], 'a transient ischaemic attack'] }, rass: { from: 18 }, 'cam-icu': { from: 18 }, 'mean-arterial-pressure': {}, 'delta-ratio': {}, 'delta-gap-albumin': {}, 'delta-ratio-albumin': {}, osmolality: {},
};

/** Why it does not apply; beside it what it was made for and the chart does not show. */
export function gate(calculator: Calculator, values: Values, patient: GatePatient | undefined): { reasons: string[]; notFound: string | undefined } {
  const own = GATES[calculator.id];
  if (!own) return { reasons: [], notFound: undefined };
  const age = values.number('age') ?? patient?.age ?? undefined;
  const sex = values.pick('sex') ?? patient?.sex;
  const reasons: string[] = [];
  if (age !== undefined && own.from !== undefined && age < own.from) reasons.push(own.from >= 1 ? `under ${own.from} years` : 'a newborn');
  if (age !== undefined && own.to !== undefined && age > own.to) reasons.push(own.to >= 1 ? `over ${own.to} years` : 'not a newborn');
  if (own.only === 'female' && sex === 'male') reasons.push('for women only');
  if (own.notPregnant && patient?.pregnant === true) reasons.push('pregnancy');
  for (const [phrases, reason] of own.not ?? []) if (patient?.has(phrases)) reasons.push(reason);
  const byInputs = own.when?.(values);
  if (byInputs) reasons.push(byInputs);
  return { reasons, notFound: patient && own.for && !patient.has(own.for[0]) ? own.for[1] : undefined };
}
/** All that a gate may say, for a test of the other language. */
export const GATE_WORDS: readonly string[] = Object.values(GATES).flatMap((own) => [
  ...(own.from === undefined ? [] : [own.from >= 1 ? `Does not apply: under ${own.from} years` : 'Does not apply: a newborn']),
  ...(own.to === undefined ? [] : [own.to >= 1 ? `Does not apply: over ${own.to} years` : 'Does not apply: not a newborn']),
  ...(own.only === undefined ? [] : ['Does not apply: for women only']),
  ...(own.notPregnant ? ['Does not apply: pregnancy'] : []),
  ...(own.not ?? []).map(([, reason]) => `Does not apply: ${reason}`),
  ...(own.for ? [`Made for ${own.for[1]}, which is not found in this chart`] : []),
]);
/** For a test: each calculator is in the table or brings a gate of its own. */
export const GATED: ReadonlySet<string> = new Set(Object.keys(GATES));
