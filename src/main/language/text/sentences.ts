/**
 * Sentences of a clinical text. Lines broken in mid-sentence are read on; list items, headers and table rows end where
 * their line ends. Offsets are UTF-16 code units into the text as given.
 */
import type { Span } from '../../../contract/clinical.ts';
import { isBlank, snapToCodePoint, splitLines, trimSpan } from './lines.ts';

export const LIST_ITEM = /^\s*(?:[-–—•*·▪◦●○‣+>]\s*|\(?\d{1,2}[.)]\s+|\(?[a-hA-H][.)]\s+|#\s*\d*[.)]?\s*)(?=\S)/u;
/** Letters and words that open a line of their own without a colon: "PMH T1DM", "o/e looks unwell", "Obs T 35.1". */
const LABEL = /^\s*(?:(?:[Oo]\/[Ee]|[Pp][Mm][Hh]x?|[Pp][Ss][Hh]x?|[Dd][Hh]x|DH|[Ff][Hh]x|FH|[Ss][Hh]x|SH|HPC|hpc|HPI|NKDA|nkda|A\/P|S\/B|D\/W|d\/w|Obs|Plan|Imp|Impression|Abdo|Bloods|Labs|CXR|ECG|EKG|VBG|ABG|Ix|Inv|Rx|Dx|Ddx|Meds|MEDS|Allerg(?:y|ies)|Social|Vitals|VS|Actions|Exam|PE|MSE|CVS|Resp|Neuro|Skin)|(?:CRP|WCC|WBC|Hb|Hgb|Na|BP|HR|RR|Temp|GCS)(?= \d))(?=[\s:.-])/u;
/** No sentence is longer; what is longer is a table or a broken file, and rules within it must stay quick. */
const LONGEST = 2000;
const ABBREVIATION = /(?:^|[\s(])(?:dr|drs|mr|mrs|ms|prof|st|jr|sr|vs|nos|fig|figs|approx|e\.g|i\.e|al|pt|pts|resp|ca|cf|dept|lt|rt|b\.i\.d|t\.i\.d|q\.i\.d|q\.d|p\.o|p\.r\.n|i\.v|i\.m|a\.m|p\.m|q\.h\.s|h\.s|u\.s|[A-Z]|[a-z]\.[a-z])$/iu;
const STOP = /[.!?]+["'”’)\]]*(?=\s)|[。！？]/gu;
const NEXT_STARTS = /^["'“‘([]?\s*[\p{Lu}\p{N}•\-*"“(\p{Lo}?]/u;

/** Sentences that lie in [from, to), in order, without outer white space. */
export function splitSentences(text: string, from = 0, to = text.length): Span[] {
  const sentences: Span[] = [];
  for (const block of splitBlocks(text, from, to)) splitBlock(text, block, sentences);
  return sentences;
}

/** Runs of lines that read on into each other. */
function splitBlocks(text: string, from: number, to: number): Span[] {
  const part = text.slice(from, to);
  const blocks: Span[] = [];
  let open: Span | undefined;
  for (const line of splitLines(part)) {
    if (isBlank(part, line)) {
      open = undefined;
      continue;
    }
    if (open && readsOn(part, open, line)) open.end = line.end + from;
    else blocks.push((open = { start: line.start + from, end: line.end + from }));
    // Offsets of `open` are in the whole text; readsOn needs them relative.
  }
  return blocks;

  function readsOn(body: string, block: Span, line: Span): boolean {
    const previous = body.slice(Math.max(block.start - from, block.end - from - 120), block.end - from).trimEnd();
    const next = body.slice(line.start, Math.min(line.end, line.start + 80));
    if (LIST_ITEM.test(next) || LABEL.test(next)) return false;
    if (/[.!?:;]["')\]]?$/u.test(previous)) return false;
    if (/^[\p{L} /&]{2,40}:/u.test(next.trimStart())) return false;
    if (/\t| {3,}/.test(next.trim())) return false;
    const first = next.trimStart()[0] ?? '';
    const lastLine = previous.slice(Math.max(previous.lastIndexOf('\n'), previous.lastIndexOf('\r')) + 1);
    // A lower-case start reads on; a long line before it, or a comma, suggests that it was wrapped.
    return /[\p{Ll}\p{N}(]/u.test(first) ? lastLine.length > 24 || /[,–-]$/u.test(previous) || /\p{Ll}/u.test(first) : /,$|\b(?:and|or|of|the|with|a|an|to|for|in|on|no|dr\.?|mr\.?)$/iu.test(previous) || lastLine.length > 60;
  }
}

function splitBlock(text: string, block: Span, into: Span[]): void {
  let start = block.start;
  // In the block alone: a long list without a full stop would be searched to its end for each of its lines.
  for (const match of text.slice(block.start, block.end).matchAll(STOP)) {
    const at = block.start + match.index;
    const end = at + match[0].length;
    if (match[0][0] === '.') {
      const before = text.slice(Math.max(start, at - 12), at);
      if (ABBREVIATION.test(before) || /^\s*(?:[-•*]\s*)?\(?\d{1,2}$/u.test(text.slice(Math.max(start, at - 8), at))) continue;
    }
    if (!NEXT_STARTS.test(text.slice(end, end + 12).trimStart())) continue;
    push(start, end);
    start = end;
  }
  push(start, block.end);

  function push(from: number, to: number): void {
    const span = trimSpan(text, { start: from, end: to });
    while (span.end - span.start > LONGEST) {
      const cut = cutAt(text, span.start + LONGEST);
      into.push(trimSpan(text, { start: span.start, end: cut }));
      span.start = trimSpan(text, { start: cut, end: span.end }).start;
    }
    if (span.end > span.start) into.push(span);
  }
}

/** The last white space before `at`, or `at` itself in a text without any. */
function cutAt(text: string, at: number): number {
  for (let i = at; i > at - 200; i--) if (/\s/.test(text[i] ?? '')) return i;
  return snapToCodePoint(text, at);
}
