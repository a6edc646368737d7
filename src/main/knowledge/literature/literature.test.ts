import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ModelManifest } from '../../../contract/models.ts';
import { openSession } from '../../inference/onnx-session.ts';
import { conceptsOf, mentionsOf, pairsOf, splitCode } from './concepts.ts';
import type { GivenEntity } from './concepts.ts';
import { designOf } from './design.ts';
import { readArticle } from './document.ts';
import { FEATURE_NAMES, contextOf, denseFeatures } from './features.ts';
import { LEXICAL_ROWS, lexicalRows } from './lexical.ts';
import { asksForInduced, mineRelations } from './mine.ts';
import { DEFAULT_WEIGHTS, rankTargets } from './rank.ts';
import type { Finding } from './rank.ts';
import { createRelationModel } from './relation-model.ts';
import type { RelationModel } from './relation-model.ts';
import { rolesOf } from './roles.ts';
import { windowsOf } from './windows.ts';

const FOLDER = join(import.meta.dirname, '../../../../resources/models/literature-relations');
const example = JSON.parse(readFileSync(join(FOLDER, 'example.json'), 'utf8')) as { text: string; entities: GivenEntity[]; pairs: [string, string][]; related: number[] };

/** A model that says what it is told of each pair, named by its keys. */
function saying(related: Record<string, number>, induced: Record<string, number> = {}): RelationModel {
  const key = (a: string, b: string): string => `${a} ${b}`;
  return {
    id: 'stand-in', version: '1.0.0', thresholds: { related: 0.5, induced: 0.5 },
    score: (_, pairs) => Promise.resolve(pairs.map(({ first, second }) => ({ related: related[key(first.key, second.key)] ?? 0, induced: induced[key(first.key, second.key)] ?? 0, types: [0.1, 0.9, 0, 0, 0, 0, 0, 0] }))),
  };
}
function entity(text: string, words: string, type: string, code?: string): GivenEntity {
  const start = text.indexOf(words);
  return { start, end: start + words.length, type, ...(code === undefined ? {} : { code }) };
}

describe('concepts', () => {
  it('reads codes that hold several, and keeps a variant that holds bars', () => {
    expect(splitCode('D001943|D010051')).toEqual(['D001943', 'D010051']);
    expect(splitCode('3172,3651')).toEqual(['3172', '3651']);
    expect(splitCode('p|SUB|V|600|E')).toEqual(['p|SUB|V|600|E']);
    expect(splitCode('MESH:D003924')).toEqual(['D003924']);
    expect(splitCode('-1')).toBeNull();
    expect(splitCode(undefined)).toEqual([]);
  });
  it('joins mentions by code, names one without a code by its words, leaves out what has no concept', () => {
    const text = 'Aspirin and ASA against headache in mice.';
    const mentions = mentionsOf(text, [entity(text, 'Aspirin', 'ChemicalEntity', 'D001241'), entity(text, 'ASA', 'Chemical', 'D001241'), entity(text, 'headache', 'Disease'), entity(text, 'mice', 'OrganismTaxon', '10090'), entity(text, 'against', 'Disease', '-1')]);
    const concepts = conceptsOf(text, mentions);
    expect(concepts.map(({ name, type, mentions: own }) => [name, type, own.length])).toEqual([['D001241', 'chemical', 2], ['headache', 'disease', 1]]);
    expect(pairsOf(concepts)).toHaveLength(1);
  });
});

