/** Words as BERT cuts them before WordPiece: at spaces, around every mark and every CJK character. */

import { countBreaks } from '../words.ts';
import type { Word } from '../words.ts';

/** A word of another cut: "1.5" is three. */
export type Piece = Word;

const CJK = '\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{2fa1f}';
const MARK = '\\p{P}!-/:-@\\[-`{-~';
const PIECE = new RegExp(`[${CJK}]|[${MARK}]|[^\\t\\n\\r\\p{Z}${CJK}${MARK}]+`, 'gu');

export function splitPieces(text: string): Piece[] {
  const found: Piece[] = [];
  let last = 0;
  for (const match of text.matchAll(PIECE)) {
    const start = match.index;
    const end = start + match[0].length;
    found.push({ text: match[0], start, end, breaks: countBreaks(text, last, start), spaced: start > last });
    last = end;
  }
  return found;
}

/** BERT drops control and format characters without cutting there, so they stay inside a piece until here. */
export function withoutControls(piece: string): string {
  return piece.replace(/[\p{C}\ufffd]/gu, '');
}
