/** Reads the knowledge folder into one base; a file that breaks the format is refused whole, with its line and the reason. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { KnowledgeFile, SEVERITIES } from './format.ts';
import type { AllergyTable, Condition, Entry, FileHead, Rule, Treated } from './format.ts';
import { lineAt, offsetOf } from './json-lines.ts';

export interface Refused {
  file: string;
  line: number;
  reason: string;
}
export interface Listed<T> {
  head: FileHead;
  item: T;
}
export interface Knowledge {
  /** Members of `@class`, or the one ingredient itself. */
  members(name: string): ReadonlySet<string>;
  classOf(ingredient: string): readonly string[];
  tierOf(a: string, b: string): Listed<'critical' | 'never'> | undefined;
  interactionsOf(a: string, b: string): Listed<Entry>[];
  contraindications: Listed<{ problem: string; drugs: ReadonlySet<string> }>[];
  rules: Listed<Rule>[];
  /** Rules that name the ingredient among what must be taken. */
  rulesFor(ingredient: string): readonly Listed<Rule>[];
  allergies: Listed<AllergyTable>[];
  duplicates: Listed<{ class: string; words: string; indicator: 'info' | 'warning' | 'critical'; except: [string, string][] }>[];
  treatments: Listed<Treated>[];
  /** Ingredients that some interaction table or rule names. */
  listed: ReadonlySet<string>;
  refused: Refused[];
}

/** `own` is a hospital's folder of files beside the shipped ones, where there is one. */
export function loadKnowledge(folder: string, own?: string): Knowledge {
  const files: KnowledgeFile[] = [];
  const refused: Refused[] = [];
  for (const from of own === undefined ? [folder] : [folder, own]) {
    for (const name of readdirSync(from).sort()) {
      if (!name.endsWith('.json')) continue;
      const read = readKnowledgeFile(name, readFileSync(join(from, name), 'utf8'));
      if ('reason' in read) refused.push(read);
      // Answers, precision and citations go by the id: two tables of one name could not be told apart.
      else if (files.some((file) => file.id === read.id)) refused.push({ file: name, line: 1, reason: `id: another table is called ${read.id}` });
      else files.push(read);
    }
  }
  return compile(files, refused);
}

/** One file's content, or why it is refused. */
export function readKnowledgeFile(file: string, text: string): KnowledgeFile | Refused {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const words = error instanceof Error ? error.message : '';
    const position = Number(/position (\d+)/.exec(words)?.[1] ?? text.length);
    return { file, line: lineAt(text, position), reason: 'not JSON' };
  }
  const parsed = KnowledgeFile.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  return { file, line: lineAt(text, offsetOf(text, issue?.path ?? [])), reason: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not of the format'}` };
}

function compile(files: KnowledgeFile[], refused: Refused[]): Knowledge {
  const classes = new Map<string, Set<string>>();
  for (const file of files) {
    if (file.kind !== 'classes') continue;
    for (const [name, drugs] of Object.entries(file.classes)) classes.set(name, new Set([...(classes.get(name) ?? []), ...drugs.filter((d) => !d.startsWith('@'))]));
  }
  for (const file of files) {
    if (file.kind !== 'classes') continue;
    for (const [name, drugs] of Object.entries(file.classes))
      for (const drug of drugs) if (drug.startsWith('@')) for (const member of classes.get(drug.slice(1)) ?? []) classes.get(name)?.add(member);
  }
  const none: ReadonlySet<string> = new Set();
  const members = (name: string): ReadonlySet<string> => (name.startsWith('@') ? (classes.get(name.slice(1)) ?? none) : new Set([name]));
  const classOf = new Map<string, string[]>();
  for (const [name, drugs] of classes) for (const drug of drugs) classOf.set(drug, [...(classOf.get(drug) ?? []), name]);

  const tiers = new Map<string, Listed<'critical' | 'never'>>();
  const entries = new Map<string, { listed: Listed<Entry>; other: ReadonlySet<string> }[]>();
  const listed = new Set<string>();
  let byIngredient: Map<string, Listed<Rule>[]> | undefined;
  const base: Knowledge = { members, classOf: (i) => classOf.get(i) ?? [], tierOf: (a, b) => tiers.get(pairKey(a, b)), interactionsOf, contraindications: [], rules: [], rulesFor: (ingredient) => (byIngredient ??= indexed(base.rules, members)).get(ingredient) ?? [], allergies: [], duplicates: [], treatments: [], listed, refused };

  for (const file of files) {
    const head: FileHead = { id: file.id, source: file.source, edition: file.edition, reviewed: file.reviewed, signedOff: file.signedOff, url: file.url };
    if (file.kind === 'tiers') {
      // A pair on both lists interrupts: the mistake that harms less.
      for (const item of ['never', 'critical'] as const) for (const [a, b] of file[item]) {
        tiers.set(pairKey(a, b), { head, item });
        listed.add(a).add(b);
      }
    } else if (file.kind === 'interactions') for (const item of file.entries) addEntry({ head, item });
    else if (file.kind === 'contraindications') for (const [problem, drugs] of Object.entries(file.problems)) base.contraindications.push({ head, item: { problem, drugs: new Set(drugs) } });
    else if (file.kind === 'rules') for (const item of file.rules) {
      base.rules.push({ head, item });
      if (item.kind === 'interaction') for (const c of item.when) for (const name of c.drug ?? []) for (const member of members(name)) listed.add(member);
    } else if (file.kind === 'allergies') base.allergies.push({ head, item: file });
    else if (file.kind === 'treatments') for (const item of file.conditions) base.treatments.push({ head, item });
    else if (file.kind === 'duplicates') for (const item of file.classes) base.duplicates.push({ head, item });
  }
  return base;

  function addEntry(one: Listed<Entry>): void {
    for (const [from, to] of [[one.item.a, one.item.b], [one.item.b, one.item.a]] as const) {
      const other = new Set(to.flatMap((name) => [...members(name)]));
      for (const name of from) for (const drug of members(name)) {
        entries.set(drug, [...(entries.get(drug) ?? []), { listed: one, other }]);
        listed.add(drug);
      }
    }
  }
  /** Worst first. */
  function interactionsOf(a: string, b: string): Listed<Entry>[] {
    const found = new Set((entries.get(a) ?? []).filter((e) => e.other.has(b)).map((e) => e.listed));
    return [...found].sort((x, y) => SEVERITIES.indexOf(x.item.severity) - SEVERITIES.indexOf(y.item.severity));
  }
}

function indexed(rules: readonly Listed<Rule>[], members: Knowledge['members']): Map<string, Listed<Rule>[]> {
  const index = new Map<string, Set<Listed<Rule>>>();
  for (const rule of rules) for (const name of takenIn(rule.item.when)) for (const drug of members(name)) index.set(drug, (index.get(drug) ?? new Set()).add(rule));
  return new Map([...index].map(([drug, of]) => [drug, [...of]]));
}
const takenIn = (conditions: readonly Condition[]): string[] => conditions.flatMap((c) => [...(c.drug ?? []), ...(c.count?.of ?? []), ...takenIn(c.any ?? []), ...takenIn(c.all ?? [])]);

const pairKey = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`);
