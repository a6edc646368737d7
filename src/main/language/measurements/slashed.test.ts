import { describe, expect, it } from 'vitest';
import { findMeasurements } from './measure.ts';

const read = (text: string): string[] => findMeasurements(text).map(({ measurement: { analyte, value, second, flag } }) => `${analyte} ${value}${second === undefined ? '' : `/${second}`}${flag === undefined ? '' : ` ${flag}`}`);

describe('panels with strokes, and results in other words', () => {
  it.each([
    ['ABG: 7.32/55/88/28', ['ph 7.32 low', 'paco2 55 high', 'pao2 88 normal', 'bicarbonate 28 normal']],
    ['138/4.1|102/24|18/1.1<96', ['sodium 138 normal', 'potassium 4.1 normal', 'chloride 102 normal', 'bicarbonate 24 normal', 'urea-nitrogen 18 normal', 'creatinine 1.1 normal', 'glucose 96 normal']],
    ['Seen on 12/03/2021, 7.5 mg of 3 tablets', []],
    ['BM 18.4', ['glucose 18.4 high']],
    ['Glucose (fasting) 7.8 mmol/L', ['glucose 7.8 high']],
    ['Sweat chloride 78 mmol/L', ['sweat-chloride 78 high']],
    ['fundal height 32 cm', ['fundal-height 32']],
    ['creatinine trending 1.2 -> 2.6', ['creatinine 1.2 normal', 'creatinine 2.6 high']],
    ['PHQ-9 score 18', ['phq-9 18 high']],
    ['Pleural fluid LDH 2.5, protein 4.1', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});
