/** A question to the library and to a case: both apart, each with what it rests on. */
import type { AnswerSentence, AskAnswer, AskSource, RedFlag } from '../../../contract/library.ts';
import type { Chart } from '../../../contract/chart.ts';
import { composeAnswer } from '../../knowledge/ask/index.ts';
import type { Asker, ComposedSentence, Passage, Shelf } from '../../knowledge/ask/index.ts';
import type { Asked, Ranked } from '../../knowledge/ask/rank.ts';
import { termsOf } from '../../knowledge/ask/terms.ts';
import { answerFromCase } from '../../knowledge/case/index.ts';
import type { CaseNote, CaseWords } from '../../knowledge/case/index.ts';
import type { LibraryPassage } from './store-shelf.ts';
import type { ShippedPassage } from './shipped.ts';

/** Nearest passages that are shown when there is no answer. */
const NEAREST = 5;
const EXCERPT = 300;

const NOWHERE = { heading: null, page: null, passageId: null, position: null, note: null, factId: null, edition: null, signed: null };

interface Question {
  readonly text: string;
  readonly mode: AskAnswer['mode'];
  readonly redFlags: RedFlag[];
}
interface CaseTexts {
  readonly notes: readonly CaseNote[];
  readonly chart: Chart;
  readonly words: CaseWords;
}

export async function answerQuestion(asker: Asker, question: Question, shelf: Shelf, facts: { readonly documents: number; readonly waiting: number }, ofCase: CaseTexts | null): Promise<AskAnswer> {
  const { asked, ranked, answer } = await asker.look(question.text, shelf);
  const sentences = answer.refused === true ? [] : ofTheThing(composeAnswer(answer.support, ranked, documentIdOf)).map(sentenceOf);
  return {
    question: question.text,
    mode: question.mode,
    redFlags: question.redFlags,
    library: {
      state: shelf.size === 0 ? 'empty' : sentences.length > 0 ? 'answered' : isOnIt(asked, ranked[0]) ? 'about' : 'not-found',
      sentences,
      nearest: ranked.slice(0, NEAREST).map(({ passage }) => ({ text: excerpt(passage.text), source: sourceOf(passage) })),
      ...facts,
    },
    case: ofCase === null ? null : caseAnswer(asked, ofCase),
  };
}

/** Where a text on the very thing answers, a line of a table that only names it adds nothing. */
function ofTheThing(sentences: readonly ComposedSentence[]): readonly ComposedSentence[] {
  const isTable = ({ passage }: ComposedSentence): boolean => isShipped(passage) && passage.document.group !== 'conditions';
  const [first] = sentences;
  return first === undefined || isTable(first) ? sentences : sentences.filter((one) => !isTable(one));
}

/** Words of a title that people leave out: "cauda equina", "the MELD". */
const GENERIC = new Set(termsOf('syndrome disease disorder infection acute chronic score criteria major'));

/** Is the document's whole title, or another name for it, in the question? */
function isOnIt(asked: Asked, nearest: Ranked | undefined): boolean {
  const title = termsOf(nearest?.passage.title ?? '').filter((term) => !GENERIC.has(term) && !/^\d+$/.test(term));
  const named = new Set([...asked.terms, ...asked.parts.flatMap(({ others }) => others.flat()), ...asked.others.flat()]);
  return title.length > 0 && title.every((term) => named.has(term));
}

function caseAnswer(asked: Parameters<typeof answerFromCase>[0], { notes, chart, words }: CaseTexts): NonNullable<AskAnswer['case']> {
  const found = answerFromCase(asked, notes, chart, words);
  const said = found.sentences.map(
    ({ note, start, end, text }): AnswerSentence => ({ text, agrees: [], differs: [], source: { ...NOWHERE, kind: 'note', documentId: note.noteId, title: note.title, note: { noteId: note.noteId, version: note.version, start, end, date: note.date } } }),
  );
  const facts = found.facts.map(
    ({ factId, kind, status, text, at }): AnswerSentence => ({ text, agrees: [], differs: [], source: { ...NOWHERE, kind: 'chart', documentId: factId, title: kind, heading: status, factId, note: at === null ? null : { ...at, date: null } } }),
  );
  const sentences = found.notesFirst ? [...said, ...facts] : [...facts, ...said];
  return { state: sentences.length > 0 ? 'answered' : notes.length === 0 && chart.facts.length === 0 ? 'empty' : 'not-found', sentences, unread: chart.unread.length > 0, second: found.ofMedicine };
}

const isShipped = (passage: Passage): passage is ShippedPassage => 'document' in passage;
/** All that is written from our tables is one source, which neither agrees with itself nor contradicts itself. */
const documentIdOf = (passage: Passage): string => (isShipped(passage) ? (passage.document.group === 'conditions' ? `shipped ${passage.document.id}` : 'shipped tables') : (passage as LibraryPassage).stored.documentId);

export function sourceOf(passage: Passage): AskSource {
  if (isShipped(passage)) {
    const { document, position } = passage;
    return { ...NOWHERE, kind: 'shipped', documentId: document.id, title: document.title, heading: passage.heading ?? null, passageId: passage.id, position, edition: `${document.source}, ${document.edition}`, signed: document.signedBy !== null };
  }
  const { stored } = passage as LibraryPassage;
  return { ...NOWHERE, kind: 'library', documentId: stored.documentId, title: stored.title, heading: stored.heading, page: stored.page, passageId: passage.id, position: stored.position };
}
const sentenceOf = ({ text, passage, agrees, differs }: ComposedSentence): AnswerSentence => ({
  text,
  source: sourceOf(passage),
  agrees: agrees.map((one) => ({ text: one.text, source: sourceOf(one.passage) })),
  differs: differs.map(({ passage: other, ...rest }) => ({ text: rest.text, what: rest.what, here: rest.here, there: rest.there, source: sourceOf(other) })),
});
const excerpt = (text: string): string => (text.length <= EXCERPT ? text : `${text.slice(0, text.lastIndexOf(' ', EXCERPT))}…`);
