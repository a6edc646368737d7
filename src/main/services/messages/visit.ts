/** A signed note of a visit as a patient can read it: its own sentences under five headings, with the chart's allergies. */
import type { ChartFact } from '../../../contract/chart.ts';
import { AppError } from '../../../contract/errors.ts';
import type { VisitSentence, VisitSummary } from '../../../contract/messages.ts';
import { isShorthand, plainVisit } from '../../dialogue/messages/index.ts';
import { getNote, getNoteText } from '../../storage/stores/notes-store.ts';
import { forReasoning } from '../analysis/charts.ts';
import type { Charts } from '../analysis/charts.ts';
import type { ServiceContext } from '../context.ts';

const HEADINGS = ['why', 'found', 'medicines', 'plan', 'allergies'] as const;

/** Throws `not-applicable` for a draft that nobody signed. */
export async function visitSummary(context: ServiceContext, charts: Charts, noteId: string): Promise<VisitSummary> {
  const db = context.db();
  const note = getNote(db, noteId);
  if (note.signature !== undefined && note.signature.state !== 'signed') throw new AppError('not-applicable', 'The note is not signed', { what: 'unsigned' });
  const spoken = plainVisit(getNoteText(db, noteId).text);
  // Medicines are names and amounts; elsewhere shorthand is for colleagues.
  const fit = spoken.filter(one => one.heading === 'medicines' || !isShorthand(one.text));
  const said = fit.map(({ heading, text, start, end, plain }): { heading: string; sentence: VisitSentence } => ({ heading, sentence: { text, plain, source: { kind: 'note', title: note.title, noteId, start, end } } }));
  const allergies = forReasoning(await charts.answered(note.caseId)).facts.filter(fact => fact.kind === 'allergy' && fact.status !== 'absent' && fact.assertion.experiencer === 'patient').map(allergySentence);
  const sections = HEADINGS.flatMap(heading => {
    const own = said.filter(one => one.heading === heading).map(({ sentence }) => sentence);
    // The chart's allergies stand for the note's, which they hold.
    const sentences = heading === 'allergies' && allergies.length > 0 ? allergies : own;
    return sentences.length === 0 ? [] : [{ heading, sentences }];
  });
  return { sections, leftOut: spoken.length - fit.length, text: sections.map(({ sentences }) => sentences.map(({ text }) => text).join('\n')).join('\n\n') };
}

function allergySentence(fact: ChartFact): VisitSentence {
  const from = fact.evidence.find(one => one.kind === 'note');
  const place = from?.kind === 'note' ? { noteId: from.noteId, start: from.start, end: from.end } : { noteId: null, start: null, end: null };
  return { text: `${fact.text}${fact.reaction === undefined ? '' : ` (${fact.reaction})`}`, plain: true, source: { kind: 'chart', title: '', ...place } };
}
