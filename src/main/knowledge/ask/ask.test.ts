import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sentencesOf } from './answer.ts';
import { coveredBy, missingIn } from './covering.ts';
import { similarity } from './encoder.ts';
import { createAsker, Library, supportOf } from './index.ts';
import { openLayWords } from './lay-words.ts';
import { readQuestion } from './question.ts';
import { stemTerm, termsOf } from './terms.ts';
import { openTestEncoder, RESOURCES } from './testing.ts';

const folder = join(RESOURCES, 'knowledge', 'ask');
const encoder = await openTestEncoder();
afterAll(() => encoder.close());
const asker = createAsker(folder, { encode: (texts) => encoder.encode(texts), namesOf: () => Promise.resolve({ whole: [], things: [] }) });

/** Written for this test. */
const PASSAGES = [
  { id: 'gout-symptoms', title: 'Gout', text: 'Gout brings sudden, severe pain in one joint, most often the big toe. The joint is red, swollen and hot. Symptoms reach their worst within a day.' },
  { id: 'gout-treatment', title: 'Gout', text: 'Treatment of an attack is with anti-inflammatory medicines, colchicine or steroids. Allopurinol is used to lower uric acid and is taken for years.' },
  { id: 'gout-causes', title: 'Gout', text: 'Gout is caused by crystals of uric acid in the joint. Some medicines, such as diuretics, raise uric acid.' },
  { id: 'wilson-inheritance', title: 'Wilson disease', text: 'This condition is inherited in an autosomal recessive pattern, which means both copies of the gene in each cell have mutations.' },
  { id: 'wilson-frequency', title: 'Wilson disease', text: 'Wilson disease is a rare disorder that affects about 1 in 30,000 individuals.' },
  { id: 'migraine', title: 'Migraine', text: 'A migraine is a headache of moderate to severe intensity, often on one side, with nausea and sensitivity to light.' },
];
const library = new Library();
for (const passage of PASSAGES) library.add(passage);
await library.encode((texts) => encoder.encode(texts));

describe('a question', () => {
  it.each([
    ['What are the symptoms of Gout ?', 'symptoms', 'gout'],
    ['Is Wilson disease inherited ?', 'inheritance', 'wilson diseas'],
    ['How is Wilson disease diagnosed?', 'exams and tests', 'wilson diseas'],
    ['How many people are affected by Wilson disease ?', 'frequency', 'wilson diseas'],
    ['what research (or clinical trials) is being done for Migraine ?', 'research', 'migrain'],
    ['What are the genetic changes related to Wilson disease ?', 'genetic changes', 'wilson diseas'],
    ['Who is at risk for Gout? ?', 'susceptibility', 'gout'],
    ['What is (are) Migraine ?', 'information', 'migrain'],
  ])('%s', (text, kind, focus) => {
    const read = readQuestion(text);
    expect([read.kind, read.focus.join(' ')]).toEqual([kind, focus]);
  });
});

describe('terms', () => {
  it('bring the forms of a word together', () => {
    expect(stemTerm('diagnoses')).toBe(stemTerm('diagnosis'));
    expect(stemTerm('allergies')).toBe(stemTerm('allergy'));
    expect(stemTerm('swelling')).toBe(stemTerm('swelled'));
    expect(termsOf("What is Crohn's disease?")).toEqual(['crohn', 'diseas']);
  });
});

describe('asking a library', () => {
  it.each([
    ['What are the treatments for Gout ?', 'gout-treatment'],
    ['What causes Gout ?', 'gout-causes'],
    ['What are the symptoms of Gout ?', 'gout-symptoms'],
    ['Is Wilson disease inherited ?', 'wilson-inheritance'],
    ['How many people are affected by Wilson disease ?', 'wilson-frequency'],
  ])('%s', async (question, source) => {
    const { citations, answer, support, refused } = await asker.ask(question, library);
    expect(citations[0]?.source).toBe(source);
    expect(refused).toBeUndefined();
    expect(PASSAGES.some(({ text }) => text.includes(support[0]?.sentence ?? 'nothing'))).toBe(true);
    expect(answer).toContain(support[0]?.sentence);
    expect(support.every(({ supported }) => supported)).toBe(true);
    expect(new Set(citations.map(one => one.source)).size).toBe(citations.length);
  });
  it('refuses what no passage is about, and lists what came nearest', async () => {
    const made = await asker.ask('What are the treatments for acute severe pancreatitis ?', library);
    expect(made.refused).toBe(true);
    expect(made.answer).toBeUndefined();
    expect(made.citations.length).toBeGreaterThan(0);
    expect((await asker.ask('Who won the match on Sunday?', library)).refused).toBe(true);
  });
  it('answers with no sentence of a document on something else', async () => {
    const small = new Library();
    small.add({ id: 'gout', title: 'Gout', text: 'Gout is a form of arthritis caused by urate crystals. Acute attacks are treated with colchicine or steroids.' });
    small.add({ id: 'migraine', title: 'Migraine', text: 'Migraine is a headache with nausea and sensitivity to light. Propranolol and topiramate prevent attacks of migraine.' });
    const made = await asker.ask('Which drugs treat a migraine attack?', small);
    expect(made.citations[0]?.source).toBe('migraine');
    expect(made.support.map(({ source }) => source)).not.toContain('gout');
  });
  it('names parts without title by their document', async () => {
    const parts = new Library();
    parts.add({ id: 'd01-1', text: 'Fabry disease is a disorder of fat storage in cells.' });
    parts.add({ id: 'd01-2', text: 'This condition is inherited in an X-linked pattern.' });
    parts.add({ id: 'd02-1', text: 'Gaucher disease is a disorder of the liver and spleen.' });
    parts.add({ id: 'd02-2', text: 'This condition is inherited in an autosomal recessive pattern.' });
    expect((await asker.ask('Is Fabry disease inherited ?', parts)).citations[0]?.source).toBe('d01-2');
  });
});

