/** Literature through the services, on a real store; the miner is a stand-in that ties what it is told to. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mined } from '../../../contract/literature.ts';
import { ARTICLE_ROLES, STUDY_DESIGNS } from '../../../contract/reading.ts';
import type { ReadingWeights } from '../../../contract/reading.ts';
import { AppError } from '../../../contract/errors.ts';
import { DEFAULT_WEIGHTS } from '../../knowledge/literature/index.ts';
import { listAudit } from '../../storage/stores/audit-store.ts';
import { codeThrownBy, FAST_SCRYPT, temporaryFolder } from '../../storage/testing/temporary.ts';
import { createVault } from '../../storage/vault/vault.ts';
import { createServiceContext } from '../context.ts';
import type { ServiceContext } from '../context.ts';
import { readDocument } from '../../interop/documents/index.ts';
import { pdfOf } from '../../interop/documents/testing.ts';
import { readingHandlers } from './handlers.ts';

const weights: ReadingWeights = { ...DEFAULT_WEIGHTS, novelty: 0 };
const KINDS = ['gene', 'chemical', 'variant'] as const;
const asked = { signal: new AbortController().signal, progress: () => undefined };
const WORDS: Record<string, { type: string; code: string | null }> = { valtorimine: { type: 'chemical', code: 'C1' }, zelocaine: { type: 'chemical', code: 'C2' }, qrn2: { type: 'gene', code: '77' }, tremor: { type: 'disease', code: 'D1' }, seizures: { type: 'disease', code: 'D2' } };

/** Ties each two known words of a sentence; the verb says how. */
function mine({ text }: { text: string }): Promise<Mined> {
  if (text.includes('unreadable')) return Promise.reject(new AppError('model-failed', 'no'));
  const entities = [...text.toLowerCase().matchAll(/valtorimine|zelocaine|qrn2|tremor|seizures/g)].map(({ 0: word, index }) => ({ start: index, end: index + word.length, text: text.slice(index, index + word.length), score: 1, codes: [], type: WORDS[word]?.type ?? '', code: WORDS[word]?.code ?? null }));
  const relations = [...text.matchAll(/[^.]+\./g)].flatMap(({ 0: sentence, index }) => {
    const inside = entities.filter(({ start }) => start >= index && start < index + sentence.length);
    const [first, second] = inside;
    if (first === undefined || second === undefined || first.code === second.code) return [];
    const type = /causes/.test(sentence) ? 'Chemical-Induces-Disease' : /lowers/.test(sentence) ? 'Negative_Correlation' : 'Association';
    const at = { start: index + (sentence.startsWith(' ') ? 1 : 0), end: index + sentence.length };
    return [{ type, subject: first.code ?? first.text, object: second.code ?? second.text, score: 0.9, sentence: sentence.trim(), at, evidence: [{ ...at, role: 'results', denied: /not/.test(sentence) }] }];
  });
  return Promise.resolve({ entities, relations, denied: [], design: 'cohort', model: { id: 'test', version: '1.0.0' } });
}

let context: ServiceContext;
let remove: () => void;
let handlers: ReturnType<typeof readingHandlers>;
beforeEach(async () => {
  const temporary = temporaryFolder();
  ({ remove } = temporary);
  const vault = createVault({ folder: temporary.folder, scryptCost: FAST_SCRYPT });
  await vault.setup({ passphrase: 'correct horse', useKeystore: false });
  context = createServiceContext({ vault, clock: () => new Date('2026-03-01T08:00:00Z'), emit: () => undefined });
  handlers = readingHandlers(context, mine, { read: readDocument });
});
afterEach(() => remove());

const line = (pmid: number, year: number, title: string, text: string): string => JSON.stringify({ pmid: String(pmid), year, title, text });
const LINES = [
  line(1, 2010, 'A trial.', 'Valtorimine lowers tremor.'), line(2, 2025, 'Another.', 'Valtorimine lowers tremor. Zelocaine causes tremor.'), line(3, 2025, 'A gene.', 'Qrn2 is tied to tremor.'),
  line(4, 2020, 'A link.', 'Zelocaine binds Qrn2.'), line(5, 2021, 'A denial.', 'Zelocaine is not tied to seizures.'),
];
const add = (text: string, name = 'list.jsonl') => handlers['reading.add']({ files: [{ name, text }] }, asked);
async function filled(): Promise<void> {
  await add(LINES.join('\n'));
  await handlers['reading.run']({}, asked);
}

