/** A case's own notes and chart as a source: facts and sentences about what is asked, apart from the library and never mixed with it. */
import type { Chart, ChartFact } from '../../../contract/chart.ts';
import type { Way } from '../ask/covering.ts';
import { waysOf } from '../ask/rank.ts';
import { isOfMedicine } from './general.ts';
import type { Asked } from '../ask/rank.ts';
import { termsOf } from '../ask/terms.ts';
import { readMatter } from './matter.ts';
import { sentencesOfCase } from './sentences.ts';
import type { CaseNote, NoteSentence } from './sentences.ts';
import { drugsOf, statementsOfChart } from './statements.ts';
import type { ChartStatement } from './statements.ts';
import type { CaseWords } from './words.ts';

export { openCaseWords } from './words.ts';
export type { CaseWords } from './words.ts';
export type { CaseNote } from './sentences.ts';

export interface CaseFindings {
  readonly facts: readonly ChartStatement[];
  readonly sentences: readonly NoteSentence[];
  /** What the notes say answers before what the chart holds. */
  readonly notesFirst: boolean;
  /** Asked of a disease or a drug as such, not of this patient: what the library says answers first. */
  readonly ofMedicine: boolean;
}

/** Words that point at the patient and say nothing of the matter. */
const PATIENT = new Set(
  termsOf('patient she he her his him they them this taking take takes taken on currently current now ever known last latest recent most first initial value level result when started start have has had been any does did is the case note notes chart say says there still getting receiving given give history before today admission'),
);

/** What a case's own notes and chart say to a question: facts and sentences, best first, each with its place; both empty where nothing was found. */
export function answerFromCase(asked: Pick<Asked, 'parts' | 'others' | 'text'>, notes: readonly CaseNote[], chart: Chart, words: CaseWords): CaseFindings {
  const matter = readMatter(asked.text, words);
  const ways = mattersOf(asked, matter.naming);
  const ages = new Map(notes.toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? '')).map(({ noteId }, age) => [noteId, age]));
  const names = [...new Set(drugsOf(matter, ways, chart).flatMap(namesInNotes))];
  const problems = chart.facts.filter(({ kind, state, status }) => kind === 'problem' && state !== 'rejected' && status !== 'absent').map(({ text }) => text.toLowerCase());
  return { facts: statementsOfChart(matter, ways, chart, (noteId) => ages.get(noteId) ?? 0), sentences: sentencesOfCase(matter, { names, problems, ways }, notes), notesFirst: matter.atHome || matter.aim || matter.why, ofMedicine: isOfMedicine(asked.text, matter.topics.length + matter.analytes.length + matter.classes.length > 0) };
}

/** As the notes write it, and its ingredients. */
const namesInNotes = ({ text, codes }: ChartFact): string[] => [text, ...codes.filter(({ system }) => system === 'RxNorm').map(({ display }) => display)].map((name) => name.toLowerCase()).filter((name) => name.length > 2);

/** The ways to say the matter, without words that only point at the patient or name the topic; empty where nothing else is asked. */
function mattersOf(asked: Pick<Asked, 'parts' | 'others'>, naming: ReadonlySet<string>): Way[] {
  const [own = [], ...others] = waysOf(asked).map((way) => {
    const matter = way.filter((part) => !part.own.every((term) => PATIENT.has(term) || naming.has(term)));
    return matter.length > 0 || naming.size > 0 ? matter : way;
  });
  // Other names are names of the whole; where the topic is the whole, they ask nothing more.
  return own.length === 0 ? [] : [own, ...others];
}
