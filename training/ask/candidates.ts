/** For the recipes: what the product's ranking sees for each question of shapes as training/ask/shapes.py makes them: `node candidates.ts OUT.jsonl [--clues] [--lexical] FOLDER ...`, a line a question with its folder. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinker } from '../../src/main/language/codes/index.ts';
import { createAsker, Library } from '../../src/main/knowledge/ask/index.ts';
import { openTestEncoder, RESOURCES } from '../../src/main/knowledge/ask/testing.ts';

interface Row {
  readonly id: string;
  readonly title?: string;
  readonly heading?: string;
  readonly text: string;
}
const lines = <T>(path: string): T[] => readFileSync(path, 'utf8').trim().split('\n').map(line => JSON.parse(line) as T);
const clues = process.argv.includes('--clues');
const [out = '', ...folders] = process.argv.slice(2).filter(one => !one.startsWith('--'));
const encoder = await openTestEncoder();
// Shapes share most of their texts.
const known = new Map<string, Int8Array>();
const encode = process.argv.includes('--lexical')
  ? null
  : async (texts: readonly string[]): Promise<Int8Array[]> => {
      const missing = [...new Set(texts.filter(text => !known.has(text)))];
      for (const [at, vector] of (await encoder.encode(missing)).entries()) known.set(missing[at] ?? '', vector);
      return texts.map(text => known.get(text) ?? new Int8Array());
    };
const linker = createLinker(join(RESOURCES, 'terminology', 'terminology.db'));
const asker = createAsker(join(RESOURCES, 'knowledge', 'ask'), encode === null ? null : { encode, namesOf: (question, about) => Promise.resolve({ whole: linker.otherNames(about), things: linker.namesIn(question) }) });
writeFileSync(out, '');
for (const folder of folders) {
  const library = new Library();
  for (const row of lines<Row>(join(folder, 'library.jsonl'))) library.add(row);
  if (encode !== null) await library.encode(encode);
  for (const { question, right, why } of lines<{ question: string; right: string[]; why: string }>(join(folder, 'questions.jsonl'))) {
    const { asked, ranked, answer, clues: judgedBy } = await asker.look(question, library);
    const good = new Set(right);
    const seen = { folder, question, why, focus: asked.focus, refused: answer.refused === true, place: answer.citations.findIndex(({ source }) => good.has(source)), clues: judgedBy };
    appendFileSync(out, `${JSON.stringify({ ...seen, candidates: ranked.slice(0, clues ? 0 : 200).map(one => ({ right: good.has(one.passage.id), signals: one.signals })) })}\n`);
  }
  process.stderr.write('.');
}
await encoder.close();
linker.close();
