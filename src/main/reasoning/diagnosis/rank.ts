/** Conditions ranked on what is known, each with what speaks for it, against it, and what is not known yet. */
import type { Differential } from '../../../contract/differential.ts';
import { readFindings } from './findings.ts';
import { weighFindings } from './likelihood.ts';
import { modelOf } from './model.ts';
import { noneOfThese } from './none.ts';
import { posteriorOf } from './posterior.ts';
import { complaintPrior, priorOf } from './prior.ts';
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
  /** Read in a note's words: the values of a finding are some of those there are. */
  readonly fromWords?: boolean;
}

/** Likelihood ratios beyond e^±0.25 are worth a line. */
const WORTH_SAYING = 0.25;
const QUESTIONS = 10;
const MISSING = 4;

/** Emergencies that the table does not know: the screen must not let its silence reassure. */
const NOT_COVERED = ['sepsis', 'meningitis', 'subarachnoid haemorrhage', 'stroke', 'aortic dissection', 'ectopic pregnancy', 'diabetic ketoacidosis', 'appendicitis', 'testicular torsion', 'cauda equina syndrome'];

export function rankConditions(table: DiagnosisTable, input: DifferentialInput): Differential {
  const findings = readFindings(table, input.evidences, input.absent, input.fromWords);
  const known = weighFindings(table, findings);
  const plain = priorOf(table, input);
  const prior = findings.present.size === 0 ? plain : complaintPrior(table, plain);
  const posterior = posteriorOf(known, prior);
  const weightOf = weights(posterior);
  const facts = known.map(({ code, detail, likelihood }) => ({ finding: code, name: nameOf(table, code, detail?.values ?? []), absent: detail === null, likelihood }));
  const open = modelOf(table).questions.filter(({ code }) => table.evidences[code]?.type === 'binary' && !findings.present.has(code) && !findings.absent.has(code));
  const unknown = new Map(open.map(({ code, answers: [there] }) => [code, there] as const));
  return {
    cantMiss: [],
    differential: table.conditions
      .map((condition, index) => {
        const weighed = facts.map(({ likelihood, ...fact }) => ({ ...fact, weight: weightOf(index, likelihood) }));
        return {
          condition: condition.name,
          code: condition.icd10,
          probability: posterior[index] ?? 0,
          severity: condition.severity,
          supporting: weighed.filter(fact => fact.weight > WORTH_SAYING).sort((a, b) => b.weight - a.weight),
          opposing: weighed.filter(fact => fact.weight < -WORTH_SAYING).sort((a, b) => a.weight - b.weight),
          missing: missingOf(table, unknown, weightOf, condition, index),
        };
      })
      .sort((a, b) => b.probability - a.probability),
    noneOfThese: noneOfThese(known, prior),
    questions: bestQuestions(table, findings, posterior, input.sex, QUESTIONS),
    coverage: { lane: 'common', conditions: table.conditions.length, source: table.source, edition: table.edition, notCovered: NOT_COVERED },
  };
}

/** Findings that this condition shows often and the others seldom, and that nobody has asked about. */
function missingOf(table: DiagnosisTable, unknown: ReadonlyMap<string, Float64Array | undefined>, weightOf: WeightOf, condition: ConditionRow, index: number): { finding: string; name: string }[] {
  return Object.keys(condition.evidences)
    .flatMap(code => {
      const there = unknown.get(code);
      return there === undefined ? [] : [{ code, gain: (there[index] ?? 0) * weightOf(index, there) }];
    })
    .sort((a, b) => b.gain - a.gain)
    .slice(0, MISSING)
    .map(({ code }) => ({ finding: code, name: nameOf(table, code, []) }));
}

function nameOf(table: DiagnosisTable, code: string, values: readonly string[]): string {
  const row = table.evidences[code];
  const said = values.map(value => row?.values?.[value] ?? value).join(', ');
  return said === '' ? (row?.question ?? code) : `${row?.question ?? code} ${said}`;
}
