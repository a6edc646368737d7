/** The newest reading of the note on the screen: for the status bar, the reader view and the list of unread paragraphs. */
import { create } from 'zustand';
import type { Annotation } from '../../../contract/clinical.ts';

interface LastReading {
  readonly noteId: string;
  readonly model: string;
  readonly provider: string;
  readonly at: string;
  readonly ms: number;
  readonly annotation: Annotation;
}
interface ReadingState {
  readonly last: LastReading | null;
  readonly failed: string | null;
}
const useReadingStore = create<ReadingState>(() => ({ last: null, failed: null }));

export function noteRead(noteId: string, annotation: Annotation): void {
  const { id, version, provider } = annotation.model;
  useReadingStore.setState({ last: { noteId, model: `${id} ${version}`, provider, at: new Date().toISOString(), ms: annotation.ms, annotation }, failed: null });
}
export const readingFailed = (code: string): void => useReadingStore.setState({ failed: code });
export const forgetReading = (): void => useReadingStore.setState({ last: null, failed: null });

export const useLastReading = (): LastReading | null => useReadingStore((state) => state.last);
export const useReadingFailure = (): string | null => useReadingStore((state) => state.failed);
