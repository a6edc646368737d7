import { describe, expect, it } from 'vitest';
import { scoreTrees } from './trees.ts';

describe('boosted trees', () => {
  const trees = [
    { split: [0, 1], at: [0.5, 2], left: [-1, -2], right: [1, -3], leaf: [10, 20, 30] },
    { split: [], at: [], left: [], right: [], leaf: [1] },
  ];
  it.each([[[0.5, 0], 11], [[0.6, 2], 21], [[0.6, 2.1], 31], [[], 11]])('%j gives %d', (features, score) => expect(scoreTrees(trees, features)).toBe(score));
  it('of none is nought', () => expect(scoreTrees([], [1])).toBe(0));
});
