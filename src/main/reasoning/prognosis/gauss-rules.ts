/** Gauss-Legendre rules on [0, 1]: with m points they integrate polynomials up to degree 2m - 1 exactly. */
export type GaussRule = readonly { readonly t: number; readonly weight: number }[];

const MOST_POINTS = 16;
const NEWTON_STEPS = 20;

/** Points are the roots of the Legendre polynomial of that degree (Abramowitz and Stegun, 25.4.29), found by Newton's method. */
function gaussRule(points: number): GaussRule {
  return Array.from({ length: points }, (_, i) => {
    let x = Math.cos((Math.PI * (i + 0.75)) / (points + 0.5));
    for (let step = 0; step < NEWTON_STEPS; step += 1) {
      const { value, slope } = legendre(points, x);
      x -= value / slope;
    }
    const { slope } = legendre(points, x);
    return { t: (x + 1) / 2, weight: 1 / ((1 - x * x) * slope * slope) };
  });
}

/** The Legendre polynomial and its derivative at x, by the three-term recurrence. */
function legendre(degree: number, x: number): { value: number; slope: number } {
  let before = 0;
  let value = 1;
  for (let n = 1; n <= degree; n += 1) [before, value] = [value, ((2 * n - 1) * x * value - (n - 1) * before) / n];
  return { value, slope: (degree * (x * value - before)) / (x * x - 1) };
}

/** By number of points, from none to sixteen. */
export const GAUSS_RULES: readonly GaussRule[] = Array.from({ length: MOST_POINTS + 1 }, (_, points) => gaussRule(points));
