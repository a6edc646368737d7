import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startCommands } from './testing.ts';
import type { Commands } from './testing.ts';

let commands: Commands;
const answer = (words: string, line: Record<string, unknown>): Promise<Record<string, unknown>> => commands.answer(words, line);
beforeAll(async () => {
  commands = await startCommands();
});
afterAll(() => commands.close());

/** The shapes of the command line's description; more fields may stand beside these. */
const Share = z.number().min(0).max(1);
const Fact = z.object({ finding: z.string(), weight: z.number() });
const Differential = z.object({
  differential: z.array(z.object({ condition: z.string(), code: z.string(), probability: Share, severity: z.number().int().min(1).max(5), supporting: z.array(Fact), opposing: z.array(Fact), missing: z.array(z.object({ finding: z.string() })) })).length(49),
  questions: z.array(z.object({ finding: z.string().regex(/^E_\d+$/), question: z.string(), informationGain: z.number().nonnegative() })).min(1),
  coverage: z.object({}),
});
const Card = z.object({ uuid: z.string(), summary: z.string().max(140), indicator: z.enum(['info', 'warning', 'critical']), source: z.object({ label: z.string() }), evidence: z.array(z.object({})) });
const Calculated = z.object({
  calculator: z.string(), value: z.union([z.number(), z.string(), z.null()]), unit: z.string().nullable(), steps: z.array(z.string()), interpretation: z.string().nullable(), missing: z.array(z.string()),
  inputs: z.record(z.string(), z.object({ value: z.unknown(), unit: z.string().nullable() })),
});
const Prognosis = z.object({
  horizons: z.array(z.object({ name: z.string(), days: z.number().optional(), risk: Share, low: Share, high: Share })),
  contributions: z.array(z.object({ feature: z.string(), value: z.unknown(), effect: z.number() })), warnings: z.array(z.string()),
});
const Asked = z.object({ answer: z.string().optional(), citations: z.array(z.object({ source: z.union([z.string(), z.number()]), text: z.string(), score: z.number() })), support: z.array(z.object({ sentence: z.string(), supported: z.boolean() })) });
const Summarised = z.object({ note: z.string(), topic: z.string(), lines: z.array(z.object({ section: z.string(), text: z.string(), from: z.array(z.number().int()) })), omissions: z.array(z.unknown()), unsupported: z.array(z.unknown()) });

