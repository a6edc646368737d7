import { expect, it } from 'vitest';
import { foldBy } from './problem-words.ts';

const fold = foldBy([{ 'myocardial infarction': ['mi', 'heart attack'], 'heart failure': ['ccf'], 'heart failure with reduced ejection fraction': ['hfref'], 'heparin induced thrombocytopenia': ['HIT'], 'irritable bowel syndrome': ['IBS', 'irritable bowel'] }]);

it.each([['Previous MI 2019', 'previous myocardial infarction 2019'], ['heart attacks', 'myocardial infarction'], ['CCF', 'heart failure'], ['Irritable bowel syndrome', 'irritable bowel syndrome'], ['Hämorrhoids', 'hamorrhoid'], ['angio-oedema', 'angio edema'], ['HFrEF', 'heart failure with reduced ejection fraction']])('%s', (text, folded) => expect(fold(text)).toBe(folded));
it('takes letters that are a word too only in capitals or alone', () => {
  expect(fold('hit by a car')).toBe('hit by a car');
  expect(fold('Previous HIT')).toBe('previous heparin induced thrombocytopenia');
  expect(fold('hit')).toBe('heparin induced thrombocytopenia');
});
it('a folded text stays as it is', () => {
  for (const text of ['CCF', 'Previous MI', 'HFrEF']) expect(fold(fold(text))).toBe(fold(text));
});
