import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareSentences } from './compare.ts';
import { cutPassages } from './cut.ts';
import { openRedFlags } from './red-flags.ts';
import { termsOf } from './terms.ts';
import { RESOURCES } from './testing.ts';

describe('two sources on one thing', () => {
  it.each([
    ['Colchicine 0.5 mg twice a day treats an attack of gout.', 'An attack of gout is treated with colchicine 1 mg twice a day.', 'dose', '0.5 mg', '1 mg'],
    ['Treat pneumonia of low severity for 5 days.', 'Pneumonia of low severity is treated for 7 days.', 'number', '5 days', '7 days'],
    ['The cardiology registrar is on bleep 4421.', 'The cardiology registrar is on bleep 5555.', 'number', '4421', '5555'],
    ['Aspirin should be given in the acute phase of Kawasaki disease.', 'Aspirin should not be given in the acute phase of Kawasaki disease.', 'negation', '', 'should not'],
  ])('differ: %s', (here, there, what, a, b) => expect(compareSentences(here, there)).toEqual({ kind: 'differs', what, here: a, there: b }));
  it.each([
    ['Gout is caused by crystals of uric acid.', 'Crystals of uric acid cause gout.', 'agrees'],
    ['Take 250 mg to 500 mg of it every day for gout attacks.', 'For gout attacks take 300 mg of it every day.', 'agrees'],
    ['Gout is caused by crystals.', 'Asthma is a disease of the airways.', 'apart'],
    ['', '', 'apart'],
  ])('%s | %s', (here, there, kind) => expect(compareSentences(here, there).kind).toBe(kind));
  it('differ or not the same way round', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 8 }), fc.lorem({ maxCount: 8 }), fc.nat(500), fc.nat(500), (a, b, m, n) => {
        const [left, right] = [`${a} ${m} mg daily`, `${b} ${n} mg daily`];
        expect(compareSentences(left, right).kind).toBe(compareSentences(right, left).kind);
      }),
    );
  });
});

describe('passages', () => {
  it('keep every word, stay short, and cross no heading or page', () => {
    const block = fc.record({ text: fc.lorem({ mode: 'sentences', maxCount: 60 }), heading: fc.constantFrom(null, 'A', 'B'), page: fc.constantFrom(null, 1, 2) });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const passages = cutPassages(blocks);
        expect(passages.every(({ text }) => text.length <= 2_400)).toBe(true);
        const words = (some: readonly { text: string }[]): string => some.map(({ text }) => text).join(' ').replace(/\s+/g, ' ').trim();
        expect(words(passages)).toBe(words(blocks.filter(({ text }) => text !== '')));
      }),
    );
  });
  it('never cut a code point', () => {
    for (const { text } of cutPassages([{ text: '😀'.repeat(3_000), heading: null, page: null }])) expect(text.isWellFormed()).toBe(true);
  });
});

describe('red flags', () => {
  const find = openRedFlags(join(RESOURCES, 'knowledge', 'ask', 'red-flags.json'));
  const ids = (text: string, language: 'en' | 'zh-CN' = 'en'): string[] => find(text, language).map(({ id }) => id);
  it.each([
    ['There’s a tight feeling across my chest since breakfast', 'cardiac-chest-pain'],
    ['my dad has an elephant on my chest feeling and is sweating', 'cardiac-chest-pain'],
    ['Her mouth looks crooked and she can’t find her words', 'stroke'],
    ['my left arm went numb for ten minutes', 'stroke'],
    ['ate peanuts and now his lips are swollen', 'anaphylaxis'],
    ['I can’t catch my breath', 'breathing'],
    ['Some days I just don’t want to wake up', 'suicidality'],
    ['I took all my sleeping pills', 'suicidality'],
    ['gave him double the dose of insulin by mistake', 'overdose-poison'],
    ['worst headache of my life came on suddenly', 'thunderclap'],
    ['my son has a fever and a stiff neck', 'meningitis-sepsis'],
    ['running a temperature, had chemo last week', 'neutropenic-fever'],
    ['grandma fell and hit her head, she takes warfarin', 'head-injury'],
    ['throwing up blood since last night', 'bleeding'],
    ['my stools are black like tar', 'bleeding'],
    ['32 weeks pregnant and the baby is not moving', 'pregnancy'],
    ['my 3 week old has a fever', 'baby'],
    ['back pain and numb between my legs', 'cauda-equina'],
    ['sudden severe stomach pain', 'acute-abdomen'],
    ['pain in my right testicle since this morning', 'testis'],
    ['bleach splashed in my eye', 'eye'],
    ['type 1 with ketones and vomiting', 'diabetic-emergency'],
    ['my calf is swollen after a long flight, one leg only', 'clot'],
    ['on lithium and my hands are shaking badly', 'lithium-digoxin'],
    ['rash with blisters after the new antibiotic', 'severe-rash'],
    ['my partner hits me', 'domestic-violence'],
  ])('%s: %s', (text, id) => expect(ids(text)).toContain(id));
  it.each([['胸口闷了一天', 'cardiac-chest-pain'], ['爷爷突然说话不清，嘴歪了', 'stroke'], ['我不想活了', 'suicidality'], ['化疗后发热38.5', 'neutropenic-fever']])('%s: %s, in Chinese', (text, id) => {
    expect(ids(text, 'zh-CN')).toContain(id);
    expect(find(text, 'zh-CN')[0]?.text).toMatch(/[一-鿿]/);
  });
  it('takes what message triage sees and the table does not', () => {
    expect(ids('My child has a rash that doesn’t fade when I press a glass on it')).toEqual([]);
    expect(find('My child has a rash that doesn’t fade when I press a glass on it', 'en', [{ rule: 'infection', words: 'rash that doesn’t fade' }])).toMatchObject([{ id: 'meningitis-sepsis', matched: 'rash that doesn’t fade' }]);
    expect(find('I stopped the lithium', 'zh-CN', [{ rule: 'drug-harm', words: 'stopped the lithium' }]).map(({ id }) => id)).toContain('may-not-wait');
    expect(find('cough', 'en', [{ rule: 'cancer', words: 'cough' }])).toEqual([]);
  });
  it('a denial silences none', () => expect(ids('I have no chest pain')).toContain('cardiac-chest-pain'));
  it.each(['When is my next appointment?', 'Can I have a repeat prescription for my cream?', 'How do I store insulin?', 'What is gout?', '请问门诊几点开？'])('none in "%s"', (text) => expect(ids(text)).toEqual([]));
});

describe('terms', () => {
  it('of any text are plain words', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(termsOf(text).every((term) => /^[a-z0-9\p{Script=Han}]+$/u.test(term))).toBe(true);
      }),
    );
  });
  it('of Chinese are pairs of characters', () => expect(termsOf('心肌梗死 treatment')).toEqual(['心肌', '肌梗', '梗死', 'treatment']));
});
