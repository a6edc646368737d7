/** F1 over documents, with the interval that a resampling of the documents gives. */
import type { Counts } from './match.ts';

/** Shares of 1. `value` is null where nothing was to be found and nothing was said; `low`, `high`, between which 95 % of the resamplings lie, are null there and where the documents show no spread: one document, or a figure that is the same in every resampling, which is chance and no certainty. */
export interface Figure {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}
/** Precision is null where nothing was said, recall where nothing was to be found. */
interface Part {
  readonly right: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: Figure;
}
export interface ClassScore {
  readonly gold: number;
  readonly said: number;
  readonly strict: Part;
  readonly relaxed: Part;
}
export interface Score {
  readonly micro: ClassScore;
  /** Mean of the F1 of the classes that the gold files hold. */
  readonly macro: { readonly strict: Figure; readonly relaxed: Figure };
  readonly classes: Readonly<Record<string, ClassScore>>;
}

const RESAMPLES = 1000;
const SEED = 20_26_11;

/** Counts by document and, in each, by class: `documents[d][c]` belongs to `names[c]`. */
export function score(names: readonly string[], documents: readonly (readonly Counts[])[]): Score {
  const rows = documents.map((row) => Float64Array.from(row.flatMap(({ gold, said, strict, relaxed }) => [gold, said, strict, relaxed])));
  const all = rows.map((_, at) => at);
  const measured = measures(names.length, total(names.length, rows, all));
  const again = resample(names.length, rows);
  const figure = (at: number): Figure => {
    const value = measured[at] ?? NaN;
    if (Number.isNaN(value)) return { value: null, low: null, high: null };
    // A resampling that draws none of a class says nothing of it.
    return { value, ...interval(again.map((row) => row[at] ?? NaN).filter((share) => !Number.isNaN(share))) };
  };
  const sums = total(names.length, rows, all);
  const classScore = (counts: readonly number[], at: number): ClassScore => {
    const [gold = 0, said = 0, strict = 0, relaxed = 0] = counts;
    const part = (right: number, f1: Figure) => ({ right, precision: said === 0 ? null : right / said, recall: gold === 0 ? null : right / gold, f1 });
    return { gold, said, strict: part(strict, figure(at)), relaxed: part(relaxed, figure(at + 1)) };
  };
  return {
    micro: classScore([0, 1, 2, 3].map((part) => names.reduce((sum, _, at) => sum + (sums[at * 4 + part] ?? 0), 0)), 0),
    macro: { strict: figure(2), relaxed: figure(3) },
    classes: Object.fromEntries(names.map((name, at) => [name, classScore([...sums.subarray(at * 4, at * 4 + 4)], 4 + at * 2)])),
  };
}

function total(classes: number, rows: readonly Float64Array[], chosen: readonly number[]): Float64Array {
  const sums = new Float64Array(classes * 4);
  for (const at of chosen) {
    const row = rows[at];
    if (row) for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (row[i] ?? 0);
  }
  return sums;
}

/** micro strict, micro relaxed, macro strict, macro relaxed, then strict and relaxed of each class; NaN where there is nothing to measure. */
function measures(classes: number, sums: Float64Array): number[] {
  const micro = [0, 0, 0, 0];
  const own: number[] = [];
  const macro = [0, 0];
  let held = 0;
  for (let at = 0; at < classes; at++) {
    const [gold = 0, said = 0, strict = 0, relaxed = 0] = sums.subarray(at * 4, at * 4 + 4);
    [gold, said, strict, relaxed].forEach((count, part) => (micro[part] = (micro[part] ?? 0) + count));
    const figures = [f1(strict, gold, said), f1(relaxed, gold, said)];
    own.push(...figures);
    if (gold > 0) {
      held++;
      figures.forEach((value, part) => (macro[part] = (macro[part] ?? 0) + value));
    }
  }
  const [gold = 0, said = 0, strict = 0, relaxed = 0] = micro;
  return [f1(strict, gold, said), f1(relaxed, gold, said), ...macro.map((sum) => (held === 0 ? NaN : sum / held)), ...own];
}

function f1(right: number, gold: number, said: number): number {
  return gold + said === 0 ? NaN : (2 * right) / (gold + said);
}

function resample(classes: number, rows: readonly Float64Array[]): number[][] {
  const random = mulberry32(SEED);
  return Array.from({ length: RESAMPLES }, () => measures(classes, total(classes, rows, rows.map(() => Math.floor(random() * rows.length)))));
}

function interval(values: number[]): { low: number | null; high: number | null } {
  const sorted = values.sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const [low, high] = [at(0.025), at(0.975)];
  return low === high ? { low: null, high: null } : { low, high };
}

/** The same numbers on every machine and run. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
