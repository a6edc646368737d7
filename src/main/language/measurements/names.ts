/** Finds analyte names in a text by a trie over words. */
import type { Span } from '../../../contract/clinical.ts';
import type { Token } from '../text/tokens.ts';
import { tokenize } from '../text/tokens.ts';
import { type Analyte, ANALYTES } from './analytes.ts';

export interface AnalyteMention extends Span {
  readonly analyte: Analyte;
  /** An abbreviation such as K or Na: only a number right after makes it one. */
  readonly short: boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  name?: Analyte;
  readonly shorts: { readonly written: string; readonly analyte: Analyte }[];
}

const ROOT: Node = { next: new Map(), shorts: [] };
for (const analyte of ANALYTES) {
  for (const name of analyte.names) leaf(name).name ??= analyte;
  for (const written of analyte.short) leaf(written).shorts.push({ written, analyte });
}

function leaf(name: string): Node {
  let node = ROOT;
  for (const { word } of tokenize(name)) {
    let next = node.next.get(word);
    if (!next) node.next.set(word, (next = { next: new Map(), shorts: [] }));
    node = next;
  }
  return node;
}

/** Longest names first, left to right, without overlap. */
export function findAnalytes(text: string, words: readonly Token[]): AnalyteMention[] {
  const tokens = words.some(isPair) ? words.flatMap(apart) : words;
  const found: AnalyteMention[] = [];
  const loose: AnalyteMention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i];
    if (!first || !ROOT.next.has(first.word)) continue;
    // "Sando-K" is no potassium; "BUN/creatinine" are two names.
    const joined = text[first.start - 1] === '/' && found.at(-1)?.end === first.start - 1;
    if (/[\p{L}\p{N}]/u.test(text[first.start - 1] ?? '') || (!joined && /[-/]/.test(text[first.start - 1] ?? '') && /\p{L}/u.test(text[first.start - 2] ?? ''))) continue;
    let node: Node = ROOT;
    let best: { mention: AnalyteMention; last: number } | undefined;
    for (let j = i; j < tokens.length && j < i + 8; j++) {
      const token: Token | undefined = tokens[j];
      // "FEV1/FVC": a stroke inside a name.
      if (token?.word === '/' && j > i && !node.next.has('/')) continue;
      const next = token && node.next.get(token.word);
      if (!next || !token) break;
      node = next;
      if (/\p{L}/u.test(text[token.end] ?? '')) continue;
      const span = { start: first.start, end: token.end };
      const written = text.slice(span.start, span.end);
      const short = node.shorts.find((s) => s.written === written);
      const other = short === undefined ? node.shorts.find((s) => s.written.toLowerCase() === written.toLowerCase()) : undefined;
      if (short) best = { mention: { ...span, analyte: short.analyte, short: true }, last: j };
      else if (node.name && !/\n/.test(written)) best = { mention: { ...span, analyte: node.name, short: false }, last: j };
      else if (other && NUMBER.test(text.slice(token.end, token.end + 8))) loose.push({ ...span, analyte: other.analyte, short: true });
    }
    if (!best) continue;
    found.push(best.mention);
    i = best.last;
  }
  return loose.length === 0 ? found : withRuns(text, found, loose);
}

const PAIR = /^(?<first>[a-z]{1,2})\/(?<second>[a-z]{1,2})$/;

/** "Na/K" is read as one word elsewhere; here it is two names, "P/F" the two words of one, and "U/O" stays whole. */
function isPair({ word }: Token): boolean {
  const { first = '', second = '' } = PAIR.exec(word)?.groups ?? {};
  return first !== '' && !ROOT.next.has(word) && ROOT.next.has(first) && (ROOT.next.has(second) || ROOT.next.get(first)?.next.has(second) === true);
}

function apart(token: Token): Token[] {
  if (!isPair(token)) return [token];
  const at = token.word.indexOf('/');
  return [{ start: token.start, end: token.start + at, word: token.word.slice(0, at) }, { start: token.start + at + 1, end: token.end, word: token.word.slice(at + 1) }];
}

const NUMBER = /^[ \t]*[:=]?[ \t]*[<>]?\d/;
/** Results one after another: so many make a panel of words that name nothing alone. */
const PANEL = 3;
/** From one name to the next: its value, a unit or a remark. */
const APART = /^[ \t]*[:=]?[ \t]*[<>]?\d[\d./]*[ \t]?(?:[^\s,;.()]{1,8})?[ \t]*(?:\([^)\n]{1,16}\))?[ \t]*(?:irreg\w*|reg|ra|air|on \S+)?[ \t]*[,;]?[ \t]*$/i;

/** Looks for a digit first, which most gaps lack. */
const isApart = (gap: string): boolean => /\d/.test(gap) && APART.test(gap);

/** "na 149 k 6.4 ur 38 cr 388", "CR 1.3, K 4.4, HGB 11.2": letters in another case count within a panel of at least three. */
function withRuns(text: string, found: readonly AnalyteMention[], loose: readonly AnalyteMention[]): AnalyteMention[] {
  const free = loose.filter((one) => !found.some((other) => one.start < other.end && other.start < one.end));
  const all = [...found, ...free].sort((a, b) => a.start - b.start);
  const kept: AnalyteMention[] = [];
  let run: AnalyteMention[] = [];
  const close = (): void => {
    kept.push(...run.filter((one) => run.length >= PANEL || !free.includes(one)));
    run = [];
  };
  for (const one of all) {
    const last = run.at(-1);
    if (last !== undefined && (one.start - last.end > 40 || !isApart(text.slice(last.end, one.start)))) close();
    run.push(one);
  }
  close();
  return kept;
}
