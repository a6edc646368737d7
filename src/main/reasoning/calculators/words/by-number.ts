/** What a number decides: a pressure above 160, a BMI above 30, an age in words, a height in feet and inches. */
import { creatinine, height, number, systolic, temperature, weight } from '../common-inputs.ts';
import type { FlagInput, NumberInput } from '../declare.ts';
import { choose } from './choose.ts';
import type { Found } from './index.ts';
import { mentionsOf } from './mentions.ts';
import type { Mention } from './mentions.ts';

const bmiInput = number('BMI', 'kg/m2', [8, 100]);

/** A flag that its own number proves; a number on the other side of the limit proves nothing, since words may say more. */
const BY_NUMBER: Readonly<Record<string, { input: NumberInput; holds: (value: number) => boolean }>> = {
  'uncontrolled hypertension (systolic above 160)': { input: systolic, holds: (v) => v > 160 },
  'dialysis, transplant or creatinine above 2.26 mg/dL': { input: creatinine, holds: (v) => v > 2.26 },
  'obesity (BMI above 30)': { input: bmiInput, holds: (v) => v > 30 },
  'BMI 30 or more': { input: bmiInput, holds: (v) => v >= 30 },
  'fever above 38 °C by history': { input: temperature, holds: (v) => v > 38 },
  'fever in the last 24 hours': { input: temperature, holds: (v) => v >= 38 },
};

export function derivedFlag(input: FlagInput, text: string): Found | undefined {
  if (input.label === 'symptoms for 3 days or less') return duration(text);
  const rule = BY_NUMBER[input.label];
  if (!rule) return undefined;
  const mention = choose(mentionsOf(rule.input, text), text) ?? (rule.input === bmiInput ? computedBmi(text) : undefined);
  return mention && rule.holds(mention.value) ? { value: true, start: mention.start, end: mention.end } : undefined;
}

function computedBmi(text: string): Mention | undefined {
  const [kg, cm] = [choose(mentionsOf(weight, text), text), choose(mentionsOf(height, text), text) ?? lengthOf(height, text)];
  return kg && cm ? { ...kg, value: kg.value / (cm.value / 100) ** 2 } : undefined;
}

const SMALL: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, fourteen: 14, couple: 2, few: 3, several: 5 };
/** How long the complaint has lasted, by its first statement. */
function duration(text: string): Found | undefined {
  const match = /\b(?:for|over|during|since|within|lasting|started|began|onset|past|last|previous|history of|a|an)?\s?(?:the )?(?:past |last |about |approximately |almost |nearly |some )*(\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|couple(?: of)?|few|several)[\s-]+(hours?|days?|weeks?|months?|years?)[\s-]*(?:history|duration|ago|prior|before|earlier|of (?:fever|sore|throat|pain|symptoms|cough|odyno))?/giu;
  for (const found of text.matchAll(match)) {
    if (/^[\s-]*old\b|^\s*of age/i.test(text.slice(found.index + found[0].length))) continue;
    if (!/\b(?:for|over|past|last|history|duration|ago|since|within|prior|earlier|of (?:fever|sore|throat|pain|symptoms|cough|odyno))\b/i.test(found[0])) continue;
    const count = Number(found[1]) || (SMALL[(found[1] ?? '').toLowerCase().replace(/ of$/, '')] ?? Number.NaN);
    const unit = (found[2] ?? '').toLowerCase();
    if (!Number.isFinite(count) || (unit.startsWith('year') && count > 3)) continue;
    const days = count * (unit.startsWith('hour') ? 1 / 24 : unit.startsWith('day') ? 1 : unit.startsWith('week') ? 7 : unit.startsWith('month') ? 30 : 365);
    return { value: days <= 3, start: found.index, end: found.index + found[0].length };
  }
  const yesterday = /\bsince (?:yesterday|this morning|last night)|\b(?:yesterday|today|this morning|last night)\b[^.;]{0,40}(?:began|started|developed|onset)/i.exec(text);
  return yesterday ? { value: true, start: yesterday.index, end: yesterday.index + yesterday[0].length } : undefined;
}

