import { describe, expect, it } from 'vitest';
import type { AskAnswer, AskSource } from '../../../contract/library.ts';
import { answerAsText, citationOf } from './citation.ts';

const words = { page: (page: number): string => `p. ${page}`, unsigned: 'not signed' };
const source: AskSource = { kind: 'library', documentId: 'd', title: 'Ward guide', heading: 'Gout', page: 3, passageId: 'p1', position: 0, note: null, factId: null, edition: null, signed: null };

describe('a citation', () => {
  it('names title, heading and page', () => expect(citationOf(source, words)).toBe('Ward guide, Gout, p. 3'));
  it('names the edition and that nobody signed it', () => expect(citationOf({ ...source, kind: 'shipped', page: null, edition: 'NICE NG219, 1', signed: false }, words)).toBe('Ward guide, Gout, NICE NG219, 1 (not signed)'));
  it('goes with every sentence into the clipboard', () => {
    const answer: AskAnswer = { question: 'How is gout treated?', mode: 'clinical', redFlags: [], library: { state: 'answered', sentences: [{ text: 'Colchicine early.', source, agrees: [], differs: [] }], nearest: [], documents: 1, waiting: 0 }, case: null };
    expect(answerAsText(answer, words)).toBe('How is gout treated?\n\n“Colchicine early.” (Ward guide, Gout, p. 3)');
  });
});
