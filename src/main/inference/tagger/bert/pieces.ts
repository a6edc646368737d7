/** Words as BERT cuts them before WordPiece: at spaces, around every mark and every CJK character. */

/** Offsets are UTF-16 units, end exclusive. `breaks` counts line ends between the piece before and this one. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly breaks: number;
}

const CJK = '\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{2fa1f}';
const MARK = '[\\p{P}!-/:-@\\[-`{-~]';
const PIECE = new RegExp(`[${CJK}]|${MARK}|(?:(?!${MARK})[^\\t\\n\\r\\p{Z}${CJK}])+`, 'gu');

export function splitPieces(text: string): Piece[] {
  const found: Piece[] = [];
  let last = 0;
  for (const match of text.matchAll(PIECE)) {
    const start = match.index;
    const breaks = (text.slice(last, start).match(/\r\n|\r|\n/g) ?? []).length;
    last = start + match[0].length;
    found.push({ text: match[0], start, end: last, breaks });
  }
  return found;
}

/** BERT drops control and format characters without cutting there, so they stay inside a piece until here. */
export function withoutControls(piece: string): string {
  return piece.replace(/[\p{C}\ufffd]/gu, '');
}
