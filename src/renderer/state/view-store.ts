/** What the window shows and where the eyes are; nothing of the record itself. */
import { create } from 'zustand';

export const PANELS = ['findings', 'diagnosis', 'decision-support', 'prognosis', 'ask'] as const;
export type Panel = (typeof PANELS)[number];
export type Screen = 'worklist' | 'case' | 'listen' | 'messages' | 'library' | 'literature' | 'models' | 'audit' | 'settings';

/** Words to be found in a note and flashed; `serial` tells two clicks on the same words apart. */
interface Target {
  readonly noteId: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly serial: number;
}

interface ViewState {
  readonly screen: Screen;
  readonly caseId: string | null;
  readonly noteId: string | null;
  readonly panel: Panel;
  /** On a narrow window one of the two columns shows. */
  readonly side: 'note' | 'panel';
  readonly factId: string | null;
  readonly target: Target | null;
  /** A note just made: its editor takes the focus when it is there. */
  readonly writeIn: string | null;
  readonly reader: boolean;
  readonly labels: boolean;
  readonly helpOpen: boolean;
  readonly printOpen: boolean;
  /** On the models screen: the risk model that is measured on local cases. */
  readonly validating: string | null;
}

const START: ViewState = {
  screen: 'worklist', caseId: null, noteId: null, panel: 'findings', side: 'note', factId: null, target: null, writeIn: null, reader: false, labels: false, helpOpen: false, printOpen: false, validating: null,
};
export const useView = create<ViewState>(() => START);

export function go(screen: Exclude<Screen, 'case' | 'listen' | 'messages'>): void {
  useView.setState({ screen, target: null, printOpen: false, validating: null });
}
export const validateModel = (model: string): void => useView.setState({ screen: 'models', target: null, validating: model });
export function openCase(caseId: string, noteId: string | null = null): void {
  const same = useView.getState().caseId === caseId;
  useView.setState({ screen: 'case', caseId, target: null, reader: false, printOpen: false, side: 'note', ...(same && noteId === null ? {} : { noteId, factId: null, panel: 'findings' }) });
}
/** Consultations of the case that is open. */
export const openListen = (): void => useView.setState((view) => (view.caseId === null ? {} : { screen: 'listen', target: null }));
/** Patients' messages of the case that is open. */
export const openMessages = (): void => useView.setState((view) => (view.caseId === null ? {} : { screen: 'messages', target: null }));
export const openNote = (noteId: string): void => useView.setState({ noteId, target: null, side: 'note' });
export const openPanel = (panel: Panel): void => useView.setState({ panel, side: 'panel' });
export const focusFact = (factId: string | null): void => useView.setState({ factId });

let serial = 0;
export function showWords(noteId: string, start: number, end: number, text: string): void {
  serial += 1;
  useView.setState({ noteId, side: 'note', target: { noteId, start, end, text, serial } });
}
