/**
 * What a chart says that checking can use. Safety is asymmetric: an unconfirmed drug, allergy or value counts; an unconfirmed
 * negation, "past" or caveat never takes one away.
 */
import type { Chart, ChartFact } from '../../../contract/chart.ts';
import { PLAIN_ASSERTION } from '../../../contract/clinical.ts';
import type { DrugLexicon } from '../../language/codes/index.ts';
import { analyteOf, readings, unitOf } from './analytes.ts';
import { drugKey } from './drug-key.ts';

export interface DrugItem {
  fact: ChartFact;
  /** As written, or the ingredient's name. */
  text: string;
  ingredient: string;
  /** All ingredients of the same drug: an entry may name several. */
  together: readonly string[];
  /** Said to be past or not taken, without a clinician's word: it may alarm, but not interrupt. */
  doubtful: boolean;
  misspelt: boolean;
  /** On skin, eye or ear: little is absorbed. */
  local: boolean;
}
export interface LabItem {
  fact: ChartFact;
  analyte: string;
  /** In the analyte's own unit. */
  values: { value: number; assumed: boolean }[];
  caveat: string | undefined;
  /** Without a unit, and only in one of its units does what is asked of it hold. */
  open?: true;
  /** Not measured but computed from these facts. */
  from?: readonly ChartFact[];
  /** The equation and what it was given, or what it stands in for. */
  how?: string;
  /** What it is, where it stands in for another. */
  shownAs?: string;
  /** Words in place of a number that nobody measured. */
  said?: string;
}
export interface View {
  chart: Chart;
  drugs: DrugItem[];
  unknownDrugs: ChartFact[];
  allergies: ChartFact[];
  problems: ChartFact[];
  /** What holds now. */
  labs: LabItem[];
  /** Every value, older ones too. */
  history: LabItem[];
}

const LOCAL = /\b(topical|gel|cream|ointment|lotion|eye|ophthalmic|otic|ear drops?)\b/i;
const settled = (fact: ChartFact): boolean => fact.state === 'confirmed' || fact.state === 'corrected' || fact.state === 'added';
const ownPatient = (fact: ChartFact): boolean => fact.assertion.experiencer === 'patient';

export function viewOf(chart: Chart, lexicon: DrugLexicon, listed: ReadonlySet<string>): View {
  const facts = chart.facts.filter((fact) => fact.state !== 'rejected' && ownPatient(fact));
  const drugs: DrugItem[] = [];
  const unknownDrugs: ChartFact[] = [];
  for (const fact of facts) {
    if (fact.kind !== 'medication' && !isDrugByAnotherKind(fact, lexicon)) continue;
    // "Avoid trimethoprim" is advice: it names nothing that is taken or was.
    if (fact.status === 'absent' && fact.assertion.conditional) continue;
    const off = fact.status === 'past' || fact.status === 'absent';
    if (off && settled(fact)) continue;
    const found = lexicon.resolve(fact.text);
    const names = found ? [...new Set(found.ingredients.map((i) => drugKey(i.name)))] : listed.has(drugKey(fact.text)) ? [drugKey(fact.text)] : [];
    if (names.length === 0) unknownDrugs.push(fact);
    for (const ingredient of names) drugs.push({ fact, text: fact.text, ingredient, together: found?.apart?.map((group) => group.map(drugKey)).find((group) => group.includes(ingredient)) ?? names, doubtful: off, misspelt: found?.how === 'misspelt', local: LOCAL.test(`${fact.text} ${fact.route ?? ''}`) });
  }
  const history = labs(facts, chart);
  return {
    chart,
    drugs,
    unknownDrugs,
    allergies: facts.filter((fact) => fact.kind === 'allergy' && !(fact.status === 'absent')),
    // A past problem still speaks (a past bleed is a history of bleeding); a denied one does not raise, and silences nothing.
    problems: facts.filter((fact) => (fact.kind === 'problem' || fact.kind === 'finding' || fact.kind === 'procedure') && fact.status !== 'absent'),
    labs: current(history),
    history,
  };
}

