import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Annotation } from '../../contract/clinical.ts';
import { ChartInput, engine as contract } from '../../contract/engine.ts';
import type { RequestContext } from '../../rpc/types.ts';
import { readSex } from './build-chart.ts';
import { createEngine } from './create-engine.ts';
import type { Engine } from './create-engine.ts';

const resources = resolve(import.meta.dirname, '../../../resources');
const demo = join(resources, 'demo');
const context: RequestContext = { signal: new AbortController().signal, progress: () => undefined };

/** The notes of a demo case as the engine gets them. */
function notesOf(name: string): z.input<typeof ChartInput>['notes'] {
  const { notes } = JSON.parse(readFileSync(join(demo, `${name}.json`), 'utf8')) as { notes: { text: string; date: string }[] };
  return notes.map(({ text, date }, at) => ({ noteId: `note-${at + 1}`, version: 1, text, date }));
}

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine({ resources, providers: ['cpu'] });
  await engine.ready;
});
afterAll(() => engine.close());

const annotate = async (text: string, given = context): Promise<Annotation> => engine.handlers['text.annotate']({ text, scheme: 'clinical', kind: 'note' }, given);
const chartOf = async (name: string): Promise<z.output<typeof contract.procedures['chart.build']['output']>> => engine.handlers['chart.build'](ChartInput.parse({ notes: notesOf(name) }), context);

