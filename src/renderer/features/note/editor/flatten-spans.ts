/**
 * Overlapping spans made into disjoint segments, each with the spans that cover it, the innermost first. Nested marks
 * are what slows an editor down; segments side by side are not. Takes O(n log n + covers).
 */
interface FlatSpan {
  readonly start: number;
  readonly end: number;
}
interface Segment {
  readonly start: number;
  readonly end: number;
  /** Indexes of the spans that cover it, shortest first (of equals the first given). */
  readonly covers: readonly number[];
}

interface Edge {
  readonly at: number;
  readonly span: number;
  readonly opens: boolean;
}

/** Spans that are empty or turned around cover nothing and are left out. Segments come sorted and never touch an uncovered place. */
export function flattenSpans(spans: readonly FlatSpan[]): Segment[] {
  const edges: Edge[] = [];
  spans.forEach(({ start, end }, span) => {
    if (!(end > start)) return;
    edges.push({ at: start, span, opens: true }, { at: end, span, opens: false });
  });
  edges.sort((a, b) => a.at - b.at);
  const length = (index: number): number => {
    const span = spans[index];
    return span === undefined ? 0 : span.end - span.start;
  };
  const active: number[] = [];
  const segments: Segment[] = [];
  let from = 0;
  let next = 0;
  while (next < edges.length) {
    const at = edges[next]?.at ?? 0;
    if (active.length > 0 && at > from) segments.push({ start: from, end: at, covers: [...active].sort((a, b) => length(a) - length(b) || a - b) });
    for (; edges[next]?.at === at; next += 1) {
      const edge = edges[next];
      if (edge === undefined) break;
      if (edge.opens) active.push(edge.span);
      else active.splice(active.indexOf(edge.span), 1);
    }
    from = at;
  }
  return segments;
}
