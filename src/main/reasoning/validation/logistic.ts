/** Logistic regression of events on a straight line, for calibration: Newton's method, each step halved until it is one uphill. */
import { sigmoid } from '../prognosis/index.ts';

export interface Line {
  readonly intercept: number;
  readonly slope: number;
}
/** Log-odds predicted, whether the event came (0 or 1), and for how many cases each counts. */
interface Points {
  readonly x: Float64Array;
  readonly event: Float64Array;
  readonly weight: Float64Array;
}
const MOST_STEPS = 60;
const CLOSE = 1e-9;

/**
 * Most likely intercept and slope; the intercept alone, at a slope of 1, where `free` says so. Where the points are told apart without
 * error no slope is the most likely one, and the last step's is given. `from`: where to start; far from the answer a whole
 * Newton step may lead farther away.
 */
export function fitLine(points: Points, free: 'both' | 'intercept', from: Line = { intercept: 0, slope: free === 'both' ? 0 : 1 }): Line {
  let at = from;
  let here = derivatives(points, at);
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const { g0, g1, h00, h01, h11 } = here;
    const determinant = h00 * h11 - h01 * h01;
    const [d0, d1] = free === 'intercept' ? [g0 / h00, 0] : [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant];
    if (!Number.isFinite(d0) || !Number.isFinite(d1)) return at;
    let part = 1;
    let next = derivatives(points, moved(at, d0, d1));
    while (!(next.likelihood >= here.likelihood - CLOSE) && part > CLOSE) {
      part /= 2;
      next = derivatives(points, moved(at, part * d0, part * d1));
    }
    at = moved(at, part * d0, part * d1);
    here = next;
    if (part * (Math.abs(d0) + Math.abs(d1)) < CLOSE) return at;
  }
  return at;
}

const moved = ({ intercept, slope }: Line, d0: number, d1: number): Line => ({ intercept: intercept + d0, slope: slope + d1 });

function derivatives({ x, event, weight }: Points, { intercept, slope }: Line) {
  let [likelihood, g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < x.length; at += 1) {
    const cases = weight[at] as number;
    if (cases === 0) continue;
    const xi = x[at] as number;
    const z = intercept + slope * xi;
    const p = sigmoid(z);
    const gap = cases * ((event[at] as number) - p);
    const bend = cases * p * (1 - p);
    likelihood -= cases * Math.log1p(Math.exp(-Math.abs(z))) + cases * Math.max(event[at] === 1 ? -z : z, 0);
    g0 += gap;
    g1 += gap * xi;
    h00 += bend;
    h01 += bend * xi;
    h11 += bend * xi * xi;
  }
  return { likelihood, g0, g1, h00, h01, h11 };
}
