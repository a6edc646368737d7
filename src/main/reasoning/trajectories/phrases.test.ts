/** What trajectories and validation reports say is in the Chinese phrase book. */
import { describe, expect, it } from 'vitest';
import { shippedBook, untranslated } from '../../../phrases/testing.ts';

describe('trajectories and validation in Chinese', () => {
  it('statements', () => {
    const said = [
      'AKI stage 2 by creatinine: 2.1 times the baseline of 1 mg/dL', 'AKI stage 1 by creatinine: a rise of 0.3 mg/dL within 48 h', 'AKI stage 3 by urine: urine 0.2 mL/kg/h over 24 h', 'AKI stage 3 by urine: no urine over 12 h',
      'No AKI criterion met by creatinine at the last value: 1 times the baseline of 1.1 mg/dL', 'No AKI stage: no earlier creatinine within a year to compare with', 'Baseline 1 mg/dL: median of the year before', 'Highest stage in the chart: 3, at 2031-03-03T08:00',
      'eGFR falls by 6 mL/min/1.73 m² a year: more than 5, which KDIGO calls rapid progression if sustained', 'eGFR changes by -2.1 mL/min/1.73 m² a year', 'No slope: it takes three values over at least 90 days',
      'Haemoglobin fell by 2.7 g/dL, from 12.1 at 2031-03-01 to 9.4 at 2031-03-03: 2 g/dL or more within 72 h', 'One value: nothing to compare with', 'Lactate fell from 4.2 to 1.6 mmol/L in 19 h: 62 % lower', 'The last lactate is above 2 mmol/L',
      'NEWS2 at least 3 at 2031-03-02T08:00, down from 7', 'Low: observations every 4 to 6 hours; a single 3 asks for urgent review by the ward team',
      '31 cases with the outcome and 210 without: fewer than 100 of each, so every figure is rough; read the intervals.', '3 of 20 inputs are distributed otherwise than where the model learned (stability index over 0.25).', 'The risks are too low here on average.', 'The model was made for none of these cases.', 'No column tells the outcome: it has to be named outcome, event, label or y', 'No column has the name of one of the model\'s inputs with a value that it takes', 'Columns 1 and 3 have the same name', 'The table can not be read at line 6', 'Line 2 is not a JSON object',
    ];
    expect(untranslated(shippedBook('zh-cn'), said)).toEqual([]);
  });
});
