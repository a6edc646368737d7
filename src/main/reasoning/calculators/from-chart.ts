/** Scores that fill themselves: each input with its evidence and time, one window of time, nothing judged by a machine. */
import type { Chart, ChartFact } from '../../../contract/chart.ts';
import type { CalculatorResult, InputValue } from '../../../contract/calculators.ts';
import { analyteOf } from '../decision-support/analytes.ts';
import { convert, knownUnit } from '../units.ts';
import type { Calculator, FlagInput, NumberInput } from './declare.ts';
import { evaluate } from './evaluate.ts';
import { fillFromNotes } from './from-notes.ts';
import { fillFromWords } from './words/index.ts';
import type { ReadNote } from './words/index.ts';
import type { GatePatient } from './gates.ts';
import { CALCULATORS, findCalculator } from './index.ts';
import { inputNamed } from './names.ts';
import { readInputs, round } from './read-inputs.ts';
import type { Read } from './read-inputs.ts';
import { asOtherUrea, isUrea } from './urea.ts';

/** Shown by themselves when enough of them is in the chart. */
const DEFAULT = ['news2', 'qsofa', 'curb-65'];

/**
 * `overrides` are what a person typed for an input (by key or alias) and stand above the chart. `words` is what the chart was made from: one
 * text without a date (a case report, asked for its values at presentation), or a case's notes, whose words fill what the chart lacks within
 * one window of time.
 */
export function scoresFromChart(chart: Chart, ids?: readonly string[], overrides: Readonly<Record<string, unknown>> = {}, question = '', words?: string | readonly ReadNote[]): CalculatorResult[] {
  const chosen: readonly Calculator[] = ids ? ids.map(findCalculator) : CALCULATORS.filter((c) => DEFAULT.includes(c.id));
  const said = chart.facts.filter((fact) => fact.state !== 'rejected' && fact.assertion.experiencer === 'patient' && fact.status !== 'absent' && fact.kind !== 'allergy' && fact.kind !== 'observation' && fact.kind !== 'family');
  const phrasesSaid = said.map((fact) => ` ${fact.text.toLowerCase().replace(/[^a-z0-9]+/g, ' ')} `);
  const patient: GatePatient = { age: chart.patient.age, sex: chart.patient.sex, pregnant: chart.patient.pregnant, has: (phrases) => phrases.some((phrase) => phrasesSaid.some((own) => own.includes(` ${phrase} `))) };
  return chosen.map((calculator) => {
    const filled = fromChart(calculator, chart);
    fillFromNotes(calculator, typeof words === 'string' ? [] : (words ?? []), chart, filled);
    if (typeof words === 'string') fillFromWords(calculator, { noteId: 'text', version: 1, date: null, text: words }, filled);
    const typed = readInputs(calculator, Object.fromEntries(Object.entries(overrides).filter(([name]) => inputNamed(name, calculator) !== undefined)));
    return evaluate(calculator, { values: new Map([...filled.values, ...typed.values]), shown: { ...filled.shown, ...typed.shown }, warnings: [...filled.warnings, ...typed.warnings], question, patient });
  });
}

function fromChart(calculator: Calculator, chart: Chart): Read {
  const read: Read = { values: new Map(), shown: {}, warnings: [] };
  const facts = chart.facts.filter((fact) => fact.state !== 'rejected' && fact.assertion.experiencer === 'patient');
  for (const [key, input] of Object.entries(calculator.inputs)) {
    if (input.judged) continue;
    if (input.kind === 'number') fillNumber(key, input, chart, facts, read);
    else if (input.kind === 'flag') fillFlag(key, input, facts, read);
    else if (input.kind === 'choice' && input.patient === 'sex' && (chart.patient.sex === 'male' || chart.patient.sex === 'female')) {
      read.values.set(key, chart.patient.sex);
      read.shown[key] = { value: chart.patient.sex, unit: null };
    }
  }
  return read;
}

function fillNumber(key: string, input: NumberInput, chart: Chart, facts: readonly ChartFact[], read: Read): void {
  if (input.patient === 'age' && chart.patient.age !== null) {
    read.values.set(key, chart.patient.age);
    read.shown[key] = { value: chart.patient.age, unit: 'years' };
    return;
  }
  const found = input.analyte ? observation(input, input.analyte, facts) : undefined;
  if (found) {
    const shown: InputValue = { value: round(found.value), unit: input.unit === '1' ? null : input.unit, evidence: found.fact.evidence, time: found.fact.time, ...(found.assumed ? { assumed: found.assumed } : {}) };
    read.values.set(key, found.value);
    read.shown[key] = shown;
  } else if (input.patient === 'weight' && chart.patient.weight) {
    read.values.set(key, chart.patient.weight.kg);
    read.shown[key] = { value: chart.patient.weight.kg, unit: 'kg', time: chart.patient.weight.time };
  }
}