describe('a line out', () => {
  it('has the shape that is described', async () => {
    Differential.parse(await answer('differential', { age: '45', sex: 'f', vocabulary: 'DDXPlus', evidences: ['E_53', 'E_54_@_V_179'], absent: null }));
    Calculated.parse(await answer('calculate', { calculator: 'CURB-65', inputs: { age: [70, 'years'], Confusion: true } }));
    Calculated.parse(await answer('calculate', { calculator: 'Anion Gap', text: 'Na 140, Cl 100, HCO3 18 mmol/L.' }));
    Prognosis.parse(await answer('prognose', { model: 'support2', features: { age: '62.8', sex: 'male', race: 'white', alb: 'NA', extra: [1] } }));
    Prognosis.parse(await answer('prognose', { model: 'icu-mortality', features: { Age: 70, Gender: 1, Height: -1 }, series: [['00:10', 'HR', 110], ['01:10', 'HR', '-1'], ['02:00', 'Lactate', '']] }));
    for (const line of [{ dialogue: ['[doctor] Any fever?', '[patient] No.'] }, { transcript: 'Doctor: Any fever?\nPatient: No.' }, { dialogue: [{ speaker: 'Doctor', text: 'Any fever?' }, { speaker: 'Patient', utterance: 'No.' }] }, { turns: [['Doctor', 'Any fever?'], ['Patient', 'No.']] }, { turns: ['[doctor] Any fever?', '[patient] No.'] }, { turns: [{ name: 'Doctor', message: 'Any fever?' }, { name: 'Patient', message: 'No.' }] }]) {
      expect((await answer('summarise', line))['lines']).toMatchObject([{ text: 'Denies fever.', from: [0, 1] }]);
    }
    Summarised.parse(await answer('summarise', { dialogue: 'Doctor: Any allergies?\nPatient: Penicillin gives me a rash.' }));
    const { cards } = z.object({ cards: z.array(Card) }).parse(await answer('advise', { patient: { age: 70, sex: 'F' }, problems: [], medications: [{ text: 'warfarin' }, { text: 'ibuprofen', code: 5640 }], allergies: [], observations: [] }));
    expect(cards.length).toBeGreaterThan(0);
  });
  it('reads features with their units, and those that stand in the line itself', async () => {
    const horizons = async (line: Record<string, unknown>) => Prognosis.parse(await answer('prognose', { model: 'support2', ...line }));
    const plain = await horizons({ features: { age: 62, sex: 'male', dzgroup: 'CHF', crea: 1.8, meanbp: 75 } });
    expect(await horizons({ features: { age: '62 years', sex: 'male', dzgroup: 'CHF', crea: [1.8, 'mg/dL'], meanbp: '75 mmHg' } })).toEqual(plain);
    expect(await horizons({ age: 62, sex: 'male', dzgroup: 'CHF', crea: 1.8, meanbp: 75 })).toEqual(plain);
    expect((await horizons({ features: { age: 62, crea: [1, 2], meanbp: '7 apples' } })).warnings).toEqual(expect.arrayContaining(['Mean arterial pressure: not read as a number, counted as missing', 'Creatinine: not read as a number, counted as missing']));
  });
  it('names a source as its id came in', async () => {
    const text = 'Gout is a kind of arthritis that crystals of uric acid cause.';
    const asked = async (id: string | number): Promise<unknown[]> => {
      const { citations, support } = Asked.parse(await answer('ask', { question: 'What is gout?', passages: [{ id, title: null, text }] }));
      expect(support.map((one) => ('source' in one ? one.source : id))).toEqual(support.map(() => id));
      return citations.map(({ source }) => source);
    };
    expect(await asked(7)).toEqual([7]);
    expect(await asked('7')).toEqual(['7']);
  });
});

describe('a line to advise', () => {
  const onSpironolactone = (observation: object, patient: object = {}): Promise<Record<string, unknown>> => answer('advise', { patient: { age: '66', sex: 'Female', ...patient }, medications: ['spironolactone'], observations: [observation] });
  it('may hold amounts in several shapes', async () => {
    const summaries = async (observation: object): Promise<string[]> => z.object({ cards: z.array(Card) }).parse(await onSpironolactone(observation)).cards.map(({ summary }) => summary);
    const expected = await summaries({ text: 'potassium', value: 6.3, unit: 'mmol/L' });
    expect(expected.length).toBeGreaterThan(0);
    for (const value of ['6.3 mmol/L', [6.3, 'mmol/L'], { value: '6.3', unit: 'mmol/L' }]) expect(await summaries({ text: 'potassium', value, unit: null })).toEqual(expected);
  });
  it('may say a weight with its unit, and a pregnancy in a word', async () => {
    for (const patient of [{ weight: '70 kg', pregnant: 'no' }, { weight: [154, 'lb'], pregnant: 0 }, { weight: null, pregnant: 'unknown' }]) expect(await onSpironolactone({ text: 'K', value: '6.3' }, patient)).toHaveProperty('cards');
  });
  it('is refused when it holds nothing to advise on', () => expect(answer('advise', { note: 'x' })).rejects.toMatchObject({ code: 'bad-input' }));
});

describe('a score from a note alone', () => {
  const Row = z.object({ calculator: z.string(), value: z.union([z.number(), z.string()]), text: z.string() });
  const rows = z.array(Row).parse(JSON.parse(readFileSync(resolve(import.meta.dirname, 'notes-to-scores.json'), 'utf8')));
  it('is right for the notes that were written to try it', async () => {
    const wrong: string[] = [];
    for (const { calculator, value, text } of rows) {
      const got = (await answer('calculate', { calculator, text }))['value'];
      const near = typeof value === 'number' && typeof got === 'number' ? Math.abs(got - value) <= (Number.isInteger(value) ? 0.001 : 0.01 * Math.abs(value)) : got === value;
      if (!near) wrong.push(`${calculator}: ${String(got)}, not ${value}: ${text}`);
    }
    expect(wrong).toEqual([]);
  });
});
