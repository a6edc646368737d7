/** Words around a pair as hashed features of the linear part: between the mentions, beside them, in them, in their sentence, in the title. */
import type { Article, Place } from './document.ts';
import type { Pair } from './types.ts';

/** Rows of the linear part's table; row 0 is padding and weighs nothing. */
export const LEXICAL_ROWS = 32_768;
const BESIDE = 3;
const LONGEST_GAP = 20;

/** FNV-1a over UTF-16 units, folded to 1..LEXICAL_ROWS - 1. */
export function hashFeature(feature: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < feature.length; i++) hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193) >>> 0;
  return 1 + (hash % (LEXICAL_ROWS - 1));
}

/** Two places of one sentence, as they stand in it. */
export interface Meeting {
  readonly a: Place;
  readonly b: Place;
  /** Words between them; 0 when they touch or overlap. */
  readonly gap: number;
}

/** Distinct rows of a pair, ascending. `meetings`: nearest first, one a sentence. */
export function lexicalRows(article: Article, pair: Pair, meetings: readonly Meeting[]): number[] {
  const kind = `${pair.first.type[0]}${pair.second.type[0]}`;
  const found = new Set<string>();
  for (const [side, concept] of [['A', pair.first], ['B', pair.second]] as const) {
    found.add(`${kind}k${side}${concept.key}`);
    if (concept.type === 'variant') found.add(`${kind}h${side}${shapeOf(concept.key)}`);
    for (const place of article.placesOf(concept).slice(0, 12)) for (let at = place.first; at < place.last; at++) found.add(`${kind}m${side}${article.stems[at]}`);
    for (const place of article.placesOf(concept).slice(0, 12)) {
      found.add(`n${side}${kind}${article.stems[place.first - 1] ?? '^'}`);
      found.add(`x${side}${kind}${article.stems[place.last] ?? '$'}`);
    }
  }
  for (let at = 0; at < (article.starts[1] ?? 0); at++) found.add(`${kind}t${article.stems[at]}`);
  const masks = maskedStems(article, pair);
  for (const meeting of meetings) {
    const [left, right] = meeting.a.first <= meeting.b.first ? [meeting.a, meeting.b] : [meeting.b, meeting.a];
    const order = left === meeting.a ? 'AB' : 'BA';
    if (meeting.gap <= LONGEST_GAP) {
      let before = '<';
      for (let at = left.last; at < right.first; at++) {
        const word = masks(at);
        found.add(`${kind}b${word}`).add(`${kind}${order}${word}`).add(`b${word}`).add(`${kind}${order}${before}_${word}`);
        before = word;
      }
      found.add(`${kind}${order}${before}_>`);
    }
    for (let step = 1; step <= BESIDE; step++) {
      found.add(`${kind}p${order}${masks(left.first - step)}`);
      found.add(`${kind}f${order}${masks(right.last - 1 + step)}`);
    }
    const sentence = meeting.a.sentence;
    for (let at = article.starts[sentence] ?? 0; at < (article.starts[sentence + 1] ?? 0); at++) found.add(`${kind}s${masks(at)}`);
  }
  return [...new Set([...found].map(hashFeature))].sort((a, b) => a - b);
}

/** How a variant is written: `rs#`, `p|SUB|A|#|A`, `c|DEL|#|A`. */
function shapeOf(key: string): string {
  return key.replace(/\d+/g, '#').replace(/\|[A-Z*]+(?=\||$)/g, (part) => (/^\|(?:SUB|DEL|INS|INDEL|DUP|FS)$/.test(part) ? part : '|A'));
}

/** Stems with every mention replaced by its type, the pair's own by A and B, so that patterns carry over. */
function maskedStems(article: Article, pair: Pair): (at: number) => string {
  const masks = new Map<number, string>();
  for (const place of article.places) for (let at = place.first; at < place.last; at++) masks.set(at, `@${place.mention.type}`);
  for (const [mark, concept] of [['@A', pair.first], ['@B', pair.second]] as const) for (const place of article.placesOf(concept)) for (let at = place.first; at < place.last; at++) masks.set(at, mark);
  return (at) => masks.get(at) ?? article.stems[at] ?? '^';
}
