/** P(what was found | condition), evidence by evidence. Findings are taken as independent given the condition. */
import type { Detail, Findings } from './findings.ts';
import type { ConditionRow, DiagnosisTable } from './table.ts';

/** A finding that a condition does not list still happens, by error or by a second illness. */
const UNLISTED = 0.002;
const CERTAIN = 0.998;
/** The table publishes the five most frequent values: a list of five may go on, in the same part of the body. */
const NAMED_VALUES = 5;
/** How many values beyond the five are expected in all, and how much of the fifth's share one of them may have. */
const BEYOND = 1.5;
const TAIL = 0.3;
const NOWHERE = 'V_123';

/** Probability that the condition shows a binary evidence. */
export function presence(condition: ConditionRow, code: string): number {
  return clip(condition.evidences[code] ?? 0);
}

/** Share of a value, given that the finding is there: as published, or as the published ones allow for. */
function valueShare(table: DiagnosisTable, condition: ConditionRow, code: string, value: string): number {
  const known = condition.values[code] ?? {};
  const share = known[value];
  if (share !== undefined) return clip(share);
  const shares = Object.values(known);
  if (shares.length < NAMED_VALUES || value === NOWHERE) return UNLISTED;
  const { parts, share: beyond } = tailOf(table, known, code);
  return parts === null || parts.has(table.regions[value] ?? '') ? beyond : UNLISTED;
}

interface Tail {
  /** Parts of the body that the named values lie in; null for values that are no places. */
  readonly parts: ReadonlySet<string> | null;
  readonly share: number;
}
const tails = new WeakMap<ConditionRow['values'][string], Tail>();
function tailOf(table: DiagnosisTable, known: ConditionRow['values'][string], code: string): Tail {
  let tail = tails.get(known);
  if (tail === undefined) {
    const places = Object.keys(known).flatMap(one => table.regions[one] ?? []);
    const parts = places.length === 0 ? null : new Set(places);
    const room = Object.keys(table.evidences[code]?.values ?? {}).filter(one => known[one] === undefined && (parts === null || parts.has(table.regions[one] ?? ''))).length;
    tail = { parts, share: clip(Math.min(TAIL * Math.min(...Object.values(known)), BEYOND / Math.max(1, room))) };
    tails.set(known, tail);
  }
  return tail;
}

/** Probability that just these values are told of a finding that is there; null where the condition publishes none. */
function valuesLikelihood(table: DiagnosisTable, condition: ConditionRow, code: string, values: readonly string[]): number | null {
  const known = condition.values[code];
  const fill = condition.fills[code];
  if (known === undefined) return null;
  const said = new Set(values);
  let none = 1;
  let all = 1;
  for (const value of new Set([...Object.keys(known), ...said])) {
    if (value === fill && known[value] === undefined) continue;
    const share = valueShare(table, condition, code, value);
    all *= said.has(value) ? share : 1 - share;
    none *= 1 - share;
  }
  if (fill === undefined || !said.has(fill)) return Math.max(all, 1e-12);
  // Where the filling value is not one of the list (nowhere), it stands for "no other came" alone.
  if (known[fill] === undefined) return said.size === 1 ? Math.max(none, UNLISTED) : UNLISTED * all;
  return Math.max(all + (said.size === 1 ? none * ((1 - (known[fill] ?? 0)) / (1 - clip(known[fill] ?? 0))) : 0), 1e-12);
}

/** Words of a note name some values and deny none: the nearest published value of the same part of the body speaks for each. */
function mentionedLikelihood(table: DiagnosisTable, condition: ConditionRow, code: string, values: readonly string[]): number | null {
  const known = condition.values[code];
  if (known === undefined) return null;
  let log = 0;
  for (const value of values) {
    const part = table.regions[value];
    const near = part === undefined ? 0 : Math.max(0, ...Object.entries(known).map(([one, share]) => (table.regions[one] === part ? 0.7 * share : 0)));
    const fill = value === condition.fills[code] && known[value] === undefined ? Object.values(known).reduce((rest, share) => rest * (1 - share), 1) : 0;
    log += Math.log(Math.max(MENTION_FLOOR, near, fill, valueShare(table, condition, code, value)));
  }
  // Six words for one place are not six findings.
  return Math.exp((log * Math.min(values.length, 2)) / values.length);
}
const MENTION_FLOOR = 0.03;

