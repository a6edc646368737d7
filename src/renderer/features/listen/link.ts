/** Which line or turn the pointer or the focus is on: the other side lights up. */
import { createContext, useContext } from 'react';

export interface Linked {
  readonly turns: readonly number[];
  readonly lines: readonly number[];
}
interface LinkState {
  readonly linked: Linked | null;
  readonly setLinked: (linked: Linked | null) => void;
}
export const LinkContext = createContext<LinkState>({ linked: null, setLinked: () => undefined });
export const useLinked = (): LinkState => useContext(LinkContext);

export const turnId = (at: number): string => `au-turn-${at}`;
export const lineId = (at: number): string => `au-line-${at}`;

/** Brings an element of the other column into view, and lets it take the focus where it can. */
export function reveal(id: string, focus: boolean): void {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'nearest' });
  if (focus) element?.querySelector<HTMLElement>('textarea, button, [tabindex]')?.focus();
}
