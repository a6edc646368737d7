import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const TINY = path.resolve(import.meta.dirname, '../inference/tagger/fixtures/tiny-bert');
let folder: string;
let gold: string;
let strange: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'auscult-evaluate-'));
  gold = path.join(folder, 'gold.pubtator');
  strange = path.join(folder, 'strange.conll');
  await writeFile(strange, 'Fever\tB-Strange\n');
  await writeFile(gold, '1|t|He has pneumonia and takes aspirin.\n1|a|\n1\t7\t16\tpneumonia\tDisease\t-\n1\t27\t34\taspirin\tChemical\t-\n\n2|t|Broken\n2|a|\n2\t90\t99\tpneumonia\tDisease\t-\n');
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...words: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, ['--no-warnings', path.join(import.meta.dirname, 'cli.ts'), ...words])) };
  } catch (thrown) {
    const { code, stdout, stderr } = thrown as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

describe('npm run evaluate', () => {
  it('scores a package that someone brought, by its real reader and runtime', async () => {
    const { code, stdout } = await run('--package', TINY, '--gold', gold, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      package: 'tiny-bert', format: 'pubtator', documents: 1,
      unread: [{ id: '2', file: 'gold.pubtator', line: 8, reason: 'the offsets do not fit the text: 1 of 1 mentions are not at their words' }],
      classes: { disease: { gold: 1, strict: { right: 1 } }, chemical: { gold: 1, strict: { right: 1 } } },
    });
  });

  it('refuses a package with a changed file, with the reason', async () => {
    const changed = path.join(folder, 'changed');
    await cp(TINY, changed, { recursive: true });
    await writeFile(path.join(changed, 'vocab.txt'), 'other\n');
    const { code, stderr } = await run('--package', changed, '--gold', gold);
    expect([code, stderr]).toEqual([2, 'The package is refused: hash: vocab.txt\n']);
  });

  it('says what is unusable and exits with 2', async () => {
    for (const [words, said] of [
      [['--gold', gold], '--package and --gold are needed'],
      [['--package', TINY, '--gold', gold, '--format', 'word'], 'Unknown format: word'],
      [['--package', 'no-such', '--gold', gold], 'No package is named no-such'],
      [['--package', TINY, '--gold', gold, '--labels', 'maccrobat'], 'reads the biomedical scheme'],
      [['--package', TINY, '--gold', gold, '--labels', 'other'], 'No map of labels is called other'],
      [['--package', TINY, '--gold', strange], 'None of the labels (Strange)'],
      [['--notes', path.join(folder, 'none.csv')], 'No file is at'],
    ] as const) {
      const { code, stdout, stderr } = await run(...words);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(said);
    }
  });

  it('shows no interval for one document and a dash where nothing can be measured', async () => {
    const { stdout } = await run('--package', TINY, '--gold', gold);
    expect(stdout).toMatch(/on 1 document \(/);
    expect(stdout).not.toMatch(/\d-\d/);
    expect(stdout).toContain('1 document was left out:\n  gold.pubtator:8 (2): the offsets');
  });

  it('turns notes into lines for annotate', async () => {
    const notes = path.join(folder, 'NOTEEVENTS.csv');
    await writeFile(notes, 'ROW_ID,CHARTDATE,ISERROR,TEXT\n5,2131-03-04,,"No\nfever"\n6\n');
    const { stdout, stderr } = await run('--notes', notes);
    expect(stdout).toBe('{"id":"5","text":"No\\nfever","date":"2131-03-04","kind":"note"}\n');
    expect(stderr).toBe('NOTEEVENTS.csv:4: the row has 1 column, not 4\n');
  });
});
