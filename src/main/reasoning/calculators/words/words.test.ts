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
  it('take a judgement only where the note states it, and mark it as one', () => {
    expect(of('wells-pe', 'Pleuritic pain, haemoptysis and a swollen left calf.')?.inputs.likeliest).toBeUndefined();
    const stated = of('wells-pe', 'Pulmonary embolism is the most likely diagnosis.')?.inputs.likeliest;
    expect(stated).toMatchObject({ value: true });
    expect(stated?.assumed).toContain('judgement');
    expect(of('wells-dvt', 'Cellulitis was felt to be more likely.')?.inputs.alternative?.value).toBe(true);
    expect(of('heart', 'Highly suspicious chest pain. ECG: ST-segment depression in V4 to V6.')?.inputs).toMatchObject({ history: { value: 'high' }, ecg: { value: 'st-deviation' } });
    expect(of('heart', 'Chest pain. No ST changes on the ECG.')?.inputs.ecg?.value).toBe('normal');
    expect(of('news2', 'SpO2 scale 2 might apply in COPD.')?.inputs.scale2).toBeUndefined();
  });
  it('keep an illness that lasts, whenever it was found, and an operation that is planned', () => {
    expect(of('charlson', 'Past medical history of type 2 diabetes mellitus and COPD.')?.inputs.diabetes?.value).toBe('uncomplicated');
    expect(of('charlson', 'Diabetic nephropathy was diagnosed last year.')?.inputs.diabetes?.value).toBe('end-organ damage');
    expect(of('charlson', 'Chronic kidney disease stage 4 and a gastric ulcer.')?.inputs.tumour).toBeUndefined();
    expect(of('rcri', 'He is scheduled for open abdominal aortic aneurysm repair.')?.inputs.surgery?.value).toBe(true);
  });
  it('count surgery by its time', () => {
    const surgery = (text: string): unknown => of('wells-pe', text)?.inputs.surgery?.value;
    expect(surgery('Dyspnoea 10 days after total hip replacement.')).toBe(true);
    expect(surgery('He had a hemicolectomy two weeks earlier.')).toBe(true);
    expect(surgery('He had a hemicolectomy eight weeks earlier.')).toBeUndefined();
    expect(of('wells-dvt', 'He had knee surgery eight weeks ago.')?.inputs.bedridden?.value).toBe(true);
    expect(of('wells-pe', 'Receiving chemotherapy for lung cancer, with an embolism 3 years ago.')?.inputs.cancer?.value).toBe(true);
  });
  it('are infusion rates, a rate of a rhythm, a multiple of a limit, a treatment that was not needed', () => {
    expect(of('sofa', 'Norepinephrine 0.08 mcg/kg/min.')?.inputs.noradrenaline?.value).toBe(0.08);
    expect(of('qtc-bazett', 'Sinus rhythm at 90 beats/min with a QT interval of 400 ms.')?.value).toBeCloseTo(489.9, 1);
    expect(of('heart', 'Troponin was 1.5 times the normal limit.')?.inputs.troponin?.value).toBe('raised');
    expect(of('steroid-conversion', 'On methylprednisolone 16 mg PO daily; convert to dexamethasone PO.')?.value).toBeCloseTo(3, 5);
    expect(of('meld-na', 'Haemodialysis has not been required.')?.inputs.dialysis?.value).toBe(false);
  });
});

