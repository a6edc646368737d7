import { describe, expect, it } from 'vitest';
import type { Annotation, EntityType } from '../../contract/clinical.ts';
import { createReader } from './index.ts';

/** A tagger that knows a few words. */
function reader(words: Record<string, EntityType>) {
  return createReader({
    taggers: {
      clinical: {
        scheme: 'clinical',
        tag: (text) => Promise.resolve(Object.entries(words).flatMap(([word, type]) => [...text.matchAll(new RegExp(word, 'g'))].map((m) => ({ start: m.index, end: m.index + word.length, type, score: 0.9 })))),
      },
    },
    models: { clinical: { id: 'fake', version: '1', provider: 'cpu' } },
    linker: { link: (text) => (text === 'warfarin' ? [{ system: 'RxNorm', code: '11289', display: 'warfarin', score: 1 }] : []) },
  });
}
function find(annotation: Annotation, text: string) {
  const entity = annotation.entities.find((e) => e.text === text);
  if (!entity) throw new Error(`no ${text}`);
  return entity;
}
function related(annotation: Annotation): string[] {
  return annotation.relations.map((r) => `${r.type}: ${annotation.entities[r.from]?.text} > ${annotation.entities[r.to]?.text}`);
}

describe('a reading', () => {
  it('ties drugs to their details and reactions', async () => {
    const text = 'MEDICATIONS\nwarfarin 5 mg PO daily\n\nALLERGIES: penicillin - rash';
    const a = await reader({ warfarin: 'drug', penicillin: 'drug', rash: 'finding' }).read({ text });
    expect(related(a)).toEqual(['drug-dose: warfarin > 5 mg', 'drug-route: warfarin > PO', 'drug-frequency: warfarin > daily', 'drug-adverse-effect: penicillin > rash']);
    expect(find(a, '5 mg').measurement).toEqual({ value: 5, unit: 'mg' });
    expect(find(a, 'warfarin').codes[0]?.code).toBe('11289');
    expect(a.model.id).toBe('fake');
  });
  it('takes no emoji for a finding', async () => {
    const a = await reader({ '👨‍👩‍👧': 'finding', protein: 'test', fever: 'finding' }).read({ text: 'Urine protein ++. 👨‍👩‍👧 and fever.' });
    expect(a.entities.map(({ text }) => text)).toEqual(expect.arrayContaining(['protein', 'fever']));
    expect(a.entities.some(({ text }) => text.includes('👨'))).toBe(false);
  });
  it('takes what somebody has for present in a plan, and what is looked for not', async () => {
    const text = 'We will monitor his type 2 diabetes. She will take codeine for her back pain. We will order a swab to look for Lyme disease.';
    const a = await reader({ 'type 2 diabetes': 'problem', pain: 'finding', 'Lyme disease': 'problem' }).read({ text });
    expect(['type 2 diabetes', 'pain', 'Lyme disease'].map((words) => find(a, words).assertion.temporality)).toEqual(['current', 'current', 'future']);
  });
  it('lets sections inform assertions, with the header as the reason', async () => {
    const a = await reader({ asthma: 'problem', stroke: 'problem', cough: 'finding' }).read({ text: 'CC: cough\nPast Medical History: asthma\nFamily History: stroke' });
    expect(find(a, 'asthma').assertion.temporality).toBe('past');
    expect(find(a, 'stroke').assertion.experiencer).toBe('family');
    expect(find(a, 'stroke').cues).toContainEqual(expect.objectContaining({ axis: 'experiencer', start: 39, end: 53 }));
    expect(find(a, 'cough').assertion).toMatchObject({ polarity: 'positive', temporality: 'current' });
  });
  it('resolves dates against the date of the note', async () => {
    const a = await reader({ stroke: 'problem' }).read({ text: 'He had a stroke 3 years ago. Hb 9.1, was 12.4 last week.', date: '2026-03-10' });
    expect(find(a, 'stroke').time).toBe('2023-03-10');
    expect(find(a, '12.4')).toMatchObject({ time: '2026-03-03', assertion: { temporality: 'past' } });
    expect(find(a, '9.1').time).toBeUndefined();
  });
  it('keeps the span of the model and lends it the measurement', async () => {
    const a = await reader({ '138 mmol/L': 'value' }).read({ text: 'sodium 138 mmol/L' });
    const value = find(a, '138 mmol/L');
    expect(value.by).toBe('both');
    expect(value.measurement).toMatchObject({ analyte: 'sodium', value: 138 });
    expect(related(a)).toEqual(['test-value: sodium > 138 mmol/L']);
  });
  it('reads a threshold as a condition', async () => {
    const a = await reader({}).read({ text: 'Dialysis if lactate > 15.' });
    expect(find(a, '> 15').assertion.conditional).toBe(true);
  });
  it('doesn\'t read what the models can\'t', async () => {
    const a = await reader({ 发热: 'finding', fever: 'finding' }).read({ text: 'He has fever.\n\n患者发热三天，无咳嗽。' });
    expect(a.entities.map((e) => e.text)).toEqual(['fever']);
    expect(a.unread).toEqual([{ start: 15, end: 26, language: 'zh' }]);
    expect((await reader({}).read({ text: 'La paciente refiere dolor desde hace dos días pero no está con fiebre y niega tos.' })).unread[0]?.language).toBe('es');
  });
  it('only asserts, measures and codes what is given', async () => {
    const text = 'No fever. K 5.9';
    const a = await reader({}).read({ text, entities: [{ start: 12, end: 15, type: 'value' }, { start: 3, end: 8, type: 'finding' }] });
    expect(a.entities.map((e) => [e.text, e.by])).toEqual([['5.9', 'given'], ['fever', 'given']]);
    expect(a.entities[0]?.measurement?.analyte).toBe('potassium');
    expect(a.entities[1]?.assertion.polarity).toBe('negative');
  });
  it('finds social history with its status', async () => {
    const a = await reader({}).read({ text: 'SOCIAL HISTORY\nEx-smoker, 30 pack-years, quit 2009. Drinks 2 beers per day. Denies illicit drug use. Lives with his wife. Retired teacher.' });
    const said = a.entities.filter((e) => e.type === 'history').map((e) => `${e.text}: ${e.assertion.polarity} ${e.assertion.temporality}`);
    expect(said).toEqual(['Ex-smoker, 30 pack-years: positive past', 'Drinks 2 beers per day: positive current', 'illicit drug use: negative current', 'Lives with his wife: positive current', 'Retired teacher: positive current']);
  });
  it('lets the line above a list govern its items', async () => {
    const a = await reader({ fever: 'finding', cough: 'finding', rash: 'finding' }).read({ text: 'He denies:\n- fever\n- cough\n\nReports:\n- rash' });
    expect(['fever', 'cough', 'rash'].map((word) => find(a, word).assertion.polarity)).toEqual(['negative', 'negative', 'positive']);
  });
  it('stops when asked', async () => {
    await expect(reader({}).read({ text: 'x' }, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('results', () => {
  it('are kept when a model\'s span swallows them', async () => {
    const text = 'T 36.6  HR 112  BP 94/58\nNa 137  K 5.3';
    const a = await reader({ '36.6  HR 112  BP 94/58': 'value', 'Na 137  K 5.3': 'test' }).read({ text });
    expect(a.entities.flatMap((e) => (e.measurement ? [`${e.measurement.analyte} ${e.measurement.value}`] : []))).toEqual(['temperature 36.6', 'heart-rate 112', 'systolic-pressure 94', 'sodium 137', 'potassium 5.3']);
  });
  it('are kept inside a span of another kind', async () => {
    const a = await reader({ 'blood pressure of 180/110': 'finding' }).read({ text: 'He has a blood pressure of 180/110.' });
    expect(find(a, 'blood pressure of 180/110').type).toBe('finding');
    expect(find(a, '180/110').measurement?.analyte).toBe('systolic-pressure');
  });
});

describe('what a model reads askew', () => {
  it('a test that it calls a drug stays a test', async () => {
    const a = await reader({ 'Na 131': 'drug', '5.9 H Cl 102': 'dose' }).read({ text: 'Na 131 K 5.9 H Cl 102' });
    expect(a.entities.filter((e) => e.type === 'drug' || e.type === 'dose')).toEqual([]);
    expect(related(a)).toEqual(['test-value: Na > 131', 'test-value: K > 5.9', 'test-value: Cl > 102']);
    expect(find(a, 'K').codes[0]).toMatchObject({ system: 'LOINC', edition: expect.stringContaining('analytes') as string });
  });
  it('route and frequency inside a long dose are related too, and a course is a duration', async () => {
    const a = await reader({ warfarin: 'drug', '5 mg PO BID': 'dose', '7-day course': 'dose' }).read({ text: 'warfarin 5 mg PO BID as a 7-day course' });
    expect(related(a)).toEqual(['drug-dose: warfarin > 5 mg PO BID', 'drug-route: warfarin > PO', 'drug-frequency: warfarin > BID', 'drug-duration: warfarin > 7-day course']);
    expect(find(a, '7-day course').measurement).toEqual({ value: 7, unit: 'd' });
  });
  it('a route ends before the frequency', async () => {
    const a = await reader({ warfarin: 'drug', '5 mg': 'dose', 'p.o. q.d': 'route' }).read({ text: 'warfarin 5 mg p.o. q.d.' });
    expect(related(a)).toEqual(['drug-dose: warfarin > 5 mg', 'drug-route: warfarin > p.o.', 'drug-frequency: warfarin > q.d.']);
  });
  it('dates carry their day, and what is taken since then is taken now', async () => {
    const a = await reader({ warfarin: 'drug', 'Two weeks ago': 'date' }).read({ text: 'Two weeks ago he fell. Since January 2023 he takes warfarin.', date: '2024-03-12' });
    expect(find(a, 'Two weeks ago').time).toBe('2024-02-27');
    expect(find(a, 'warfarin')).toMatchObject({ time: '2023-01', assertion: { temporality: 'current' } });
  });
  it('a drug inside a compound is a drug that caused', async () => {
    const a = await reader({ 'warfarin-induced': 'description', bleeding: 'finding' }).read({ text: 'There was warfarin-induced bleeding, not stress-induced.' });
    expect(related(a)).toEqual(['drug-adverse-effect: warfarin > bleeding']);
  });
  it('a social fact that holds its own denial is denied, and no drug is made of it', async () => {
    const a = await reader({ 'No illicit drugs': 'history', 'illicit drugs': 'drug' }).read({ text: 'SOCIAL HISTORY\nNo illicit drugs.' });
    expect(a.entities.map((e) => `${e.type}: ${e.text} ${e.assertion.polarity}`)).toEqual(['history: No illicit drugs negative']);
  });
});
