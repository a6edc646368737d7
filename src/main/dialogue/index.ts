/** A consultation into a draft note: every line in the words of its turns, nothing that was not said. */
import { join } from 'node:path';
import { faultsOf } from './check.ts';
import type { Fault } from './check.ts';
import { statementFeatures, topicFeatures, topicLetters } from './features.ts';
import { best, bestOf, openLinear } from '../inference/linear.ts';
import type { LinearModel } from '../inference/linear.ts';
import { chooseStatements, isVital, linesOf, SECTIONS, writeNote } from './note.ts';
import type { NoteLine, Scored, SectionCode } from './note.ts';
import { statementsOf } from './statements.ts';
import type { Turn } from './transcript.ts';

export type { NoteLine } from './note.ts';
export type { Turn } from './transcript.ts';
export { readTranscript } from './transcript.ts';

export interface Omission {
  readonly text: string;
  readonly from: readonly number[];
  /** Said of an allergy, a dose or what may be an emergency: to be looked at first. */
  readonly vital: boolean;
}
export interface ConsultationNote {
  readonly note: string;
  /** A header of the MTS-Dialog set. */
  readonly topic: string;
  readonly lines: readonly NoteLine[];
  /** Said, perhaps worth noting, and not in the note. */
  readonly omissions: readonly Omission[];
  /** Lines that their turns don't bear out; kept out of the note. */
  readonly unsupported: readonly (NoteLine & { readonly faults: readonly Fault[] })[];
}
export interface Listener {
  summarise(turns: readonly Turn[]): ConsultationNote;
}

export interface ListenerOptions {
  /** Is this word a drug's name? Statements that name one are never dropped silently. */
  readonly isDrug?: (word: string) => boolean;
  readonly leastWorth?: number;
}

/** Chosen on ACI-bench valid. */
export const LEAST_WORTH = 0.37;
const OMITTED_WORTH = 0.25;

/** @param folder `resources/knowledge/dialogue`. @throws AppError `model-unavailable` */
export function createListener(folder: string, { isDrug = () => false, leastWorth = LEAST_WORTH }: ListenerOptions = {}): Listener {
  const open = (name: string): LinearModel => openLinear(join(folder, `${name}.json`));
  const [worth, section, topicWords, topicSpelling] = [open('worth'), open('section'), open('topic'), open('topic-letters')];
  return {
    summarise(turns) {
      const { statements } = statementsOf(turns);
      const scored = statements.map((one, at): Scored => {
        const features = statementFeatures(statements, at);
        const { label } = best(section, features);
        return { ...one, vital: isVital(one.text, isDrug), worth: worth.score(features)[0] ?? 0, section: SECTIONS.some(([code]) => code === label) ? (label as SectionCode) : 'HPI' };
      });
      const chosen = chooseStatements(scored, leastWorth);
      const said = (from: readonly number[]): string => from.map(at => turns[at]?.text ?? '').join(' ');
      const checked = linesOf(chosen).map(line => ({ ...line, faults: faultsOf(line.text, said(line.from)) }));
      const lines = checked.filter(({ faults }) => faults.length === 0).map(({ section: title, text, from }) => ({ section: title, text, from }));
      return {
        note: writeNote(lines),
        topic: bestOf([topicWords.score(topicFeatures(turns)), topicSpelling.score(topicLetters(turns))], topicWords.labels),
        lines,
        omissions: scored.filter(one => !chosen.includes(one) && (one.worth >= OMITTED_WORTH || one.vital)).map(({ text, from, vital }) => ({ text, from, vital })),
        unsupported: checked.filter(({ faults }) => faults.length > 0),
      };
    },
  };
}
