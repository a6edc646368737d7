import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../text/dates.ts';
import { deidentify } from './index.ts';
import { createSurrogates } from './surrogates.ts';

const DAY = 86_400_000;
const iso = fc.integer({ min: Date.UTC(1960, 0, 1) / DAY, max: Date.UTC(2035, 0, 1) / DAY }).map((days) => new Date(days * DAY).toISOString().slice(0, 10));
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WAYS: readonly ((date: string) => string)[] = [
  (date) => date,
  (date) => `${date.slice(5, 7)}/${date.slice(8)}/${date.slice(0, 4)}`,
  (date) => `${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${Number(date.slice(8))}, ${date.slice(0, 4)}`,
  (date) => `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`,
];
const read = (date: string): number => Date.parse(findDates(date, '2020-01-01')[0]?.iso ?? '') / DAY;

describe('surrogates', () => {
  it('moves all dates by the same number of days, however they are written', () => {
    fc.assert(fc.property(iso, iso, fc.constantFrom(...WAYS), fc.constantFrom(...WAYS), fc.integer({ min: 0, max: 10_000 }), (a, b, first, second, seed) => {
      const { of } = createSurrogates(seed);
      expect(read(of('date', first(a))) - read(a)).toBe(read(of('date', second(b))) - read(b));
      expect(read(of('date', first(a)))).not.toBe(read(a));
    }));
  });
  it('gives one value one replacement and two people two', () => {
    const person = fc.tuple(fc.constantFrom('Edith', 'Kofi', 'Magda', 'Tariq'), fc.constantFrom('Marlowe', 'Quist', 'Osei', 'Lindqvist'));
    fc.assert(fc.property(person, person, fc.integer({ min: 0, max: 10_000 }), ([given, family], [otherGiven, otherFamily], seed) => {
      fc.pre(given !== otherGiven && family !== otherFamily);
      const { of } = createSurrogates(seed);
      const whole = of('name', `${given} ${family}`);
      const other = of('name', `${otherGiven} ${otherFamily}`);
      expect(of('name', `${given} ${family}`.toUpperCase())).toBe(whole);
      expect(of('name', `Dr ${family}`)).toBe(`Dr ${whole.split(' ')[1] ?? ''}`);
      expect(of('name', family)).toBe(whole.split(' ')[1]);
      expect(other).not.toBe(whole);
    }));
  });
});

describe('names that nothing but their place gives away', () => {
  const words = new Set('in bed has a pain is fitting again who on call for neuro and need bloods review with crohn disease foley catheter parkinson the chart diarrhea rash medicine can somebody rewrite drug dose of recheck inr rose was seen today'.split(' '));
  const known = { word: (word: string): boolean => words.has(word), common: (word: string): boolean => words.has(word), drug: (word: string): boolean => word === 'eliquis' };
  const names = (text: string): string[] => deidentify(text, { known }).spans.filter(({ type }) => type === 'name').map(({ start, end }) => text.slice(start, end));
  it.each([
    ['who is on call for neuro? Bhattacharya is fitting again', ['Bhattacharya']],
    ['can somebody rewrite Petrov\'s drug chart', ['Petrov']],
    ['review Kowalczyk, Mbeki and Thorne', ['Kowalczyk', 'Mbeki', 'Thorne']],
    ['recheck inr for wójcik', ['wójcik']],
    ['Rose was seen today', ['Rose']],
    ['dose of Eliquis for diarhea', []],
    ['Crohn disease, Foley catheter, Parkinson disease, Baker cyst', []],
    ['MARLOWE, T needs bloods', ['MARLOWE, T']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));
});
