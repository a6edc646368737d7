import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTriager, plainVisit } from './index.ts';
import { plainWords } from './plain-words.ts';
import { readMessages, UNLEARNED } from './written/index.ts';
import type { WrittenMessage } from './written/index.ts';

const triager = createTriager(resolve(import.meta.dirname, '../../../../resources'));
const MESSAGES = readMessages();
const textsOf = (which: (one: WrittenMessage) => boolean): string[] => MESSAGES.filter(which).map(({ text }) => text);
const FIRST_RED = textsOf(({ red, lot }) => red && lot === 1);
const level = (text: string, chart?: string[]): string => triager.triage(text, chart).level;

describe('messages that we wrote', () => {
  const red = textsOf(one => one.red && !UNLEARNED.has(one.lot));
  const other = textsOf(one => !one.red && !UNLEARNED.has(one.lot));
  it('are many', () => expect([red.length, other.length]).toEqual([496, 466]));
  it('are seen as red flags where they are, 99 of 100', () => {
    const missed = red.filter(text => level(text) !== 'red-flag');
    expect(missed.length / red.length, missed.join('\n')).toBeLessThanOrEqual(0.01);
  });
  it('are not all promoted', () => expect(other.filter(text => level(text) === 'red-flag').length / other.length).toBeLessThan(0.08));
  it('that nobody fitted anything to: all red flags of 70 seen, two of ten others promoted at most', () => {
    const [unseenRed, unseenOther] = [true, false].map(which => textsOf(one => one.red === which && UNLEARNED.has(one.lot))) as [string[], string[]];
    expect([unseenRed.length, unseenOther.length]).toEqual([70, 50]);
    expect(unseenRed.filter(text => level(text) !== 'red-flag')).toEqual([]);
    expect(unseenOther.filter(text => level(text) === 'red-flag').length / unseenOther.length).toBeLessThanOrEqual(0.2);
  });
  it('are the office’s where only the office is asked', () => {
    const office = textsOf(({ kind }) => kind === 'for the office');
    expect(office.filter(text => level(text) === 'administrative').length / office.length).toBeGreaterThan(0.8);
  });
});

describe('triage', () => {
  it('shows the words it rests on, misspelt ones too', () => {
    const text = 'Hello, my chset is tite since breakfast.';
    const { reasons } = triager.triage(text);
    expect(reasons.map(({ rule, start, end }) => [rule, text.slice(start, end)])).toEqual([['chest-pain', 'chset is tite']]);
  });
  it('sees no blood in urine in "blood pressure pills last week"', () => expect(level('I ran out of my blood pressure pills last week, can I get a refill?')).not.toBe('red-flag'));
  it('takes a denial for one, and shows it', () => {
    const { level: found, denied } = triager.triage('No chest pain since the new tablet. May I go to the sauna?');
    expect(found).not.toBe('red-flag');
    expect(denied.map(({ rule }) => rule)).toContain('chest-pain');
  });
  it('makes more of a message by the chart, and never less', () => {
    expect(level('Runny nose and a temperature of 38, which lozenges can I buy?')).not.toBe('red-flag');
    const withChart = triager.triage('Runny nose and a temperature of 38, which lozenges can I buy?', ['I have chemotherapy.']);
    expect(withChart.level).toBe('red-flag');
    expect(withChart.reasons[0]?.chart).toBe('I have chemotherapy.');
    for (const text of [...FIRST_RED.slice(0, 20), ...textsOf(({ red, lot }) => !red && lot === 1).slice(0, 20)]) if (level(text) === 'red-flag') expect(level(text, ['I take aspirin.', 'I have asthma.'])).toBe('red-flag');
  });
  it('keeps a red flag whatever is written around it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIRST_RED.slice(0, 60)), fc.constantFrom('Please send my prescription. ', 'Thank you for the appointment. ', 'Hi. '), (text, before) => level(text) !== 'red-flag' || level(`${before}${text}`) === 'red-flag'),
      { numRuns: 60 },
    );
  });
  it('points into the message as given, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom(...FIRST_RED), (noise, text) => {
        const message = `${noise} ${text}`;
        for (const { start, end } of triager.triage(message).reasons) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(message.length);
          expect(start).toBeLessThanOrEqual(end);
        }
      }),
      { numRuns: 150 },
    );
  });
  it('mends only what is no word', () => expect(plainWords('breth health siezure', word => word === 'health').text).toBe('breath health seizure'));
});

describe('a visit in plain words', () => {
  const note = 'CHIEF COMPLAINT\nDyspnea.\n\nMEDICATIONS\nLisinopril 20 mg p.o. b.i.d.\n\nFAMILY HISTORY\nMother had a stroke.\n\nASSESSMENT AND PLAN\nI think the patient has hypertension. The patient should stop the naproxen. I will start the patient on amlodipine 5 mg. Follow up in 2 weeks.';
  const said = plainVisit(note);
  it('speaks to the patient, and changes no number', () => {
    expect(said.map(({ text }) => text)).toEqual([
      'Shortness of breath.', 'Lisinopril 20 mg by mouth twice a day', 'We think that you have high blood pressure.', 'Please stop the naproxen.', 'You will start amlodipine 5 mg.', 'Come back in 2 weeks.',
    ]);
  });
  it('points each sentence at the words that it rests on', () => {
    for (const { start, end, heading } of said) expect(note.slice(start, end).length, heading).toBeGreaterThan(3);
    expect(note.slice(said[3]?.start, said[3]?.end)).toBe('The patient should stop the naproxen.');
  });
  it('lists medicines one by one, in full words, and leaves what is for colleagues as it is', () => {
    const list = 'Diagnoses: gout.\nMedicines: ramipril 5 mg od, allopurinol 100 mg bd (after food), Trelegy 92/55/22 od, enoxaparin 40 mg sc od 5/7; paracetamol 1 g prn. Stopped: naproxen. New: colchicine 500 mcg bd.\nGP: please check U&E.\nFollow-up: come back in 2 weeks.';
    const shown = plainVisit(list);
    expect(shown.map(({ heading, text, plain }) => `${heading} ${plain ? '' : '* '}${text}`)).toEqual([
      'found * gout.', 'medicines ramipril 5 mg once a day', 'medicines allopurinol 100 mg twice a day (after food)', 'medicines Trelegy 92/55/22 once a day', 'medicines * enoxaparin 40 mg under the skin once a day 5/7', 'medicines paracetamol 1 g when needed',
      'medicines * Stopped: naproxen.', 'medicines New: colchicine 500 micrograms twice a day.', 'plan Come back in 2 weeks.',
    ]);
    for (const { text, start, end } of shown) expect(text.match(/\d+/g) ?? []).toEqual(list.slice(start, end).match(/\d+/g) ?? []);
  });
  it('keeps every number of every sentence', () => {
    for (const { text, start, end } of said) expect(text.match(/\d+/g) ?? []).toEqual(note.slice(start, end).match(/\d+/g) ?? []);
  });
});
