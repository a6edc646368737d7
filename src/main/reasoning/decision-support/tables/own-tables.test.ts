/** A hospital's own tables, as its pharmacist writes them from the README alone, and as they come when something went wrong. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLinker } from '../../../language/codes/index.ts';
import type { Linker } from '../../../language/codes/index.ts';
import { chartFromLists, createAdvisor } from '../index.ts';
import type { Advisor, PatientLists } from '../index.ts';

const TABLE = `{
 "format": "auscult-knowledge/1",
 "kind": "rules",
 "id": "our-pharmacy",
 "source": "St Elsewhere Hospital pharmacy",
 "edition": "3",
 "reviewed": "2026-11-01",
 "signedOff": true,
 "rules": [
  {"id": "paracetamol-weight", "kind": "dose", "indicator": "warning", "when": [{"drug": ["paracetamol"]}, {"lab": "weight", "below": 50}], "summary": "{1} with {lab}: 15 mg/kg here", "detail": "Policy 12."},
  {"id": "brand-juice", "kind": "interaction", "indicator": "warning", "when": [{"drug": ["Coumadin"]}, {"drug": ["pomelo juice"]}], "summary": "{1} with {2}: INR"}
 ]
}
`;
let linker: Linker;
let advisor: Advisor;
let folder = '';
beforeAll(() => {
  linker = createLinker('resources/terminology/terminology.db');
  advisor = createAdvisor('resources/knowledge', linker.drugs);
});
afterAll(() => linker.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tables-'));
  return () => rmSync(folder, { recursive: true });
});
const withTable = (text: string, name = 'ours.json') => {
  writeFileSync(join(folder, name), text);
  return advisor.addTables(folder);
};
const rulesOf = (lists: PatientLists): string[] => advisor.check(chartFromLists(lists)).cards.map((card) => card.basis.rule);

it('speak beside the shipped ones, in the names that their pharmacists use', () => {
  expect(withTable(TABLE)).toEqual([]);
  const said = rulesOf({ patient: { age: 70, sex: 'F', weight: 44 }, medications: ['Panadol 1 g', 'warfarin', 'Pomelo juice', 'Septrin'] });
  expect(said).toEqual(expect.arrayContaining(['our-pharmacy/paracetamol-weight', 'our-pharmacy/brand-juice', 'own/warfarin-co-trimoxazole']));
});
it('show whose they are, and stay when unsigned tables are off', () => {
  withTable(TABLE);
  const [card] = advisor.check(chartFromLists({ patient: { weight: 44 }, medications: ['paracetamol'] }), { signedOnly: true }).cards;
  expect(card?.basis).toEqual({ rule: 'our-pharmacy/paracetamol-weight', source: 'St Elsewhere Hospital pharmacy', edition: '3', reviewed: '2026-11-01', signedOff: true });
});
it('may name classes of classes in any order, and problems in their own words', () => {
  const head = (kind: string, id: string): string => `{"format": "auscult-knowledge/1", "kind": "${kind}", "id": "${id}", "source": "our pharmacy", "edition": "1", "reviewed": "2026-11-01", "signedOff": true, `;
  writeFileSync(join(folder, 'a.json'), `${head('classes', 'our-classes')}"classes": {"all-of-it": ["@half"], "half": ["@quarter"], "quarter": ["paracetamol"]}}`);
  writeFileSync(join(folder, 'b.json'), `${head('words', 'our-words')}"words": {"green fever": ["gf-2"]}}`);
  expect(withTable(`${head('rules', 'our-rules')}"rules": [{"id": "x", "kind": "contraindication", "indicator": "warning", "when": [{"drug": ["@all-of-it"]}, {"problem": ["green fever"]}], "summary": "{1} with {problem}"}]}`, 'c.json')).toEqual([]);
  expect(rulesOf({ medications: ['Tylenol'], problems: ['GF-2'] })).toContain('our-rules/x');
});
it('with a mark before the first letter are read', () => expect(withTable(`\uFEFF${TABLE}`)).toEqual([]));

describe('are refused whole, with line and reason', () => {
  const cases: [string, (text: string) => string, number, string][] = [
    ['a comma too many', (t) => t.replace('Policy 12."}', 'Policy 12.",}'), 10, 'not JSON: "}"'],
    ['quotes of a word processor', (t) => t.replace('"3"', '“3”'), 6, 'not JSON: "“"'],
    ['an end that is missing', (t) => t.slice(0, -30), 11, 'not JSON'],
    ['nothing in it', () => '', 1, 'ends too early'],
    ['an indicator of its own', (t) => t.replace('"warning", "when": [{"drug": ["Cou', '"red", "when": [{"drug": ["Cou'), 11, 'indicator'],
    ['a date as people write it', (t) => t.replace('2026-11-01', '01/11/2026'), 7, 'reviewed'],
    ['no source', (t) => t.replace(/ "source".*\n/, ''), 1, 'source: is missing'],
    ['a word misspelt', (t) => t.replace('"detail"', '"detial"'), 10, 'detial'],
    ['a class that is none', (t) => t.replace('["Coumadin"]', '["@vkas"]'), 11, 'no class is called @vkas'],
    ['a drug misspelt', (t) => t.replace('Coumadin', 'warfarrin'), 11, 'warfarin is meant?'],
    ['a value that is none', (t) => t.replace('"weight"', '"wieght"'), 10, 'no value is called "wieght"'],
    ['no limit', (t) => t.replace(', "below": 50', ''), 10, '"lab" needs'],
    ['a condition that asks nothing', (t) => t.replace('{"lab": "weight", "below": 50}', '{}'), 10, 'never holds'],
    ['one drug in a pair', (t) => t.replace(', {"drug": ["pomelo juice"]}', ''), 11, 'two conditions with a drug'],
    ['words for no drug', (t) => t.replace('{2}: INR', '{3}: INR'), 11, '{3} stands for no drug'],
    ['two rules of one name', (t) => t.replace('brand-juice', 'paracetamol-weight'), 11, 'another rule'],
    ['what is not ours to say', (t) => t.replace('Policy 12', 'This dose is safe'), 10, 'not ours to say'],
    ['a sign-off in words', (t) => t.replace('"signedOff": true', '"signedOff": "yes"'), 8, 'signedOff'],
    ['another format', (t) => t.replace('knowledge/1', 'knowledge/9'), 2, 'format'],
    ["a shipped table's name", (t) => t.replace('our-pharmacy', 'renal'), 4, 'another table is called renal'],
  ];
  it.each(cases)('%s', (_, broken, line, reason) => {
    expect(withTable(broken(TABLE))).toMatchObject([{ file: 'ours.json', line, reason: expect.stringContaining(reason) as string }]);
    // What it would have checked is said; the shipped tables go on.
    const { cards, notChecked } = advisor.check(chartFromLists({ medications: ['warfarin', 'Septrin'] }));
    expect(notChecked.map((n) => `${n.text} ${n.reason}`).join()).toContain('ours.json table refused');
    expect(cards[0]?.indicator).toBe('critical');
  });
});
it('of a folder that is not there are an error', () => expect(() => advisor.addTables(join(folder, 'none'))).toThrow('folder of tables'));
