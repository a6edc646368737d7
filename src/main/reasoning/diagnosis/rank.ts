/** Conditions ranked on what is known, each with what speaks for it, against it, and what is not known yet. */
import type { Differential } from '../../../contract/reasoning.ts';
import { presence, readFindings } from './likelihood.ts';
import type { Findings } from './likelihood.ts';
import { posteriorOf, priorOf } from './posterior.ts';
import { bestQuestions } from './questions.ts';
import type { ConditionRow, DiagnosisTable } from './table.ts';
import { weights } from './weights.ts';
import type { WeightOf } from './weights.ts';

export interface DifferentialInput {
  readonly age: number | null;
  /** male or female; anything else says nothing. */
  readonly sex: string;
  /** Codes of the table's vocabulary, `E_53`, `E_54_@_V_179`; unknown codes say nothing. */
  readonly evidences: readonly string[];
  readonly absent: readonly string[];
}

/** Likelihood ratios beyond e^±0.25 are worth a line. */
const WORTH_SAYING = 0.25;
const QUESTIONS = 10;
const MISSING = 4;

/** Emergencies that the table does not know: the screen must not let its silence reassure. */
const NOT_COVERED = ['sepsis', 'meningitis', 'subarachnoid haemorrhage', 'stroke', 'aortic dissection', 'ectopic pregnancy', 'diabetic ketoacidosis', 'appendicitis', 'testicular torsion', 'cauda equina syndrome'];

export function rankConditions(table: DiagnosisTable, input: DifferentialInput): Differential {
  const findings = readFindings(table, input.evidences, input.absent);
  const posterior = posteriorOf(table, findings, priorOf(table, input));
  const order = table.conditions.map((condition, index) => ({ condition, index })).sort((a, b) => (posterior[b.index] ?? 0) - (posterior[a.index] ?? 0));
  const weightOf = weights(table, posterior);
  return {
    cantMiss: [],
    differential: order.map(({ condition, index }) => ({
      condition: condition.name,
      code: condition.icd10,
      probability: posterior[index] ?? 0,
      severity: condition.severity,
      ...weighed(table, findings, weightOf, index),
      missing: missingOf(table, findings, weightOf, condition, index),
    })),
    questions: bestQuestions(table, findings, posterior, QUESTIONS),
    coverage: { lane: 'common', conditions: table.conditions.length, source: table.source, edition: table.edition, notCovered: NOT_COVERED },
  };
}

type Weighed = Pick<Differential['differential'][number], 'supporting' | 'opposing'>;

function weighed(table: DiagnosisTable, findings: Findings, weightOf: WeightOf, index: number): Weighed {
  const known: [string, readonly string[] | null][] = [...findings.present, ...[...findings.absent].map(code => [code, null] as [string, null])];
  const facts = known.map(([finding, values]) => ({ finding, name: nameOf(table, finding, values), weight: weightOf(index, finding, values) }));
  return {
    supporting: facts.filter(fact => fact.weight > WORTH_SAYING).sort((a, b) => b.weight - a.weight),
    opposing: facts.filter(fact => fact.weight < -WORTH_SAYING).sort((a, b) => a.weight - b.weight),
  };
}

/** Findings that this condition shows often and the others seldom, and that nobody has asked about. */
function missingOf(table: DiagnosisTable, findings: Findings, weightOf: WeightOf, condition: ConditionRow, index: number): { finding: string; name: string }[] {
  return Object.keys(condition.evidences)
    .filter(code => !findings.present.has(code) && !findings.absent.has(code))
    .map(code => ({ code, gain: presence(condition, code) * weightOf(index, code, []) }))
    .sort((a, b) => b.gain - a.gain)
    .slice(0, MISSING)
    .map(({ code }) => ({ finding: code, name: nameOf(table, code, []) }));
}

function nameOf(table: DiagnosisTable, code: string, values: readonly string[] | null): string {
  const row = table.evidences[code];
  const said = (values ?? []).map(value => row?.values?.[value] ?? value).join(', ');
  return said === '' ? (row?.question ?? code) : `${row?.question ?? code} ${said}`;
}
