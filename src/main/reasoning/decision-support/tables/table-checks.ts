/** What the shape of a file can't say: a rule that breaks one of these would be silent, or say what is not ours to say. */
import type { Condition, KnowledgeFile } from './format.ts';

interface Fault {
  path: PropertyKey[];
  reason: string;
}
export interface TableWords {
  /** Whether some file names the class. */
  isClass(name: string): boolean;
  /** The drug that a name was probably meant for, where it is none; undefined where it may stand. */
  misspelt(name: string): string | undefined;
}

const NOT_OURS = /\b(?:(?:is|are|be) safe|safe to|safely|rule[sd]? out|recommend(?:ed|s|ation)?)\b/i;

/** The first fault in the order of the file. */
export function faultOf(file: KnowledgeFile, words: TableWords): Fault | undefined {
  const ids = new Set<string>();
  switch (file.kind) {
    case 'rules':
      for (const [at, rule] of file.rules.entries()) {
        const path = ['rules', at];
        if (ids.has(rule.id)) return { path: [...path, 'id'], reason: `another rule of the file is called ${rule.id}` };
        ids.add(rule.id);
        const inWhen = conditionsFault(rule.when, [...path, 'when'], words) ?? (rule.change ?? []).map((change, i) => conditionsFault(change.when, [...path, 'change', i, 'when'], words)).find((f) => f !== undefined);
        if (inWhen) return inWhen;
        const drugs = rule.when.filter((c) => c.drug).length;
        if (rule.kind === 'interaction' && drugs < 2) return { path: [...path, 'when'], reason: 'an interaction needs two conditions with a drug' };
        const said = saidFault({ summary: rule.summary, detail: rule.detail ?? '' }, path) ?? (rule.change ?? []).map(({ note }, i) => saidFault({ note }, [...path, 'change', i])).find((f) => f !== undefined);
        if (said) return said;
        const most = Math.max(0, ...[...`${rule.summary} ${rule.detail ?? ''}`.matchAll(/\{(\d)\}/g)].map((m) => Number(m[1])));
        if (most > bound(rule.when)) return { path: [...path, 'summary'], reason: `{${most}} stands for no drug of "when"` };
      }
      return undefined;
    case 'interactions':
      return first(file.entries, (entry, at) => drugsFault(entry.a, ['entries', at, 'a'], words) ?? drugsFault(entry.b, ['entries', at, 'b'], words) ?? saidFault({ what: entry.what, do: entry.do ?? '' }, ['entries', at]));
    case 'tiers':
      return first(['critical', 'never'] as const, (list) => first(file[list], (pair, at) => drugsFault(pair, [list, at], words)));
    case 'classes':
      return first(Object.entries(file.classes), ([name, drugs]) => drugsFault(drugs, ['classes', name], words));
    case 'contraindications':
      return first(Object.entries(file.problems), ([problem, drugs]) => drugsFault(drugs, ['problems', problem], words));
    case 'allergies':
      return first(file.groups, (group, at) => drugsFault(group.drugs, ['groups', at, 'drugs'], words) ?? saidFault({ words: group.words }, ['groups', at])) ?? first(file.cross, (one, at) => drugsFault(one.from, ['cross', at, 'from'], words) ?? drugsFault(one.to, ['cross', at, 'to'], words) ?? saidFault({ words: one.words }, ['cross', at]));
    case 'duplicates':
      return first(file.classes, (one, at) => drugsFault([`@${one.class}`], ['classes', at, 'class'], words));
    case 'treatments':
      return first(file.conditions, (condition, c) => first(condition.options, (option, o) => drugsFault(option.drugs, ['conditions', c, 'options', o, 'drugs'], words) ?? saidFault({ name: option.name, monitoring: option.monitoring ?? '' }, ['conditions', c, 'options', o])));
    case 'words':
      return undefined;
  }
}

function first<T>(items: readonly T[], fault: (item: T, at: number) => Fault | undefined): Fault | undefined {
  for (const [at, item] of items.entries()) {
    const found = fault(item, at);
    if (found) return found;
  }
  return undefined;
}

function conditionsFault(conditions: readonly Condition[], path: PropertyKey[], words: TableWords): Fault | undefined {
  return first(conditions, (condition, at) => {
    const here = [...path, at];
    const { drug, except, lacking, count, any, all, lab, above, below, fell, dailyMgAbove, written } = condition;
    const asked = [drug, lacking, count, any, all, lab, condition.problem, condition.age, condition.sex, condition.pregnant, condition.lactating, condition.without, condition.unmeasured].filter((one) => one !== undefined).length;
    if (asked !== 1) return { path: here, reason: asked === 0 ? 'a condition that asks nothing never holds' : 'a condition asks one thing: part it into several' };
    if (lab !== undefined && above === undefined && below === undefined && fell === undefined) return { path: here, reason: '"lab" needs "above", "below" or "fell"' };
    if (lab === undefined && (above !== undefined || below !== undefined || fell !== undefined)) return { path: here, reason: '"above", "below" and "fell" need "lab"' };
    if (drug === undefined && (except !== undefined || dailyMgAbove !== undefined || written !== undefined)) return { path: here, reason: '"except", "dailyMgAbove" and "written" need "drug"' };
    return (
      drugsFault(drug ?? [], [...here, 'drug'], words) ?? drugsFault(except ?? [], [...here, 'except'], words) ?? drugsFault(lacking ?? [], [...here, 'lacking'], words) ?? drugsFault(count?.of ?? [], [...here, 'count', 'of'], words) ??
      conditionsFault(any ?? [], [...here, 'any'], words) ?? conditionsFault(all ?? [], [...here, 'all'], words)
    );
  });
}

function drugsFault(names: readonly string[], path: PropertyKey[], words: TableWords): Fault | undefined {
  return first(names, (name, at) => {
    if (name.startsWith('@')) return words.isClass(name.slice(1)) ? undefined : { path: [...path, at], reason: `no class is called ${name}` };
    const meant = words.misspelt(name);
    return meant === undefined ? undefined : { path: [...path, at], reason: `no drug is called ${name}; ${meant} is meant?` };
  });
}

function saidFault(said: Readonly<Record<string, string>>, path: PropertyKey[]): Fault | undefined {
  return first(Object.entries(said), ([key, text]) => {
    const found = NOT_OURS.exec(text)?.[0];
    return found === undefined ? undefined : { path: [...path, key], reason: `"${found}" is not ours to say` };
  });
}

/** How many drugs a rule binds at most. */
const bound = (conditions: readonly Condition[]): number => conditions.reduce((sum, c) => sum + (c.drug ? 1 : 0) + bound(c.all ?? []) + Math.max(0, ...(c.any ?? []).map((one) => bound([one]))), 0);
