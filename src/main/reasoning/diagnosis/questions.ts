/**
 * What to ask next. A talk is planned for five questions: the first ones take off most uncertainty, then each is weighed by how the
 * ranking is expected to stand after it and the best that follows, the last by how it stands at once (docs/differential.md).
 */
import type { Findings } from './findings.ts';
import { modelledAs } from './likelihood.ts';
import { modelOf } from './model.ts';
import type { ModelledQuestion } from './model.ts';
import { expectedAfterNext, expectedGain, expectedStanding } from './policy.ts';
import type { Posterior } from './posterior.ts';
import type { DiagnosisTable } from './table.ts';

interface Question {
  readonly finding: string;
  readonly question: string;
  /** Bits that the answer is expected to give. */
  readonly informationGain: number;
  /** What can be answered beyond yes and no. */
  readonly values?: { value: string; name: string }[];
  /** More than one of them may be true. */
  readonly several?: boolean;
}

/** Questions that a talk is planned for; what is known beyond them is asked for one at a time. */
const HORIZON = 5;
/** With so many left, information counts; with fewer, how the ranking will stand at the end. */
const LOOK_AHEAD_FROM = 4;
/** Questions that are followed two steps. */
const FOLLOWED = 10;
/** Asked of women alone. */
const OF_WOMEN = new Set(['E_11', 'E_141', 'E_145', 'E_163', 'E_167']);
/** What a person may not want to be asked goes behind a question that tells as much. */
const INTIMATE = new Set(['E_2', 'E_27', 'E_61', 'E_78', 'E_115', 'E_163', 'E_189']);
const INTIMATE_COST = 0.01;

export function bestQuestions(table: DiagnosisTable, findings: Findings, posterior: Posterior, sex: string, count: number): Question[] {
  const open = modelOf(table)
    .questions.filter(({ code, parent }) => {
      if (findings.present.has(code) || findings.absent.has(code)) return false;
      if (sex === 'male' && OF_WOMEN.has(code)) return false;
      return parent === undefined || (findings.present.has(parent) && !tellsNoDetails(table, findings, parent));
    })
    .map(question => ({ question, gain: expectedGain(question, posterior) }))
    .sort((a, b) => b.gain - a.gain);
  const worth = worthOf(table, open.slice(0, FOLLOWED).map(({ question }) => question), posterior, Math.max(1, HORIZON - askedSoFar(findings)));
  return open
    .map(({ question, gain }) => ({ code: question.code, gain, worth: worth(question, gain) - (INTIMATE.has(question.code) ? INTIMATE_COST : 0) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, count)
    .map(({ code, gain }) => ({ finding: code, question: table.evidences[code]?.question ?? code, informationGain: gain, ...choices(table, code) }));
}

/** What asking is worth with so many questions left, in one measure for all questions of a turn. */
function worthOf(table: DiagnosisTable, leading: readonly ModelledQuestion[], posterior: Posterior, left: number): (question: ModelledQuestion, gain: number) => number {
  if (left > LOOK_AHEAD_FROM) return (_, gain) => gain;
  const severe = table.conditions.map(({ severity }) => severity <= 2);
  if (left === 1) return question => expectedStanding(question, posterior, severe);
  return question => (leading.includes(question) ? expectedAfterNext(question, leading, posterior, severe) : expectedStanding(question, posterior, severe));
}

/** All but what the patient came with. */
function askedSoFar(findings: Findings): number {
  return Math.max(0, findings.present.size + findings.absent.size - 1);
}

/** Whoever was asked for one detail and gave no value, and has given none of the others, is not asked for the rest. */
function tellsNoDetails(table: DiagnosisTable, findings: Findings, parent: string): boolean {
  const ofParent = (code: string): boolean => code !== parent && table.evidences[code]?.parent === parent;
  const told = [...findings.present].filter(([code]) => ofParent(code));
  if (told.some(([, { values }]) => values.length > 0)) return false;
  return told.length > 0 || [...findings.absent].some(ofParent);
}

const choicesOf = new WeakMap<DiagnosisTable, Map<string, Pick<Question, 'values' | 'several'>>>();

/** A scale gives its numbers; a list gives the values that some condition is known to show. */
function choices(table: DiagnosisTable, code: string): Pick<Question, 'values' | 'several'> {
  let known = choicesOf.get(table);
  if (known === undefined) choicesOf.set(table, (known = new Map()));
  let found = known.get(code);
  if (found === undefined) {
    const kind = modelledAs(table, code);
    const named = new Set(table.conditions.flatMap(({ values, fills }) => [...Object.keys(values[code] ?? {}), ...(fills[code] === undefined ? [] : [fills[code]])]));
    const names = table.evidences[code]?.values ?? {};
    if (kind === 'number') found = { values: Array.from({ length: 11 }, (_, value) => ({ value: String(value), name: String(value) })), several: false };
    else if (kind === 'values') found = { values: Object.keys(names).filter(value => named.has(value)).map(value => ({ value, name: names[value] ?? value })), several: true };
    else found = {};
    known.set(code, found);
  }
  return found;
}
