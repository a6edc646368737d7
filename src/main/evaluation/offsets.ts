/**
 * Offsets as corpora write them, in UTF-16 code units of the text as it stands in the file.
 * Tools count code points, UTF-16 units or bytes, a CRLF as one or two, and the first character as 0 or 1; no format
 * says which. Most give the mention's words too, so each document is read in the way under which most words agree.
 */
import type { Span } from '../../contract/clinical.ts';
import { BrokenDocument, type GoldSpan } from './gold.ts';

/** A mention before its offsets are understood. `words` is what the file says stands there, if it does. */
export interface RawMention {
  readonly label: string;
  readonly parts: readonly Span[];
  readonly words: string | null;
  /** Where the file gives it, from 1. */
  readonly line?: number;
}

const UNITS = ['code point', 'utf-16', 'byte'] as const;
type Unit = (typeof UNITS)[number];

/** Of the mentions that give words, fewer than this share at their place make the document unusable. */
const LEAST_AGREEMENT = 0.5;

/** @throws BrokenDocument when no way of counting puts the mentions on their words, or one lies outside the text. */
export function placeMentions(text: string, mentions: readonly RawMention[]): { spans: GoldSpan[]; doubtful: number } {
  const spoken = mentions.filter((mention) => mention.words !== null);
  let best: { place: Place; agreeing: number } | undefined;
  for (const place of waysToCount(text)) {
    const agreeing = spoken.filter((mention) => agrees(text, mention, place)).length;
    if (!best || agreeing > best.agreeing) best = { place, agreeing };
    if (agreeing === spoken.length) break;
  }
  if (!best) return { spans: [], doubtful: 0 };
  const { place } = best;
  if (best.agreeing < spoken.length * LEAST_AGREEMENT) throw new BrokenDocument(doNotFit(best.agreeing, spoken.length), spoken.find((mention) => !agrees(text, mention, place))?.line);
  const spans = mentions.map((mention): GoldSpan => toSpan(mention.label, joinParts(text, mention.parts.map((part) => placePart(part, place, mention.line)))));
  return { spans, doubtful: spoken.length - best.agreeing };
}

/** Why a document is left out whose mentions stand elsewhere; the line said with it is that of the first that does. */
export function doNotFit(agreeing: number, all: number): string {
  return `the offsets do not fit the text: ${all - agreeing} of ${all} mentions are not at their words`;
}

/** Parts in order; a gap of white space only (a line end, where brat cuts) is no gap. */
export function joinParts(text: string, parts: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const part of parts.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && (part.start <= last.end || text.slice(last.end, part.start).trim() === '')) last.end = Math.max(last.end, part.end);
    else joined.push({ ...part });
  }
  return joined;
}

export function toSpan(label: string, parts: readonly Span[]): GoldSpan {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) throw new BrokenDocument('a mention has no place');
  return { start: first.start, end: last.end, label, ...(parts.length > 1 ? { parts } : {}) };
}

/** Words that are the same to a reader: case and white space aside. */
export function sameWords(a: string, b: string): boolean {
  return plain(a) === plain(b);
}
function plain(words: string): string {
  return words.replace(/\s+/gu, '').toLowerCase();
}

/** UTF-16 offset of a corpus's offset; undefined outside the text. */
type Place = (offset: number) => number | undefined;

function* waysToCount(text: string): Generator<Place> {
  const returns = /\r\n/.test(text);
  // Where all characters are ASCII the units are the same.
  const units = /[^\0-\x7f]/.test(text) ? UNITS : UNITS.slice(0, 1);
  for (const shift of [0, -1, 1]) {
    for (const unit of units) {
      for (const lineEndAsOne of returns ? [false, true] : [false]) {
        const table = offsetTable(text, unit, lineEndAsOne);
        yield (offset) => table[offset + shift];
      }
    }
  }
}

/** At each of the corpus's offsets the UTF-16 one, the end of the text included. */
function offsetTable(text: string, unit: Unit, lineEndAsOne: boolean): (number | undefined)[] {
  const table: (number | undefined)[] = [];
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at) ?? 0;
    const lineEnd = lineEndAsOne && point === 13 && text.charCodeAt(at + 1) === 10;
    const width = point > 0xffff ? 2 : 1;
    table.push(at);
    if (unit === 'utf-16' && width === 2) table.push(undefined);
    if (unit === 'byte') for (let more = bytes(point); more > 1; more--) table.push(undefined);
    at += lineEnd ? 2 : width;
  }
  table.push(text.length);
  return table;
}

function bytes(point: number): number {
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}

function agrees(text: string, mention: RawMention, place: Place): boolean {
  const found: string[] = [];
  for (const part of mention.parts) {
    const start = place(part.start);
    const end = place(part.end);
    if (start === undefined || end === undefined || end <= start) return false;
    found.push(text.slice(start, end));
  }
  return sameWords(found.join(''), mention.words ?? '');
}

function placePart(part: Span, place: Place, line: number | undefined): Span {
  const start = place(part.start);
  const end = place(part.end);
  if (start === undefined || end === undefined || end <= start) throw new BrokenDocument('a mention lies outside the text', line);
  return { start, end };
}
