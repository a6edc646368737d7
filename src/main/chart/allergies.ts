/**
 * Allergies are read by rule as well as by the model: a missed one harms, so whatever an allergy section names is
 * suggested, and "no known drug allergies" becomes a denial that contradicts any named allergy but hides none.
 */
import type { Annotation, Section } from '../../contract/clinical.ts';
import { chineseAllergies } from './allergies-chinese.ts';

export interface AllergyMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly reaction: string | null;
  readonly category: 'allergy' | 'intolerance' | 'unknown';
  /** "NKDA" and its kin. */
  readonly denied: boolean;
  readonly time: string | null;
  /** The same words tell of a drug that was taken. */
  readonly taken?: true;
}

const DENIAL = /\b(?:NKDA|NKA|no\s+(?:known\s+)?(?:h\/o|hx(?:\s+of)?|history\s+of)\s+(?:any\s+)?(?:drug\s+|medication\s+|food\s+)?allerg(?:y|ies)|not\s+(?:known\s+to\s+be\s+)?allergic\s+to\s+any(?:thing|\s+(?:medication|drug|medicine)s?)|no\s+(?:known\s+)?allergies\s+to\s+(?:any\s+)?(?:medication|drug|medicine)s?|no\s+known\s+(?:drug\s+|medication\s+|food\s+)?allerg(?:y|ies)|(?:denies|no)\s+(?:any\s+)?(?:known\s+)?(?:drug\s+|medication\s+)?allergies|nil\s+known\s+allergies)\b/giu;
const STATED = /\b(?:(?:severe(?:ly)?|known|true|documented|definite)\s+)?(allergic|allergy|allergies|intolerance|intolerant|anaphylaxis|(?:anaphylactic |bad |adverse |severe |allergic )["”']?\s?reaction["”']?|hypersensitivity)\s*(?:to|with|of)\s+([a-z][\p{L}\d/-]*(?:[ -](?!with\b|causing\b|and\b|which\b|has\b|in\b|as\b|when\b|on\b|was\b|but\b|or\b|after\b|noted\b|since\b)[\p{L}\d/-]+){0,2})/giu;
const NAMED = /\b([a-z][\p{L}\d/-]{3,})\s+(allergy|intolerance|hypersensitivity)\b/giu;
const NOT_ALLERGENS = /^(?:the|a|an|any|drug|drugs|medication|medications|food|known|no|nil|none|other|seasonal|latex-free|of|and|or|history|severe|possible|reported|documented|true|past|this|that|his|her|these|which|what|some|multiple|all|heat|cold|exercise|glucose|activity|with|for)$/iu;

/** Every mention of an allergy, an intolerance or their denial in one note, in text order. */
export function findAllergies(text: string, annotation: Annotation): AllergyMention[] {
  const found: AllergyMention[] = [];
  for (const named of chineseAllergies(text)) add(found, named);
  for (const section of annotation.sections) if (section.kind === 'allergies' && section.title !== null) for (const mention of fromSection(text, section, annotation)) add(found, mention);
  for (const match of text.matchAll(DENIAL)) add(found, mention(text, match.index, match[0].length, 'allergy', true));
  for (const match of text.matchAll(STATED)) {
    const name = match[2] ?? '';
    if (denied(text, match.index) || ofAnother(text, match.index)) continue;
    const start = match.index + match[0].length - name.length;
    const category = /intoler|bad|adverse/iu.test(match[1] ?? '') ? 'intolerance' : 'allergy';
    if (!NOT_ALLERGENS.test(name)) add(found, mention(text, start, name.length, category, false));
    // "Allergic to Elastoplast and Co-trimoxazole": the second is one too.
    const second = /^(?:\s?\([^)\n]{2,40}\))?(?:,| and| or| &)\s+((?!no\b|not\b|has\b|had\b|is\b|was\b|he\b|she\b|the\b|takes?\b|denies\b)[\p{L}][\p{L}\d-]{3,})/u.exec(text.slice(start + name.length, start + name.length + 50));
    const other = second?.[1];
    if (second !== null && other !== undefined && !NOT_ALLERGENS.test(other)) add(found, mention(text, start + name.length + second[0].length - other.length, other.length, category, false));
  }
  for (const match of text.matchAll(NAMED)) {
    const name = match[1] ?? '';
    if (NOT_ALLERGENS.test(name) || denied(text, match.index) || ofAnother(text, match.index)) continue;
    add(found, mention(text, match.index, name.length, match[2]?.toLowerCase() === 'intolerance' ? 'intolerance' : 'allergy', false));
  }
  for (const entity of annotation.entities) {
    const reaction = entity.type === 'drug' && entity.assertion.experiencer === 'patient' ? STOPPED_FOR.exec(text.slice(entity.end, entity.end + 90)) : null;
    const stopped = reaction === null && entity.type === 'drug' && /\b(?:stopped|discontinued|ceased|d\/c'?d|came off|taken off|off)\s+(?:the\s+|his\s+|her\s+)?$/iu.test(text.slice(Math.max(0, entity.start - 24), entity.start)) ? STOPPED_FOR.exec(` stopped${text.slice(entity.end, entity.end + 80)}`) : null;
    if (stopped?.[1] !== undefined && entity.assertion.experiencer === 'patient') add(found, { start: entity.start, end: entity.end, text: entity.text, reaction: stopped[1].toLowerCase(), category: 'intolerance', denied: false, time: null, taken: true });
    if (reaction?.[1] !== undefined) add(found, { start: entity.start, end: entity.end, text: entity.text, reaction: reaction[1].toLowerCase(), category: 'intolerance', denied: false, time: /\b(?:19|20)\d{2}\b/u.exec(reaction[0])?.[0] ?? null, taken: true });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "Allopurinol stopped 2024 due to rash", "lisinopril caused a cough": it was not tolerated, whoever prescribes it next should know. */
const STOPPED_FOR = /^(?:\s+\d[\d.,]*\s?(?:mg|mcg|g|units?)?)?[\s,(-]*(?:(?:was|were|which was|had to be|been)\s+)?(?:(?:stopped|discontinued|ceased|withdrawn|d\/c'?d|changed|switched)\b[^.;\n]{0,30}?\b(?:due to|because of|for|owing to|after|secondary to)|(?:has |had )?caused|gave (?:him|her|them))\s+(?:an?\s+|the\s+|severe\s+|dry\s+|his\s+|her\s+)*(rash|hives|urticaria|itch\w*|angio-?o?edema|anaphyla\w+|(?:(?:lip|tongue|facial|ankle|leg|peripheral)\s+)?(?:swelling|o?edema)|cough|tinnitus|myalgia|muscle (?:pain|ache)s?|nausea|vomiting|diarrh\w+|GI upset|hepatitis|SJS|stevens[ -]johnson(?: syndrome)?|DRESS|side effects|intolerance)\b/iu;

function denied(text: string, at: number): boolean {
  return /\b(?:no|not|denies|denied|without|nil)\s+(?:\w+\s+){0,2}$/iu.test(text.slice(Math.max(0, at - 30), at));
}

/** "Her brother is said to be allergic to peanuts": the same sentence names whose allergy it is. */
function ofAnother(text: string, at: number): boolean {
  const sentence = /[^.!?\n]*$/u.exec(text.slice(Math.max(0, at - 160), at))?.[0] ?? '';
  return /\b(?:mother|father|mum|dad|brother|sister|sibling|son|daughter|child|husband|wife|partner|aunt|uncle|cousin|grand\w+)\b/iu.test(sentence);
}

function add(found: AllergyMention[], next: AllergyMention): void {
  if (!found.some(other => next.start < other.end && other.start < next.end)) found.push(next);
}

/** A section's items, one allergen each: "Penicillin - rash 1978; codeine (vomiting)". */
function fromSection(text: string, section: Section, annotation: Annotation): AllergyMention[] {
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
      if (NONE.test(raw) && match.index < firstSentence) add(mentions, mention(text, line.start + match.index + lead, raw.replace(/[.\s]+$/u, '').length, 'allergy', true));
      const turned = REACTION_FIRST.exec(raw) ?? SAID_OF.exec(raw);
      if (turned !== null) {
        const allergen = turned[2] ?? '';
        const from = line.start + match.index + lead + turned[0].length - allergen.length;
        const said = mention(text, from, allergen.length, /intoleran|upset|nausea|vomit|diarrh|constipat/iu.test(raw) ? 'intolerance' : 'allergy', false);
        add(mentions, turned[1] === undefined || turned[1] === '' ? said : { ...said, reaction: turned[1] });
        continue;
      }
      const name = /^[\p{L}][\p{L}\d/-]*(?:[ -](?!causes?\b|caused\b|rash\b|which\b|with\b|has\b|gives\b|as\b|in\b|since\b|not\b|and\b)[\p{L}\d][\p{L}\d/-]*){0,2}/u.exec(raw)?.[0] ?? '';
      const trimmed = name.replace(/\s+(?:allergy|allergic|intolerance|reaction)$/iu, '');
      if (trimmed.length < 3 || DENIAL_ITEM.test(raw) || SENTENCE.test(raw) || NOT_ALLERGENS.test(trimmed.split(/\s/u)[0] ?? '')) continue;
      // After the first full stop other things are often said; there only a drug, or what is given with its reaction, is an allergen.
      const at = line.start + match.index + lead;
      const named = annotation.entities.some(entity => (entity.type === 'drug' || entity.type === 'chemical') && entity.start < at + trimmed.length && at < entity.end);
      if (match.index + lead >= firstSentence && !named && !WITH_REACTION.test(raw)) continue;
      mentions.push(mention(text, at, trimmed.length, /intoleran|upset|nausea|vomit|diarrh/iu.test(raw) ? 'intolerance' : 'allergy', false));
    }
  }
  return mentions;
}

/** "Allergies: nil known": nothing else in the item. "Unknown" and "not recorded" deny nothing. */
const NONE = /^(?:nil|none|no)(?:\s+(?:known|reported|documented|recorded|stated))?(?:\s+(?:drug|medication|medicine|food))?(?:\s+allerg(?:y|ies))?[.\s]*$/iu;
/** "Rash with cefazolin": the reaction stands first. */
const REACTION_FIRST = /^((?:(?:severe|mild|widespread|itchy|generali[sz]ed|facial)\s+)?(?:rash|hives|urticaria|anaphyla\w+|angio-?o?edema|itch\w*|swelling|nausea|vomiting|diarrh\w+|GI upset|stomach upset|wheez\w*|cough|SJS|stevens[ -]johnson(?: syndrome)?|DRESS))\s+(?:with|to|from|after|on|due to)\s+(?:taking\s+)?([\p{L}][\p{L}\d-]{2,}(?: [\p{L}][\p{L}\d-]{3,})?)/iu;
const SAID_OF = /^()(?:intoleran(?:t|ce)\s+(?:of|to)|allergic\s+to|sensitive\s+to)\s+([\p{L}][\p{L}\d-]{2,})/iu;
/** "Nickel - itch". */
const WITH_REACTION = /^[\p{L} ]{3,30}?\s?(?:[-–—:(]|->)\s?\(?(?:rash|itch|hives|urticaria|anaphyla|angio|swelling|wheez|blister|nausea|vomit|derm|eczema|contact|upset|diarrh|collapse|breathless|swoll)/iu;
const LEAD = /^[\s:*•\-–.\d)]*/u;
const BULLET = /^\s*(?:[*•\-–]|\d+[.)])\s*/u;

/** The header's own line, and the list right under it: bullets, or, when the header stands alone, lines up to a gap or the next header. */
function allergyLines(text: string, section: Section): { start: number; text: string }[] {
  const from = section.start + (section.title?.length ?? 0);
  const lines: { start: number; text: string }[] = [];
  let start = from;
  const body = text.slice(from, section.end).split('\n');
  const headAlone = (body[0] ?? '').replace(LEAD, '').trim() === '';
  for (const [index, line] of body.entries()) {
    const bare = line.replace(LEAD, '').trim();
    if (index > 0 && !BULLET.test(line) && (!headAlone || bare === '' || /^[\p{L}][\p{L}/ ]{0,30}:/u.test(bare))) break;
    lines.push({ start, text: line });
    start += line.length + 1;
  }
  return lines;
}
const DENIAL_ITEM = /\b(?:nkda|nka|no known|nil known|none|denies|nil|no allergies|no drug)\b/iu;
/** A clause, not an item: its own rules read it. */
const SENTENCE = /\b(?:patient|she|he|mother|reports?|states?|told|confirm|recorded|please|see|chart|documented|unable|unknown|verified|reviewed|tolerat(?:ed|es|ing)|to be)\b/iu;

function mention(text: string, start: number, length: number, category: AllergyMention['category'], isDenial: boolean): AllergyMention {
  const end = start + length;
  // What follows a comma is the next allergen, unless it says what this one did.
  const rest = /^(?:[^\n;.。；，、(,]|\([^)\n]{0,80}\)?|,(?=\s*(?:which\b|caus|gives|gave|resulting)))*/u.exec(text.slice(end, end + 110))?.[0] ?? '';
  const reaction = isDenial ? null : (/(?:\(|\s[-–—](?=\s)|–|—|:|→|->|\bcaus(?:ed|es|ing)\b|\bcause\b|\bwith\b|\bgives\b|\breaction\b)\s*([\p{L}][\p{L}\d ,/'-]{2,50})/u.exec(rest)?.[1] ?? /^\s+(rash|anaphylaxis|hives|urticaria|angio-?oedema|angioedema|swelling|wheeze|vomiting|nausea)\b/iu.exec(rest)?.[1] ?? null);
  const isRemark = reaction !== null && REMARK.test(reaction);
  const year = /\b(?:19|20)\d{2}\b/u.exec(rest)?.[0] ?? null;
  return { start, end, text: text.slice(start, end), reaction: isDenial ? null : withSevere(text, end, isRemark ? null : reaction?.replace(/\b(?:in\s+)?(?:19|20)\d{2}\b.*$/u, '').trim().replace(/[,\s]+$/u, '') || null), category, denied: isDenial, time: year };
}

const REMARK = /^(?:red band|wrist ?band|band\b|alert|confirmed|documented|recorded|noted|see\b|per\b|as per|on record|unknown|unclear|not known|reaction (?:unknown|not))/iu;
const SEVERE = /\b(?:(?:generali[sz]ed|severe|facial|lip|tongue|throat|laryngeal)\s+)*(?:urticaria|hives|anaphyla\w+|angio-?o?edema|(?:lip|tongue|throat|facial|face)\s+swelling|swelling of the (?:lips?|tongue|face|throat)|bronchospasm|wheez\w+|stridor|collapse|stevens[ -]johnson|SJS|TEN|DRESS)\b/giu;
/** "Rash 1978 (generalised urticaria and lip swelling)": the graver words of the same line stand beside the mild one. */
function withSevere(text: string, end: number, reaction: string | null): string | null {
  const line = /^[^\n]{0,240}/u.exec(text.slice(end))?.[0] ?? '';
  const open = line.indexOf('(');
  if (open === -1 || open > 40 || /[,;]/.test(line.slice(0, open))) return reaction;
  const inside = line.slice(open, line.indexOf(')', open) === -1 ? undefined : line.indexOf(')', open));
  const graver = [...new Set([...inside.matchAll(SEVERE)].map(match => match[0].toLowerCase()))].filter(words => reaction?.toLowerCase().includes(words) !== true);
  return graver.length === 0 ? reaction : [reaction, ...graver].filter(part => part !== null).join(', ');
}