describe('features', () => {
  const mentions = mentionsOf(example.text, example.entities);
  const concepts = conceptsOf(example.text, mentions);
  const pairs = pairsOf(concepts);
  const context = contextOf(readArticle(example.text, mentions, concepts), pairs);
  it('gives a finite number for every named column and rows inside the table', () => {
    for (const pair of pairs) {
      const values = denseFeatures(context, pair);
      expect(values).toHaveLength(FEATURE_NAMES.length);
      expect(values.every(Number.isFinite)).toBe(true);
      const rows = lexicalRows(context.article, pair, context.meetings.get(pair) ?? []);
      expect(rows.every((row) => row > 0 && row < LEXICAL_ROWS)).toBe(true);
      expect(new Set(rows).size).toBe(rows.length);
    }
  });
  it('counts where and how near two concepts meet', () => {
    const pair = pairs.find(({ first, second }) => first.key === 'C1' && second.key === 'D1')!;
    const value = (name: string): number | undefined => denseFeatures(context, pair)[FEATURE_NAMES.indexOf(name)];
    expect([value('kind-cd'), value('met'), value('met-title'), value('in-title-A'), value('touching')]).toEqual([1, 3, 1, 1, 0]);
    expect(value('between-treat')).toBe(0);
    expect(value('all-treat')).toBeGreaterThan(0);
  });
});

describe('the shipped model', () => {
  it('answers as the recipe did on its example', async () => {
    const manifest = ModelManifest.parse(JSON.parse(readFileSync(join(FOLDER, 'auscult.json'), 'utf8')));
    const session = await openSession(join(FOLDER, manifest.model), 'cpu', { threads: 1 });
    const model = await createRelationModel(manifest, FOLDER, session);
    const mentions = mentionsOf(example.text, example.entities);
    const concepts = conceptsOf(example.text, mentions);
    const pairs = pairsOf(concepts);
    expect(pairs.map(({ first, second }) => [first.key, second.key])).toEqual(example.pairs);
    const scores = await model.score(contextOf(readArticle(example.text, mentions, concepts), pairs), pairs);
    scores.forEach(({ related, types }, at) => {
      expect(related).toBeCloseTo(example.related[at]!, 3);
      expect(types.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 4);
    });
    const found = await mineRelations(model, example.text, example.entities);
    const treated = found.find(({ subject, object }) => subject === 'C1' && object === 'D1');
    expect(treated?.type).toBe('Negative_Correlation');
    await session.close();
  });
  it('is refused when it was trained on other features', async () => {
    const manifest = ModelManifest.parse(JSON.parse(readFileSync(join(FOLDER, 'auscult.json'), 'utf8')));
    const session = { inputNames: [], outputNames: [], run: () => Promise.resolve({}) };
    await expect(createRelationModel({ ...manifest, parameters: 'golden.json' }, FOLDER, session)).rejects.toMatchObject({ code: 'model-refused' });
  });
});

describe('mining', () => {
  const text = 'Cisplatin and hearing. Cisplatin was not associated with deafness in adults.';
  const entities = [entity(text, 'Cisplatin', 'Chemical', 'D1'), { start: 23, end: 32, type: 'Chemical', code: 'D1' }, entity(text, 'deafness', 'Disease', 'D2')];
  it('names codes, the sentence, and what the sentence denies', async () => {
    const [relation] = await mineRelations(saying({ 'D1 D2': 0.8 }), text, entities);
    expect(relation).toMatchObject({ type: 'Positive_Correlation', subject: 'D1', object: 'D2', score: 0.8, evidence: [{ denied: true }] });
    expect(text.slice(relation!.sentence.start, relation!.sentence.end)).toBe('Cisplatin was not associated with deafness in adults.');
  });
  it('says induced disease where chemicals and diseases alone are given, and BioRED types alone beside genes or in its names', async () => {
    const model = saying({ 'D1 D2': 0.8 }, { 'D1 D2': 0.7 });
    expect((await mineRelations(model, text, entities)).map(({ type }) => type)).toEqual(['Positive_Correlation', 'Chemical-Induces-Disease']);
    const biored = entities.map((one) => ({ ...one, type: one.type === 'Chemical' ? 'ChemicalEntity' : 'DiseaseOrPhenotypicFeature' }));
    expect(asksForInduced(entities)).toBe(true);
    expect(asksForInduced(biored)).toBe(false);
    expect(asksForInduced([...entities, entity(text, 'adults', 'species', '9606')])).toBe(false);
    expect((await mineRelations(model, text, biored, { induced: false })).map(({ type }) => type)).toEqual(['Positive_Correlation']);
  });
  it('reads a long article in windows and finds the same pair in each once', async () => {
    const long = `${text}\n\n`.repeat(120);
    const many = Array.from({ length: 120 }, (_, at) => entities.map((one) => ({ ...one, start: one.start + at * (text.length + 2), end: one.end + at * (text.length + 2) }))).flat();
    expect(windowsOf(long).length).toBeGreaterThan(1);
    const found = await mineRelations(saying({ 'D1 D2': 0.8 }), long, many);
    expect(found).toHaveLength(1);
    expect(found[0]!.evidence).toHaveLength(120);
    for (const { start, end } of found[0]!.evidence) expect(long.slice(start, end)).toContain('deafness');
  });
  it('says nothing of an article without pairs', async () => {
    expect(await mineRelations(saying({}), '', [])).toEqual([]);
  });
});

