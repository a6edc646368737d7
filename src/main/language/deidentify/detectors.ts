/** What identifies a person, found by its shape: contacts, numbers, dates, addresses, ages of 90 and over. */
import type { Span } from '../../../contract/clinical.ts';

export const IDENTIFIER_TYPES = ['name', 'date', 'place', 'phone', 'email', 'id', 'url', 'age'] as const;
export type IdentifierType = (typeof IDENTIFIER_TYPES)[number];

export interface Found extends Span {
  readonly type: IdentifierType;
  readonly by: 'rule' | 'model' | 'both';
  /** Higher goes first where two overlap. */
  readonly weight: number;
}

const MONTH = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const YEAR = "(?:(?:19|20)\\d{2}|'\\d{2})";
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?[ ](?:the )?)?';
const ID_LABEL = '(?:mrn|nric|aadhaa?r(?: number| no\\.?)?|hkid|acc(?=[#:])|badge(?: number| no\\.?)?|(?:ems )?run(?=[ ]?#)|vet id|passport(?: number| no\\.?)?|(?:license|licence|number|registration) plate|plate|nino|ni (?:number|no\\.?)|nhi|ihi|ppsn?|crn|urn|unit (?:number|no\\.?)|hosp(?:ital)? no\\.?|specimen(?: number| no\\.?| id)?|claim(?: number| no\\.?)?|order (?:number|no\\.?)|prescription (?:number|no\\.?)|driver[\'’]?s licen[cs]e(?: number| no\\.?)?|medical record(?: number| no\\.?| #)?|med rec(?: no| number)?|record(?: number| no\\.?)?|patient (?:id|number|no\\.?|identifier)|pt (?:id|no)|hospital (?:number|no\\.?|id)|nhs(?: number| no\\.?)?|chi|account(?: number| no\\.?)?|acct(?: no\\.?| number)?|policy(?: number| no\\.?)?|member(?:ship)?(?: id| number| no\\.?)?|insurance(?: id| number| no\\.?| policy)?|insurer id|beneficiary(?: number| id| no\\.?)?|health plan(?: number| id| no\\.?| beneficiary(?: number| id| no\\.?)?)?|hpbn|hp(?:b|id)|medicare(?: id| number| no\\.?)?|medicaid(?: id| number| no\\.?)?|group (?:number|no\\.?|id)|ssn|ss|ins\\.?|social security(?: number| no\\.?)?|license(?: number| no\\.?)?|licence(?: number| no\\.?)?|dea(?: number| no\\.?)?|npi|case(?: number| no\\.?| id)?|encounter(?: number| id| no\\.?)?|visit (?:number|id|no\\.?)|accession(?: number| no\\.?)?|serial(?: number| no\\.?)?|device (?:id|serial(?: number)?)|study id|site id|unique id(?:entifier)?|identifier|plan id|subscriber id|certificate(?: number| no\\.?)?|vin|ref(?:erence)?(?: number| no\\.?)?|id(?: number| no\\.?)?|chart(?: number| no\\.?| #)?)';

