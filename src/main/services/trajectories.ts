/** Trajectories of a case: plain code over the chart's observations. */
import type { Workstation } from '../../contract/workstation.ts';
import type { Handlers } from '../../rpc/types.ts';
import { trajectoriesOf } from '../reasoning/trajectories/index.ts';
import { forReasoning } from './analysis/charts.ts';
import type { Charts } from './analysis/charts.ts';

export function trajectoryHandlers(charts: Charts): Pick<Handlers<Workstation>, 'trajectories.get'> {
  return { 'trajectories.get': async ({ caseId }) => ({ trajectories: trajectoriesOf(forReasoning(await charts.answered(caseId))) }) };
}
