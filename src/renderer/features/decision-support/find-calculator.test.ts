import { describe, expect, it } from 'vitest';
import type { CalculatorInfo } from '../../../contract/calculators.ts';
import { matching } from './find-calculator.ts';

const info = (id: string, title: string, aliases: string[], inputs: string[] = []): CalculatorInfo => ({
  id, title, aliases, unit: null, source: 'Someone et al.', edition: '2000', bands: [], inputs: inputs.map((label) => ({ key: label, label, kind: 'flag', unit: null, judged: false })),
});
const all = [
  info('cha2ds2-vasc', 'CHA2DS2-VASc', ['CHA2DS2-VASc Score for Atrial Fibrillation Stroke Risk'], ['stroke']),
  info('curb-65', 'CURB-65', ['CURB-65 Score for Pneumonia Severity']), info('has-bled', 'HAS-BLED', []), info('perc', 'PERC rule', [], ['haemoptysis']),
  info('wells-pe', 'Wells (embolism)', []), info('wells-dvt', 'Wells (deep vein thrombosis)', ["Wells' Criteria for DVT"]),
];
const ids = (query: string, say = (words: string) => words): string[] => matching(all, query, say).map(({ id }) => id);

describe('finding a calculator', () => {
  it.each([['curb', 'curb-65'], ['CHA₂DS₂-VASc', 'cha2ds2-vasc'], ['wells dvt', 'wells-dvt'], ['hasbled', 'has-bled']])('%s', (query, id) => expect(ids(query)[0]).toBe(id));
  it('goes by inputs too', () => expect(ids('haemoptysis')).toEqual(['perc']));
  it('goes by the words of the window', () => expect(ids('无名', (words) => (words.startsWith('CURB') ? '无名评分' : words))).toEqual(['curb-65']));
  it('shows them when nothing is asked', () => expect(ids('')).toHaveLength(all.length));
  it('finds nothing where nothing is', () => expect(ids('zzzz')).toEqual([]));
});
