/** Signs of an emergency in a patient's question, from a written and signed table: shown first, whatever the library says. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../../contract/errors.ts';
import type { RedFlag } from '../../../contract/library.ts';

const File = z.object({
  source: z.string(),
  edition: z.string(),
  reviewed: z.string(),
  signedBy: z.string().nullable(),
  /** `rules`: the rules of message triage that mean the same, which see many more ways to say it. */
  flags: z.array(z.object({ id: z.string(), rules: z.array(z.string()).default([]), title: z.string(), titleZh: z.string(), text: z.string(), textZh: z.string(), source: z.string(), patterns: z.array(z.string()), all: z.array(z.string()).default([]) })),
});

/** The flags of a text, in the table's order: the most pressing first. A denial does not silence one: "no chest pain" still says the words. */
export type FindRedFlags = (text: string, language: 'en' | 'zh-CN', alarms?: readonly Alarm[]) => RedFlag[];
/** A rule of message triage that the text meets, and its words. */
export interface Alarm {
  readonly rule: string;
  readonly words: string;
}

/** @throws AppError `model-unavailable` when the table is missing or broken: silence would look like "no red flag". */
export function openRedFlags(path: string): FindRedFlags {
  let file: z.output<typeof File>;
  try {
    file = File.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new AppError('model-unavailable', 'The table of red flags is missing or broken');
  }
  const flags = file.flags.map((flag) => ({ ...flag, any: flag.patterns.map(compiled), every: flag.all.map(compiled) }));
  return (text, language, alarms = []) => {
    const flat = text.replace(/[’‘]/g, "'").replace(/\s+/g, ' ');
    return flags.flatMap(({ any, every, ...flag }) => {
      const own = any.map((pattern) => pattern.exec(flat)?.[0]).find((words) => words !== undefined);
      const matched = own !== undefined && every.every((pattern) => pattern.test(flat)) ? own : alarms.find(({ rule }) => flag.rules.includes(rule))?.words;
      if (matched === undefined) return [];
      const [title, words] = language === 'zh-CN' ? [flag.titleZh, flag.textZh] : [flag.title, flag.text];
      return [{ id: flag.id, title, text: words, matched, source: flag.source, edition: file.edition, signedBy: file.signedBy }];
    });
  };
}
/** Latin words begin where a word begins; Chinese ones stand anywhere. */
const compiled = (pattern: string): RegExp => new RegExp(`(?<![a-z0-9])(?:${pattern})`, 'iu');
