/** What the shipped tables say, filled with values, is in the Chinese phrase book. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedBook, untranslated } from '../../../phrases/testing.ts';
import { createLinker } from '../../language/codes/index.ts';
import type { Linker } from '../../language/codes/index.ts';
import type { KnowledgeFile } from './tables/format.ts';
import { chartFromLists, createAdvisor, readKnowledgeFile } from './index.ts';
import type { PatientLists } from './index.ts';

const book = shippedBook('zh-cn');
const folder = join('resources', 'knowledge', 'advice');
const filled = (words: string): string => words.replaceAll('{lab}', 'potassium 6.2 mmol/L').replaceAll('{problem}', 'heart block').replaceAll(/\{\d\}/g, 'ibuprofen');

function wordsOf(file: KnowledgeFile): string[] {
  switch (file.kind) {
    case 'rules':
      return file.rules.flatMap(({ summary, detail, change }) => [summary, detail ?? '', ...(change ?? []).map(({ note }) => note)]);
    case 'interactions':
      return file.entries.flatMap((entry) => [`ibuprofen with digoxin: ${entry.what}`, `${entry.what}. ${entry.do ?? ''}`.trim()]);
    case 'allergies':
      return [...file.groups, ...file.cross].map(({ words }) => words);
    case 'duplicates':
      return file.classes.map(({ words }) => `Two ${words}: ibuprofen and naproxen`);
    case 'treatments':
      return file.conditions.flatMap(({ name, options }) => [name, ...options.flatMap((option) => [option.name, option.monitoring ?? '', ...(option.favours ?? []).map(({ words }) => words)])]);
    case 'classes':
    case 'words':
    case 'tiers':
    case 'contraindications':
      return [];
  }
}

describe('the tables in Chinese', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('%s', (name) => {
    const file = readKnowledgeFile(name, readFileSync(join(folder, name), 'utf8'));
    if ('reason' in file) throw new Error(`${file.file}: ${file.reason}`);
    expect(untranslated(book, wordsOf(file).map(filled))).toEqual([]);
  });
});

describe('cards in Chinese', () => {
  let linker: Linker;
  beforeAll(() => {
    linker = createLinker('resources/terminology/terminology.db');
  });
  afterAll(() => linker.close());
  const charts: PatientLists[] = [
    { patient: { age: 82, sex: 'F' }, medications: ['warfarin', 'clarithromycin', 'ibuprofen', 'naproxen', 'simvastatin', 'oxybutynin', 'amitriptyline', 'mystery tonic'], problems: ['heart failure', 'peptic ulcer'] },
    { patient: { age: 60, sex: 'M' }, medications: ['amoxicillin', 'cefalexin', 'enoxaparin', 'metformin'], allergies: [{ text: 'penicillin', reaction: 'anaphylaxis' }, { text: 'codeine', reaction: 'nausea' }, 'Zorbulin'], problems: ['acute kidney injury'] },
    { patient: { age: 30, sex: 'F', pregnant: true }, medications: ['valproate', 'ibuprofen', 'codeine'], allergies: ['codeine'] },
    { patient: { age: 70, sex: 'M', weight: 70 }, medications: ['apixaban', 'digoxin', 'furosemide', 'diclofenac gel', 'atenolol'], problems: ['asthma'], observations: [{ text: 'potassium', value: 2.4, unit: 'mmol/L' }, { text: 'creatinine', value: 2.6, unit: 'mg/dL' }, { text: 'digoxin', value: 2.6 }] },
    { patient: { age: 70 }, medications: ['dabigatran', 'gabapentin'], problems: ['on haemodialysis'] },
    { patient: { age: 70 }, medications: ['dabigatran', 'gabapentin'] },
  ];
  it.each(charts.map((chart, at) => [at, chart] as const))('chart %i', (_, lists) => {
    const { cards, notChecked } = createAdvisor('resources/knowledge', linker.drugs).check(chartFromLists(lists));
    const said = cards.flatMap(({ summary, detail, overrideReasons }) => [summary, detail ?? '', ...(overrideReasons ?? []).map(({ display }) => display)]);
    expect(untranslated(book, [...said, ...notChecked.map(({ reason }) => reason)])).toEqual([]);
  });
});
