import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ModelManifest } from '../../contract/models.ts';

const TINY = path.resolve(import.meta.dirname, '../inference/tagger/fixtures/tiny-bert');
let folder: string;
/** An export as it leaves the Hugging Face tools: no manifest and no golden file. */
beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(os.tmpdir(), 'auscult-adopt-')), 'My Own_BERT');
  await cp(TINY, folder, { recursive: true });
  await Promise.all(['auscult.json', 'golden.json'].map((name) => rm(path.join(folder, name))));
  await writeFile(path.join(folder, '.DS_Store'), '');
});
afterEach(() => rm(path.dirname(folder), { recursive: true }));

async function run(...words: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, ['--no-warnings', path.join(import.meta.dirname, 'adopt.ts'), folder, ...words])) };
  } catch (thrown) {
    const { code, stdout, stderr } = thrown as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}
const manifest = async (): Promise<ModelManifest> => ModelManifest.parse(JSON.parse(await readFile(path.join(folder, 'auscult.json'), 'utf8')));

describe('npm run adopt', () => {
  it('makes a package that loads of an export, with labels that are like ours', async () => {
    const { code, stdout } = await run('--licence', 'MIT', '--scheme', 'biomedical', '--data', 'Sentences: CC BY 4.0');
    expect([code, stdout]).toEqual([0, expect.stringContaining('DRUG is read as chemical')]);
    expect(stdout).toContain('pneumonia (disease)');
    expect(await manifest()).toMatchObject({ id: 'my-own-bert', scheme: 'biomedical', licence: 'MIT', tokenizer: { kind: 'huggingface' }, trainingData: [{ name: 'Sentences', licence: 'CC BY 4.0' }], metrics: [] });
    expect(Object.keys((await manifest()).files)).not.toContain('.DS_Store');
  });

  it('reads a bare vocab.txt, in small letters where the vocabulary has no others, and labels that are mapped', async () => {
    await rm(path.join(folder, 'tokenizer.json'));
    const config = JSON.parse(await readFile(path.join(folder, 'config.json'), 'utf8')) as { id2label: Record<string, string> };
    const id2label = Object.fromEntries(Object.entries(config.id2label).map(([at, name]) => [at, name.replace('DRUG', 'Agent').replace('DISEASE', 'Illness')]));
    await writeFile(path.join(folder, 'config.json'), JSON.stringify({ ...config, id2label }));
    expect(await run('--licence', 'MIT')).toMatchObject({ code: 2, stderr: expect.stringContaining('has to be said: ') });
    const labels = path.join(folder, '../labels.json');
    await writeFile(labels, '{"Agent": "drug", "Illness": "problem"}');
    const { code, stdout } = await run('--licence', 'MIT', '--labels', labels);
    expect([code, stdout]).toEqual([0, expect.stringContaining('pneumonia (problem)')]);
    expect(await manifest()).toMatchObject({ scheme: 'clinical', tokenizer: { kind: 'wordpiece-vocab', file: 'vocab.txt', lowercase: true }, labels: { Agent: 'drug', Illness: 'problem' } });
  });

  it('says what is missing and writes no manifest', async () => {
    const config = path.join(folder, 'config.json');
    const before = await readFile(config, 'utf8');
    const broken = JSON.parse(before) as { id2label: Record<string, string> };
    for (const [words, said, change] of [
      [[], '--licence is needed', before],
      [['--licence', 'unknown'], 'is no licence', before],
      [['--licence', 'MIT', '--id', 'X'], 'is no id', before],
      [['--licence', 'MIT'], 'say with --scheme whether it reads notes', before],
      [['--licence', 'MIT', '--model', 'other.onnx'], 'Say with --model', before],
      [['--licence', 'MIT'], 'holds no names but LABEL_0', JSON.stringify({ id2label: { 0: 'LABEL_0', 1: 'LABEL_1' } })],
      [['--licence', 'MIT'], 'no score for each of the 2 labels', JSON.stringify({ id2label: Object.fromEntries(Object.entries(broken.id2label).slice(0, 2)) })],
    ] as const) {
      await writeFile(config, change);
      const { code, stderr } = await run(...words);
      expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
      await expect(manifest()).rejects.toThrow('ENOENT');
    }
  });
});
