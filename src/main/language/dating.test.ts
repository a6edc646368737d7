import { describe, expect, it } from 'vitest';
import { readText } from './read.ts';
import { findDates } from './text/dates.ts';

const BASE = '2024-05-08';
const dates = (text: string): string[] => findDates(text, BASE, true).map(({ start, end, iso }) => `${text.slice(start, end)} ${iso}`);

describe('dates of the ward', () => {
  it.each([
    ['Chest pain started 3/7 ago.', ['3/7 ago 2024-05-05']],
    ['LMP 6/52 ago', ['6/52 ago 2024-03-27']],
    ['Fell last Tuesday.', ['last Tuesday 2024-05-07']],
    ['Dizzy since Thursday.', ['Thursday 2024-05-02']],
    ['Review on Friday.', ['Friday 2024-05-10']],
    ['Seen on Wednesday.', ['Wednesday 2024-05-01']],
    ['Endoscopy next Monday.', ['next Monday 2024-05-13']],
    ['Palpitations a fortnight ago.', ['a fortnight ago 2024-04-24']],
    ['POD 3 after hemicolectomy', ['POD 3 2024-05-05']],
    ['Hospital day 3.', ['Hospital day 3 2024-05-06']],
    ['Day 5 post CABG', ['Day 5 2024-05-03']],
    ['Day 3 of 5 of antibiotics, cycle day 21', []],
    ['Repeat CT in 6 weeks.', ['in 6 weeks 2024-06-19']],
    ['Improved in 3 days.', []],
  ])('%s', (text, found) => expect(dates(text)).toEqual(found));
});

describe('what is dated', () => {
  const types = { cough: 'finding', hemicolectomy: 'procedure', pain: 'finding', rash: 'finding', amoxicillin: 'drug', '2/52': 'duration', '7 days': 'duration' } as const;
  const read = (text: string) => {
    const spans = Object.entries(types).flatMap(([words, type]) => (text.includes(words) ? [{ start: text.indexOf(words), end: text.indexOf(words) + words.length, type, score: 0.9 }] : []));
    return readText({ taggers: { clinical: { scheme: 'clinical', tag: () => Promise.resolve(spans) } } }, { text, date: BASE });
  };
  const time = async (text: string, words: string) => (await read(text)).entities.find((entity) => entity.text === words)?.time;

  it('a span of time says when a complaint began, and nothing of a drug that is to be taken', async () => {
    expect(await time('Dry cough for 2/52.', '2/52')).toBe('2024-04-24');
    expect(await time('Given amoxicillin for 7 days.', '7 days')).toBeUndefined();
  });
  it('a day after an operation dates the operation, not what is said beside it', async () => {
    const { entities } = await read('POD 3 after hemicolectomy, pain controlled.');
    expect(entities.map(({ text, time: day }) => [text, day])).toEqual([['POD 3', '2024-05-05'], ['hemicolectomy', '2024-05-05'], ['pain', undefined]]);
  });
  it('reads a day without a year behind on, since and for', async () => {
    const found = async (text: string) => (await read(text)).entities.filter(({ type }) => type === 'date').map(({ text: words, time: day }) => [words, day]);
    expect(await found('Worse cough since 05/03.')).toEqual([['05/03', '2024-05-03']]);
    expect(await found('Dry cough on 11/2.')).toEqual([['11/2', '2023-11-02']]);
    expect(await found('Some pain, amoxicillin for 3/12.')).toEqual([]);
  });
  it('is related to its date', async () => {
    const { entities, relations } = await read('Worse cough since last Tuesday.');
    expect(relations.filter(({ type }) => type === 'has-date').map(({ from, to }) => [entities[from]?.text, entities[to]?.text])).toEqual([['cough', 'last Tuesday']]);
  });
});
