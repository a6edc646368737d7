/** What stands under another name than the model's own: sex as `gender` or `male`, a fact that two columns of the set tell together. */
import { isSaid, plain } from './inputs.ts';
import type { Features } from './inputs.ts';
import type { InputSpec } from './parameters.ts';

const SEX_NAMES: ReadonlySet<string> = new Set(['sex', 'gender', 'male']);
const MALE_WORDS = /^(?:1|1\.0|yes|true|y|m|male|man|男性?)$/iu;
const FEMALE_WORDS = /^(?:0|0\.0|no|false|n|f|female|woman|女性?)$/iu;

/** Features as given, with what is missing under a model's own name added where another name says it. */
export function withOtherNames(inputs: readonly InputSpec[], features: Features): Features {
  const added = inputs.flatMap((spec) => {
    const told = SEX_NAMES.has(plain(spec.name)) ? sexBeside(spec, features) : spec.same === undefined ? undefined : sameOf(spec, spec.same, features);
    return told === undefined ? [] : [[spec.name, told] as const];
  });
  return added.length === 0 ? features : { ...features, ...Object.fromEntries(added) };
}

function sexBeside(spec: InputSpec, features: Features): string | number | boolean | undefined {
  if (isSaid(features[spec.name])) return undefined;
  const said = Object.entries(features).flatMap(([name, value]) => (SEX_NAMES.has(plain(name)) && value !== null && isSaid(value) ? [[plain(name), value] as const] : []));
  if (said.some(([name]) => name === plain(spec.name))) return undefined;
  const [name, value] = said[0] ?? [];
  if (name === undefined || value === undefined) return undefined;
  // A number under `sex` may be coded either way round: passed on, and warned of where the model doesn't know it.
  if (name !== 'male' && spec.kind === 'category') return value;
  const word = String(value).trim();
  const male = MALE_WORDS.test(word) && (name === 'male' || !/^\d/u.test(word)) ? true : FEMALE_WORDS.test(word) && (name === 'male' || !/^\d/u.test(word)) ? false : undefined;
  if (male === undefined) return undefined;
  return spec.kind === 'category' ? (male ? 'male' : 'female') : Number(male);
}

/** 1 where the two columns agree (a row that is its own case), 0 where they don't; nothing where the fact itself, or one of them, is missing. */
function sameOf(spec: InputSpec, [one, other]: readonly [string, string], features: Features): number | undefined {
  const find = (name: string): string | undefined => {
    const value = features[name] ?? Object.entries(features).find(([each]) => plain(each) === plain(name))?.[1];
    return isSaid(value) ? String(value).trim() : undefined;
  };
  const [a, b] = [find(one), find(other)];
  return find(spec.name) !== undefined || a === undefined || b === undefined ? undefined : Number(a === b);
}
