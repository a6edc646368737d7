/** Values whose unit or place says what they are, though nothing names them: "38.5 °C", "96% RA", "62 kg", "138/70" in a row of signs. */
import { analyte } from './analytes.ts';
import type { FoundMeasurement } from './measure.ts';
import { readNumber } from './numbers.ts';
import { buildValue, type PreferredUnit } from './value.ts';

/** A weight or height without its name; a loss, a lift and a dose have kilograms too. */
const NO_WEIGHT = /\b(?:lost|loss|loses?|losing|gain(?:ed)?|lift\w*|carry\w*|down|up|LOW|over|by|per|of|infant|baby|newborn|neonate|tumou?r|spleen|placenta)\b[^.;\n]{0,14}$/;
const AGED = /\b(?:yo|y\/o|years?[ -]old|months?[ -]old|boy|girl|child|man|woman|male|female|patient|M|F)\b[^.;\n]{0,24}$/;

const BARE: readonly (readonly [string, RegExp])[] = [
  ['temperature', /(?<![\d.,/-])(?:3[3-9]|4[0-3])(?:\.\d{1,2})?(?=[ \u00a0]?(?:°|º|˚|deg|degrees)[ ]?(?:c\b|celsius))|(?<![\d.,/-])(?:9\d|10[0-9])(?:\.\d{1,2})?(?=[ \u00a0]?(?:(?:°|º|˚|deg|degrees)[ ]?(?:f\b|fahrenheit)|F\b))|(?<![\d.,/-])(?:3[3-9]|4[0-2])\.\d{1,2}(?=[ ]?C\b)/gi],
  ['blood-pressure', /(?<![\d./-])\d{2,3}\/\d{2,3}(?=[ ]?mm[ ]?hg)/gi],
  ['weight', /(?<![\d.,/-])\d{1,3}(?:\.\d{1,2})?(?=[ -]?kg\b(?![ ]?(?:\/|per|of|tumou?r|m2)))/gi],
  ['pain-score', /(?<=\bpain\b[^.;\n\d]{0,30})(?:10|\d)(?=[ ]?\/[ ]?10\b)/gi],
  ['urine-output', /(?<=\b(?:urine|IDC|catheter|urometer|diuresing|passing|draining)\b[^.;\n\d]{0,20})\d{1,4}(?=[ ]?mls?[ ]?\/[ ]?h(?:r|our)?\b)/gi],
  ['height', /(?<![\d.,/-])(?:1[2-9]\d|2[01]\d)(?=[ -]?cm\b(?=[ ]?(?:tall\b|[,;)]|$)))/gi],
  ['oxygen-saturation', /(?<![\d.,/-])(?:[5-9]\d|100)(?=[ ]?%[ ]?(?:(?:(?:on|in|with|via)[ ])?(?:room air|ra\b|oa\b|\d+(?:\.\d+)?[ ]?(?:l|lpm|lit(?:er|re)s?)\b|air\b|nasal|nc\b|nrb|venturi|hudson|hfn[co]\b)))/gi],
  // "Apyrexial 36.8", "fever at home 38.6", "spiked 39.4 overnight".
  ['temperature', /(?<=\b(?:apyrexial|afebrile|pyrexial|pyrexia|febrile|fevers?|spik(?:es?|ed|ing)|Tmax)\b(?![^.;\n]{0,24}\b(?:if|when)\b)[^.;\n\d]{0,24})(?:(?:3[4-9]|4[0-2])\.\d|(?:9[5-9]|10[0-6])(?:\.\d)?|(?:3[89]|4[01]))(?![\d/]|\.\d|[ ]?(?:%|weeks?|wks?|days?|hrs?|hours?|times|\/|mg|yrs?))/gi],
];

/** Kilograms stand for the patient's weight beside an age, in brackets with a length, or as an item of the examination. */
function isOtherWeight(text: string, at: number, words: string): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  if (NO_WEIGHT.test(before)) return true;
  const item = /[,;(]\s?$|\ba\s$/.test(before) && Number.parseFloat(words) >= 20;
  const borne = /^[ -]?kg[ -](?:[a-z-]+ )?(?:man|woman|male|female|boy|girl|patient|adult|child|lady|gentleman)\b/i.test(text.slice(at + words.length, at + words.length + 30));
  return !item && !borne && !AGED.test(before);
}

export function unnamed(text: string, from: number, to: number, preferred: PreferredUnit): FoundMeasurement[] {
  const part = text.slice(from, to);
  const found: FoundMeasurement[] = [];
  for (const [key, pattern] of BARE) {
    const item = analyte(key);
    if (!item) continue;
    for (const match of part.matchAll(pattern)) {
      if (key === 'weight' && isOtherWeight(text, from + match.index, match[0])) continue;
      const number = readNumber(text, from + match.index);
      const value = number && buildValue(text, item, number, preferred);
      if (value) found.push({ ...value, ...(item.loinc ? { loinc: item.loinc } : {}) });
    }
  }
  return [...found, ...barePressures(text, from, to, preferred)];
}

const PAIR = /(?<![\d./:-]|[\p{L}]-?)(\d{2,3})\/(\d{2,3})(?![\d/%-]|\.\d|[ ]?(?:mg|mcg|ml|units?|puffs?|cm|mm(?!\s?hg)|x\b|days?|weeks?|wks?)(?![\p{L}]))/giu;
/** Another sign in the line shows that two numbers with a stroke are a pressure. */
const SIGNS = /(?<![\p{L}])(?:HR|pulse|P|RR|resps?|sats?|SpO2|SaO2|BP|NIBP|temp|T|obs|vitals|VSS?|MAP|bolus)(?![\p{L}])[^\n\p{L}]{0,6}\d/iu;
const LINE = 160;
/** "HR 112 irreg, post 138/70", "BP 168/106, rpt 162/104": the name is left out or was said before. */
function barePressures(text: string, from: number, to: number, preferred: PreferredUnit): FoundMeasurement[] {
  const item = analyte('blood-pressure');
  if (!item) return [];
  return [...text.slice(from, to).matchAll(PAIR)].flatMap((match): FoundMeasurement[] => {
    const start = from + match.index;
    const [high, low] = [Number(match[1]), Number(match[2])];
    if (high < 60 || high > 260 || low < 30 || low > 150 || high - low < 12) return [];
    const before = text.slice(Math.max(from, start - LINE), start);
    const after = text.slice(start + match[0].length, Math.min(to, start + LINE));
    const end = after.indexOf('\n');
    if (!SIGNS.test(before.slice(before.lastIndexOf('\n') + 1)) && !SIGNS.test(end === -1 ? after : after.slice(0, end))) return [];
    const number = readNumber(text, start);
    const value = number?.pair === true ? buildValue(text, item, number, preferred) : undefined;
    return value ? [{ ...value, ...(item.loinc ? { loinc: item.loinc } : {}) }] : [];
  });
}
