/** What a note does wrong or leaves out, judged by the answers written with its consultation and not by the code that made it. */
import type { ConsultationNote } from '../index.ts';
import type { Consultation } from './index.ts';

interface Harm {
  readonly kind: 'dose' | 'side' | 'negation' | 'number' | 'taken-back';
  readonly line: string;
}

const AMOUNT = /(\d+(?:\.\d+)?)\s*(mg|mcg|micrograms?|milligrams?|g|grams?|mL|milliliters?|units?|%)?(?![\d/])/gi;
const DENIED = String.raw`\b(?:denies|denied|no|not|never|without|negative for|has none of)\b`;

/** A question that is quoted states nothing. */
const QUOTED_QUESTION = /\bAsked:? "[^"]*":?/g;

/** Everything in the note's lines that the consultation does not bear out. Empty for a note that does no harm. */
export function harmsOf(written: Consultation, { lines }: Pick<ConsultationNote, 'lines'>): Harm[] {
  return lines.map(({ text }) => text.replace(QUOTED_QUESTION, ' ')).flatMap((text): Harm[] => [
    ...wrongDoses(written, text).map(() => ({ kind: 'dose' as const, line: text })),
    ...Object.entries(written.sides).flatMap(([part, side]) => (new RegExp(`\\b${side === 'left' ? 'right' : 'left'}(?: \\w+)? ${part}`, 'i').test(text) ? [{ kind: 'side' as const, line: text }] : [])),
    ...written.present.flatMap(had => (new RegExp(`${DENIED}(?:(?!\\b(?:but|well)\\b)[^.;:–]){0,60}(?:${had})`, 'i').test(text) ? [{ kind: 'negation' as const, line: text }] : [])),
    ...written.absent.flatMap(lacked => (new RegExp(lacked, 'i').test(text) && !new RegExp(`${DENIED}|\\b(?:if|nothing|none|stopped|gone|in case|could|may|about|worry)\\b|n't`, 'i').test(text) ? [{ kind: 'negation' as const, line: text }] : [])),
    ...written.never.flatMap(wrong => (new RegExp(wrong, 'i').test(text) ? [{ kind: 'taken-back' as const, line: text }] : [])),
    ...unsaidNumbers(written, text).map(() => ({ kind: 'number' as const, line: text })),
  ]);
}

/** Of what must not be lost, what is neither in the note nor marked vital among what it leaves out. */
export function lostOf(written: Consultation, { lines, omissions }: Pick<ConsultationNote, 'lines' | 'omissions'>): string[] {
  const seen = [...lines, ...omissions.filter(({ vital }) => vital)].map(({ text }) => text).join('\n');
  return written.vital.filter(pattern => !new RegExp(pattern, 'i').test(seen));
}

/** Amounts after a drug's name, before the next drug's, that its consultation does not give it. */
function wrongDoses({ doses }: Consultation, text: string): string[] {
  const names = Object.keys(doses);
  const places = names.flatMap(name => [...text.matchAll(new RegExp(`\\b${name}`, 'gi'))].map(({ index }) => ({ name, index }))).toSorted((a, b) => a.index - b.index);
  return places.flatMap(({ name, index }, at) => {
    const rest = text.slice(index + name.length, places[at + 1]?.index ?? text.length);
    return [...rest.matchAll(AMOUNT)].filter(([, , unit]) => unit !== undefined && /^(?:m|g|u)/i.test(unit)).map(([, number = '', unit = '']) => `${number} ${unit}`).filter(amount => !(doses[name] ?? []).includes(amount.replace(/^(.*) micrograms?$/i, '$1 mcg').replace(/^(.*) milligrams?$/i, '$1 mg')));
  });
}

const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Numbers of the note whose digits, read aloud in any usual way, are nowhere in the talk. */
function unsaidNumbers({ said }: Consultation, text: string): string[] {
  const talk = said.toLowerCase().replace(/[-,]/g, ' ').replace(/\bnought\b/g, 'zero').replace(/\s+/g, ' ');
  return [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => number).filter(number => !readings(number).some(reading => talk.includes(reading)));
}

function readings(number: string): string[] {
  const [whole = '', part] = number.split('.');
  const value = Number(whole);
  const wholes = [whole, ...spoken(value), ...(whole.length === 3 ? [[...whole].map(digit => SMALL[Number(digit)] ?? '').join(' ')] : []), ...(value === 100 ? ['hundred'] : []), ...(value % 1000 === 500 || value === 1000 ? ['a thousand'] : []), ...(value % 1000 === 500 ? [`${spoken(Math.floor(value / 1000))[0] ?? ''} and a half thousand`] : [])];
  if (part === undefined) return wholes;
  const digits = part.split('').map(digit => SMALL[Number(digit)] ?? '').join(' ');
  return [number, ...wholes.flatMap(one => [`${one} point ${digits}`, `${one} point ${digits.replaceAll('zero', 'oh')}`, `${one} point ${spoken(Number(part))[0] ?? ''}`, `${one} ${spoken(Number(part))[0] ?? ''}`, ...(part === '5' ? [`${one} and a half`, 'half'] : [])])];
}

function spoken(value: number): string[] {
  if (value < 20) return [SMALL[value] ?? '', ...(value === 1 ? ['a ', 'once', 'an '] : value === 2 ? ['twice'] : [])];
  if (value < 100) return [`${TENS[Math.floor(value / 10)] ?? ''}${value % 10 === 0 ? '' : ` ${SMALL[value % 10] ?? ''}`}`];
  if (value < 1000) {
    const rest = value % 100;
    const hundreds = SMALL[Math.floor(value / 100)] ?? '';
    const tail = rest === 0 ? [''] : spoken(rest);
    return tail.flatMap(one => [`${hundreds} hundred and ${one}`, `${hundreds} hundred ${one}`, `${hundreds} ${one}`, `a hundred and ${one}`, `a hundred ${one}`, ...(rest > 0 && rest < 10 ? [`${hundreds} oh ${one}`] : [])]).map(one => one.trim());
  }
  const tail = value % 1000 === 0 ? [''] : spoken(value % 1000);
  const hundreds = value % 100 === 0 && value < 10_000 ? [`${spoken(value / 100)[0] ?? ''} hundred`] : [];
  const years = value > 1100 && value < 2100 ? spoken(value % 100).map(one => `${spoken(Math.floor(value / 100))[0] ?? ''} ${one}`) : [];
  return [...hundreds, ...years, ...tail.flatMap(one => spoken(Math.floor(value / 1000)).map(thousand => `${thousand} thousand ${one}`.trim())), ...(value % 1000 === 0 && value / 1000 < 20 ? [`${SMALL[value / 1000] ?? ''} gram`, `${SMALL[value / 1000] ?? ''} thousand`] : []), ...tail.map(one => `two thousand and ${one}`)];
}
