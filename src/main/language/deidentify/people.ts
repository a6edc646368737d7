/**
 * People named without title or known given name: in small letters, alone, in lists, by initials. A word counts as a name when it is
 * no word of English or medicine and stands where people stand, or is known as a name and what follows it is said of a person.
 */
import table from '../../../../resources/language/names-places.json' with { type: 'json' };
import type { Span } from '../../../contract/clinical.ts';
import { LONGEST } from '../text/misspelt.ts';
import type { Found } from './detectors.ts';
import { isEponym } from './eponyms.ts';

const NAMES = new Set([...table.first, ...table.last, ...table.moreFirst, ...table.moreLast]);
const GIVEN = new Set([...table.first, ...table.moreFirst].filter((name) => !table.ambiguous.includes(name)));

const PART = "\\p{L}[\\p{L}\\p{M}]*(?:['’-]\\p{L}[\\p{L}\\p{M}]*)*";
const LINK = '(?:da|das|de|del|della|di|dos|du|el|al|van|von|der|den|bin|binti|ibn|ben|ter|la|le|ní|nic|mac|ó)';
/** A word that could be a name, its initials and particles before it and a second part behind it. */
const CANDIDATE = new RegExp(`(?<![\\p{L}\\p{N}@._'’-])(?:(?:\\p{L}\\.[ ]?){1,3})?(?:${LINK}[ ](?:${LINK}[ ])?)?(${PART})(?:[ ]${LINK}(?:[ ]${LINK})?[ ]${PART}){0,2}(?![\\p{L}\\p{N}@_])`, 'giu');

