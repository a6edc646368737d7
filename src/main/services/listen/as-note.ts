/** A draft into the notes of its case, out again, and signed when none of its lines is open. */
import { AppError } from '../../../contract/errors.ts';
import type { Workstation } from '../../../contract/workstation.ts';
import { layOut } from '../../dialogue/index.ts';
import type { Handlers } from '../../../rpc/types.ts';
import { consultationOfNote, getConsultation, setConsultationState } from '../../storage/stores/consultations-store.ts';
import { createNote, getNote, markDraft, restoreNote, saveNote, signNote, withdrawNote } from '../../storage/stores/notes-store.ts';
import type { ServiceContext } from '../context.ts';
import type { Drafts } from './drafts.ts';

export function noteHandlers(context: ServiceContext, drafts: Drafts): Pick<Handlers<Workstation>, 'listen.toCase' | 'listen.takeBack' | 'notes.sign'> {
  const changed = (caseId: string, ...what: ('chart' | 'listen' | 'notes')[]): void => {
    for (const one of what) context.emit('case.changed', { caseId, what: one });
  };

  return {
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
      changed(head.caseId, 'notes', 'listen');
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
      changed(head.caseId, 'notes', 'chart', 'listen');
      return { done: true };
    },
    'notes.sign': async ({ noteId, version }, { signal }) => {
      const consultationId = consultationOfNote(context.db(), noteId);
      if (consultationId !== null) {
        const { open } = await drafts.check(drafts.asNoted(getConsultation(context.db(), consultationId)), signal);
        if (open.length > 0) throw new AppError('conflict', 'Lines of the draft are open', { what: 'open-lines', open: open.length });
      }
      const db = context.db();
      const signed = db.transaction(() => {
        const done = signNote(db, { noteId, version, by: context.actor(), at: context.now() });
        context.audit('note.signed', noteId, { version, caseId: done.caseId });
        return done;
      });
      changed(signed.caseId, 'notes', 'listen');
      return signed;
    },
  };
}