describe('articles', () => {
  it('are added once; the same list again is only what is new, and a changed one is read again', async () => {
    expect((await add(LINES.slice(0, 3).join('\n'))).report[0]).toMatchObject({ added: 3, known: 0, changed: 0 });
    expect((await add(LINES.join('\n'))).report[0]).toMatchObject({ added: 2, known: 3, changed: 0 });
    await handlers['reading.run']({}, asked);
    expect((await add(line(1, 2010, 'A trial.', 'Valtorimine lowers seizures.'))).report[0]).toMatchObject({ added: 0, known: 0, changed: 1 });
    expect(await handlers['reading.status']({}, asked)).toMatchObject({ articles: 5, waiting: 1 });
    expect(await handlers['reading.run']({}, asked)).toEqual({ read: 1, failed: 0 });
    expect(await handlers['reading.run']({}, asked)).toEqual({ read: 0, failed: 0 });
  });
  it('are not read anew each time when two files hold one of them: the fuller counts', async () => {
    const [short, long] = [line(1, 2010, 'A trial.', 'Valtorimine lowers tremor.'), line(1, 2010, 'A trial.', 'Valtorimine lowers tremor. Zelocaine causes tremor 🧠.')];
    expect((await add(short, 'a.jsonl')).report[0]).toMatchObject({ added: 1 });
    expect((await add(long, 'b.jsonl')).report[0]).toMatchObject({ changed: 1 });
    for (const [text, name] of [[short, 'a.jsonl'], [long, 'b.jsonl']] as const) expect((await add(text, name)).report[0]).toMatchObject({ known: 1, changed: 0 });
    const marked = '1|t|A trial.\n1|a|Valtorimine lowers tremor.\n1\t9\t20\tValtorimine\tChemical\tC1\n';
    expect((await add(marked, 'c.pubtator')).report[0]).toMatchObject({ changed: 1 });
    expect((await add(long, 'b.jsonl')).report[0]).toMatchObject({ known: 1 });
  });
  it('cost only themselves when they can’t be read', async () => {
    await add([...LINES, line(9, 2020, 'Bad.', 'unreadable')].join('\n'));
    expect(await handlers['reading.run']({}, asked)).toEqual({ read: 5, failed: 1 });
    expect((await handlers['reading.articles']({ query: '', state: 'failed', offset: 0, limit: 10 }, asked)).articles.map(({ pmid, reason }) => [pmid, reason])).toEqual([['9', 'model-failed']]);
    expect((await add('<html/>', 'page.html')).report[0]?.refused).toEqual([{ where: 'page.html', reason: 'unknown-xml' }]);
  });
  it('come as papers too, and a damaged one costs itself', async () => {
    const base64 = Buffer.from(pdfOf([[{ text: 'Valtorimine lowers tremor.' }, { text: 'Zelocaine causes tremor.', gap: 3 }]], { title: 'A paper' })).toString('base64');
    expect((await handlers['reading.addDocument']({ name: 'a.pdf', base64 }, asked)).report).toEqual([{ name: 'a.pdf', added: 1, known: 0, changed: 0, refused: [] }]);
    expect((await handlers['reading.addDocument']({ name: 'again.pdf', base64 }, asked)).report[0]).toMatchObject({ added: 0, known: 1 });
    expect((await handlers['reading.addDocument']({ name: 'b.pdf', base64: Buffer.from('%PDF-1.4 broken').toString('base64') }, asked)).report[0]?.refused).toEqual([{ where: 'b.pdf', reason: 'broken' }]);
    expect(await handlers['reading.run']({}, asked)).toEqual({ read: 1, failed: 0 });
    expect((await handlers['reading.status']({}, asked)).relations).toBe(2);
  });
  it('go on from where a pause stopped', async () => {
    await add(Array.from({ length: 40 }, (_, at) => line(100 + at, 2020, `Title ${at}.`, 'Qrn2 is tied to tremor.')).join('\n'));
    const pause = new AbortController();
    const run = handlers['reading.run']({}, { signal: pause.signal, progress: () => pause.abort() });
    expect(await codeThrownBy(() => run)).toBe('cancelled');
    const { waiting } = await handlers['reading.status']({}, asked);
    expect(waiting).toBeGreaterThan(0);
    expect(await handlers['reading.run']({}, asked)).toEqual({ read: waiting, failed: 0 });
    expect((await handlers['reading.status']({}, asked)).waiting).toBe(0);
  });
  it('are shown with what was read, and taken out with it', async () => {
    await filled();
    const [found] = (await handlers['reading.articles']({ query: 'Another', state: 'all', offset: 0, limit: 10 }, asked)).articles;
    const shown = await handlers['reading.article']({ articleId: found?.id ?? '' }, asked);
    expect(shown.entities.every(({ start, end, text }) => shown.text.slice(start, end) === text)).toBe(true);
    expect(shown.relations).toHaveLength(2);
    await handlers['reading.remove']({ articleIds: [found?.id ?? ''] }, asked);
    expect(await handlers['reading.status']({}, asked)).toMatchObject({ articles: 4, relations: 4 });
  });
});

