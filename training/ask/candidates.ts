/** For the recipes: what the product's ranking sees for each question of one shape: `node candidates.ts FOLDER [--lexical]`, the folder as training/ask/shapes.py makes it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinker } from '../../src/main/language/codes/index.ts';
import { openBackground } from '../../src/main/knowledge/ask/background.ts';
import { createAsker, Library } from '../../src/main/knowledge/ask/index.ts';
import { areNamed, cluesOf } from '../../src/main/knowledge/ask/answerable.ts';
import { createEncoder } from '../../src/main/knowledge/ask/encoder.ts';
import { readPackage } from '../../src/main/inference/package.ts';
import { openSession } from '../../src/main/inference/onnx-session.ts';

interface Row {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
}
const resources = join(import.meta.dirname, '../../resources');
const lines = <T>(path: string): T[] => readFileSync(path, 'utf8').trim().split('\n').map(line => JSON.parse(line) as T);
const [folder = '', ...options] = process.argv.slice(2);
const made = await readPackage(join(resources, 'models', 'sentences'));
const session = await openSession(made.path(made.manifest.model), 'cpu', { threads: 1 });
const encoder = await createEncoder(made.manifest, made.folder, session);
const encode = options.includes('--lexical') ? null : (texts: readonly string[]) => encoder.encode(texts);
const linker = createLinker(join(resources, 'terminology', 'terminology.db'));
const asker = createAsker(join(resources, 'knowledge', 'ask'), encode === null ? null : { encode, otherNames: about => Promise.resolve(linker.otherNames(about)) });
const tells = openBackground(join(resources, 'knowledge', 'ask', 'background.json'));
const library = new Library();
for (const row of lines<Row>(join(folder, 'library.jsonl'))) library.add(row);
if (encode !== null) await library.encode(encode);
for (const { question, right, why } of lines<{ question: string; right: string[]; why: string }>(join(folder, 'questions.jsonl'))) {
  const { asked, ranked, answer } = await asker.look(question, library);
  const good = new Set(right);
  process.stdout.write(
    `${JSON.stringify({ question, why, kind: asked.kind, focus: asked.focus, refused: answer.refused === true, place: answer.citations.findIndex(({ source }) => good.has(source)), clues: cluesOf(ranked, asked, library, tells), named: areNamed(ranked), candidates: ranked.slice(0, process.argv.includes('--clues') ? 0 : 200).map(one => ({ right: good.has(one.passage.id), signals: one.signals })) })}\n`,
  );
}
await session.close();
linker.close();
