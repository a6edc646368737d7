import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReader } from '../language/index.ts';
import { rareReader } from './rare-lane.ts';

const resources = path.resolve(import.meta.dirname, '../../../resources');
const rules = createReader({ taggers: {} });
const reader = rareReader(resources, (sentence, start, end) => rules.assert(sentence, start, end).assertion, async () => null);
const lane = (text: string, paused: string[] = []) => reader.fromNotes([{ noteId: 'note-1', version: 1, text }], paused);

describe('the rare lane over notes', () => {
  it('reads denials, leaves out relatives, points to the words', async () => {
    const text = 'He has arachnodactyly, tall stature and ectopia lentis. No myopia. Mother has scoliosis.';
    const { findings, diseases } = await lane(text);
    const of = (name: string) => findings.find(finding => finding.name === name);
    expect(of('Arachnodactyly')?.absent).toBe(false);
    expect(of('Myopia')?.absent).toBe(true);
    expect(of('Scoliosis')).toBeUndefined();
    const words = of('Ectopia lentis')?.evidence[0];
    expect(words?.kind === 'note' && text.slice(words.start, words.end)).toBe('ectopia lentis');
    expect(diseases[0]?.supporting.every(({ evidence }) => (evidence ?? []).length > 0)).toBe(true);
  });
  it('leaves out a paused finding, and still names it as read', async () => {
    const text = 'Arachnodactyly, tall stature and ectopia lentis.';
    const paused = await lane(text, ['HP:0001083']);
    expect(paused.findings.map(({ finding }) => finding)).toContain('HP:0001083');
    expect(paused.diseases[0]?.supporting.map(({ finding }) => finding)).not.toContain('HP:0001083');
  });
});
