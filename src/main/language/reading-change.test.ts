import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN_ASSERTION } from '../../contract/clinical.ts';
import type { Annotation, Entity } from '../../contract/clinical.ts';
import { applyChange, ReadingChange } from '../../contract/reading-change.ts';
import { createReader } from './index.ts';
import { changeBetween } from './reading-change.ts';

/** Read by rules alone: sections, dates, measurements, assertions and relations, without a model. */
const reader = createReader({ taggers: {} });
const read = async (text: string): Promise<Annotation> => ({ ...(await reader.read({ text })), ms: 1 });

const LINES = [
  'PAST HISTORY: hypertension, COPD; no asthma.',
  'Potassium 5.1 mmol/L, haemoglobin 98 g/L, CRP 45.',
  'Obs: BP 134/76, HR 88, RR 18, T 36.9, SpO2 95%.',
  'Allergies: penicillin (rash).',
  'Smoker, 20 pack years. Warfarin 3 mg od.',
  'La paciente no tiene fiebre ni tos y no toma ningún medicamento desde el lunes.',
  '',
];
const plan = '\nPLAN: repeat K 4.9 tomorrow.';

describe('a reading as a change of an earlier one', () => {
  it('gives the same reading, whatever was edited', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(60), fc.constantFrom('', 'x', ' K 3.2.', '\nPLAN: ', 'no ', ...LINES), async (lines, place, length, put) => {
        const text = lines.join('\n');
        const from = place % (text.length + 1);
        const edited = text.slice(0, from) + put + text.slice(from + length);
        const before = { text, annotation: await read(text) };
        const after = { text: edited, annotation: await read(edited) };
        const change = ReadingChange.parse(JSON.parse(JSON.stringify(changeBetween(before, after))));
        expect(applyChange(before.annotation, change)).toEqual(JSON.parse(JSON.stringify(after.annotation)));
      }),
      { numRuns: 150 },
    );
  });

  it('puts only what was read anew, and leaves the objects that did not move', async () => {
    const text = Array.from({ length: 30 }, () => LINES[1]).join('\n') + plan;
    const at = text.length - plan.length;
    const edited = `${text.slice(0, at)} Na 138.${text.slice(at)}`;
    const before = { text, annotation: await read(text) };
    const change = changeBetween(before, { text: edited, annotation: await read(edited) });
    expect(change.entities.put.map((entity) => entity.text)).toEqual(['Na', '138']);
    expect(change.entities.drop).toBe(0);
    const after = applyChange(before.annotation, change);
    expect(after.entities[0]).toBe(before.annotation.entities[0]);
    expect(after.entities.at(-1)?.start).toBe((before.annotation.entities.at(-1)?.start ?? 0) + ' Na 138.'.length);
  });

  it('moves the cues of an entity with their own words', () => {
    const entity: Entity = { start: 0, end: 5, text: 'Fever', type: 'finding', score: 1, assertion: PLAIN_ASSERTION, cues: [{ start: 6, end: 12, axis: 'polarity', by: 'trigger' }], codes: [], by: 'model' };
    const annotation = { sections: [], entities: [entity], relations: [], unread: [], model: { id: 'm', version: '1', provider: 'cpu' }, ms: 1 };
    const moved = { ...annotation, entities: [{ ...entity, cues: [{ start: 8, end: 14, axis: 'polarity' as const, by: 'trigger' as const }] }] };
    const change = changeBetween({ text: 'Fever denied', annotation }, { text: 'Fever, denied', annotation: { ...annotation, entities: [{ ...entity, cues: [{ start: 7, end: 13, axis: 'polarity', by: 'trigger' }] }] } });
    expect(change.entities.put).toEqual([]);
    expect(applyChange(annotation, { ...change, till: change.till + 1 }).entities).toEqual(moved.entities);
  });

  it('is refused by a reading that it is none of', () => {
    const empty = { sections: [], entities: [], relations: [], unread: [], model: { id: 'm', version: '1', provider: 'cpu' }, ms: 1 };
    const none = { at: 0, drop: 0, put: [] };
    expect(() => applyChange(empty, { from: 0, to: 0, till: 1, entities: { at: 3, drop: 1, put: [] }, sections: none, relations: none, unread: none, model: empty.model, ms: 1 })).toThrow(RangeError);
  });
});
