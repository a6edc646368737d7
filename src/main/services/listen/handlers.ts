/** From a transcript to a note of the case: drafted, edited, held against what was said and against the chart, signed. */
import type { Consultation } from '../../../contract/listen.ts';
import type { DraftLine } from '../../../contract/listen-engine.ts';
import { AppError } from '../../../contract/errors.ts';
import type { Workstation } from '../../../contract/workstation.ts';
import { layOut, SECTIONS, speakersOf } from '../../dialogue/index.ts';
import type { EngineClient } from '../../engine-client/index.ts';
import type { Handlers } from '../../../rpc/types.ts';
import { getCase, touchCase } from '../../storage/stores/cases-store.ts';
import { sexOf } from './sex-of.ts';
import { consultationOfNote, createConsultation, getConsultation, listConsultations, saveDraft, setConsultationState } from '../../storage/stores/consultations-store.ts';
import type { StoredConsultation } from '../../storage/stores/consultations-store.ts';
import { createNote, getNote, getNoteText, markDraft, restoreNote, saveNote, signNote, withdrawNote } from '../../storage/stores/notes-store.ts';
import type { Charts } from '../analysis/charts.ts';
import type { ServiceContext } from '../context.ts';
import { checkDraft } from './check-draft.ts';
import { keepEdits } from './keep-edits.ts';
import { linesOfText } from './lines-of-text.ts';

type ListenMethods = Extract<keyof Workstation['procedures'], `listen.${string}`> | 'notes.sign';

const ORDER = new Map(SECTIONS.map(([, title], at) => [title as string, at]));