describe('the engine with the shipped models', () => {
  it('has each shipped model ready on the CPU, with licence, metrics and the reason', async () => {
    const { models, threads } = await engine.handlers['engine.status']({}, context);
    expect(threads).toBeGreaterThanOrEqual(1);
    expect(models.map(({ id }) => id)).toEqual(expect.arrayContaining(['biomedical-entities', 'clinical-entities', 'support2']));
    for (const model of models) {
      expect(model, model.reason ?? '').toMatchObject({ state: 'ready', provider: 'cpu', attempts: [{ provider: 'cpu', outcome: 'kept' }] });
      expect(model.manifest?.metrics.length).toBeGreaterThan(0);
    }
  });
  it.each(readdirSync(demo).filter((name) => name.endsWith('.json')))('reads %s into a chart of the contract, each fact with its words', async (file) => {
    const notes = notesOf(file.replace('.json', ''));
    const chart = contract.procedures['chart.build'].output.parse(await chartOf(file.replace('.json', '')));
    expect(chart.facts.length).toBeGreaterThan(5);
    for (const fact of chart.facts) {
      for (const evidence of fact.evidence) {
        if (evidence.kind !== 'note') throw new Error('evidence of a note was expected');
        const text = notes?.find(({ noteId }) => noteId === evidence.noteId)?.text ?? '';
        expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
      }
    }
  });
  it('does not answer for a text without the model of its scheme', async () => {
    const empty = await createEngine({ resources: join(resources, 'nothing'), providers: ['cpu'] }).catch((thrown: unknown) => thrown);
    expect(empty).toMatchObject({ name: 'AppError' });
    await expect(engine.handlers['prognosis.predict']({ model: 'no-such-model', features: {} }, context)).rejects.toMatchObject({ code: 'not-found' });
  });
  it('says which words an entity rests on', async () => {
    const text = 'He has pneumonia and takes amoxicillin.';
    const entity = (await annotate(text)).entities.find((one) => one.text === 'amoxicillin');
    expect(entity?.type).toBe('drug');
    const { tokens } = await engine.handlers['text.why']({ text, start: entity!.start, end: entity!.end, scheme: 'clinical' }, context);
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(['He', 'has', 'pneumonia', 'and', 'takes', 'amoxicillin', '.']);
    const heaviest = tokens.toSorted((a, b) => b.weight - a.weight)[0]!;
    expect(text.slice(heaviest.start, heaviest.end)).toBe('amoxicillin');
    await expect(engine.handlers['text.why']({ text, start: 0, end: 900, scheme: 'clinical' }, context)).rejects.toMatchObject({ code: 'bad-input' });
  });
  it('answers a short question while a long text is being read, and stops when told', async () => {
    const long = Array.from({ length: 150 }, (_, at) => `Day ${at}: ${'cough with sputum and fever, no chest pain, takes ramipril 5 mg. '.repeat(4).replaceAll('cough', `cough${at}`)}\n`).join('\n');
    const controller = new AbortController();
    let done = false;
    const reading = annotate(long, { ...context, signal: controller.signal }).then(
      () => 'read',
      (thrown: unknown) => (thrown as { code: string }).code,
    ).finally(() => (done = true));
    await annotate('Short note: denies fever.');
    expect(done).toBe(false);
    controller.abort();
    expect(await reading).toBe('cancelled');
  });
  it('reads with a package that a user adds, and as before when it is taken away', async () => {
    const folder = resolve(import.meta.dirname, '../inference/tagger/fixtures/tiny-bert');
    const added = await engine.handlers['engine.loadPackage']({ folder }, context);
    expect(added, added.reason ?? '').toMatchObject({ state: 'ready', manifest: { architecture: 'bert-tagger', scheme: 'biomedical' } });
    const article = async (): Promise<Annotation> => engine.handlers['text.annotate']({ text: 'Warfarin causes bleeding.', scheme: 'biomedical', kind: 'article' }, context);
    const reads = async (): Promise<unknown[]> => (await engine.handlers['engine.status']({}, context)).models.filter((model) => model.reads === true).map(({ id, shipped }) => ({ id, shipped }));
    expect(await reads()).toEqual([{ id: 'clinical-entities', shipped: true }, { id: added.id, shipped: false }]);
    expect((await article()).model).toEqual({ id: added.id, version: added.manifest?.version, provider: 'cpu' });
    await engine.handlers['engine.unloadPackage']({ folder }, context);
    expect((await article()).model.id).toBe('biomedical-entities');
    await expect(engine.handlers['engine.unloadPackage']({ folder }, context)).rejects.toMatchObject({ code: 'not-found' });
  });
  it('refuses a folder that is no package, with the reason', async () => {
    expect(await engine.handlers['engine.loadPackage']({ folder: demo }, context)).toMatchObject({ state: 'refused', reason: 'unreadable: auscult.json' });
    await engine.handlers['engine.unloadPackage']({ folder: demo }, context);
  });
  it('predicts from the chart, each contribution with its words, and what is given goes first', async () => {
    const chart = await chartOf('icu-septic-shock');
    const predict = async (features: Record<string, number | string | null>): Promise<z.output<typeof contract.procedures['prognosis.predict']['output']>> =>
      engine.handlers['prognosis.predict']({ model: 'support2', features, chart }, context);
    const read = await predict({});
    expect(read.horizons.map(({ name }) => name)).toEqual(['hospital', '60d', '180d']);
    const creatinine = read.contributions.find(({ feature }) => feature === 'crea');
    expect(creatinine?.value).not.toBeNull();
    expect(creatinine?.evidence?.[0]).toMatchObject({ kind: 'note', text: expect.stringMatching(/[0-9]/) });
    const given = (await predict({ crea: 0.9, age: null })).contributions;
    expect(given.find(({ feature }) => feature === 'crea')).toMatchObject({ value: 0.9 });
    expect(given.find(({ feature }) => feature === 'crea')).not.toHaveProperty('evidence');
    expect(given.find(({ feature }) => feature === 'age')?.value).toBeNull();
    const [young, old] = [await predict({ age: 30 }), await predict({ age: 90 })];
    expect(young.horizons.at(-1)!.risk).toBeLessThan(old.horizons.at(-1)!.risk);
  });
  it('says which model was made for a patient, without a risk', async () => {
    const { models } = await engine.handlers['prognosis.fit']({ chart: await chartOf('gi-bleed-warfarin') }, context);
    expect(models.find(({ model }) => model === 'icu-mortality')).toMatchObject({ eligible: false, reasons: expect.arrayContaining([expect.stringContaining('48 hours')]) as string[] });
    expect(models.every(({ eligible }) => !eligible)).toBe(true);
    expect(models.map(({ eligible }) => eligible)).toEqual(models.map(({ eligible }) => eligible).toSorted((a, b) => Number(b) - Number(a)));
    expect(JSON.stringify(models)).not.toMatch(/risk"/);
  });
  it('calculates by inputs and from the chart', async () => {
    const { calculators } = await engine.handlers['scores.list']({}, context);
    expect(calculators.map(({ id }) => id)).toEqual(expect.arrayContaining(['news2', 'curb-65', 'qsofa']));
    const curb = await engine.handlers['scores.calculate']({ calculator: 'CURB-65', inputs: { age: 81, confusion: true, urea: [9.4, 'mmol/L'], 'respiratory-rate': 26, 'systolic-pressure': 104, 'diastolic-pressure': 62 } }, context);
    expect(curb.value).toBe(3);
    await expect(Promise.resolve().then(() => engine.handlers['scores.calculate']({ calculator: 'no such score', inputs: {} }, context))).rejects.toMatchObject({ code: 'not-found' });
    const chart = await chartOf('pneumonia-news2-curb65');
    const { scores } = await engine.handlers['scores.fromChart']({ chart, calculators: ['news2'] }, context);
    expect(scores[0]).toMatchObject({ calculator: 'news2', value: expect.any(Number) });
    expect(Object.values(scores[0]!.inputs).some(({ evidence }) => (evidence ?? []).some(({ kind }) => kind === 'note'))).toBe(true);
  });
  it('gives the same answer twice', async () => {
    const text = notesOf('gi-bleed-warfarin')?.[1]?.text ?? '';
    const [first, second] = [await annotate(text), await annotate(text)];
    expect({ ...second, ms: 0 }).toEqual({ ...first, ms: 0 });
  });
});

describe('records', () => {
  it('reads the sex in the ways it is given', () => {
    expect(['M', 'f', 'Male', 'FEMALE', 'other', '?'].map(readSex)).toEqual(['male', 'female', 'male', 'female', 'other', 'unknown']);
  });
});
