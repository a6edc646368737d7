/** Reactions told in a note's own sentences: "rash after Penbritin as a child", "lisinopril gave him a cough", "pen allergic". */
import type { Annotation, Entity } from '../../../contract/clinical.ts';
import { add } from './mention.ts';
import type { AllergyMention } from './mention.ts';

const ALLERGIC = '(?:(?:(?:skin|local|infusion|adverse)\\s+)+reaction|(?:lip|tongue|throat|facial|face)\\s+swelling|swelling of the (?:lips?|tongue|face|throat)|rash(?:es)?|hives|urticaria\\w*|anaphyla\\w+(?: reaction)?|allergic reaction|bad reaction|reaction|angio-?o?edema|bronchospasm|wheez\\w*|itch\\w*|pruritus|blister\\w*|stevens[ -]johnson(?: syndrome)?|SJS|TEN|DRESS|red man(?: syndrome)?)';
const UPSET = '(?:(?:lip|tongue|facial|ankle|leg|peripheral)\\s+(?:swelling|o?edema)|swelling|o?edema|cough|tinnitus|(?:muscle|breast) (?:pain|ache|tenderness)s?|myalgia|gyna?ecomastia|nausea|vomit\\w*|sickness|diarrh\\w+|constipation|GI upset|stomach upset|hepatitis|hallucinat\\w+|drowsiness|dizziness|palpitations|headaches?|dystonia|seizures?|thrush|bleed(?:ing)?|GI bleed|pancreatitis|bradycardia|hypotension|side effects|intolerance|nightmares|bad dreams|vivid dreams|weight gain|tremor|confusion|delirium|agitation|hair loss|sedation|insomnia|hypo(?:natr|kal|glyc)a?emia|hyperkala?emia|neutropenia|agranulocytosis|pancytopenia|thrombocytopenia|(?:deranged |raised |abnormal )?LFTs?|jaundice|syncope|falls|neuropathy|myopathy|rhabdomyolysis|gout|thyrotoxicosis|hypothyroidism|photosensitivity|mouth ulcers|oedema)';
const REACTION = `(${ALLERGIC}|${UPSET})`;
const GRADE = '(?:(?:an?|the|his|her|severe|bad|dry|troublesome|persistent|widespread|itchy|mild)\\s+)*';

