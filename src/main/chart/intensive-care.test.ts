import { describe, expect, it } from 'vitest';
import { intensiveCareIn } from './intensive-care.ts';

const SAID = [
  'ICU day 2. Intubated, sedated.', 'ITU day 3, weaning noradrenaline', 'MICU D4', 'Day 3 in ICU', '48 h in ITU, improving', 'day #2 of ICU stay', '2nd day on the intensive care unit',
  'In ICU for 3 days now', 'in the ITU since Monday', 'Remains in intensive care on FiO2 0.5', 'Location: MICU bed 7', 'Ward: Adult Intensive Care Unit', 'ICU ward round\nFiO2 0.4', 'ICU progress note 0800',
  'Admitted to the ICU with septic shock', 'She was transferred to the surgical ICU after laparotomy.', 'Intubated in ED and brought to MICU', 'Hospital day 4, ICU day 3', '56M, ICU day 2 for severe pneumonia', 'Two days in critical care; lactate falling',
  '患者入ICU第2天，仍机械通气', '目前在重症监护室', '因感染性休克收入ICU', 'CCU day 2 after STEMI', 'Cardiac ICU day 5', 'HD#3/ICU#3 - septic shock', 'ICU LOS 3 days', 'remains on ITU, plan to step down to ward tomorrow', '36 hours into ICU admission', 'ICU bed 4 - sedated',
];
const NOT_SAID = [
  'Not for ICU. Ward-based care.', 'Previous ICU admission 2015 with asthma', 'Discuss with ICU if worsening', 'If he deteriorates, refer to ICU', '? ICU', 'ICU review requested', 'Seen by ICU outreach', 'His mother was admitted to ICU last week',
  'Stepped down from ICU yesterday', 'Transferred to the floor from the MICU', 'Spent 5 days in ICU in 2019', 'Would not be a candidate for ICU', 'Consider transfer to ICU', 'No ICU admissions', 'Admitted to ICU on 3/2, stepped down to the ward on 3/5', 'Never admitted to ITU for his asthma',
  'Asthma: two ITU admissions, last 2016', 'Plan: ICU bed requested', '必要时转入ICU', '既往曾入住ICU', 'Ceiling of care: ward, not ITU', 'post-ICU weakness, now on ward 6', 'Transferred back to the medical ward after 4 days in ICU', 'His wife works in ICU', 'Declined by ITU', 'Day 2 post op on the ward', 'COPD with three days in ICU last winter',
];

describe('being in intensive care', () => {
  it.each(SAID)('is read in "%s"', (text) => expect(intensiveCareIn(text)).not.toBeNull());
  it.each(NOT_SAID)('is not read in "%s"', (text) => expect(intensiveCareIn(text)).toBeNull());
  it('leaves past history out, and points at the words', () => {
    const text = 'PMH: day 3 of ICU stay\nNow: ICU day 2';
    const found = intensiveCareIn(text, [{ start: 0, end: 22 }]);
    expect(text.slice(found?.start, found?.end)).toBe('ICU day 2');
  });
});
