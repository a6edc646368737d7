import { describe, expect, it } from 'vitest';
import { findDates, move, writesDayFirst } from './dates.ts';
import { splitParagraphs } from './lines.ts';
import { splitSentences } from './sentences.ts';

function sentences(text: string): string[] {
  return splitSentences(text).map((s) => text.slice(s.start, s.end));
}

describe('sentences', () => {
  it.each([
    ['No fever. He coughs.', ['No fever.', 'He coughs.']],
    ['Seen by Dr. Hale today. Well.', ['Seen by Dr. Hale today.', 'Well.']],
    ['Na 138. K 4.1 mmol/L.', ['Na 138.', 'K 4.1 mmol/L.']],
    ['He has had a cough for more than\ntwo weeks now.', ['He has had a cough for more than\ntwo weeks now.']],
    ['- no fever\n- cough', ['- no fever', '- cough']],
    ['1. Pneumonia.\n2. No effusion.', ['1. Pneumonia.', '2. No effusion.']],
    ['PLAN:\nhome', ['PLAN:', 'home']],
    ['发热。咳嗽。', ['发热。', '咳嗽。']],
  ])('%j', (text, expected) => expect(sentences(text)).toEqual(expected));
});

describe('paragraphs', () => {
  it('end at blank lines of any kind', () => expect(splitParagraphs('a\r\n\r\n b \n\t\nc')).toEqual([{ start: 0, end: 1 }, { start: 6, end: 7 }, { start: 11, end: 12 }]));
});

describe('dates', () => {
  const base = '2026-03-31';
  it.each([
    ['on 2024-02-29', '2024-02-29'], ['on 02/25/2023', '2023-02-25'], ['on 25/02/2023', '2023-02-25'], ['March 3rd, 2024', '2024-03-03'], ['3 March 2024', '2024-03-03'], ['May 2011', '2011-05'], ['in 1998', '1998'],
    ['two weeks ago', '2026-03-17'], ['a month ago', '2026-02-28'], ['3 years ago', '2023-03-31'], ['yesterday', '2026-03-30'], ['last week', '2026-03-24'],
  ])('%s', (text, iso) => expect(findDates(text, base)[0]?.iso).toBe(iso));
  it('has no date for what is relative in a text without one', () => expect(findDates('yesterday', null)[0]).toMatchObject({ relative: true }));
  it('keeps the end of the month', () => expect(move('2024-03-31', -1, 'month')).toBe('2024-02-29'));
  it('tells which way round a text writes', () => {
    expect(writesDayFirst('seen 24/02/2026 and 03/04/2026')).toBe(true);
    expect(writesDayFirst('seen 02/24/2026 and 03/04/2026')).toBe(false);
    expect(findDates('03/04/2026', base, true)[0]?.iso).toBe('2026-04-03');
  });
});
