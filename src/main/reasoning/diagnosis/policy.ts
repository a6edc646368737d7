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

const TOP = 5;
/** Scratch of `standing`: shares of the leading conditions, highest first. It calls nothing that calls it. */
const leading = new Float64Array(TOP);
const places = new Int32Array(TOP);

/**
 * How good a ranking is where it is left: the share of the condition that leads, and of the first five, once more for severe ones.
 * `shares` need not sum to 1.
 */
function standing(shares: Posterior, severe: readonly boolean[]): number {
  leading.fill(0);
  places.fill(-1);
  for (let at = 0; at < shares.length; at += 1) {
    const share = shares[at] ?? 0;
    if (share <= (leading[TOP - 1] ?? 0)) continue;
    let place = TOP - 1;
    for (; place > 0 && share > (leading[place - 1] ?? 0); place -= 1) {
      leading[place] = leading[place - 1] ?? 0;
      places[place] = places[place - 1] ?? -1;
    }
    leading[place] = share;
    places[place] = at;
  }
  let worth = leading[0] ?? 0;
  for (let place = 0; place < TOP; place += 1) worth += (leading[place] ?? 0) * (severe[places[place] ?? -1] === true ? SEVERE : 1);
  return worth;
}
const SEVERE = 2;

/** The standing that is expected once the answer is known. */
export function expectedStanding(question: ModelledQuestion, posterior: Posterior, severe: readonly boolean[]): number {
  const { answers, drawnFrom } = question;
  let worth = 0;
  if (drawnFrom === null) {
    for (const answer of answers) worth += standing(joint(answer, posterior, once), severe);
    return worth;
  }
  // What no draw stands for leaves things as they are.
  let undrawn = 1;
  answers.forEach((answer, at) => {
    const share = posterior[drawnFrom[at] ?? 0] ?? 0;
    if (share < NEGLIGIBLE) return;
    undrawn -= share / DRAWS;
    worth += ((share / DRAWS) * standing(joint(answer, posterior, once), severe)) / dot(answer, posterior);
  });
  return worth + Math.max(0, undrawn) * standing(posterior, severe);
}

/** The standing that is expected after this question and the best of `next` that follows on its answer. */
export function expectedAfterNext(question: ModelledQuestion, next: readonly ModelledQuestion[], posterior: Posterior, severe: readonly boolean[]): number {
  if (question.drawnFrom !== null) return expectedStanding(question, posterior, severe);
  let worth = 0;
  for (const answer of question.answers) {
    const after = joint(answer, posterior, twice);
    let best = standing(after, severe);
    for (const other of next) if (other !== question) best = Math.max(best, expectedStanding(other, after, severe));
    worth += best;
  }
  return worth;
}

/** Products are made in place: a turn of questions needs thousands of them. */
const [once, twice] = [{ shares: new Float64Array(0) }, { shares: new Float64Array(0) }];
function joint(a: Float64Array, b: Float64Array, scratch: { shares: Float64Array }): Float64Array {
  if (scratch.shares.length !== b.length) scratch.shares = new Float64Array(b.length);
  const { shares } = scratch;
  for (let at = 0; at < b.length; at += 1) shares[at] = (a[at] ?? 0) * (b[at] ?? 0);
  return shares;
}
function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < b.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
