/** Reactions told in a note's own sentences: "rash after Penbritin as a child", "lisinopril gave him a cough", "pen allergic". */
import type { Annotation, Entity } from '../../contract/clinical.ts';
import { add } from './allergy-mention.ts';
import type { AllergyMention } from './allergy-mention.ts';

const ALLERGIC = '(?:(?:lip|tongue|throat|facial|face)\\s+swelling|swelling of the (?:lips?|tongue|face|throat)|rash(?:es)?|hives|urticaria\\w*|anaphyla\\w+(?: reaction)?|allergic reaction|bad reaction|reaction|angio-?o?edema|bronchospasm|wheez\\w*|itch\\w*|pruritus|blister\\w*|stevens[ -]johnson(?: syndrome)?|SJS|TEN|DRESS|red man(?: syndrome)?)';
const UPSET = '(?:(?:lip|tongue|facial|ankle|leg|peripheral)\\s+(?:swelling|o?edema)|swelling|o?edema|cough|tinnitus|(?:muscle|breast) (?:pain|ache|tenderness)s?|myalgia|gyna?ecomastia|nausea|vomit\\w*|sickness|diarrh\\w+|constipation|GI upset|stomach upset|hepatitis|hallucinat\\w+|drowsiness|dizziness|palpitations|headaches?|dystonia|seizures?|thrush|bleed(?:ing)?|GI bleed|pancreatitis|bradycardia|hypotension|side effects|intolerance)';
const REACTION = `(${ALLERGIC}|${UPSET})`;
const GRADE = '(?:(?:an?|the|his|her|severe|bad|dry|troublesome|persistent|widespread|itchy|mild)\\s+)*';

/** "Allopurinol stopped 2024 due to rash", "codeine stopped (constipation)", "ramipril was tried in 2018 but caused a cough". */
const STOPPED_FOR = new RegExp(
  `^(?:\\s+\\d[\\d.,]*\\s?(?:mg|mcg|g|units?)?)?[\\s,(-]*(?:(?:was|were|which was|had to be|been)\\s+)?(?:tried(?:\\s+in\\s+\\d{4})?,?\\s+but\\s+)?(?:(?:stopped|discontinued|ceased|withdrawn|d\\/c'?d|changed|switched)\\b[^.;\\n]{0,30}?(?:\\b(?:due to|because of|for|owing to|after|secondary to)|[(:–-])|(?:has |had )?caused|gave (?:him|her|them))\\s*${GRADE}(?:[\\p{L}]+\\s+){0,3}?${REACTION}(?![\\p{L}])`,
  'iu',
);
/** "Rash after second dose of …": what stands before the drug. */
const AFTER_IT = new RegExp(`(?<![\\p{L}])(${ALLERGIC})\\s+(?:[\\p{L}\\d]+\\s+){0,2}?(?:after|with|to|from|following|due to|secondary to|on|caused by)\\s+(?:(?:taking|starting|having|being|given|the|an?|his|her|first|second|third|one|single|doses?|tablets?|of|course|oral|iv|some|previous)\\s+){0,5}$`, 'iu');
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
    const story = stoppedFor(text, entity) ?? notTolerated(text, entity) ?? reactedAfter(text, entity) ?? lookedFor(text, entity);
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

function reactedAfter(text: string, entity: Entity): AllergyMention | null {
  const before = sentenceBefore(text, entity.start);
  const match = AFTER_IT.exec(before);
  if (match?.[1] === undefined || DENIED.test(before.slice(0, match.index))) return null;
  const after = /^[^.!?\n]{0,80}/u.exec(text.slice(entity.end))?.[0] ?? '';
  return told(entity, match[1], /itch|prurit/iu.test(match[1]) ? 'intolerance' : 'allergy', !LONG_AGO.test(`${before} ${after}`) && (!HAD.test(before.slice(0, match.index)) || JUST_NOW.test(`${before} ${after}`)));
}

function lookedFor(text: string, entity: Entity): AllergyMention | null {
  const before = text.slice(Math.max(0, entity.start - 30), entity.start);
  if (!LOOKED_FOR.test(before) || !TOLD.test(text.slice(Math.max(0, entity.start - 300), entity.start))) return null;
  return { start: entity.start, end: entity.end, text: entity.text, reaction: null, category: 'unknown', denied: false, time: null };
}

function sentenceBefore(text: string, at: number): string {
  return /[^.!?;\n]*$/u.exec(text.slice(Math.max(0, at - 140), at))?.[0] ?? '';
}
