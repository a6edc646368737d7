/** Conditions, findings and questions of the differential are in the Chinese phrase book. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedBook, untranslated } from '../../../phrases/testing.ts';
import { rankConditions } from './rank.ts';
import { loadDiagnosisTable } from './table.ts';

const book = shippedBook('zh-cn');
const json = (name: string): unknown => JSON.parse(readFileSync(`resources/knowledge/${name}`, 'utf8'));
interface Named {
  readonly name: string;
}

describe('diagnosis in Chinese', () => {
  it('what must not be missed', () => {
    const { complaints, conditions, findings, tests } = json('cant-miss.json') as { complaints: Named[]; conditions: Record<string, Named>; findings: Record<string, Named>; tests: Record<string, Named> };
    expect(untranslated(book, [...complaints, ...Object.values(conditions), ...Object.values(findings), ...Object.values(tests)].map(({ name }) => name))).toEqual([]);
  });
  it('the ranking: conditions, questions, values, what it does not cover', () => {
    const table = loadDiagnosisTable('resources/knowledge/ddxplus.json');
    const questions = Object.values(table.evidences).flatMap(({ question, values }) => [question, ...Object.values(values ?? {}).flatMap((value) => [value, `${question} ${value}`])]);
    const { coverage } = rankConditions(table, { age: 40, sex: 'F', evidences: [], absent: [] });
    expect(untranslated(book, [...table.conditions.map(({ name }) => name), ...questions, ...coverage.notCovered])).toEqual([]);
  });
});
