/** Questions in people's own words to small libraries of ours, with titles and without, a library each, all in one, the other libraries without their own, among other documents, and those alone: `node training/ask/free-questions.ts FILE.json [OTHERS.jsonl] [--show] [--clues]`.
 *  Among others, and of them alone, only what our documents answer is asked: the others may answer the rest. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAsker, Library } from '../../src/main/knowledge/ask/index.ts';
import { openTestEncoder, RESOURCES } from '../../src/main/knowledge/ask/testing.ts';
import { createLinker } from '../../src/main/language/codes/index.ts';

interface File {
  readonly libraries: readonly { readonly documents: readonly { id: string; title: string; text: string }[]; readonly questions: readonly { by: string; question: string; right: readonly string[]; sentences?: readonly number[] }[] }[];
}
/** As the product ends sentences. */
const SENTENCE_END = /(?<=[.!?])\s+(?=["'([]?[A-Z0-9-])/;
const [path = '', others] = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const { libraries } = JSON.parse(readFileSync(path, 'utf8')) as File;
const [show, clues] = ['--show', '--clues'].map((one) => process.argv.includes(one));
const encoder = await openTestEncoder();
const encode = (texts: readonly string[]): Promise<Int8Array[]> => encoder.encode(texts);
const linker = createLinker(join(RESOURCES, 'terminology', 'terminology.db'));
const asker = createAsker(join(RESOURCES, 'knowledge', 'ask'), { encode, namesOf: (question, about) => Promise.resolve({ whole: linker.otherNames(about), things: linker.namesIn(question) }) });
const all = { documents: libraries.flatMap((one) => one.documents), questions: libraries.flatMap((one) => one.questions) };
const beside = others === undefined ? [] : readFileSync(others, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { id: string; title: string; text: string });
// Questions to all libraries but their own.
const gone = libraries.map((own) => ({ documents: libraries.filter((one) => one !== own).flatMap(({ documents }) => documents), questions: own.questions.map((one) => ({ ...one, right: [] })) }));
// Its own library without the document that answers; without its sentences that do, where they are known.
const answerable = libraries.flatMap(({ documents, questions }) => questions.filter(({ right }) => right.length > 0).map((one) => ({ documents, one })));
const documentGone = answerable.map(({ documents, one }) => ({ documents: documents.filter(({ id }) => !one.right.includes(id)), questions: [{ ...one, right: [] }] }));
const sentenceGone = answerable.flatMap(({ documents, one }) => {
  const { right, sentences } = one;
  if (sentences === undefined) return [];
  const without = (text: string): string => text.split(SENTENCE_END).filter((_, at) => !sentences.includes(at + 1)).join(' ');
  return [{ documents: documents.map((document) => (right.includes(document.id) ? { ...document, text: without(document.text) } : document)), questions: [{ ...one, right: [] }] }];
});
const among = { documents: [...all.documents, ...beside], questions: all.questions.filter(({ right }) => right.length > 0) };
for (const titled of [true, false]) {
  for (const [name, sets] of Object.entries({ 'a library each': libraries, 'all in one': [all], 'subject gone': gone, 'document gone': documentGone, 'sentence gone': sentenceGone, ...(beside.length > 0 ? { 'among others': [among], 'others alone': [{ documents: beside, questions: among.questions.map((one) => ({ ...one, right: [] })) }] } : {}) })) {
    const [top, answered, refused, falsely] = [[0, 0], [0, 0], [0, 0], [0, 0]];
    for (const [at, { documents, questions }] of sets.entries()) {
      const library = new Library();
      // Opaque numbers: an id that tells the document would be one more name.
      for (const [number, { title, text }] of documents.entries()) library.add({ id: `p${number}`, text, ...(titled ? { title } : {}) });
      await library.encode(encode);
      for (const { by, question, right } of questions) {
        const { asked, ranked, answer, clues: judgedBy } = await asker.look(question, library);
        const place = answer.citations.findIndex(({ source }) => right.includes(documents[Number(source.slice(1))]?.id ?? ''));
        const who = by === 'clinician' ? 0 : 1;
        if (clues) process.stdout.write(`${JSON.stringify({ question, why: right.length > 0 ? 'there' : name.endsWith('gone') && name !== 'sentence gone' || name === 'others alone' ? 'focus gone' : 'kind gone', place, refused: answer.refused === true, titled, set: name, library: at, clues: judgedBy })}\n`);
        if (right.length > 0) {
          top[who] = (top[who] ?? 0) + Number(place >= 0 && place < 5);
          answered[who] = (answered[who] ?? 0) + Number(answer.refused !== true && right.includes(documents[Number(answer.support[0]?.source?.slice(1))]?.id ?? ''));
          falsely[who] = (falsely[who] ?? 0) + Number(answer.refused === true);
        } else refused[who] = (refused[who] ?? 0) + Number(answer.refused === true);
        if (show && (right.length > 0) === (answer.refused === true)) process.stdout.write(`${right.length > 0 ? 'REFUSED' : 'ANSWERED'} ${question} [${asked.kind ?? '-'}: ${asked.focus.join(' ')}] ${answer.answer ?? ''}\n`);
      }
    }
    const count = (of: (right: readonly string[]) => boolean): number[] => ['clinician', 'patient'].map((who) => sets.flatMap(({ questions }) => questions).filter(({ by, right }) => by === who && of(right)).length);
    if (!clues) process.stdout.write(`${JSON.stringify({ titled, library: name, top, answered, falsely, answerable: count((right) => right.length > 0), refused, unanswerable: count((right) => right.length === 0) })}\n`);
  }
}
linker.close();
await encoder.close();
