/** What notes of consultations that we wrote get wrong or lose. The judge knows the answers written with each, and none of the code. */
import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createLinker } from '../../language/codes/index.ts';
import { createListener } from '../index.ts';
import { alarmsOf, createTriager } from '../messages/index.ts';
import type { ConsultationNote } from '../index.ts';
import { harmsOf, lostOf } from './judge.ts';
import { readConsultations, turnsOf } from './index.ts';

const resources = resolve(import.meta.dirname, '../../../../resources');
const linker = createLinker(resolve(resources, 'terminology/terminology.db'));
afterAll(() => linker.close());
const listener = createListener(resolve(resources, 'knowledge/dialogue'), { isDrug: word => linker.drugs.resolve(word)?.how === 'exact', alarms: alarmsOf(createTriager(resources)) });
const ALL = readConsultations();
const notes = new Map(ALL.map(written => [written.id, listener.summarise(listener.attribute(turnsOf(written)).turns)]));
const noteOf = (id: string): ConsultationNote => notes.get(id) ?? { note: '', topic: '', lines: [], omissions: [], unsupported: [], speakers: [], about: [] };

describe('consultations that we wrote', () => {
  it('are many, of many kinds', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(226);
    expect(new Set(ALL.map(({ specialty }) => specialty)).size).toBeGreaterThanOrEqual(20);
  });
  it.each(ALL)('$id: no wrong dose, number, side or denial', written => expect(harmsOf(written, noteOf(written.id))).toEqual([]));
  it('lose less than one in a hundred allergies, drugs and red flags', () => {
    const lost = ALL.flatMap(written => lostOf(written, noteOf(written.id)).map(what => `${written.id}: ${what}`));
    expect(lost.length / ALL.reduce((sum, { vital }) => sum + vital.length, 0), lost.join('; ')).toBeLessThan(0.01);
  });
  it('rest their lines on the right turns: a sample checked by hand', () => {
    const checked = ALL.flatMap(({ id, rests }) => rests.map(rest => ({ id, ...rest })));
    const wrong = checked.filter(({ id, words, turns }) => {
      const line = noteOf(id).lines.find(({ text }) => text.includes(words));
      return line === undefined || !turns.every(turn => line.from.includes(turn));
    });
    expect(checked.length).toBeGreaterThanOrEqual(275);
    expect(1 - wrong.length / checked.length, JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.95);
  });
});

describe('the judge', () => {
  const [written] = ALL.filter(({ id }) => id === 'angina-repair');
  const line = (text: string) => ({ lines: [{ section: 'HPI', text, from: [0] }] });
  it.each([
    ['The pain goes into the right arm.', 'side'],
    ['Bisoprolol 25 mg in the morning.', 'dose'],
    ['Denies tightness.', 'negation'],
    ['Reports swelling of the ankles.', 'negation'],
    ['Blood pressure is 152/84.', 'number'],
  ])('sees that "%s" is wrong', (text, kind) => expect(harmsOf(written!, line(text)).map(harm => harm.kind)).toContain(kind));
  it('sees what is lost', () => expect(lostOf(written!, { lines: [], omissions: [] })).toEqual(written!.vital));
});
