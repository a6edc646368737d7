/** From local cases to the report: risks in batches from the engine, then the figures. The service and the command line share it. */
import { AppError } from '../../../contract/errors.ts';
import type { ValidationReport } from '../../../contract/prognosis.ts';
import { addTallies } from '../prognosis/index.ts';
import type { DriftTally } from '../prognosis/index.ts';
import type { FigureOptions } from './figures.ts';
import { eventBy, weighFollowUp } from './follow-up.ts';
import type { LocalCase } from './local-cases.ts';
import { reportOf } from './report.ts';
import type { MeasuredCase } from './report.ts';

type Risk = { risk: number; low: number; high: number; eligible: boolean } | { error: string };
export interface CohortAnswer {
  readonly version: string;
  readonly horizon: string;
  /** Null: the horizon lasts until the stay ends. */
  readonly days: number | null;
  readonly risks: readonly Risk[];
  readonly drift: readonly DriftTally[];
  readonly reference: readonly { readonly shares: readonly number[]; readonly missing: number }[];
}
/** Risks of a batch, in order; of nobody, what would be measured. */
export type AskCohort = (patients: readonly Pick<LocalCase, 'features' | 'series'>[]) => Promise<CohortAnswer>;

const BATCH = 200;
const NO_INPUT = 'No column has the name of one of the model\'s inputs with a value that it takes';

interface MeasureOptions extends FigureOptions {
  /** `done` of all cases have their risk. */
  readonly onStep?: (done: number) => void;
}

export async function measureCases(model: string, cases: readonly LocalCase[], ask: AskCohort, options: MeasureOptions = {}): Promise<ValidationReport> {
  let last = await ask([]);
  const leftOut = new Map<string, (number | null)[]>();
  const leave = (reason: string, { line }: LocalCase): void => void leftOut.set(reason, leftOut.get(reason) ?? []).get(reason)?.push(line);
  const weigh = weighFollowUp(cases, last.days);
  const known = cases.flatMap((each) => {
    const event = eventBy(each, last.days);
    if (typeof event === 'boolean') return [{ ...each, event, weight: weigh(each) }];
    leave(event, each);
    return [];
  });
  const measured: MeasuredCase[] = [];
  let tallies: readonly DriftTally[] = [];
  for (let from = 0; from < known.length; from += BATCH) {
    await options.between?.();
    const batch = known.slice(from, from + BATCH);
    last = await ask(batch);
    tallies = addTallies(tallies, last.drift);
    for (const [at, each] of batch.entries()) {
      const risk = last.risks[at];
      if (risk === undefined || 'error' in risk) leave(risk?.error ?? 'No risk came back', each);
      else measured.push({ risk: risk.risk, event: each.event, weight: each.weight, eligible: risk.eligible, groups: each.groups, period: each.period });
    }
    // A file with other names for everything would be kept as a report on nobody; said after the first batch, not after all.
    if (from === 0 && tallies.length > 0 && tallies.every(({ counts }) => counts.every((count) => count === 0))) throw new AppError('bad-input', NO_INPUT, { where: 'file' });
    options.onStep?.(Math.min(known.length, from + BATCH));
  }
  return reportOf({ model, version: last.version, horizon: last.horizon, rows: cases.length, cases: measured, leftOut, tallies, reference: last.reference }, options);
}
