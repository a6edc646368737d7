/** The draft of a consultation: made by the engine, held against what was said and the chart, and as its note has it by now. */
import type { Consultation, ConsultationCheck } from '../../../contract/listen.ts';
import type { DraftLine } from '../../../contract/listen-engine.ts';
import { layOut, SECTIONS, speakersOf } from '../../dialogue/index.ts';
import type { EngineClient } from '../../engine-client/index.ts';
import { getConsultation, saveDraft } from '../../storage/stores/consultations-store.ts';
import type { StoredConsultation } from '../../storage/stores/consultations-store.ts';
import { getNote, getNoteText } from '../../storage/stores/notes-store.ts';
import type { Charts } from '../analysis/charts.ts';
import type { ServiceContext } from '../context.ts';
import { checkDraft } from './check-draft.ts';
import { linesOfText } from './lines-of-text.ts';
import { sexOf } from './sex-of.ts';

const ORDER = new Map(SECTIONS.map(([, title], at) => [title as string, at]));

/** What each turn is about, a place a turn; null where that is not known. */
type About = (string | null)[];

export interface Drafts {
  readonly make: (caseId: string, turns: StoredConsultation['turns'], roles: StoredConsultation['roles'], signal: AbortSignal) => Promise<{ lines: DraftLine[]; about: About }>;
  /** What is open in it, by what was said and by the chart. */
  readonly check: (stored: StoredConsultation, signal: AbortSignal) => Promise<ConsultationCheck>;
  /** The consultation with the lines of its note in the case, for whoever signs that. */
  readonly asNoted: (stored: StoredConsultation) => StoredConsultation;
  /** As the screen has it; `about` where the engine has just said it. */
  readonly show: (id: string, signal: AbortSignal, about?: About) => Promise<Consultation>;
}

export function createDrafts(context: ServiceContext, engine: EngineClient, charts: Charts): Drafts {
  const summarise = (caseId: string, { turns, roles }: Pick<StoredConsultation, 'turns' | 'roles'>, signal: AbortSignal): ReturnType<typeof engine.call<'text.summarise'>> =>
    engine.call('text.summarise', { turns: [...turns], roles: { ...roles }, ...sexOf(context.db(), caseId) }, { signal });
  const check: Drafts['check'] = (stored, signal) => checkDraft({ ...stored, ...sexOf(context.db(), stored.head.caseId) }, engine, charts, signal);
  const asNoted: Drafts['asNoted'] = stored => {
    const { noteId, state } = stored.head;
    if (noteId === null || state !== 'noted') return stored;
    const { text } = getNoteText(context.db(), noteId);
    return text === layOut(stored.lines).text ? stored : { ...stored, lines: linesOfText(text, stored.lines) };
  };
  /** Takes the note's lines over where someone wrote in the note itself after the draft. */
  const adopt = (id: string): StoredConsultation => {
    const db = context.db();
    const stored = getConsultation(db, id);
    const { noteId, updatedAt } = stored.head;
    const { lines } = asNoted(stored);
    if (noteId === null || lines === stored.lines || getNoteText(db, noteId).savedAt < updatedAt) return stored;
    saveDraft(db, { id, revision: stored.revision, lines, answers: stored.answers, at: context.now() });
    return getConsultation(db, id);
  };

  return {
    check,
    asNoted,
    make: async (caseId, turns, roles, signal) => {
      const made = await summarise(caseId, { turns, roles }, signal);
      // Lines that their turns don't bear out come too, marked: a person decides, nothing is dropped unseen.
      const lines = [...made.lines, ...made.unsupported.map(({ section, text, from }) => ({ section, text, from }))];
      return { lines: lines.toSorted((a, b) => (ORDER.get(a.section) ?? 99) - (ORDER.get(b.section) ?? 99)), about: made.about };
    },
    show: async (id, signal, about) => {
      const stored = adopt(id);
      const known = about ?? (await summarise(stored.head.caseId, stored, signal)).about;
      const checked = await check(stored, signal);
      const { noteId, state } = stored.head;
      return {
        head: stored.head, revision: stored.revision, turns: [...stored.turns], speakers: speakersOf(stored.turns, stored.roles), about: known,
        lines: [...stored.lines], answers: { ...stored.answers }, check: checked, note: noteId === null || state !== 'noted' ? null : getNote(context.db(), noteId),
      };
    },
  };
}
