/**
 * Measures asking a library of made-up documents, with the real engine child for names and vectors.
 *
 *   node bench/library/run.ts [--passages 100000] [--questions 200] [--quick]
 *
 * Progress on stderr, one JSON object on stdout.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createEngineClient } from '../../src/main/engine-client/index.ts';
import { cutPassages } from '../../src/main/knowledge/ask/cut.ts';
import { termsOf } from '../../src/main/knowledge/ask/terms.ts';
import { forkEngine } from '../../src/main/node/engine-process.ts';
import { answerQuestion } from '../../src/main/services/library/asking.ts';
import { createLibrary } from '../../src/main/services/library/library.ts';
import { createServiceContext } from '../../src/main/services/context.ts';
import { addDocument } from '../../src/main/storage/stores/library-store.ts';
import { createVault } from '../../src/main/storage/vault/vault.ts';
import { spreads, timed } from '../store/timing.ts';
import type { Timed } from '../store/timing.ts';
import { madeUpDocument, QUESTIONS, titleOf } from './documents.ts';

const { values } = parseArgs({ options: { passages: { type: 'string', default: '100000' }, questions: { type: 'string', default: '200' }, quick: { type: 'boolean', default: false } } });
const wanted = values.quick ? 2_000 : Number(values.passages);
const asked = values.quick ? 30 : Number(values.questions);
const say = (words: string): void => void process.stderr.write(`${words}\n`);
const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'auscult-bench-'));

const vault = createVault({ folder, scryptCost: 2 ** 14, autoLockMinutes: 240 });
await vault.setup({ passphrase: 'nothing secret in here', useKeystore: false });
const context = createServiceContext({ vault, emit: () => undefined });
const log = { info: (): void => undefined, warn: say, error: say };
const engine = createEngineClient(forkEngine(join(root, 'src/main/engine.ts'), { AUSCULT_RESOURCES: join(root, 'resources') }), { log });
const library = createLibrary(context, engine, { knowledge: join(root, 'resources/knowledge/ask'), shipped: join(root, 'resources/library/library.json') }, log);

let passages = 0;
let documents = 0;
const filled = await timed(async () => {
  while (passages < wanted) {
    const blocks = madeUpDocument(documents);
    const title = titleOf(documents);
    const cut = cutPassages(blocks).map((passage) => ({ ...passage, terms: termsOf(`${passage.heading ?? ''}\n${passage.text}`).join(' ') }));
    addDocument(context.db(), { id: `d${documents}`, name: `${documents}.md`, title, titleTerms: termsOf(title).join(' '), kind: 'markdown', language: 'en', contentHash: String(documents), bytes: 0, passages: cut, by: 'bench', at: context.now() });
    passages += cut.length;
    documents += 1;
    if (documents % 500 === 0) say(`${passages} passages`);
  }
});
const vectors = await timed(async () => {
  await library.shelf(false, '');
  await library.settled();
});
say(`vectors in ${Math.round(vectors.ms / 1000)} s`);

const runs: Timed<void>[] = [];
let right = 0;
let inTop = 0;
const ask = async (at: number, measured: boolean): Promise<void> => {
  const document = Math.floor((at * 7919) % documents);
  const question = (QUESTIONS[at % QUESTIONS.length] ?? '').replace('{}', titleOf(document));
  let found: string | undefined;
  const run = await timed(async () => {
    const shelf = await library.shelf(false, question);
    const answer = await answerQuestion(library.asker, { text: question, mode: 'clinical', redFlags: [] }, shelf, { documents, waiting: 0 }, null);
    const places = answer.library.nearest.map(({ source }) => source.documentId);
    found = answer.library.sentences[0]?.source.documentId;
    if (measured) inTop += Number(places.includes(`d${document}`));
  });
  if (!measured) return;
  runs.push(run);
  right += Number(found === `d${document}`);
};
for (let at = 0; at < 10; at += 1) await ask(at, false);
for (let at = 10; at < 10 + asked; at += 1) await ask(at, true);
await engine.close();
vault.close();
rmSync(folder, { recursive: true, force: true });
process.stdout.write(
  `${JSON.stringify({ passages, documents, fillSeconds: Math.round(filled.ms / 1000), vectorSeconds: Math.round(vectors.ms / 1000), askMs: spreads(runs), rightDocumentAnswers: right / asked, rightDocumentNear: inTop / asked }, null, 2)}\n`,
);
