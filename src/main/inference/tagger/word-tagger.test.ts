import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openSession } from '../onnx-session.ts';
import { readPackage } from '../package.ts';
import type { ClosableSession, Tagger } from '../tensor.ts';
import { Gazetteer } from './gazetteer.ts';
import { createTagger } from './index.ts';
import { readParameters } from './parameters.ts';
import { splitSentences } from './sentences.ts';
import { splitWords } from './words.ts';
import { readFeeds } from './word-tagger.ts';

const Case = z.object({
  words: z.array(z.tuple([z.number(), z.number()])),
  sentences: z.array(z.tuple([z.number(), z.number()])),
  ids: z.array(z.number()),
  marks: z.array(z.number()),
  spans: z.array(z.tuple([z.number(), z.number(), z.string(), z.number()])),
});
const Parity = z.object({ texts: z.array(z.string()), packages: z.record(z.string(), z.array(Case)) });

const here = path.dirname(fileURLToPath(import.meta.url));
const models = path.resolve(here, '../../../../resources/models');
const parity = Parity.parse(JSON.parse(await readFile(path.join(here, 'fixtures/parity.json'), 'utf8')));

describe.each(['clinical-entities', 'biomedical-entities'])('%s', (id) => {
  const folder = path.join(models, id);
  const cases = parity.packages[id] ?? [];
  let session: ClosableSession;
  let tagger: Tagger;

  beforeAll(async () => {
    const { manifest, path: inside } = await readPackage(folder);
    session = await openSession(inside(manifest.model), 'cpu', { threads: 1 });
    tagger = await createTagger(manifest, folder, session);
  });
  afterAll(() => session.close());

  it('reads the same words, sentences, numbers and gazetteer marks as the recipe', async () => {
    const parameters = await readParameters(folder, 'tagger.json');
    const feeds = await readFeeds(folder, 'vocabulary.txt', parameters);
    const gazetteer = new Gazetteer(await readFile(path.join(folder, parameters.gazetteer)));
    expect(cases.length).toBe(parity.texts.length);
    for (const [at, text] of parity.texts.entries()) {
      const words = splitWords(text);
      const written = words.map((word) => word.text);
      expect(words.map((word) => [word.start, word.end])).toEqual(cases[at]?.words);
      expect(splitSentences(words).map((range) => [range.first, range.last])).toEqual(cases[at]?.sentences);
      expect(feeds.numbers(written)).toEqual(cases[at]?.ids);
      expect([...gazetteer.marks(written)]).toEqual(cases[at]?.marks);
    }
  });

  it('finds the same spans as the recipe, with the same scores', async () => {
    let found = 0;
    for (const [at, text] of parity.texts.entries()) {
      const spans = await tagger.tag(text);
      expect(spans.map((span) => [span.start, span.end, span.type])).toEqual(cases[at]?.spans.map((span) => span.slice(0, 3)));
      for (const [number, span] of spans.entries()) expect(span.score).toBeCloseTo(cases[at]?.spans[number]?.[3] ?? -1, 1);
      found += spans.length;
    }
    expect(found).toBeGreaterThan(30);
  });

  it('keeps spans inside the text, whole code points, and answers the same twice', async () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(' aspirin 81 mg ', '\r\n', '\n\n', ' (CKD) ', 'chronic kidney disease', '\u{1f912}', '\ud83d', '. ', 'Dr.', '\u0000'),
    );
    const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const spans = await tagger.tag(text);
        for (const { start, end, score } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          for (const edge of [start, end]) {
            expect(/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(edge - 1, edge + 1)) && edge > 0).toBe(false);
          }
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
        }
        expect(await tagger.tag(text)).toEqual(spans);
      }),
      { numRuns: 60 },
    );
  });

  it('stops when told to', async () => {
    const cancelled = AbortSignal.abort();
    await expect(tagger.tag(`A text nobody has read before: ${id} has fever.`, cancelled)).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('a clinical note', () => {
  it('gives the types that a reader would', async () => {
    const folder = path.join(models, 'clinical-entities');
    const { manifest, path: inside } = await readPackage(folder);
    const session = await openSession(inside(manifest.model), 'cpu', { threads: 1 });
    const tagger = await createTagger(manifest, folder, session);
    const text = 'A 54-year-old woman presented with chest pain and dyspnea. She was treated with aspirin 300 mg and intravenous heparin.';
    const spans = (await tagger.tag(text)).map((span) => [text.slice(span.start, span.end), span.type]);
    expect(spans).toContainEqual(['54-year-old', 'age']);
    expect(spans).toContainEqual(['dyspnea', 'finding']);
    expect(spans).toContainEqual(['aspirin', 'drug']);
    expect(spans).toContainEqual(['heparin', 'drug']);
    await session.close();
  });
});
