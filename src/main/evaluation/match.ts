/** How many spans of one document are right: strictly, and where an overlap is enough. */
import type { Span } from '../../contract/clinical.ts';
import type { GoldSpan } from './gold.ts';

/** Of one class in one document. `strict`, `relaxed` count gold spans that were found. */
export interface Counts {
  readonly gold: number;
  readonly said: number;
  readonly strict: number;
  readonly relaxed: number;
}

/** Spans that are given twice count once. A gold span with a gap is found strictly by no one span, relaxedly by one that meets any of its parts. */
export function matchSpans(gold: readonly GoldSpan[], said: readonly Span[]): Counts {
  const wanted = unique(gold, (span) => (span.parts ?? [span]).map((part) => `${part.start}:${part.end}`).join(','));
  const given = unique(said, (span) => `${span.start}:${span.end}`);
  const whole = new Set(wanted.filter((span) => span.parts === undefined).map((span) => `${span.start}:${span.end}`));
  const strict = given.filter((span) => whole.has(`${span.start}:${span.end}`)).length;
  return { gold: wanted.length, said: given.length, strict, relaxed: pairs(wanted, given) };
}

function unique<T>(spans: readonly T[], key: (span: T) => string): T[] {
  return [...new Map(spans.map((span) => [key(span), span])).values()];
}

/** Largest number of pairs that overlap, each span in one pair only (Kuhn's augmenting paths): a long span that covers three counts once. */
function pairs(gold: readonly GoldSpan[], said: readonly Span[]): number {
  const order = said.toSorted((a, b) => a.start - b.start);
  const longest = order.reduce((most, span) => Math.max(most, span.end - span.start), 0);
  const near = gold.map((span) => {
    const found: number[] = [];
    for (let at = firstFrom(order, span.start - longest); at < order.length; at++) {
      const other = order[at];
      if (!other || other.start >= span.end) break;
      if ((span.parts ?? [span]).some((part) => part.start < other.end && other.start < part.end)) found.push(at);
    }
    return found;
  });
  const taken = new Map<number, number>();
  const place = (at: number, tried: Set<number>): boolean => {
    for (const other of near[at] ?? []) {
      if (tried.has(other)) continue;
      tried.add(other);
      const holder = taken.get(other);
      if (holder === undefined || place(holder, tried)) {
        taken.set(other, at);
        return true;
      }
    }
    return false;
  };
  return gold.filter((_, at) => place(at, new Set())).length;
}

function firstFrom(spans: readonly Span[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
