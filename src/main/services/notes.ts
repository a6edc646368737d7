/** Writing, keeping and finding notes. */
import type { Workstation } from '../../contract/workstation.ts';
import type { Handlers } from '../../rpc/types.ts';
import { createNote, getNoteText, listVersions, saveNote } from '../storage/notes-store.ts';
import { searchNotes } from '../storage/search-store.ts';
import type { ServiceContext } from './context.ts';

type NoteMethods = 'notes.create' | 'notes.text' | 'notes.versions' | 'notes.save' | 'notes.search';

export function noteHandlers(context: ServiceContext): Pick<Handlers<Workstation>, NoteMethods> {
  return {
    'notes.create': (input) => {
      const db = context.db();
      const actor = context.actor();
      const note = db.transaction(() => {
        const made = createNote(db, { ...input, noteId: context.newId(), author: actor, by: actor, at: context.now() });
        context.audit('note.created', made.id, { caseId: made.caseId, characters: made.characters });
        return made;
      });
      context.emit('case.changed', { caseId: note.caseId, what: 'notes' });
      return note;
    },
    'notes.text': ({ noteId, version }) => getNoteText(context.db(), noteId, version),
    'notes.versions': ({ noteId }) => ({ versions: listVersions(context.db(), noteId) }),
    'notes.save': (input) => {
      const db = context.db();
      const saved = db.transaction(() => {
        const done = saveNote(db, { ...input, by: context.actor(), at: context.now() });
        if (done.added) context.audit('note.saved', done.head.id, { version: done.head.version, characters: done.head.characters });
        return done;
      });
      if (saved.added) context.emit('case.changed', { caseId: saved.head.caseId, what: 'notes' });
      return saved.head;
    },
    'notes.search': ({ query, limit }) => ({ hits: searchNotes(context.db(), query, limit) }),
  };
}
