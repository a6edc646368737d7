/** "Does it hold here?": a risk model measured on local cases, recalibrated for them, and watched. */
import { z } from 'zod';
import { call, stream } from './define.ts';
import { StoredRecalibration, ValidationReport } from './prognosis.ts';

const Step = z.object({ done: z.number().int(), total: z.number().int(), name: z.string().nullable() });
/** By horizon; one that nobody spoke of is not there. */
const Outcomes = z.object({ outcomes: z.record(z.string(), z.boolean()) });
const Report = z.object({ id: z.string(), report: ValidationReport });

export const validation = {
  /**
   * Local cases as CSV (a column for each input, one named `outcome`, any of `sex`, `age`, `ethnicity`, `date` for subgroups and
   * periods) or as the command line's JSON Lines with `outcome`. Rows are measured and let go; figures are kept. `horizon`: the
   * model's chief one when it is left out.
   */
  'validation.run': stream(z.object({ model: z.string(), horizon: z.string().optional(), text: z.string().max(100_000_000), fileName: z.string().max(1024), recalibrated: z.boolean().default(false) }), Step, Report),
  /** Prognoses given here before whose outcome someone has entered. */
  'validation.runOnStore': stream(z.object({ model: z.string(), horizon: z.string().optional() }), Step, Report),
  'validation.list': call(z.object({ model: z.string() }), z.object({ reports: z.array(z.object({ id: z.string(), at: z.string(), by: z.string(), source: z.string(), report: ValidationReport })), recalibrations: z.array(StoredRecalibration) })),
  /** Makes a local version of the model from a report's intercept and slope. */
  'validation.recalibrate': call(z.object({ reportId: z.string() }), StoredRecalibration),
  'validation.takeBack': call(z.object({ id: z.string() }), StoredRecalibration),
  /** What came of it by a horizon (the model's chief one when it is left out); null takes the word back. */
  'prognosis.setOutcome': call(z.object({ caseId: z.string(), model: z.string(), horizon: z.string().optional(), outcome: z.boolean().nullable() }), Outcomes),
  'prognosis.outcome': call(z.object({ caseId: z.string(), model: z.string() }), Outcomes),
} as const;
