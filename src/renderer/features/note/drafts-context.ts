import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Draft, Drafts } from './draft.ts';

export const DraftsContext = createContext<Drafts | null>(null);

export function useDrafts(): Drafts {
  const drafts = useContext(DraftsContext);
  if (drafts === null) throw new Error('useDrafts outside of its context');
  return drafts;
}
export function useDraft(noteId: string): Draft | undefined {
  const drafts = useDrafts();
  return useSyncExternalStore(drafts.subscribe, () => drafts.get(noteId));
}
export function useUnsaved(): number {
  const drafts = useDrafts();
  return useSyncExternalStore(drafts.subscribe, drafts.unsaved);
}