/** Probability of a number on a scale from 0 to 10: even within three of the published middle, cut at both ends. */
function scaleShare(middle: number | undefined, value: number): number {
  if (middle === undefined || !Number.isFinite(value)) return 1 / 11;
  const lower = Math.floor(middle);
  const upper = middle - lower;
  return 0.97 * ((1 - upper) * even(lower, value) + upper * even(Math.min(10, lower + 1), value)) + 0.03 / 11;
}
function even(middle: number, value: number): number {
  const low = Math.max(0, middle - 3);
  const high = Math.min(10, middle + 3);
  return value >= low && value <= high ? 1 / (high - low + 1) : 0;
}

/** "Severe" and "sudden" are a stretch of a scale. */
const WORDS_ARE_WIDE = [-2, -1, 0, 1, 2];

type Modelled = 'binary' | 'values' | 'number' | 'none';
const modelledBy = new WeakMap<DiagnosisTable, Map<string, Modelled>>();

/** What the table publishes of an evidence: how often it is there, its values, its scale, or nothing. */
export function modelledAs(table: DiagnosisTable, code: string): Modelled {
  let kinds = modelledBy.get(table);
  if (kinds === undefined) {
    const scaled = new Set(table.conditions.flatMap(condition => Object.keys(condition.scales)));
    const valued = new Set(table.conditions.flatMap(condition => Object.keys(condition.values)));
    kinds = new Map(Object.entries(table.evidences).map(([name, row]) => [name, row.type === 'binary' ? 'binary' : scaled.has(name) ? 'number' : valued.has(name) ? 'values' : 'none']));
    modelledBy.set(table, kinds);
  }
  return kinds.get(code) ?? 'none';
}

/** Likelihood of one finding under each condition, index-aligned with the table's. Null detail means absent. */
export function likelihoods(table: DiagnosisTable, code: string, detail: Detail | null): Float64Array {
  const kind = modelledAs(table, code);
  const same = (): Float64Array => new Float64Array(table.conditions.length).fill(1);
  if (kind === 'binary') return Float64Array.from(table.conditions, condition => (detail === null ? 1 - presence(condition, code) : presence(condition, code)));
  if (kind === 'none' || detail === null || detail.values.length === 0) return same();
  if (kind === 'number') {
    const value = Number(detail.values[0]);
    if (!Number.isFinite(value)) return same();
    const near = detail.complete ? [value] : WORDS_ARE_WIDE.map(away => Math.min(10, Math.max(0, value + away)));
    const share = (middle: number): number => near.reduce((sum, one) => sum + scaleShare(middle, one), 0) / near.length;
    return neutral(table, table.conditions.map(condition => (condition.scales[code] === undefined ? null : share(condition.scales[code]))));
  }
  const of = detail.complete ? valuesLikelihood : mentionedLikelihood;
  return neutral(table, table.conditions.map(condition => of(table, condition, code, detail.values)));
}

/** A finding with its likelihood under each condition. */
export interface Known {
  readonly code: string;
  /** Null: absent. */
  readonly detail: Detail | null;
  readonly likelihood: Float64Array;
}
/** Words are misread, and notes tell of more than one illness: this part of what they say could come with any condition. */
const MISREAD = 0.1;
export function weighFindings(table: DiagnosisTable, findings: Findings): Known[] {
  const all: [string, Detail | null][] = [...findings.present, ...[...findings.absent].map(code => [code, null] as [string, null])];
  const patients = table.conditions.reduce((sum, condition) => sum + condition.patients, 0);
  return all.map(([code, detail]) => {
    const likelihood = likelihoods(table, code, detail);
    if (!findings.fromWords) return { code, detail, likelihood };
    const mean = table.conditions.reduce((sum, condition, at) => sum + (condition.patients / patients) * (likelihood[at] ?? 0), 0);
    return { code, detail, likelihood: likelihood.map(share => (1 - MISREAD) * share + MISREAD * mean) };
  });
}

/** A condition without published values is neither helped nor held back: it gets what the others get together. */
function neutral(table: DiagnosisTable, known: readonly (number | null)[]): Float64Array {
  let sum = 0;
  let patients = 0;
  known.forEach((share, at) => {
    if (share === null) return;
    sum += share * (table.conditions[at]?.patients ?? 0);
    patients += table.conditions[at]?.patients ?? 0;
  });
  return Float64Array.from(known, share => share ?? (patients === 0 ? 1 : sum / patients));
}

function clip(share: number): number {
  return Math.min(CERTAIN, Math.max(UNLISTED, share));
}
