/** Things that a note says in marks and turns of phrase, not by a name: "#NOF", "fell off a ladder", "staggered OD", "transfuse 2 units", "POD 4 Hartmann's". */
import type { EntityType } from '../../contract/clinical.ts';
import type { Draft } from './merge.ts';

/** "Fell off a stepladder", "fall at home", "unwitnessed fall"; a value that fell is none. */
const FELL = /(?<![\p{L}-])(?:(?:had|with|after|following|since|unwitnessed|witnessed|mechanical|recurrent|previous|recent|multiple|no)\s+(?:(?:a|an|his|her|the|further|recent)\s+)?(falls?)(?![ -](?:in|of|to|from \d|risk|clinic|team|assessment|asleep|pregnant))|(fell)(?=\s+(?:off|down|over|out|onto|backwards?|forwards?|at|whilst|while|getting|from (?!\d)|in the|on (?!day)|yesterday|today|last|this|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*)(?![\p{L}])))(?![\p{L}])/giu;
/** "#NOF", "# L distal radius": a fracture where a bone's name follows; "# Sepsis" heads a problem. */
const BROKEN = /#\s?(?:(?:[LR]|left|right|old|displaced|undisplaced)\s)*(?:nof|noh|neck of (?:the )?(?:femur|humerus)|(?:distal|proximal|mid(?:[ -]?shaft)?|base of|head of)\s(?:\d(?:st|nd|rd|th)\s)?\p{L}+|femur|femoral \p{L}+|hip|radius|ulna|tib(?:ia)?(?:\s?[/&]\s?fib(?:ula)?)?|fib(?:ula)?|ankle|wrist|humerus|clavicle|ribs?|pubic ram(?:us|i)|pelvis|sacrum|scaphoid|\d?(?:st|nd|rd|th)?\s?meta(?:tarsal|carpal)s?|vertebrae?|(?-i:[LTC]\d{1,2})|skull|mandible|patella|calcaneum|sternum|nasal bones?)(?![\p{L}])|(?<![\p{L}])(?:(?:[LR]|left|right)\s)?(?:nof|noh|neck of (?:the )?(?:femur|humerus)|(?:distal|proximal|mid(?:[ -]?shaft)?|base of|head of)\s(?:\d(?:st|nd|rd|th)\s)?\p{L}+|femur|femoral \p{L}+|hip|radius|ulna|tib(?:ia)?(?:\s?[/&]\s?fib(?:ula)?)?|fib(?:ula)?|ankle|wrist|humerus|clavicle|ribs?|pubic ram(?:us|i)|pelvis|sacrum|scaphoid|\d?(?:st|nd|rd|th)?\s?meta(?:tarsal|carpal)s?|vertebrae?|(?-i:[LTC]\d{1,2})|skull|mandible|patella|calcaneum|sternum|nasal bones?)\s?#(?!\s?(?:[LR]\s)?\p{L})/giu;
/** "Staggered OD", "OD paracetamol 2015": no once daily. */
const OVERDOSE = /\b(?:staggered|deliberate|intentional|accidental|mixed|impulsive|polypharmacy|previous|prev|multiple|recent|took an?|taken an?|post)\s(ODs?)(?![\p{L}])|(?<=(?:^|[\n.:;,]\s?))(ODs?)(?=\s(?:of|on|with)?\s?\p{Ll}{5,}(?:\s|$|[,.;]))/gu;
/** "Transfuse 2 units", "Tx 2u RBC", "2 units of red cells". */
const GIVEN = /(?<![\p{L}-])(?:(?-i:X?RT)(?=\s\(?\d+ ?Gy|\s\(?(?:19|20)\d\d(?!\d))|(?-i:HD)(?= (?:via|MWF|TTS|TThS|TTHS|sessions?|x\d))|(?<=\bon )(?-i:HD|PD)(?![\p{L}\d])|(?:tx|transfus(?:e[ds]?|ion of))\s+\d\s?(?:u|units?)(?: (?:of )?(?:p?rbcs?|packed (?:red )?cells|red cells|blood|ffp|platelets))?|\d\s?(?:u|units?) (?:of )?(?:p?rbcs?|packed (?:red )?cells|red cells|o[ -]neg(?:ative)?(?: blood)?|ffp|platelets)|(?-i:ICD)(?= (?:inserted|in situ|draining|swinging|bubbling|removed|out))|(?-i:LTC)(?= (?:changed|draining|bypassing|blocked|in situ|out|removed)))(?![\p{L}])/giu;
/** Operations called by a name that means a fluid or a person elsewhere: "POD 4 Hartmann's". */
const EPONYM = /\b(?:POD ?#?\d+|post|s\/p|status post|D(?:ay )?\d+ post|following|emergency|laparotomy (?:and|\+))[ -](?:op )?(hartmann['’]?s|whipple['’]?s|ivor[ -]lewis)(?![\p{L}])/giu;

/** "No SI/HI", "fleeting SI": thoughts of suicide and of harm to others where a mind is examined; "SI joint" is none. */
const THOUGHTS = /(?<=\b(?:no|denie[sd]|denying|fleeting|passive|active|ongoing|any|nil|current|or|and)\s(?:(?:active|current|passive|thoughts of)\s)?|\bSI ?\/ ?)(?-i:SI|HI)(?=\s*(?:[.,;/)\n]|$|or\b|and\b|with\b|w\/|at\b|this\b|today\b))/giu;
/** "Lithium toxicity", "digoxin toxicity": of a drug, whatever its name. */
const TOXIC = /(?<![\p{L}-])\p{L}{5,} toxicity(?![\p{L}-])/giu;
/** What each says; the words are those of its first group, or all of them. */
const TOLD: readonly (readonly [RegExp, EntityType, number])[] = [
  [FELL, 'finding', 0.5],
  [BROKEN, 'problem', 0.6],
  [OVERDOSE, 'problem', 0.55],
  [GIVEN, 'procedure', 0.6],
  [EPONYM, 'procedure', 0.6],
  [THOUGHTS, 'finding', 0.55],
  [TOXIC, 'problem', 0.5],
];

export function toldNames(text: string): Draft[] {
  return TOLD.flatMap(([pattern, type, score]) =>
    [...text.matchAll(pattern)].map((match): Draft => {
      const end = match.index + match[0].length;
      return { start: end - (match[1] ?? match[2] ?? match[0]).length, end, type, score, by: 'rule' };
    }),
  );
}
