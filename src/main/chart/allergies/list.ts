/** What an allergy section lists, one allergen an item: "Penicillin - rash 1978; codeine (vomiting)". */
import type { Annotation, Section } from '../../../contract/clinical.ts';
import { headerKind } from '../../language/sections/headers.ts';
import { add, mention } from './mention.ts';
import type { AllergyMention } from './mention.ts';

export const NOT_ALLERGENS = /^(?:the|a|an|any|drug|drugs|medication|medications|food|known|no|nil|none|other|seasonal|latex-free|of|and|or|history|severe|possible|reported|documented|true|past|this|that|his|her|these|which|what|some|multiple|all|heat|cold|exercise|glucose|activity|with|for)$/iu;

export function listedAllergies(text: string, section: Section, annotation: Annotation): AllergyMention[] {
  const mentions: AllergyMention[] = [];
  for (const line of allergyLines(text, section)) {
    const firstSentence = /^.*?[.!?](?=\s)/u.exec(line.text)?.[0].length ?? line.text.length;
    // Later sentences go on with it only as long as each is short and measures nothing: "Obs T 37 BP 88/52" ends the list.
    const over = line.text.slice(firstSentence).search(/(?:^|[.!?])\s+(?:[^.!?]{70,}|[^.!?]*\d{2,3}\s?\/\s?\d{2,3}|\s*(?:Obs|Plan|O\/E|PMH|Meds|DH|SH|FH|Imp)\b)/u);
    const last = over === -1 ? line.text.length : firstSentence + over;
    for (const match of line.text.matchAll(/[^,;，；、。]+?(?:\([^)]*\)[^,;，；、。]*?)?(?=[,;，；、。]|[.!?]\s|$)/gu)) {
      if (match.index >= last) break;
      const lead = LEAD.exec(match[0])?.[0].length ?? 0;
      const raw = match[0].slice(lead);
      const at = line.start + match.index + lead;
      for (const one of itemAllergies(text, at, raw, match.index + lead >= firstSentence, annotation)) add(mentions, { ...one, item: { start: at, end: at + raw.length } });
    }
  }
  return mentions;
}

/** Each item's allergens. After the first full stop other things are often said; there only a drug, or what is given with its reaction, is one. */
function itemAllergies(text: string, at: number, raw: string, isLater: boolean, annotation: Annotation): AllergyMention[] {
  const found: AllergyMention[] = [];
  if (NONE.test(raw) && !isLater) found.push(mention(text, at, raw.replace(/[.\s]+$/u, '').length, 'allergy', true));
  const category = (words: string): AllergyMention['category'] => (/intoleran|upset|nausea|vomit|diarrh|constipat|cough|dizz|drows|headache|indigestion/iu.test(words) ? 'intolerance' : 'allergy');
  const turned = REACTION_FIRST.exec(raw) ?? SAID_OF.exec(raw);
  if (turned !== null) {
    const allergen = turned[2] ?? '';
    const said = mention(text, at + turned[0].length - allergen.length, allergen.length, category(raw), false);
    return [...found, turned[1] === undefined || turned[1] === '' ? said : { ...said, reaction: turned[1] }];
  }
  if (BORNE.test(raw)) return found;
  const name = NAME.exec(raw)?.[0] ?? '';
  const trimmed = name.replace(/\s+(?:allergy|allergic|intolerance|reaction)$/iu, '');
  const bare = raw.replace(/\([^)]*\)?/gu, ' ').replace(/(?<=\p{L}{3,})\s*(?:\s[-–—]\s|->|→|:).*$/su, '');
  if (trimmed.length < 3 || DENIAL_ITEM.test(bare) || SENTENCE.test(bare) || PRESCRIBED.test(raw) || ONLY_REACTION.test(bare) || NOT_ALLERGENS.test(trimmed.split(/\s/u)[0] ?? '')) return found;
  const named = annotation.entities.some(entity => (entity.type === 'drug' || entity.type === 'chemical') && entity.start < at + trimmed.length && at < entity.end);
  if (isLater && ((!named && !WITH_REACTION.test(raw)) || DOSED.test(raw))) return found;
  found.push(mention(text, at, trimmed.length, category(raw), false));
  // "Penicillin and latex": the second is one as well.
  const second = /^(?:\s?\([^)]*\))?\s+(?:and|&|\+)\s+([\p{L}][\p{L}-]{2,})(?=\s*(?:$|[-–—(:.]|->|→))/u.exec(raw.slice(name.length));
  const other = second?.[1];
  if (second !== null && other !== undefined && !ONLY_REACTION.test(other) && !NOT_ALLERGENS.test(other)) found.push(mention(text, at + name.length + second[0].length - other.length, other.length, category(raw), false));
  return found;
}

