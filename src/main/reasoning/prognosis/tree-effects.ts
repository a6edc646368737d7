/**
 * Exact Shapley values of boosted trees (path-dependent, Lundberg 2018), computed leaf by leaf over the few columns on
 * the way to it, a leaf's players. The value of a set of columns is the tree's mean when only these are known: at a
 * split on another column both branches count by the patients who took them. LightGBM's `pred_contrib` gives the same.
 * Everything lies in a few long arrays: tens of thousands of leaves are passed for each patient, and nothing is kept
 * between patients, so the first answer is as quick as the last.
 */
import { GAUSS_RULES as RULES } from './gauss-rules.ts';
import type { GaussRule } from './gauss-rules.ts';
import type { TreeTable } from './parameters.ts';

/** A tree holds at most 31 splits, so no more columns lie on the way to a leaf. */
const MOST_PLAYERS = 31;

export interface PreparedTrees {
  /** Splits, tree by tree; within a tree each has a bit, so a tree holds at most 31. */
  readonly feature: Int32Array;
  readonly threshold: Float64Array;
  readonly missingLeft: Uint8Array;
  /** Where each tree's splits and leaves begin, and one more entry for the end. */
  readonly splitStart: Int32Array;
  readonly leafStart: Int32Array;
  readonly leafValue: Float64Array;
  /** Where each leaf's players begin, and one more entry for the end. */
  readonly playerStart: Int32Array;
  readonly column: Int32Array;
  /** For each player, bits of the splits that must go left and of those that must go right to stay on the way. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** For each player the share of patients that takes its branches. */
  readonly share: Float64Array;
}

interface Player {
  readonly column: number;
  left: number;
  right: number;
  share: number;
}

/** Walks every tree once; the answer serves every patient. */
export function prepareTrees(table: TreeTable): PreparedTrees {
  const splits: number[] = [];
  const splitStart: number[] = [];
  const leaves: { readonly value: number; readonly players: readonly Player[] }[] = [];
  const leafStart: number[] = [];
  for (const start of table.starts) {
    splitStart.push(splits.length);
    leafStart.push(leaves.length);
    const first = splits.length;
    const walk = (node: number, players: readonly Player[]): void => {
      const column = at(table.feature, node);
      if (column < 0) {
        leaves.push({ value: at(table.value, node), players });
        return;
      }
      const bit = 1 << (splits.push(node) - 1 - first);
      for (const goesLeft of [true, false]) {
        const child = start + at(goesLeft ? table.left : table.right, node);
        walk(child, follow(players, column, bit, goesLeft, at(table.cover, child) / at(table.cover, node)));
      }
    };
    walk(start, []);
  }
  const players = leaves.flatMap((leaf) => leaf.players);
  return {
    feature: Int32Array.from(splits, (node) => at(table.feature, node)),
    threshold: Float64Array.from(splits, (node) => at(table.threshold, node)),
    missingLeft: Uint8Array.from(splits, (node) => at(table.missingLeft, node)),
    splitStart: Int32Array.from([...splitStart, splits.length]),
    leafStart: Int32Array.from([...leafStart, leaves.length]),
    leafValue: Float64Array.from(leaves, (leaf) => leaf.value),
    playerStart: ends(leaves.map((leaf) => leaf.players.length)),
    column: Int32Array.from(players, (player) => player.column),
    left: Int32Array.from(players, (player) => player.left),
    right: Int32Array.from(players, (player) => player.right),
    share: Float64Array.from(players, (player) => player.share),
  };
}

/** The players after one more split. */
function follow(players: readonly Player[], column: number, bit: number, goesLeft: boolean, share: number): Player[] {
  const next = players.map((player) => ({ ...player }));
  let player = next.find((each) => each.column === column);
  if (player === undefined) next.push((player = { column, left: 0, right: 0, share: 1 }));
  if (goesLeft) player.left |= bit;
  else player.right |= bit;
  player.share *= share;
  return next;
}

/** Running sums, from 0 to the total. */
function ends(lengths: readonly number[]): Int32Array {
  const sums = new Int32Array(lengths.length + 1);
  lengths.forEach((length, i) => (sums[i + 1] = (sums[i] ?? 0) + length));
  return sums;
}

/**
 * Adds each column's Shapley value to `effects`. A leaf's game is a product: a set S of known columns weighs hot (0 or 1)
 * inside S and the share outside. So player i gets value * (hot_i - share_i) * the integral over t from 0 to 1 of
 * prod_j≠i (share_j (1 - t) + hot_j t), a polynomial, which Gauss's rule gives exactly. Indices are in range by
 * construction; reading the arrays bare is ten times faster.
 */
export function addTreeEffects(trees: PreparedTrees, row: Float32Array, effects: Float64Array): void {
  const { splitStart, leafStart, leafValue, playerStart, column, left, right, share } = trees;
  const hot = new Float64Array(MOST_PLAYERS);
  const before = new Float64Array(MOST_PLAYERS);
  const integral = new Float64Array(MOST_PLAYERS);
  for (let tree = 0; tree + 1 < splitStart.length; tree += 1) {
    const wentLeft = decisions(trees, splitStart[tree] as number, splitStart[tree + 1] as number, row);
    const lastLeaf = leafStart[tree + 1] as number;
    for (let leaf = leafStart[tree] as number; leaf < lastLeaf; leaf += 1) {
      const first = playerStart[leaf] as number;
      const count = (playerStart[leaf + 1] as number) - first;
      for (let i = 0; i < count; i += 1) {
        const mustLeft = left[first + i] as number;
        hot[i] = (wentLeft & mustLeft) === mustLeft && (wentLeft & (right[first + i] as number)) === 0 ? 1 : 0;
        integral[i] = 0;
      }
      const rule = RULES[(count + 1) >> 1] as GaussRule;
      for (let node = 0; node < rule.length; node += 1) {
        const { t, weight } = rule[node] as GaussRule[number];
        let product = weight;
        for (let i = 0; i < count; i += 1) {
          before[i] = product;
          product *= (share[first + i] as number) * (1 - t) + (hot[i] as number) * t;
        }
        let after = 1;
        for (let i = count - 1; i >= 0; i -= 1) {
          integral[i] = (integral[i] as number) + (before[i] as number) * after;
          after *= (share[first + i] as number) * (1 - t) + (hot[i] as number) * t;
        }
      }
      for (let i = 0; i < count; i += 1) {
        const to = column[first + i] as number;
        effects[to] = (effects[to] as number) + (leafValue[leaf] as number) * ((hot[i] as number) - (share[first + i] as number)) * (integral[i] as number);
      }
    }
  }
}

/** A bit for each of the tree's splits: set when the row goes left. */
function decisions({ feature, threshold, missingLeft }: PreparedTrees, from: number, to: number, row: Float32Array): number {
  let wentLeft = 0;
  for (let split = from; split < to; split += 1) {
    const x = row[feature[split] as number] as number;
    if (Number.isNaN(x) ? missingLeft[split] === 1 : x <= (threshold[split] as number)) wentLeft |= 1 << (split - from);
  }
  return wentLeft;
}

const at = (list: ArrayLike<number>, index: number): number => list[index] ?? 0;
