import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPath, decode } from './crf.ts';
import type { Chain } from './crf.ts';

const LABELS = ['O', 'B-x', 'I-x', 'B-y', 'I-y'];
const NEVER = -1e4;

function chainOf(weights: readonly number[]): Chain {
  const size = LABELS.length;
  const transitions = Float64Array.from({ length: (size + 1) * size }, (_, at) => {
    const from = LABELS[Math.floor(at / size)] ?? 'start';
    const to = LABELS[at % size] ?? '';
    const broken = to.startsWith('I') && from.slice(1) !== to.slice(1);
    return broken ? NEVER : (weights[at] ?? 0);
  });
  return { labels: LABELS, transitions };
}

/** Every path with its weight, the slow way. */
function* paths(chain: Chain, emissions: Float32Array, words: number): Generator<[number[], number]> {
  const size = LABELS.length;
  for (let code = 0; code < size ** words; code++) {
    const path = Array.from({ length: words }, (_, at) => Math.floor(code / size ** at) % size);
    let score = 0;
    path.forEach((label, at) => {
      score += (emissions[at * size + label] ?? 0) + (chain.transitions[(at === 0 ? size : (path[at - 1] ?? 0)) * size + label] ?? 0);
    });
    yield [path, score];
  }
}

const spansOf = (path: readonly number[]): string[] => {
  const found: string[] = [];
  path.forEach((label, first) => {
    if (label !== 1 && label !== 3) return;
    let last = first + 1;
    while (path[last] === label + 1) last++;
    found.push(`${first}-${last}-${LABELS[label]?.slice(2)}`);
  });
  return found;
};

const numbers = (length: number): fc.Arbitrary<number[]> => fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: length, maxLength: length });

describe('the chain', () => {
  it('finds the heaviest path and the exact probability of its spans', () => {
    const cases = fc.integer({ min: 1, max: 4 }).chain((words) => fc.tuple(fc.constant(words), numbers(30), numbers(words * 5)));
    fc.assert(
      fc.property(cases, ([words, weights, given]) => {
        const chain = chainOf(weights);
        const emissions = Float32Array.from(given);
        let heaviest = -Infinity;
        let total = 0;
        const share = new Map<string, number>();
        for (const [path, score] of paths(chain, emissions, words)) {
          heaviest = Math.max(heaviest, score);
          total += Math.exp(score);
          for (const span of spansOf(path)) share.set(span, (share.get(span) ?? 0) + Math.exp(score));
        }
        const path = [...bestPath(chain, emissions, words)];
        const found = [...paths(chain, emissions, words)].find(([other]) => other.every((label, at) => label === path[at]));
        expect(found?.[1]).toBeCloseTo(heaviest, 4);
        const spans = decode(chain, emissions, words);
        expect(spans.map((span) => `${span.first}-${span.last}-${span.label}`)).toEqual(spansOf(path));
        for (const span of spans) {
          expect(span.probability).toBeCloseTo((share.get(`${span.first}-${span.last}-${span.label}`) ?? 0) / total, 6);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('reads nothing from no words', () => expect(decode(chainOf([]), new Float32Array(), 0)).toEqual([]));
});
