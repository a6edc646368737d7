/**
 * What each tree gave for the ways through it that patients took: of a cohort nineteen in twenty take a way taken before. A way that comes
 * new takes the place of another, so the memory is as large at the first patient as at the last.
 */
import { addEffectsOfTree, decisions } from './tree-effects.ts';
import type { PreparedTrees } from './tree-effects.ts';

/** Ways kept of each tree, a power of two. */
const WAYS = 256;
const SHIFT = 32 - Math.log2(WAYS);
/** Spreads ways that differ in few bits (Knuth's multiplicative hash). */
const SPREAD = 0x9e3779b1;
const NO_WAY = -1;

export interface TreeMemory {
  /** Adds each column's Shapley value of all trees, as addTreeEffects does for one row: a row of `effects` for each of `rows`. */
  addEffects(rows: readonly Float32Array[], effects: readonly Float64Array[]): void;
}

/** `width`: how many columns a row has. */
export function rememberTrees(trees: PreparedTrees, width: number): TreeMemory {
  const count = trees.splitStart.length - 1;
  const memories = Array.from({ length: count }, (_, tree) => {
    const columns = columnsOfTree(trees, tree);
    return { columns, ways: new Int32Array(WAYS).fill(NO_WAY), kept: new Float32Array(columns.length * WAYS) };
  });
  const alone = new Float64Array(width);
  return {
    // Tree by tree, so that what is kept of one stays at hand for all rows.
    addEffects(rows, effects) {
      memories.forEach(({ columns, ways, kept }, tree) => {
        for (let row = 0; row < rows.length; row += 1) {
          const way = decisions(trees, tree, rows[row] as Float32Array);
          const slot = Math.imul(way, SPREAD) >>> SHIFT;
          const from = slot * columns.length;
          if (ways[slot] !== way) {
            for (const column of columns) alone[column] = 0;
            addEffectsOfTree(trees, tree, way, alone);
            for (let at = 0; at < columns.length; at += 1) kept[from + at] = alone[columns[at] as number] as number;
            ways[slot] = way;
          }
          const to = effects[row] as Float64Array;
          for (let at = 0; at < columns.length; at += 1) {
            const column = columns[at] as number;
            to[column] = (to[column] as number) + (kept[from + at] as number);
          }
        }
      });
    },
  };
}

function columnsOfTree({ splitStart, feature }: PreparedTrees, tree: number): Int32Array {
  return new Int32Array(new Set(feature.subarray(splitStart[tree], splitStart[tree + 1])));
}
