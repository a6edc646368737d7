import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../contract/errors.ts';
import { readGold } from './files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'auscult-gold-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
}

const CONCEPT = 'c="fever" 1:1 1:1||t="problem"\n';

describe('gold folders', () => {
  it('pairs annotations with texts of the same name, beside them or in another folder', async () => {
    await put({
      'a/concept/1.con': CONCEPT, 'a/txt/1.txt': 'No fever\n',
      'b/1.con': CONCEPT, 'b/1.txt': 'My fever\n',
      'b/2.con': CONCEPT,
      'b/3.con': 'c="fever" 7:1 7:1||t="problem"\n', 'b/3.txt': 'No fever\n',
      'b/README.md': 'not a note',
    });
    const gold = await readGold(folder);
    expect(gold.format).toBe('i2b2-2010');
    expect(gold.documents.map(({ id, text }) => `${id} ${text.trim()}`)).toEqual(['1 My fever']);
    expect(gold.failures).toEqual([
      // Two texts are called 1: which one is meant is not guessed.
      { id: '1', file: 'a/concept/1.con', reason: '2 texts are called 1: which one is meant is not said' },
      { id: '2', file: 'b/2.con', reason: 'no text is called 2 or 2.txt' },
      { id: '3', file: 'b/3.con', line: 1, reason: 'the offsets do not fit the text: 1 of 1 mentions are not at their words' },
    ]);
  });

  it('reads i2b2 2009, whose texts have no suffix, and 2012 by its extents', async () => {
    await put({ '12_gold.entries': 'm="aspirin" 1:1 1:1||do="nm"||mo="nm"||f="nm"||du="nm"||r="nm"||ln="list"\n', '12': 'Takes aspirin\n' });
    expect((await readGold(folder)).documents).toMatchObject([{ id: '12', spans: [{ start: 6, end: 13, label: 'm' }] }]);
    await Promise.all(['12_gold.entries', '12'].map((name) => rm(path.join(folder, name))));
    await put({ '12.xml.extent': 'EVENT="aspirin" 1:1 1:1||type="TREATMENT"||modality="FACTUAL"||polarity="POS"\n', '12.xml.txt': 'Took aspirin\n' });
    expect(await readGold(folder)).toMatchObject({ format: 'i2b2-2012', documents: [{ id: '12', spans: [{ start: 5, end: 12, label: 'TREATMENT' }] }] });
  });

  it('tells PubTator and tables by what is in them, and reads a text that is no UTF-8', async () => {
    await put({ 'x.txt': '1|t|Fever\n1|a|\n1\t0\t5\tFever\tDisease\t-\n' });
    expect((await readGold(path.join(folder, 'x.txt'))).format).toBe('pubtator');
    await put({ 'x.txt': 'Fever\tB-Disease\n' });
    expect((await readGold(folder)).format).toBe('conll');
    await put({ 'x.txt': Buffer.from('Na\u00efve fever', 'latin1'), 'x.ann': 'T1\tFinding 6 11\tfever\n' });
    expect((await readGold(folder)).documents).toMatchObject([{ text: 'Na\u00efve fever', spans: [{ start: 6, end: 11 }] }]);
  });

  it('asks for a format when the files show several or none, and says when nothing is there', async () => {
    await put({ '1.con': CONCEPT, '1.ann': '', '1.txt': 'No fever\n' });
    await expect(readGold(folder)).rejects.toThrow('several formats');
    expect((await readGold(folder, 'i2b2-2010')).documents).toHaveLength(1);
    await expect(readGold(path.join(folder, '1.txt'))).rejects.toThrow('no format');
    await expect(readGold(path.join(folder, 'missing'))).rejects.toBeInstanceOf(AppError);
    await expect(readGold(folder, 'i2b2-2014')).rejects.toThrow('is of the format i2b2-2014');
    await put({ 'none/.keep': '' });
    await expect(readGold(path.join(folder, 'none'))).rejects.toThrow('No file is in');
  });
});
