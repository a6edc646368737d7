import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastEnd, parts, PART } from './chunks.ts';

async function all(pieces: string[]): Promise<string[]> {
  const out: string[] = [];
  for await (const part of parts(pieces)) out.push(part);
  return out;
}
const article = (at: number): string => `<PubmedArticle><PMID>${at}</PMID>${'x'.repeat(3000)}</PubmedArticle>`;

describe('parts', () => {
  it('end where an article ends', () => {
    expect(lastEnd('<a><PubmedArticle>1</PubmedArticle><PubmedArticle>2')).toBe(35);
    expect(lastEnd('1|t|T\n1|a|A\n\n2|t|T')).toBe(13);
    expect(lastEnd('{"a":1}\n{"b"')).toBe(8);
    expect(lastEnd('\nPMID- 1\nTI  - T\n\nPMID- 2\nTI  - U')).toBe(18);
    expect(lastEnd('plain words')).toBe(0);
  });
  it('hold every article once, however the file comes', async () => {
    const text = `<PubmedArticleSet>${Array.from({ length: 1200 }, (_, at) => article(at)).join('\n')}</PubmedArticleSet>`;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 10_000, max: 900_000 }), async size => {
        const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size));
        const made = await all(pieces);
        expect(made.join('').replace('</PubmedArticleSet>', '')).toBe(text.replace('</PubmedArticleSet>', ''));
        for (const part of made) expect(part.length).toBeLessThanOrEqual(PART + 900_000);
        expect(made.flatMap(part => [...part.matchAll(/<PMID>(\d+)/g)].map(found => Number(found[1])))).toEqual(Array.from({ length: 1200 }, (_, at) => at));
      }),
      { numRuns: 6 },
    );
  });
  it('give a short file as it is, and refuse what has no end', async () => {
    expect(await all(['A title\n', 'and its abstract'])).toEqual(['A title\nand its abstract']);
    await expect(all(Array.from({ length: 20 }, () => 'y'.repeat(1_000_000)))).rejects.toThrow('too-large');
  });
});