/** "Heparin OK", "paracetamol fine". */
const BORNE = /^[\p{L} -]{3,40}?\s*[-–—:(]?\s*\b(?:ok|okay|fine|tolerated|no problems?|not allergic)\b/iu;
const NAME = /^[\p{L}][\p{L}\d/'’-]*(?:[ -](?!causes?\b|caused\b|made\b|makes\b|rash\b|which\b|with\b|has\b|gives\b|gave\b|as\b|in\b|since\b|not\b|and\b)[\p{L}\d][\p{L}\d/-]*){0,2}/u;
/** "Allergies: nil known": nothing else in the item. "Unknown" and "not recorded" deny nothing. */
const NONE = /^(?:nil|none|no)(?:\s+(?:known|reported|documented|recorded|stated))?(?:\s+(?:drug|medication|medicine|food))?(?:\s+allerg(?:y|ies))?[.\s]*$/iu;
/** "Rash with cefazolin": the reaction stands first. */
const REACTION_FIRST = /^((?:(?:severe|mild|widespread|itchy|generali[sz]ed|facial)\s+)?(?:rash|hives|urticaria|anaphyla\w+|angio-?o?edema|itch\w*|swelling|nausea|vomiting|diarrh\w+|GI upset|stomach upset|wheez\w*|cough|SJS|stevens[ -]johnson(?: syndrome)?|DRESS))\s+(?:with|to|from|after|on|due to)\s+(?:taking\s+)?([\p{L}][\p{L}\d-]{2,}(?: [\p{L}][\p{L}\d-]{3,})?)/iu;
const SAID_OF = /^()(?:intoleran(?:t|ce)\s+(?:of|to)|allergic\s+to|sensitive\s+to)\s+([\p{L}][\p{L}\d-]{2,})/iu;
/** "Penicillin - rash, itching and wheeze": the second item goes on with the first one's reaction. */
const ONLY_REACTION = /^\W*(?:(?:severe|mild|widespread|itchy|generali[sz]ed|facial|lip|tongue|throat)\s+)*(?:rash|hives|urticaria|anaphyla\w+|angio-?o?edema|itch\w*|swelling|nausea|vomit\w*|diarrh\w+|wheez\w*|cough|collapse|blisters?|breathless\w*)(?:\s+and\s+\w+)?\W*$/iu;
/** "Nickel - itch". */
const WITH_REACTION = /^[\p{L} ]{3,30}?\s?(?:[-–—:(→?=]|->)\s?\(?(?:(?:severe|mild|bad|skin|facial|lip|tongue|throat|acute|local)\s)*(?:rash|itch|hives|urticaria|anaphyla|angio|swelling|wheez|blister|nausea|vomit|derm|eczema|contact|upset|diarrh|collapse|breathless|swoll|red|sore|dystoni|oculogyric|confus|hallucin|dizz|drows|constip|cough|myalg|headache|palpit|faint|unwell|hepatit|neutrop|deliri|SJS|TEN|DRESS)/iu;
/** "Codeine 30 mg qds": what has a dose in a later sentence is taken. */
const DOSED = /^[\p{L}][\p{L} -]*\s\d[\d.]*(?:\/\d[\d.]*)?\s?(?:mg|mcg|micrograms?|g|ml|units?|puffs?)\b/iu;
const LEAD = /^[\s:*•\-–.\d)]*(?:(?:allerg(?:y|ies)|(?:drug )?intolerances?|adverse reactions?|sensitivit(?:y|ies)|side effects?)\s*(?::|[-–]\s)\s*)?/iu;
const BULLET = /^\s*(?:[*•\-–]|\d+[.)])\s*/u;
const DENIAL_ITEM = /\b(?:nkda|nka|no known|nil known|none|denies|nil|no allergies|no drug)\b/iu;
/** "Warfarin 3 mg daily": the list of medicines has begun. */
const PRESCRIBED = /\d\s?(?:mg|mcg|micrograms?|g|ml|units?|puffs?)\s+(?:od|om|on|bd|tds|qds|bid|tid|qid|daily|once|twice|weekly|nocte|mane|prn|po|iv)\b/iu;
/** A clause, not an item: its own rules read it. */
const SENTENCE = /\b(?:patient|pt|she|he|mother|reports?|states?|told|tested|confirm|recorded|please|see|chart|documented|unable|unknown|verified|reviewed|tolerat(?:ed|es|ing)|takes?|taking|to be)\b/iu;

/** The header's own line, and the list right under it: bullets, or, when the header stands alone, lines up to a gap or the next header. */
function allergyLines(text: string, section: Section): { start: number; text: string }[] {
  const from = section.start + (section.title?.length ?? 0);
  const lines: { start: number; text: string }[] = [];
  let start = from;
  const body = text.slice(from, section.end).split('\n');
  const headAlone = (body[0] ?? '').replace(LEAD, '').trim() === '';
  for (const [index, line] of body.entries()) {
    const bare = line.replace(LEAD, '').trim();
    const goesOn = /[,;]\s*$/u.test(body[index - 1] ?? '') && bare !== '';
    if (index > 0 && !BULLET.test(line) && !goesOn && (!headAlone || bare === '' || /^[\p{L}][\p{L}/ ]{0,30}:/u.test(bare) || isOtherHeader(bare))) break;
    lines.push({ start, text: line });
    start += line.length + 1;
  }
  return lines;
}

function isOtherHeader(line: string): boolean {
  const kind = line.length <= 40 && !/[.,;]/u.test(line) ? headerKind(line) : undefined;
  return kind !== undefined && kind !== 'allergies';
}

/** Clauses of an allergy list that are no item: "patient tolerated cefuroxime", "reviewed by pharmacy". */
export function listClauses(text: string, section: Section): { start: number; end: number }[] {
  return allergyLines(text, section).flatMap(line => [...line.text.matchAll(/[^,;，；、。.!?]+/gu)].filter(([words]) => SENTENCE.test(words) && !/\d\s?(?:mg|mcg|g|ml|units?)\b/iu.test(words)).map(({ index, 0: words }) => ({ start: line.start + index, end: line.start + index + words.length })));
}