/** The newest readable value; one without a doubt before one with. */
function observation(input: NumberInput, analyte: string, facts: readonly ChartFact[]): { fact: ChartFact; value: number; assumed: string | undefined } | undefined {
  const candidates: { fact: ChartFact; value: number; assumed: string | undefined }[] = [];
  for (const fact of facts) {
    const measured = fact.measurement;
    if (fact.kind !== 'observation' || !measured || fact.status === 'absent' || fact.status === 'planned') continue;
    const own = analyteOf(measured.analyte ?? fact.text) ?? measured.analyte ?? fact.text;
    const second = analyte === 'diastolic-pressure' && own === 'systolic-pressure' && measured.second !== undefined;
    const turned = isUrea(analyte) && isUrea(own) && own !== analyte ? asOtherUrea(measured.value, own, measured.assumedUnit ? null : measured.unit, input.unit) : undefined;
    if (own !== analyte && !second && (turned === undefined || turned === null)) continue;
    const value = second ? (measured.second ?? Number.NaN) : measured.value;
    const unit = measured.assumedUnit ? null : measured.unit;
    const converted = turned ?? (unit && knownUnit(unit) && input.unit !== '1' ? convert(value, unit, input.unit, input.substance) : value);
    if (converted === null || converted < input.plausible[0] || converted > input.plausible[1]) continue;
    const doubts = [unit === null && input.unit !== '1' ? `unit not stated: taken as ${input.unit}` : '', measured.caveat ?? '', measured.comparator ? `written as ${measured.comparator}` : ''].filter(Boolean);
    candidates.push({ fact, value: converted, assumed: doubts.length > 0 ? doubts.join('; ') : undefined });
  }
  const time = (c: { fact: ChartFact }): string => c.fact.time ?? '';
  return candidates.sort((a, b) => time(b).localeCompare(time(a)) || Number(a.assumed !== undefined) - Number(b.assumed !== undefined))[0];
}

/** Present when a fact says so; absent only when one denies it. Nothing said stays missing. */
function fillFlag(key: string, input: FlagInput, facts: readonly ChartFact[], read: Read): void {
  const says = input.says ?? [];
  const matches = facts.filter((fact) => says.some((phrase) => saysSo(fact, phrase)));
  const yes = matches.find((fact) => ((fact.status === 'active' || fact.status === 'held') && !input.past) || fact.status === 'past' || (fact.status === 'unknown' && !input.past));
  // To deny one kind of it, by a code, is not to deny it: only its own words do.
  const no = matches.find((fact) => fact.status === 'absent' && says.some((phrase) => !phrase.startsWith('icd:') && saysSo(fact, phrase)));
  const fact = yes ?? no;
  if (!fact) return;
  read.values.set(key, fact === yes);
  read.shown[key] = { value: fact === yes, unit: null, evidence: fact.evidence, time: fact.time, ...(fact.state === 'suggested' ? { assumed: 'read from the note, not confirmed' } : {}) };
}

/** "no history of stroke": the entity holds its own denial, which is no statement. */
const OWN_DENIAL = /\b(?:no|not|without|denies|denied|negative|never)\b/i;

function saysSo(fact: ChartFact, phrase: string): boolean {
  if (fact.status !== 'absent' && OWN_DENIAL.test(fact.text)) return false;
  const words = ` ${fact.text.toLowerCase().replace(/[^a-z0-9]+/g, ' ')} `;
  if (phrase.startsWith('drug:')) return fact.kind === 'medication' && fact.status !== 'past' && (words.includes(` ${phrase.slice(5)} `) || fact.codes.some((c) => c.display.toLowerCase() === phrase.slice(5)));
  if (fact.kind === 'medication' || fact.kind === 'allergy' || fact.kind === 'family' || fact.kind === 'observation') return false;
  if (phrase.startsWith('icd:')) return fact.codes.some((c) => c.system === 'ICD-10-CM' && c.score >= 0.75 && c.code.startsWith(phrase.slice(4)));
  return words.includes(` ${phrase} `);
}
