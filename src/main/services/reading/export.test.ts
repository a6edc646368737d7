import { describe, expect, it } from 'vitest';
import type { ArticleDetail } from '../../../contract/reading.ts';
import { toBioc, toRis } from './export.ts';

const title = 'Zelocaine & tremor 🧠.';
const text = `${title} Qrn2 is tied to tremor.`;
const span = (words: string, from = 0): { start: number; end: number; text: string } => ({ start: text.indexOf(words, from), end: text.indexOf(words, from) + words.length, text: words });
const article = {
  head: { id: 'a1', pmid: '7', doi: null, title, journal: 'J Inv', year: 2020 },
  authors: ['Quill, Ada'],
  text,
  entities: [{ ...span('Zelocaine'), type: 'chemical', code: 'C1|C2' }, { ...span('tremor'), type: 'disease', code: 'D1' }, { ...span('Qrn2'), type: 'gene', code: null }],
  relations: [
    { id: 'r1', type: 'Association', subject: { code: null, name: 'qrn2' }, object: { code: 'D1', name: 'Tremor' }, score: 0.9, sentence: '', answer: null },
    { id: 'r2', type: 'Association', subject: { code: 'C2', name: 'Zelocaine' }, object: { code: 'X9', name: 'Nowhere' }, score: 0.5, sentence: '', answer: null },
  ],
} as unknown as ArticleDetail;

describe('BioC', () => {
  const written = toBioc([article], '2026-01-01');
  it('has title and abstract as passages, each with offset, text and its own mentions, in the order of its definition', () => {
    expect(written).toMatch(/<document><id>7<\/id><passage><infon key="type">title<\/infon><offset>0<\/offset><text>Zelocaine &amp; tremor 🧠\.<\/text><annotation id="T1">.*<\/passage><passage><infon key="type">abstract<\/infon><offset>22<\/offset><text>Qrn2 is.*<annotation id="T3">.*<\/passage><relation id="R1">.*<\/document>/s);
  });
  it('counts code points', () => {
    const points = Array.from(text);
    for (const [, at = '', length = '', words = ''] of written.matchAll(/offset="(\d+)" length="(\d+)"\/><text>([^<]*)/g)) expect(points.slice(Number(at), Number(at) + Number(length)).join('')).toBe(words);
  });
  it('ties relations to mentions that are there, whichever code of theirs is meant, and to no others', () => {
    const ids = new Set([...written.matchAll(/annotation id="(T\d+)"/g)].map(([, id]) => id));
    const nodes = [...written.matchAll(/refid="([^"]+)" role="(\w+)"/g)].map(([, id, role]) => [id, role]);
    expect(nodes).toEqual([['T3', 'subject'], ['T2', 'object'], ['T1', 'subject']]);
    for (const [id] of nodes) expect(ids).toContain(id);
  });
});

it('RIS begins with the type and ends each reference', () => expect(toRis([article])).toBe(`TY  - JOUR\r\nTI  - ${title}\r\nAU  - Quill, Ada\r\nJO  - J Inv\r\nPY  - 2020\r\nAN  - 7\r\nAB  - Qrn2 is tied to tremor.\r\nER  - \r\n`));