/** "Allopurinol stopped 2024 due to rash", "codeine stopped (constipation)", "ramipril was tried in 2018 but caused a cough". */
const STOPPED_FOR = new RegExp(
  `^(?:\\s+\\d[\\d.,]*\\s?(?:mg|mcg|g|units?)?)?[\\s,(-]*(?:(?:was|were|which was|had to be|been)\\s+)?(?:tried(?:\\s+in\\s+\\d{4})?,?\\s+but\\s+)?(?:(?:stopped|discontinued|ceased|withdrawn|d\\/c'?d|changed|switched)\\b[^.;\\n]{0,30}?(?:\\b(?:due to|because of|for|owing to|after|secondary to)|[(:–-])|(?:has |had )?caused|gave (?:him|her|them))\\s*${GRADE}(?:[\\p{L}]+\\s+){0,3}?${REACTION}(?![\\p{L}])`,
  'iu',
);
/** "Rash after second dose of …": what stands before the drug. */
const AFTER_IT = new RegExp(`(?<![\\p{L}])(${ALLERGIC})\\s+(?:[\\p{L}\\d]+\\s+){0,2}?(?:after|with|to|from|following|due to|secondary to|on|caused by)\\s+(?:(?:taking|starting|having|being|given|the|an?|his|her|first|second|third|one|single|doses?|tablets?|of|course|oral|iv|some|previous)\\s+){0,5}$`, 'iu');
/** "He developed a cough with lisinopril": told of what was had, so an upset counts as well. */
const HAD_IT = new RegExp(`\\b(?:developed|had|has had|got|gets|experienced|suffered|known)\\s+${GRADE}(?:[\\p{L}]+\\s+){0,2}?((?:(?:skin|local|infusion|bad|adverse|allergic)\\s+)*${UPSET}|(?:skin|infusion|local|adverse)\\s+reaction)\\s+(?:with|on|to|from|after|following|due to)\\s+(?:(?:taking|starting|the|an?|his|her)\\s+){0,2}$`, 'iu');
/** "Hyoscine made him delirious", "azathioprine caused deranged LFTs". */
const MADE = /^(?:\s+\d[\d.,]*\s?(?:mg|mcg|g)?)?\s+(?:(?:has |had |previously )?caused|made (?:him|her|them)|gave (?:him|her|them)|gives (?:him|her|them))\s+(?:(?:an?|the|severe|bad)\s+)*((?!no\b|nil\b|some\b)[\p{L}][\p{L}-]{2,}(?:\s(?!in\b|on\b|and\b|so\b|when\b|which\b|as\b|but\b|after\b)[\p{L}][\p{L}-]+){0,2})/iu;
/** "Clozapine tried 2012 - neutropenia, stopped". */
const TRIED = /^\s+tried\b[^.;\n–-]{0,20}[–-]\s*([\p{L}][\p{L} ]{3,30}?)(?=\s*(?:[,.;\n]|$|so\b|and\b))/iu;
const DENIED = /\b(?:no|not|never|without|denies|denied|nil)\b[^.;\n]{0,25}$/iu;
const LONG_AGO = /\b(?:as a (?:child|baby|kid|teenager)|in childhood|in infancy|years? ago|previous(?:ly)?|(?:19|20)\d{2}|once|in the past|history of|h\/o|hx of|aged?\s+\d|recalls?|remembers)\b/iu;
/** "She had a rash with sulfasalazine" is told of some time ago, "had a rash after his second dose this morning" is not. */
const HAD = /\b(?:had|has had|got|gets)\s+(?:[a-z]+\s+){0,3}$/iu;
const JUST_NOW = /\b(?:today|tonight|this (?:morning|afternoon|evening)|overnight|last night|yesterday|now|just|doses?|minutes?|hours?|infusion|bolus|started|given)\b/iu;
/** "Does not know the name. Thinks Penbritin": a name that somebody looks for, after a reaction was told. */
const LOOKED_FOR = /(?:\b(?:thinks?|thought|believes?|possibly|perhaps|maybe|called|named)\s+(?:it\s+(?:was|is|may\s+(?:be|have\s+been))\s+)?)["“']?$/iu;
const TOLD = /allerg|\breact|\brash|swell|swoll|hives|urticaria|anaphyl|went big|never (?:to )?(?:have|take)/iu;

/** "Mother recalls a rash after Penbritin": who tells it is not whose it is, unless a second relative is named. */
const TOLD_BY = /\b(?:mother|mum|mom|father|dad|parents?|wife|husband|daughter|son|partner|family|carer)\s+(?:also\s+)?(?:recalls?|remembers?|reports?|reported|says?|said|states?|stated|tells|told|mentions?|describes?)\b(?![^.]*\b(?:brother|sister|aunt|uncle|cousin|own)\b)/iu;

export function storiesOf(text: string, { entities }: Annotation): AllergyMention[] {
  const found: AllergyMention[] = [];
  for (const entity of entities) {
    if (entity.type !== 'drug' || entity.measurement !== undefined) continue;
    if (entity.assertion.experiencer !== 'patient' && !TOLD_BY.test(sentenceBefore(text, entity.start))) continue;
    const story = stoppedFor(text, entity) ?? notTolerated(text, entity) ?? madeIll(text, entity) ?? onceTaken(text, entity) ?? reactedAfter(text, entity) ?? lookedFor(text, entity);
    if (story !== null) add(found, story);
  }
  for (const match of text.matchAll(NAMED_ALLERGIC)) {
    const name = match[1] ?? '';
    const isDrug = entities.some(({ type, start, end }) => type === 'drug' && start < match.index + name.length && match.index < end);
    if ((isDrug || ALLERGEN.test(name)) && !/\b(?:not|no|non|nil|denies)\s+(?:known\s+|to be\s+)?$/iu.test(text.slice(Math.max(0, match.index - 16), match.index))) add(found, { start: match.index, end: match.index + name.length, text: name, reaction: null, category: 'allergy', denied: false, time: null });
  }
  return found;
}

const NAMED_ALLERGIC = /(?<![\p{L}])([\p{L}][\p{L}-]{2,}?)[ -]allergic(?![\p{L}]|\s+(?:to|rhinitis|reactions?|contact|asthma|conjunctivitis|eczema|dermatitis|broncho\w+|disease))/giu;
const ALLERGEN = /^(?:pen|pcn|sulfa|sulpha|septrin|latex|nuts?|peanuts?|eggs?|shellfish|iodine|contrast|plasters?|nsaids?|opiates?|opioids?|macrolides?|cephalosporins?|\p{L}+(?:cillin|mycin|oxacin|statin|profen))$/iu;

function told(entity: Entity, reaction: string, category: AllergyMention['category'], taken: boolean, time: string | null = null): AllergyMention {
  return { start: entity.start, end: entity.end, text: entity.text, reaction: reaction.toLowerCase(), category, denied: false, time, ...(taken ? { taken: true as const } : {}) };
}

/** It was not tolerated, and whoever prescribes it next should know. */
function stoppedFor(text: string, entity: Entity): AllergyMention | null {
  const isStopped = /\b(?:stopped|discontinued|ceased|d\/c'?d|came off|taken off|off)\s+(?:taking\s+)?(?:the\s+|his\s+|her\s+)?$/iu.test(text.slice(Math.max(0, entity.start - 32), entity.start));
  const after = text.slice(entity.end, entity.end + 100);
  const match = STOPPED_FOR.exec(after) ?? (isStopped ? STOPPED_FOR.exec(` stopped${after}`) : null);
  return match?.[1] === undefined ? null : told(entity, match[1], 'intolerance', true, /\b(?:19|20)\d{2}\b/u.exec(match[0])?.[0] ?? null);
}

/** "Could not tolerate exenatide because of nausea". */
function notTolerated(text: string, entity: Entity): AllergyMention | null {
  if (!/\b(?:not|n['’]t|unable to|never)\s+tolerate\s+$/iu.test(text.slice(Math.max(0, entity.start - 30), entity.start))) return null;
  const reaction = new RegExp(`^[^.;\\n]{0,16}?(?:because of|due to|owing to|[(:–-])\\s*${GRADE}${REACTION}`, 'iu').exec(text.slice(entity.end, entity.end + 80))?.[1];
  return told(entity, reaction ?? 'not tolerated', 'intolerance', true);
}

/** "Previously on valproate - tremor + weight gain". */
const ONCE = /\b(?:previous(?:ly)?|formerly|in the past|has (?:tried|had)|tried|past trials? of)\s+(?:on\s+|tried\s+|had\s+|taken\s+)?$/iu;
const DASHED = new RegExp(`^\\s*(?:[-–]\\s|[(:])\\s*${GRADE}${REACTION}(?![\\p{L}])`, 'iu');
function onceTaken(text: string, entity: Entity): AllergyMention | null {
  if (!ONCE.test(text.slice(Math.max(0, entity.start - 30), entity.start))) return null;
  const reaction = DASHED.exec(text.slice(entity.end, entity.end + 60))?.[1];
  return reaction === undefined ? null : told(entity, reaction, 'intolerance', true);
}

/** What it did, in the note's own words; he may well take it no more. */
function madeIll(text: string, entity: Entity): AllergyMention | null {
  const after = text.slice(entity.end, entity.end + 90);
  const match = MADE.exec(after) ?? TRIED.exec(after);
  if (match?.[1] === undefined || /^(?:relief|improvement|good|better|benefit|effect)/iu.test(match[1])) return null;
  return told(entity, match[1], 'intolerance', true, /\b(?:19|20)\d{2}\b/u.exec(after.slice(0, match[0].length + 8))?.[0] ?? null);
}

function reactedAfter(text: string, entity: Entity): AllergyMention | null {
  const before = sentenceBefore(text, entity.start);
  const upset = HAD_IT.exec(before);
  if (upset?.[1] !== undefined && !DENIED.test(before.slice(0, upset.index))) return told(entity, upset[1], /reaction/iu.test(upset[1]) ? 'allergy' : 'intolerance', true);
  const match = AFTER_IT.exec(before);
  if (match?.[1] === undefined || DENIED.test(before.slice(0, match.index))) return null;
  const after = /^[^.!?\n]{0,80}/u.exec(text.slice(entity.end))?.[0] ?? '';
  const what = /^(?:\w+ )*reaction$/iu.test(match[1]) ? new RegExp(`^[^.;\\n]{0,16}?(?:[(:]|\\s[–-])\\s*${GRADE}${REACTION}`, 'iu').exec(text.slice(entity.end, entity.end + 60))?.[1] : undefined;
  return told(entity, what ?? match[1], /itch|prurit/iu.test(match[1]) ? 'intolerance' : 'allergy', !LONG_AGO.test(`${before} ${after}`) && (!HAD.test(before.slice(0, match.index)) || JUST_NOW.test(`${before} ${after}`)));
}

function lookedFor(text: string, entity: Entity): AllergyMention | null {
  const before = text.slice(Math.max(0, entity.start - 30), entity.start);
  if (!LOOKED_FOR.test(before) || !TOLD.test(text.slice(Math.max(0, entity.start - 300), entity.start))) return null;
  return { start: entity.start, end: entity.end, text: entity.text, reaction: null, category: 'unknown', denied: false, time: null };
}

function sentenceBefore(text: string, at: number): string {
  return /[^.!?;\n]*$/u.exec(text.slice(Math.max(0, at - 140), at))?.[0] ?? '';
}
