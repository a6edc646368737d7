/** The tables in one base, indexed by drug and pair. */
import type { DrugLexicon } from '../../../language/codes/index.ts';
import { drugKey } from '../drug-key.ts';
import { SEVERITIES } from './format.ts';
import type { AllergyTable, Condition, Entry, FileHead, KnowledgeFile, Rule, Treated } from './format.ts';
import { foldBy } from '../problem-words.ts';
import type { Fold } from '../problem-words.ts';
import { readTables } from './read-tables.ts';
import type { Refused } from './read-tables.ts';

export interface Listed<T> {
  head: FileHead;
  item: T;
}
export interface Knowledge {
  /** Members of `@class`, or the one ingredient itself. */
  members(name: string): ReadonlySet<string>;
  /** Members of all of them together; one set for one list, whoever asks. */
  anyOf(names: readonly string[]): ReadonlySet<string>;
  /** Problems in one way of writing. */
  fold: Fold;
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

/** `own` is a hospital's folder of files beside the shipped ones, where there is one; `drugs` knows how its pharmacists call their drugs. */
export function loadKnowledge(folder: string, own?: string, drugs?: DrugLexicon): Knowledge {
  const { files, refused } = readTables(folder, own, drugs);
  return compile(files, refused);
}

function compile(files: KnowledgeFile[], refused: Refused[]): Knowledge {
  const classes = new Map<string, Set<string>>();
  for (const file of files) {
    if (file.kind !== 'classes') continue;
    for (const [name, drugs] of Object.entries(file.classes)) classes.set(name, new Set([...(classes.get(name) ?? []), ...drugs.filter((d) => !d.startsWith('@')).map(drugKey)]));
  }
  // Classes of classes, in whatever order they are written: again until nothing is added.
  const parts = files.flatMap((file) => (file.kind === 'classes' ? Object.entries(file.classes).flatMap(([name, drugs]) => drugs.filter((d) => d.startsWith('@')).map((d) => [name, d.slice(1)] as const)) : []));
  for (let grew = true; grew; ) {
    grew = false;
    for (const [name, part] of parts) {
      const whole = classes.get(name);
      const before = whole?.size ?? 0;
      for (const member of classes.get(part) ?? []) whole?.add(member);
      grew ||= (whole?.size ?? 0) > before;
    }
  }
  const none: ReadonlySet<string> = new Set();
  const singles = new Map<string, ReadonlySet<string>>();
  const single = (name: string): ReadonlySet<string> => {
    const known = singles.get(name);
    if (known !== undefined) return known;
    const fresh = new Set([drugKey(name)]);
    singles.set(name, fresh);
    return fresh;
  };
  const members = (name: string): ReadonlySet<string> => (name.startsWith('@') ? (classes.get(name.slice(1)) ?? none) : single(name));

  const unions = new WeakMap<readonly string[], ReadonlySet<string>>();
  const anyOf = (names: readonly string[]): ReadonlySet<string> => {
    const known = unions.get(names);
    if (known !== undefined) return known;
    const fresh = new Set(names.flatMap((name) => [...members(name)]));
    unions.set(names, fresh);
    return fresh;
  };

  const tiers = new Map<string, Listed<'critical' | 'never'>>();
  const entries = new Map<string, { listed: Listed<Entry>; other: ReadonlySet<string> }[]>();
  const listed = new Set<string>();
  let byIngredient: Map<string, Listed<Rule>[]> | undefined;
  const base: Knowledge = { members, anyOf, fold: foldBy(files.flatMap((file) => (file.kind === 'words' ? [file.words] : []))), tierOf: (a, b) => tiers.get(pairKey(a, b)), interactionsOf, contraindications: [], rules: [], rulesFor: (ingredient) => (byIngredient ??= indexed(base.rules, members)).get(ingredient) ?? [], allergies: [], duplicates: [], treatments: [], listed, refused };

  for (const file of files) {
    const head: FileHead = { id: file.id, source: file.source, edition: file.edition, reviewed: file.reviewed, signedOff: file.signedOff, url: file.url };
    if (file.kind === 'tiers') {
      // A pair on both lists interrupts: the mistake that harms less.
      for (const item of ['never', 'critical'] as const) for (const [a, b] of file[item]) {
        tiers.set(pairKey(a, b), { head, item });
        listed.add(drugKey(a)).add(drugKey(b));
      }
    } else if (file.kind === 'interactions') for (const item of file.entries) addEntry({ head, item });
    else if (file.kind === 'contraindications') for (const [problem, drugs] of Object.entries(file.problems)) base.contraindications.push({ head, item: { problem, drugs: new Set(drugs.map(drugKey)) } });
    else if (file.kind === 'rules') for (const item of file.rules) {
      base.rules.push({ head, item });
      if (item.kind === 'interaction') for (const c of item.when) for (const name of c.drug ?? []) for (const member of members(name)) listed.add(member);
    } else if (file.kind === 'allergies') base.allergies.push({ head, item: file });
    else if (file.kind === 'treatments') for (const item of file.conditions) base.treatments.push({ head, item });
    else if (file.kind === 'duplicates') for (const item of file.classes) base.duplicates.push({ head, item: { ...item, except: item.except.map(([a, b]) => [drugKey(a), drugKey(b)]) } });
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
    const found = new Set<Listed<Entry>>();
    for (const entry of entries.get(a) ?? []) if (entry.other.has(b)) found.add(entry.listed);
    return found.size < 2 ? [...found] : [...found].sort((x, y) => SEVERITIES.indexOf(x.item.severity) - SEVERITIES.indexOf(y.item.severity));
  }
}

function indexed(rules: readonly Listed<Rule>[], members: Knowledge['members']): Map<string, Listed<Rule>[]> {
  const index = new Map<string, Set<Listed<Rule>>>();
  for (const rule of rules) for (const name of takenIn(rule.item.when)) for (const drug of members(name)) index.set(drug, (index.get(drug) ?? new Set()).add(rule));
  return new Map([...index].map(([drug, of]) => [drug, [...of]]));
}
const takenIn = (conditions: readonly Condition[]): string[] => conditions.flatMap((c) => [...(c.drug ?? []), ...(c.count?.of ?? []), ...takenIn(c.any ?? []), ...takenIn(c.all ?? [])]);

const pairKey = (a: string, b: string): string => [drugKey(a), drugKey(b)].sort().join('|');
