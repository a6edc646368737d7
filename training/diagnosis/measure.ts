/**
 * Plays simulated patients through the product's ranking: the initial evidence, age and sex, then its own questions one at a time.
 *
 *     node training/diagnosis/measure.ts PATIENTS.jsonl [questions]     accuracy, severe conditions, calibration
 *     node training/diagnosis/measure.ts PATIENTS.jsonl 5 yes-no          the same for patients who say yes and no, and never which or where
 *     node training/diagnosis/measure.ts PATIENTS.jsonl none            "none of these": a seventh of the conditions left out in turn
 *     node training/diagnosis/measure.ts PATIENTS.jsonl states          what is known after 0, 2, 5 and 8 questions, with the ranking's shares, as JSON Lines
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadDiagnosisTable, rankConditions } from '../../src/main/reasoning/diagnosis/index.ts';
import type { DiagnosisTable } from '../../src/main/reasoning/diagnosis/index.ts';
import type { Differential } from '../../src/contract/differential.ts';

interface Patient {
  readonly condition: string;
  readonly severity: number;
  readonly age: number;
  readonly sex: string;
  readonly initial: string;
  readonly evidences: readonly string[];
}

const [file = '', what = '5', manner = 'full'] = process.argv.slice(2);
const table = loadDiagnosisTable(path.resolve(import.meta.dirname, '../../resources/knowledge/ddxplus.json'));
const patients = readFileSync(file, 'utf8').trim().split('\n').map(line => JSON.parse(line) as Patient);

/** The ranking after so many questions of its own. */
function ask(of: DiagnosisTable, patient: Patient, questions: number, each?: (asked: number, known: { evidences: string[]; absent: string[] }, result: Differential) => void): Differential {
  const evidences = [patient.initial];
  const absent: string[] = [];
  for (let asked = 0; ; asked += 1) {
    const result = rankConditions(of, { age: patient.age, sex: patient.sex === 'F' ? 'female' : 'male', evidences, absent });
    const next = result.questions[0]?.finding;
    each?.(asked, { evidences, absent }, result);
    if (asked === questions || next === undefined) return result;
    const told = patient.evidences.filter(evidence => evidence.split('_@_')[0] === next);
    if (told.length > 0) evidences.push(...(manner === 'yes-no' ? [next] : told));
    else absent.push(next);
  }
}

function expectedCalibrationError(said: readonly { share: number; right: boolean; weight?: number }[]): number {
  const bins = Array.from({ length: 10 }, () => ({ weight: 0, gap: 0 }));
  let total = 0;
  for (const { share, right, weight = 1 } of said) {
    const bin = bins[Math.min(9, Math.floor(share * 10))];
    if (bin === undefined) continue;
    bin.gap += weight * (share - (right ? 1 : 0));
    total += weight;
  }
  return bins.reduce((sum, { gap }) => sum + Math.abs(gap), 0) / total;
}

function accuracy(questions: number): object {
  let first = 0, five = 0, severe = 0, severeFive = 0;
  const said: { share: number; right: boolean }[] = [];
  let longest = 0;
  for (const patient of patients) {
    const started = performance.now();
    const { differential } = ask(table, patient, questions);
    longest = Math.max(longest, (performance.now() - started) / (questions + 1));
    const rank = differential.findIndex(row => row.condition === patient.condition);
    first += Number(rank === 0);
    five += Number(rank < 5);
    if (patient.severity <= 2) {
      severe += 1;
      severeFive += Number(rank < 5);
    }
    said.push({ share: differential[0]?.probability ?? 0, right: rank === 0 });
  }
  return { patients: patients.length, questions, manner, first: first / patients.length, five: five / patients.length, severeInFive: severeFive / severe, calibrationError: expectedCalibrationError(said), slowestStepMs: longest };
}

function outside(): object {
  const folds = 7;
  const inside: number[] = [], out: number[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const held = new Set(table.conditions.filter((_, at) => at % folds === fold).map(({ name }) => name));
    const less = { ...table, conditions: table.conditions.filter(({ name }) => !held.has(name)) };
    patients.forEach((patient, at) => {
      if (held.has(patient.condition)) out.push(ask(less, patient, 5).noneOfThese);
      else if (at % folds === fold) inside.push(ask(less, patient, 5).noneOfThese);
    });
  }
  const order = [...out.map(share => ({ share, right: true })), ...inside.map(share => ({ share, right: false }))].sort((a, b) => a.share - b.share);
  const ranks = order.reduce((sum, { right }, at) => sum + (right ? at + 1 : 0), 0);
  const auroc = (ranks - (out.length * (out.length + 1)) / 2) / (out.length * inside.length);
  const weighed = [...out.map(share => ({ share, right: true, weight: 0.1 / out.length })), ...inside.map(share => ({ share, right: false, weight: 0.9 / inside.length }))];
  const mean = (list: readonly number[]): number => list.reduce((sum, share) => sum + share, 0) / list.length;
  return { outside: out.length, inside: inside.length, auroc, meanOutside: mean(out), meanInside: mean(inside), calibrationErrorAtOneInTen: expectedCalibrationError(weighed) };
}

function states(): void {
  const at = new Set([0, 2, 5, 8]);
  for (const patient of patients)
    ask(table, patient, 8, (asked, known, { differential }) => {
      if (!at.has(asked)) return;
      const shares = Object.fromEntries(differential.map(row => [row.condition, Number(row.probability.toPrecision(4))]));
      process.stdout.write(`${JSON.stringify({ asked, condition: patient.condition, age: patient.age, sex: patient.sex, ...known, shares })}\n`);
    });
}

if (what === 'states') states();
else process.stdout.write(`${JSON.stringify(what === 'none' ? outside() : accuracy(Number(what)))}\n`);
