/** Names that people use and names that texts use for one thing, both ways: "heart attack" and "myocardial infarction". */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../../contract/errors.ts';
import type { Part } from './covering.ts';
import { termsOf } from './terms.ts';

const File = z.object({ source: z.string(), edition: z.string(), reviewed: z.string(), words: z.record(z.string(), z.array(z.string())), kinds: z.record(z.string(), z.array(z.string())) });
/** Ways to say a part that are tried beside the question's own. */
const MOST = 8;
/** Words of a terminology's name. */
const LONGEST_NAMED = 5;

/** Names in the question, by their terms joined, with what else they are called. */
export type Named = ReadonlyMap<string, readonly (readonly string[])[]>;
/** What is asked about, cut into the names and words that it is made of, each with other ways to say it. */
export type PartsOf = (focus: readonly string[], named: Named) => readonly Part[];

/** @throws AppError `model-unavailable` when the table is missing or broken. */
export function openLayWords(path: string): PartsOf {
  let words: z.output<typeof File>['words'];
  let kinds: z.output<typeof File>['kinds'];
  try {
    ({ words, kinds } = File.parse(JSON.parse(readFileSync(path, 'utf8'))));
  } catch {
    throw new AppError('model-unavailable', 'The table of lay words is missing or broken');
  }
  const others = new Map<string, Set<string>>();
  for (const [clinical, plain] of Object.entries(words)) {
    const group = [clinical, ...plain].map((name) => termsOf(name).join(' ')).filter((name) => name !== '');
    for (const name of group) others.set(name, new Set([...(others.get(name) ?? []), ...group.filter((one) => one !== name)]));
  }
  // What is said of a class is said of its drugs; of another drug of the class nothing is.
  for (const [kind, some] of Object.entries(kinds)) {
    const wider = termsOf(kind).join(' ');
    for (const name of some.map((one) => termsOf(one).join(' '))) others.set(name, new Set([wider, ...(others.get(wider) ?? []), ...(others.get(name) ?? [])]));
  }
  const longest = Math.max(...[...others.keys()].map((name) => name.split(' ').length));
  return (focus, more) => {
    // The longest known names first, none over another.
    const parts = new Map<number, Part>();
    const taken = new Set<number>();
    for (let length = Math.min(Math.max(longest, LONGEST_NAMED), focus.length); length > 0; length -= 1) {
      for (let at = 0; at + length <= focus.length; at += 1) {
        const own = focus.slice(at, at + length);
        const name = own.join(' ');
        const lay = others.get(name);
        const known = lay === undefined && !more.has(name) ? undefined : [...(lay ?? []), ...(more.get(name) ?? []).map((way) => way.join(' ')).filter((way) => !lay?.has(way))];
        if (length > 1 && known === undefined) continue;
        if (own.some((_, more) => taken.has(at + more))) continue;
        own.forEach((_, more) => taken.add(at + more));
        parts.set(at, { own, others: (known ?? []).map((way) => way.split(' ')).filter((way) => !own.every((term) => way.includes(term))).slice(0, MOST), named: known !== undefined });
      }
    }
    return [...parts].toSorted(([a], [b]) => a - b).map(([, part]) => part);
  };
}
