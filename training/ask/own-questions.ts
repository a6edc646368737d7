/** Our own questions to the shipped library: answered, with the right document first, in the top 5; refused where it lacks the aspect, or the subject. `node training/ask/own-questions.ts [FILE.json] [--show | --clues]` */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAsker } from '../../src/main/knowledge/ask/index.ts';
import { openTestEncoder, RESOURCES } from '../../src/main/knowledge/ask/testing.ts';
import { createLinker } from '../../src/main/language/codes/index.ts';
import { openShippedLibrary } from '../../src/main/services/library/shipped.ts';

const path = process.argv.slice(2).find((one) => !one.startsWith('--')) ?? join(import.meta.dirname, 'own-questions.json');
const { there, kindGone = [], gone } = JSON.parse(readFileSync(path, 'utf8')) as { there: { question: string; titles: string[] }[]; kindGone?: string[]; gone: string[] };
const show = process.argv.includes('--show');
const clues = process.argv.includes('--clues');
const encoder = await openTestEncoder();
const encode = (texts: readonly string[]): Promise<Int8Array[]> => encoder.encode(texts);
const linker = createLinker(join(RESOURCES, 'terminology', 'terminology.db'));
const asker = createAsker(join(RESOURCES, 'knowledge', 'ask'), { encode, namesOf: (question, about) => Promise.resolve({ whole: linker.otherNames(about), things: linker.namesIn(question) }) });
const library = openShippedLibrary(join(RESOURCES, 'library', 'library.json'));
await library.encode(encode);
let [first, top, answered, rightly] = [0, 0, 0, 0];
const refused = { kindGone: 0, gone: 0 };
for (const { question, titles } of there) {
  const shelf = await library.shelf(false, question, encode);
  const { ranked, answer, clues: judgedBy } = await asker.look(question, shelf);
  const place = ranked.slice(0, 5).findIndex(({ passage }) => titles.some(title => passage.title === title || passage.title?.startsWith(title)));
  if (clues) process.stdout.write(`${JSON.stringify({ question, why: 'there', place, refused: answer.refused === true, clues: judgedBy })}\n`);
  first += Number(place === 0);
  top += Number(place >= 0);
  answered += Number(answer.refused !== true);
  rightly += Number(answer.refused !== true && titles.some((title) => ranked.find(({ passage }) => passage.id === answer.support[0]?.source)?.passage.title?.startsWith(title)));
  if (show && (place !== 0 || answer.refused === true)) process.stdout.write(`${question} | ${answer.refused === true ? 'REFUSED' : ''} | ${ranked.slice(0, 3).map(({ passage }) => `${passage.title ?? ''}/${passage.heading ?? ''}`).join(', ')}\n`);
}
for (const [kind, why, some] of [['kindGone', 'kind gone', kindGone], ['gone', 'focus gone', gone]] as const) {
  for (const question of some) {
    const shelf = await library.shelf(false, question, encode);
    const { answer, clues: judgedBy } = await asker.look(question, shelf);
    if (clues) process.stdout.write(`${JSON.stringify({ question, why, place: -1, refused: answer.refused === true, clues: judgedBy })}\n`);
    refused[kind] += Number(answer.refused === true);
    if (show && answer.refused !== true) process.stdout.write(`NOT REFUSED ${question} | ${answer.answer ?? ''}\n`);
  }
}
if (!clues) process.stdout.write(`${JSON.stringify({ first: first / there.length, top5: top / there.length, answered: answered / there.length, rightly: rightly / there.length, refusedWhereKindGone: refused.kindGone / kindGone.length, refusedWhereGone: refused.gone / gone.length, n: [there.length, kindGone.length, gone.length] })}\n`);
linker.close();
await encoder.close();
