/**
 * Names as people write them, led to a calculator or an input: first to the letter (without case and punctuation), then by their telling
 * words ("MME calculator", "systolic BP", "fasting glucose"). What could mean two of them means none.
 */
import { analyteOf } from '../decision-support/analytes.ts';
import { nameKey } from './declare.ts';
import type { Calculator } from './declare.ts';

/** Say nothing about which one is meant. */
const COMMON = new Set('score scale index criteria calculator calculation calculate equation formula rule rules risk model system tool test severity mortality prognosis the a an of for in to by and with from patient patients s value values level levels concentration count measured current latest initial baseline serum plasma blood fasting random venous spot rate'.split(' '));
const SAME: Readonly<Record<string, string>> = {
  bp: 'pressure', na: 'sodium', k: 'potassium', cl: 'chloride', hco3: 'bicarbonate', bicarb: 'bicarbonate', ca: 'calcium', cr: 'creatinine', scr: 'creatinine', creat: 'creatinine', alb: 'albumin', hb: 'haemoglobin', hgb: 'haemoglobin', hct: 'haematocrit',
  tc: 'cholesterol', total: '', tg: 'triglycerides', tgs: 'triglycerides', trig: 'triglycerides', bili: 'bilirubin', tbili: 'bilirubin', wt: 'weight', ht: 'height', temp: 'temperature', t: 'temperature', platelet: 'platelets', plt: 'platelets', wbcs: 'wbc', gender: 'sex', hx: 'history', htn: 'hypertension', dm: 'diabetes', mi: 'infarction', opening: '',
  urinary: 'urine', glucometer: 'glucose', sugar: 'glucose', faliure: 'failure', pt: 'prothrombin', ef: 'ejection',
};
/** The telling words, in order of the alphabet. */
function telling(name: string): string[] {
  const plain = name.toLowerCase().replace(/[₀-₉]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x2080)).replace(/['’]s?\b/g, '').replace(/hemo|hema|hemi(?=a)/g, (part) => `ha${part.slice(1)}`).replace(/([a-z])emia\b/g, '$1aemia');
  return [...new Set(plain.split(/[^a-z0-9]+/).map((word) => SAME[word] ?? word).filter((word) => word !== '' && !COMMON.has(word)))].sort();
}
const digits = (words: readonly string[]): string => words.filter((word) => /\d/.test(word)).join(' ');

/** What one name of several leads to by its telling words; with `close`, also one that shares more than half of them and all its numbers. */
function byWords<T>(wanted: string, names: Names<T>['all'], close: boolean): T | undefined {
  const own = telling(wanted);
  if (own.length === 0) return undefined;
  const alike = names.map(([name, target]) => ({ target, words: telling(name) }));
  const exact = new Set(alike.filter(({ words }) => words.join(' ') === own.join(' ')).map(({ target }) => target));
  if (exact.size > 0) return exact.size === 1 ? [...exact][0] : undefined;
  if (!close) return undefined;
  let best: { share: number; targets: Set<T> } = { share: 0.5, targets: new Set() };
  for (const { target, words } of alike) {
    const both = words.filter((word) => own.includes(word)).length;
    const share = both / (words.length + own.length - both);
    if (digits(words) !== digits(own)) continue;
    if (share > best.share) best = { share, targets: new Set([target]) };
    else if (share === best.share && best.targets.size > 0) best.targets.add(target);
  }
  return best.targets.size === 1 ? [...best.targets][0] : undefined;
}

/** A list of names, looked up to the letter at once. */
interface Names<T> {
  readonly all: readonly (readonly [name: string, target: T])[];
  readonly exact: ReadonlyMap<string, T>;
}
function namesOf<T>(all: readonly (readonly [string, T])[]): Names<T> {
  return { all, exact: new Map(all.map(([name, target]) => [nameKey(name), target])) };
}
const calculatorNames = new WeakMap<readonly Calculator[], Names<Calculator>>();
const inputNames = new WeakMap<Calculator, Names<string>>();

/** The calculator that a name leads to. */
export function calculatorNamed(name: string, calculators: readonly Calculator[]): Calculator | undefined {
  let names = calculatorNames.get(calculators);
  if (!names) calculatorNames.set(calculators, (names = namesOf(calculators.flatMap((calculator) => [calculator.id, calculator.title, ...calculator.aliases].map((one) => [one, calculator] as const)))));
  return names.exact.get(nameKey(name)) ?? byWords(name, names.all, true);
}

/** The key of the input that a name leads to. */
export function inputNamed(name: string, calculator: Calculator): string | undefined {
  let names = inputNames.get(calculator);
  if (!names) inputNames.set(calculator, (names = namesOf(Object.entries(calculator.inputs).flatMap(([key, input]) => [key, input.label, ...(input.aliases ?? [])].map((one) => [one, key] as const)))));
  return names.exact.get(nameKey(name)) ?? byWords(name, names.all, false) ?? byAnalyte(name, calculator);
}
function byAnalyte(name: string, calculator: Calculator): string | undefined {
  const analyte = analyteOf(name) ?? analyteOf(telling(name).join(' '));
  const measured = Object.entries(calculator.inputs).filter(([, input]) => analyte !== undefined && input.kind === 'number' && input.analyte === analyte);
  return measured.length === 1 ? measured[0]?.[0] : undefined;
}
