import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Assertion, EntityType } from '../../contract/clinical.ts';
import { startCommands } from './testing.ts';
import type { Commands } from './testing.ts';
import { entityTypeOf } from './type-names.ts';

let commands: Commands;
const answer = (words: string, line: Record<string, unknown>): Promise<Record<string, unknown>> => commands.answer(words, line);
beforeAll(async () => {
  commands = await startCommands();
});
afterAll(() => commands.close());

const TEXT = 'HPI: chest pain since two days. No fever.\nPMH: hypertension. On aspirin 81 mg daily.';
const at = (words: string): { start: number; end: number } => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const ARTICLE = 'Aspirin induced gastric ulcer in rats.';
const DRUG = { start: 0, end: 7 };
const ULCER = { start: 16, end: 29 };

/** The shapes of the command line's description; more fields may stand beside these. */
const Span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() });
const Annotated = z.object({
  sections: z.array(Span.extend({ kind: z.string(), title: z.string().nullable() })),
  entities: z.array(Span.extend({
    text: z.string(), type: EntityType, score: z.number().min(0).max(1), assertion: Assertion.strict(),
    codes: z.array(z.object({ system: z.string(), code: z.string().regex(/^(?:HP:|DOID:)?[^:|,\s]+$/), display: z.string(), score: z.number() })),
    measurement: z.object({ value: z.number(), unit: z.string().nullable(), comparator: z.string().optional(), flag: z.string().optional() }).optional(),
  })),
  relations: z.array(z.object({ type: z.string(), from: z.number().int(), to: z.number().int(), score: z.number() })),
  model: z.object({ id: z.string(), version: z.string(), provider: z.string() }),
  ms: z.number(),
});
const Mined = z.object({ entities: z.array(z.unknown()), relations: z.array(z.object({ type: z.string(), subject: z.string(), object: z.string(), sentence: z.string(), score: z.number() })) });
const Hidden = z.object({ text: z.string(), spans: z.array(Span.extend({ type: z.string(), replacement: z.string(), by: z.string() })) });

describe('answers of the commands that read text', () => {
  it('have the described shapes, offsets that give the words, and relations between entities that are there', async () => {
    for (const words of ['annotate', 'annotate --scheme clinical', 'annotate --scheme biomedical']) {
      const { entities, relations, sections } = Annotated.parse(await answer(words, { text: TEXT }));
      for (const entity of entities) expect(TEXT.slice(entity.start, entity.end)).toBe(entity.text);
      for (const { from, to } of relations) expect([entities[from], entities[to]]).not.toContain(undefined);
      for (const { start, title } of sections) expect(TEXT.startsWith(title ?? '', start)).toBe(true);
    }
    expect(z.object({ assertion: Assertion.strict(), trigger: Span.optional() }).parse(await answer('assert', { sentence: 'No fever.', start: 3, end: 8 })).trigger).toEqual({ start: 0, end: 2 });
    expect(Mined.parse(await answer('mine', { text: ARTICLE })).relations).toContainEqual(expect.objectContaining({ type: 'Chemical-Induces-Disease', sentence: ARTICLE }));
    const query = 'Is lisinopril right for Mary Bloggs, MRN 448812?';
    const hidden = Hidden.parse(await answer('deidentify', { text: query }));
    expect(hidden.text).not.toMatch(/Bloggs|448812/);
    for (const text of ['', ' ', '\n']) expect(Annotated.parse(await answer('annotate', { text })).entities).toEqual([]);
  });
});

