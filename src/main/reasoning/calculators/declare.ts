/**
 * How a calculator is declared: typed inputs with units, steps, bands with their meaning, source and worked example. Code does the
 * arithmetic; nothing is defaulted in silence.
 */
import type { Basis } from '../../../contract/cards.ts';

interface Shared {
  label: string;
  /** Other names, as people or other tools write them. */
  aliases?: readonly string[];
  /** Another input that says the same in other words or units: with one of them known, the other is not missing. */
  sameAs?: string;
  /** Only a person can say this (a scale, a judgement): never filled from a chart, and from a note only where the note states it. */
  judged?: true;
}
export interface NumberInput extends Shared {
  kind: 'number';
  unit: string;
  substance?: string;
  /** What can be believed, in `unit`. */
  plausible: readonly [number, number];
  /** Key of the chart's observations. */
  analyte?: string;
  patient?: 'age' | 'weight';
  /** Values to try when it is missing and the score's range is asked; the ends of `plausible` else. */
  probes?: readonly number[];
}
export interface FlagInput extends Shared {
  kind: 'flag';
  /** Phrases of a problem that say yes, `icd:` codes, or `drug:` names and classes of medication words. */
  says?: readonly string[];
  /** Asks for what was had before: what is there now is no answer. */
  past?: true;
}
export interface ChoiceInput extends Shared {
  kind: 'choice';
  /** id → words that mean it. */
  options: Readonly<Record<string, readonly string[]>>;
  patient?: 'sex';
}
interface DateInput extends Shared {
  kind: 'date';
}
/** A named amount, such as a dose of a steroid. */
export interface DoseInput extends Shared {
  kind: 'dose';
  unit: string;
}
export type Input = NumberInput | FlagInput | ChoiceInput | DateInput | DoseInput;

export interface Values {
  /** The number in the input's own unit. Throws `Missing` when it is not there. */
  need(key: string): number;
  number(key: string): number | undefined;
  /** Missing counts as no. */
  yes(key: string): boolean;
  pick(key: string): string | undefined;
  needPick(key: string): string;
  needDate(key: string): Date;
  dose(key: string): { name: string; amount: number } | undefined;
  has(key: string): boolean;
  /** Said in so many words what is asked, when anything was. */
  readonly question: string;
  /** Writes one line of the working. */
  step(words: string): void;
  /** Points of a score, with their line when they are not zero. */
  points(label: string, points: number): number;
  warn(words: string): void;
}

/** A formula cannot do without this input. */
export class Missing extends Error {
  readonly key: string;
  constructor(key: string) {
    super(`missing ${key}`);
    this.name = 'Missing';
    this.key = key;
  }
}

export interface Band {
  /** Up to and with this value; the last band has none. */
  upTo?: number;
  words: string;
}
export interface Calculator {
  id: string;
  title: string;
  aliases: readonly string[];
  unit: string | null;
  /** A score counts what is missing as absent and shows the range; a formula needs all it names. */
  kind: 'score' | 'formula';
  inputs: Readonly<Record<string, Input>>;
  /** Values further apart than this do not belong into it; a day when nothing is said. */
  windowDays?: number;
  bands?: readonly Band[];
  source: string;
  edition: string;
  /** Why it does not apply, or nothing. */
  applies?: (values: Values) => string | undefined;
  compute: (values: Values) => number | string;
  example: { inputs: Readonly<Record<string, unknown>>; value: number | string; question?: string };
}

export const REVIEWED = '2026-11-24';

/** Checks the declaration's own sense once, when the module loads. */
export function defineCalculator(calculator: Calculator): Calculator {
  if (calculator.bands?.at(-1)?.upTo !== undefined) throw new Error(`${calculator.id}: the last band is open`);
  return calculator;
}

/** Names compared without case, spaces and punctuation. */
export function nameKey(name: string): string {
  return name.toLowerCase().replace(/₂/g, '2').replace(/≥/g, '>=').replace(/≤/g, '<=').replace(/[^a-z0-9<>=]+/g, '');
}

export function basisOf(calculator: Calculator): Basis {
  return { rule: calculator.id, source: calculator.source, edition: calculator.edition, reviewed: REVIEWED, signedOff: false };
}
export function bandOf(calculator: Calculator, value: number): string {
  return calculator.bands?.find((band) => band.upTo === undefined || value <= band.upTo)?.words ?? '';
}
