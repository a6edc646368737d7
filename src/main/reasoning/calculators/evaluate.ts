/** Runs a declared calculator over typed values: value, working, what is missing, and the range that the missing inputs leave. */
import type { CalculatorResult, InputValue } from '../../../contract/calculators.ts';
import { Missing, bandOf, basisOf } from './declare.ts';
import type { Calculator, Input, Values } from './declare.ts';
import { gate } from './gates.ts';
import type { GatePatient } from './gates.ts';
import type { Typed } from './read-inputs.ts';
import { round } from './read-inputs.ts';
import { otherReadings } from './unstated.ts';

interface Evaluation {
  values: ReadonlyMap<string, Typed>;
  shown: Record<string, InputValue>;
  warnings: readonly string[];
  question: string;
  /** From a chart; inputs given by themselves bring none. */
  patient?: GatePatient;
}

export function evaluate(calculator: Calculator, given: Evaluation): CalculatorResult {
  const known = (key: string | undefined): boolean => key !== undefined && given.values.has(key);
  const missing = Object.entries(calculator.inputs).flatMap(([key, input]) => (known(key) || known(input.sameAs) ? [] : [key]));
  const steps: string[] = [];
  const warnings = [...given.warnings];
  const values = valuesOf(given.values, given.question, steps, warnings);
  const not = guarded(() => calculator.applies?.(values));
  if (not) warnings.push(`Does not apply: ${not}`);
  const { reasons, notFound } = gate(calculator, valuesOf(given.values, given.question, [], []), given.patient);
  for (const reason of reasons) if (reason !== not) warnings.push(`Does not apply: ${reason}`);
  if (notFound) warnings.push(`Made for ${notFound}, which is not found in this chart`);
  const value = attempt(calculator, values);
  const labels = missing.map((key) => calculator.inputs[key]?.label ?? key);
  const open = openReadings(calculator, given);
  const range = calculator.kind === 'score' && typeof value === 'number' && missing.length + open.size > 0 ? rangeOf(calculator, given, missing, open) : undefined;
  if (calculator.kind === 'formula' && typeof value === 'number') warnings.push(...otherwise(calculator, given, open, value));
  const needed = value instanceof Missing ? [calculator.inputs[value.key]?.label ?? value.key] : [];
  return {
    calculator: calculator.id,
    title: calculator.title,
    value: value instanceof Missing ? null : typeof value === 'number' ? round(value) : value,
    unit: calculator.unit,
    ...(range && range.low !== range.high ? { range } : {}),
    inputs: given.shown,
    steps,
    interpretation: value instanceof Missing ? `Cannot be said without ${needed.join(', ')}` : meaning(calculator, value, range, given.values.size === 0),
    missing: calculator.kind === 'score' ? labels : neededOf(calculator, given, missing),
    warnings,
    basis: basisOf(calculator),
  };
}

function meaning(calculator: Calculator, value: number | string, range: { low: number; high: number } | undefined, nothing: boolean): string {
  if (typeof value !== 'number') return '';
  const words = bandOf(calculator, value);
  if (nothing && range) return `Nothing that it asks for is known (open: ${bandOf(calculator, range.low)} to ${bandOf(calculator, range.high)})`;
  if (!range || range.low === range.high) return words;
  const [low, high] = [bandOf(calculator, range.low), bandOf(calculator, range.high)];
  return low === high ? words : `${words} (the missing inputs leave open: ${[...new Set([low, high])].filter(Boolean).join(' to ')})`;
}

function attempt(calculator: Calculator, values: Values): number | string | Missing {
  try {
    return calculator.compute(values);
  } catch (error) {
    if (error instanceof Missing) return error;
    throw error;
  }
}
function guarded<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof Missing) return undefined;
    throw error;
  }
}

/** Inputs of a formula whose absence leaves it without a value: found by asking for them one after the other. */
function neededOf(calculator: Calculator, given: Evaluation, missing: readonly string[]): string[] {
  const trial = new Map(given.values);
  const needed: string[] = [];
  for (let turn = 0; turn <= missing.length; turn++) {
    const outcome = attempt(calculator, valuesOf(trial, given.question, [], []));
    if (!(outcome instanceof Missing)) break;
    const input = calculator.inputs[outcome.key];
    const probe = input ? probesOf(input)[0] : undefined;
    needed.push(input?.label ?? outcome.key);
    if (probe === undefined || trial.has(outcome.key)) break;
    trial.set(outcome.key, probe);
  }
  return needed;
}

