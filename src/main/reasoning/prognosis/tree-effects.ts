/**
 * Exact Shapley values of boosted trees (path-dependent, Lundberg 2018), computed leaf by leaf over the few columns on
 * the way to it, a leaf's players. The value of a set of columns is the tree's mean when only these are known: at a
 * split on another column both branches count by the patients who took them. LightGBM's `pred_contrib` gives the same.
 * Everything lies in a few long arrays: tens of thousands of leaves are passed for each patient. Of many patients most take
 * a way through a tree that one before them took: tree-memory.ts keeps what each tree gave.
 */
import { GAUSS_RULES as RULES } from './gauss-rules.ts';
import type { GaussRule } from './gauss-rules.ts';
import type { TreeTable } from './parameters.ts';

/** A tree holds at most 31 splits, so no more columns lie on the way to a leaf. */
const MOST_PLAYERS = 31;

export interface PreparedTrees {
  /** Splits, tree by tree; within a tree each has a bit, so a tree holds at most 31. */
  readonly feature: Int32Array;
  /** Singles, as in the graph: the file's nine digits may fall short of one that a value equals. */
  readonly threshold: Float32Array;
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

/** Walks every tree once; the answer serves every patient. */
export function prepareTrees(table: TreeTable): PreparedTrees {
  const splits: number[] = [];
  const splitStart: number[] = [];
  const leafValue: number[] = [];
  const leafStart: number[] = [];
  const players = { start: [] as number[], column: [] as number[], left: [] as number[], right: [] as number[], share: [] as number[] };
  /** The way to where the walk is: a split's column and bit, the side taken, and the share of patients that takes it. */
  const way = { column: [] as number[], bit: [] as number[], goesLeft: [] as boolean[], share: [] as number[] };

  /** A leaf's players are the columns on the way, each once, in the order in which they come. */
  const addLeaf = (node: number, depth: number): void => {
    const { column, left, right, share } = players;
    const first = column.length;
    players.start.push(first);
    leafValue.push(at(table.value, node));
    for (let step = 0; step < depth; step += 1) {
      const own = way.column[step] as number;
      let player = first;
      while (player < column.length && column[player] !== own) player += 1;
      if (player === column.length) {
        column.push(own);
        left.push(0);
        right.push(0);
        share.push(1);
      }
      const side = way.goesLeft[step] === true ? left : right;
      side[player] = (side[player] as number) | (way.bit[step] as number);
      share[player] = (share[player] as number) * (way.share[step] as number);
    }
  };

  for (const start of table.starts) {
    splitStart.push(splits.length);
    leafStart.push(leafValue.length);
    const first = splits.length;
    const walk = (node: number, depth: number): void => {
      const column = at(table.feature, node);
      if (column < 0) return addLeaf(node, depth);
      const bit = 1 << (splits.push(node) - 1 - first);
      for (const goesLeft of [true, false]) {
        const child = start + at(goesLeft ? table.left : table.right, node);
        way.column[depth] = column;
        way.bit[depth] = bit;
        way.goesLeft[depth] = goesLeft;
        way.share[depth] = at(table.cover, child) / at(table.cover, node);
        walk(child, depth + 1);
      }
    };
    walk(start, 0);
  }
  return {
    feature: new Int32Array(splits.map((node) => at(table.feature, node))),
    threshold: new Float32Array(splits.map((node) => at(table.threshold, node))),
    missingLeft: new Uint8Array(splits.map((node) => at(table.missingLeft, node))),
    splitStart: new Int32Array([...splitStart, splits.length]),
    leafStart: new Int32Array([...leafStart, leafValue.length]),
    leafValue: new Float64Array(leafValue),
    playerStart: new Int32Array([...players.start, players.column.length]),
    column: new Int32Array(players.column),
    left: new Int32Array(players.left),
    right: new Int32Array(players.right),
    share: new Float64Array(players.share),
  };
}

/** Weights of each rule's points times (1 - t) to a power: [points][point * POWERS + power]. */
const POWERS = MOST_PLAYERS + 1;
const FALLING = RULES.map((rule) => Float64Array.from({ length: rule.length * POWERS }, (_, at) => {
  const { t, weight } = rule[Math.floor(at / POWERS)] as GaussRule[number];
  return weight * (1 - t) ** (at % POWERS);
}));
const POINTS = RULES.map((rule) => Float64Array.from(rule, ({ t }) => t));

/**
 * Adds each column's Shapley value to `effects`. A leaf's game is a product: a set S of known columns weighs hot (0 or 1)
 * inside S and the share outside. So player i gets value * (hot_i - share_i) * the integral over t from 0 to 1 of
 * prod_j≠i (share_j (1 - t) + hot_j t), a polynomial, which Gauss's rule gives exactly. Players off the row's way (hot 0)
 * give share * (1 - t) each, so all of them get the same, and only the few on it are gone through. Indices are in range by
 * construction; reading the arrays bare is ten times faster.
 */
export function addTreeEffects(trees: PreparedTrees, row: Float32Array, effects: Float64Array): void {
  const { splitStart } = trees;
  for (let tree = 0; tree + 1 < splitStart.length; tree += 1) addEffectsOfTree(trees, tree, decisions(trees, tree, row), effects);
}

const onWay = new Int32Array(MOST_PLAYERS);
const factor = new Float64Array(MOST_PLAYERS);
const integral = new Float64Array(MOST_PLAYERS);
/** The same for one tree; `wentLeft` are its decisions for the row. */
export function addEffectsOfTree(trees: PreparedTrees, tree: number, wentLeft: number, effects: Float64Array): void {
  const { leafStart, leafValue, playerStart, column, left, right, share } = trees;
  const lastLeaf = leafStart[tree + 1] as number;
  for (let leaf = leafStart[tree] as number; leaf < lastLeaf; leaf += 1) {
    const first = playerStart[leaf] as number;
    const last = playerStart[leaf + 1] as number;
    let hot = 0;
    let scale = leafValue[leaf] as number;
    for (let i = first; i < last; i += 1) {
      const mustLeft = left[i] as number;
      if ((wentLeft & mustLeft) === mustLeft && (wentLeft & (right[i] as number)) === 0) {
        integral[hot] = 0;
        onWay[hot] = i;
        hot += 1;
      } else {
        scale *= share[i] as number;
      }
    }
    const cold = last - first - hot;
    const points = (last - first + 1) >> 1;
    const at = POINTS[points] as Float64Array;
    const falling = FALLING[points] as Float64Array;
    let off = 0;
    for (let point = 0; point < points; point += 1) {
      const t = at[point] as number;
      let product = 1;
      for (let k = 0; k < hot; k += 1) {
        const s = share[onWay[k] as number] as number;
        const f = s + (1 - s) * t;
        factor[k] = f;
        product *= f;
      }
      if (cold > 0) off += (falling[point * POWERS + cold - 1] as number) * product;
      product *= falling[point * POWERS + cold] as number;
      for (let k = 0; k < hot; k += 1) integral[k] = (integral[k] as number) + product / (factor[k] as number);
    }
    for (let k = 0; k < hot; k += 1) {
      const player = onWay[k] as number;
      const to = column[player] as number;
      effects[to] = (effects[to] as number) + scale * (1 - (share[player] as number)) * (integral[k] as number);
    }
    if (cold === 0) continue;
    const each = scale * off;
    let next = 0;
    for (let i = first; i < last; i += 1) {
      if (next < hot && onWay[next] === i) {
        next += 1;
        continue;
      }
      const to = column[i] as number;
      effects[to] = (effects[to] as number) - each;
    }
  }
}

/** A bit for each of the tree's splits: set when the row goes left. */
export function decisions({ feature, threshold, missingLeft, splitStart }: PreparedTrees, tree: number, row: Float32Array): number {
  const from = splitStart[tree] as number;
  const to = splitStart[tree + 1] as number;
  let wentLeft = 0;
  for (let split = from; split < to; split += 1) {
    const x = row[feature[split] as number] as number;
    if (Number.isNaN(x) ? missingLeft[split] === 1 : x <= (threshold[split] as number)) wentLeft |= 1 << (split - from);
  }
  return wentLeft;
}

const at = (list: ArrayLike<number>, index: number): number => list[index] ?? 0;
