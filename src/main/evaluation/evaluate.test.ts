import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../contract/errors.ts';
import { evaluate } from './evaluate.ts';
import type { GoldDocument } from './gold.ts';
import { openLabels } from './labels.ts';
import { reportText } from './report.ts';

const SHIPPED = path.resolve(import.meta.dirname, '../../../resources/evaluation');
const document = (id: string, text: string, ...spans: (readonly [string, string])[]): GoldDocument => ({
  id, text, doubtful: 0, spans: spans.map(([label, words]) => ({ label, start: text.indexOf(words), end: text.indexOf(words) + words.length })),
});
/** A package that knows four words. */
const WORDS = { 'chest pain': 'finding', pneumonia: 'problem', aspirin: 'drug', biopsy: 'procedure', daily: 'frequency' } as const;
async function read(text: string) {
  if (text.includes('crash')) throw new AppError('model-failed', 'no');
  return Object.entries(WORDS).flatMap(([word, type]) => (text.includes(word) ? [{ start: text.indexOf(word), end: text.indexOf(word) + word.length, type }] : []));
}

describe('an evaluation', () => {
  it('compares classes that several of our types make up', async () => {
    const map = await openLabels(SHIPPED, undefined, 'i2b2-2010', 'clinical', []);
    const documents = [
      document('1', 'pneumonia with chest pain, a biopsy and aspirin daily', ['problem', 'pneumonia'], ['problem', 'chest pain'], ['treatment', 'aspirin'], ['treatment', 'a biopsy'], ['person', 'with']),
      document('2', 'no test was done', ['test', 'test']),
    ];
    const found = await evaluate(documents, map, read, 'missed');
    expect(found.classes['problem']?.strict.f1.value).toBe(1);
    expect(found.classes['treatment']).toMatchObject({ gold: 2, said: 2, strict: { right: 1 }, relaxed: { right: 2 } });
    expect(found.classes['test']).toMatchObject({ gold: 1, said: 0 });
    expect(found.unscored).toEqual({ gold: { person: 1 }, said: { frequency: 1 } });
  });

  it('counts what a package failed on as missed and says so', async () => {
    const map = await openLabels(SHIPPED, 'i2b2-2010', 'brat', 'clinical', []);
    const found = await evaluate([document('1', 'crash in pneumonia', ['problem', 'pneumonia']), document('2', 'pneumonia', ['problem', 'pneumonia'])], map, read, 'missed');
    expect(found.micro).toMatchObject({ gold: 2, said: 1, strict: { right: 1 } });
    expect(found.failures).toEqual([{ id: '1', reason: 'the package failed: model-failed' }]);
    const report = reportText({ package: 'p', version: '1', rules: false, format: 'brat', labels: 'l', gaps: 'missed', unread: [{ id: '9', reason: 'it has no text' }] }, found);
    expect(report).toContain('1: the package failed: model-failed');
    expect(report).toContain('1 document was left out:\n  9: it has no text');
    expect(report).toMatch(/^micro +2 +1 +1\.0000 +0\.5000 +0\.6667/m);
  });

  it('counts a mention with a gap as asked', async () => {
    const gap: GoldDocument = { id: '1', text: 'chest pain', doubtful: 0, spans: [{ label: 'Sign_symptom', start: 0, end: 10, parts: [{ start: 0, end: 3 }, { start: 6, end: 10 }] }] };
    const map = await openLabels(SHIPPED, 'maccrobat', 'brat', 'clinical', []);
    const strict = async (gaps: 'missed' | 'whole' | 'left-out') => (await evaluate([gap], map, read, gaps)).micro;
    expect(await strict('missed')).toMatchObject({ gold: 1, strict: { right: 0 }, relaxed: { right: 1 } });
    expect(await strict('whole')).toMatchObject({ gold: 1, strict: { right: 1 } });
    expect(await strict('left-out')).toMatchObject({ gold: 0, said: 1 });
  });
});

describe('maps of labels', () => {
  it('are chosen by the labels, our own words where they fit no corpus', async () => {
    const title = async (scheme: 'clinical' | 'biomedical', ...labels: string[]) => (await openLabels(SHIPPED, undefined, 'brat', scheme, labels)).title;
    expect(await title('clinical', 'Sign_symptom', 'Age', 'Sex')).toBe('MACCROBAT');
    expect(await title('clinical', 'problem', 'treatment', 'test')).toBe('i2b2/VA 2010 concepts');
    expect(await title('clinical', 'Drug', 'Strength', 'ADE')).toMatch('n2c2 2018');
    expect(await title('biomedical', 'SpecificDisease', 'Modifier')).toBe('NCBI Disease');
    expect(await title('biomedical', 'ChemicalEntity')).toBe('BioRED');
    const own = await openLabels(SHIPPED, undefined, 'brat', 'clinical', ['Problem', 'DRUG', 'Person']);
    expect(own.classes).toEqual({ problem: { gold: ['Problem'], types: ['problem'] }, drug: { gold: ['DRUG'], types: ['drug'] } });
  });

  it('that are none are refused', async () => {
    await expect(openLabels(SHIPPED, 'no-such-map', 'brat', 'clinical', [])).rejects.toThrow('No map of labels is called no-such-map');
    await expect(openLabels(SHIPPED, path.resolve(import.meta.dirname, '../../../package.json'), 'brat', 'clinical', [])).rejects.toThrow('no map of labels');
  });
});
