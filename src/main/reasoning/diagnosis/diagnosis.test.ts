import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Differential } from '../../../contract/differential.ts';
import { loadDiagnosisTable, rankConditions } from './index.ts';
import type { DiagnosisTable } from './index.ts';
import { likelihoods, presence } from './likelihood.ts';
import type { ConditionRow } from './table.ts';

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
    const complaints = (condition: ConditionRow): number => Object.entries(condition.evidences).reduce((sum, [code, share]) => sum + (table.evidences[code]?.antecedent === true ? 0 : share), 0.5);
    const joint = table.conditions.map(condition => (condition.patients / complaints(condition)) * presence(condition, 'E_45'));
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
  it('takes a code asked of pain for pain, and pain that is nowhere for none', () => {
    const given = (evidences: string[]): string[] => rank(evidences).questions.map(({ finding }) => finding);
    expect(given(['E_54_@_V_179'])).not.toContain('E_53');
    expect(rank(['E_54_@_V_11', 'E_55_@_V_123', 'E_57_@_V_123', 'E_56_@_0']).differential).toEqual(rank([], ['E_53']).differential);
  });
  it('asks for no more details where one was asked for and none came', () => {
    const details = (result: Differential): string[] => result.questions.map(({ finding }) => finding).filter(code => table.evidences[code]?.parent === 'E_53');
    expect(details(rank(['E_53']))).toContain('E_55');
    expect(details(rank(['E_53'], ['E_55']))).toEqual([]);
    expect(details(rank(['E_53', 'E_55']))).toEqual([]);
    expect(details(rank(['E_53', 'E_55_@_V_29'], ['E_54'])).length).toBeGreaterThan(0);
  });
  it('reads a denied direction of a pain whose other details are told as "nowhere"', () => {
    const told = ['E_53', 'E_55_@_V_29', 'E_54_@_V_154'];
    expect(rank(told, ['E_57']).differential).toEqual(rank([...told, 'E_57_@_V_123']).differential);
    expect(rank(['E_53'], ['E_57']).differential.map(({ probability }) => probability)).toEqual(rank(['E_53']).differential.map(({ probability }) => probability));
  });
  it('asks women alone what only women can answer', () => {
    const two: DiagnosisTable = { ...table, conditions: table.conditions.filter(({ name }) => name === 'SLE' || name === 'Stable angina') };
    const asked = (sex: string): string[] => rankConditions(two, { age: 30, sex, evidences: ['E_53'], absent: Object.keys(table.evidences).filter(code => code !== 'E_53' && code !== 'E_141') }).questions.map(({ finding }) => finding);
    expect(asked('male')).not.toContain('E_141');
    expect(asked('female')).toContain('E_141');
  });
  it('never asks what is known, whatever the answers, and asks the details of pain only after pain', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), fc.constantFrom('E_53', 'E_91', 'E_66', 'E_129'), (answers, initial) => {
        const evidences = [initial];
        const absent: string[] = [];
        for (const yes of answers) {
          const next = rank(evidences, absent).questions[0]?.finding ?? '';
          expect([...evidences, ...absent]).not.toContain(next);
          const parent = table.evidences[next]?.parent;
          if (parent !== undefined && table.evidences[parent] !== undefined) expect(evidences).toContain(parent);
          (yes ? evidences : absent).push(next);
        }
      }),
      { numRuns: 20 },
    );
  });
  it.each(['E_54', 'E_55', 'E_57'])('shares out the values of %s: all answers together come to one', code => {
    const condition = table.conditions.find(({ name }) => name === 'Acute otitis media');
    const named = Object.keys(condition?.values[code] ?? {});
    const fill = condition?.fills[code] ?? '';
    const at = table.conditions.findIndex(one => one === condition);
    const sets = Array.from({ length: 2 ** named.length }, (_, bits) => named.filter((__, bit) => (bits >> bit) % 2 === 1)).filter(set => set.length > 0 && !set.includes('V_123'));
    if (!named.includes(fill)) sets.push([fill]);
    const total = sets.reduce((sum, values) => sum + (likelihoods(table, code, { values, complete: true })[at] ?? 0), 0);
    expect(total).toBeCloseTo(1, 1);
  });
  it('holds "none of these" low for a patient of the table, high for one of a condition that was taken out', () => {
    const croup = { age: 3, sex: 'male', evidences: ['E_202', 'E_194', 'E_212', 'E_91', 'E_4'], absent: ['E_53', 'E_94'] };
    const without: DiagnosisTable = { ...table, conditions: table.conditions.filter(({ name }) => !['Croup', 'Whooping cough', 'Acute laryngitis', 'Epiglottitis', 'Larygospasm'].includes(name)) };
    expect(rankConditions(table, croup).noneOfThese).toBeLessThan(0.1);
    expect(rankConditions(without, croup).noneOfThese).toBeGreaterThan(0.5);
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
