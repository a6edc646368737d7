/** Section kinds of paragraphs that no header names, by the words that such sections are made of. */
import type { SectionKind, Span } from '../../../contract/clinical.ts';
import { splitParagraphs } from '../text/lines.ts';

/** Each hit is one vote; the table is ours, from the wording of visit notes. */
const SIGNS: readonly (readonly [SectionKind, RegExp])[] = [
  ['family_history', /\b(?:(?:mother|father|brother|sister|aunt|uncle|grand(?:mother|father)|parents?|siblings?)\b.{0,30}\b(?:had|has|have|with|died|diagnosed)|family history|runs in (?:the|his|her) family)/gi],
  ['allergies', /\b(?:allerg(?:y|ies|ic) to|nkda|no known (?:drug )?allergies)\b/gi],
  ['social_history', /\b(?:smok(?:es|er|ing)|tobacco|cigarettes|packs? (?:a|per) day|pack[- ]years?|alcohol|etoh|drinks? (?:socially|per)|illicit|recreational drugs?|lives? (?:with|alone|in)|works? as|retired|employed|married|divorced|widowed)\b/gi],
  ['vital_signs', /\b(?:bp|blood pressure|hr|heart rate|pulse|rr|resp(?:iratory)? rate|spo2|sats?|temp(?:erature)?)\b[ :]{0,3}(?:is |was |of )?\d/gi],
  ['examination', /\b(?:on exam(?:ination)?|appears|alert|oriented|auscultation|palpation|tender(?:ness)?|non-?tender|murmurs?|rales|rhonchi|wheez(?:es|ing)|bowel sounds|edema|reflexes|clear bilaterally|no acute distress|pupils|range of motion)\b/gi],
  ['results', /\b(?:labs?|wbc|hemoglobin|haemoglobin|creatinine|potassium|sodium|troponin|platelets|x-?ray|ct|mri|ekg|ecg|echo(?:cardiogram)?|ultrasound|biops(?:y|ies)|culture)\b.{0,30}(?:\d|show|reveal|demonstrat|negative|positive|normal)/gi],
  ['medications', /\b\d+(?:\.\d+)? ?(?:mg|mcg|units?|g|ml)\b.{0,25}\b(?:daily|once|twice|bid|tid|qid|qd|po|prn|every|nightly|qhs|od|bd|tds)\b/gi],
  ['plan', /\b(?:will|plan(?:s|ned)? (?:to|for)|recommend(?:ed)?|continue|start(?:ed)? (?:on|the)?|follow[- ]?up|refer(?:red|ral)?|order(?:ed)?|return (?:if|in|to)|discussed|advised|schedule[d]?|prescribe[d]?|increase|decrease|we'll)\b/gi],
  ['assessment', /\b(?:assessment|impression|consistent with|likely (?:due|secondary|represents)|differential|diagnos(?:is|ed with)|suggestive of|most likely|concern(?:ing)? for)\b/gi],
  ['past_history', /\b(?:past medical history|history of|status post|s\/p|h\/o|hx of|previous(?:ly)?|chronic|diagnosed in)\b/gi],
  ['review_of_systems', /\b(?:denies|denied|endorses|no (?:fever|chills|cough|nausea|vomiting|diarrhea|chest pain|shortness of breath|headache))\b/gi],
  ['history_present', /\b(?:presents?|presented|complain(?:s|ed|ing)|reports?|states|came in|brought|started|began|developed|noticed|woke|ago|since|year[- ]old|y\/?o|yo)\b/gi],
];

/** Splits a span into paragraphs, each with its likeliest kind; `other` when nothing speaks for any. */
export function classifyParagraphs(text: string, span: Span): (Span & { kind: SectionKind })[] {
  const part = text.slice(span.start, span.end);
  return splitParagraphs(part).map(({ start, end }) => ({
    kind: kindOf(part.slice(start, Math.min(end, start + 4000))),
    start: start + span.start,
    end: end + span.start,
  }));
}

function kindOf(paragraph: string): SectionKind {
  let best: SectionKind = 'other';
  let most = 0;
  for (const [kind, pattern] of SIGNS) {
    const votes = paragraph.match(pattern)?.length ?? 0;
    if (votes > most) [best, most] = [kind, votes];
  }
  return best;
}
