/** Units as they are written, read as UCUM codes. Data: resources/language/units.json. */
import { readCount } from './counts.ts';
import table from '../../../../resources/language/units.json' with { type: 'json' };

const CODES = new Map<string, string>();
let longest = 0;
for (const [code, forms] of Object.entries(table.units)) {
  for (const form of [code, ...forms]) {
    const key = form.toLowerCase();
    if (!CODES.has(key)) CODES.set(key, code);
    longest = Math.max(longest, key.length);
  }
}

/** UCUM code of a written unit, in any case; undefined when it is no unit we know. */
export function unitCode(written: string): string | undefined {
  return CODES.get(written.trim().toLowerCase().replace(/\s+/g, ' '));
}

const EDGE = /[\p{L}\p{N}]/u;

/** The longest unit written at `offset` (after optional white space), with where it ends. */
export function readUnit(text: string, offset: number): { code: string; start: number; end: number } | undefined {
  return readListed(text, offset) ?? readCount(text, offset);
}

function readListed(text: string, offset: number): { code: string; start: number; end: number } | undefined {
  let start = offset;
  while (start < offset + 2 && (text[start] === ' ' || text[start] === '\t' || text[start] === '-' || text[start] === '\u00a0')) start++;
  const part = text.slice(start, start + longest).toLowerCase();
  for (let length = part.length; length > 0; length--) {
    const code = CODES.get(part.slice(0, length));
    if (code === undefined) continue;
    const last = part[length - 1] ?? '';
    const next = text[start + length] ?? '';
    if (EDGE.test(last) && EDGE.test(next)) continue;
    if (next === '/' && length < part.length && /[a-z]/.test(part[length + 1] ?? '')) continue;
    return { code, start, end: start + length };
  }
  return undefined;
}
