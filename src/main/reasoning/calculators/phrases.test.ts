/** Every calculator's words are in the Chinese phrase book: those declared, and those said of its worked example with and without inputs. */
import { describe, expect, it } from 'vitest';
import { shippedBook, untranslated } from '../../../phrases/testing.ts';
import { unitWords } from '../../../renderer/i18n/unit.ts';
import { CALCULATORS, calculate } from './index.ts';
import type { Calculator } from './declare.ts';
import { GATE_WORDS } from './gates.ts';

const book = shippedBook('zh-cn');
const declared = ({ title, unit, bands, inputs }: Calculator): string[] => [
  title,
  ...(unit === null || /[/\d%]/.test(unit) ? [] : [unitWords(unit)]),
  ...(bands ?? []).map(({ words }) => words),
  ...Object.values(inputs).flatMap((input) => [input.label, ...(input.kind === 'choice' ? Object.keys(input.options) : [])]),
];

describe('calculators in Chinese', () => {
  it('say for whom they are', () => expect(untranslated(book, GATE_WORDS)).toEqual([]));
  it.each(CALCULATORS.map((calculator) => [calculator.id, calculator] as const))('%s', (id, calculator) => {
    const answers = [calculate(id, calculator.example.inputs, calculator.example.question), calculate(id, {})];
    expect(untranslated(book, [...declared(calculator), ...answers.flatMap(({ interpretation, warnings }) => [interpretation, ...warnings])])).toEqual([]);
  });
});
