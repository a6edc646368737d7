import type { ChartFact, Evidence } from '../../../contract/chart.ts';
import { showWords } from '../../state/view-store.ts';

type NoteEvidence = Extract<Evidence, { kind: 'note' }>;
const isNoteEvidence = (evidence: Evidence): evidence is NoteEvidence => evidence.kind === 'note';

/** Opens the note that a statement rests on and shows its words; false when it rests on no note. */
export function showEvidence({ evidence }: Pick<ChartFact, 'evidence'>): boolean {
  const first = evidence.find(isNoteEvidence);
  if (first === undefined) return false;
  showWords(first.noteId, first.start, first.end, first.text);
  return true;
}