describe('asking given passages', () => {
  const study = [
    { id: 's#0', text: 'We studied whether early walking shortens hospital stay after hip surgery. Patients were randomised to early walking or usual care.' },
    { id: 's#1', text: 'Hospital stay was significantly shorter with early walking (4.1 versus 6.3 days, p < 0.001). Early walking was associated with fewer complications.' },
  ];
  it('gives a verdict where the question wants one, with sentences from the passages', async () => {
    const made = await asker.askPassages('Does early walking shorten hospital stay after hip surgery?', study);
    expect(made.verdict).toBe('yes');
    expect(made.support.length).toBeGreaterThan(0);
    expect(made.support.every(({ sentence }) => study.some(({ text }) => text.includes(sentence)))).toBe(true);
    expect((await asker.askPassages('How long was the hospital stay after hip surgery?', study)).verdict).toBeUndefined();
  });
  it('refuses when the passages are about something else', async () => {
    expect(await asker.askPassages('Is vitamin D useful in childhood asthma exacerbations?', study)).toMatchObject({ refused: true });
  });
});

describe('support', () => {
  const passages = [{ id: 'a', text: 'Take 5 mg once a day. Do not take it with alcohol.' }];
  it.each([
    ['Take 5 mg once a day.', true],
    ['Take 10 mg once a day.', false],
    ['Take it with alcohol.', false],
    ['It cures diabetes.', false],
  ])('%s', (sentence, supported) => expect(supportOf(sentence, passages).supported).toBe(supported));
});

describe('the sentence encoder', () => {
  it('gives the vectors that the recipe gave', async () => {
    const golden = JSON.parse(readFileSync(join(RESOURCES, 'models/sentences/golden.json'), 'utf8')) as { outputs: { vectors: { data: number[] } } };
    const vectors = await encoder.encode(['treatment of gout', 'allopurinol lowers uric acid attacks', 'valtorimine']);
    const wanted = golden.outputs.vectors.data;
    vectors.forEach((vector, row) => vector.forEach((value, at) => expect(Math.abs(value / 127 - (wanted[row * encoder.size + at] ?? 9))).toBeLessThan(0.006)));
  });
  it('finds two names of one thing near each other, also in one long text', async () => {
    const [attack, infarction, bone] = await encoder.encode(['heart attack', 'myocardial infarction', 'broken bone']);
    if (attack === undefined || infarction === undefined || bone === undefined) throw new Error('no vectors');
    expect(similarity(attack, infarction)).toBeGreaterThan(similarity(attack, bone) + 0.3);
    expect((await encoder.encode(['pain '.repeat(100_000), '', '\u0000', '心脏病']))).toHaveLength(4);
  });
});

describe('lay words', () => {
  const partsOf = openLayWords(join(folder, 'lay-words.json'));
  const words = (text: string): string => termsOf(text).join(' ');
  const others = (text: string): string[] => partsOf(termsOf(text), new Map()).flatMap((part) => part.others.map((other) => other.join(' ')));
  it('give the other names of what is asked about', () => {
    expect(others('heart attack')).toContain(words('myocardial infarction'));
    expect(others('myocardial infarction')).toContain(words('heart attack'));
    expect(others('zelotrophic')).toEqual([]);
  });
  it('give other names of each part, in the order of the words', () => {
    const parts = partsOf(termsOf('aspirin dose, mini stroke'), new Map());
    expect(parts.flatMap(({ own }) => own)).toEqual(termsOf('aspirin dose, mini stroke'));
    expect(coveredBy(new Set(termsOf('Acetylsalicylic acid is given after a transient ischaemic attack')), parts, () => 1)).toBe(0.75);
    expect(missingIn(new Set(termsOf('aspirin for TIA')), parts, (term) => (term === 'dose' ? 0.4 : 1))).toBe(0.4);
  });
  it('hold British and American spelling for one word', () => {
    expect(termsOf('haemoglobin oedema diarrhoea tumours coeliac paediatric hour four')).toEqual(termsOf('hemoglobin edema diarrhea tumors celiac pediatric hour four'));
  });
});

describe('sentences of a passage', () => {
  it('are not its headings, but are its lists', () => {
    expect(sentencesOf('Leaflet: Going home after an operation\nYou can drive after six weeks. Do not cross your legs.\n\n- Fever and chills at night\n- Loss of weight and appetite')).toEqual(['You can drive after six weeks.', 'Do not cross your legs.', 'Fever and chills at night', 'Loss of weight and appetite']);
  });
});
