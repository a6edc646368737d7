/** The same weights through transformers.js's own pipeline give the same labels: what makes us faster costs no answer. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { env, pipeline } from '@huggingface/transformers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { openSession } from '../../onnx-session.ts';
import { readPackage } from '../../package.ts';
import type { ClosableSession, Tagger } from '../../tensor.ts';
import { createTagger } from '../index.ts';
import { joinLabels } from './labels.ts';
import { splitPieces } from './pieces.ts';

const SENTENCES = [
  'She takes warfarin sodium for atrial fibrillation.',
  'No gout today; stop ibuprofen.',
  'Known asthma, on insulin glargine.',
  'He has pneumonia and takes aspirin.',
  'Seen in clinic.',
  'Metformin, ramipril and amlodipine were continued, and the heart failure had settled on the ward by the next morning.',
];
const fixture = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../fixtures/tiny-bert');
let parent: string;
let session: ClosableSession;
let tagger: Tagger;

beforeAll(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'auscult-same-'));
  await cp(fixture, path.join(parent, 'tiny-bert'), { recursive: true });
  // The fixture's tokenizer leaves out how sequences begin and end, which our reader knows and the pipeline is told.
  const file = path.join(parent, 'tiny-bert/tokenizer.json');
  const tokenizer = z.looseObject({ model: z.looseObject({ vocab: z.record(z.string(), z.number()) }) }).parse(JSON.parse(await readFile(file, 'utf8')));
  const special = (id: string) => ({ id, ids: [tokenizer.model.vocab[id]], tokens: [id] });
  const around = ['[CLS]', '[SEP]'].map((id) => ({ SpecialToken: { id, type_id: 0 } }));
  const sequence = { Sequence: { id: 'A', type_id: 0 } };
  const ends = { type: 'TemplateProcessing', single: [around[0], sequence, around[1]], pair: [around[0], sequence, around[1]], special_tokens: { '[CLS]': special('[CLS]'), '[SEP]': special('[SEP]') } };
  await writeFile(file, JSON.stringify({ ...tokenizer, post_processor: ends }));
  await writeFile(path.join(parent, 'tiny-bert/tokenizer_config.json'), JSON.stringify({ tokenizer_class: 'BertTokenizer', do_lower_case: true }));
  const opened = await readPackage(fixture);
  session = await openSession(opened.path(opened.manifest.model), 'cpu');
  tagger = await createTagger(opened.manifest, fixture, session);
});
afterAll(async () => {
  await session.close();
  await rm(parent, { recursive: true, force: true });
});

it('sentence by sentence, whatever else is in the batch', async () => {
  env.allowRemoteModels = false;
  env.localModelPath = parent;
  env.useFSCache = false;
  const read = await pipeline('token-classification', 'tiny-bert', { dtype: 'fp32', device: 'cpu' });
  const text = SENTENCES.join('\n\n');
  const ours = (await tagger.tag(text)).map(({ start, end, score }) => ({ words: text.slice(start, end), score }));
  const theirs: { words: string; score: number }[] = [];
  for (const sentence of SENTENCES) {
    const tokens = await read(sentence, { ignore_labels: [] });
    // One label a word: its first piece's.
    const heads = tokens.filter(({ word }) => !word.startsWith('##'));
    const pieces = splitPieces(sentence);
    expect(heads).toHaveLength(pieces.length);
    for (const { first, last, probability } of joinLabels(heads.map(({ entity }) => entity), heads.map(({ score }) => score))) {
      theirs.push({ words: sentence.slice(pieces[first]?.start, pieces[last - 1]?.end), score: probability });
    }
  }
  expect(theirs.length).toBeGreaterThanOrEqual(6);
  expect(ours.map(({ words }) => words)).toEqual(theirs.map(({ words }) => words));
  ours.forEach(({ score }, at) => expect(score).toBeCloseTo(theirs[at]?.score ?? NaN, 4));
});
