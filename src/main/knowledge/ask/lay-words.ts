/** Names that people use and names that texts use for one thing, both ways: "heart attack" and "myocardial infarction". */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../../contract/errors.ts';
import { termsOf } from './terms.ts';

const File = z.object({ source: z.string(), edition: z.string(), reviewed: z.string(), words: z.record(z.string(), z.array(z.string())) });
/** Ways to say it that are tried beside the question's own. */
const MOST = 4;

/** Other ways to say what is asked about, as terms; none where the table knows no part of it. */
export type OtherWords = (focus: readonly string[]) => readonly (readonly string[])[];

/** @throws AppError `model-unavailable` when the table is missing or broken. */
export function openLayWords(path: string): OtherWords {
  let words: z.output<typeof File>['words'];
  try {
    words = File.parse(JSON.parse(readFileSync(path, 'utf8'))).words;
  } catch {
    throw new AppError('model-unavailable', 'The table of lay words is missing or broken');
  }
  const others = new Map<string, Set<string>>();
  for (const [clinical, plain] of Object.entries(words)) {
    const group = [clinical, ...plain].map((name) => termsOf(name).join(' ')).filter((name) => name !== '');
    for (const name of group) others.set(name, new Set([...(others.get(name) ?? []), ...group.filter((one) => one !== name)]));
  }
  const longest = Math.max(...[...others.keys()].map((name) => name.split(' ').length));
  return (focus) => {
    // The longest known name of the focus says what it is; single words of a longer name are tried only then.
    for (let length = Math.min(longest, focus.length); length > 0; length -= 1) {
      for (let at = 0; at + length <= focus.length; at += 1) {
        const known = others.get(focus.slice(at, at + length).join(' '));
        if (known !== undefined) return [...known].slice(0, MOST).map((name) => [...focus.slice(0, at), ...name.split(' '), ...focus.slice(at + length)]);
      }
    }
    return [];
  };
}
