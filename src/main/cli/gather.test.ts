import { describe, expect, it } from 'vitest';
import { AppError } from '../../contract/errors.ts';
import { gather } from './gather.ts';

describe('calls that arrive together', () => {
  it('are one run, answered in order', async () => {
    const runs: number[] = [];
    const double = gather<number, number>(async (inputs) => {
      runs.push(inputs.length);
      return inputs.map((input) => input * 2);
    });
    expect(await Promise.all([1, 2, 3].map(double))).toEqual([2, 4, 6]);
    expect(await double(4)).toBe(8);
    expect(runs).toEqual([3, 1]);
  });
  it('are no more than asked for', async () => {
    const runs: number[] = [];
    const same = gather<number, number>(async (inputs) => {
      runs.push(inputs.length);
      return inputs;
    }, 2);
    expect(await Promise.all([1, 2, 3].map(same))).toEqual([1, 2, 3]);
    expect(runs).toEqual([2, 1]);
  });
  it('are told apart when one is bad, and fail together when the run does', async () => {
    const picky = gather<number, number>(async (inputs) => {
      if (inputs.includes(2)) throw new AppError('bad-input', 'Two');
      if (inputs.includes(9)) throw new AppError('model-failed', 'Nine');
      return inputs;
    });
    const settled = await Promise.allSettled([1, 2, 3].map(picky));
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await Promise.allSettled([8, 9].map(picky))).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
