/** From local cases to the report: risks in batches from the engine, then the figures. The service and the command line share it. */
import type { ValidationReport } from '../../../contract/prognosis.ts';
import { addTallies } from '../prognosis/index.ts';
import type { DriftTally } from '../prognosis/index.ts';
import type { FigureOptions } from './figures.ts';
import type { LocalCase } from './local-cases.ts';
import { reportOf } from './report.ts';
import type { MeasuredCase } from './report.ts';

type Risk = { risk: number; low: number; high: number; eligible: boolean } | { error: string };
export interface CohortAnswer {
  readonly version: string;
  readonly horizon: string;
  readonly risks: readonly Risk[];
  readonly drift: readonly DriftTally[];
  readonly reference: readonly { readonly shares: readonly number[]; readonly missing: number }[];
}
/** Risks of a batch, in order. */
export type AskCohort = (patients: readonly Pick<LocalCase, 'features' | 'series'>[]) => Promise<CohortAnswer>;

const BATCH = 200;

export interface MeasureOptions extends FigureOptions {
  /** `done` of all cases have their risk. */
  readonly onStep?: (done: number) => void;
}

export async function measureCases(model: string, cases: readonly LocalCase[], ask: AskCohort, options: MeasureOptions = {}): Promise<ValidationReport> {
  const known = cases.filter(({ event }) => event !== null);
  const leftOut = new Map<string, number>();
  const leave = (reason: string, count = 1): void => void (count > 0 && leftOut.set(reason, (leftOut.get(reason) ?? 0) + count));
  leave('The outcome is not given, or not as yes or no', cases.length - known.length);
  const measured: MeasuredCase[] = [];
  let tallies: readonly DriftTally[] = [];
  let last: CohortAnswer | undefined;
  for (let from = 0; from < known.length; from += BATCH) {
    await options.between?.();
    const batch = known.slice(from, from + BATCH);
    last = await ask(batch);
    tallies = addTallies(tallies, last.drift);
    batch.forEach(({ event, groups, period }, at) => {
      const risk = last?.risks[at];
      if (risk === undefined || 'error' in risk) leave('The row could not be read');
      else measured.push({ risk: risk.risk, event: event === true, eligible: risk.eligible, groups, period });
    });
    options.onStep?.(Math.min(known.length, from + BATCH));
  }
  return reportOf({ model, version: last?.version ?? '', horizon: last?.horizon ?? '', rows: cases.length, cases: measured, leftOut, tallies, reference: last?.reference ?? [] }, options);
}
