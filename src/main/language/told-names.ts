/** Things that a note says in marks and turns of phrase, not by a name: "#NOF", "fell off a ladder", "staggered OD", "transfuse 2 units", "POD 4 Hartmann's". */
import type { EntityType } from '../../contract/clinical.ts';
import type { Draft } from './merge.ts';

/** "Fell off a stepladder", "fall at home", "unwitnessed fall"; a value that fell is none. */
const FELL = /(?<![\p{L}-])(?:(?:had|with|after|following|since|unwitnessed|witnessed|mechanical|mech|recurrent|previous|recent|multiple|no)\s+(?:(?:a|an|his|her|the|further|recent)\s+)?(falls?)(?![ -](?:in|of|to|from \d|risk|clinic|team|assessment|asleep|pregnant))|(fell)(?=\s+(?:off|down|over|out|onto|backwards?|forwards?|at|whilst|while|getting|from (?!\d)|in the|on (?!day)|yesterday|today|last|this|(?:\d+|an?|one|two|three|four|five|six|several) (?:hours?|days?|weeks?|months?|years?) (?:ago|earlier|before|prior)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*)(?![\p{L}])))(?![\p{L}])/giu;
/** "#NOF", "# L distal radius": a fracture where a bone's name follows; "# Sepsis" heads a problem. */
const BROKEN = /#\s?(?:(?:[LR]|left|right|old|displaced|undisplaced)\s)*(?:nof|noh|neck of (?:the )?(?:femur|humerus)|(?:distal|proximal|mid(?:[ -]?shaft)?|base of|head of)\s(?:\d(?:st|nd|rd|th)\s)?\p{L}+|femur|femoral \p{L}+|hip|radius|ulna|tib(?:ia)?(?:\s?[/&]\s?fib(?:ula)?)?|fib(?:ula)?|ankle|wrist|humerus|clavicle|ribs?|pubic ram(?:us|i)|pelvis|sacrum|scaphoid|\d?(?:st|nd|rd|th)?\s?meta(?:tarsal|carpal)s?|vertebrae?|(?-i:[LTC]\d{1,2})|skull|mandible|patella|calcaneum|sternum|nasal bones?)(?![\p{L}])|(?<![\p{L}])(?:(?:[LR]|left|right)\s)?(?:nof|noh|neck of (?:the )?(?:femur|humerus)|(?:distal|proximal|mid(?:[ -]?shaft)?|base of|head of)\s(?:\d(?:st|nd|rd|th)\s)?\p{L}+|femur|femoral \p{L}+|hip|radius|ulna|tib(?:ia)?(?:\s?[/&]\s?fib(?:ula)?)?|fib(?:ula)?|ankle|wrist|humerus|clavicle|ribs?|pubic ram(?:us|i)|pelvis|sacrum|scaphoid|\d?(?:st|nd|rd|th)?\s?meta(?:tarsal|carpal)s?|vertebrae?|(?-i:[LTC]\d{1,2})|skull|mandible|patella|calcaneum|sternum|nasal bones?)\s?#(?!\s?(?:[LR]\s)?\p{L})/giu;
/** "Staggered OD", "OD paracetamol 2015": no once daily. */
const OVERDOSE = /\b(?:staggered|deliberate|intentional|accidental|mixed|impulsive|polypharmacy|previous|prev|multiple|recent|took an?|taken an?|post)\s(ODs?)(?![\p{L}])|(?<=(?:^|[\n.:;,]\s?))(ODs?)(?=\s(?:of|on|with)?\s?\p{Ll}{5,}(?:\s|$|[,.;]))/gu;
/** "Transfuse 2 units", "Tx 2u RBC", "2 units of red cells". */
const GIVEN = /(?<![\p{L}-])(?:(?-i:X?RT)(?=\s\(?\d+ ?Gy|\s\(?(?:19|20)\d\d(?!\d))|(?-i:HD)(?= (?:via|MWF|TTS|TThS|TTHS|sessions?|x\d))|(?<=\bon )(?-i:HD|PD)(?![\p{L}\d])|(?:tx|transfus(?:e[ds]?|ion of))\s+\d\s?(?:u|units?)(?: (?:of )?(?:p?rbcs?|packed (?:red )?cells|red cells|blood|ffp|platelets))?|\d\s?(?:u|units?) (?:of )?(?:p?rbcs?|packed (?:red )?cells|red cells|o[ -]neg(?:ative)?(?: blood)?|ffp|platelets)|(?-i:ICD)(?= (?:inserted|in situ|draining|swinging|bubbling|removed|out))|(?-i:LTC)(?= (?:changed|draining|bypassing|blocked|in situ|out|removed)))(?![\p{L}])/giu;
/** Lines, drains and tubes by a bare word, where it is said that they are in, out or cared for: "abdo drain out", "dressing dry", "IVC x1 L ACF", "18g x2". */
const DEVICE = /(?<![\w-])(?:(?:(?:[LRB]|left|right|abdo(?:minal)?|pelvic|wound|surgical|perc(?:utaneous)?|peritoneal|biliary|basal|apical|arterial|art|femoral|subclavian|IJ|jugular|central|peripheral|urinary|urethral|feeding|NG|NJ|PEG|G|J|rectal|epidural)\s){0,2}(?:drains?|tubes?|lines?|catheters?|cath|cannulae?|epidural)(?=\s(?:in[- ]situ|insitu|in place|out|removed|pulled|draining|sited|resited|inserted|patent|flushed|swinging|bubbling|clamped|to stay|stays|site|clean|changed|working))|dressings?(?=\s(?:dry|intact|changed|clean|in situ|applied|reapplied|soaked|taken down|removed))|(?-i:JP)(?=\s(?:drains?|d\/c|out|removed|x ?\d|\d|output|in situ|to bulb|to suction))|(?-i:P?IVC)(?=\s(?:x ?\d|in situ|sited|resited|inserted|removed|out|[LR] (?:ACF|hand|forearm|arm|wrist|dorsum)))|(?:14|16|18|20|22|24) ?(?:g|gauge)(?= (?:x ?\d|IVC?|cannula|PIV|in (?:[LR] )?(?:ACF|hand|forearm|arm|AC)))|IV access|NG fed|(?:(?-i:NG|NJ|PEG|TF) )?feeds?(?=\s(?:running|at goal|at \d|tolerated|via|via|on hold|held|started|stopped))|(?-i:TFs?)(?= (?:at|held|on hold|running|via|started|tolerat))|(?-i:LTC)(?= (?:in|is|was|patent))|(?<=\b(?:w\/|with|has|via|new|long-?term|his|her)\s)(?-i:LTC)(?=[,.;\n]| (?:in|change|care|draining))|(?-i:LP)(?= (?:done|not|deferred|attempted|neg|clear|showed|today|tomorrow|under|performed|unsuccessful|failed|if|to|booked|awaited|declined|refused|results?))|(?<=\b(?:for|awaiting|s\/p|post|repeat|had|declined|refused|consider|failed)\s)(?-i:LP)(?!\w)|wisdom teeth(?! (?:pain|ache|impact|infect))|(?-i:C\/S)(?= ?x ?\d)|(?-i:PPM|EVD|LHC|RHC|LVAD|AICD|PCA)(?= (?:in|out|clamped|ceased|stopped|removed|showed|check|site|placed|inserted|\(|\d{4}))|(?:cemented|uncemented|[LR]) hemi(?=\s(?:tomorrow|today|on|done|planned|for|#|arthro))|platelets(?= (?:given|transfused|running))|(?:pool|bag)s? (?:of )?(?:platelets|plts)|(?-i:e?FAST)(?= (?:neg|scan|exam|clear|pos))|stents?(?=\s(?:\d|placed|inserted|in situ|x ?\d|exchange|change|removed|out|to\s))|x-?match(?:ed)? \d ?u\w*|\d ?u x-?match(?:ed)?)(?!\w)/gi;
/** Operations called by a name that means a fluid or a person elsewhere: "POD 4 Hartmann's". */
const EPONYM = /\b(?:POD ?#?\d+|post|s\/p|status post|D(?:ay )?\d+ post|following|emergency|laparotomy (?:and|\+))[ -](?:op )?(hartmann['’]?s|whipple['’]?s|ivor[ -]lewis)(?![\p{L}])/giu;

/** "No SI/HI", "fleeting SI": thoughts of suicide and of harm to others where a mind is examined; "SI joint" is none. */
const THOUGHTS = /(?<=\b(?:no|denie[sd]|denying|fleeting|passive|active|ongoing|any|nil|current|or|and)\s(?:(?:active|current|passive|thoughts of)\s)?|\bSI ?\/ ?)(?-i:SI|HI)(?=\s*(?:[.,;/)\n]|$|or\b|and\b|with\b|w\/|at\b|this\b|today\b))/giu;
/** "Lithium toxicity", "digoxin toxicity": of a drug, whatever its name. */
const TOXIC = /(?<![\p{L}-])\p{L}{5,} toxicity(?![\p{L}-])/giu;
/** Said in letters: a test for pregnancy with its answer, a blood group that matters. */
const PREGNANCY_TEST = /(?<![\p{L}])(?:(?:urine|urinary|serum|bedside|u)[ -]?)?(?:(?:b|β|beta)[ -]?)?hcg\s*[:=]?\s*(?:is |was |came back )?(?:\+ve|\+|pos(?:itive)?)(?![\p{L}\d])/giu;
const NO_PREGNANCY_TEST = /(?<![\p{L}])(?:(?:urine|urinary|serum|bedside|u)[ -]?)?(?:(?:b|β|beta)[ -]?)?hcg(?=\s*[:=]?\s*(?:is |was |came back )?(?:-ve|−ve|neg(?:ative)?)(?![\p{L}\d]))/giu;
const RHESUS = /(?<![\p{L}])(?:Rh(?:esus)?(?: ?\(?D\)?)?)[ -]?(?:neg(?:ative)?|-ve|−ve)(?![\p{L}\d])/giu;
/** What each says; the words are those of its first group, or all of them. */
const TOLD: readonly (readonly [RegExp, EntityType, number, ('positive' | 'negative')?])[] = [
  [FELL, 'finding', 0.5],
  [BROKEN, 'problem', 0.6],
  [OVERDOSE, 'problem', 0.55],
  [GIVEN, 'procedure', 0.6],
  [EPONYM, 'procedure', 0.6],
  [DEVICE, 'procedure', 0.6],
  [THOUGHTS, 'finding', 0.55],
  [TOXIC, 'problem', 0.5],
  [PREGNANCY_TEST, 'finding', 0.6, 'positive'],
  [NO_PREGNANCY_TEST, 'finding', 0.6, 'negative'],
  [RHESUS, 'finding', 0.6, 'positive'],
];

export function toldNames(text: string): Draft[] {
  return TOLD.flatMap(([pattern, type, score, polarity]) =>
    [...text.matchAll(pattern)].map((match): Draft => {
      const end = match.index + match[0].length;
      return { start: end - (match[1] ?? match[2] ?? match[3] ?? match[0]).length, end, type, score, by: 'rule', ...(polarity === undefined ? {} : { assertion: { polarity } }) };
    }),
  );
}
