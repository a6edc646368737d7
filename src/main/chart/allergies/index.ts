/**
 * Allergies are read by rule as well as by the model: a missed one harms, so whatever an allergy section names is
 * suggested, and "no known drug allergies" becomes a denial that contradicts any named allergy but hides none.
 */
import type { Annotation, Section } from '../../../contract/clinical.ts';
import { chineseAllergies } from './chinese.ts';
import { listedAllergies, NOT_ALLERGENS } from './list.ts';
import { add, mention } from './mention.ts';
import type { AllergyMention } from './mention.ts';
import { storiesOf } from './stories.ts';
import { ofAnotherPatient } from '../not-facts.ts';

const DENIAL = /\b(?:NKDA|NKA|no\s+(?:known\s+)?(?:h\/o|hx(?:\s+of)?|history\s+of)\s+(?:any\s+)?(?:drug\s+|medication\s+|food\s+)?allerg(?:y|ies)|not\s+(?:known\s+to\s+be\s+)?allergic\s+to\s+any(?:thing|\s+(?:medication|drug|medicine)s?)|no\s+(?:known\s+)?allergies\s+to\s+(?:any\s+)?(?:medication|drug|medicine)s?|no\s+known\s+(?:drug\s+|medication\s+|food\s+)?allerg(?:y|ies)|(?:denies|no)\s+(?:any\s+)?(?:known\s+)?(?:drug\s+|medication\s+)?allergies|nil\s+known\s+allergies)\b/giu;
const STATED = /\b(?:(?:severe(?:ly)?|known|true|documented|definite)\s+)?(allergic|allergy|allergies|intolerance|intolerant|anaphylaxis|(?:anaphylactic |bad |adverse |severe |allergic )["”']?\s?reaction["”']?|hypersensitivity)\s*(?:to|with|of)\s+([a-z][\p{L}\d/-]*(?:[ -](?!with\b|causing\b|and\b|which\b|has\b|gave\b|gives\b|in\b|as\b|when\b|on\b|was\b|but\b|or\b|after\b|noted\b|since\b)\p{L}[\p{L}\d/-]*){0,2})/giu;
const NAMED = /\b([a-z][\p{L}\d/-]{2,})(?:[ \t]+|[ \t]*\n[ \t]*(?=(?-i:[a-z])))(allergy|intolerance|hypersensitivity)\b(?!\s*(?:clinic|testing|tests?|status|band|history|nurse|review))/giu;
/** "Allergies - codeine (vomits)", "Allergic: latex → anaphylaxis", "Adverse reactions: …" in the middle of a line, where no section begins. */
const HEADED = /(?<=^|[\n.;)]\s*)(?:(?:drug |known |food )?allerg(?:ies|y|ic)(?:\s*(?:\/|and|&)\s*(?:adrs?|intolerances?|sensitivit(?:y|ies)|adverse reactions?))?|adrs?|(?:previous )?adverse (?:drug )?(?:reactions?|effects?)|(?:drug )?intoleran(?:ces?|t)|(?:drug )?sensitivit(?:y|ies))(?:\s*:|\s+[-–—](?=\s)|\s+(?:→|->))[ \t]*(?=\p{L})/giu;
/** "Allergic to Elastoplast and Co-trimoxazole", "to penicillin, codeine and latex": the others are as well. */
const ANOTHER = /^(?:\s?\([^)\n]{2,40}\))?(?:,(?: and)?| and| or| &)\s+((?!no\b|not\b|has\b|had\b|is\b|was\b|he\b|she\b|his\b|her\b|the\b|takes?\b|denies\b|on\b|lives\b|smokes\b|wears\b)[\p{L}][\p{L}\d-]{3,})(?=[\s,.;()]|$)/u;
/** "Allergy band in situ - PENICILLIN". */
const BAND = /\ballergy (?:wrist ?)?(?:band|bracelet|alert|sticker)\b[^.\n:–-]{0,20}[-–:]\s*(?!none\b|nil\b|no\b|yes\b|applied\b|in\b|on\b|see\b|checked\b)([\p{L}][\p{L}-]{3,})/giu;
const MOST_NAMED = 5;

/** "Her allergies are sulfasalazine, which caused a rash, and elastoplast": a list in a sentence. */
const IN_SENTENCE = /\b(?:his|her|their|known|drug|main|only) allerg(?:y|ies)(?:\s+and intolerances)? (?:are|is|include|were)(?: to)?\s+(?!none|nil|unknown|not\b)(?=\p{L})/giu;

