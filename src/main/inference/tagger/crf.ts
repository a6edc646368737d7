/** A linear-chain CRF over BIO labels: the best path, and the probability of each of its spans. */

/** One head of a tagger. `transitions` is [labels + 1][labels], from row to column; the last row starts a sentence. */
export interface Chain {
  readonly labels: readonly string[];
  readonly transitions: Float64Array;
}

/** A span over words, end exclusive, with the chain's own probability that exactly this span is right. */
export interface WordSpan {
  readonly first: number;
  readonly last: number;
  readonly label: string;
  readonly probability: number;
}

/** The moves of a chain that can be made at all: no inside follows another type's begin, which is nearly half of all pairs of labels. */
interface Moves {
  /** By arrival: moves `start[to]` to `start[to + 1]` come from `label`, in rising order. */
  readonly into: Bundle;
  /** By departure. */
  readonly out: Bundle;
}
interface Bundle {
  readonly start: Int32Array;
  readonly label: Int32Array;
  readonly weight: Float64Array;
  /** exp(weight). */
  readonly step: Float64Array;
}
const known = new WeakMap<Chain, Moves>();

function movesOf(chain: Chain): Moves {
  let moves = known.get(chain);
  if (!moves) {
    const size = chain.labels.length;
    moves = { into: bundle(size, (to, from) => chain.transitions[from * size + to] ?? 0), out: bundle(size, (from, to) => chain.transitions[from * size + to] ?? 0) };
    known.set(chain, moves);
  }
  return moves;
}

function bundle(size: number, weightOf: (at: number, other: number) => number): Bundle {
  const start = new Int32Array(size + 1);
  const kept: [label: number, weight: number][] = [];
  for (let at = 0; at < size; at++) {
    const all = Array.from({ length: size }, (_, other): [number, number] => [other, weightOf(at, other)]);
    const possible = all.filter(([, weight]) => Math.exp(weight) > 0);
    kept.push(...(possible.length > 0 ? possible : all));
    start[at + 1] = kept.length;
  }
  const weight = Float64Array.from(kept, ([, one]) => one);
  return { start, label: Int32Array.from(kept, ([label]) => label), weight, step: weight.map(Math.exp) };
}

/** The heaviest label path for emissions [words, labels], row-major. */
export function bestPath(chain: Chain, emissions: Float32Array, words: number): Int32Array {
  const size = chain.labels.length;
  const { transitions } = chain;
  const path = new Int32Array(words);
  if (words === 0) return path;
  const back = new Int32Array(words * size);
  const { start, label: source, weight } = movesOf(chain).into;
  let score = new Float64Array(size);
  let next = new Float64Array(size);
  for (let to = 0; to < size; to++) score[to] = (emissions[to] ?? 0) + (transitions[size * size + to] ?? 0);
  for (let word = 1; word < words; word++) {
    for (let to = 0; to < size; to++) {
      let best = -Infinity;
      let from = 0;
      const end = start[to + 1] ?? 0;
      for (let at = start[to] ?? 0; at < end; at++) {
        const value = (score[source[at] ?? 0] ?? 0) + (weight[at] ?? 0);
        if (value > best) {
          best = value;
          from = source[at] ?? 0;
        }
      }
      next[to] = best + (emissions[word * size + to] ?? 0);
      back[word * size + to] = from;
    }
    [score, next] = [next, score];
  }
  let label = 0;
  for (let at = 1; at < size; at++) if ((score[at] ?? 0) > (score[label] ?? 0)) label = at;
  for (let word = words - 1; word >= 0; word--) {
    path[word] = label;
    label = back[word * size + label] ?? 0;
  }
  return path;
}

/** Scaled forward and backward weights; `forward * backward` at a word are the label marginals. */
interface Lattice {
  readonly weight: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly total: Float64Array;
}

function lattice(chain: Chain, emissions: Float32Array, words: number): Lattice {
  const size = chain.labels.length;
  const { into, out } = movesOf(chain);
  const weight = new Float64Array(words * size);
  const forward = new Float64Array(words * size);
  const backward = new Float64Array(words * size);
  const total = new Float64Array(words);
  for (let word = 0; word < words; word++) {
    const row = word * size;
    let top = -Infinity;
    for (let at = 0; at < size; at++) top = Math.max(top, emissions[row + at] ?? 0);
    let sum = 0;
    for (let to = 0; to < size; to++) {
      weight[row + to] = Math.exp((emissions[row + to] ?? 0) - top);
      let arriving = 0;
      if (word === 0) arriving = Math.exp(chain.transitions[size * size + to] ?? 0);
      else for (let at = into.start[to] ?? 0, end = into.start[to + 1] ?? 0; at < end; at++) arriving += (forward[row - size + (into.label[at] ?? 0)] ?? 0) * (into.step[at] ?? 0);
      forward[row + to] = arriving * (weight[row + to] ?? 0);
      sum += forward[row + to] ?? 0;
    }
    total[word] = sum || 1;
    for (let to = 0; to < size; to++) forward[row + to] = (forward[row + to] ?? 0) / (sum || 1);
  }
  backward.fill(1, (words - 1) * size);
  for (let word = words - 2; word >= 0; word--) {
    const row = word * size;
    for (let from = 0; from < size; from++) {
      let leaving = 0;
      for (let at = out.start[from] ?? 0, end = out.start[from + 1] ?? 0; at < end; at++) {
        const to = row + size + (out.label[at] ?? 0);
        leaving += (out.step[at] ?? 0) * (weight[to] ?? 0) * (backward[to] ?? 0);
      }
      backward[row + from] = leaving / (total[word + 1] ?? 1);
    }
  }
  return { weight, forward, backward, total };
}

/** Spans of the best path, in order, each with its exact marginal probability. */
export function decode(chain: Chain, emissions: Float32Array, words: number): WordSpan[] {
  const path = bestPath(chain, emissions, words);
  const begins = (word: number): boolean => chain.labels[path[word] ?? 0]?.startsWith('B') === true;
  const inside = (word: number): boolean => chain.labels[path[word] ?? 0]?.startsWith('I') === true;
  const found: WordSpan[] = [];
  let weights: Lattice | null = null;
  for (let first = 0; first < words; first++) {
    if (!begins(first)) continue;
    weights ??= lattice(chain, emissions, words);
    let last = first + 1;
    while (last < words && inside(last)) last++;
    const label = (chain.labels[path[first] ?? 0] ?? '').slice(2);
    found.push({ first, last, label, probability: spanProbability(chain, weights, path, first, last) });
  }
  return found;
}

/** Weight of all paths with exactly this span: into its B, through its I's, out to anything but one more I. */
function spanProbability(chain: Chain, weights: Lattice, path: Int32Array, first: number, last: number): number {
  const { forward, backward, weight, total } = weights;
  const size = chain.labels.length;
  const step = (from: number, to: number): number => Math.exp(chain.transitions[from * size + to] ?? 0);
  const begin = path[first] ?? 0;
  const more = begin + 1;
  let value = forward[first * size + begin] ?? 0;
  let label = begin;
  for (let word = first + 1; word < last; word++) {
    value *= (step(label, more) * (weight[word * size + more] ?? 0)) / (total[word] ?? 1);
    label = more;
  }
  let out = backward[(last - 1) * size + label] ?? 0;
  if (last < total.length) {
    out -= (step(label, more) * (weight[last * size + more] ?? 0) * (backward[last * size + more] ?? 0)) / (total[last] ?? 1);
  }
  return Math.min(1, Math.max(0, value * out));
}
