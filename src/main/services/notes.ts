/** Writing, keeping and finding notes. */
import type { Workstation } from '../../contract/workstation.ts';
import type { Handlers } from '../../rpc/types.ts';
import { createNote, getNoteText, listVersions, saveNote } from '../storage/stores/notes-store.ts';
import { indexPending, searchNotes } from '../storage/stores/search-store.ts';
import type { ServiceContext } from './context.ts';
import { unlessFull } from './disk-full.ts';

/** A pause in writing after which the search index catches up. */
const PAUSE_MS = 2_000;
/** A search waits for this many notes that the index has not caught up with. */
const BEFORE_SEARCH = 10;

type NoteMethods = 'notes.create' | 'notes.text' | 'notes.versions' | 'notes.save' | 'notes.search';

export function noteHandlers(context: ServiceContext): Pick<Handlers<Workstation>, NoteMethods> {
  let pause: NodeJS.Timeout | undefined;
  /** One note at a time, so that nobody waits long behind it. */
  const indexInPause = (): void => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      try {
        if (indexPending(context.db(), 1) > 0) indexInPause();
      } catch {
        // Locked meanwhile, or the disk is full: the store knows what is left, and the next search takes it up.
      }
    }, PAUSE_MS);
    pause.unref();
  };
  return {
    'notes.create': input => {
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
    'notes.save': input => {
      const db = context.db();
      const saved = db.transaction(() => {
        const done = saveNote(db, { ...input, by: context.actor(), at: context.now() });
        if (done.added) context.audit('note.saved', done.head.id, { version: done.head.version, characters: done.head.characters });
        return done;
      });
      if (saved.added) {
        indexInPause();
        context.emit('case.changed', { caseId: saved.head.caseId, what: 'notes' });
      }
      return saved.head;
    },
    'notes.search': ({ query, limit }) => {
      const db = context.db();
      unlessFull(() => void indexPending(db, BEFORE_SEARCH));
      return { hits: searchNotes(db, query, limit) };
    },
  };
}
