import { describe, expect, it } from 'vitest';
import { chartFromLists } from '../../decision-support/index.ts';
import { scoresFromChart } from '../index.ts';

const chart = chartFromLists({ patient: { age: 61, sex: 'F' } });
const of = (id: string, text: string, question = '') => scoresFromChart(chart, [id], {}, question, text)[0];

describe('inputs read from the words of a note', () => {
  it('carry the words they were read from, and are marked', () => {
    const text = 'ECG: rate 80 bpm. The QT interval was 400 msec, heart rate 80/min.';
    const result = of('qtc-bazett', text);
    expect(result?.value).toBeCloseTo(461.88, 1);
    const read = result?.inputs.qt;
    expect(read?.assumed).toContain('not confirmed');
    const evidence = read?.evidence?.[0];
    expect(evidence?.kind === 'note' ? text.slice(evidence.start, evidence.end) : '').toBe(evidence?.text);
  });
  it('are dates, doses and cycles', () => {
    expect(of('due-date', 'Last menstrual period on 03/10/2021, cycle length of 30 days.')?.value).toBe('12/19/2021');
    expect(of('steroid-conversion', 'She took 20 mg of prednisone PO this morning.', "Based on the patient's dose of prednisone PO, what is the equivalent dosage in mg of hydrocortisone PO?")?.value).toBe(80);
    expect(of('mme', 'He takes 10 mg of oxycodone 4 times a day and 30 mg of codeine 2 times a day.')?.value).toBe(69);
  });
  it('are grades, with the denial first', () => {
    expect(of('child-pugh', 'Exam negative for ascites, but asterixis was seen.')?.inputs).toMatchObject({ ascites: { value: 'absent' }, encephalopathy: { value: 'grade 1-2' } });
  });
  it('keep a denial and a relative apart from the patient', () => {
    expect(of('cha2ds2-vasc', 'Denies any stroke. No heart failure.')?.inputs.stroke?.value).toBe(false);
    expect(of('cha2ds2-vasc', 'Her mother had a stroke at 60.')?.inputs.stroke).toBeUndefined();
  });
  it('never take a urine value for blood, nor an unbelievable one', () => {
    expect(of('anion-gap', 'Urine sodium 20 mmol/L.')?.inputs.sodium).toBeUndefined();
    expect(of('anion-gap', 'Sodium 14 mmol/L.')?.inputs.sodium).toBeUndefined();
  });
  it('never fill what only a person can judge', () => expect(of('wells-pe', 'Pulmonary embolism is the most likely diagnosis.')?.inputs.likeliest).toBeUndefined());
});