/** Numbers without a unit, by key, with what else they could mean: the one taken must not settle anything by itself. */
function openReadings(calculator: Calculator, given: Evaluation): Map<string, { unit: string; value: number }[]> {
  const open = new Map<string, { unit: string; value: number }[]>();
  for (const [key, input] of Object.entries(calculator.inputs)) {
    const value = given.values.get(key);
    if (input.kind !== 'number' || typeof value !== 'number' || !/\bunit\b.*\btaken as\b/.test(given.shown[key]?.assumed ?? '')) continue;
    const others = otherReadings(input, value);
    if (others.length > 0) open.set(key, others);
  }
  return open;
}
/** What a formula gives where a number's unit is another than the one taken. */
function otherwise(calculator: Calculator, given: Evaluation, open: ReadonlyMap<string, readonly { unit: string; value: number }[]>, value: number): string[] {
  return [...open].flatMap(([key, others]) =>
    others.flatMap((other) => {
      const result = attempt(calculator, valuesOf(new Map(given.values).set(key, other.value), given.question, [], []));
      return typeof result === 'number' && Math.abs(result - value) > 0.01 * Math.abs(value) ? [`If ${calculator.inputs[key]?.label ?? key} were in ${other.unit}, the result would be ${Number(result.toPrecision(4))}`] : [];
    }),
  );
}

/** Each missing input set to what lowers, then to what raises the score: exact for scores that add up. */
function rangeOf(calculator: Calculator, given: Evaluation, missing: readonly string[], open: ReadonlyMap<string, readonly { value: number }[]>): { low: number; high: number } {
  const at = (values: ReadonlyMap<string, Typed>): number => {
    const result = attempt(calculator, valuesOf(values, given.question, [], []));
    return typeof result === 'number' ? result : Number.NaN;
  };
  const extreme = (better: (a: number, b: number) => boolean): number => {
    const values = new Map(given.values);
    let best = at(values);
    for (const key of [...missing, ...open.keys()]) {
      const input = calculator.inputs[key];
      let chosen: Typed | undefined;
      for (const probe of open.get(key)?.map(({ value }) => value) ?? (input ? probesOf(input) : [])) {
        const result = at(new Map(values).set(key, probe));
        if (Number.isFinite(result) && better(result, best)) [best, chosen] = [result, probe];
      }
      if (chosen !== undefined) values.set(key, chosen);
    }
    return round(best);
  };
  return { low: extreme((a, b) => a < b), high: extreme((a, b) => a > b) };
}

function probesOf(input: Input): readonly Typed[] {
  if (input.kind === 'flag') return [true, false];
  if (input.kind === 'choice') return Object.keys(input.options);
  if (input.kind === 'date') return [new Date(Date.UTC(2000, 0, 1, 12))];
  if (input.kind === 'dose') return [{ name: '', amount: 0 }];
  const [low, high] = input.plausible;
  return [low, high, ...(input.probes ?? []), ...Array.from({ length: 11 }, (_, i) => low + ((high - low) * (i + 1)) / 12)];
}

function valuesOf(given: ReadonlyMap<string, Typed>, question: string, steps: string[], warnings: string[]): Values {
  const number = (key: string): number | undefined => {
    const value = given.get(key);
    return typeof value === 'number' ? value : undefined;
  };
  const pick = (key: string): string | undefined => {
    const value = given.get(key);
    return typeof value === 'string' ? value : undefined;
  };
  const must = <T>(key: string, value: T | undefined): T => {
    if (value === undefined) throw new Missing(key);
    return value;
  };
  const date = (key: string): Date | undefined => {
    const value = given.get(key);
    return value instanceof Date ? value : undefined;
  };
  return {
    question,
    number,
    pick,
    need: (key) => must(key, number(key)),
    needPick: (key) => must(key, pick(key)),
    needDate: (key) => must(key, date(key)),
    yes: (key) => given.get(key) === true,
    has: (key) => given.has(key),
    dose: (key) => {
      const value = given.get(key);
      return typeof value === 'object' && !(value instanceof Date) ? value : undefined;
    },
    step: (words) => void steps.push(words),
    points: (label, points) => {
      if (points !== 0) steps.push(`${label}: ${points > 0 ? '+' : ''}${points}`);
      return points;
    },
    warn: (words) => {
      if (!warnings.includes(words)) warnings.push(words);
    },
  };
}
