/** A number with its unit, as reports print them: "12,300/µL", "4.2 × 109/L" (10⁹ whose raised digit was lost), "7·35", "1.65 m". */
import { knownUnit } from '../../units.ts';

export interface Written {
  value: number;
  /** As `convert` knows it; undefined when none is written that we know. */
  unit: string | undefined;
  /** Something that looks like a unit and that we don't know: "mill", "months". */
  strange: string | undefined;
  /** The far end of "3.2-3.5". */
  to: number | undefined;
  start: number;
  end: number;
  /** End of the second of a pair, where one was joined. */
  tail?: number;
}

const NUMBER = /(?<![\p{L}\d.,·])(\d{1,3}(?:[,\u00a0\u2009\u202f ]\d{3})+(?:\.\d+)?(?!\d)|\d+[.,·]\d+|\d+|(?<!\d)\.\d+)(?:\s?(?:-|–|—|to)\s?(\d+(?:[.,·]\d+)?)(?![\d/]))?/giu;
const SPACE = '[\\s\\u00a0\\u2009\\u202f]?';
/** "×10⁹/L", "x 10^3/uL", "× 109/L", "·10(9)/l", "x 10*3 / mm3", "× 103 cells/μL". */
const POWER = new RegExp(`^${SPACE}(?:[x×*·∙•✕]|times)?${SPACE}10${SPACE}(?:\\^|\\*\\*?|e|\\()?${SPACE}([2-69]|12|[²³⁴⁵⁶⁹]|¹²)\\)?${SPACE}(?:cells?|platelets?|leu[ck]ocytes?)?${SPACE}(?:/|per${SPACE})${SPACE}(l(?:it(?:er|re))?|[uµμ]l|microl(?:iter|itre)|mm${SPACE}(?:3|³|\\^3)|ml|cumm|cmm|dl|c\u2009?mm)(?![a-z])`, 'iu');
const COUNT = new RegExp(`^${SPACE}(k|thousand|g|m|million|lakhs?)?${SPACE}(?:cells?|platelets?|counts?|leu[ck]ocytes?)?${SPACE}(?:/|per|in)${SPACE}(?:a${SPACE}|cubic${SPACE})?([uµμ]l|microl(?:iter|itre)|mm${SPACE}(?:3|³|\\^3)|cumm|cmm|c${SPACE}mm|cu${SPACE}mm|cubic millimet(?:er|re)|cmm|mcl|l(?:it(?:er|re))?)(?![a-z0-9])`, 'iu');
const WORDED = /^[\s-]?(?:degrees?|deg\.?|°|º|˚|◦)?\s?(c(?:elsius|entigrade|elcius|elsisus)?|f(?:ahrenheit|ahreinheit|arenheit)?)(?![a-z])/iu;
const PLAIN = /^[\s\u00a0\u2009-]?((?:\/\s?min(?:ute)?\b|mm\s?\/?\s?hg|mm of mercury|(?:beats?|breaths?|respirations|cycles|times)\s?(?:\/|per|a)\s?min(?:ute)?|[a-z]+ per (?:deci|milli)?(?:liter|litre)|per cent|[a-zµμ%°[\]]+|(?<![a-z])%)(?:\s?[23²³])?(?:\s?(?:\/|\bper\b)\s?[a-z0-9.µμ²³^ ]{1,12}?(?=[\s),.;:\]/]|$)){0,3})/iu;
/** A count of what is no unit of a measurement. */
const COUNTED = /^[\s-]?(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|times|tablets?|doses|cases|patients|pregnan|children|cigarettes|packs?|fold|st\b|nd\b|rd\b|th\b)/i;
const RAISED: Readonly<Record<string, string>> = { '²': '2', '³': '3', '⁴': '4', '⁵': '5', '⁶': '6', '⁹': '9', '¹²': '12' };

/** The numbers in [from, to), first to last. */
export function numbersIn(text: string, from: number, to: number): Written[] {
  const found: Written[] = [];
  NUMBER.lastIndex = from;
  for (let match = NUMBER.exec(text); match && match.index < to; match = NUMBER.exec(text)) {
    let end = match.index + match[0].length;
    let far = match[2];
    const tail = text.slice(end, end + 30);
    // "12-lead", "3-5 days" aside: an end that a word is glued to is none.
    if (far !== undefined && /^\p{L}/u.test(tail) && !knownUnit(/^\p{L}+/u.exec(tail)?.[0] ?? '')) far = undefined;
    const unit = unitAt(text.slice(end, end + 36));
    if (unit) end += unit.length;
    found.push({ value: parse(match[1] ?? ''), unit: unit?.unit, strange: unit ? undefined : (COUNTED.exec(tail)?.[0].trim() ?? undefined), to: far === undefined ? undefined : parse(far), start: match.index, end });
    NUMBER.lastIndex = Math.max(end, match.index + match[0].length);
  }
  return found;
}

function parse(written: string): number {
  const plain = written.replace(/[\s\u00a0\u2009\u202f]/g, '').replace('·', '.');
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) return Number(plain.replaceAll(',', ''));
  return Number(plain.replace(',', '.'));
}

