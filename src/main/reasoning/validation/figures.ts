/** Measures of local cases with 90 % bootstrap intervals, in steps that leave room for other work. */
import type { Interval, ValidationFigures } from '../../../contract/prognosis.ts';
import { wilson } from '../prognosis/index.ts';
import { fitLine } from './logistic.ts';
import { measure, recalibrate, validate } from './measures.ts';
import type { Measures } from './measures.ts';
import { drawn, sampleOf } from './sample.ts';
import type { Outcome } from './sample.ts';

/** Fewer with or without the outcome, and nothing is said at all. */
export const FEWEST_EVENTS = 10;
const LEVEL = 0.9;

export interface FigureOptions {
  readonly repeats?: number;
  readonly seed?: number;
  /** Called between repeats; may throw to stop. */
  readonly between?: () => Promise<void>;
}

/** Null when there are fewer than ten cases with, or without, the outcome. Cases are resampled whole, seeded. */
export async function figuresOf(outcomes: readonly Outcome[], options: FigureOptions = {}): Promise<ValidationFigures | null> {
  const events = outcomes.filter(({ event }) => event).length;
  if (Math.min(events, outcomes.length - events) < FEWEST_EVENTS) return null;
  const whole = validate(outcomes);
  const random = generator(options.seed ?? 1);
  const sample = sampleOf(outcomes);
  const near = { line: fitLine(sample, 'both'), shift: fitLine(sample, 'intercept') };
  const draws: Measures[] = [];
  for (let repeat = 0; repeat < (options.repeats ?? 200); repeat += 1) {
    await options.between?.();
    const again = drawn(sample, random);
    if (again !== null) draws.push(measure(again, near));
  }
  const interval = (name: keyof Measures): Interval => ({ value: whole[name], ...limits(draws.map((draw) => draw[name])) });
  return {
    cases: whole.cases,
    events,
    auroc: interval('auroc'), slope: interval('slope'), intercept: interval('intercept'), brier: interval('brier'), ece: interval('ece'),
    groups: whole.groups.map((group) => ({ ...group, ...wilson(Math.round(group.observed * group.cases), group.cases) })),
    decision: [...whole.decision],
  };
}

function limits(values: readonly number[]): { low: number; high: number } {
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length - 1))))] ?? Number.NaN;
  return { low: at((1 - LEVEL) / 2), high: at(1 - (1 - LEVEL) / 2) };
}

/** Mulberry32: small, seeded, good enough to draw cases. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What local cases suggest: the intercept alone where they are few, nothing where the model already fits. */
export function suggestRecalibration(outcomes: readonly Outcome[], figures: ValidationFigures | null): { intercept: number; slope: number; kind: 'intercept' | 'intercept-and-slope' } | null {
  if (figures === null) return null;
  // Where the risks tell without error, no slope is too steep.
  const slopeOff = figures.auroc.value < 1 && (figures.slope.low > 1 || figures.slope.high < 1);
  if (slopeOff && Math.min(figures.events, figures.cases - figures.events) >= 50) return { ...recalibrate(outcomes), kind: 'intercept-and-slope' };
  const levelOff = figures.intercept.low > 0 || figures.intercept.high < 0;
  return levelOff ? { intercept: figures.intercept.value, slope: 1, kind: 'intercept' } : null;
}
