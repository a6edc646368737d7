/** Facts of the chart about what is asked, the ones that answer first. */
import type { Chart, ChartFact } from '../../../contract/chart.ts';
import type { Way } from '../ask/covering.ts';
import { heldIn } from './held.ts';
import type { Matter } from './matter.ts';
import { caseTerms } from './terms.ts';

export interface ChartStatement {
  readonly factId: string;
  readonly kind: string;
  readonly status: string;
  readonly text: string;
  /** Where it is said in a note; null for a fact of a record or one that was typed. */
  readonly at: { readonly noteId: string; readonly version: number; readonly start: number; readonly end: number } | null;
}

const MOST = 6;
/** Of a list that was asked for: what is left out would look like what is not there. */
const MOST_LISTED = 40;
const LEAST = 0.5;
/** How it stands now comes before how it stood. */
const STATUS: readonly ChartFact['status'][] = ['active', 'held', 'planned', 'unknown', 'possible', 'past', 'absent'];

/** Drugs of the classes that are asked for, and those that are asked for by name. */
export function drugsOf({ classes }: Matter, ways: readonly Way[], chart: Chart): ChartFact[] {
  const asked = new Set(ways.flatMap((way) => way.flatMap(({ own, others }) => [...own, ...others.flat()])));
  return chart.facts.filter(
    (fact) =>
      fact.kind === 'medication' &&
      fact.state !== 'rejected' &&
      (classes.some(({ members, asked: words }) => namesOf(fact).some((name) => members.has(name)) || words.test(fact.text)) || namesOf(fact).some((name) => caseTerms(name).some((term) => term.length > 4 && asked.has(term) && !FORMS.has(term)))),
  );
}
/** Words of a drug's name that say only in what form it comes. */
const FORMS = new Set(caseTerms('tablet tablets infusion oral solution injection acid sodium potassium calcium chloride sulfate vitamin insulin'));

/** A rejected fact says nothing. */
export function statementsOfChart(matter: Matter, ways: readonly Way[], chart: Chart, ageOf: (noteId: string) => number): ChartStatement[] {
  const facts = chart.facts.filter(({ state }) => state !== 'rejected');
  const covered = (fact: ChartFact): number => heldIn(`${fact.text} ${fact.codes.map(({ display }) => display).join(' ')}`, ways, () => 1);
  const drugs = new Set(drugsOf(matter, ways, chart));
  const values = matter.aim ? [] : facts.filter(({ kind, measurement }) => kind === 'observation' && matter.analytes.some(({ key }) => key === measurement?.analyte));
  const ofTopics = facts.filter((fact) => matter.topics.some(({ kinds, all, said }) => kinds.includes(fact.kind) && (all || said.test(fact.text) || fact.kind === 'family')));
  const listed = matter.topics.some(({ all }) => all) || matter.classes.length > 0;
  const found = new Set([...ofTopics, ...facts.filter((fact) => drugs.has(fact))]);
  // A drug by its name, or anything else that no table of ours knows.
  if (!matter.aim && (found.size + values.length === 0 || matter.why)) for (const fact of facts) if (covered(fact) >= LEAST && fact.kind !== 'family') found.add(fact);
  const newest = matter.topics.some((topic) => topic.newest);
  const others = [...found].toSorted((a, b) => Math.round(covered(b)) - Math.round(covered(a)) || STATUS.indexOf(a.status) - STATUS.indexOf(b.status) || (newest ? inTime(b, a, ageOf) : 0));
  return [...values.toSorted((a, b) => inTime(a, b, ageOf) * (matter.first ? 1 : -1)).slice(0, MOST), ...others.slice(0, listed ? MOST_LISTED : MOST)].map(statementOf);
}

function statementOf(fact: ChartFact): ChartStatement {
  const evidence = lastNote(fact);
  return { factId: fact.id, kind: fact.kind, status: fact.status, text: wordsOf(fact), at: evidence === null ? null : { noteId: evidence.noteId, version: evidence.version, start: evidence.start, end: evidence.end } };
}
function lastNote(fact: ChartFact): Extract<ChartFact['evidence'][number], { kind: 'note' }> | null {
  const found = fact.evidence.find((one) => one.kind === 'note');
  return found?.kind === 'note' ? found : null;
}

/** By its own time, then by the note and the place that say it: rows of a table run on in time. */
function inTime(a: ChartFact, b: ChartFact, ageOf: (noteId: string) => number): number {
  const [day, other] = [(a.time ?? '').slice(0, 10), (b.time ?? '').slice(0, 10)];
  if (day !== other) return day.localeCompare(other);
  const [here, there] = [lastNote(a), lastNote(b)];
  return (here === null ? 0 : ageOf(here.noteId)) - (there === null ? 0 : ageOf(there.noteId)) || (here?.start ?? 0) - (there?.start ?? 0);
}

const namesOf = ({ text, codes }: ChartFact): string[] => [text.toLowerCase(), ...codes.filter(({ system }) => system === 'RxNorm').map(({ display }) => display.toLowerCase())];

/** A fact as one line: its words, then value or dose, then when. A ratio has no unit to show. */
function wordsOf({ text, measurement, dose, route, frequency, reaction, time }: ChartFact): string {
  const value = measurement === undefined ? '' : `${measurement.comparator ?? ''}${measurement.value}${measurement.second === undefined ? '' : `/${measurement.second}`} ${measurement.unit === '1' || measurement.unit?.startsWith('{') === true ? '' : (measurement.unit ?? '')}`.trim();
  return [text.replaceAll('-', measurement === undefined ? '-' : ' '), value, dose, route, frequency, reaction, time === null ? '' : `(${time.slice(0, 10)})`].filter((part) => part !== undefined && part.trim() !== '').join(' ');
}