describe('targets', () => {
  const rank = (changes: Partial<ReadingWeights> = {}, kinds: readonly ('gene' | 'chemical' | 'variant')[] = KINDS) => handlers['reading.rank']({ disease: 'tremor', kinds: [...kinds], weights: { ...weights, ...changes }, limit: 50 }, asked);
  beforeEach(filled);
  it('are ranked with sentences for and against', async () => {
    const { targets, articles } = await rank();
    expect(articles).toBe(3);
    expect(targets.map(({ concept, articles: count }) => [concept.name, count])).toEqual([['Valtorimine', 2], ['Qrn2', 1], ['Zelocaine', 1]]);
    expect(targets[0]?.for.map(({ sentence }) => sentence)).toContain('Valtorimine lowers tremor.');
    expect(targets[2]).toMatchObject({ forCount: 0, againstCount: 1 });
  });
  it('follow the weights and the kinds', async () => {
    const zero = Object.fromEntries(STUDY_DESIGNS.map(name => [name, 0])) as ReadingWeights['designs'];
    expect((await rank({ designs: zero })).targets.every(({ score }) => score === 0)).toBe(true);
    expect((await rank({}, ['gene'])).targets.map(({ concept }) => concept.name)).toEqual(['Qrn2']);
    expect((await rank({ roles: Object.fromEntries(ARTICLE_ROLES.map(name => [name, 0.1])) as ReadingWeights['roles'] })).targets[0]?.score).toBeLessThan((await rank()).targets[0]?.score ?? 0);
  });
  it('rise when they are new and novelty counts', async () => {
    const scores = async (novelty: number) => new Map((await rank({ novelty })).targets.map(({ concept, score, novelty: found }) => [concept.name, { score, found }]));
    const [before, after] = [await scores(0), await scores(1)];
    expect(after.get('Qrn2')?.found).toBe(1);
    expect(after.get('Valtorimine')?.found).toBeLessThan(0.1);
    expect((after.get('Qrn2')?.score ?? 0) / (before.get('Qrn2')?.score ?? 1)).toBeCloseTo(2, 1);
  });
  it('follow what people say, and undo takes it back', async () => {
    const [first] = (await rank()).targets;
    for (const { relationId } of first?.for ?? []) await handlers['reading.answer']({ relationId, answer: 'reject' }, asked);
    expect((await rank()).targets.some(({ concept }) => concept.name === 'Valtorimine')).toBe(false);
    await handlers['reading.undo']({}, asked);
    expect((await rank()).targets.find(({ concept }) => concept.name === 'Valtorimine')?.articles).toBe(1);
    const gene = (await rank()).targets.find(({ concept }) => concept.name === 'Qrn2');
    await handlers['reading.correct']({ relationId: gene?.for[0]?.relationId ?? '', type: 'Positive_Correlation', subject: 'gene:77', object: 'disease:D1' }, asked);
    expect((await rank()).targets.find(({ concept }) => concept.name === 'Qrn2')?.for[0]).toMatchObject({ type: 'Positive_Correlation', answer: { answer: 'correct' } });
    expect(listAudit(context.db(), undefined, 20).filter(({ action }) => action === 'relation.answered').length).toBe(3);
  });
  it('follow a correction of the concepts and of their direction, in the paths and what goes out too', async () => {
    const gene = (await rank()).targets.find(({ concept }) => concept.name === 'Qrn2');
    const correct = (subject: string, object: string) => handlers['reading.correct']({ relationId: gene?.for[0]?.relationId ?? '', type: 'Bind', subject, object }, asked);
    await correct('chemical:C2', 'gene:77');
    expect((await rank()).targets.some(({ concept }) => concept.name === 'Qrn2')).toBe(false);
    expect((await handlers['reading.paths']({ from: 'tremor', weights, limit: 20 }, asked)).ends.some(({ end }) => end.name === 'Qrn2')).toBe(true);
    await correct('disease:D1', 'gene:77');
    const article = await handlers['reading.article']({ articleId: gene?.for[0]?.articleId ?? '' }, asked);
    expect(article.relations[0]).toMatchObject({ type: 'Bind', subject: { key: 'disease:D1' }, object: { key: 'gene:77' } });
    expect((await handlers['reading.export']({ format: 'bioc', disease: 'tremor', kinds: ['gene'], weights }, asked)).text).toContain('<infon key="type">Bind</infon><infon key="entity1">D1</infon><infon key="entity2">77</infon>');
    for (const bad of [['gene:77', 'gene:77'], ['gene:77', 'disease:none']] as const) expect(['bad-input', 'not-found']).toContain(await codeThrownBy(() => correct(bad[0], bad[1])));
    // Back to what was read, one by one, and no further.
    expect(await handlers['reading.undo']({}, asked)).toEqual({ undone: { answer: 'correct', title: 'A gene.' } });
    await handlers['reading.undo']({}, asked);
    expect(await handlers['reading.undo']({}, asked)).toEqual({ undone: null });
    expect((await rank()).targets.find(({ concept }) => concept.name === 'Qrn2')?.for[0]).toMatchObject({ type: 'Association', answer: null });
  });
  it('keep a correction that is accepted, and count the same answer once', async () => {
    const relationId = (await rank()).targets.find(({ concept }) => concept.name === 'Qrn2')?.for[0]?.relationId ?? '';
    await handlers['reading.correct']({ relationId, type: 'Bind', subject: 'gene:77', object: 'disease:D1' }, asked);
    await handlers['reading.answer']({ relationId, answer: 'accept' }, asked);
    expect((await rank()).targets.find(({ concept }) => concept.name === 'Qrn2')?.for[0]?.type).toBe('Bind');
    for (let times = 0; times < 2; times++) await handlers['reading.answer']({ relationId, answer: 'reject' }, asked);
    expect((await handlers['reading.status']({}, asked)).answers).toBe(2);
  });
  it('keep answers over a second reading', async () => {
    const [first] = (await rank()).targets;
    await handlers['reading.answer']({ relationId: first?.for[0]?.relationId ?? '', answer: 'accept' }, asked);
    await add(line(2, 2025, 'Another.', 'Valtorimine lowers tremor. Nothing else.'));
    await handlers['reading.run']({}, asked);
    expect((await rank()).targets[0]?.for.some(({ answer }) => answer?.answer === 'accept')).toBe(true);
  });
  it('lead over others to what no article ties them to', async () => {
    const { ends } = await handlers['reading.paths']({ from: 'gene:77', weights, limit: 20 }, asked);
    expect(ends[0]).toMatchObject({ direct: 0 });
    const drugs = await handlers['reading.paths']({ from: 'zelocaine', to: 'tremor', weights, limit: 20 }, asked);
    expect(drugs.ends[0]?.by.map(({ middle, first, second }) => [middle.name, first.sentence, second.sentence])).toEqual([['Qrn2', 'Zelocaine binds Qrn2.', 'Qrn2 is tied to tremor.']]);
    // A denied relation is no step.
    expect((await handlers['reading.paths']({ from: 'tremor', weights, limit: 20 }, asked)).ends.some(({ end }) => end.name === 'seizures')).toBe(false);
  });
  it('go out with every sentence, also those that the screen has no room for', async () => {
    await add(Array.from({ length: 30 }, (_, at) => line(200 + at, 2020, `More ${at}.`, 'Qrn2 is tied to tremor.')).join('\n'));
    await handlers['reading.run']({}, asked);
    const gene = (await rank({}, ['gene'])).targets[0];
    expect([gene?.for.length, gene?.forCount]).toEqual([12, 31]);
    const { text } = await handlers['reading.export']({ format: 'csv', disease: 'tremor', kinds: ['gene'], weights }, asked);
    expect(text.split('\r\n')).toHaveLength(1 + 31);
  });
  it('say what no article speaks of', async () => expect(await codeThrownBy(() => handlers['reading.rank']({ disease: 'gout', kinds: [...KINDS], weights, limit: 5 }, asked))).toBe('not-found'));
  it.each([['csv', /tremor,1,Valtorimine,chemical,MeSH,C1/], ['bioc', /<infon key="identifier">C1<\/infon>/], ['ris', /^TY {2}- JOUR\r\nTI {2}- /]] as const)('go out as %s', async (format, words) =>
    expect((await handlers['reading.export']({ format, disease: 'tremor', kinds: [...KINDS], weights }, asked)).text).toMatch(words));
});

