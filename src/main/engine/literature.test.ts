import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Mined } from '../../contract/literature.ts';
import type { RequestContext } from '../../rpc/types.ts';
import { createEngine } from './create-engine.ts';
import type { Engine } from './create-engine.ts';

const context: RequestContext = { signal: new AbortController().signal, progress: () => undefined };
const TEXT = 'Haloperidol-induced dystonia in two young men. We report two men in whom haloperidol caused acute dystonia. Dystonia resolved after haloperidol was stopped.';

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine({ resources: resolve(import.meta.dirname, '../../../resources'), providers: ['cpu'] });
  await engine.ready;
});
afterAll(() => engine.close());

describe('literature.mine', () => {
  it('finds, codes and relates by itself, each relation in its own words', async () => {
    const mined = Mined.parse(await engine.handlers['literature.mine']({ text: TEXT }, context));
    const induced = mined.relations.find(({ type }) => type === 'Chemical-Induces-Disease');
    expect(induced).toMatchObject({ subject: 'D006220', object: 'D004421' });
    expect(TEXT.slice(induced!.at.start, induced!.at.end)).toBe(induced!.sentence);
    expect(induced!.evidence.map(({ role }) => role)).toContain('title');
    expect(mined).toMatchObject({ design: 'case-report', model: { id: 'literature-relations' } });
  });
  it('lists apart what the sentences only deny, whatever the title names', async () => {
    const mined = Mined.parse(await engine.handlers['literature.mine']({ text: 'Haloperidol and pneumonia. Haloperidol was not associated with pneumonia. Haloperidol caused dystonia.' }, context));
    const pairs = (list: typeof mined.relations) => list.map(({ subject, object }) => `${subject} ${object}`);
    expect(pairs(mined.relations)).toContain('D006220 D004421');
    expect(pairs(mined.relations)).not.toContain('D006220 D011014');
    expect(mined.denied.find(({ object }) => object === 'D011014')?.evidence).toEqual([{ start: 27, end: 73, role: 'results', denied: true }]);
  });
  it('takes the entities that are given, in their order and with their names', async () => {
    const entities = [{ start: 0, end: 11, type: 'ChemicalEntity', code: 'X1' }, { start: 20, end: 28, type: 'DiseaseOrPhenotypicFeature', code: 'Y1|D004421' }];
    const mined = await engine.handlers['literature.mine']({ text: TEXT, entities }, context);
    expect(mined.entities.map(({ text, type, code }) => [text, type, code])).toEqual([['Haloperidol', 'ChemicalEntity', 'X1'], ['dystonia', 'DiseaseOrPhenotypicFeature', 'Y1|D004421']]);
    for (const { type } of mined.relations) expect(type).not.toBe('Chemical-Induces-Disease');
    await expect(engine.handlers['literature.mine']({ text: TEXT, entities: [{ start: 0, end: 900, type: 'Disease' }] }, context)).rejects.toMatchObject({ code: 'bad-input' });
  });
  it('holds the words of a given entity against its place: moved by a character or two, refused where they stand elsewhere', async () => {
    const given = (start: number) => ({ text: TEXT, entities: [{ start, end: start + 8, text: 'Dystonia', type: 'Disease', code: 'D004421' }] });
    expect((await engine.handlers['literature.mine'](given(21), context)).entities[0]).toMatchObject({ start: 20, end: 28, text: 'dystonia' });
    await expect(engine.handlers['literature.mine'](given(5), context)).rejects.toMatchObject({ code: 'bad-input' });
  });
});
