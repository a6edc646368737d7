/** What asking a question is expected to bring, from a distribution over conditions and the table's numbers alone. */
import { DRAWS, plogp } from './model.ts';
import type { ModelledQuestion } from './model.ts';
import type { Posterior } from './posterior.ts';

/** Bits that the answer is expected to take off the uncertainty about the condition. */
export function expectedGain(question: ModelledQuestion, posterior: Posterior): number {
  const { answers, drawnFrom, spread } = question;
  let gain = 0;
  if (drawnFrom !== null) {
    answers.forEach((answer, draw) => {
      const from = drawnFrom[draw] ?? 0;
      const share = posterior[from] ?? 0;
      if (share > NEGLIGIBLE) gain += (share / DRAWS) * Math.log2((answer[from] ?? 1) / dot(answer, posterior));
    });
    return Math.max(0, gain);
  }
  for (const answer of answers) gain -= plogp(dot(answer, posterior));
  return Math.max(0, gain - dot(spread, posterior));
}
const NEGLIGIBLE = 1e-3;

/** Share of the condition that leads once the answer is known: the chance of being right with one guess. */
export function expectedLead(question: ModelledQuestion, posterior: Posterior): number {
  const { answers, drawnFrom } = question;
  let lead = 0;
  // What no draw stands for leaves things as they are.
  let undrawn = drawnFrom === null ? 0 : 1;
  answers.forEach((answer, at) => {
    const from = drawnFrom?.[at];
    if (from === undefined) {
      lead += highest(answer, posterior);
      return;
    }
    const weight = (posterior[from] ?? 0) / DRAWS;
    if (weight * DRAWS < NEGLIGIBLE) return;
    undrawn -= weight;
    lead += (weight * highest(answer, posterior)) / dot(answer, posterior);
  });
  return lead + Math.max(0, undrawn) * posterior.reduce((best, share) => Math.max(best, share), 0);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < b.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
function highest(a: Float64Array, b: Float64Array): number {
  let best = 0;
  for (let at = 0; at < b.length; at += 1) best = Math.max(best, (a[at] ?? 0) * (b[at] ?? 0));
  return best;
}