describe('roles and designs', () => {
  it('goes by labels, and by words where there are none', () => {
    const sentences = ['A trial of X.', 'BACKGROUND: X is old.', 'METHODS: Patients took X.', 'They took it daily.', 'CONCLUSIONS: X works.'];
    let at = 0;
    const spans = sentences.map((sentence) => ({ start: at, end: (at += sentence.length + 1) - 1 }));
    expect(rolesOf(sentences.join(' '), spans)).toEqual(['title', 'background', 'methods', 'methods', 'conclusion']);
  });
  it.each([
    ['Patients were randomized to receive X or placebo.', 'randomised-trial'],
    ['A meta-analysis of randomised trials.', 'meta-analysis'],
    ['We report a case of a man with gout.', 'case-report'],
    ['Mice that lack the gene.', 'animal'],
    ['Cultured cells were transfected.', 'in-vitro'],
    ['Something else.', 'unclear'],
  ])('%s is %s', (text, design) => expect(designOf(text)).toBe(design));
});

describe('ranking', () => {
  const finding = (part: Partial<Finding>, denied = false): Finding => ({
    article: '1', target: 'G1', name: 'GENE1', kind: 'gene', type: 'Association', score: 0.8, design: 'cohort',
    sentences: [{ text: 'A sentence.', start: 0, end: 11, role: 'results', denied }], ...part,
  });
  it('puts the target with more evidence first and shows what speaks against it', () => {
    const ranked = rankTargets([finding({}), finding({ article: '2' }), finding({ target: 'G2', name: 'GENE2' }), finding({ target: 'G2', name: 'GENE2', article: '2' }, true)]);
    expect(ranked.map(({ rank, target, score, articles }) => [rank, target, score, articles])).toEqual([[1, 'G1', 0.896, 2], [2, 'G2', 0, 2]]);
    expect(ranked[1]!.against[0]).toMatchObject({ article: '2', because: 'the sentence denies it' });
  });
  it('counts a sentence once, on the side of the likelier relation', () => {
    const treats = finding({ target: 'C1', kind: 'chemical', type: 'Negative_Correlation', score: 0.9 });
    const induces = finding({ target: 'C1', kind: 'chemical', type: 'Chemical-Induces-Disease', score: 0.4 });
    for (const order of [[treats, induces], [induces, treats]]) {
      const [ranked] = rankTargets(order);
      expect([ranked!.for.length, ranked!.against.length]).toEqual([1, 0]);
    }
  });
  it('counts a chemical that causes the disease against it, and follows moved weights', () => {
    const cause = finding({ target: 'C1', kind: 'chemical', type: 'Chemical-Induces-Disease' });
    const treat = finding({ target: 'C2', kind: 'chemical', type: 'Negative_Correlation', design: 'in-vitro' });
    const cell = finding({ target: 'C3', kind: 'chemical', type: 'Negative_Correlation', design: 'cohort' });
    expect(rankTargets([cause, treat, cell]).map(({ target }) => target)).toEqual(['C3', 'C2', 'C1']);
    const moved = { ...DEFAULT_WEIGHTS, designs: { ...DEFAULT_WEIGHTS.designs, 'in-vitro': 1, cohort: 0.1 } };
    expect(rankTargets([cause, treat, cell], moved).map(({ target }) => target)).toEqual(['C2', 'C3', 'C1']);
  });
});
