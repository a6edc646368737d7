import { useEffect } from 'react';
import { go, openListen, openMessages, openPanel, PANELS, useView } from '../../state/view-store.ts';
import { focusNextPane } from './panes.ts';
import { useLock } from './use-lock.ts';

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Keys that work wherever the focus is. Alt with a digit is read from the key's place, so that no layout changes it. */
export function useShortcuts(): void {
  const lock = useLock();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const mod = event.ctrlKey || event.metaKey;
      const panel = /^Digit([1-9])$/.exec(event.code);
      if (event.altKey && !mod && panel !== null && useView.getState().screen === 'case') {
        const chosen = PANELS[Number(panel[1]) - 1];
        if (chosen === undefined) return;
        openPanel(chosen);
        requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-pane="panel"] [role="tab"][aria-selected="true"]')?.focus());
      } else if (event.altKey && !mod && event.code === 'KeyW') go('worklist');
      else if (event.altKey && !mod && event.code === 'KeyL' && useView.getState().caseId !== null) openListen();
      else if (event.altKey && !mod && event.code === 'KeyM' && useView.getState().caseId !== null) openMessages();
      else if (mod && event.shiftKey && event.code === 'KeyL') lock();
      else if (mod && !event.shiftKey && !event.altKey && event.code === 'KeyP' && useView.getState().screen === 'case') useView.setState({ printOpen: true });
      else if (event.key === 'F6') focusNextPane(event.shiftKey);
      else if (event.key === '?' && !isTyping(event.target)) useView.setState({ helpOpen: true });
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [lock]);
}
