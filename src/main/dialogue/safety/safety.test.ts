/** What notes of consultations that we wrote get wrong or lose. The judge knows the answers written with each, and none of the code. */
import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createLinker } from '../../language/codes/index.ts';
import { createListener } from '../index.ts';
import { alarmsOf, createTriager } from '../messages/index.ts';
import type { ConsultationNote } from '../index.ts';
import { harmsOf, lostOf } from './judge.ts';
import { ELEVENTH } from './eleventh.ts';
import { ELEVENTH_MORE } from './eleventh-more.ts';
import { FOURTEENTH } from './fourteenth.ts';
import { OWN } from './own.ts';
import { SOURCES } from './sources.ts';
import { SOURCES_MORE } from './sources-more.ts';
import { TENTH } from './tenth.ts';
import { TENTH_FORMATS } from './tenth-formats.ts';
import { TENTH_MORE } from './tenth-more.ts';
import { THIRTEENTH } from './thirteenth.ts';
import { TWELFTH } from './twelfth.ts';
import { TWELFTH_MORE } from './twelfth-more.ts';
import { turnsOf } from './written.ts';

const resources = resolve(import.meta.dirname, '../../../../resources');
const linker = createLinker(resolve(resources, 'terminology/terminology.db'));
afterAll(() => linker.close());
const listener = createListener(resolve(resources, 'knowledge/dialogue'), { isDrug: word => linker.drugs.resolve(word)?.how === 'exact', alarms: alarmsOf(createTriager(resources)) });
const CHECKED = [...SOURCES, ...SOURCES_MORE];
const ALL = [...OWN, ...TENTH, ...TENTH_MORE, ...TENTH_FORMATS, ...ELEVENTH, ...ELEVENTH_MORE, ...TWELFTH, ...TWELFTH_MORE, ...THIRTEENTH, ...FOURTEENTH];
const notes = new Map(ALL.map(written => [written.id, listener.summarise(listener.attribute(turnsOf(written)).turns)]));
const noteOf = (id: string): ConsultationNote => notes.get(id) ?? { note: '', topic: '', lines: [], omissions: [], unsupported: [], speakers: [], about: [] };

describe('consultations that we wrote', () => {
  it('are many, of many kinds', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(100);
    expect(new Set(ALL.map(({ specialty }) => specialty)).size).toBeGreaterThanOrEqual(20);
  });
  it.each(ALL)('$id: no wrong dose, number, side or denial', written => expect(harmsOf(written, noteOf(written.id))).toEqual([]));
  it('lose less than one in a hundred allergies, drugs and red flags', () => {
    const lost = ALL.flatMap(written => lostOf(written, noteOf(written.id)).map(what => `${written.id}: ${what}`));
    expect(lost.length / ALL.reduce((sum, { vital }) => sum + vital.length, 0), lost.join('; ')).toBeLessThan(0.01);
  });
  it('rest their lines on the right turns: a sample checked by hand', () => {
    const wrong = CHECKED.filter(([id, words, turns]) => {
      const line = noteOf(id).lines.find(({ text }) => text.includes(words));
      return line === undefined || !turns.every(turn => line.from.includes(turn));
    });
    expect(CHECKED.length).toBeGreaterThanOrEqual(200);
    expect(1 - wrong.length / CHECKED.length, JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.95);
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