/**
 * Short notes are misread at times: a procedure with a drug's whole name ("started co-trimoxazole") may raise an alarm as that drug. A habit
 * of a drug that interacts ("cocaine") is one as well; drinking and smoking are left to the conditions that name them.
 */
function isDrugByAnotherKind(fact: ChartFact, lexicon: DrugLexicon): boolean {
  return ((fact.kind === 'procedure' && fact.text.length > 5) || (fact.kind === 'social' && /^(?:cocaine|heroin|amphetamines?|methamphetamine|methadone)$/i.test(fact.text))) && lexicon.resolve(fact.text)?.how === 'exact';
}

function labs(facts: ChartFact[], chart: Chart): LabItem[] {
  const all: LabItem[] = weighed(chart);
  for (const fact of facts) {
    const measured = fact.measurement;
    if (fact.kind !== 'observation' || !measured) continue;
    const analyte = analyteOf(measured.analyte ?? fact.text) ?? analyteOf(fact.text);
    if (!analyte) continue;
    const stated = measured.assumedUnit ? null : measured.unit;
    const item = { fact, analyte, values: readings(analyte, measured.value, stated), caveat: measured.caveat };
    if (item.values.length > 0) all.push(item);
    if (analyte === 'systolic-pressure' && measured.second !== undefined) all.push({ fact, analyte: 'diastolic-pressure', values: readings('diastolic-pressure', measured.second, stated), caveat: measured.caveat });
  }
  return all;
}

/** A weight that the chart states beside its facts is a value like others. */
function weighed({ patient }: Chart): LabItem[] {
  if (!patient.weight) return [];
  const fact: ChartFact = { id: 'patient-weight', kind: 'observation', text: 'weight', codes: [], assertion: PLAIN_ASSERTION, state: 'added', status: 'active', score: 1, time: patient.weight.time, evidence: [], copies: 1, contradicts: [], asks: false };
  return [{ fact, analyte: 'weight', values: [{ value: patient.weight.kg, assumed: false }], caveat: undefined }];
}

/**
 * The latest trustworthy value of each analyte, and every later or undated one whose unit or sample is in doubt: those may alarm as
 * well, and none of them clears what a trustworthy value says.
 */
function current(all: LabItem[]): LabItem[] {
  const time = (item: LabItem): string => item.fact.time ?? '';
  const kept: LabItem[] = [];
  for (const analyte of new Set(all.map((item) => item.analyte))) {
    const own = all.filter((item) => item.analyte === analyte).sort((a, b) => time(b).localeCompare(time(a)));
    const sure = own.filter((item) => item.caveat === undefined && item.values.every((v) => !v.assumed));
    const latest = sure[0];
    const latestTime = latest ? time(latest) : '';
    // Values of one moment that differ are all shown; nothing is resolved here.
    kept.push(...own.filter((item) => (sure.includes(item) ? time(item) === latestTime : time(item) >= latestTime || time(item) === '')));
  }
  return kept;
}

/** "potassium 6.2 mmol/L", with what speaks against trusting it. */
export function labWords(item: LabItem): string {
  const value = item.values[0];
  if (item.said !== undefined) return item.said;
  if (!value) return item.analyte;
  const number = item.open ? `${item.fact.measurement?.value ?? ''}` : threeFigures(value.value);
  const analyte = item.shownAs ?? item.analyte;
  const unit = unitOf(analyte);
  const written = unit && unit !== '1' ? ` ${unit === 'Cel' ? '°C' : unit}` : '';
  const unstated = item.open ? `unit not stated: ${item.values.map((one) => threeFigures(one.value)).join(' or ')}${written}` : value.assumed ? 'unit not stated' : '';
  const doubt = [unstated, item.caveat ?? ''].filter(Boolean).join(', ');
  const name = NAMES[analyte] ?? analyte.replaceAll('-', ' ');
  return `${name} ${number}${item.open ? '' : written}${doubt ? ` (${doubt})` : ''}`;
}
/** "eGFR 28.31" would claim more than an equation knows. */
const threeFigures = (value: number): number => (Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
const NAMES: Record<string, string> = { inr: 'INR', egfr: 'eGFR', crcl: 'creatinine clearance', qtc: 'QTc', tsh: 'TSH', alt: 'ALT', ast: 'AST' };