/** What stands before people: who they are to somebody, what is written or done about them. */
const BEFORE = /\b(?:patient|pt|aunt|uncle|niece|nephew|grandson|granddaughter|grandmother|grandfather|granny|twin|fianc[ée]e?|stepmother|stepfather|mr|mrs|ms|miss|mx|dr|doctor|prof|sister|matron|nurse|midwife|registrar|consultant|resident|named|called|surname|re|regarding|attn|attention|attention of|contact|daughter|son|wife|husband|cousin|mother|father|mum|mom|dad|nan|brother|partner|carer|nok|name(?: is)?|(?:summary|chart|notes?|results?|bloods|labs|letter|referral|appointment|scan|mri|ct|report|discharge|transfer|dose|consent|form|update|handover|tto|script|prescription|plan|review|call|message) (?:for|of|on|about|from|re)|(?:seen|signed|reviewed|referred|dictated|clerked|examined|accepted|prescribed) by|spoke (?:to|with)|discussed with|d\/w|transfer|discharge|clerk|review|bleep|phone|ring|email|chase|saw|ask|tell|remind)[,:]?[ ](?:the[ ])?$|\b(?:young|old|little)[ ]$/iu;
/** What follows people: where they lie, how old they are, their numbers, what they do. */
const AFTER = /^(?:, \d{1,3},|['’]s? (?:drug|chart|drug chart|bloods?|labs?|results?|notes?|mri|ct|cxr|scan|x-?rays?|ecg|echo|inr|hb|potassium|creatinine|mother|mum|father|dad|wife|husband|son|daughter|sister|brother|family|partner|cousin|carer|gp|discharge|tto|wound|drain|catheter|blood|meds|medications?|medicines|insulin|warfarin|dose|pain|dressing|surgery|operation|appointment|biopsy)\b|,? (?:is |was )?(?:in|on) (?:bed|bay|room|cubicle|side ?room|theatre|resus|ward)\b|,? (?:in )?(?:bed|bay|room) ?\d|,? \(?(?:dob|d\.o\.b|mrn|nhs|chi|ssn|hosp(?:ital)? (?:no|number))\b|,? \(?\d{1,2} ?(?:mo|months?|wks?|weeks?|days?)\b|,? \(?\d{1,3} ?(?:y\b|yo\b|y\/o|yrs?\b|years?)|,? \(?\d{2,3} ?kg\b|[:,]? \(?\d{1,3} ?[mf]\b|,? (?:aged?|born|dob) \d| (?:next door|in the next bed)| (?:is|was|has been|will be) (?:on|off|back|here|home|fitting|seen|admitted|transferred|discharged|due|going|coming|booked|reviewed|asking|refusing|awaiting|waiting|nil|nbm|for|fine|well|unwell|febrile|stable|confused|listed|known|worse|better|now)\b| (?:needs?|had|has|speaks|lives|weighs|hates|called|phoned|rang|asks?|asked|says?|said|wants?|reviewed|came|attended|admitted|moved|refused|fell|went|told|takes?|died) )/iu;
/** Words that take no part in a name, whatever stands around them. */
const NEVER = new Set('resus status the and for with who what when where which this that these those she he they them his her their has had have was were are is not new old bed bay ward room list plan note chart dose team today please pls need needs any all can could should would will does did how why yes no none nil am pm day days week weeks month months year years patient patients pt pts doctor nurse gp hospital clinic results bloods labs mri ct scan wife husband son daughter mother father brother sister partner carer family cousin'.split(' '));
/** A drug with its dose, a test with its value. */
const DOSED = /^[ ]?(?:\d[\d.,]*[ ]?(?:mg|mcg|µg|g|ml|units?|iu|mmol|%)|tabs?\b|tablets?|capsules?|inhaler|cream|syndrome|disease|sign|level|syrup|drops)/iu;
const SEPARATOR = /^(?:,? and |, ?| vs\.? | versus | & | \/ ?|\/)$/iu;

/** Where a word that is none, and no misspelt one, is somebody even in small letters. */
const WEAKLY = /\b(?:for|about|does|did|re|in)[ ]$/iu;
/** "Follow-up for T.K.": initials where people stand, short forms aside. */
const INITIALS = /(?<=\b(?:for|of|advise on|pt|patient|re|mr|mrs|ms|miss|dr|about|named|initials|client|regarding)[ ])(?!U\.[SK]\.|[EO]\.[DR]\.|I\.V\.|P\.[OE]\.|B\.P\.|D\.C\.|M\.[DI]\.|N\.P\.|T\.B\.|R\.A\.|I\.M\.)[A-Z]\.[ ]?[A-Z]\.(?:[ ]?[A-Z]\.)?|(?<![\p{L}.])[A-Z]\.[ ]?[A-Z]\.(?:[ ]?[A-Z]\.)?(?=,? \(?(?:an? )?\d{1,3} ?(?:[MF]\b|y))/gu;

/** "May has been vomiting", "Chase wants to know": a name that is a word or a month, where somebody does what people do. */
const DOES = new RegExp(`(?<=^|[.!?\\n] ?)(?:${[...table.ambiguous, 'may', 'june', 'april', 'august', 'chase', 'hope', 'grace', 'faith', 'joy', 'will', 'mark', 'bill', 'dawn', 'summer', 'rose', 'holly', 'ivy', 'hazel', 'ruby', 'pearl', 'amber', 'jade', 'frank', 'chance', 'hunter', 'mason', 'carter', 'miles', 'sunny', 'destiny', 'harmony', 'heaven', 'melody', 'prince', 'rocky', 'sage', 'willow', 'brook', 'skye'].map((name) => (name[0] ?? '').toUpperCase() + name.slice(1)).join('|')})(?=['’]s (?:BP|bp|bloods?|labs?|chart|results?|ECG|scan|mum|dad|mother|father|wife|husband|son|daughter|wound|meds|Hb|INR|K|creatinine)\\b| (?:has|wants|came|came in|says|said|rang|called|asks|asked|needs|feels|looks|fell|refuse[sd]|declined|keeps|takes|lives|weighs|is (?:\\d|in bed|on|back|having|asking|refusing|worried|allergic|pregnant|due)|was (?:seen|admitted|started|given))\\b(?! (?:risen|fallen|shown|increased|become)))`, 'gu');
/** A name of two to four words that opens a line, before an age, a sex, a week of pregnancy or the day of birth: "Nguyen Thi Lan, 34F". */
const OPENS_LINE = /(?<=^|[.\n;:] ?|\b(?:pt|patient|advise|re|about|for) )((?:\p{Lu}[\p{Ll}'’-]+ ){1,3}\p{Lu}[\p{Ll}'’-]+)(?=,? \(?(?:\d{1,3} ?(?:[MF]\b|y\b|yo\b|y\/o|yrs?\b)|G\d ?P\d|\d\d(?:\+\d)?\/40|dob\b|DOB\b|MRN\b))/gu;

/** "Pt LM, 23F": initials without points; illnesses in two letters are none. */
const BARE_INITIALS = /(?<=\b(?:pt|patient|re:?) )(?!DM|CF|HF|AF|MS|RA|MI|PE|UC|ED|IV|HD|PD|TB|CP|LP|UP|GP|BP|MD|RN|OA|HT|PV|PR|IN|ON|OF)[A-Z]{2}(?=,? \(?\d{1,3} ?(?:[MF]\b|y))/gu;

/** "ROBERTSHAW, K": a family name in capitals before an initial; "VAN DER MERWE". */
const SURNAME_FIRST = /(?<![\p{L}\p{N}])(?:(?:VAN|VON|DE|DER|DEN|DI|DEL|EL|AL)[ ]){1,2}\p{Lu}{3,}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(\p{Lu}{4,}(?:['’-]\p{Lu}+)?), ?\p{Lu}(?:\. ?\p{Lu})?\.?(?![\p{L}\p{N}])/gu;

interface Candidate extends Span {
  readonly word: string;
  readonly unknown: boolean;
  readonly listed: boolean;
  readonly capital: boolean;
}

/** What is known to name no person, asked of a word in small letters. */
export interface KnownWords {
  /** Of English or medicine. */
  word(word: string): boolean;
  /** So common that it may be meant where it is also a name ("rose", "brown"). */
  common(word: string): boolean;
  /** A drug or its brand. */
  drug(word: string): boolean;
}

export function findPeople(text: string, taken: readonly Span[], known: KnownWords): Found[] {
  const isWord = (word: string): boolean => known.word(word);
  const candidates = candidatesOf(text, taken, known);
  const sure = new Set<Candidate>(candidates.filter((one) => standsAsPerson(text, one, isWord) || isStrange(text, one, isWord)));
  // "margaret o'leary, 91 kg": a given name and what stands right behind it are one name.
  candidates.forEach((one, i) => {
    const next = candidates[i + 1];
    if (next === undefined || text.slice(one.end, next.start) !== ' ' || one.capital !== next.capital || !(one.listed || one.unknown)) return;
    const given = GIVEN.has(one.word.toLowerCase());
    if ((given && (next.listed || next.unknown)) || sure.has(one) || sure.has(next) || BEFORE.test(text.slice(Math.max(0, one.start - 40), one.start))) sure.add(one).add(next);
  });
  for (const row of rows(text, candidates)) {
    // "Kowalczyk, Mbeki, Thorne": one that is sure, or three that are no words, take the others of their row with them.
    const strange = row.filter(({ unknown, capital }) => unknown && capital).length;
    const [first] = row;
    const asked = first !== undefined && /\b(?:for|of|about|review|see|patients?|pts|list|re)[:]?[ ]$/iu.test(text.slice(Math.max(0, first.start - 14), first.start));
    // "sandringham, peter": a family name before a given one.
    const [family, given] = row;
    if (row.length === 2 && family?.unknown === true && given !== undefined && GIVEN.has(given.word.toLowerCase())) sure.add(family).add(given);
    const written = row.every(({ capital, listed, unknown }) => capital && (listed || unknown));
    if (row.some((one) => sure.has(one)) || written || strange >= 2 || (row.length >= 3 && asked && row.every(({ unknown, listed }) => unknown || listed))) for (const one of row) if (one.unknown || one.listed) sure.add(one);
  }
  const doing = [...text.matchAll(DOES)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const opening = [...text.matchAll(OPENS_LINE)].filter(([words]) => words.split(/[ -]/u).some((word) => !isWord(word.toLowerCase()) && !known.drug(word.toLowerCase()))).map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const initials = [...text.matchAll(INITIALS), ...text.matchAll(BARE_INITIALS), ...text.matchAll(SURNAME_FIRST)].filter((match) => match[1] === undefined || !isWord(match[1].toLowerCase())).map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return [...sure, ...initials, ...doing, ...opening].map(({ start, end }) => ({ start, end, type: 'name', by: 'rule', weight: 3 }));
}

/** No word of English or medicine, nor one with a slip of the pen, where somebody is spoken of; or letters that English lacks. */
function isStrange(text: string, { start, end, word, unknown, capital }: Candidate, isWord: (word: string) => boolean): boolean {
  if (!unknown || capital || DOSED.test(text.slice(end, end + 40))) return false;
  const low = word.toLowerCase();
  return (/[^\u0000-\u007f’]/u.test(low) || WEAKLY.test(text.slice(Math.max(0, start - 12), start))) && !isMisspelt(low, isWord);
}

/** One letter left out, doubled, changed or exchanged from a known word. */
export function isMisspelt(word: string, isWord: (word: string) => boolean): boolean {
  if (word.length > LONGEST) return false;
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  for (let i = 0; i <= word.length; i++) {
    const [head, tail] = [word.slice(0, i), word.slice(i)];
    if (isWord(head + tail.slice(1)) || (tail.length > 1 && isWord(head + (tail[1] ?? '') + (tail[0] ?? '') + tail.slice(2)))) return true;
    for (const letter of letters) if (isWord(head + letter + tail) || isWord(head + letter + tail.slice(1))) return true;
  }
  return false;
}

function candidatesOf(text: string, taken: readonly Span[], known: KnownWords): Candidate[] {
  const isWord = (word: string): boolean => known.word(word);
  const found: Candidate[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    const word = (match[1] ?? '').replace(/['’]s$/u, '');
    const low = word.toLowerCase();
    const end = match.index + match[0].replace(/['’]s$/u, '').length;
    if (low.length < 2 || NEVER.has(low) || /^(?:\p{L}\.){2}/u.test(word)) continue;
    if (taken.some((span) => span.start < end && match.index < span.end) || isEponym(text, match.index, end)) continue;
    const parts = low.split(/['’-]/u).filter((part) => part.length > 1);
    const titled = /\b(?:nurse|sister|mr|mrs|ms|miss|dr|mum|mom|dad|wife|husband|daughter|son|partner|called|named)\.?[ ]$/iu.test(text.slice(Math.max(0, match.index - 9), match.index));
    const unknown = low.length > (titled ? 2 : 3) && !isWord(low) && !parts.every(isWord) && !isWord(low.replace(/(?:e?s|ed|ing|ly)$/u, '')) && !isWord(low.replace(/s$/u, 'e')) && !known.drug(low);
    const listed = NAMES.has(low) || NAMES.has(low.replace(/['’]/gu, '')) || (parts.length > 1 && (parts.every((part) => NAMES.has(part)) || parts.some((part) => NAMES.has(part) && !isWord(part))));
    // Letters in capitals are short forms, unless they are known as a name or long.
    const capitals = !/\p{Ll}/u.test(word);
    if (!unknown && !listed) continue;
    if (capitals && !listed && word.length < 6) continue;
    // A name that is hardly a word otherwise counts as one that is none.
    found.push({ start: match.index, end, word, unknown: unknown || (listed && !known.common(low)), listed, capital: /^\p{Lu}/u.test(word) });
  }
  return found;
}

function standsAsPerson(text: string, { start, end, unknown, listed, capital, word }: Candidate, isWord: (word: string) => boolean): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 40);
  if (DOSED.test(after)) return false;
  const stands = BEFORE.test(before);
  const does = AFTER.test(after);
  const opens = /(?:^|[.!?\n:;]\s*)$/u.test(before);
  // A listed name that is also a word ("rose", "brown") needs what is said of people behind it, in small letters more than once.
  if (!unknown && listed) return capital ? (stands && !/\b(?:old|young|little|the|review|transfer|discharge|phone|ring)[ ]$/iu.test(before)) || does : (does && /\b(?:for|does|is|re|pt|patient|on|of|and|with|to|did|has|\?|[.,;])[ ]?$|^$/iu.test(before)) || (stands && /\b(?:mr|mrs|ms|dr|patient|pt|named|surname)[.,:]?[ ]$/iu.test(before));
  // "1. Bartholomew - home": what opens an item or a sentence is written with a capital letter anyhow.
  if (capital && /^\p{Lu}\p{Ll}/u.test(word)) return stands || does || !opens || ((/^ [-–(]|^, \p{Lu}|^\/\p{Lu}|^['’]s \p{Ll}/u.test(after) || /[^\u0000-\u007f’]/u.test(word)) && !isMisspelt(word.toLowerCase(), isWord));
  // "pt reportd a rash": behind the patient comes a verb as often as a name.
  if (/\b(?:pt|patient|resident)[ ]$/iu.test(before) && !does) return false;
  return stands || (does && !opens) || (does && listed);
}

/** Neighbours with nothing but a comma or "and" between them, two or more. */
function rows(text: string, candidates: readonly Candidate[]): Candidate[][] {
  const found: Candidate[][] = [];
  let row: Candidate[] = [];
  for (const one of candidates) {
    const last = row.at(-1);
    if (last && last.capital === one.capital && SEPARATOR.test(text.slice(last.end, one.start))) row.push(one);
    else {
      if (row.length > 1) found.push(row);
      row = [one];
    }
  }
  if (row.length > 1) found.push(row);
  return found;
}
