import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReader, splitSentences } from '../../language/index.ts';
import { loadDiagnosisTable, loadFindingWords, rankConditions, toEvidences } from './index.ts';

interface Vignette {
  readonly condition: string;
  readonly age: number;
  readonly sex: string;
  readonly half: string;
  readonly text: string;
}
const knowledge = path.resolve(import.meta.dirname, '../../../../resources/knowledge');
const table = loadDiagnosisTable(path.join(knowledge, 'ddxplus.json'));
const words = loadFindingWords(path.join(knowledge, 'ddxplus-words.json'), table);
const reader = createReader({ taggers: {} });
const vignettes = JSON.parse(readFileSync(path.join(import.meta.dirname, 'vignettes.json'), 'utf8')) as Vignette[];

/** Two vignettes a condition, written before the words were widened; the words were never fitted to the held-out half. The fresh ones came last. */
describe('vignettes in words', () => {
  it('has two of each condition, one to tune on and one held out', () => {
    for (const { name } of table.conditions) expect(vignettes.filter(({ condition, half }) => condition === name && half !== 'fresh').map(({ half }) => half).sort()).toEqual(['held-out', 'tuning']);
  });
  it.each(['tuning', 'held-out', 'fresh'])('finds the condition among the first five: %s', half => {
    const those = vignettes.filter(one => one.half === half);
    const found = those.filter(({ condition, age, sex, text }) => {
      const said = toEvidences(words.find(text, splitSentences(text), (sentence, start, end) => reader.assert(sentence, start, end).assertion));
      return rankConditions(table, { age, sex, ...said, fromWords: true }).differential.slice(0, 5).some(row => row.condition === condition);
    });
    expect(found.length / those.length).toBeGreaterThan(0.9);
  });
});
