/**
 * The table as numbers: for every question, how likely each answer is under each condition. Made once a table, so that a
 * step of questions costs multiplications alone.
 */
import { likelihoods, modelledAs } from './likelihood.ts';
import type { DiagnosisTable } from './table.ts';

export interface ModelledQuestion {
  readonly code: string;
  /** The finding that this asks a detail of. */
  readonly parent: string | undefined;
  /** Likelihood per condition, one array an answer. */
  readonly answers: readonly Float64Array[];
  /** Where the answers are too many to list, they are drawn: the condition that each was drawn from. */
  readonly drawnFrom: readonly number[] | null;
  /** Bits of uncertainty in the answer under each condition; of no use for drawn answers. */
  readonly spread: Float64Array;
}
interface DiagnosisModel {
  readonly table: DiagnosisTable;
  readonly questions: readonly ModelledQuestion[];
}

/** Draws a condition for questions with many possible answers; fixed, so that the same case asks the same questions. */
export const DRAWS = 6;

const models = new WeakMap<DiagnosisTable, DiagnosisModel>();
export function modelOf(table: DiagnosisTable): DiagnosisModel {
  let model = models.get(table);
  if (model === undefined) {
    model = { table, questions: askable(table).map(code => modelled(table, code)) };
    models.set(table, model);
  }
  return model;
}

/** Codes with published frequencies that set conditions apart. */
function askable(table: DiagnosisTable): string[] {
  const known = new Set(table.conditions.flatMap(({ evidences, values, scales }) => [...Object.keys(evidences), ...Object.keys(values), ...Object.keys(scales)]));
  return [...known].filter(code => table.evidences[code] !== undefined && modelledAs(table, code) !== 'none').sort();
}

function modelled(table: DiagnosisTable, code: string): ModelledQuestion {
  const parent = table.evidences[code]?.parent;
  const shared = { code, parent: parent === undefined || table.evidences[parent] === undefined ? undefined : parent };
  const kind = modelledAs(table, code);
  if (kind === 'values') return { ...shared, ...drawn(table, code) };
  const answers =
    kind === 'binary'
      ? [likelihoods(table, code, { values: [], complete: true }), likelihoods(table, code, null)]
      : Array.from({ length: 11 }, (_, value) => likelihoods(table, code, { values: [String(value)], complete: true }));
  return { ...shared, answers, drawnFrom: null, spread: Float64Array.from(table.conditions, (_, at) => answers.reduce((bits, answer) => bits - plogp(answer[at] ?? 0), 0)) };
}

function drawn(table: DiagnosisTable, code: string): Pick<ModelledQuestion, 'answers' | 'drawnFrom' | 'spread'> {
  const random = generator();
  const answers: Float64Array[] = [];
  const drawnFrom: number[] = [];
  table.conditions.forEach((condition, at) => {
    const known = condition.values[code];
    if (known === undefined) return;
    const fill = condition.fills[code];
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const values = Object.keys(known).filter(value => random() < (known[value] ?? 0));
      answers.push(likelihoods(table, code, { values: values.length > 0 ? values : [fill ?? Object.keys(known)[0] ?? 'V_123'], complete: true }));
      drawnFrom.push(at);
    }
  });
  return { answers, drawnFrom, spread: new Float64Array(table.conditions.length) };
}

function generator(): () => number {
  let state = 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function plogp(share: number): number {
  return share > 0 ? share * Math.log2(share) : 0;
}
