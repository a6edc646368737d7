/** Social history: smoking, alcohol, drugs, living situation, work, each with its status, as entities of type `history`. */
import type { Section, Span } from '../../../contract/clinical.ts';
import { isBeyondFamily } from '../assertion/section-defaults.ts';
import { type Draft, indexSpans } from '../merge.ts';
import { firstEndingAfter } from '../text/lines.ts';
import { circumstanceStatus, habitStatus, otherPerson } from './status.ts';
import { type Topic, TOPICS } from './topics.ts';

/** "Social drinker", "smoked", "pets": no problem and no event. */
const HABITS = /^(?:(?:social|heavy|light|occasional|former|current|previous|ex|non|never|lifelong|active|moderate)[ -]?){0,2}(?:drinkers?|smokers?|smoked|smokes|smoking|drinks|drinking|grandchildren|children|pets|housewife|homemaker)$/i;
/** "Nil alcohol", "no drugs": a habit that a model takes for a medicine. */
const HABIT_AS_DRUG = /^(?:(?:nil|no|denies|any|occasional|current|previous|social|quit|stopped|gave up|smokeless|chew(?:ing|s)?)\s+)*(?:alcohol|etoh|beers?|wine|brandy|vodka|whisk(?:e)?y|gin|rum|liquor|tob(?:acco)?|smoking|(?:(?:illicit|recreational|street|iv)\s+)?(?:drugs?|illicits?))(?:\s+(?:use|abuse|misuse))?(?:\s?[/,&+]\s?(?:alcohol|etoh|tob(?:acco)?|smoking|(?:illicit\s+)?drugs?|illicits?))*$/i;
/** How much of a habit, as a model marks it: "20 pack years" is no duration and "10 units" of wine no dose. */
const AMOUNTS: ReadonlySet<Draft['type']> = new Set(['duration', 'dose', 'frequency', 'value', 'description', 'event']);

/** A model's spans without those that only name a habit, and without the amounts inside social facts. */
export function withoutHabits(text: string, drafts: readonly Draft[], social: readonly Draft[] = []): Draft[] {
  const over = indexSpans(social);
  return drafts.filter(({ start, end, type, by }) => {
    if (by !== 'model') return true;
    if ((type === 'problem' || type === 'event' || type === 'finding') && HABITS.test(text.slice(start, end))) return false;
    const told = over({ start, end });
    // "A non-smoker who drinks 10 units a week" taken for one; "dementia" in "lives with his wife who has dementia" for a circumstance.
    if (type === 'history' && (told.length > 1 || told.some((fact) => fact.start <= start && end <= fact.end && fact.end - fact.start > end - start))) return false;
    if ((type === 'drug' || type === 'finding' || type === 'problem') && HABIT_AS_DRUG.test(text.slice(start, end)) && told.length > 0) return false;
    // "+tob 1 ppd x 30y" taken for a value, "from NH w asp" for a drug: what begins with a circumstance is no amount and no medicine.
    if ((AMOUNTS.has(type) || type === 'drug' || type === 'procedure') && told.some((fact) => fact.start <= start + 2 && fact.end > start)) return false;
    return !AMOUNTS.has(type) || !told.some((fact) => fact.start <= start && end <= fact.end);
  });
}

interface Mention extends Span {
  readonly topic: Topic;
  readonly social: boolean;
}

/** Social facts, asserted where the words settle it ("ex-smoker" is past, "never smoked" negative). */
export function socialHistory(text: string, sections: readonly Section[], sentences: readonly Span[]): Draft[] {
  const mentions = TOPICS.flatMap((topic) => joined(text, longest(mentionsOf(topic, text, sections)))).toSorted((a, b) => a.start - b.start);
  return mentions.flatMap((mention, i) => {
    const section = sections[firstEndingAfter(sections, mention.start)];
    const other = otherPerson(text, mention.start);
    if (other !== undefined && mention.topic.circumstance) return [];
    const sentence = sentences[firstEndingAfter(sentences, mention.start)] ?? mention;
    const previous = mentions.slice(0, i).findLast(({ topic, end }) => topic !== mention.topic && end <= mention.start);
    const next = mentions.find(({ topic, start }) => topic !== mention.topic && start >= mention.end);
    const local = { start: Math.max(sentence.start, previous?.end ?? 0, mention.start - 60), end: Math.max(mention.end, Math.min(sentence.end, next?.start ?? text.length, mention.end + 70)) };
    const said = mention.topic.circumstance ? circumstanceStatus(text, mention) : habitStatus(text, mention, local);
    // A list of past illnesses goes on into habits on one line: they are today's unless their own words say otherwise.
    const status = said ?? (section?.kind === 'past_history' ? { temporality: 'current' as const } : undefined);
    const assertion = other === undefined ? status : { ...status, experiencer: other };
    return [{ start: mention.start, end: mention.end, type: 'history', score: mention.social ? 0.85 : 0.7, by: 'rule', ...(assertion ? { assertion } : {}) }];
  });
}

function mentionsOf(topic: Topic, text: string, sections: readonly Section[]): Mention[] {
  const found: Mention[] = [];
  for (const pattern of topic.plain ? [topic.pattern, topic.plain] : [topic.pattern]) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (end === start) continue;
      const section = sections[firstEndingAfter(sections, start)];
      const headed = section !== undefined && section.title !== null && section.start <= start;
      const social = headed && section.kind === 'social_history';
      if (pattern === topic.plain && !social) continue;
      if (headed && (section.kind === 'family_history' ? !isBeyondFamily(text, section, { start, end }) : section.kind === 'medications' && !isBelow(text, section, start))) continue;
      // The words of a header ("Social habits:") say nothing; one that asks for the habit itself is answered behind it ("Tobacco: none").
      if (headed && start < section.start + (section.title?.length ?? 0) && !(end === section.start + (section.title?.length ?? 0) && /^\s*[:=–-]\s*[^\s]/.test(text.slice(end, end + 12)) && !/\bhistory\b/i.test(section.title ?? ''))) continue;
      found.push({ start, end, topic, social });
    }
  }
  return found;
}

/** A line under a one-line list of medicines that holds no dose: "Meds: metformin⏎Smokes 20/d". */
function isBelow(text: string, section: Section, start: number): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', start);
  return from > section.start && !/\d ?(?:mg|mcg|micrograms?|ml|units?|puffs?)(?![\p{L}])/iu.test(text.slice(from, to === -1 ? text.length : to)) && !/^\s*[-*•]/u.test(text.slice(from, start));
}

/** "Ex-smoker of 45 pack years", "EtOH 10 u/wk", "drinks 10 units of alcohol": a habit and how much of it are one. */
function joined(text: string, found: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of found) {
    const last = kept.at(-1);
    if (last && !mention.topic.circumstance && mention.topic.name !== 'drugs' && /^(?: of |, | \(|: ?| [-–] | )?$/.test(text.slice(last.end, mention.start))) kept[kept.length - 1] = { ...last, end: mention.end };
    else kept.push(mention);
  }
  return kept;
}

/** Of overlapping mentions of one topic, the longest. */
function longest(found: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || mention.start >= last.end) kept.push(mention);
    else if (mention.end - mention.start > last.end - last.start) kept[kept.length - 1] = mention;
  }
  return kept;
}
