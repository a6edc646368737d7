/** Cells of a table whose head says what they hold: names, record numbers, addresses. */
import { splitLines } from '../text/lines.ts';
import type { Found, IdentifierType } from './detectors.ts';

const HEADS: readonly (readonly [IdentifierType, RegExp])[] = [
  ['id', /^(?:mrn|nhs(?: (?:no\.?|number))?|(?:hospital|hosp|patient|record|account|acct|case|unit) ?(?:no\.?|number|id|#)|id|ssn|urn|crn|chi)$/i],
  ['name', /^(?:(?:patient|full|first|last|given|family)? ?names?|surname|forename|patient|consultant|doctor|physician|nok|next of kin|carer|clinician|provider)$/i],
  ['place', /^(?:(?:home |postal )?address|post ?code|zip(?: code)?|town|city)$/i],
  ['phone', /^(?:(?:tele)?phone|tel|mobile|cell|contact|contact (?:no\.?|number)|fax)$/i],
];
const MARK = /\||\t|;| {3,}/;

/** Cells under such a head, down to the first line that is no row. */
export function findCells(text: string): Found[] {
  const found: Found[] = [];
  let heads: (IdentifierType | undefined)[] | undefined;
  let mark = '';
  for (const line of splitLines(text)) {
    const words = text.slice(line.start, line.end);
    const by = MARK.exec(words)?.[0].slice(0, 1);
    if (by === undefined) {
      heads = undefined;
      continue;
    }
    const cells = cellsOf(words, by);
    const named = cells.map(({ cell }) => HEADS.find(([, head]) => head.test(cell))?.[0]);
    if (named.some((type) => type !== undefined) && cells.every(({ cell }) => !/\d{3}/.test(cell))) {
      [heads, mark] = [named, by];
      continue;
    }
    if (heads === undefined || by !== mark) continue;
    cells.forEach(({ cell, at }, i) => {
      const type = heads?.[i];
      if (type === undefined || !/[\p{L}\p{N}]{2}/u.test(cell) || /^(?:n\/?a|none|unknown|nil)$/i.test(cell) || ((type === 'id' || type === 'phone') && !/\d/.test(cell))) return;
      found.push({ start: line.start + at, end: line.start + at + cell.length, type, by: 'rule', weight: 6 });
    });
  }
  return found;
}

function cellsOf(words: string, by: string): { cell: string; at: number }[] {
  const cells: { cell: string; at: number }[] = [];
  let at = 0;
  for (const part of by === ' ' ? words.split(/( {3,})/).filter((_, i) => i % 2 === 0) : words.split(by)) {
    const from = words.indexOf(part, at);
    cells.push({ cell: part.trim(), at: from + part.length - part.trimStart().length });
    at = from + part.length;
  }
  return cells;
}
