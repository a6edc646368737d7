/** A note cut into headings and paragraphs, each into plain pieces and the words of entities; nothing of the text is left out. */
import type { Entity, Section } from '../../../../contract/clinical.ts';

export interface Piece {
  readonly text: string;
  /** The outermost entity that these words belong to; of overlapping ones the first keeps its words whole. */
  readonly entity: Entity | null;
  readonly index: number;
}
interface Block {
  readonly heading: boolean;
  readonly pieces: readonly Piece[];
}

export function readerBlocks(text: string, sections: readonly Section[], entities: readonly Entity[]): Block[] {
  const titles = new Map(sections.flatMap((section) => (section.title === null ? [] : [[section.start, endOfTitle(text, section.start + section.title.length)] as const])));
  const cuts = new Set<number>([0, text.length]);
  for (const [start, end] of titles) {
    cuts.add(start);
    cuts.add(Math.min(end, text.length));
  }
  for (const gap of text.matchAll(/\n[^\S\n]*\n+/g)) cuts.add(gap.index + gap[0].length);
  const edges = [...cuts].sort((a, b) => a - b);
  const indexed = entities.map((entity, index) => ({ entity, index })).sort((a, b) => a.entity.start - b.entity.start || b.entity.end - a.entity.end);
  const blocks: Block[] = [];
  edges.forEach((from, at) => {
    const to = edges[at + 1];
    if (to === undefined || to === from) return;
    blocks.push({ heading: titles.has(from), pieces: piecesOf(text, from, to, indexed) });
  });
  return blocks;
}

/** A heading keeps the colon behind it, which the title that was read may have left out. */
function endOfTitle(text: string, end: number): number {
  return end + (/^[^\S\n]*[:：][^\S\n]*/.exec(text.slice(end, end + 8))?.[0].length ?? 0);
}

function piecesOf(text: string, from: number, to: number, indexed: readonly { readonly entity: Entity; readonly index: number }[]): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const { entity, index } of indexed) {
    if (entity.start < at || entity.start >= to) continue;
    const end = Math.min(entity.end, to);
    if (entity.start > at) pieces.push({ text: text.slice(at, entity.start), entity: null, index: -1 });
    pieces.push({ text: text.slice(entity.start, end), entity, index });
    at = end;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), entity: null, index: -1 });
  return pieces;
}
