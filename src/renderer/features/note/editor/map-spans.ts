/** Spans moved through edits. What was typed at an edge stays outside; a span whose words are gone goes too. */
import type { ChangeDesc } from '@codemirror/state';

export function mapSpan<T extends { readonly start: number; readonly end: number }>(span: T, changes: ChangeDesc): T | null {
  if (span.end > changes.length) return null;
  const start = changes.mapPos(span.start, 1);
  const end = changes.mapPos(span.end, -1);
  return end > start ? { ...span, start, end } : null;
}

export function mapEntities<T extends { readonly start: number; readonly end: number }>(spans: readonly T[], changes: ChangeDesc): T[] {
  if (changes.empty) return [...spans];
  const moved: T[] = [];
  for (const span of spans) {
    const at = mapSpan(span, changes);
    if (at !== null) moved.push(at);
  }
  return moved;
}
