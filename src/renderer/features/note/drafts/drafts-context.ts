import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Draft, Drafts } from './draft.ts';

export const DraftsContext = createContext<Drafts | null>(null);

export function useDrafts(): Drafts {
  const drafts = useContext(DraftsContext);
  if (drafts === null) throw new Error('useDrafts outside of its context');
  return drafts;
}
/** A part of a note's draft; `pick` gives a plain value, and only another one is drawn again. */
export function useDraft<Part extends string | number | boolean | null>(noteId: string, pick: (draft: Draft) => Part): Part | undefined {
  const drafts = useDrafts();
  return useSyncExternalStore(drafts.subscribe, () => {
    const draft = drafts.get(noteId);
    return draft === undefined ? undefined : pick(draft);
  });
}
export function useUnsaved(): number {
  const drafts = useDrafts();
  return useSyncExternalStore(drafts.subscribe, drafts.unsaved);
}