const SHAPES: readonly (readonly [IdentifierType, number, RegExp])[] = [
  ['email', 9, /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g],
  ['url', 8, /\bhttps?:\/\/[^\s<>"')]{3,200}|\bwww\.[^\s<>"')]{3,200}|(?<![\w.@])[\w-]{2,40}\.(?:com|org|net|io|me)\/[^\s<>"'),;]{1,200}/gi],
  ['id', 6, /(?<=^|\s)@[A-Za-z_]\w{2,30}/g],
  ['id', 7, /(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])/g],
  ['phone', 6, /(?<![\w.-])(?:\+?1[-. ])?(?:\(\d{3}\)[ ]?|\d{3}[-. ])\d{3}[-. ]\d{4}(?:[ ]?(?:x|ext\.?)[ ]?\d{1,6})?(?![\w-])/gi],
  ['phone', 6, /(?<![\w.-])\+\d{1,3}[-. ]?(?:\(?\d{1,4}\)?[-. ]?){2,4}\d{2,4}(?![\w-])|(?<![\w.-])0\d{2,4}[ -]\d{3,4}[ -]?\d{3,4}(?![\w-])/g],
  ['date', 5, /(?<![\d/.-])(?:19|20)\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?:T\d{2}:\d{2}(?::\d{2})?Z?)?(?![\d-])/g],
  ['date', 5, /(?<![\d/.-])(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|[12]\d|3[01])\1(?:(?:19|20)\d{2}|\d{2})(?![\d/])/g],
  ['date', 4, /(?<![\d/.-])(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])(?![\d/%]|\.\d|[ ]?(?:mm|on|pain|strength|sem|systolic|murmur|in\b))(?<=\b(?:on|since|from|until|by|dated?|of|at|and|to|seen|board|clinic|mdt|drawn|consult|admitted|discharged|stopped|d\/c['’]d|appt|appointment|dos|dc|d\/c|before|after|between|through|thru|due|starting|started|ending|ended|born)[ ](?:\d{1,2}\/\d{1,2}))/gi],
  ['date', 5, new RegExp(`\\b${WEEKDAY}${DAY}(?:st|nd|rd|th)?[-/ .]?(?: ?of )?${MONTH}\\b[.,]?(?:[-/ ,]{1,2}${YEAR}\\b|[-/]\\d{2}\\b)?`, 'gi')],
  ['date', 5, new RegExp(`\\b${WEEKDAY}${MONTH}\\b\\.?[- ]${DAY}(?:st|nd|rd|th)?\\b(?!/)(?:,? ?(?:of )?${YEAR}\\b)?`, 'gi')],
  ['date', 4, new RegExp(`\\b${MONTH}\\b\\.?,? (?:of )?${YEAR}\\b`, 'gi')],
  ['date', 3, new RegExp(`\\b(?:last|this past|this|next|early|late|mid|in|since|during|until)[ -](?:${MONTH}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b(?![ ]?\\d)`, 'gi')],
  ['date', 4, /\b(?:0?[1-9]|1[0-2])\/(?:19|20)\d{2}\b|(?<![\d-])(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?![\d-])/g],
  // A pager, a bleep, an extension: a contact of somebody, short as it is.
  ['phone', 7, /(?<=\b(?:pager|bleep|beeper|ext|extension|pgr)\.?[:#]?[ ]{0,2}(?:no\.?[ ]|number[ ]|is[ ])?)#?\d{3,6}(?!\w)/gi],
  ['id', 6, /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.]\d)/g],
  ['id', 9, /(?<=\b(?:nhs|chi|h&c)(?:[ ](?:no\.?|number))?[ :#]{0,3})\d{3}[ -]?\d{3}[ -]?\d{4}\b|(?<=\b(?:medicare|medicaid|ihi|account|acct|card|policy|insurance|claim)(?:[ ](?:no\.?|number|id))?[ :#]{0,3})\d{3,4}(?:[ -]\d{2,5}){1,4}(?:[ -]\d)?\b/gi],
  ['name', 5, /(?<=\binitials(?:[ ]are)?[: ]{1,2})[A-Z]\.?[ ]?[A-Z]\.?(?:[ ]?[A-Z]\.?)?(?![\p{L}])/gu],
  ['age', 5, /(?<![\d.])(?:9\d|1[01]\d)(?=[ -]?(?:years?[ -]?old|y\/?o\b|yrs?[ -]?old|year-old|yo\b))|(?<=\b(?:age|aged)[: ]{1,2})(?:9\d|1[01]\d)\b|(?<![\d.])(?:9\d|1[01]\d)(?=[ ]?(?:M\b(?!m)|y\.[ ]?o\.|years? of age|yr\b|-yr|yrs\b))|(?<=^|\n)(?:9\d|10\d)(?=[ ]?F\b(?![ ,.]*(?:orally|temp)))/gi],
  ['age', 5, /(?<=\b(?:pt|patient|he|she|who|man|woman|lady|gentleman) is )(?:9\d|1[01]\d)(?=[ ]?(?:[,;)]|\.(?!\d)|$| (?:and|with|now|years|yrs)\b))|(?<=\()(?:9\d|1[01]\d)(?=[ ]?(?:y|yrs?|yo|years?)?\))/gi],
  ['age', 5, /(?<=\b(?:man|woman|lady|gentleman|male|female|[MF]|boy|girl|pt|patient), )(?:9\d|1[01]\d)(?=,)/g],
  ['date', 3, /(?<=\b(?:on|by|from|until|since|before|after) )the \d{1,2}(?:st|nd|rd|th)\b(?=[ ]?(?:[.,;?)]|$|of\b|at\b|and\b|for\b))/gi],
  ['place', 5, /(?<=\bzip(?: ?code)?:? )\d{5}(?:-\d{4})?\b|(?<=\b[Ww]ard )\p{Lu}\p{Ll}{3,}(?![\p{L}])/gu],
  ['id', 5, /(?<=\b(?:reg(?:istration)?|plate|vehicle|car)\.?:? )[A-Z]{2}\d{2} ?[A-Z]{3}\b|(?<=\b(?:serial|s\/n|SN)(?: (?:no\.?|number))?:? (?:SN )?)[A-Z0-9]{1,6}(?:-[A-Z0-9]{1,8}){1,4}\b/gi],
  ['place', 5, /(?<![\w-])\d{1,5}[A-Za-z]?[ ](?:[NSEW]\.?[ ]|(?:North|South|East|West)[ ])?(?:(?:[A-Z][\p{L}'’.-]{1,20}|\d{1,3}(?:st|nd|rd|th))[ ]){1,3}(?:Street|St|Grove|Close|Crescent|Gardens|Mews|Row|Walk|Rise|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Way|Place|Pl|Terrace|Circle|Cir|Square|Sq|Parkway|Pkwy|Highway|Hwy)\b\.?(?:,?[ ](?:Apt|Apartment|Flat|Suite|Unit|Ste|#)\.?[ ]?[\w-]{1,6})?(?:,[ ](?:[A-Z][\p{L}'’.-]{1,20}(?![\p{L}\d])[ ]?){1,3}?(?=[ ,.;\n]|$))?(?:,?[ ]?[A-Z]{1,2}\d[A-Z\d]?[ ]\d[A-Z]{2}\b|,[ ]?[A-Z]{2}\b)?(?:[ ]\d{5}(?:-\d{4})?)?/gu],
  ['place', 4, /(?<=\b[A-Z]{2}[ ])\d{5}(?:-\d{4})?\b|\b[A-Z]{1,2}\d[A-Z\d]?[ ]\d[A-Z]{2}\b/g],
  // Written together: "MRN0045521", "03Mar2025".
  ['id', 9, /(?<=\b(?:mrn|nhs|ssn|urn|crn|nhi|acct|id))\d{4,12}\b/gi],
  ['date', 5, new RegExp(`(?<![\\w/.-])${DAY}${MONTH}(?:(?:19|20)\\d{2}|\\d{2})?(?!\\w)`, 'gi')],
  ['date', 5, /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?[ ](?:the )?(?:0?[1-9]|[12]\d|3[01])[/.](?:0?[1-9]|[12]\d|3[01])(?:[/.](?:20)?\d{2})?(?![\d/])/gi],
  ['date', 3, /(?<=\b(?:on|by|before|after|from|coming|since|until|last|next|this) )(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b(?!s|[ ]?\d|,? (?:and|or|&|\/)|\/)/g],
  ['date', 3, /(?<!\b(?:every|each|alternate) |day,? (?:and|or|&) |day[,/] ?)(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!,? (?:and|or|&) (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|[,/] ?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|[ ]?\d| to (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))|(?<![\w,/-])(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)(?= (?:night|morning|evening|afternoon|am|pm)\b)/g],
  // The same in small letters, where a word before them says that a day is meant: "last tues", "on friday"; "on sat" may be a saturation.
  ['date', 3, /(?:(?<=\b(?:on|by|before|after|from|coming|since|until|for) )|\b(?:last|next|this) )(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tues?|weds|thurs?)\b(?!s\b|[ ]?\d|,? (?:and|or|&|\/)|\/)/g],
  ['date', 4, /\b(?:mon|tues?|weds?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?[ ](?:the )?(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)\b|\b(?:yesterday|today|tomorrow),?[ ](?:the )?(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)\b/gi],
  ['date', 4, new RegExp(`\\b(?:19|20)\\d{2},? ${MONTH}\\b`, 'gi')],
  ['date', 3, new RegExp(`\\b${MONTH} (?:1st|2nd|3rd|4th|first|second|third|last) week\\b`, 'gi')],
  // A feast names a day, as "last Tuesday" does.
  ['date', 3, /(?<=\b(?:since|at|on|over|before|after|until|by|around|last|this|for) )(?:Easter|Christmas(?: (?:Eve|Day))?|Xmas|Boxing Day|Thanksgiving|New Year['’]?s?(?: (?:Eve|Day))?|Halloween|Eid|Diwali|Ramadan|Passover|Hanukkah)(?![\p{L}])(?![ ]?disease)/giu],
  ['id', 5, /(?<=\b(?:user(?:[ ]?(?:name|id))?|login|log-?in|logged in as|account name|handle)(?:[ ]is)?[: ]{1,2})(?=[A-Za-z]*\d)[A-Za-z][\w.-]{3,30}/gi],
  ['id', 5, /(?<=\b(?:reg(?:istration)?|plates?|vehicle|car|van|ambulance)\b[^.;\n\d]{0,16}[ :])[A-Z]{2}\d{2} ?[A-Z]{3}\b/g],
  ['phone', 5, /(?<![\w.-])\d{3}-\d{4}(?:[ ]?(?:x|ext\.?)[ ]?\d{1,5})(?![\w-])|(?<=\b(?:call|phone|tel|cell|mobile|number|ring|text)\b[^.;\n\d]{0,12}[ :])\d{3}-\d{4}(?![\w-])|(?<![\w.-])555-\d{4}(?![\w-])/gi],
  ['phone', 5, /(?<=\b(?:on|at|call|ring|phone|via|contact) )x\d{3,5}\b/g],
  // An address in small letters, where somebody lives.
  ['place', 5, /(?<=\b(?:lives?|living|address|resid\w+|home|staying|found|from|addr)(?: is| at| on| in|:)* )(?:(?:flat|apt|unit|apartment) \d{1,4}[a-z]?,? )?\d{1,4}[a-z]?,? (?:[a-z'’]{2,16} ){1,3}(?:street|st|close|road|rd|avenue|ave|lane|drive|crescent|court|terrace|gardens|grove|mews|way|place|rise|walk|row|square)\b/gi],
  ['place', 4, /(?<![\p{L}\p{N}])(?!(?:Medical|Surgical|Stroke|Labour|Maternity|Emergency|Respiratory|Cardiac|Renal|General|Acute|Children|Isolation|Postnatal|Antenatal|Burns|Rehab|Elective|Receiving|Assessment|Admission|Orthopaedic|Geriatric|Psychiatric|Paediatric|Pediatric|Oncology|Haematology|Surgery|Medicine|Trauma|Care|Short|Stay|The|This|Our|Other|Same|Which|Back|Home|Neuro\p{L}*|Gynae\p{L}*|Onto|From|Your|Another|Base|Outlying|Virtual|Day|Step\p{L}*|Private|Open|Hospital|Discharge|Covid)[ ])\p{Lu}\p{Ll}{3,}(?=[ ]ward\b)|(?<=\b[Ww]ard )\d{1,2}[A-Z]\b/gu],
  ['place', 4, /(?<=\b(?:at|near|in|from|outside|on)[ ](?:the )?)(?:\p{Lu}[\p{L}'’]+[ ]){1,3}(?:[Ss]tation|[Aa]irport|[Ss]tadium|[Bb]ridge|[Pp]ark|[Pp]rison|[Bb]arracks|[Ee]state|[Ss]hopping [Cc]entre|[Rr]acecourse|[Uu]niversity|[Ss]chool)\b|(?<=\b(?:on|off|along)[ ](?:the )?)[MA]\d{1,3}(?= (?:near|at|by|between|outside|junction)\b)/gu],
  // A name at some site: letters, a point or an underscore, letters, digits.
  ['id', 5, /(?<![\w.@/-])[a-z]{1,20}(?:[._][a-z]{2,20})+[._]?\d{1,4}(?![\w@/-]|\.\w)/g],
  ['place', 4, /\bP\.?O\.?[ ]Box[ ]\d{1,6}\b/gi],
];
/** A labelled number: the label stays, the number goes. */
// The point of "no." is a word's end too.
const LABELLED = new RegExp(`\\b${ID_LABEL}(?:\\b\\.?|(?<=\\.))[ ]?(?:is|was|of|:|=|#|no\\.?|number|num|-|–)*[ ]{0,2}(?:is |: ?|# ?)?(#?[A-Z]{0,6}[-_/]?(?:[A-Z0-9]{1,12}[-_/.]){0,4}[A-Z0-9]{1,20})(?![\\w@])`, 'gi');
/** A code by itself: letters, a dash and at least four digits, or a hash and a code. */
const CODE = /(?<![\w-])#?[A-Z]{1,6}-(?:[A-Z]{1,4}-)?\d{4,12}(?:-[A-Z0-9]{1,8})?(?![\w-])|(?<!\w)#(?:[A-Z]{1,5}-?)?(?:\d{3,12}|\d{2}-\d{3,10})(?:-[A-Z\d]{1,8}){0,3}(?!\w)|(?<![\w.,/-])\d{7,12}(?![\w.,/%-]|[ ]?(?:cells|copies|iu|units))/g;

/** Everything that has the shape of an identifier; overlaps are resolved by the caller. */
export function findShapes(text: string): Found[] {
  const found: Found[] = [];
  for (const [type, weight, pattern] of SHAPES) {
    for (const match of text.matchAll(pattern)) found.push({ start: match.index, end: match.index + match[0].replace(/[ ,.]+$/, '').length, type, by: 'rule', weight });
  }
  for (const match of text.matchAll(LABELLED)) {
    const value = match[1] ?? '';
    if (!/\d/.test(value) || (/^\d{1,2}$/.test(value) && !/mrn|record/i.test(match[0]))) continue;
    const start = match.index + match[0].length - value.length;
    found.push({ start, end: start + value.length, type: 'id', by: 'rule', weight: 8 });
  }
  for (const match of text.matchAll(CODE)) found.push({ start: match.index, end: match.index + match[0].length, type: 'id', by: 'rule', weight: 5 });
  return found;
}
