/** For given.py: each question with its own passages and with another's, and what the product sees of them. `node training/ask/given.ts PUBMEDQA.json MEDQUAD.jsonl` */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBackground } from '../../src/main/knowledge/ask/background.ts';
import { givenClues } from '../../src/main/knowledge/ask/given.ts';
import { createAsker, Library } from '../../src/main/knowledge/ask/index.ts';
import { openTestEncoder, RESOURCES } from '../../src/main/knowledge/ask/testing.ts';
import { createLinker } from '../../src/main/language/codes/index.ts';

const encoder = await openTestEncoder();
const encode = (texts: readonly string[]): Promise<Int8Array[]> => encoder.encode(texts);
const linker = createLinker(join(RESOURCES, 'terminology', 'terminology.db'));
const folder = join(RESOURCES, 'knowledge', 'ask');
const asker = createAsker(folder, { encode, otherNames: about => Promise.resolve(linker.otherNames(about)) });
const tells = openBackground(join(folder, 'background.json'));
const [studies = '', consumer = ''] = process.argv.slice(2);
interface Given {
  readonly question: string;
  readonly texts: readonly string[];
}
const answered = readFileSync(consumer, 'utf8').trim().split('\n').map(line => JSON.parse(line) as { question: string; answer: string }).filter((_, at) => at % 40 === 0);
const sets: Record<string, readonly Given[]> = {
  PubMedQA: Object.values(JSON.parse(readFileSync(studies, 'utf8')) as Record<string, { QUESTION: string; CONTEXTS: string[] }>).map(({ QUESTION, CONTEXTS }) => ({ question: QUESTION, texts: CONTEXTS })),
  MedQuAD: answered.map(({ question, answer }) => ({ question, texts: answer.match(/[\s\S]{1,900}(?=\s|$)/g) ?? [answer] })),
  'MedQuAD, five answers': answered.map(({ question, answer }) => ({ question, texts: [answer.slice(0, 3_000)] })),
};
for (const [set, all] of Object.entries(sets)) {
  const others = (at: number, count: number): string[] => Array.from({ length: count }, (_, more) => all[(at + 1 + Math.floor(all.length / 2) + 17 * more) % all.length]?.texts ?? []).flat();
  const extra = set.endsWith('five answers') ? 4 : 0;
  for (const [at, { question, texts }] of all.entries()) {
    for (const own of [true, false]) {
      const passages = (own ? [...texts, ...others(at, extra)] : others(at, 1 + extra)).map((text, number) => ({ id: String(number), text }));
      const library = new Library();
      for (const passage of passages) library.add(passage);
      await library.encode(encode);
      process.stdout.write(`${JSON.stringify({ set, own, clues: givenClues(await asker.read(question), passages, library, tells) })}\n`);
    }
  }
}
linker.close();
await encoder.close();
