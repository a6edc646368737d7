/** How the product ranks the written vignettes: `node training/diagnosis/vignettes.ts [tuning|held-out|fresh] [show]`, show lists the misses. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createReader, splitSentences } from '../../src/main/language/index.ts';
import { loadDiagnosisTable, loadFindingWords, rankConditions, toEvidences } from '../../src/main/reasoning/diagnosis/index.ts';

interface Vignette {
  readonly condition: string;
  readonly age: number;
  readonly sex: string;
  readonly half: string;
  readonly text: string;
}
const [half = '', show] = process.argv.slice(2);
const knowledge = path.resolve(import.meta.dirname, '../../resources/knowledge');
const table = loadDiagnosisTable(path.join(knowledge, 'ddxplus.json'));
const words = loadFindingWords(path.join(knowledge, 'ddxplus-words.json'), table);
const reader = createReader({ taggers: {} });
const all = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../src/main/reasoning/diagnosis/vignettes.json'), 'utf8')) as Vignette[];
const vignettes = all.filter(one => half === '' || one.half === half);
let first = 0, five = 0;
for (const { condition, age, sex, text } of vignettes) {
  const said = toEvidences(words.find(text, splitSentences(text), (sentence, start, end) => reader.assert(sentence, start, end).assertion));
  const { differential, noneOfThese } = rankConditions(table, { age, sex, ...said, fromWords: true });
  const rank = differential.findIndex(row => row.condition === condition);
  first += Number(rank === 0);
  five += Number(rank < 5);
  if (show !== undefined && rank > 0) {
    const names = (codes: readonly string[]): string => codes.map(code => `${code} ${table.evidences[code.split('_@_')[0] ?? '']?.question.slice(0, 40) ?? ''}`).join(' | ');
    process.stdout.write(`${condition} at ${rank + 1}, none ${noneOfThese.toFixed(2)}: ${differential.slice(0, 5).map(row => `${row.condition} ${row.probability.toFixed(2)}`).join(', ')}\n  ${text}\n  + ${names(said.evidences)}\n  - ${names(said.absent)}\n`);
  }
}
process.stdout.write(`${JSON.stringify({ half, vignettes: vignettes.length, first: first / vignettes.length, five: five / vignettes.length })}\n`);
