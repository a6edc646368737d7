/** The form of the consultations that we wrote to see whether a note of theirs does harm. */
import { readTranscriptFile } from '../formats/index.ts';
import type { Turn } from '../transcript.ts';

export interface Written {
  readonly id: string;
  readonly specialty: string;
  /** `D` the clinician, `P` the patient, `F` who came along, `N` a nurse. */
  readonly said: string;
  /** The name of the file that it is: read as recorders' formats are. Without one it is pasted text. */
  readonly file?: string;
  /** What may stand beside a drug's name as its amount, in a note's writing. */
  readonly doses: Readonly<Record<string, readonly string[]>>;
  /** The side that a part of the body has wherever one is written. */
  readonly sides: Readonly<Record<string, 'left' | 'right'>>;
  /** What the patient has: no line may deny it. */
  readonly present: readonly string[];
  /** What the patient does not have: no line may state it. */
  readonly absent: readonly string[];
  /** Allergies, drugs and red flags: in the note, or on the list of what it leaves out, marked vital. Patterns. */
  readonly vital: readonly string[];
  /** What was taken back, or is another person's: in no line. Patterns. */
  readonly never: readonly string[];
}

/** The dialogue as the screen would read it. */
export function turnsOf(written: Written): readonly Turn[] {
  return written.file === undefined ? readTranscriptFile({ name: 'pasted', text: transcriptOf(written) }).turns : readTranscriptFile({ name: written.file, text: written.said.trimStart() }).turns;
}

/** The dialogue in the form of a transcript. */
export function transcriptOf({ said }: Written): string {
  const names: Readonly<Record<string, string>> = { D: 'Doctor', P: 'Patient', F: 'Guest_family', N: 'Nurse' };
  return said.trim().replace(/^([DPFN]): ?/gm, (_, letter: string) => `${names[letter] ?? letter}: `);
}
