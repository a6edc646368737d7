import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityType } from '../../contract/clinical.ts';
import { createReader } from './index.ts';
import { tokenize } from './text/tokens.ts';
import { splitSentences } from './text/sentences.ts';
import { segment } from './sections/segment.ts';

/** Tags every seventh word, so that all rules have something to work on. */
const tagger = {
  scheme: 'clinical' as const,
  tag(text: string) {
    const types: EntityType[] = ['problem', 'drug', 'test', 'dose', 'finding', 'severity', 'anatomy'];
    return Promise.resolve(tokenize(text).filter((_, i) => i % 7 === 0).map(({ start, end }, i) => ({ start, end, type: types[i % types.length] ?? 'problem', score: 0.5 })));
  },
};
const reader = createReader({ taggers: { clinical: tagger } });

const piece = fc.constantFrom(
  'No fever, ', 'denies ', 'PLAN:', '\r\n', '\n\n', '\u0000', 'K 4.1 ', 'BP 120/80 ', '38.5 °C', '10^9/L', '😀', '👩‍⚕️', 'مريض ', '患者发热', 'e\u0301', '\ud83d', '\udc00',
  'history of ', '(', ')', ':', '?', '5 mg PO BID', '- ', '1. ', 'Mr. Smith ', '12/03/2024', '  ', '\t', 'was not seen', 'Family History\n', 'Hb 9.1, was 12.4 last week. ', '%', '->', '<0.01', '\u2028',
);
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 40 }).map((parts) => parts.join('')));

/** An offset may not stand between the halves of a pair. */
function splitsPair(text: string, offset: number): boolean {
  const high = text.charCodeAt(offset - 1);
  const low = text.charCodeAt(offset);
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}

describe('any text', () => {
  it('gives spans that lie in it, split no code point and repeat', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const first = await reader.read({ text, date: '2026-03-10' });
        for (const span of [...first.entities, ...first.sections, ...first.unread, ...first.entities.flatMap((e) => e.cues)]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(splitsPair(text, span.start) || splitsPair(text, span.end)).toBe(false);
        }
        for (const entity of first.entities) expect(entity.text).toBe(text.slice(entity.start, entity.end));
        for (const { from, to } of first.relations) expect(Math.max(from, to)).toBeLessThan(first.entities.length);
        const second = await reader.read({ text, date: '2026-03-10' });
        expect({ ...second, ms: 0 }).toEqual({ ...first, ms: 0 });
      }),
      { numRuns: 150 },
    );
  });

  it('is cut into sections and sentences in order, without overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const spans of [segment(text), splitSentences(text)]) {
          spans.forEach((span, i) => expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is de-identified so that what stands between the spans stays', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: out, spans } = reader.deidentify(text);
        let at = 0;
        let rebuilt = '';
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          rebuilt += text.slice(at, span.start) + span.replacement;
          at = span.end;
        }
        expect(rebuilt + text.slice(at)).toBe(out);
      }),
      { numRuns: 150 },
    );
  });

  it('asserts any marked concept', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const start = Math.min(a % (text.length + 1), b % (text.length + 1));
        const end = Math.max(a % (text.length + 1), b % (text.length + 1));
        expect(reader.assert(text, start, end).assertion.polarity).toMatch(/^(?:positive|negative)$/);
      }),
      { numRuns: 150 },
    );
  });
});

describe('long texts', () => {
  const patterns: [string, string][] = [
    ['one word', 'a'], ['Han', '患者发热'], ['negations in one sentence', 'no pain '], ['short measurements', 'K 4.1 '], ['brackets', '('], ['pairs', '1-'], ['names', 'Mary Smith Hospital '],
    ['white space', ' '], ['line ends', '\n'], ['amounts', '12 mg '], ['headers', 'ALLERGIES: '], ['dots', '. '],
  ];
  /** Processor milliseconds to read and de-identify a text of so many characters. */
  async function cost(pattern: string, length: number): Promise<number> {
    const text = pattern.repeat(Math.floor(length / pattern.length));
    const before = process.cpuUsage();
    await reader.read({ text });
    reader.deidentify(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }
  // Work that grows with the square would take sixteen times as much for four times the text; what is linear four, and some for luck.
  it.each(patterns)('%s', { timeout: 120_000 }, async (_, pattern) => {
    await cost(pattern, 10_000);
    const short = await cost(pattern, 50_000);
    expect(await cost(pattern, 200_000)).toBeLessThan(short * 10 + 500);
  });
});
