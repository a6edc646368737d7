/** Patients' messages in a case: triaged when read, raised by people, answered from the library, and visits in plain words. */
import type { ChartFact } from '../../../contract/chart.ts';
import type { MessageHead, MessageLevel, MessageTriage, SourcedSentence } from '../../../contract/messages.ts';
import { AppError } from '../../../contract/errors.ts';
import type { NoteHead } from '../../../contract/records.ts';
import type { Workstation } from '../../../contract/workstation.ts';
import type { Handlers } from '../../../rpc/types.ts';
import { sentencesOfChart } from '../../dialogue/messages/index.ts';
import type { EngineClient } from '../../engine-client/index.ts';
import { createNote, getNote, getNoteText, listNotes, markDraft } from '../../storage/stores/notes-store.ts';
import { raisedLevel, raiseMessage } from '../../storage/stores/message-levels-store.ts';
import { forReasoning } from '../analysis/charts.ts';
import type { Charts } from '../analysis/charts.ts';
import type { ServiceContext } from '../context.ts';
import { factsFor } from './facts.ts';
import { replyText } from './reply.ts';
import { visitSummary } from './visit.ts';

type MessageMethods = Extract<keyof Workstation['procedures'], `messages.${string}` | `visit.${string}`>;

/** Whoever answers from the library in plain words; `empty` when there is no library to ask. */
export type AsksLibrary = (question: string, language: 'en' | 'zh-CN', signal: AbortSignal) => Promise<{ state: 'answered' | 'not-found' | 'empty'; sentences: SourcedSentence[] }>;

const RANK: Readonly<Record<MessageLevel, number>> = { administrative: 0, 'needs-reply': 1, 'red-flag': 2 };
const higher = (a: MessageLevel, b: MessageLevel | null): MessageLevel => (b !== null && RANK[b] > RANK[a] ? b : a);

export function messageHandlers(context: ServiceContext, engine: EngineClient, charts: Charts, askLibrary: AsksLibrary): Pick<Handlers<Workstation>, MessageMethods> {
  const triageOf = async (text: string, facts: readonly ChartFact[], signal: AbortSignal): Promise<MessageTriage> => engine.call('message.triage', { text, chart: sentencesOfChart(facts) }, { signal });
  const headOf = (note: NoteHead, triage: MessageTriage): MessageHead => {
    const raised = raisedLevel(context.db(), note.id);
    return { note, level: higher(triage.level, raised), raised: raised !== null && RANK[raised] > RANK[triage.level] };
  };
  const message = (noteId: string): { note: NoteHead; text: string } => {
    const note = getNote(context.db(), noteId);
    if (note.kind !== 'message') throw new AppError('bad-input', 'The note is no message', { where: 'noteId' });
    return { note, text: getNoteText(context.db(), noteId).text };
  };
  const chartOf = async (caseId: string): Promise<ChartFact[]> => forReasoning(await charts.answered(caseId)).facts;
  const known = async (note: NoteHead): Promise<ChartFact[]> => without(note, await chartOf(note.caseId));

  return {
    'messages.list': async ({ caseId }, { signal }) => {
      const facts = await chartOf(caseId);
      const found: MessageHead[] = [];
      for (const note of listNotes(context.db(), caseId).filter(({ kind }) => kind === 'message')) {
        found.push(headOf(note, await triageOf(getNoteText(context.db(), note.id).text, without(note, facts), signal)));
      }
      return { messages: found.toSorted((a, b) => RANK[b.level] - RANK[a.level] || (a.note.date < b.note.date ? 1 : -1)) };
    },
    'messages.add': async ({ caseId, title, date, text }, { signal }) => {
      const db = context.db();
      const note = db.transaction(() => {
        const made = createNote(db, { noteId: context.newId(), caseId, kind: 'message', title, author: null, date, text, by: context.actor(), at: context.now() });
        context.audit('message.added', made.id, { caseId, characters: text.length });
        return made;
      });
      context.emit('case.changed', { caseId, what: 'notes' });
      return headOf(note, await triageOf(text, await known(note), signal));
    },
    'messages.open': async ({ noteId }, { signal }) => {
      const { note, text } = message(noteId);
      const facts = await known(note);
      const triage = await triageOf(text, facts, signal);
      return { head: headOf(note, triage), text, triage, facts: factsFor(text, triage.look, facts) };
    },
    'messages.raise': async ({ noteId, level }, { signal }) => {
      const { note, text } = message(noteId);
      const triage = await triageOf(text, await known(note), signal);
      if (RANK[level] <= RANK[headOf(note, triage).level]) throw new AppError('bad-input', 'A message can only be raised', { where: 'level' });
      const db = context.db();
      db.transaction(() => {
        raiseMessage(db, { noteId, level, by: context.actor(), at: context.now() });
        context.audit('message.raised', noteId, { caseId: note.caseId, level });
      });
      context.emit('case.changed', { caseId: note.caseId, what: 'notes' });
      return headOf(note, triage);
    },
    'messages.draftReply': async ({ noteId, language }, { signal }) => {
      const { note, text } = message(noteId);
      const triage = await triageOf(text, await known(note), signal);
      const redFlag = headOf(note, triage).level === 'red-flag';
      const { state, sentences } = await askLibrary(text.slice(0, 2000), language, signal);
      return { state, redFlag, sentences, text: replyText(sentences, redFlag, language) };
    },
    'messages.keepReply': ({ noteId, title, text }) => {
      const { note } = message(noteId);
      const db = context.db();
      const made = db.transaction(() => {
        const reply = createNote(db, { noteId: context.newId(), caseId: note.caseId, kind: 'letter', title, author: context.actor(), date: context.now().slice(0, 10), text, by: context.actor(), at: context.now() });
        context.audit('message.answered', noteId, { caseId: note.caseId, reply: reply.id });
        return markDraft(db, reply.id);
      });
      context.emit('case.changed', { caseId: note.caseId, what: 'notes' });
      return made;
    },
    'visit.summary': ({ noteId }) => visitSummary(context, charts, noteId),
  };
}

/** What the message itself says is no fact to read it by. */
const without = (note: NoteHead, facts: readonly ChartFact[]): ChartFact[] => facts.filter(fact => !fact.evidence.every(one => one.kind === 'note' && one.noteId === note.id));
