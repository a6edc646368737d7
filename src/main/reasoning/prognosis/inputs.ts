/** Features as callers write them (other spellings of names and words, numbers as text, marks of missing) → a model's inputs. */
import type { InputSpec } from './parameters.ts';
import type { Reading } from './series.ts';

/** Features as they are handed in, by the data set's own names. What the model doesn't use is ignored. */
export type Features = Readonly<Record<string, number | string | boolean | null>>;
export type Values = ReadonlyMap<string, number | string>;
type Given = number | string | boolean | null | undefined;

/** Words that stand for "not known" wherever they are not an option of their own ("None" is one: not measured). */
const MISSING_WORDS: ReadonlySet<string> = new Set(['', '?', '.', '-', 'na', 'n/a', 'nan', 'null', 'none', 'missing', 'unknown']);
const SEX_WORDS: ReadonlyMap<string, string> = new Map([['man', 'male'], ['woman', 'female'], ['男', 'male'], ['男性', 'male'], ['女', 'female'], ['女性', 'female']]);
const FLAG_WORDS: ReadonlyMap<string, number> = new Map([['yes', 1], ['true', 1], ['y', 1], ['no', 0], ['false', 0], ['n', 0]]);

/** Why something that was given is not used. */
export type Unread = 'not read as a number' | 'below zero' | 'a value that the model does not know' | 'a code that the model does not know';
export interface ReadInputs {
  readonly values: Map<string, number | string>;
  readonly unread: Map<string, Unread>;
}

/** Known inputs, tidied: words to options, numbers from text, marks of missing left out. An exact name goes before a like one. */
export function readInputs(inputs: readonly InputSpec[], features: Features): ReadInputs {
  const values = new Map<string, number | string>();
  const unread = new Map<string, Unread>();
  let byPlainName: Map<string, Given> | undefined;
  for (const spec of inputs) {
    byPlainName ??= spec.name in features ? undefined : new Map(Object.entries(features).map(([name, value]) => [plain(name), value]));
    const given = spec.name in features ? features[spec.name] : byPlainName?.get(plain(spec.name));
    const value = readInput(spec, given);
    const fault = faultOf(spec, given, value);
    if (fault !== null) unread.set(spec.name, fault);
    else if (value !== null) values.set(spec.name, value);
  }
  return { values, unread };
}

/** Something was given that can't be used: that is not the same as nothing given. */
function faultOf(spec: InputSpec, given: Given, value: number | string | null): Unread | null {
  if (typeof value === 'number') return value < 0 && spec.low !== undefined && spec.low >= 0 ? 'below zero' : null;
  if (typeof value === 'string') return spec.options === undefined || spec.options.includes(value) ? null : 'a value that the model does not know';
  return spec.kind === 'number' && isSaid(given) && !isMarkOfMissing(spec, textOf(given)) ? 'not read as a number' : null;
}

/** One input's value, null when it is missing or can't be read. */
export function readInput(spec: InputSpec, given: Given): number | string | null {
  if (given === null || given === undefined) return null;
  const text = withoutName(spec, textOf(given));
  if (isMarkOfMissing(spec, text)) return null;
  return spec.kind === 'category' ? readWord(spec, text) : readNumber(spec, text);
}

/** "stage IV" under `stage` is IV. */
const withoutName = ({ name }: InputSpec, text: string): string => (text.toLowerCase().startsWith(`${name.toLowerCase()} `) ? text.slice(name.length).trim() : text);
const textOf = (given: Given): string => (typeof given === 'boolean' ? String(Number(given)) : String(given).trim());
const isMarkOfMissing = ({ missing }: InputSpec, text: string): boolean => missing?.some((mark) => String(mark) === text || (typeof mark === 'number' && text !== '' && Number(text) === mark)) === true;

function readWord({ aliases, options }: InputSpec, text: string): string | null {
  const word = text.replace(/^(-?\d+)\.0+$/u, '$1');
  const low = word.toLowerCase();
  const like = (wanted: string): string | undefined => options?.find((option) => plain(option) === plain(wanted) && plain(wanted) !== '');
  const known = aliases?.[low] ?? options?.find((option) => option === word) ?? like(word) ?? like(SEX_WORDS.get(low) ?? '');
  return known ?? bandOf(options, word) ?? (MISSING_WORDS.has(low) ? null : word);
}

/** A number where the options are bands: "[70-80)" without its end, "20-50" with it, "<=20", ">50"; "70-79" where one band holds it. */
function bandOf(options: readonly string[] | undefined, word: string): string | undefined {
  const [, from, to] = /^(\d+)\s*(?:-|–|to)\s*(\d+)$/u.exec(word) ?? [];
  if (from !== undefined && Number(to) > Number(from)) {
    const low = bandOf(options, String(Number(from) + 0.5));
    return low !== undefined && low === bandOf(options, String(Number(to) - 0.5)) ? low : undefined;
  }
  const number = word === '' ? Number.NaN : Number(word.replace(/^(\d+),(\d+)$/u, '$1.$2'));
  if (Number.isNaN(number)) return undefined;
  // Of ">7" and ">8" the last that holds says most.
  return options?.findLast((option) => {
    const [, open, from, to, end] = /^(\[)?(\d+)-(\d+)(\))?$/u.exec(option) ?? [];
    if (from !== undefined) return (open === undefined ? number > Number(from) : number >= Number(from)) && (end === undefined ? number <= Number(to) : number < Number(to));
    const [, sign, limit] = /^(<=|>)(\d+)$/u.exec(option) ?? [];
    return sign !== undefined && (sign === '>' ? number > Number(limit) : number <= Number(limit));
  });
}

function readNumber({ low, high, aliases }: InputSpec, written: string): number | null {
  const text = aliases?.[written.toLowerCase()] ?? written;
  const flag = low === 0 && high === 1 ? FLAG_WORDS.get(text.toLowerCase()) : undefined;
  if (flag !== undefined) return flag;
  const number = Number(/^-?\d+,\d+$/u.test(text) ? text.replace(',', '.') : text);
  return text === '' || !Number.isFinite(number) ? null : number;
}

/** Something is said, and it is no word for "not known". */
export const isSaid = (given: Given): boolean => given !== null && given !== undefined && !MISSING_WORDS.has(String(given).trim().toLowerCase());

/**
 * A single value of a series input is a reading at hour 0, unless the series starts with that value: then it is the same reading,
 * handed in twice. A fixed input may stand in the series (height, age). Changes both.
 */
export function exchange(inputs: readonly InputSpec[], values: Map<string, number | string>, series: Map<string, Reading[]>): void {
  for (const spec of inputs) {
    const value = values.get(spec.name);
    const readings = series.get(spec.name);
    if (spec.series === true) {
      const [first] = readings ?? [];
      if (typeof value === 'number' && (first === undefined || (first[0] > 0 && first[2] !== value))) series.set(spec.name, [[0, spec.name, value], ...(readings ?? [])]);
    } else if (value === undefined && readings !== undefined) {
      const known = readings.map((reading) => readInput(spec, reading[2])).find((each) => each !== null);
      if (known !== undefined && known !== null) values.set(spec.name, known);
    }
  }
}

/** Letters and digits alone, lower case: `num_co`, `Num.Co` and `num.co` are one name. Signs of order stay: ">7" is not "7". */
export const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}<>$]/gu, '');
