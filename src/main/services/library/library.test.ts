/** Documents into an encrypted store and questions to it, with the real index and the real encoder. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAsker } from '../../knowledge/ask/index.ts';
import { Library, passageWords } from '../../knowledge/ask/library.ts';
import { joinShelves } from '../../knowledge/ask/joined-shelf.ts';
import { openTestEncoder, RESOURCES } from '../../knowledge/ask/testing.ts';
import { createDocumentReader } from '../../interop/documents/reader.ts';
import { docxOf, pdfOf } from '../../interop/documents/testing.ts';
import { passagesWithoutVector, setVectors } from '../../storage/stores/library-search.ts';
import { documentPassages, findDocument, listDocuments, listVersions, removeDocument } from '../../storage/stores/library-store.ts';
import { openDemoVault } from '../../storage/vault/demo.ts';
import type { Vault } from '../../storage/vault/types.ts';
import { createServiceContext } from '../context.ts';
import type { ServiceContext } from '../context.ts';
import { answerQuestion } from './asking.ts';
import { importDocument } from './importing.ts';
import { openShippedLibrary } from './shipped.ts';
import { openStoreShelf, ShelfCache } from './store-shelf.ts';

const signal = new AbortController().signal;
const bytes = (words: string): Uint8Array => new Uint8Array(Buffer.from(words));
let vault: Vault;
let context: ServiceContext;
const reader = createDocumentReader();
const encoder = await openTestEncoder();
const encode = (texts: readonly string[]): Promise<Int8Array[]> => encoder.encode(texts);
const asker = createAsker(join(RESOURCES, 'knowledge', 'ask'), { encode, namesOf: () => Promise.resolve({ whole: [], things: [] }) });

beforeAll(async () => {
  vault = await openDemoVault();
  context = createServiceContext({ vault, emit: () => undefined });
});
afterAll(async () => {
  reader.close();
  await encoder.close();
  vault.close();
});

async function vectorise(): Promise<ShelfCache> {
  const waiting = passagesWithoutVector(context.db(), 'test', 0, 1000);
  const vectors = await encode(waiting.map(({ seq, title, heading, text }) => passageWords({ id: String(seq), title, text, ...(heading === null ? {} : { heading }) })));
  setVectors(context.db(), 'test', waiting.map(({ seq }, at) => ({ seq, vector: vectors[at] ?? new Int8Array() })));
  return ShelfCache.load(context.db(), 'test');
}

describe('the library in the store', () => {
  it('takes documents of several kinds, each once, and says why one is not taken', async () => {
    const guide = pdfOf([[{ text: 'Zelotrophic fever', size: 20 }, { text: 'Zelotrophic fever brings a rash and a high temperature. Treatment is rest and valtorimine 50 mg twice a day.', gap: 1 }], [{ text: 'Second page text on quarantine of seven days.' }]]);
    const letter = docxOf([['Heading1', 'Brindle palsy'], 'Brindle palsy is inherited in an autosomal recessive pattern.']);
    const outcomes = [];
    for (const [name, file] of [['guide.pdf', guide], ['copy.pdf', guide], ['letter.docx', letter], ['secret.pdf', pdfOf([[{ text: 'x' }]], { password: true })], ['notes.md', bytes('# Zelotrophic fever\n\nTreatment is rest and valtorimine 100 mg twice a day.\n')]] as const) {
      outcomes.push(await importDocument(context, reader, { name, bytes: file }, signal));
    }
    expect(outcomes.map(({ outcome, reason }) => [outcome, reason])).toEqual([['imported', null], ['duplicate', null], ['imported', null], ['refused', 'encrypted'], ['imported', null]]);
    expect(listDocuments(context.db(), { query: 'zelo', offset: 0, limit: 10 }).documents.map(({ name }) => name)).toEqual(['notes.md']);
    expect(listDocuments(context.db(), { query: '', offset: 0, limit: 10 }).total).toBe(3);
  });
  it('finds by words and by nearness, with page and heading, and tells what sources say differently', async () => {
    const shelf = openStoreShelf(context.db(), await vectorise());
    const answer = await answerQuestion(asker, { text: 'What are the treatments for zelotrophic fever ?', mode: 'clinical', redFlags: [] }, shelf, { documents: 3, waiting: 0 }, null);
    expect(answer.library.state).toBe('answered');
    const said = answer.library.sentences.find(({ text }) => text.includes('valtorimine'));
    expect(said?.source).toMatchObject({ kind: 'library' });
    expect(answer.library.sentences.flatMap(({ differs }) => differs).map(({ what, here, there }) => [what, here, there].join(' '))).toEqual(expect.arrayContaining([expect.stringMatching(/^dose (?:50 mg 100 mg|100 mg 50 mg)$/)]));
    const pdf = [...answer.library.sentences.map(({ source }) => source), ...answer.library.nearest.map(({ source }) => source)].find(({ page }) => page === 1);
    expect(pdf?.heading).toBe('Zelotrophic fever');
  });
  it('says "not in the library" with what came nearest', async () => {
    const shelf = openStoreShelf(context.db(), await vectorise());
    const answer = await answerQuestion(asker, { text: 'What are the treatments for acute pancreatitis ?', mode: 'clinical', redFlags: [] }, shelf, { documents: 3, waiting: 0 }, null);
    expect(answer.library).toMatchObject({ state: 'not-found', sentences: [] });
    const empty = await answerQuestion(asker, { text: 'What is gout ?', mode: 'clinical', redFlags: [] }, new Library(), { documents: 0, waiting: 0 }, null);
    expect(empty.library.state).toBe('empty');
  });
  it('loses nothing by another name of a part of what is asked', async () => {
    // "Fever" has other names in the table of lay words; words that one passage alone has must not push the others out.
    const shelf = joinShelves([openStoreShelf(context.db(), await vectorise()), await openShippedLibrary(join(RESOURCES, 'library', 'library.json')).shelf(false, '', encode)]);
    const { ranked } = await asker.look('What are the treatments for zelotrophic fever ?', shelf);
    expect(ranked.filter(({ passage }) => passage.text.includes('valtorimine'))).toHaveLength(2);
  });
  it('keeps older versions to be read and searches the newest', async () => {
    const made = await importDocument(context, reader, { name: 'notes.md', bytes: bytes('# Zelotrophic fever\n\nValtorimine is no longer given for zelotrophic fever.\n') }, signal);
    expect(made.outcome).toBe('updated');
    const versions = listVersions(context.db(), made.documentId ?? '');
    expect(versions.map(({ version, current }) => [version, current])).toEqual([[2, true], [1, false]]);
    expect(documentPassages(context.db(), versions[1]?.id ?? '', 0, 10)[0]?.text).toContain('100 mg');
    const shelf = openStoreShelf(context.db(), await vectorise());
    const texts = shelf.search(new Map([['valtorimin', 1]]), 10).map(({ text }) => text);
    expect(texts.some((text) => text.includes('no longer'))).toBe(true);
    expect(texts.some((text) => text.includes('100 mg'))).toBe(false);
  });
  it('knows a document again that comes without its folder, and none of another folder', async () => {
    const put = async (name: string, words: string) => (await importDocument(context, reader, { name, bytes: bytes(`# Hebden cough\n\n${words}\n`) }, signal)).outcome;
    expect(await put('guides/hebden.md', 'It lasts three weeks.')).toBe('imported');
    expect(await put('hebden.md', 'It lasts four weeks.')).toBe('updated');
    expect(await put('leaflets/hebden.md', 'It lasts five weeks.')).toBe('imported');
    for (const { id } of listDocuments(context.db(), { query: 'hebden', offset: 0, limit: 9 }).documents) removeDocument(context.db(), id);
  });
  it('forgets what is taken out: text, index and vectors', async () => {
    const { documents } = listDocuments(context.db(), { query: 'zelotrophic', offset: 0, limit: 1 });
    const [first] = documents;
    expect(removeDocument(context.db(), first?.id ?? '')).toBe(2);
    await vectorise();
    const shelf = openStoreShelf(context.db(), ShelfCache.load(context.db(), 'test'));
    expect(shelf.search(new Map([['longer', 1]]), 10)).toEqual([]);
    expect(shelf.frequency('longer')).toBe(0);
    expect(context.db().all("SELECT 1 FROM library_index WHERE library_index MATCH 'longer'")).toEqual([]);
    expect(() => context.db().run("INSERT INTO library_index (library_index) VALUES ('integrity-check')")).not.toThrow();
    expect(findDocument(context.db(), 'none')).toBeNull();
  });
  it('ranks the same passages in the store and in memory alike', async () => {
    const [stored, memory] = [openStoreShelf(context.db(), await vectorise()), new Library()];
    const { documents } = listDocuments(context.db(), { query: '', offset: 0, limit: 50 });
    for (const { id, title } of documents) for (const { seq, heading, text } of documentPassages(context.db(), id, 0, 100)) memory.add({ id: `p${seq}`, title, text, ...(heading === null ? {} : { heading }) });
    await memory.encode(encode);
    const [a, b] = [await asker.look('Is Brindle palsy inherited ?', stored), await asker.look('Is Brindle palsy inherited ?', memory)];
    expect(a.ranked.map(({ passage, score }) => [passage.id, score.toFixed(4)])).toEqual(b.ranked.map(({ passage, score }) => [passage.id, score.toFixed(4)]));
    expect(a.answer.answer).toBe('Brindle palsy is inherited in an autosomal recessive pattern.');
  });
});

describe('the shipped library', () => {
  it('asks the list of a drug only where the question names it, brands too', async () => {
    const titles = async (question: string): Promise<string[]> => {
      const shelf = await shipped.shelf(false, question, encode);
      return [...new Set(shelf.search(new Map(['warfarin', 'epinephrin', 'quinapril', 'sepsi'].map((term) => [term, 1])), 50).flatMap(({ title = '', id }) => (id.startsWith('drug-') ? [title] : [])))];
    };
    expect(await titles('What is a stroke?')).toEqual([]);
    expect(await titles('Does warfarin meet amiodarone?')).toEqual(expect.arrayContaining(['Warfarin with Amiodarone']));
    expect(await titles('How much adrenaline?')).toEqual(['Epinephrine']);
    expect(await titles('Is Accupro for life?')).toEqual(['Quinapril']);
  });
  const shipped = openShippedLibrary(join(RESOURCES, 'library', 'library.json'));
  it('names source, edition and sign-off of every document', async () => {
    expect(shipped.documents.length).toBeGreaterThan(700);
    for (const { source, edition, reviewed, passages } of shipped.documents) {
      expect(source).not.toBe('');
      expect(edition).not.toBe('');
      expect(reviewed).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(passages).toBeGreaterThan(0);
    }
    expect((await shipped.shelf(true, 'What is warfarin?', encode)).size).toBe(0); // nobody has signed any yet
  });
  it.each([
    ['What are the treatments for gout ?', 'Gout'],
    ['What are the symptoms of a stroke ?', 'Stroke'],
    ['How is a pulmonary embolism diagnosed ?', 'Pulmonary embolism'],
    ['What is the dose of adrenaline in anaphylaxis ?', 'Anaphylaxis'],
    ['Can metformin be given in kidney disease?', 'Metformin'],
    ['What goes into the CURB-65 score ?', 'CURB-65'],
    ['What is Kawasaki disease?', 'Kawasaki disease'],
    ['Which drugs prolong the QT interval?', 'QT-prolonging drugs'],
    ['Does warfarin interact with amiodarone?', 'Warfarin'],
    ['Can I take ibuprofen with my blood thinner?', 'Ibuprofen'],
  ])('answers "%s" with its source', async (question, title) => {
    await shipped.encode(encode);
    const answer = await answerQuestion(asker, { text: question, mode: 'clinical', redFlags: [] }, await shipped.shelf(false, question, encode), { documents: 1, waiting: 0 }, null);
    expect(answer.library.state).toBe('answered');
    expect(answer.library.sentences[0]?.source).toMatchObject({ kind: 'shipped', title, signed: false });
    if (title === 'Ibuprofen') expect(answer.library.sentences[0]?.text).toMatch(/anticoagulant|DOAC|warfarin/);
  });
  it('tells a document on the matter without a sentence that answers from nothing at all', async () => {
    const state = async (question: string): Promise<string> => (await answerQuestion(asker, { text: question, mode: 'clinical', redFlags: [] }, await shipped.shelf(false, question, encode), { documents: 1, waiting: 0 }, null)).library.state;
    expect(await state('Who discovered gout in zebras?')).toBe('about');
    expect(await state('What are the red flags in back pain for cauda equina?')).toBe('answered');
    expect(await state('What is Brugada syndrome?')).toBe('not-found');
  });
});
