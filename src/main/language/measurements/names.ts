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
export function findAnalytes(text: string, tokens: readonly Token[]): AnalyteMention[] {
  const found: AnalyteMention[] = [];
  const loose: AnalyteMention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i];
    if (!first || !ROOT.next.has(first.word)) continue;
    // "Sando-K" is no potassium; "BUN/creatinine" are two names.
    const joined = text[first.start - 1] === '/' && found.at(-1)?.end === first.start - 1;
    if (/[\p{L}\p{N}]/u.test(text[first.start - 1] ?? '') || (!joined && /[-/]/.test(text[first.start - 1] ?? '') && /\p{L}/u.test(text[first.start - 2] ?? ''))) continue;
    let node: Node | undefined = ROOT;
    let best: { mention: AnalyteMention; last: number } | undefined;
    for (let j = i; j < tokens.length && j < i + 8; j++) {
      const token: Token | undefined = tokens[j];
      node = token && node.next.get(token.word);
      if (!node || !token) break;
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

const NUMBER = /^[ \t]*[:=]?[ \t]*[<>]?\d/;
/** Results one after another: so many make a panel of words that name nothing alone. */
const PANEL = 3;
/** From one name to the next: its value, a unit or a remark. */
const APART = /^[ \t]*[:=]?[ \t]*[<>]?\d[\d./]*[ \t]?(?:[^\s,;.()]{1,8})?[ \t]*(?:\([^)\n]{1,16}\))?[ \t]*(?:irreg\w*|reg|ra|air|on \S+)?[ \t]*[,;]?[ \t]*$/i;

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
    if (last !== undefined && (one.start - last.end > 40 || !APART.test(text.slice(last.end, one.start)))) close();
    run.push(one);
  }
  close();
  return kept;
}
