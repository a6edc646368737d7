import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ModelManifest } from '../../../../contract/models.ts';
import { fromGolden, largestDifference } from '../../golden.ts';
import { openSession } from '../../onnx-session.ts';
import { readPackage } from '../../package.ts';
import type { ClosableSession, Tagger } from '../../tensor.ts';
import { createTagger } from '../index.ts';
import { joinLabels } from './labels.ts';
import { splitPieces } from './pieces.ts';
import { readVocabulary } from './vocabulary.ts';
import { makeWindows } from './windows.ts';

const fixtures = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../fixtures');
const folder = path.join(fixtures, 'tiny-bert');
const Ids = z.object({ texts: z.array(z.string()), ids: z.array(z.array(z.number())) });
const tokenizers: NonNullable<ModelManifest['tokenizer']>[] = [
  { kind: 'huggingface', file: 'tokenizer.json' },
  { kind: 'wordpiece-vocab', file: 'vocab.txt', lowercase: true },
];

describe.each(tokenizers)('$kind', (tokenizer) => {
  let manifest: ModelManifest;
  let session: ClosableSession;
  let tagger: Tagger;

  beforeAll(async () => {
    const opened = await readPackage(folder);
    manifest = { ...opened.manifest, tokenizer };
    session = await openSession(opened.path(manifest.model), 'cpu', { threads: 1 });
    tagger = await createTagger(manifest, folder, session);
  });
  afterAll(() => session.close());

  it('cuts texts into the subwords that Python gives', async () => {
    const vocabulary = await readVocabulary(tokenizer, folder);
    const { texts, ids } = Ids.parse(JSON.parse(await readFile(path.join(fixtures, 'tiny-bert-ids.json'), 'utf8')));
    for (const [at, text] of texts.entries()) {
      expect(splitPieces(text).flatMap((piece) => vocabulary.encode(piece.text))).toEqual(ids[at]);
    }
  });

  it('gives the golden tensors', async () => {
    const golden = await (await readPackage(folder)).golden();
    expect(largestDifference(await session.run(fromGolden(golden.inputs)), fromGolden(golden.outputs))).toBeLessThan(1e-3);
  });

  it('finds what it was taught, under the words of our scheme', async () => {
    const text = 'She takes warfarin sodium for atrial fibrillation.\n\nNo gout today; stop ibuprofen.';
    const spans = (await tagger.tag(text)).map((span) => [text.slice(span.start, span.end), span.type]);
    expect(spans).toEqual([
      ['warfarin sodium', 'chemical'],
      ['atrial fibrillation', 'disease'],
      ['gout', 'disease'],
      ['ibuprofen', 'chemical'],
    ]);
  });

  it('reads a text of many windows as it reads its sentences', async () => {
    const sentence = 'Known asthma, on insulin glargine. ';
    const spans = await tagger.tag(sentence.repeat(120));
    expect(spans.filter((span) => span.type === 'chemical')).toHaveLength(120);
  });

  it('drops labels that the manifest maps to nothing', async () => {
    const quiet = await createTagger({ ...manifest, labels: { DRUG: 'chemical', DISEASE: null } }, folder, session);
    const spans = await quiet.tag('He has pneumonia and takes aspirin.');
    expect(spans.map((span) => span.type)).toEqual(['chemical']);
  });

  it('keeps spans inside any text and on whole code points', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (noise) => {
        const text = `${noise} gout ${noise}aspirin${noise}`;
        for (const { start, end } of await tagger.tag(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 80 },
    );
  });
});

describe('joinLabels', () => {
  const spans = (names: string): string[] => joinLabels(names.split(' '), names.split(' ').map(() => 0.9)).map((s) => `${s.type}${s.first}-${s.last}`);

  it.each([
    ['O B-X I-X O', ['X1-3']],
    ['I-X I-X O I-Y', ['X0-2', 'Y3-4']],
    ['B-X B-X I-X', ['X0-1', 'X1-3']],
    ['S-X B-X E-X S-X', ['X0-1', 'X1-3', 'X3-4']],
    ['U-X B-X I-X L-X L-X', ['X0-1', 'X1-4', 'X4-5']],
    ['X X Y O X', ['X0-2', 'Y2-3', 'X4-5']],
    ['B-X I-Y', ['X0-1', 'Y1-2']],
  ])('%s', (names, expected) => expect(spans(names)).toEqual(expected));
});

describe('makeWindows', () => {
  it('covers every word once and keeps windows small, whatever the words', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 32 }), fc.integer({ min: 0, max: 30 })), { maxLength: 400 }), (words) => {
        const sizes = words.map(([size]) => size);
        const ends = [...words.flatMap(([, end], at) => (end === 0 ? [at + 1] : [])), words.length];
        const sentences = ends.map((last, at) => ({ first: ends[at - 1] ?? 0, last })).filter(({ first, last }) => last > first);
        const windows = makeWindows(sizes, sentences);
        const covered = windows.flatMap((w) => Array.from({ length: w.to - w.from }, (_, at) => w.from + at));
        expect(covered).toEqual(sizes.map((_, at) => at));
        for (const w of windows) {
          expect(w.first <= w.from && w.to <= w.last).toBe(true);
          const size = ({ first, last }: { first: number; last: number }): number => sizes.slice(first, last).reduce((a, b) => a + b, 0);
          expect(size(w)).toBeLessThanOrEqual(126);
          // A sentence that fits is read whole and in one window only.
          for (const sentence of sentences) if (size(sentence) <= 126 && sentence.first < w.last && w.first < sentence.last) expect(w.first <= sentence.first && sentence.last <= w.last).toBe(true);
        }
      }),
    );
  });
});
