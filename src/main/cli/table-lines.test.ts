import { expect, it } from 'vitest';
import { tableLines } from './table-lines.ts';

async function all(lines: readonly string[]): Promise<unknown[]> {
  async function* given(): AsyncGenerator<string> {
    yield* lines;
  }
  const out: unknown[] = [];
  for await (const line of tableLines(given())) out.push(line === '' || !line.startsWith('{') ? line : JSON.parse(line));
  return out;
}

it('makes a line of every row, counted as in the file, whatever parts the columns', async () => {
  expect(await all(['age,sex', '62,male', '71,female'])).toEqual(['', { age: '62', sex: 'male' }, { age: '71', sex: 'female' }]);
  expect(await all(['age;bili', '62;1,4'])).toEqual(['', { age: '62', bili: '1,4' }]);
  expect(await all(['age\tdzgroup', '62\tLung Cancer'])).toEqual(['', { age: '62', dzgroup: 'Lung Cancer' }]);
});

it('keeps a quoted value that holds a comma or an end of line whole', async () => {
  expect(await all(['age,note', '62,"one, two', 'three"', '63,x'])).toEqual(['', { age: '62', note: 'one, two\nthree' }, { age: '63', note: 'x' }]);
});

it('passes JSON Lines on, a line that went astray among them too', async () => {
  expect(await all(['{"id":1}', '{"id":2}'])).toEqual([{ id: 1 }, { id: 2 }]);
  expect(await all(['hello, world', '{"id":2}'])).toEqual(['hello, world', { id: 2 }]);
  expect(await all(['hello', 'world'])).toEqual(['hello', 'world']);
  expect(await all([])).toEqual([]);
});

it('refuses two columns of one name', async () => {
  await expect(all(['age,Age', '1,2'])).rejects.toMatchObject({ code: 'bad-input' });
});