describe('inputs read from the notes of a case', () => {
  const note = (noteId: string, date: string, text: string) => ({ noteId, version: 1, date, text });
  const from = (id: string, ...notes: ReturnType<typeof note>[]) => scoresFromChart(chart, [id], {}, '', notes)[0];
  it('carry the note, its time and the words', () => {
    const text = 'Seen on the ward. Respiratory rate 26/min, BP 104/62. Newly confused.';
    const read = from('qsofa', note('a', '2026-03-01T08:00:00Z', text));
    expect(read?.value).toBe(2);
    expect(read?.inputs.respiratoryRate).toMatchObject({ value: 26, time: '2026-03-01T08:00:00Z' });
    const evidence = read?.inputs.respiratoryRate?.evidence?.[0];
    expect(evidence).toMatchObject({ kind: 'note', noteId: 'a', version: 1 });
    expect(evidence?.kind === 'note' ? text.slice(evidence.start, evidence.end) : '').toBe(evidence?.text);
  });
  it('come from one day; what is older is named, an illness is not', () => {
    const read = from('meld-na', note('a', '2026-02-01T08:00:00Z', 'Bilirubin 3.1 mg/dL.'), note('b', '2026-03-01T08:00:00Z', 'Creatinine 1.4 mg/dL, INR 1.5, sodium 131 mmol/L.'));
    expect(Object.keys(read?.inputs ?? {})).toEqual(expect.arrayContaining(['creatinine', 'sodium']));
    expect(read?.inputs.bilirubin).toBeUndefined();
    expect(read?.warnings.join()).toContain('bilirubin of 2026-02-01');
    expect(from('curb-65', note('a', '2026-02-01T08:00:00Z', 'Newly confused.'), note('b', '2026-03-01T08:00:00Z', 'Respiratory rate 26/min, BP 104/62.'))?.inputs.confusion).toBeUndefined();
    expect(from('cha2ds2-va', note('a', '2024-02-01T08:00:00Z', 'Type 2 diabetes.'), note('b', '2026-03-01T08:00:00Z', 'Well.'))?.inputs.diabetes?.value).toBe(true);
  });
  it('a later denial does not undo what another note states', () => {
    expect(from('cha2ds2-va', note('a', '2026-02-01T08:00:00Z', 'Stroke in 2019.'), note('b', '2026-03-01T08:00:00Z', 'No stroke.'))?.inputs.stroke?.value).toBe(true);
  });
  it('are not read from words that a person rejected', () => {
    const words = 'Type 2 diabetes';
    const [fact] = chartFromLists({ problems: ['type 2 diabetes'] }).facts;
    const rejected = fact && { ...fact, state: 'rejected' as const, evidence: [{ kind: 'note' as const, noteId: 'a', version: 1, start: 0, end: words.length, text: words }] };
    const result = scoresFromChart({ ...chart, facts: rejected ? [rejected] : [] }, ['cha2ds2-va'], {}, '', [note('a', '2026-03-01T08:00:00Z', `${words}.`)])[0];
    expect(result?.inputs.diabetes).toBeUndefined();
  });
  it('yield to what the chart measured', () => {
    const measured = chartFromLists({ patient: { age: 61, sex: 'F' }, observations: [{ text: 'respiratory rate', value: 18, unit: '/min', date: '2026-03-01T12:00:00Z' }] });
    expect(scoresFromChart(measured, ['qsofa'], {}, '', [note('a', '2026-03-01T08:00:00Z', 'RR 26/min.')])[0]?.inputs.respiratoryRate?.value).toBe(18);
  });
});

describe('ways of saying it that were met on fresh notes', () => {
  const value = (id: string, text: string, key: string): unknown => of(id, text)?.inputs[key]?.value;
  it('numbers: two units that are one height, an arrow, a mask, a rate on a tracing, lakhs, a point within a number', () => {
    expect(value('bmi', 'Her height was 1 m 64 cm, weight 39.5 kg.', 'height')).toBe(164);
    expect(value('ldl', 'Total cholesterol rose (188 → 262 mg/dL).', 'cholesterol')).toBe(262);
    expect(value('pf-ratio', 'On 60% face mask the PaO2 was 88 mmHg.', 'fio2')).toBe(60);
    expect(value('qtc-hodges', 'ECG today: rate 105, QT 336 msec.', 'heartRate')).toBe(105);
    expect(value('fib-4', 'Platelets 2.3 lakh/mm3.', 'platelets')).toBe(230);
    expect(value('mean-arterial-pressure', 'BP today 132/78.', 'systolic')).toBe(132);
    expect(value('calcium-corrected', 'Ca 2.05 mmol/L, PO4 1.1 mmol/L.', 'calcium')).toBeCloseTo(8.216, 2);
    expect(value('heart', 'The first troponin was 0.12 ng/mL (four times the upper limit of normal).', 'troponin')).toBe('high');
    expect(value('wells-dvt', 'The calf is painful, with a circumference 3.5 cm greater than the left.', 'calf')).toBe(true);
  });
  it('urine values behind one "urine"; urea is not its nitrogen', () => {
    expect(value('fena', 'Spot urine studies showed sodium 12 mEq/L, creatinine 148 mg/dL.', 'urineSodium')).toBe(12);
    expect(value('osmolality', 'Serum urea was 30 mg/dL.', 'bun')).toBeCloseTo(13.99, 1);
    expect(value('osmolality', 'Serum urea 5 mmol/L.', 'bun')).toBeCloseTo(14.01, 1);
    expect(value('osmolality', 'Urea 30.', 'bun')).toBeUndefined();
  });
  it('what is resolved is not now', () => {
    expect(value('news2', 'Delirium, resolved. SpO2 96% on air, alert.', 'consciousness')).toBe('alert');
    expect(value('curb-65', 'Confusion has since settled.', 'confusion')).toBeUndefined();
    expect(value('curb-65', 'Confused, fever settled.', 'confusion')).toBe(true);
  });
  it('doses by form and brand; a last period by other words', () => {
    expect(of('mme', 'MS Contin 30 mg PO BID, oxycodone IR 5 mg q6h.')?.value).toBe(90);
    expect(of('mme', 'a fentanyl patch delivering 50 mcg/h')?.value).toBe(120);
    expect(of('due-date', 'Her menses occur every 35 days, with the most recent one starting on 9 January 2023.')?.value).toBe('10/23/2023');
  });
  it('another illness that is more likely speaks against the embolism', () => {
    expect(value('wells-pe', 'The team felt that pneumonia was more likely than PE.', 'likeliest')).toBe(false);
    expect(value('wells-pe', 'PE was considered, but pneumonia is the most likely diagnosis.', 'likeliest')).toBeUndefined();
  });
});
