/** The table of conditions that must not be missed, by presenting complaint: data with source, edition, review and sign-off. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../../contract/errors.ts';

/** Regular expressions, matched in any case at word bounds. */
const Words = z.array(z.string().min(1)).min(1);
/** What a patient or an examiner can say is there or isn't. `family`: said of a relative it counts too. */
const Finding = z.strictObject({ name: z.string(), words: Words, family: z.boolean().optional() });
/** What is done. Only that it was done counts, not what came of it. */
const Test = z.strictObject({ name: z.string(), words: Words });
/** Years, both ends included. A patient whose age is not known is inside. */
const Ages = z.tuple([z.number(), z.number()]);
const Condition = z.strictObject({
  name: z.string(),
  /** ICD-10-CM. */
  code: z.string().regex(/^[A-Z]\d[\dA-Z](?:\.[\dA-Z]{1,4})?$/u),
  /** Ids of findings. */
  speaksFor: z.array(z.string()),
  /** Ids of findings and tests: until one is in the chart, the condition is "not yet excluded by" it. */
  lookedForBy: z.array(z.string()).min(1),
  sex: z.enum(['male', 'female']).optional(),
  ages: Ages.optional(),
});
const Complaint = z.strictObject({
  id: z.string(),
  name: z.string(),
  source: z.string(),
  edition: z.string(),
  /** The complaint's own words, then those of each setting it needs (fever, and a rash). */
  words: z.array(Words).min(1),
  ages: Ages.optional(),
  /** A known age below this, in years, stands for the words of the setting. */
  settingBelow: z.number().optional(),
  /** Ids of the plainer complaints that it stands before. */
  narrows: z.array(z.string()).default([]),
  conditions: z.array(z.string()).min(1),
});
const Table = z.strictObject({
  source: z.string(),
  note: z.string(),
  reviewed: z.iso.date(),
  signedOff: z.boolean(),
  /** Words of a sentence in which a test is named and not done. */
  notDone: Words,
  findings: z.record(z.string(), Finding),
  tests: z.record(z.string(), Test),
  conditions: z.record(z.string(), Condition),
  complaints: z.array(Complaint),
});

export type ConditionEntry = z.infer<typeof Condition>;
/** One finding or test with its words compiled. */
export interface Sign {
  readonly id: string;
  readonly name: string;
  readonly pattern: RegExp;
  readonly kind: 'finding' | 'test';
  readonly family: boolean;
}
export interface CompiledComplaint extends Omit<z.infer<typeof Complaint>, 'words' | 'conditions'> {
  readonly own: RegExp;
  readonly settings: readonly RegExp[];
  readonly conditions: readonly ConditionEntry[];
}
export interface CantMissTable {
  readonly reviewed: string;
  readonly signedOff: boolean;
  readonly notDone: RegExp;
  readonly complaints: readonly CompiledComplaint[];
  sign(id: string): Sign;
}

/** @throws AppError `bad-input` when an entry names another that is not there; ZodError, SyntaxError when the file is not of its form. */
export function loadCantMissTable(file: string): CantMissTable {
  const table = Table.parse(JSON.parse(readFileSync(file, 'utf8')));
  const signs = new Map<string, Sign>();
  for (const [id, { name, words, family }] of Object.entries(table.findings)) signs.set(id, { id, name, pattern: compile(words), kind: 'finding', family: family ?? false });
  for (const [id, { name, words }] of Object.entries(table.tests)) {
    if (signs.has(id)) throw broken(id);
    signs.set(id, { id, name, pattern: compile(words), kind: 'test', family: false });
  }
  for (const { speaksFor, lookedForBy } of Object.values(table.conditions))
    for (const id of [...speaksFor, ...lookedForBy]) if (!signs.has(id) || (speaksFor.includes(id) && signs.get(id)?.kind === 'test')) throw broken(id);
  return {
    reviewed: table.reviewed,
    signedOff: table.signedOff,
    notDone: compile(table.notDone),
    complaints: table.complaints.map(({ words: [own = [], ...settings], conditions, ...rest }) => ({
      ...rest,
      own: compile(own),
      settings: settings.map(compile),
      conditions: conditions.map(id => table.conditions[id] ?? fail(id)),
    })),
    sign: id => signs.get(id) ?? fail(id),
  };
}

/** A space of the table is any white space of a note: lines are broken anywhere. */
function compile(words: readonly string[]): RegExp {
  const spaced = words.map(word => word.replaceAll(/ (?![\]?{*+])/gu, '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

function broken(id: string): AppError {
  return new AppError('bad-input', 'The table names an entry that is not there, or twice', { where: id });
}
function fail(id: string): never {
  throw broken(id);
}
