/** Builds a patient's chart from annotated notes and from the facts of records. Pure: the same input gives the same chart. */
import type { Chart, ChartFact, ChartPatient, Evidence, Sex } from '../../contract/chart.ts';
import { patientFromNotes } from './demographics.ts';
import { factsOfNote } from './from-note.ts';
import type { AnnotatedNote } from './from-note.ts';
import { countCopies, joinRestated, markContradictions, mergeFacts } from './merge.ts';

export type { AnnotatedNote } from './from-note.ts';

interface ChartSources {
  readonly notes: readonly AnnotatedNote[];
  /** Facts that a record (FHIR, C-CDA, typing) brought, complete already. */
  readonly facts?: readonly ChartFact[];
  readonly patient?: { readonly age: number | null; readonly sex: Sex } | undefined;
  readonly unread?: Chart['unread'];
}

/** A score under which a problem is shown but asks nobody for an answer. */
const WORTH_ASKING = 0.6;

/**
 * One chart of all notes and record facts. Offsets in evidence are those of the notes' own texts; a fact that several sources
 * state is one fact with all their evidence, and what they contradict each other in is marked, not resolved.
 */
export function buildChart(sources: ChartSources): Chart {
  const fromNotes = sources.notes.flatMap(note => factsOfNote(note));
  const lineOf = linesOf(sources.notes);
  const merged = countCopies(joinRestated(mergeFacts([...(sources.facts ?? []), ...fromNotes]), lineOf), lineOf);
  const facts = markContradictions(merged).map(fact => ({ ...fact, asks: asksForAnswer(fact) }));
  const patient = patientFromNotes(sources.notes, sources.patient);
  return {
    patient: { ...patient, weight: newer(patient.weight, weightOf(facts)) },
    facts,
    unread: [...(sources.unread ?? []), ...unreadOf(sources.notes)],
    asOf: latest([...sources.notes.map(note => note.date), ...facts.map(fact => fact.time)]),
  };
}

/** Only what changes care asks: drugs in use, allergies, active problems; copied or past statements don't. */
function asksForAnswer(fact: ChartFact): boolean {
  if (fact.state !== 'suggested') return false;
  if (fact.evidence.every(evidence => evidence.kind === 'record')) return false;
  if (fact.kind === 'allergy') return true;
  if (fact.kind === 'medication') return (fact.status === 'active' || fact.status === 'held' || fact.status === 'planned') && knownDrug(fact);
  return fact.kind === 'problem' && fact.status === 'active' && fact.score >= WORTH_ASKING;
}

/** Named by a terminology, or given with a dose: a stray word taken for a drug is shown, but nobody is asked about it. */
function knownDrug(fact: ChartFact): boolean {
  return fact.dose !== undefined || fact.codes.some(code => code.system === 'RxNorm');
}

function linesOf(notes: readonly AnnotatedNote[]): (evidence: Evidence) => string | null {
  const texts = new Map(notes.map(note => [note.noteId, note.text]));
  return evidence => {
    if (evidence.kind !== 'note') return null;
    const text = texts.get(evidence.noteId);
    if (text === undefined) return null;
    const from = text.lastIndexOf('\n', Math.max(0, evidence.start - 1)) + 1;
    const to = text.indexOf('\n', evidence.end);
    return text.slice(from, to === -1 ? text.length : to).replace(/\s+/gu, ' ').trim().toLowerCase();
  };
}

function unreadOf(notes: readonly AnnotatedNote[]): Chart['unread'] {
  return notes.flatMap(note => {
    const languages = new Map<string, number>();
    for (const span of note.annotation.unread) languages.set(span.language, (languages.get(span.language) ?? 0) + 1);
    return [...languages].map(([language, count]) => ({ source: note.noteId, reason: `language:${language}`, count }));
  });
}

function weightOf(facts: readonly ChartFact[]): ChartPatient['weight'] {
  return facts.reduce<ChartPatient['weight']>((best, fact) => {
    const measured = fact.measurement;
    if (fact.kind !== 'observation' || measured?.analyte !== 'weight' || measured.canonical?.unit !== 'kg') return best;
    return newer(best, { kg: measured.canonical.value, time: fact.time });
  }, null);
}

function newer(a: ChartPatient['weight'], b: ChartPatient['weight']): ChartPatient['weight'] {
  if (a === null || b === null) return a ?? b;
  return (b.time ?? '') > (a.time ?? '') ? b : a;
}

function latest(times: readonly (string | null)[]): string | null {
  return times.reduce<string | null>((best, time) => (time !== null && (best === null || time > best) ? time : best), null);
}
