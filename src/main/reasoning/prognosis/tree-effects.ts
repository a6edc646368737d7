/**
 * Exact Shapley values of boosted trees (path-dependent, Lundberg 2018), computed tree by tree over the few columns
 * that a shallow tree splits on. The value of a set of columns is the tree's mean when only these are known: at a split
 * on another column both branches count by the patients who took them. LightGBM's own `pred_contrib` gives the same.
 */
import type { TreeTable } from './parameters.ts';

/** One leaf by the columns on the way to it: for each column, is the row on this path (hot) and its share of patients. */
interface Leaf {
  readonly value: number;
  /** Positions in the tree's list of columns, ascending. */
  readonly players: readonly number[];
  /** For each player the splits on its column: [node, goes left] pairs. */
  readonly splits: readonly (readonly (readonly [number, boolean])[])[];
  /** For each player the share of patients that takes these branches. */
  readonly shares: readonly number[];
  /** Shapley values by which players are hot (a bit each), worked out when first met: a row of `players.length` numbers. */
  readonly byMask: (Float64Array | undefined)[];
}
interface PreparedTree {
  readonly columns: readonly number[];
  readonly leaves: readonly Leaf[];
}

export type PreparedTrees = { readonly table: TreeTable; readonly trees: readonly PreparedTree[] };

/** Walks every tree once; the answer serves every patient. */
export function prepareTrees(table: TreeTable): PreparedTrees {
  return { table, trees: table.starts.map((start) => prepareTree(table, start)) };
}

function prepareTree(table: TreeTable, start: number): PreparedTree {
  const columns: number[] = [];
  const leaves: Leaf[] = [];
  const walk = (node: number, path: readonly (readonly [number, boolean, number])[]): void => {
    const feature = at(table.feature, node);
    if (feature < 0) {
      leaves.push(leafOf(table, columns, at(table.value, node), path));
      return;
    }
    if (!columns.includes(feature)) columns.push(feature);
    for (const goesLeft of [true, false]) {
      const child = start + at(goesLeft ? table.left : table.right, node);
      walk(child, [...path, [node, goesLeft, at(table.cover, child) / at(table.cover, node)]]);
    }
  };
  walk(start, []);
  return { columns, leaves };
}

function leafOf(table: TreeTable, columns: readonly number[], value: number, path: readonly (readonly [number, boolean, number])[]): Leaf {
  const players = [...new Set(path.map(([node]) => columns.indexOf(at(table.feature, node))))].sort((a, b) => a - b);
  const own = players.map((player) => path.filter(([node]) => at(table.feature, node) === columns[player]));
  return {
    value,
    players,
    splits: own.map((splits) => splits.map(([node, goesLeft]) => [node, goesLeft] as const)),
    shares: own.map((splits) => splits.reduce((product, split) => product * split[2], 1)),
    byMask: [],
  };
}

/** Adds each column's Shapley value to `effects`. */
export function addTreeEffects({ table, trees }: PreparedTrees, row: Float32Array, effects: Float64Array): void {
  for (const tree of trees) {
    for (const leaf of tree.leaves) {
      let mask = 0;
      leaf.splits.forEach((splits, player) => {
        for (const [node, goesLeft] of splits) if (takesLeft(table, node, row) !== goesLeft) return;
        mask |= 1 << player;
      });
      const values = (leaf.byMask[mask] ??= leafEffects(leaf, mask));
      leaf.players.forEach((player, i) => {
        const column = at(tree.columns, player);
        effects[column] = (effects[column] ?? 0) + (values[i] ?? 0);
      });
    }
  }
}

/**
 * A leaf's game is a product: for a set S of known columns its weight is the product of hot (0 or 1) inside S and of
 * shares outside. So player i gets value * (hot_i - share_i) * sum over subsets of the others of weight(|S|) * product,
 * read off the polynomial prod_j (share_j + hot_j t).
 */
function leafEffects(leaf: Leaf, mask: number): Float64Array {
  const count = leaf.players.length;
  const hot = leaf.players.map((_, player) => (mask >> player) & 1);
  const weights = shapleyWeights(count);
  return Float64Array.from(leaf.players, (_, i) => {
    const polynomial = [1];
    for (let j = 0; j < count; j += 1) if (j !== i) multiply(polynomial, at(leaf.shares, j), at(hot, j));
    const total = polynomial.reduce((sum, factor, size) => sum + factor * at(weights, size), 0);
    return leaf.value * (at(hot, i) - at(leaf.shares, i)) * total;
  });
}

function takesLeft(table: TreeTable, node: number, row: Float32Array): boolean {
  const x = row[at(table.feature, node)] ?? Number.NaN;
  return Number.isNaN(x) ? at(table.missingLeft, node) === 1 : x <= at(table.threshold, node);
}

/** polynomial *= constant + slope * t, in place. */
function multiply(polynomial: number[], constant: number, slope: number): void {
  polynomial.push(0);
  for (let power = polynomial.length - 1; power >= 0; power -= 1) {
    polynomial[power] = constant * at(polynomial, power) + (power > 0 ? slope * at(polynomial, power - 1) : 0);
  }
}

const WEIGHTS: number[][] = [];
/** |S|! (n - |S| - 1)! / n! for |S| = 0 … n - 1. */
function shapleyWeights(players: number): readonly number[] {
  return (WEIGHTS[players] ??= Array.from({ length: players }, (_, size) => 1 / (players * choose(players - 1, size))));
}
const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);

const at = (list: readonly number[], index: number): number => list[index] ?? 0;
