import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ALIKE_CLUES, createAlike } from './alike.ts';
import { openBackground } from './background.ts';
import { createAsker, Library } from './index.ts';
import type { Encode } from './index.ts';
import { openTestEncoder, RESOURCES } from './testing.ts';

const folder = join(RESOURCES, 'knowledge', 'ask');
const encoder = await openTestEncoder();
afterAll(() => encoder.close());
const encode: Encode = (texts) => encoder.encode(texts);
const tells = openBackground(join(folder, 'background.json'));

/** Written for this test. */
const library = new Library();
library.add({ id: 'cough', title: 'Whooping cough', text: 'Immunization in pregnancy shields the baby. Bouts of coughing end with a whoop.' });
library.add({ id: 'feet', title: 'Flat feet', text: 'Flat feet need no treatment when they do not hurt. Insoles ease tired legs.' });
await library.encode(encode);

async function cluesOf(question: string, by: Encode | null): Promise<Record<string, number>> {
  const asker = createAsker(folder, { encode, namesOf: () => Promise.resolve({ whole: [], things: [] }) });
  const { asked, ranked } = await asker.look(question, library);
  const { clues } = await createAlike(by)(asked, ranked, library, tells);
  expect(clues).toHaveLength(ALIKE_CLUES.length);
  return Object.fromEntries(ALIKE_CLUES.map((name, at) => [name, clues[at] ?? Number.NaN]));
}

describe('words that are alike', () => {
  it('count where the same word is not said, but less', async () => {
    const [alike, same] = [await cluesOf('immunisation against whooping cough', encode), await cluesOf('immunization against whooping cough', encode)];
    const exact = await cluesOf('immunisation against whooping cough', null);
    expect(alike['alike: words']).toBeGreaterThan(exact['alike: words'] ?? 1);
    expect(same['alike: words']).toBeGreaterThanOrEqual(alike['alike: words'] ?? 1);
  });
  it('say what is asked of the subject: there or not', async () => {
    const [there, gone] = [await cluesOf('Is there a vaccination in whooping cough?', encode), await cluesOf('Which gene causes whooping cough?', encode)];
    expect(there['aspect in a sentence']).toBeGreaterThan(gone['aspect in a sentence'] ?? 1);
    expect((await cluesOf('whooping cough', encode))['no aspect']).toBe(1);
  });
  it('are between 0 and 1, whatever is asked', async () => {
    for (const question of ['?', '百日咳怎么治疗', '5 5 5', 'whooping '.repeat(200), "I'm"]) for (const clue of Object.values(await cluesOf(question, encode))) expect(clue >= -1 && clue <= 1).toBe(true);
  });
});

describe('an answer', () => {
  it('may be a sentence that has none of the question’s words', async () => {
    const asker = createAsker(folder, { encode, namesOf: () => Promise.resolve({ whole: [], things: [] }) });
    const { answer, refused } = await asker.ask('Is there a jab against whooping cough in pregnancy?', library);
    expect(refused).toBeUndefined();
    expect(answer).toContain('Immunization in pregnancy shields the baby.');
  });
});
