/** For given.py: questions with passages that answer them and with others, and what the product sees of them. `node training/ask/given.ts PUBMEDQA.json ROWS.jsonl`; a row is of MedQuAD, with its `group` and, if it is asked, its `part`. */
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
const asker = createAsker(folder, { encode, namesOf: (question, about) => Promise.resolve({ whole: linker.otherNames(about), things: linker.namesIn(question) }) });
const tells = openBackground(join(folder, 'background.json'));
const [studies = '', consumer = ''] = process.argv.slice(2);
interface Row {
  readonly id: string;
  readonly focus: string;
  readonly type: string;
  readonly question: string;
  readonly answer: string;
  readonly group: number;
  readonly part: string | null;
}
interface Text {
  readonly title?: string;
  readonly text: string;
}
let seed = 7;
const random = (below: number): number => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff) % below;

async function write(set: string, part: string, question: string, own: boolean, texts: readonly Text[]): Promise<void> {
  if (texts.length === 0) return;
  const passages = texts.map((text) => ({ text, place: random(1e6) })).toSorted((a, b) => a.place - b.place).map(({ text }, at) => ({ id: String(at), ...text }));
  const library = new Library();
  for (const passage of passages) library.add(passage);
  await library.encode(encode);
  const { asked, clues } = await asker.look(question, library);
  process.stdout.write(`${JSON.stringify({ set, part, question, own, clues: [...clues, ...givenClues(asked, passages, library, tells)] })}\n`);
}

const abstracts = Object.values(JSON.parse(readFileSync(studies, 'utf8')) as Record<string, { QUESTION: string; CONTEXTS: string[] }>);
for (const [at, { QUESTION: question, CONTEXTS: texts }] of abstracts.entries()) {
  const part = at % 2 === 0 ? 'choose' : 'measure';
  const other = (): Text[] => (abstracts[(at + 1 + random(abstracts.length - 1)) % abstracts.length]?.CONTEXTS ?? []).map((text) => ({ text }));
  const own = texts.map((text) => ({ text }));
  await write('study', part, question, true, own);
  await write('study', part, question, false, other());
  await write('study as one text', part, question, true, [{ text: texts.join(' ') }]);
  await write('study as one text', part, question, false, [{ text: other().map(({ text }) => text).join(' ') }]);
  await write('study among three', part, question, true, [...own, ...other(), ...other()]);
  await write('study among three', part, question, false, [...other(), ...other(), ...other()]);
}

const rows = readFileSync(consumer, 'utf8').trim().split('\n').map(line => JSON.parse(line) as Row);
const all = new Library();
const numbered = new Map(rows.map((row) => [row.id, row]));
for (const { id, focus, answer } of rows) all.add({ id, title: focus, text: answer });
const LETTERS = 3_000;
for (const row of rows) {
  const { part, question, group, type } = row;
  if (part === null) continue;
  const asked = await asker.read(question);
  const near = all.search(new Map(asked.terms.map((term) => [term, 1])), 60).flatMap(({ id }) => numbered.get(id) ?? []);
  const far = (): Row => rows[random(rows.length)] ?? row;
  const elsewhere = near.filter((one) => one.group !== group && !one.answer.includes(row.focus)).slice(0, 5);
  const siblings = rows.filter((one) => one.group === group && one.type !== type);
  for (const titled of [false, true]) {
    const name = (set: string): string => (titled ? `${set}, titles` : set);
    const textOf = ({ focus, answer }: Row): Text => ({ ...(titled ? { title: focus } : {}), text: answer.slice(0, LETTERS) });
    const five = [far(), far(), far(), far()].map(textOf);
    if (!titled) await write('one answer in pieces', part, question, true, (row.answer.match(/[\s\S]{1,900}(?=\s|$)/g) ?? [row.answer]).map((text) => ({ text })));
    await write(name('one answer'), part, question, true, [textOf(row)]);
    await write(name('one answer'), part, question, false, elsewhere.slice(0, 1).map(textOf));
    await write(name('five, others at random'), part, question, true, [textOf(row), ...five]);
    await write(name('five, others at random'), part, question, false, [textOf(far()), ...five]);
    await write(name('five, others near'), part, question, true, [textOf(row), ...elsewhere.slice(0, 4).map(textOf)]);
    await write(name('five, others near'), part, question, false, elsewhere.map(textOf));
    if (siblings.length > 0) await write(name('kind gone'), part, question, false, [...siblings.slice(0, 4), ...elsewhere].slice(0, 5).map(textOf));
    if (siblings.length > 0) await write(name('kind gone'), part, question, true, [row, ...siblings.slice(0, 4)].map(textOf));
  }
}
linker.close();
await encoder.close();
