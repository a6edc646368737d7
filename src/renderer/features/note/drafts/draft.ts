/** What is known of a note's typed words, and what may be asked of them. The keeping itself is in drafts.ts. */
import type { ErrorCode } from '../../../../contract/errors.ts';

type DraftState = 'saved' | 'typing' | 'saving' | 'waiting' | 'conflict';
export interface Draft {
  readonly noteId: string;
  /** The newest version that this text grew from. */
  readonly version: number;
  readonly state: DraftState;
  readonly savedAt: string | null;
  /** Why it waits. */
  readonly error: ErrorCode | null;
  /** Text to put into the editor; `serial` grows when it was changed from outside of it. */
  readonly text: string;
  readonly serial: number;
}
export interface Drafts {
  /** Latest text of the note, or the words that are not saved yet. */
  open(noteId: string): Promise<void>;
  get(noteId: string): Draft | undefined;
  edit(noteId: string, content: { toString(): string }): void;
  saveNow(noteId: string): Promise<void>;
  /** Writes everything that waits; resolves when each was answered or failed. */
  flush(): Promise<void>;
  /** What is typed elsewhere than in a note is written before the door closes, too. Answers what takes it back. */
  alsoFlush(write: () => Promise<void>): () => void;
  /** The text as it is typed now. */
  mine(noteId: string): string;
  /** In a conflict: write mine on top of the newest, or show theirs, mine having been put aside by the caller. */
  keepMine(noteId: string): Promise<void>;
  showTheirs(noteId: string): Promise<void>;
  /** A newer version was saved elsewhere: shown at once where nothing was typed here. */
  newer(noteId: string, version: number): void;
  unsaved(): number;
  subscribe(listener: () => void): () => void;
}