describe('a long list', () => {
  it('is paused from another window, or after its own was left', async () => {
    await add(Array.from({ length: 40 }, (_, at) => line(100 + at, 2020, `Title ${at}.`, 'Qrn2 is tied to tremor.')).join('\n'));
    expect(await handlers['reading.pause']({}, asked)).toEqual({ paused: false });
    const run = handlers['reading.run']({}, { ...asked, progress: () => void handlers['reading.pause']({}, asked) });
    expect(await codeThrownBy(() => run)).toBe('cancelled');
    expect(await handlers['reading.status']({}, asked)).toMatchObject({ running: false, articles: 40 });
    expect((await handlers['reading.status']({}, asked)).waiting).toBeGreaterThan(0);
  });
  it('is held a page at a time: never more articles in work than two, and never one twice', async () => {
    await add(Array.from({ length: 90 }, (_, at) => line(100 + at, 2020, `Title ${at}.`, 'Qrn2 is tied to tremor.')).join('\n'));
    let [now, most] = [0, 0];
    const seen = new Map<string, number>();
    const counted = readingHandlers(context, async article => {
      now += 1;
      most = Math.max(most, now);
      seen.set(article.text, (seen.get(article.text) ?? 0) + 1);
      await new Promise(resolve => setImmediate(resolve));
      now -= 1;
      return mine(article);
    }, { read: readDocument });
    expect(await counted['reading.run']({}, asked)).toEqual({ read: 90, failed: 0 });
    expect(most).toBe(2);
    expect([...seen.values()].every(times => times === 1)).toBe(true);
    expect(seen.size).toBe(90);
  });
  it('is read by one run at a time', async () => {
    await add(LINES.join('\n'));
    const first = handlers['reading.run']({}, asked);
    expect(await codeThrownBy(() => handlers['reading.run']({}, asked))).toBe('conflict');
    await first;
  });
  it('stops when the engine is gone, and nothing of it is marked as failed', async () => {
    await add(LINES.join('\n'));
    const gone = readingHandlers(context, () => Promise.reject(new AppError('model-unavailable', 'no')), { read: readDocument });
    expect(await codeThrownBy(() => gone['reading.run']({}, asked))).toBe('model-unavailable');
    expect(await handlers['reading.status']({}, asked)).toMatchObject({ waiting: 5, failed: 0, running: false });
  });
  it('tells its progress, rising to the end', async () => {
    await add(LINES.join('\n'));
    const steps: { done: number; total: number }[] = [];
    await handlers['reading.run']({}, { ...asked, progress: step => steps.push(step) });
    expect(steps[0]).toMatchObject({ done: 0, total: 5 });
    expect(steps.at(-1)).toMatchObject({ done: 5, total: 5 });
    expect(steps.every(({ done }, at) => at === 0 || done >= (steps[at - 1]?.done ?? 0))).toBe(true);
  });
});

it('a spreadsheet runs no formula out of an article', async () => {
  await add(line(50, 2020, '=HYPERLINK("http://x")', 'Qrn2 is tied to tremor.'));
  await handlers['reading.run']({}, asked);
  expect((await handlers['reading.export']({ format: 'csv', disease: 'tremor', kinds: [...KINDS], weights }, asked)).text).toContain(`"'=HYPERLINK(""http://x"")"`);
});
