import { describe, expect, it } from 'vitest';
import { saysMore } from './codes/guesses.ts';
import { sideIn, siteCodes } from './codes/site-findings.ts';
import { located } from './sites.ts';
import type { EntityType } from '../../contract/clinical.ts';

/** The places of the finding that is marked by brackets; curly brackets mark a site that the model found. */
function placesOf(marked: string): string[] {
  const text = marked.replace(/[[\]{}]/g, '');
  const at = (mark: string): number => marked.slice(0, marked.indexOf(mark)).replace(/[[\]{}]/g, '').length;
  const entities: { start: number; end: number; type: EntityType }[] = [{ start: at('['), end: at(']'), type: 'finding' }];
  if (marked.includes('{')) entities.push({ start: at('{'), end: at('}'), type: 'anatomy' });
  entities.sort((a, b) => a.start - b.start);
  return located(text, entities, entities.findIndex(({ type }) => type === 'finding')).map(({ words }) => words);
}

describe('a finding and where it is', () => {
  it.each([
    ['{chest} [pain]', ['chest pain']],
    ['[Pain] in the {left chest} since noon', ['Pain in the left chest']],
    ['RUQ [pain] after meals', ['RUQ pain']],
    ['chest, abdominal and {flank} [pain]', ['flank pain', 'abdominal pain', 'chest pain']],
    ['No [pain] in the {chest}, abdomen or back.', ['pain in the chest', 'abdomen pain', 'back pain']],
    ['a [rash] of unknown cause', ['rash']],
    ['[Pain] worse at night', ['Pain']],
  ])('%s', (marked, words) => {
    expect(placesOf(marked)).toEqual(words);
  });
  it.each([
    ['pain in the left chest', 'R07.9'],
    ['abdominal pain', 'R10.9'],
    ['abdo pain', 'R10.9'],
    ['RIF pain', 'R10.31'],
    ['right knee pain', 'M25.561'],
    ['knee pain', 'M25.569'],
    ['left calf swelling', 'R60.0'],
  ])('%s is %s', (words, code) => {
    expect(siteCodes(words, 'ICD-10-CM')[0]?.code).toBe(code);
  });
  it('has no code for words that name no place or no finding', () => {
    expect(siteCodes('pain', 'ICD-10-CM')).toEqual([]);
    expect(siteCodes('left chest', 'ICD-10-CM')).toEqual([]);
  });
  it('tells the sides', () => {
    expect(['left arm', 'Rt. foot', 'both legs', 'left and right knee', 'chest'].map(sideIn)).toEqual(['left', 'right', 'both', 'both', undefined]);
  });
});

describe('a code that says more than the words', () => {
  it.each([
    ['tenderness', 'R10.819', 'Abdominal tenderness, unspecified site', true, true],
    ['icterus', 'P59.9', 'Neonatal jaundice, unspecified', true, true],
    ['pancreatic disease', 'C25.9', 'Malignant neoplasm of pancreas', true, true],
    ['pancreatic cancer', 'C25.9', 'Malignant neoplasm of pancreas', true, false],
    ['abdominal tenderness', 'R10.819', 'Abdominal tenderness, unspecified site', true, false],
    ['tenderness', 'R10.819', 'Abdominal tenderness, unspecified site', false, false],
  ] as const)('%s and %s', (words, code, display, guess, more) => {
    expect(saysMore(words, { code, display }, guess, true)).toBe(more);
  });
});