export function listenHandlers(context: ServiceContext, engine: EngineClient, charts: Charts): Pick<Handlers<Workstation>, ListenMethods> {
  const draftOf = async (caseId: string, turns: StoredConsultation['turns'], roles: StoredConsultation['roles'], signal: AbortSignal): Promise<{ lines: DraftLine[]; about: (string | null)[] }> => {
    const made = await engine.call('text.summarise', { turns: [...turns], roles: { ...roles }, ...sexOf(context.db(), caseId) }, { signal });
    // Lines that their turns don't bear out come too, marked: a person decides, nothing is dropped unseen.
    const lines = [...made.lines, ...made.unsupported.map(({ section, text, from }) => ({ section, text, from }))];
    return { lines: lines.toSorted((a, b) => (ORDER.get(a.section) ?? 99) - (ORDER.get(b.section) ?? 99)), about: made.about };
  };
  /** The consultation with the lines of its note in the case, for whoever signs that. */
  const asNoted = (stored: StoredConsultation): StoredConsultation => {
    const { noteId, state } = stored.head;
    if (noteId === null || state !== 'noted') return stored;
    const { text } = getNoteText(context.db(), noteId);
    return text === layOut(stored.lines).text ? stored : { ...stored, lines: linesOfText(text, stored.lines) };
  };
  /** The consultation with the lines that its note has now, when someone wrote in the note itself after the draft. */
  const adopt = (id: string): StoredConsultation => {
    const db = context.db();
    const stored = getConsultation(db, id);
    const { noteId, updatedAt } = stored.head;
    const { lines } = asNoted(stored);
    if (noteId === null || lines === stored.lines || getNoteText(db, noteId).savedAt < updatedAt) return stored;
    saveDraft(db, { id, revision: stored.revision, lines, answers: stored.answers, at: context.now() });
    return getConsultation(db, id);
  };
  const show = async (id: string, signal: AbortSignal, about?: (string | null)[]): Promise<Consultation> => {
    const stored = adopt(id);
    const known = about ?? (await engine.call('text.summarise', { turns: [...stored.turns], roles: { ...stored.roles }, ...sexOf(context.db(), stored.head.caseId) }, { signal })).about;
    const check = await checkDraft({ ...stored, ...sexOf(context.db(), stored.head.caseId) }, engine, charts, signal);
    const { noteId, state } = stored.head;
    return {
      head: stored.head, revision: stored.revision, turns: [...stored.turns], speakers: speakersOf(stored.turns, stored.roles), about: known,
      lines: [...stored.lines], answers: { ...stored.answers }, check, note: noteId === null || state !== 'noted' ? null : getNote(context.db(), noteId),
    };
  };
  const changed = (caseId: string, what: 'chart' | 'listen' | 'notes'): void => context.emit('case.changed', { caseId, what });

  return {
    'listen.read': (input, { signal }) => engine.call('text.readTranscript', input, { signal }),
    'listen.list': ({ caseId }) => ({ consultations: listConsultations(context.db(), caseId) }),
    'listen.start': async ({ caseId, title, format, turns, roles }, { signal }) => {
      getCase(context.db(), caseId);
      const { lines, about } = await draftOf(caseId, turns, roles, signal);
      const db = context.db();
      const id = context.newId();
      db.transaction(() => {
        createConsultation(db, { id, caseId, title, format, turns, roles, lines, by: context.actor(), at: context.now() });
        touchCase(db, caseId, context.now());
        context.audit('consultation.drafted', id, { caseId, turns: turns.length, lines: lines.length });
      });
      changed(caseId, 'listen');
      return show(id, signal, about);
    },
    'listen.open': ({ consultationId }, { signal }) => show(consultationId, signal),
    'listen.redo': async ({ consultationId, revision, roles, moved = [] }, { signal }) => {
      const stored = getConsultation(context.db(), consultationId);
      const { caseId } = stored.head;
      if (moved.some(({ turn }) => turn >= stored.turns.length)) throw new AppError('bad-input', 'The consultation has no such turn', { where: 'moved' });
      const speakers = new Map(moved.map(({ turn, speaker }) => [turn, speaker]));
      const turns = stored.turns.map((turn, at) => ({ ...turn, speaker: speakers.get(at) ?? turn.speaker }));
      const [before, anew] = [await draftOf(caseId, stored.turns, stored.roles, signal), await draftOf(caseId, turns, roles, signal)];
      const lines = keepEdits(before.lines, stored.lines, anew.lines);
      const { about } = anew;
      const db = context.db();
      db.transaction(() => {
        saveDraft(db, { id: consultationId, revision, lines, answers: stored.answers, roles, turns, at: context.now() });
        context.audit('consultation.redrafted', consultationId, { caseId, lines: lines.length, moved: moved.length });
      });
      return show(consultationId, signal, about);
    },
    'listen.save': async ({ consultationId, revision, lines, answers }, { signal }) => {
      const next = saveDraft(context.db(), { id: consultationId, revision, lines, answers, at: context.now() });
      return { revision: next, check: await checkDraft({ ...getConsultation(context.db(), consultationId), lines, answers, ...sexOf(context.db(), getConsultation(context.db(), consultationId).head.caseId) }, engine, charts, signal) };
    },
    'listen.discard': ({ consultationId }) => {
      const db = context.db();
      const { head } = getConsultation(db, consultationId);
      if (head.state === 'noted') throw new AppError('conflict', 'The consultation is a note of the case', { what: 'consultation' });
      db.transaction(() => {
        setConsultationState(db, { id: consultationId, state: 'discarded', at: context.now() });
        context.audit('consultation.discarded', consultationId, { caseId: head.caseId });
      });
      changed(head.caseId, 'listen');
      return { done: true };
    },
    'listen.toCase': ({ consultationId }) => {
      const db = context.db();
      const { head, lines } = getConsultation(db, consultationId);
      const { text } = layOut(lines);
      if (text === '') throw new AppError('bad-input', 'The draft holds no line', { where: 'lines' });
      const note = db.transaction(() => {
        const [by, at] = [context.actor(), context.now()];
        if (head.noteId !== null) {
          restoreNote(db, head.noteId);
          const before = getNote(db, head.noteId);
          const { head: saved } = saveNote(db, { noteId: before.id, baseVersion: before.version, text, saveId: context.newId(), by, at });
          setConsultationState(db, { id: consultationId, state: 'noted', at });
          context.audit('note.saved', saved.id, { version: saved.version, characters: saved.characters });
          return saved;
        }
        const made = createNote(db, { noteId: context.newId(), caseId: head.caseId, kind: 'clinic', title: head.title, author: by, date: head.madeAt.slice(0, 10), text, by, at });
        setConsultationState(db, { id: consultationId, state: 'noted', noteId: made.id, at });
        context.audit('note.created', made.id, { caseId: head.caseId, characters: made.characters });
        return markDraft(db, made.id);
      });
      changed(head.caseId, 'notes');
      changed(head.caseId, 'listen');
      return getNote(context.db(), note.id);
    },
    'listen.takeBack': ({ consultationId }) => {
      const db = context.db();
      const { head } = getConsultation(db, consultationId);
      if (head.noteId === null || head.state !== 'noted') throw new AppError('not-found', 'The consultation is no note of the case', { what: 'note' });
      const { noteId } = head;
      db.transaction(() => {
        withdrawNote(db, noteId);
        setConsultationState(db, { id: consultationId, state: 'open', at: context.now() });
        context.audit('note.taken-back', noteId, { caseId: head.caseId });
      });
      changed(head.caseId, 'notes');
      changed(head.caseId, 'chart');
      changed(head.caseId, 'listen');
      return { done: true };
    },
    'notes.sign': async ({ noteId, version }, { signal }) => {
      const consultationId = consultationOfNote(context.db(), noteId);
      if (consultationId !== null) {
        const { open } = await checkDraft(asNoted(getConsultation(context.db(), consultationId)), engine, charts, signal);
        if (open.length > 0) throw new AppError('conflict', 'Lines of the draft are open', { what: 'open-lines', open: open.length });
      }
      const db = context.db();
      const signed = db.transaction(() => {
        const done = signNote(db, { noteId, version, by: context.actor(), at: context.now() });
        context.audit('note.signed', noteId, { version, caseId: done.caseId });
        return done;
      });
      changed(signed.caseId, 'notes');
      changed(signed.caseId, 'listen');
      return signed;
    },
  };
}
