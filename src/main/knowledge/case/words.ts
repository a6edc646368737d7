/** What is asked of a patient's notes, and the words that notes have for it: topics of the bedside and classes of drugs, as data. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../contract/errors.ts';
import { FactKind } from '../../../contract/chart.ts';

const File = z.object({
  source: z.string(),
  edition: z.string(),
  reviewed: z.string(),
  signedOff: z.string().nullable(),
  /** `members` are ingredients as RxNorm names them; `@` names a class of decision support. */
  classes: z.array(z.object({ id: z.string(), asked: z.string(), members: z.array(z.string()) })),
  topics: z.array(
    z.object({
      id: z.string(),
      asked: z.string(),
      said: z.string(),
      /** Of what says it, what says it best. */
      prefer: z.string().optional(),
      kinds: z.array(FactKind),
      /** All facts of these kinds belong, whatever their words. */
      all: z.boolean().default(false),
      /** The newest note counts more than the fullest sentence. */
      newest: z.boolean().default(false),
      /** Its findings stand in a report of its own. */
      report: z.boolean().default(false),
      /** What is said under its heading belongs to it. */
      listed: z.boolean().default(false),
    }),
  ),
});
const Classes = z.object({ kind: z.literal('classes'), classes: z.record(z.string(), z.array(z.string())) });

export interface CaseTopic {
  readonly id: string;
  readonly asked: RegExp;
  readonly said: RegExp;
  readonly prefer: RegExp | null;
  readonly kinds: readonly FactKind[];
  readonly all: boolean;
  readonly newest: boolean;
  readonly report: boolean;
  readonly listed: boolean;
}
export interface DrugClass {
  readonly id: string;
  readonly asked: RegExp;
  /** Ingredients, small letters. */
  readonly members: ReadonlySet<string>;
}
export interface CaseWords {
  readonly topics: readonly CaseTopic[];
  readonly classes: readonly DrugClass[];
}

/** @param knowledge `resources/knowledge`. @throws AppError `model-unavailable` when a table is missing or broken. */
export function openCaseWords(knowledge: string): CaseWords {
  try {
    const { topics, classes } = File.parse(JSON.parse(readFileSync(join(knowledge, 'ask', 'case-topics.json'), 'utf8')));
    const known = new Map(tablesOf(join(knowledge, 'advice')).flatMap((table) => Object.entries(table)));
    return {
      topics: topics.map(({ asked, said, prefer, ...rest }) => ({ ...rest, asked: whole(asked), said: whole(said), prefer: prefer === undefined ? null : whole(prefer) })),
      classes: classes.map(({ id, asked, members }) => ({ id, asked: whole(asked), members: new Set(members.flatMap((name) => membersOf(name, known))) })),
    };
  } catch {
    throw new AppError('model-unavailable', 'The table of what is asked of a case is missing or broken');
  }
}

function tablesOf(folder: string): Record<string, string[]>[] {
  return readdirSync(folder).filter((name) => name.endsWith('.json')).flatMap((name) => {
    const table = Classes.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    return table.success ? [table.data.classes] : [];
  });
}

function membersOf(name: string, known: ReadonlyMap<string, readonly string[]>, seen: ReadonlySet<string> = new Set()): string[] {
  if (!name.startsWith('@')) return [name.toLowerCase()];
  const members = known.get(name.slice(1));
  if (members === undefined) throw new Error(`no class ${name}`);
  return seen.has(name) ? [] : members.flatMap((one) => membersOf(one, known, new Set([...seen, name])));
}

/** Whole words of the Latin alphabet; Chinese has no spaces to stand between. */
const whole = (pattern: string): RegExp => new RegExp(`(?<![A-Za-z])(?:${pattern})(?![A-Za-z])`, 'i');
