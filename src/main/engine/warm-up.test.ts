import { expect, it } from 'vitest';
import { AppError } from '../../contract/errors.ts';
import { warmUp } from './warm-up.ts';

const outsideLatin1 = (text: string): boolean => [...text].some((letter) => letter > '\u00ff');

it('reads notes with and without a letter outside Latin-1, each more than once and none twice', async () => {
  const read: string[] = [];
  await warmUp((text) => Promise.resolve(read.push(text)));
  expect(new Set(read).size).toBe(read.length);
  for (const kind of [true, false]) expect(read.filter((text) => outsideLatin1(text) === kind).length).toBeGreaterThan(1);
});

it('reads nothing more after a reading that failed', async () => {
  let asked = 0;
  const failing = async (): Promise<void> => {
    asked += 1;
    throw new AppError('model-unavailable', 'No model of that scheme is ready');
  };
  await expect(warmUp(failing)).rejects.toMatchObject({ code: 'model-unavailable' });
  expect(asked).toBe(1);
});
