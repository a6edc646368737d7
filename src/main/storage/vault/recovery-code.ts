/** The recovery code that a person prints: 150 random bits and a checksum, in letters that can't be mistaken for one another. */
import { createHash, randomBytes } from 'node:crypto';
import { AppError } from '../../../contract/errors.ts';

/** Crockford's base 32: no I, L, O or U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DATA = 30;
const CHECK = 2;
const GROUP = 4;

/** Eight groups of four, `XXXX-XXXX-…`. */
export function makeRecoveryCode(): string {
  const data = [...randomBytes(DATA)].map(byte => ALPHABET.charAt(byte & 31)).join('');
  return (data + checksum(data)).match(new RegExp(`.{${GROUP}}`, 'g'))?.join('-') ?? '';
}

/** The code's data letters as typed by a person: any case, any separators, O for 0 and I or L for 1. Throws `wrong-recovery-code`. */
export function readRecoveryCode(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');
  const data = letters.slice(0, DATA);
  const sound =
    letters.length === DATA + CHECK &&
    Array.from(letters).every(letter => ALPHABET.includes(letter)) &&
    checksum(data) === letters.slice(DATA);
  if (!sound) throw new AppError('wrong-recovery-code', 'The recovery code has a typing error', { typo: true });
  return data;
}

function checksum(data: string): string {
  const digest = createHash('sha256').update(`auscult recovery ${data}`).digest();
  return Array.from({ length: CHECK }, (_, index) => ALPHABET.charAt((digest[index] ?? 0) & 31)).join('');
}
