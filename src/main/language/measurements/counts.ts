/**
 * Cells per volume: "16.5 × 10^4/µL", "9.8 10 9/L", "x10(9)/L", "4.1 × 104/µL" whose exponent was lost in print, "1.1 lakh/cumm",
 * "11.2 /nl". UCUM codes such as `10*4/uL`; every such code converts into every other.
 */

/** How many of the volume a microlitre holds: `10*9/L` is 1000 per µL. */
const PER_MICROLITRE: Readonly<Record<string, number>> = { ul: 1, mm3: 1, ml: 1e-3, dl: 1e-5, l: 1e-6, nl: 1e3, pl: 1e6 };
const VOLUME = '(?:(nl|pl|ml|dl|l(?:it(?:er|re)s?)?)|((?:µ|μ|u|mc)l)|(mm\\^?3|mm³|cu\\.? ?mm|cumm|cmm))(?![\\p{L}\\p{N}])';
/** The sign of multiplication tells a lost exponent ("x 104/µL") from the number 104. */
const POWER = new RegExp(`[ \\u00a0]{0,2}(?:([x×✕*·])[ \\u00a0]{0,2})?10[ \\u00a0]{0,2}(?:(\\^|\\*\\*?|e(?:xp)?|\\()[ \\u00a0]?([3-9]|1[0-2])\\)?|([³⁴⁵⁶⁹]|¹²)|([3-69]|12)(?![\\d.,]))[ \\u00a0]{0,2}(?:cells?)?[ \\u00a0]?\\/[ \\u00a0]{0,2}${VOLUME}`, 'iuy');
const LAKH = new RegExp(`[ \\u00a0]{0,2}(?:lakhs?|lacs?)(?:[ \\u00a0]{0,2}(?:cells?)?[ \\u00a0]?(?:\\/|per )[ \\u00a0]{0,2}${VOLUME})?(?![\\p{L}]|[ \\t]*[:=]?[ \\t]*\\d)`, 'iuy');
const PLAIN = /[ \u00a0]{0,2}\/[ \u00a0]{0,2}(nl|pl)(?![\p{L}\p{N}])/iuy;
const RAISED: Readonly<Record<string, number>> = { '³': 3, '⁴': 4, '⁵': 5, '⁶': 6, '⁹': 9, '¹²': 12 };

/** The unit of a count written right behind a number, with where it ends. */
export function readCount(text: string, offset: number): { code: string; start: number; end: number } | undefined {
  POWER.lastIndex = offset;
  const power = POWER.exec(text);
  if (power !== null) {
    const exponent = power[3] ?? (power[4] === undefined ? power[5] : RAISED[power[4]]);
    // "138 109/L" without a sign could be two numbers; "10 9/L" with its gap can't.
    if (power[5] !== undefined && power[1] === undefined && !/10[ \u00a0]/.test(power[0]) && !/^[ \u00a0]{1,2}10(?:9|12)\//.test(power[0])) return undefined;
    return { code: `10*${exponent}/${volume(power.slice(6, 9))}`, start: offset, end: POWER.lastIndex };
  }
  LAKH.lastIndex = offset;
  const lakh = LAKH.exec(text);
  if (lakh !== null) return { code: `10*5/${lakh[0].includes('/') || /per/i.test(lakh[0]) ? volume(lakh.slice(1, 4)) : 'mm3'}`, start: offset, end: LAKH.lastIndex };
  PLAIN.lastIndex = offset;
  const plain = PLAIN.exec(text);
  return plain === null ? undefined : { code: (plain[1] ?? '').toLowerCase() === 'nl' ? '10*9/L' : '10*12/L', start: offset, end: PLAIN.lastIndex };
}

function volume([metric, micro, cubic]: readonly (string | undefined)[]): string {
  if (micro !== undefined) return 'uL';
  if (cubic !== undefined) return 'mm3';
  const written = (metric ?? 'l').toLowerCase();
  return written.startsWith('l') ? 'L' : written.replace('l', 'L');
}

/** Cells per microlitre that one of this unit is; undefined when it counts no cells. */
export function perMicrolitre(code: string): number | undefined {
  const match = /^(?:10\*(\d{1,2}))?\/(uL|mm3|mL|dL|L|nL|pL)$/.exec(code);
  const share = PER_MICROLITRE[(match?.[2] ?? '').toLowerCase()];
  return match === null || share === undefined ? undefined : 10 ** Number(match[1] ?? 0) * share;
}
