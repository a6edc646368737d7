/** Every shipped rule speaks on the chart that it describes, in words that are ours to say. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unitOf } from './analytes.ts';
import type { Condition, Rule } from './tables/format.ts';
import { chartFromLists, createAdvisor, readKnowledgeFile } from './index.ts';
import type { Advisor, PatientLists } from './index.ts';
import { loadKnowledge } from './tables/knowledge.ts';
import { advisor, linker } from './testing.ts';

const FOLDER = 'resources/knowledge/advice';
const knowledge = loadKnowledge(FOLDER);

interface Lists {
  patient: NonNullable<PatientLists['patient']>;
  medications: string[];
  problems: (string | { text: string; code: string })[];
  observations: { text: string; value: number; unit: string | null; date: string }[];
}
const between = (low = 0, high = low * 1.2 + 1): number => (low === 0 ? high * 0.9 : (low + high) / 2);

/** The plainest chart in which the conditions hold. */
function describeInto(conditions: readonly Condition[], lists: Lists): Lists {
  for (const c of conditions) {
    const members = (names: readonly string[], not: readonly string[] = []): string[] => names.flatMap((name) => [...knowledge.members(name)]).filter((d) => !not.some((n) => knowledge.members(n).has(d)) && linker.drugs.resolve(d)?.ingredients[0]?.name === d);
    if (c.all) describeInto(c.all, lists);
    else if (c.any) describeInto(c.any.slice(0, 1), lists);
    else if (c.drug) {
      const drug = members(c.drug, c.except).find((d) => !lists.medications.some((m) => m.startsWith(d))) ?? c.drug[0] ?? '';
      lists.medications.push([drug, c.dailyMgAbove === undefined ? '' : `${c.dailyMgAbove * 2} mg daily`, c.written?.[0] ?? ''].join(' ').trim());
    } else if (c.count) lists.medications.push(...members(c.count.of).filter((d) => !lists.medications.includes(d)).slice(0, c.count.least - lists.medications.length));
    else if (c.problem) lists.problems.push(c.problem.find((p) => !p.startsWith('icd:')) ?? { text: 'coded', code: (c.problem[0] ?? '').slice(4) });
    else if (c.lab && c.fell) {
      const now = c.below === undefined ? 10 : c.below * 0.9;
      for (const [value, date] of [[(now / (1 - c.fell.by)) * 1.1, '2025-12-30'], [now, '2026-01-01']] as const) lists.observations.push({ text: c.lab, value, unit: unitOf(c.lab) ?? null, date });
    } else if (c.lab) lists.observations.push({ text: c.lab, value: between(c.above, c.below), unit: unitOf(c.lab) ?? null, date: '2026-01-01' });
    else if (c.age) lists.patient.age = c.age.above === undefined ? (c.age.below ?? 0) * 0.9 : Math.min(c.age.above + 5, (c.age.below ?? 200) - 0.001);
    else if (c.sex) lists.patient.sex = c.sex;
    else if (c.pregnant) lists.patient.pregnant = true;
    else if (c.lactating) lists.patient.breastfeeding = true;
  }
  return lists;
}
const described = (rule: Rule): Lists => describeInto(rule.when, { patient: { age: 40, sex: 'female' }, medications: [], problems: [], observations: [] });

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json')).map((name) => readKnowledgeFile(name, readFileSync(`${FOLDER}/${name}`, 'utf8')));
const rules = files.flatMap((file) => ('kind' in file && file.kind === 'rules' ? file.rules.map((rule) => [`${file.id}/${rule.id}`, rule] as const) : []));

