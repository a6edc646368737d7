/** A document calls one thing by one name: what is tagged surely in one place is tagged in all. The same as training/entities/document.py. */
import type { DocumentSpan } from './abbreviations.ts';

/** Shortest single word that is looked for again; shorter ones read differently from place to place. */
const SHORTEST = 4;

const nameOf = (words: readonly string[], span: DocumentSpan): string => words.slice(span.first, span.last).join('\u0000');

/** Names of spans that score at least `sure`, with the first such span of each. */
function sureNames(words: readonly string[], spans: readonly DocumentSpan[], sure: number): Map<string, DocumentSpan> {
  const found = new Map<string, DocumentSpan>();
  for (const span of spans) {
    const long = span.last - span.first > 1 || Array.from(words[span.first] ?? '').length >= SHORTEST;
    const name = nameOf(words, span);
    if (span.score >= sure && long && !found.has(name)) found.set(name, span);
  }
  return found;
}

/** The spans with untagged repetitions of sure names added and every name given the type that most of its uses have, by score. */
export function repeatMentions(written: readonly string[], spans: readonly DocumentSpan[], sure: number): readonly DocumentSpan[] {
  const words = written.map((word) => word.toLowerCase());
  const names = sureNames(words, spans, sure);
  const used = new Uint8Array(words.length);
  for (const span of spans) used.fill(1, span.first, span.last);
  const kept = [...spans];
  const firstWords = new Map<string, Set<number>>();
  for (const { first, last } of names.values()) {
    const word = words[first] ?? '';
    firstWords.set(word, (firstWords.get(word) ?? new Set()).add(last - first));
  }
  const sizes = [...new Set([...names.values()].map((span) => span.last - span.first))].sort((a, b) => b - a);
  for (const size of sizes) {
    for (let first = 0; first + size <= words.length; first++) {
      if (!firstWords.get(words[first] ?? '')?.has(size) || used.subarray(first, first + size).includes(1)) continue;
      const span = names.get(words.slice(first, first + size).join('\u0000'));
      if (!span) continue;
      kept.push({ first, last: first + size, type: span.type, score: span.score });
      used.fill(1, first, first + size);
    }
  }
  return oneType(words, kept.sort((a, b) => a.first - b.first || a.last - b.last));
}

function oneType(words: readonly string[], spans: readonly DocumentSpan[]): DocumentSpan[] {
  const votes = new Map<string, Map<string, number>>();
  for (const span of spans) {
    const name = nameOf(words, span);
    const own = votes.get(name) ?? new Map<string, number>();
    votes.set(name, own.set(span.type, (own.get(span.type) ?? 0) + span.score));
  }
  const type = new Map([...votes].map(([name, own]) => [name, [...own].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0]]));
  return spans.map((span) => ({ ...span, type: type.get(nameOf(words, span)) ?? span.type }));
}