describe('lines of the commands that read text', () => {
  it('take null for nothing said, and any capitals of a kind', async () => {
    const plain = await answer('annotate', { text: TEXT });
    for (const more of [{ kind: null, entities: null, date: null }, { kind: 'NOTE' }, { title: 'ignored' }]) expect({ ...(await answer('annotate', { text: TEXT, ...more })), ms: 0 }).toEqual({ ...plain, ms: 0 });
    await expect(answer('annotate', { text: null })).rejects.toMatchObject({ code: 'bad-input', details: { where: 'text' } });
    await expect(answer('annotate', { text: 'a'.repeat(5_000_001) })).rejects.toMatchObject({ message: 'A text has more than 5000000 characters', details: { where: 'text' } });
    expect(await answer('mine', { text: ARTICLE, entities: null })).toEqual(await answer('mine', { text: ARTICLE }));
    expect(await answer('chart', { notes: [{ text: TEXT, date: null }], fhir: null, ccda: null, age: null, sex: null })).toEqual(await answer('chart', { notes: [TEXT] }));
    expect(await answer('chart', { notes: TEXT })).toEqual(await answer('chart', { notes: [{ text: TEXT }] }));
  });

  it('name types as corpora do, and answer in our words', async () => {
    for (const [given, type] of [['Sign_symptom', 'finding'], ['FINDING', 'finding'], ['Disease_disorder', 'problem'], ['DiseaseOrPhenotypicFeature', 'disease'], ['Disease', 'disease']]) {
      const { entities } = Annotated.parse(await answer('annotate', { text: TEXT, entities: [{ ...at('chest pain'), type: given }] }));
      expect(entities).toMatchObject([{ ...at('chest pain'), type }]);
    }
    expect(['Chemical', 'ChemicalEntity', 'GeneOrGeneProduct', 'OrganismTaxon', 'SequenceVariant', 'CellLine', 'Medication', 'Dosage', 'SpecificDisease', 'Strength', 'treatment', 'Family history', 'mutation'].map(entityTypeOf)).toEqual(['chemical', 'chemical', 'gene', 'species', 'variant', 'cell_line', 'drug', 'dose', 'disease', 'dose', 'drug', 'family_history', 'variant']);
    await expect(answer('annotate', { text: TEXT, entities: [{ start: 0, end: 3, type: 'weird' }] })).rejects.toMatchObject({ code: 'bad-input', details: { where: 'entities.0.type' } });
  });

  it('mark spans in several ways, and say which lies outside', async () => {
    const { start, end } = at('fever');
    const asked = async (entity: object): Promise<unknown> => Annotated.parse(await answer('annotate', { text: TEXT, entities: [entity] })).entities;
    const said = await asked({ start, end, type: 'finding' });
    expect(said).toMatchObject([{ start, end, assertion: { polarity: 'negative' } }]);
    for (const span of [{ start, length: 5 }, { offset: start, length: 5 }, { start: String(start), end: String(end) }, { span: [start, end] }]) expect(await asked({ ...span, type: 'finding' })).toEqual(said);
    await expect(answer('annotate', { text: TEXT, entities: [{ start, end, type: 'finding' }, { start, end: 9_999, type: 'finding' }] })).rejects.toMatchObject({ details: { where: 'entities.1' } });
    await expect(answer('mine', { text: ARTICLE, entities: [{ start: 9, end: 9, type: 'gene' }] })).rejects.toMatchObject({ details: { where: 'entities.0' } });
    expect(await answer('assert', { text: 'No fever.', start: '3', length: 5 })).toEqual(await answer('assert', { sentence: 'No fever.', start: 3, end: 8 }));
  });

  it('give codes as text, number or list, several in one, or none', async () => {
    const related = async (drug: unknown, ulcer: unknown, more: object = {}): Promise<string[]> => {
      const { relations } = Mined.parse(await answer('mine', { text: ARTICLE, entities: [{ ...DRUG, type: 'Chemical', code: drug, ...more }, { ...ULCER, type: 'Disease', code: ulcer }] }));
      return relations.filter(({ type }) => type === 'Chemical-Induces-Disease').map(({ subject, object }) => `${subject} ${object}`).sort((a, b) => a.localeCompare(b));
    };
    expect(await related('D001241', 'D013276')).toEqual(['D001241 D013276']);
    expect(await related('MESH:D001241', ['D013276'])).toEqual(['D001241 D013276']);
    for (const several of ['D013276|D014456', 'D013276,D014456', ['D013276', 'MESH:D014456']]) expect(await related('D001241', several)).toEqual(['D001241 D013276', 'D001241 D014456']);
    expect(await related(1241, 13_276)).toEqual(['1241 13276']);
    expect(await related('367|1241', 'D013276')).toEqual(['1241 D013276', '367 D013276']);
    expect(await related('D001241', -1)).toEqual([]);
    expect(await related('D001241', '-1')).toEqual([]);
    expect(await related(null, null)).toEqual(['Aspirin gastric ulcer']);
    expect(await related(undefined, 'D013276', { codes: [{ system: 'MeSH', code: 'D001241' }] })).toEqual(['D001241 D013276']);
  });

  it('give entities as rows of PubTator, as BioC has them, and an article in its parts', async () => {
    const said = Mined.parse(await answer('mine', { text: ARTICLE, entities: [{ ...DRUG, type: 'Chemical', code: 'D001241' }, { ...ULCER, type: 'Disease', code: 'D013276' }] })).relations;
    expect(said).not.toEqual([]);
    const row = ({ start, end }: { start: number; end: number }, type: string, code: string): unknown[] => [start, end, ARTICLE.slice(start, end), type, code];
    const bioc = ({ start, end }: { start: number; end: number }, type: string, identifier: string): object => ({ text: ARTICLE.slice(start, end), infons: { type, identifier }, locations: [{ offset: start, length: end - start }] });
    for (const as of [row, bioc]) expect(Mined.parse(await answer('mine', { text: ARTICLE, entities: [as(DRUG, 'Chemical', 'D001241'), as(ULCER, 'Disease', 'D013276')] })).relations).toEqual(said);
    expect(await answer('mine', { title: ARTICLE, abstract: null })).toEqual(await answer('mine', { text: ARTICLE }));
    await expect(answer('mine', { entities: [] })).rejects.toMatchObject({ details: { where: 'text' } });
  });
});
