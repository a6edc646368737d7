import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Differential } from '../../../contract/reasoning.ts';
import { loadDiagnosisTable, rankConditions } from './index.ts';
import type { DiagnosisTable } from './index.ts';
import { presence } from './likelihood.ts';

let table: DiagnosisTable;
beforeAll(() => {
  table = loadDiagnosisTable(path.resolve(import.meta.dirname, '../../../../resources/knowledge/ddxplus.json'));
});
const rank = (evidences: string[], absent: string[] = []): Differential => rankConditions(table, { age: 45, sex: 'male', evidences, absent });

describe('differential diagnosis', () => {
  it('is the published prior when nothing is known', () => {
    const total = table.conditions.reduce((sum, condition) => sum + condition.patients, 0);
    for (const row of rankConditions(table, { age: null, sex: 'unknown', evidences: [], absent: [] }).differential) {
      const condition = table.conditions.find(one => one.name === row.condition);
      expect(row.probability).toBeCloseTo((condition?.patients ?? 0) / total, 10);
    }
  });
  it('agrees with Bayes by hand on one binary finding', () => {
    const joint = table.conditions.map(condition => condition.patients * presence(condition, 'E_45'));
    const total = joint.reduce((sum, share) => sum + share, 0);
    const embolism = table.conditions.findIndex(condition => condition.name === 'Pulmonary embolism');
    const got = rankConditions(table, { age: null, sex: 'unknown', evidences: ['E_45'], absent: [] }).differential.find(row => row.condition === 'Pulmonary embolism');
    expect(got?.probability).toBeCloseTo((joint[embolism] ?? 0) / total, 10);
  });
  it('puts pulmonary embolism first for pain, clot, surgery and blood coughed up, and says why', () => {
    const result = rank(['E_53', 'E_45', 'E_109', 'E_196', 'E_220']);
    expect(Differential.parse(result).differential[0]?.condition).toBe('Pulmonary embolism');
    expect(result.differential[0]?.supporting.map(fact => fact.finding)).toContain('E_196');
  });
  it('takes an absence as speaking against', () => {
    const named = (result: Differential): number => result.differential.find(row => row.condition === 'Pulmonary embolism')?.probability ?? 0;
    expect(named(rank(['E_53'], ['E_196']))).toBeLessThan(named(rank(['E_53'])));
  });
  it('asks what is not answered yet, and details only of what is there', () => {
    const { questions } = rank(['E_66'], ['E_53']);
    expect(questions.length).toBeGreaterThan(0);
    for (const { finding } of questions) expect(['E_66', 'E_53', 'E_54', 'E_55', 'E_56', 'E_57']).not.toContain(finding);
  });
  it('stays a distribution whatever is said', () => {
    const codes = fc.constantFrom('E_53', 'E_54_@_V_179', 'E_55_@_V_56', 'E_56_@_7', 'E_91', 'E_201', 'E_204_@_V_3', 'E_999', 'nonsense');
    fc.assert(
      fc.property(fc.uniqueArray(codes), fc.uniqueArray(codes), (evidences, absent) => {
        const { differential } = rank(evidences, absent);
        expect(differential.reduce((sum, row) => sum + row.probability, 0)).toBeCloseTo(1, 9);
        expect(differential.every(row => row.probability >= 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
