import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createLinker } from './index.ts';

const linker = createLinker(join(resolve(import.meta.dirname, '../../../..'), 'resources/terminology/terminology.db'));
afterAll(() => linker.close());

const named = (question: string): Map<string, readonly string[]> => new Map(linker.namesIn(question).map(({ words, names }) => [words, names]));

describe('what a question names', () => {
  it('is found with its other names', () => {
    expect(named('how is chickenpox treated').get('chickenpox')).toContain('varicella');
  });
  it('has the substance of a brand', () => {
    expect(named('Can I take Nurofen?').get('Nurofen')).toContain('ibuprofen');
  });
  it('has what letters stand for, all of it', () => {
    expect(named('MS and pregnancy').get('MS')).toEqual(expect.arrayContaining(['multiple sclerosis', 'mitral stenosis']));
  });
  it('takes the longest name, and each word once', () => {
    const found = [...named('what helps in rheumatoid arthritis').keys()];
    expect(found).toContain('rheumatoid arthritis');
    expect(found).not.toContain('arthritis');
  });
  it('is nothing in everyday words', () => {
    expect(linker.namesIn('how long does it take to get there')).toEqual([]);
    expect(linker.namesIn('')).toEqual([]);
  });
});