/** The unit that the tail begins with, and how long it is there. */
function unitAt(tail: string): { unit: string; length: number } | undefined {
  const power = POWER.exec(tail);
  if (power) {
    const exponent = RAISED[power[1] ?? ''] ?? power[1] ?? '';
    const per = volume(power[2] ?? '');
    // 10⁹ cells a millilitre cannot be: a litre is meant.
    return { unit: `10^${exponent}/${exponent === '9' && per !== 'l' ? 'l' : per}`, length: power[0].length };
  }
  const count = COUNT.exec(tail);
  if (count && !/^l/i.test(count[2] ?? '')) {
    const word = (count[1] ?? '').toLowerCase();
    const prefix = word === '' ? '' : word.startsWith('lakh') ? '10^5' : word === 'm' || word === 'million' ? '10^6' : '10^3';
    return { unit: `${prefix}/${volume(count[2] ?? '')}`, length: count[0].length };
  }
  const degrees = WORDED.exec(tail);
  if (degrees && (/deg|°|º|˚|◦/i.test(degrees[0]) || /^[cf][a-z]/i.test(degrees[1] ?? '') || /^\s?[CF]\b/.test(degrees[0]))) return { unit: /^c/i.test(degrees[1] ?? '') ? 'Cel' : 'degF', length: degrees[0].length };
  const plain = PLAIN.exec(tail)?.[1];
  if (plain === undefined) return undefined;
  // The longest beginning that is a unit: "mg/dL and", "mmHg".
  for (let length = plain.length; length > 0; length--) {
    const part = plain.slice(0, length);
    const next = plain[length] ?? tail[tail.indexOf(plain) + length] ?? '';
    if (/[\p{L}]/u.test(part.at(-1) ?? '') && /[\p{L}]/u.test(next)) continue;
    const name = SPOKEN[part.toLowerCase().replace(/\s+/g, ' ').trim()] ?? part;
    if (knownUnit(name)) return { unit: name, length: tail.indexOf(plain) + length };
  }
  return undefined;
}

const volume = (written: string): string => {
  const word = written.toLowerCase().replace(/[\s\u00a0]/g, '');
  if (word.startsWith('l')) return 'l';
  if (word === 'ml') return 'ml';
  if (word === 'dl') return 'dl';
  return /^[uµμ]l|^microl|^mcl/.test(word) ? 'ul' : 'mm^3';
};
/** Units in full words and in slips that print often. */
const SPOKEN: Readonly<Record<string, string>> = {
  'mm of mercury': 'mmHg', 'millimeters of mercury': 'mmHg', 'mm hg': 'mmHg', 'mm/hg': 'mmHg', 'mmgh': 'mmHg', 'torr': 'mmHg', 'milligram per deciliter': 'mg/dL', 'milligrams per deciliter': 'mg/dL', 'milligrams/deciliter': 'mg/dL', 'mg per deciliter': 'mg/dL', 'grams per deciliter': 'g/dL', 'g per deciliter': 'g/dL', 'g per liter': 'g/L', 'mmol per liter': 'mmol/L', 'mmol per litre': 'mmol/L', 'mmol/liter': 'mmol/L', 'mmol/litre': 'mmol/L', 'meq per liter': 'mmol/L', 'meq/liter': 'mmol/L', 'meql/l': 'mmol/L', 'meq': 'mmol/L', 'mmol': 'mmol/L', 'milliequivalents per liter': 'mmol/L', 'millimoles per liter': 'mmol/L', 'mval/l': 'mmol/L',
  'micromoles per liter': 'umol/L', 'micromol/l': 'umol/L', 'micromole/l': 'umol/L', 'ui/l': 'U/L', 'units per liter': 'U/L', 'units/liter': 'U/L', 'u per liter': 'U/L', 'iu per liter': 'U/L', 'iu/liter': 'U/L', 'micrograms per liter': 'ug/L', 'micrograms per milliliter': 'ug/mL', 'nanograms per milliliter': 'ng/mL', '/minute': '/min', '/ min': '/min', 'bmp': '/min', 'bpm': '/min', 'beats/min': '/min', 'beat/min': '/min', 'beats per min': '/min', 'beats per minute': '/min', 'beats/minute': '/min', 'beats a minute': '/min', 'per minute': '/min', 'per min': '/min', 'breaths/min': '/min', 'breath/min': '/min', 'breaths per min': '/min', 'breaths per minute': '/min', 'breaths/minute': '/min', 'breaths a minute': '/min', 'respirations per minute': '/min', 'cycles/min': '/min', 'cycles per minute': '/min', 'cpm': '/min', 'cpm.': '/min', 'rpm': '/min', 'times per minute': '/min', 'times/min': '/min', 'times/minute': '/min', 'b/min': '/min', 'gm%': 'g/dL', 'g%': 'g/dL', 'percent': '%', 'per cent': '%', 'kilos': 'kg', 'kgs': 'kg', 'kilogram': 'kg',
};
