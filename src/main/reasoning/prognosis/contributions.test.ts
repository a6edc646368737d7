import { expect, it } from 'vitest';
import { contributionsOf } from './contributions.ts';
import { RiskParameters } from './parameters.ts';

const input = (name: string) => ({ name, label: name, unit: null, kind: 'number' as const });
const parameters = RiskParameters.parse({
  inputs: [input('GCS'), input('Na'), input('Age')],
  columns: [
    { op: 'value', name: 'gcs', of: 'GCS', owners: ['GCS'] }, { op: 'value', name: 'na', of: 'Na', owners: ['Na'] },
    { op: 'weighted', name: 'points', constant: 0, owners: ['GCS', 'Na', 'Age'], terms: { gcs: [[0, 26], [6, 13], [14, 0]], na: [[0, 5], [125, 0], [145, 1]], Age: [[40, 7], [80, 18]] }, typical: { gcs: 3, na: 0.2, Age: 10 } },
  ],
  terms: [], termMeans: [], coefficients: [], base: 0, heads: [{ name: 'hospital' }], primary: 0, distance: { columns: [], median: [], scale: [], usual: 1, unlike: 2, fewest: 0 },
  importance: {}, strata: [], cohort: '', outcome: '', gate: [], blind: [],
});

it("shares what a score does out to those whose points are unusual, and loses nothing", () => {
  const read = { values: new Map([['GCS', 4], ['Na', 138], ['Age', 50]]), index: new Map(), row: Float32Array.from([4, 138, 33]) };
  const of = Object.fromEntries(contributionsOf(parameters, Float64Array.from([0.1, 0, 0.8]), read).map(({ feature, effect }) => [feature, effect]));
  const [gcs, na, age] = [26 - 3, 0.2, 10 - 7];
  expect(of['GCS']).toBeCloseTo(0.1 + (0.8 * gcs) / (gcs + na + age), 9);
  expect(of['Na']).toBeCloseTo((0.8 * na) / (gcs + na + age), 9);
  expect(of['GCS']! + of['Na']! + of['Age']!).toBeCloseTo(0.9, 9);
});
