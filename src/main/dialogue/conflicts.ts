/** Where a draft note and the chart disagree on a drug or an allergy. Shown with both sides; nothing is decided here. */
import type { ChartFact } from '../../contract/chart.ts';

const CONFLICT_KINDS = ['dose', 'frequency', 'status', 'allergy-denied', 'allergy-given', 'allergy-status', 'new-drug', 'new-allergy'] as const;
type ConflictKind = (typeof CONFLICT_KINDS)[number];

export interface Conflict {
  readonly kind: ConflictKind;
  /** A fact of the draft's and, where there is one, the chart's fact that says otherwise. */
  readonly drafted: ChartFact;
  readonly charted: ChartFact | null;
  /** False for what the chart merely does not know yet: shown, and stops nobody from signing. */
  readonly blocks: boolean;
}

const held = (fact: ChartFact): boolean => fact.state !== 'rejected' && fact.assertion.experiencer === 'patient';
const GENERAL = /^(?:no )?(?:known )?(?:drug |food |medication )?(?:allerg\w*|nkd?a)$|\bany(?:thing)?\b|^(?:drugs?|medications?|medicines?|foods?)$/i;

/**
 * @param drafted facts read in the draft alone; @param charted the case's facts without the draft's.
 * A drug that the draft plans is an order, not a disagreement, unless the patient is allergic to it.
 */
export function conflictsOf(drafted: readonly ChartFact[], charted: readonly ChartFact[]): Conflict[] {
  const [mine, theirs] = [drafted.filter(held), charted.filter(held)];
  const of = (kind: ChartFact['kind']): ChartFact[] => theirs.filter(fact => fact.kind === kind);
  return [...mine.filter(({ kind }) => kind === 'medication').flatMap(fact => ofDrug(fact, of('medication'), of('allergy'))), ...mine.filter(({ kind }) => kind === 'allergy').flatMap(fact => ofAllergy(fact, of('allergy')))];
}

function ofDrug(fact: ChartFact, medications: readonly ChartFact[], allergies: readonly ChartFact[]): Conflict[] {
  const found: Conflict[] = [];
  const say = (kind: ConflictKind, charted: ChartFact | null, blocks: boolean): void => void found.push({ kind, drafted: fact, charted, blocks });
  const allergy = allergies.find(one => one.status !== 'absent' && sameThing(one, fact));
  if (allergy !== undefined && fact.status !== 'absent' && fact.status !== 'past') say('allergy-given', allergy, true);
  if (fact.status === 'planned') return found;
  const known = medications.filter(one => sameThing(one, fact));
  const [first] = known;
  if (first === undefined) {
    if (fact.status === 'active') say('new-drug', null, false);
    return found;
  }
  if (fact.status === 'active') {
    const running = known.filter(one => one.status === 'active' || one.status === 'planned' || one.status === 'unknown');
    const [one] = running;
    if (one === undefined) say('status', first, true);
    else if (fact.dose !== undefined && running.every(other => other.dose !== undefined && !sameDose(other.dose, fact.dose))) say('dose', one, true);
    else if (fact.frequency !== undefined && running.every(other => other.frequency !== undefined && !sameWords(other.frequency, fact.frequency))) say('frequency', one, true);
  } else if ((fact.status === 'absent' || fact.status === 'past' || fact.status === 'held') && known.some(({ status }) => status === 'active')) say('status', known.find(({ status }) => status === 'active') ?? first, true);
  return found;
}

function ofAllergy(fact: ChartFact, allergies: readonly ChartFact[]): Conflict[] {
  const present = allergies.filter(({ status }) => status !== 'absent');
  if (fact.status === 'absent') {
    const denied = GENERAL.test(fact.text.trim()) ? present : present.filter(one => sameThing(one, fact));
    return denied.map((charted): Conflict => ({ kind: 'allergy-denied', drafted: fact, charted, blocks: true }));
  }
  if (GENERAL.test(fact.text.trim()) || present.some(one => sameThing(one, fact))) return [];
  const absent = allergies.find(one => one.status === 'absent' && (GENERAL.test(one.text.trim()) || sameThing(one, fact)));
  return [{ kind: absent === undefined ? 'new-allergy' : 'allergy-status', drafted: fact, charted: absent ?? null, blocks: absent !== undefined }];
}

/** Same RxNorm code, or the same name without strengths and salts. */
function sameThing(a: ChartFact, b: ChartFact): boolean {
  const codes = new Set(a.codes.filter(({ system }) => system === 'RxNorm').map(({ code }) => code));
  return b.codes.some(({ system, code }) => system === 'RxNorm' && codes.has(code)) || nameOf(a.text) === nameOf(b.text);
}

function nameOf(text: string): string {
  return text.toLowerCase().replace(/\d+(?:\.\d+)?\s*(?:mg|mcg|g|ml|units?|%)?/g, ' ').replace(/\b(?:tablets?|capsules?|sodium|potassium|hydrochloride|hcl|besylate|tartrate|succinate|calcium|er|xr|sr|xl)\b/g, ' ').replace(/[^a-z]+/g, ' ').trim();
}

/** "5 mg" and "5mg", "0.5 g" and "500 mg". Doses in words that hold no number are not compared. */
function sameDose(a: string, b: string | undefined): boolean {
  const [left, right] = [amount(a), amount(b ?? '')];
  return left === null || right === null || (left.unit !== right.unit && (left.unit === '' || right.unit === '')) || (left.unit === right.unit && Math.abs(left.value - right.value) < 1e-9);
}

const SCALE: Readonly<Record<string, readonly [string, number]>> = { g: ['mg', 1000], gram: ['mg', 1000], grams: ['mg', 1000], mg: ['mg', 1], milligram: ['mg', 1], milligrams: ['mg', 1], mcg: ['mg', 0.001], µg: ['mg', 0.001], ug: ['mg', 0.001], microgram: ['mg', 0.001], micrograms: ['mg', 0.001] };

function amount(text: string): { readonly value: number; readonly unit: string } | null {
  const found = /(\d+(?:[.,]\d+)?)\s*([a-zµ]*)/i.exec(text.replace(/(\d),(?=\d{3}\b)/g, '$1'));
  if (found?.[1] === undefined) return null;
  const written = (found[2] ?? '').toLowerCase();
  const [unit, scale] = Object.hasOwn(SCALE, written) ? (SCALE[written] ?? [written, 1]) : [written.replace(/s$/, ''), 1];
  return { value: Number(found[1].replace(',', '.')) * scale, unit };
}

const OFTEN: readonly (readonly [RegExp, string])[] = [
  [/\b(?:four times|qid|q\.i\.d|every 6 hours|q6h)\b/i, '4'], [/\b(?:three times|thrice|tid|t\.i\.d|every 8 hours|q8h)\b/i, '3'], [/\b(?:twice|two times|2 times|bid|b\.i\.d|every 12 hours|q12h|bd)\b/i, '2'],
  [/\b(?:weekly|once a week|every week)\b/i, 'week'], [/\b(?:once|daily|every day|a day|qd|q\.d|od|nightly|at night|bedtime|every night|in the morning|every morning|qhs|qam)\b/i, '1'],
];

/** How often, where both say it in words that we know; else they are not compared. */
function sameWords(a: string, b: string | undefined): boolean {
  const [left, right] = [a, b ?? ''].map(text => OFTEN.find(([pattern]) => pattern.test(text))?.[1]);
  return left === undefined || right === undefined || left === right;
}