const TENS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 };
const ONES: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19 };
/** "sixty-five-year-old", "in his 50s", "aged 14 years", "a 9-month-old". */
export function ageOf(text: string): Found | undefined {
  const words = /\b((?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))[\s-]years?[\s-]old\b/i.exec(text);
  if (words) {
    const [first = '', second = ''] = (words[1] ?? '').toLowerCase().split(/[\s-]/);
    return { value: (TENS[first] ?? ONES[first] ?? 0) + (ONES[second] ?? 0), unit: 'years', start: words.index, end: words.index + words[0].length };
  }
  const decade = /\bin (?:his|her|their) (?:(early|mid|late)[\s-]*)?(\d)0(?:['’]?s)\b/i.exec(text);
  if (decade) return { value: Number(decade[2]) * 10 + ({ early: 2, mid: 5, late: 8 }[(decade[1] ?? '').toLowerCase()] ?? 0), unit: 'years', start: decade.index, end: decade.index + decade[0].length, doubt: 'a decade, not an age' };
  return undefined;
}

/** "5 feet 6 inches", "5'6\"", "1 m 64 cm": two numbers that are one height. */
export function feetOf(input: NumberInput, text: string): Mention | undefined {
  if (input.label !== 'height') return undefined;
  const metres = /(?<![\d.])([12])\s?(?:m|meters?|metres?)\s?(?:and )?(\d{1,2})\s?(?:cm|centimet(?:er|re)s?)\b/iu.exec(text);
  if (metres) return { value: Number(metres[1]) * 100 + Number(metres[2]), unit: 'm', start: metres.index, end: metres.index + metres[0].length, close: true };
  const feet = /(?<![\d.])([3-7])\s?(?:feet|foot|ft\.?|'|′|’)[\s,-]*(?:(?:and\s)?(\d{1,2}(?:\.\d+)?)\s?(?:inches|inch|in\b|"|″|''|”)?)?/iu.exec(text);
  const value = feet ? Number(feet[1]) * 30.48 + Number(feet[2] ?? 0) * 2.54 : 0;
  return feet && value >= 90 ? { value, unit: 'ft', start: feet.index, end: feet.index + feet[0].trimEnd().length, close: true } : undefined;
}

/** A weight or height without its name: "a 70-kg man", "165 cm tall", "5 feet 6 inches", "5'6\"". */
export function lengthOf(input: NumberInput, text: string): Mention | undefined {
  const made = (value: number, match: RegExpExecArray, unit: string): Mention | undefined => (value >= input.plausible[0] && value <= input.plausible[1] ? { value, unit, start: match.index, end: match.index + match[0].length, close: true } : undefined);
  if (input.label === 'height') {
    const metres = /(?<![\d.])([12][.,]\d{1,2})\s?(?:m|meters?|metres?)\b(?!\s?(?:2|²|\/))/iu.exec(text);
    if (metres) return made(Number((metres[1] ?? '').replace(',', '.')) * 100, metres, 'm');
    const long = /(?<!birth |crown-rump |vessel |stay )\blength[\s:,]*(?:was |of |is )?(\d{2,3}(?:\.\d+)?)\s?cm\b/iu.exec(text);
    if (long && !/birth|at term|was born/i.test(text.slice(Math.max(0, long.index - 80), long.index))) return made(Number(long[1]), long, 'cm');
    const cm = /(?<![\d.])(1[3-9]\d(?:\.\d)?|2[01]\d)[\s-]?cm\b(?=\s*(?:tall|in he?ight|high|[,;)(]|and\b|woman|man|wom|male|female))/iu.exec(text);
    return cm ? made(Number(cm[1]), cm, 'cm') : undefined;
  }
  if (input.label !== 'weight') return undefined;
  const kg = /(?<![\d./])(\d{1,3}(?:\.\d+)?)[\s-]?(kg|kilograms?|kilos?|lbs?|pounds?)\b(?!\s?\/|\s*(?:per|loss|gain|tumou?r|mass|over|in (?:the )?(?:last|past|\d)|of weight loss|lost|weight loss|\/))/iu;
  for (const match of text.matchAll(new RegExp(kg, 'giu'))) {
    if (/(?:loss|lost|gain(?:ed)?|los(?:e|ing)|lose|shed|dropped|mg\/|per|by|birth ?weight(?: of)?|born[^.]{0,20}|lift\w*|more than|dose[^.]{0,20})\s*(?:of |about |approximately |over )?$/i.test(text.slice(Math.max(0, match.index - 34), match.index))) continue;
    const value = Number(match[1]) * (/^(?:lb|pound)/i.test(match[2] ?? '') ? 0.45359237 : 1);
    return value >= input.plausible[0] && value <= input.plausible[1] ? { value, unit: match[2], start: match.index, end: match.index + match[0].length, close: true } : undefined;
  }
  return undefined;
}
