/** A library file as people send it: some lines odd, ids as numbers, blank lines, a mark at the start. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestEncoder, RESOURCES } from '../knowledge/ask/testing.ts';
import { openLibrary } from './library.ts';

const folder = mkdtempSync(join(tmpdir(), 'ask-library-'));
let encoder: Awaited<ReturnType<typeof openTestEncoder>>;
beforeAll(async () => {
  encoder = await openTestEncoder();
});
afterAll(async () => {
  await encoder.close();
  rmSync(folder, { recursive: true });
});

async function opened(lines: readonly string[]): Promise<{ ask: Awaited<ReturnType<typeof openLibrary>>; said: string[] }> {
  const file = join(folder, 'library.jsonl');
  writeFileSync(file, lines.join('\n'));
  const said: string[] = [];
  const ask = await openLibrary(file, join(RESOURCES), { encode: (texts) => encoder.encode(texts), namesOf: () => Promise.resolve({ whole: [], things: [] }) }, (text) => said.push(text));
  return { ask, said };
}
const gout = JSON.stringify({ id: 7, title: null, text: 'Gout is arthritis that crystals of uric acid cause. Acute gout is treated with colchicine.' });

describe('a library of lines', () => {
  it('leaves odd lines out, says which, and asks the others', async () => {
    const { ask, said } = await opened([`\uFEFF${gout}`, '', 'no json', '{"id":"b"}', '[]', '{"id":"c","text":"Croup gives a barking cough.","more":1}']);
    expect(said).toEqual(['3 lines of the library are not a passage {id, title?, text} and left out: 3, 4, 5']);
    expect(await ask('How is gout treated?')).toMatchObject({ answer: 'Acute gout is treated with colchicine.', citations: [{ source: 7 }, { source: 'c' }] });
  });
  it('answers nothing from an empty file', async () => {
    const { ask, said } = await opened([]);
    expect(said).toEqual([]);
    expect(await ask('How is gout treated?')).toEqual({ refused: true, citations: [], support: [] });
  });
  it('is refused where no line is a passage', async () => {
    await expect(opened(['{"id":"a","words":"Gout"}', 'x'])).rejects.toThrow('Line 1 of the library is not a passage');
  });
});