describe('each rule', () => {
  it.each(rules)('%s speaks on its own chart', (name, rule) => {
    const { cards } = advisor.check(chartFromLists(described(rule)));
    const own = cards.find((card) => card.basis.rule === name);
    // Criteria for the old step back behind a rule for all on the same facts; of a pair the sterner rule speaks.
    const said = own ?? cards.find((card) => card.facts.length > 0 && (name.startsWith('stopp-start/') || (rule.kind === 'interaction' && card.kind === 'interaction')));
    expect(said, JSON.stringify(described(rule))).toBeDefined();
    expect(`${said?.summary} ${said?.detail ?? ''}`).not.toMatch(/\b(safe|safely|safer|rule out|ruled out|recommended)\b|\{/i);
  });
});

it('the criteria of STOPP/START version 2 are all there', () => {
  const ids = rules.map(([name]) => name).filter((name) => name.startsWith('stopp-start/'));
  // A3, any duplicate of a class, is the table of duplicates.
  expect([ids.length, knowledge.duplicates.length > 15, knowledge.duplicates.every((d) => knowledge.members(`@${d.item.class}`).size > 1)]).toEqual([111, true, true]);
});
it('a dose is compared only where the chart states it', () => {
  const old = { patient: { age: 80, sex: 'F' } };
  const aspirin = (text: string) => advisor.check(chartFromLists({ ...old, medications: [text] })).cards.some((card) => card.basis.rule === 'stopp-start/stopp-c1');
  expect(['aspirin', 'aspirin 75 mg daily', 'aspirin 300 mg od', 'aspirin 150 mg bd'].map(aspirin)).toEqual([false, false, true, true]);
});
it('an eGFR written down is not used in acute injury', () => {
  const { cards } = advisor.check(chartFromLists({ patient: { age: 80, sex: 'F' }, problems: ['AKI'], medications: ['metformin'], observations: [{ text: 'egfr', value: 24, unit: 'mL/min/1.73m2' }] }));
  expect(cards.map((card) => card.summary).join()).toContain('eGFR not valid');
  expect(cards.some((card) => /eGFR \d/.test(card.summary))).toBe(false);
});

describe('the two ONC lists, as bare pairs', () => {
  const tiers = files.flatMap((file) => ('kind' in file && file.kind === 'tiers' ? [file] : []));
  const key = (pair: readonly string[]): string => [...pair].sort().join('|');
  const interrupts = (pair: readonly string[]): boolean => advisor.check(chartFromLists({ patient: { age: 60, sex: 'M' }, medications: pair.map((name) => `${name} 10 mg tablet`) })).cards.some((card) => card.indicator === 'critical');
  it('every pair of high priority interrupts', () => {
    const pairs = tiers.flatMap((file) => file.critical);
    expect(pairs.length).toBeGreaterThan(1000);
    expect(pairs.filter((pair) => !interrupts(pair))).toEqual([]);
  });
  it('no pair that is not to interrupt does, unless it is on both', () => {
    const high = new Set(tiers.flatMap((file) => file.critical).map(key));
    const pairs = tiers.flatMap((file) => file.never).filter((pair) => !high.has(key(pair)));
    expect(pairs.length).toBeGreaterThan(1900);
    expect(pairs.filter(interrupts)).toEqual([]);
  });
});

describe("a hospital's own tables", () => {
  const table = (id: string, indicator = 'warning') => `{"format": "auscult-knowledge/1", "kind": "rules", "id": "${id}", "source": "Our pharmacy", "edition": "3", "reviewed": "2026-01-01", "signedOff": true,\n"rules": [\n{"id": "house", "kind": "contraindication", "indicator": "${indicator}", "when": [{"drug": ["paracetamol", "acetaminophen"]}], "summary": "{1}: ask the pharmacy"}]}`;
  const withFiles = (files: Record<string, string>): Advisor => {
    const folder = mkdtempSync(join(tmpdir(), 'tables-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const own = createAdvisor('resources/knowledge', linker.drugs);
    own.addTables(folder);
    rmSync(folder, { recursive: true });
    return own;
  };
  const cards = (own: Advisor, options = {}) => own.check(chartFromLists({ medications: ['paracetamol'] }), options);
  it('speak beside the shipped ones, with their own source', () => expect(cards(withFiles({ 'a.json': table('our-pharmacy') })).cards[0]).toMatchObject({ summary: 'paracetamol (acetaminophen): ask the pharmacy', basis: { source: 'Our pharmacy', edition: '3', signedOff: true } }));
  it('are refused with line and reason, which is said', () => {
    const own = withFiles({ 'a.json': table('our-pharmacy', 'loud') });
    expect(own.refused[0]).toMatchObject({ file: 'a.json', line: 3 });
    expect(cards(own).notChecked.map((n) => n.reason).join()).toContain('refused at line 3');
  });
  it('may not take the name of another', () => expect(withFiles({ 'a.json': table('own') }).refused[0]?.reason).toContain('another table'));
  it('stand where unsigned content is switched off', () => expect(cards(withFiles({ 'a.json': table('our-pharmacy') }), { signedOnly: true }).cards).toHaveLength(1));
});
