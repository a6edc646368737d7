import { describe, expect, it } from 'vitest';
import { AskLine, libraryLine } from './ask-shapes.ts';

const passages = (line: object): unknown => AskLine.parse({ question: 'How is gout treated?', ...line }).passages;

describe('passages', () => {
  const one = [{ id: 'a', text: 'Colchicine helps.' }];
  it.each([
    ['as designed', { passages: [{ id: 'a', text: 'Colchicine helps.', more: 1 }] }, one],
    ['by other names', { contexts: [{ doc_id: 'a', Content: 'Colchicine helps.', title: ' ' }] }, one],
    ['texts by their ids', { passages: { a: 'Colchicine helps.' } }, one],
    ['a single one', { passages: { id: 'a', text: 'Colchicine helps.' } }, one],
    ['texts alone, by their place', { passages: ['Colchicine helps.', 'Rest.'] }, [{ id: 0, text: 'Colchicine helps.' }, { id: 1, text: 'Rest.' }]],
    ['one text', { context: 'Colchicine helps.' }, [{ id: 0, text: 'Colchicine helps.' }]],
    ['an abstract in parts', { context: { contexts: ['Aims.', 'Results.'], labels: ['A', 'R'] } }, [{ id: 0, text: 'Aims.' }, { id: 1, text: 'Results.' }]],
    ['none', {}, undefined],
    ['an empty list', { passages: [] }, []],
  ])('%s', (_, line, out) => expect(passages(line)).toEqual(out));
  it('without a text are refused', () => {
    expect(AskLine.safeParse({ question: 'Gout?', passages: [{ id: 'a' }] }).success).toBe(false);
    expect(AskLine.safeParse({ passages: ['Gout'] }).success).toBe(false);
  });
});

describe('a line of a library', () => {
  it('may be a row of questions and answers', () => expect(libraryLine('{"id":"7-1","focus":"Gout","question":"What is gout?","answer":"A kind of arthritis."}')).toEqual({ id: '7-1', title: 'Gout', text: 'A kind of arthritis.' }));
  it.each(['', '[]', '{"text":"no id"}', '{"id":"no text"}', 'Gout'])('is none: %s', (line) => expect(libraryLine(line)).toBeNull());
});
