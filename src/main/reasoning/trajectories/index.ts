/** Trajectories: what a round follows, worked out from the chart by rules with a source. No model, no probability. */
import type { Chart } from '../../../contract/chart.ts';
import type { Trajectory } from '../../../contract/prognosis.ts';
import { akiTrajectory } from './aki.ts';
import { haemoglobinTrajectory, lactateTrajectory } from './changes.ts';
import { egfrTrajectory } from './egfr.ts';
import { news2Trajectory } from './news2.ts';

/** Those that the chart has dated values for. An absent one means no dated value, not a normal one. */
export function trajectoriesOf(chart: Chart): Trajectory[] {
  return [akiTrajectory, egfrTrajectory, haemoglobinTrajectory, news2Trajectory, lactateTrajectory].flatMap((make) => make(chart) ?? []);
}