/** Every mention of an allergy, an intolerance or their denial in one note, in text order. */
export function findAllergies(text: string, annotation: Annotation): AllergyMention[] {
  const found: AllergyMention[] = [];
  for (const named of chineseAllergies(text)) add(found, named);
  for (const section of annotation.sections) if (section.kind === 'allergies' && section.title !== null) for (const one of listedAllergies(text, section, annotation)) add(found, one);
  for (const section of headedLines(text, annotation)) for (const one of listedAllergies(text, section, annotation)) add(found, one);
  for (const match of text.matchAll(DENIAL)) {
    add(found, mention(text, match.index, match[0].length, 'allergy', true));
    for (const one of exceptions(text, match.index + match[0].length, annotation)) add(found, one);
  }
  for (const match of text.matchAll(STATED)) {
    const name = match[2] ?? '';
    if (denied(text, match.index) || ofRelative(text, match.index)) continue;
    const start = match.index + match[0].length - name.length;
    const category = /intoler|bad|adverse/iu.test(match[1] ?? '') ? 'intolerance' : 'allergy';
    if (!NOT_ALLERGENS.test(name)) add(found, mention(text, start, name.length, category, false));
    let end = start + name.length;
    for (let n = 0; n < MOST_NAMED; n++) {
      const next = ANOTHER.exec(text.slice(end, end + 60));
      const other = next?.[1];
      // Behind a second comma only what is known as a drug goes on with the list.
      if (next === null || other === undefined || NOT_ALLERGENS.test(other) || (n > 0 && !isDrug(annotation, end, end + next[0].length))) break;
      end += next[0].length;
      add(found, mention(text, end - other.length, other.length, category, false));
    }
  }
  for (const match of text.matchAll(NAMED)) {
    const name = match[1] ?? '';
    if (NOT_ALLERGENS.test(name) || denied(text, match.index) || ofRelative(text, match.index)) continue;
    add(found, mention(text, match.index, name.length, match[2]?.toLowerCase() === 'intolerance' ? 'intolerance' : 'allergy', false));
  }
  for (const match of text.matchAll(BAND)) add(found, mention(text, match.index + match[0].length - (match[1] ?? '').length, (match[1] ?? '').length, 'allergy', false));
  for (const story of storiesOf(text, annotation)) add(found, story);
  return found.filter(one => !ofAnotherPatient(text, one)).sort((a, b) => a.start - b.start);
}

/** Heads of allergies that open no section, each with the rest of its line. */
function headedLines(text: string, { sections }: Annotation): Section[] {
  return [...text.matchAll(HEADED), ...text.matchAll(IN_SENTENCE)].flatMap((match): Section[] => {
    const start = match.index;
    if (sections.some((section) => section.kind === 'allergies' && section.title !== null && section.start <= start && start < section.end)) return [];
    const line = text.indexOf('\n', start + match[0].length);
    const next = sections.find((section) => section.title !== null && section.start > start + match[0].length)?.start ?? text.length;
    const sentence = match[0].endsWith(' ') && /\b(?:are|is|include|were)(?: to)?\s+$/iu.test(match[0]) ? text.slice(start + match[0].length).search(/[.;](?:\s|$)/u) : -1;
    const ends = [line, sentence === -1 ? -1 : start + match[0].length + sentence].filter((at) => at !== -1);
    return [{ kind: 'allergies', title: match[0], start, end: Math.min(...ends, text.length, next) }];
  });
}

/** "NKDA (but 'funny turn' with metoclopramide)". */
function exceptions(text: string, at: number, annotation: Annotation): AllergyMention[] {
  const rest = /^\s*[(,;–-]*\s*(?:but|except(?: for)?|apart from|other than|although)\b[^.;\n)]{3,70}/iu.exec(text.slice(at, at + 90))?.[0];
  if (rest === undefined) return [];
  return annotation.entities
    .filter(({ type, start, end }) => type === 'drug' && start >= at && end <= at + rest.length)
    .map(({ start, end, text: name }) => ({ start, end, text: name, reaction: /["“']?([\p{L}][\p{L} ]{3,30}?)["”']?\s+(?:with|w|to|after|from)\s+$/u.exec(text.slice(at, start))?.[1]?.replace(/^(?:but|except|a)\s+/iu, '') ?? null, category: 'unknown' as const, denied: false, time: null }));
}

function isDrug({ entities }: Annotation, from: number, to: number): boolean {
  return entities.some(({ type, start, end }) => type === 'drug' && start < to && from < end);
}

function denied(text: string, at: number): boolean {
  return /\b(?:no|not|denies|denied|without|nil)\s+(?:\w+\s+){0,2}$/iu.test(text.slice(Math.max(0, at - 30), at));
}

const RELATIVE = /\b(?:mother|father|mum|mom|dad|brother|sister|sibling|son|daughter|child|husband|wife|partner|aunt|uncle|cousin|grand\w+)\b/iu;
const TELLS = /\b(?:reports?|says?|said(?! to)|states?|stated|told|tells|mentions?|informs?|confirms?|recalls?|notes|explained|advises|aware|per)\b/iu;
/** "Her brother is said to be allergic to peanuts" is the brother's; "daughter reports mum is allergic to plasters" the patient's. */
function ofRelative(text: string, at: number): boolean {
  const sentence = /[^.!?\n]*$/u.exec(text.slice(Math.max(0, at - 200), at))?.[0] ?? '';
  const told = [...sentence.matchAll(new RegExp(TELLS, 'giu'))].findLast(({ index }) => RELATIVE.test(sentence.slice(0, index)));
  if (told === undefined) return RELATIVE.test(sentence);
  const teller = RELATIVE.exec(sentence.slice(0, told.index))?.[0].toLowerCase() ?? '';
  const patient = /son|daughter|grand/u.test(teller) ? /\b(?:mum|mom|mother|dad|father|gran\w*)\b/giu : /mum|mom|mother|dad|father/u.test(teller) ? /\b(?:son|daughter|child)\b/giu : /\b(?:husband|wife|partner)\b/giu;
  return RELATIVE.test(sentence.slice(told.index).replace(patient, ' '));
}
