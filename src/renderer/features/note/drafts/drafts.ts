/**
 * What is typed, from the first key until the backend has acknowledged it. A draft outlives the editor, a lost wire and
 * a lock; it is written within a second, asked again with the same `saveId` until it is answered, and forgotten only then.
 */
import type { AppError } from '../../../../contract/errors.ts';
import { codeOf } from '../../../components/error-line.tsx';
import type { Session } from '../../../session/session.ts';
import type { Draft, Drafts } from './draft.ts';

const QUIET = 500;
/** A save is sent this long after the first unsaved key at the latest. */
const LONGEST = 800;
const RETRY = 2000;

interface Entry {
  draft: Draft;
  content: { toString(): string };
  revision: number;
  savedRevision: number;
  firstKey: number | null;
  timer: ReturnType<typeof setTimeout> | null;
  saveId: string;
  saveIdOf: number;
  running: Promise<void> | null;
}

export function createDrafts(session: Session): Drafts {
  const entries = new Map<string, Entry>();
  const listeners = new Set<() => void>();
  const others = new Set<() => Promise<void>>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const put = (entry: Entry, change: Partial<Draft>): void => {
    entry.draft = { ...entry.draft, ...change };
    tell();
  };
  const isDirty = (entry: Entry): boolean => entry.revision !== entry.savedRevision;
  const schedule = (entry: Entry, wait: number): void => {
    if (entry.timer !== null) clearTimeout(entry.timer);
    entry.timer = setTimeout(() => {
      entry.timer = null;
      void save(entry);
    }, wait);
  };

  function save(entry: Entry): Promise<void> {
    if (entry.running !== null) return entry.running;
    if (!isDirty(entry) || entry.draft.state === 'conflict') return Promise.resolve();
    entry.running = write(entry).finally(() => {
      entry.running = null;
      if (entry.draft.state === 'typing') schedule(entry, QUIET);
    });
    return entry.running;
  }

  async function write(entry: Entry): Promise<void> {
    const revision = entry.revision;
    if (entry.saveIdOf !== revision) {
      entry.saveId = crypto.randomUUID();
      entry.saveIdOf = revision;
    }
    entry.firstKey = null;
    put(entry, { state: 'saving' });
    try {
      const head = await session.call('notes.save', { noteId: entry.draft.noteId, baseVersion: entry.draft.version, text: entry.content.toString(), saveId: entry.saveId });
      entry.savedRevision = revision;
      put(entry, { version: head.version, savedAt: head.updatedAt, error: null, state: isDirty(entry) ? 'typing' : 'saved' });
    } catch (thrown) {
      const code = codeOf(thrown);
      if (code === 'conflict') return put(entry, { state: 'conflict', error: code });
      put(entry, { state: 'waiting', error: code });
      schedule(entry, RETRY);
    }
  }

  const retryAll = (): void => {
    for (const entry of entries.values()) if (entry.draft.state === 'waiting') void save(entry);
  };
  session.onLink(() => {
    if (session.link() === 'open') retryAll();
  });
  session.on('vault.changed', (vault) => {
    if (vault.state === 'open') return retryAll();
    for (const [noteId, entry] of entries) if (!isDirty(entry)) entries.delete(noteId);
  });

  async function load(noteId: string): Promise<void> {
    const note = await session.call('notes.text', { noteId });
    const entry = entries.get(noteId);
    // An answer that was overtaken by a save here is older than what stands on the screen.
    if (entry !== undefined && (isDirty(entry) || note.version < entry.draft.version)) return;
    const draft: Draft = { noteId, version: note.version, state: 'saved', savedAt: note.savedAt, error: null, text: note.text, serial: (entry?.draft.serial ?? 0) + 1 };
    entries.set(noteId, { draft, content: note.text, revision: 0, savedRevision: 0, firstKey: null, timer: null, saveId: '', saveIdOf: -1, running: null });
    tell();
  }

  return {
    open: async (noteId) => {
      const entry = entries.get(noteId);
      if (entry === undefined || !isDirty(entry)) return load(noteId);
      put(entry, { text: entry.content.toString(), serial: entry.draft.serial + 1 });
    },
    get: (noteId) => entries.get(noteId)?.draft,
    edit: (noteId, content) => {
      const entry = entries.get(noteId);
      if (entry === undefined) return;
      entry.content = content;
      entry.revision += 1;
      if (entry.draft.state === 'conflict') return;
      if (entry.draft.state === 'saved') put(entry, { state: 'typing' });
      const now = Date.now();
      entry.firstKey ??= now;
      if (entry.draft.state === 'typing') schedule(entry, Math.max(0, Math.min(QUIET, entry.firstKey + LONGEST - now)));
    },
    saveNow: async (noteId) => {
      const entry = entries.get(noteId);
      if (entry !== undefined) await save(entry);
    },
    flush: async () => {
      const notes = [...entries.values()].map(async (entry) => {
        await save(entry);
        if (entry.draft.state === 'typing') await save(entry);
      });
      await Promise.all([...notes, ...[...others].map((write) => write())]);
    },
    alsoFlush: (write) => {
      others.add(write);
      return () => void others.delete(write);
    },
    mine: (noteId) => entries.get(noteId)?.content.toString() ?? '',
    keepMine: async (noteId) => {
      const entry = entries.get(noteId);
      if (entry === undefined) return;
      const newest = await session.call('notes.text', { noteId });
      put(entry, { version: newest.version, state: 'typing', error: null });
      entry.saveIdOf = -1;
      await save(entry);
    },
    showTheirs: async (noteId) => {
      const entry = entries.get(noteId);
      if (entry !== undefined) entry.savedRevision = entry.revision;
      await load(noteId);
    },
    newer: (noteId, version) => {
      const entry = entries.get(noteId);
      if (entry !== undefined && entry.running === null && !isDirty(entry) && version > entry.draft.version) void load(noteId).catch(ignore);
    },
    unsaved: () => [...entries.values()].filter(isDirty).length,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A newer text that can't be fetched now comes with the next change or opening. */
const ignore = (_error: AppError): void => undefined;
