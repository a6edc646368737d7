/** The table of red flags: rules as data, with source, edition and review date. A broken table is refused with rule and reason. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../../contract/errors.ts';

const File = z.object({
  source: z.string(),
  edition: z.string(),
  reviewed: z.string(),
  signedOff: z.string().nullable(),
  /** Parts of patterns, written `{name}` in them. */
  words: z.record(z.string(), z.string()),
  rules: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      /** One of these is enough. */
      patterns: z.array(z.string()),
      /** Or all of one of these lists, anywhere in the message. */
      all: z.array(z.array(z.string()).min(2)).optional(),
      /** What of the chart matters then. */
      look: z.array(z.string()),
    }),
  ),
});

interface RedFlag {
  readonly id: string;
  readonly title: string;
  readonly patterns: readonly RegExp[];
  readonly all: readonly (readonly RegExp[])[];
  readonly look: readonly string[];
}
export interface RedFlags {
  readonly source: string;
  readonly edition: string;
  readonly reviewed: string;
  readonly signedOff: string | null;
  readonly rules: readonly RedFlag[];
}

/** @throws AppError `internal` naming the rule that can't be read. */
export function openRedFlags(path: string): RedFlags {
  const { words, rules, ...about } = File.parse(JSON.parse(readFileSync(path, 'utf8')));
  const compile = (id: string, pattern: string): RegExp => {
    let whole = pattern;
    for (let depth = 0; depth < 3; depth++) whole = whole.replace(/\{([a-z]+)\}/g, (mark, name: string) => (Object.hasOwn(words, name) ? (words[name] ?? mark) : mark));
    try {
      return new RegExp(whole, 'g');
    } catch {
      throw new AppError('internal', 'A pattern of the red flags is broken', { where: id });
    }
  };
  return {
    ...about,
    rules: rules.map(({ id, title, patterns, all = [], look }) => ({ id, title, look, patterns: patterns.map(one => compile(id, one)), all: all.map(list => list.map(one => compile(id, one))) })),
  };
}
