/** Shapley values against their definition: the mean over all orders in which the columns become known. */
import { describe, expect, it } from 'vitest';
import type { TreeTable } from './parameters.ts';
import { addTreeEffects, prepareTrees } from './tree-effects.ts';
import { rememberTrees } from './tree-memory.ts';

/** Splits on columns 0, 1 and 0 again; missing values of column 1 go right. */
const TABLE: TreeTable = {
  starts: [0],
  feature: [0, 1, -1, -1, 0, -1, -1],
  threshold: [2, 5, 0, 0, 4, 0, 0],
  missingLeft: [1, 0, 0, 0, 1, 0, 0],
  left: [1, 2, -1, -1, 5, -1, -1],
  right: [4, 3, -1, -1, 6, -1, -1],
  value: [0, 0, 1, -2, 0, 3, 7],
  cover: [100, 60, 45, 15, 40, 10, 30],
};

/** The tree's mean when only `known` columns are. */
function meanOf(row: readonly number[], known: ReadonlySet<number>, node = 0): number {
  const [feature, left, right] = [TABLE.feature[node] ?? -1, TABLE.left[node] ?? 0, TABLE.right[node] ?? 0];
  if (feature < 0) return TABLE.value[node] ?? 0;
  const x = row[feature] ?? Number.NaN;
  const goesLeft = Number.isNaN(x) ? TABLE.missingLeft[node] === 1 : x <= (TABLE.threshold[node] ?? 0);
  if (known.has(feature)) return meanOf(row, known, goesLeft ? left : right);
  const share = (TABLE.cover[left] ?? 0) / (TABLE.cover[node] ?? 1);
  return share * meanOf(row, known, left) + (1 - share) * meanOf(row, known, right);
}

describe('contributions of a tree', () => {
  it.each([[1, 3], [1, 9], [3, 0], [8, 6], [1, Number.NaN], [Number.NaN, Number.NaN]])('equal the definition for row %j, %j', (first, second) => {
    const row = [first, second];
    const effects = new Float64Array(2);
    const trees = prepareTrees(TABLE);
    addTreeEffects(trees, Float32Array.from(row), effects);
    const none = meanOf(row, new Set());
    const [one, two, both] = [meanOf(row, new Set([0])), meanOf(row, new Set([1])), meanOf(row, new Set([0, 1]))];
    expect(effects[0]).toBeCloseTo((one - none + both - two) / 2, 10);
    expect(effects[1]).toBeCloseTo((two - none + both - one) / 2, 10);
    addTreeEffects(trees, Float32Array.from(row), effects);
    expect((effects[0] ?? 0) + (effects[1] ?? 0)).toBeCloseTo(2 * (both - none), 10);
  });
  it('are the same remembered, whichever rows came before', () => {
    const trees = prepareTrees(TABLE);
    const memory = rememberTrees(trees, 2);
    const values = [1, 3, 8, Number.NaN];
    const rows = values.flatMap((first) => values.map((second) => Float32Array.from([first, second])));
    const afresh = rows.map((row) => {
      const effects = new Float64Array(2);
      addTreeEffects(trees, row, effects);
      return effects;
    });
    for (const turn of [1, 2]) {
      const remembered = rows.map(() => new Float64Array(2));
      memory.addEffects(rows, remembered);
      remembered.forEach((effects, at) => effects.forEach((effect, column) => expect(effect, `turn ${turn}`).toBeCloseTo(afresh[at]?.[column] ?? Number.NaN, 6)));
    }
  });
});
