/** i2b2 annotations by line and token: 2009 (medication), 2010 (concepts), 2012 (extents). Lines count from 1, tokens from 0, both ends included. */
import type { Span } from '../../../contract/clinical.ts';
import { BrokenDocument, NOT_OF_ITS_FORM, type GoldDocument } from '../gold.ts';
import { doNotFit, joinParts, sameWords, toSpan } from '../offsets.ts';

/** `L:T L:T`; the parts of a mention with a gap are separated by commas. */
const PLACES = /(\d+):(\d+) (\d+):(\d+)/g;
const FIELD = /^(\w+)="(.*?)"((?: \d+:\d+ \d+:\d+(?:, ?\d+:\d+ \d+:\d+)*)?)$/;

interface RawMention {
  readonly label: string;
  readonly words: string;
  readonly places: readonly (readonly [number, number, number, number])[];
  readonly line: number;
}

const LABELS_2009: Readonly<Record<string, string>> = { m: 'm', do: 'do', mo: 'mo', f: 'f', du: 'du', r: 'r' };

/** `c="chest pain" 4:10 4:11||t="problem"`. */
export function readI2b2Concepts(id: string, text: string, annotations: string): GoldDocument {
  return read(id, text, annotations, (fields) => {
    const [concept] = fields;
    const label = fields.find((field) => field.name === 't')?.words;
    return concept?.name === 'c' && label ? [{ ...concept, label }] : null;
  });
}

/** `m="aspirin" 5:4 5:4||do="81 mg" 5:5 5:6||…||ln="list"`; a field without a place is not there. Labels are the fields' names. */
export function readI2b2Medication(id: string, text: string, annotations: string): GoldDocument {
  return read(id, text, annotations, (fields) => {
    if (fields[0]?.name !== 'm') return null;
    return fields.flatMap((field) => {
      const label = LABELS_2009[field.name];
      return label && field.places.length > 0 ? [{ ...field, label }] : [];
    });
  });
}

/** `EVENT="fall" 4:7 4:7||type="PROBLEM"||…` and `TIMEX3="today" …||type="DATE"||…`; the label is the type. */
export function readI2b2Extents(id: string, text: string, annotations: string): GoldDocument {
  return read(id, text, annotations, (fields) => {
    const [extent] = fields;
    if (extent?.name === 'SECTIME') return [];
    const label = fields.find((field) => field.name === 'type')?.words;
    return extent && (extent.name === 'EVENT' || extent.name === 'TIMEX3') && label ? [{ ...extent, label }] : null;
  });
}

type Field = Omit<RawMention, 'label'> & { readonly name: string };

function read(id: string, text: string, annotations: string, pick: (fields: readonly Field[]) => RawMention[] | null): GoldDocument {
  const mentions: RawMention[] = [];
  for (const [at, line] of annotations.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const picked = pick(line.split('||').map((field) => readField(field, at + 1)));
    if (!picked) throw new BrokenDocument(NOT_OF_ITS_FORM, at + 1);
    mentions.push(...picked);
  }
  // Some releases count every space, others every run of white space.
  const ways = [/\s+/u, / /].map((gap) => tokenPlaces(text, gap));
  const counted = ways.map((way) => mentions.filter((mention) => agrees(text, mention, way)).length);
  const most = Math.max(...counted);
  const way = ways[counted.indexOf(most)];
  if (!way || most < mentions.length / 2) throw new BrokenDocument(doNotFit(most, mentions.length), mentions.find((mention) => !way || !agrees(text, mention, way))?.line);
  const seen = new Set<string>();
  const spans = mentions.map((mention) => toSpan(mention.label, joinParts(text, partsOf(mention, way) ?? outside(mention.line)))).filter((span) => {
    // 2009 writes a drug once for each of its doses.
    const key = `${span.start}:${span.end}:${span.label}`;
    return !seen.has(key) && seen.add(key);
  });
  return { id, text, spans, doubtful: mentions.length - most };
}

function readField(written: string, line: number): Field {
  const match = FIELD.exec(written.trim());
  if (!match) throw new BrokenDocument(NOT_OF_ITS_FORM, line);
  const places = [...(match[3] ?? '').matchAll(PLACES)].map(([, a, b, c, d]) => [Number(a), Number(b), Number(c), Number(d)] as const);
  return { name: match[1] ?? '', words: match[2] ?? '', places, line };
}

/** The tokens of each line as spans of the text; with a single space as gap a run of two holds an empty token. */
function tokenPlaces(text: string, gap: RegExp): Span[][] {
  const lines: Span[][] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const tokens: Span[] = [];
    let start = at;
    // The gaps are kept, so that places can be counted; white space before the first token is none.
    for (const [number, piece] of line.replace(/\r$/, '').split(new RegExp(`(${gap.source})`, gap.flags)).entries()) {
      if (number % 2 === 0 && (number > 0 || piece !== '' || gap.source === ' ')) tokens.push({ start, end: start + piece.length });
      start += piece.length;
    }
    lines.push(tokens);
    at += line.length + 1;
  }
  return lines;
}

function partsOf(mention: RawMention, lines: readonly (readonly Span[])[]): Span[] | undefined {
  const parts: Span[] = [];
  for (const [line, token, lastLine, lastToken] of mention.places) {
    const start = lines[line - 1]?.[token]?.start;
    const end = lines[lastLine - 1]?.[lastToken]?.end;
    if (start === undefined || end === undefined || end <= start) return undefined;
    parts.push({ start, end });
  }
  return parts.length > 0 ? parts : undefined;
}

function agrees(text: string, mention: RawMention, lines: readonly (readonly Span[])[]): boolean {
  const parts = partsOf(mention, lines);
  // Words of a mention with a gap are written with dots or without between its parts.
  return parts !== undefined && sameWords(parts.map((part) => text.slice(part.start, part.end)).join(''), parts.length > 1 ? mention.words.replaceAll('...', '') : mention.words);
}

function outside(line: number): never {
  throw new BrokenDocument('a mention lies outside the text', line);
}
