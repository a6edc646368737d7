/** Social history: smoking, alcohol, drugs, living, work, each with its status, as entities of type `history`. */
import type { Assertion, Section, Span } from '../../contract/clinical.ts';
import type { Draft } from './merge.ts';
import { firstEndingAfter } from './text/lines.ts';

interface Topic {
  readonly name: string;
  /** Says it wherever it stands in a note. */
  readonly pattern: RegExp;
  /** Plainer words that name the topic only under a social history's header. */
  readonly plain?: RegExp;
  /** A circumstance, of which only the words right before say whether it is so; else a habit. */
  readonly circumstance?: true;
}

const AMOUNT = '(?:\\d+(?:\\.\\d+)?|one|two|three|half a|a|an|one half|several|a few|\\d+ ?(?:-|to) ?\\d+)';
const TOPICS: readonly Topic[] = [
  { name: 'smoking', plain: /\b(?:smoke|non-?smokers?|smoking|cigs)\b/gi, pattern: new RegExp(`\\b(?:(?:used to|does not|doesn['’]t|do not|don['’]t|did not|never) smoke|(?:never|has never|have never) smoked|(?:quit|stopped|gave up) smoking|(?:never|non|non-|ex|ex-|former|current|active|heavy|light|lifelong|past|prior|previous|passive|quit)[ -]?smok(?:er|ing)|smok(?:es|ed|ing|er)s?(?: ${AMOUNT}(?:\\+)? ?(?:packs?|cigarettes|cigars|ppd)[^.;,\\n]{0,20}?(?:day|daily|week))?|${AMOUNT}\\+?[ -]?(?:pack[ -]?(?:years?|yrs?)|ppd|packs?[ -](?:per|a|/)[ -]?day|py)(?:[ -](?:smoking )?(?:history|hx))?|tobacco(?: (?:use|abuse|history|products?|dependence))?|cigarettes?|cigars?|vap(?:es|ing)|e-cigarettes?|chewing tobacco|nicotine (?:use|dependence|addiction))\\b`, 'gi') },
  { name: 'alcohol', plain: /\b(?:drink(?:s|ing|er)?|drank|ethanol(?: use)?|beers?|wine|liquor|non-?alcoholic)\b/gi, pattern: new RegExp(`\\b(?:(?:used to|does not|doesn['’]t|do not|don['’]t|never) drink(?: alcohol)?(?=[ ]?(?:[.,;\\n]|$|and |or |but ))|(?:quit|stopped|gave up) drinking|sober (?:for|since)|alcohol(?:ic)?(?: (?:use|abuse|consumption|intake|dependence|misuse|history))?|etoh(?: (?:use|abuse))?|drinks? (?:alcohol|socially|occasionally|heavily|wine|beer|vodka|whisky|${AMOUNT} (?:beers?|glass(?:es)?|drinks?|units)[^.;\\n]{0,14}(?:day|daily|weekly|week|month|nightly|night))|${AMOUNT} (?:beers?|drinks?|glass(?:es)? of wine|units(?: of alcohol)?|pints?) ?(?:/|per|a|each|every)? ?(?:day|daily|week|weekly|month|night)|(?:social|heavy|occasional|problem) drinker|teetotal(?:ler)?|non-?drinker|binge drink\\w+)\\b`, 'gi') },
  { name: 'drugs', plain: /\b(?:drugs?(?:[ ](?:use|usage|users?|abuse))?|illicits|methadone(?: maintenance)?|opiates|amphetamines?|meth)\b/gi, pattern: /\b(?:(?:illicit|recreational|iv|intravenous|street|illegal|injection|injecting)[ -](?:drugs?|substances?)(?:[ -](?:use|abuse|user))?|ivdu|ivda|(?:drug|substance)[ -](?:use|abuse|misuse)(?: disorder)?|cocaine(?: use| abuse)?|heroin(?: use| abuse)?|marijuana(?: use)?|cannabis(?: use)?|methamphetamines?(?: use)?|crack cocaine|opioid (?:abuse|misuse))\b/gi },
  // "Lives alone" and "works as" say it wherever they stand; "single" and "in" mean other things elsewhere.
  { name: 'living', circumstance: true, plain: /\b(?:liv(?:es|ing|ed) (?:at home |independently |alone|with|in|at)[^.;,\n]{0,50}|homeless|resides (?:in|with|at)[^.;,\n]{0,40}|(?:nursing home|assisted living)(?: resident)?|care home resident|married|divorced|widow(?:ed|er)?|single|separated|(?:has )?(?:\d+|one|two|three|four|five|no) (?:children|kids|sons?|daughters?))\b/gi, pattern: /\b(?:lives (?:at home |independently )?(?:alone|with)[^.;,\n]{0,50}|lives (?:independently|at home)|lives in (?:an? |her |his |their |own |sheltered |residential |nursing )[^.;,\n]{0,40}|(?:is |currently )homeless|no fixed abode|(?:nursing|care|residential) home resident)/gi },
  { name: 'work', circumstance: true, plain: /\b(?:work(?:s|ed|ing)(?: full[- ]time| part[- ]time)? (?:as|in|at|for)[^.;,\n]{0,40}|retired(?: [a-z]+(?: [a-z]+)?)?|unemployed|(?:self-)?employed(?: as[^.;,\n]{0,30})?|(?:on )?disab(?:led|ility)|student|homemaker|veteran)\b/gi, pattern: /(?<=\b(?:occupation|profession|job)\s*[:=]\s*)[a-z][^.;,\n]{2,40}|\b(?:works (?:full[- ]time |part[- ]time )?as (?:an? |the )[^.;,\n]{0,40}|retired (?!hurt|to\b|from\b|at\b|in\b|early\b)[a-z]+(?: [a-z]+)?|house-?(?:wife|husband)|homemaker|unemployed|self-employed)(?![\p{L}])/giu },
];

/** "Social drinker", "smoked", "pets": no problem and no event. */
const HABITS = /^(?:(?:social|heavy|light|occasional|former|current|previous|ex|non|never|lifelong|active|moderate)[ -]?)?(?:drinkers?|smokers?|smoked|smokes|smoking|drinks|drinking|grandchildren|children|pets|housewife|homemaker)$/i;
export function withoutHabits(text: string, drafts: readonly Draft[]): Draft[] {
  return drafts.filter(({ start, end, type, by }) => by !== 'model' || (type !== 'problem' && type !== 'event' && type !== 'finding') || !HABITS.test(text.slice(start, end)));
}

/** Social facts, asserted where the words settle it ("ex-smoker" is past, "never smoked" negative). */
export function socialHistory(text: string, sections: readonly Section[], sentences: readonly Span[]): Draft[] {
  const drafts: Draft[] = [];
  for (const topic of TOPICS) {
    const found: Draft[] = [];
    for (const pattern of topic.plain ? [topic.pattern, topic.plain] : [topic.pattern]) {
      for (const match of text.matchAll(pattern)) {
        const start = match.index;
        const end = start + match[0].trimEnd().length;
        const section = sections[firstEndingAfter(sections, start)];
        const social = section?.kind === 'social_history' && section.start <= start;
        if (pattern === topic.plain && (!social || section.title === null)) continue;
        if (!social && (section?.kind === 'family_history' || section?.kind === 'medications')) continue;
        // The words of a header ("Alcohol:") say nothing; what follows does.
        if (section && section.title !== null && start >= section.start && start < section.start + section.title.length) continue;
        if (topic.circumstance && ANOTHER.test(text.slice(Math.max(0, start - 40), start))) continue;
        const said = topic.circumstance ? circumstance(text, { start, end }) : statusOf(text, { start, end }, sentences);
        // A list of past illnesses goes on into habits on one line: they are today's unless their own words say otherwise.
        const assertion = said ?? (section?.kind === 'past_history' ? { temporality: 'current' as const } : undefined);
        found.push({ start, end, type: 'history', score: social ? 0.85 : 0.7, by: 'rule', ...(assertion ? { assertion } : {}) });
      }
    }
    drafts.push(...longest(found));
  }
  return drafts;
}

/** Somebody else's home and work. */
const ANOTHER = /\b(?:mother|father|son|daughter|sister|brother|wife|husband|partner|mum|dad|friend|carer|neighbour|parents?|family|who)\s+(?:also\s+|still\s+)?$/i;

/** Of overlapping mentions of one topic, the longest. */
function longest(found: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || draft.start >= last.end) kept.push(draft);
    else if (draft.end - draft.start > last.end - last.start) kept[kept.length - 1] = draft;
  }
  return kept;
}

/** Where and with whom someone lives and works: a "no" before the comma isn't about it, only one right before is. */
function circumstance(text: string, span: Span): Partial<Assertion> {
  if (/\b(?:not|never|no longer)[ ](?:\w+[ ])?$/i.test(text.slice(Math.max(0, span.start - 24), span.start))) return { polarity: 'negative' };
  return /^(?:lived|worked)\b/i.test(text.slice(span.start, span.end)) || /\b(?:formerly|previously|used to(?: be)?|had)[ ](?:\w+[ ])?$/i.test(text.slice(Math.max(0, span.start - 30), span.start)) ? { temporality: 'past' } : {};
}

function statusOf(text: string, span: Span, sentences: readonly Span[]): Partial<Assertion> | undefined {
  const words = text.slice(span.start, span.end).toLowerCase();
  if (/^(?:does|do|did|don['’]t|doesn['’]t|has never|have never|never)\b/.test(words)) return { polarity: 'negative' };
  // "Has smoked since the age of 15" goes on.
  if (words === 'smoked' && /\b(?:has|have|had)\s$/i.test(text.slice(Math.max(0, span.start - 6), span.start)) && /^\s(?:since|for)\b/.test(text.slice(span.end, span.end + 8))) return {};
  // "Stopped smoking 5 years ago and drinks 4 units a week."
  if (/^drinks\b/.test(words)) return { temporality: 'current' };
  if (/^(?:used to|quit|stopped|gave up|sober)\b/.test(words)) return { temporality: 'past' };
  if (/^(?:never|non)[ -]?smok|^teetotal|^non-?drink|^lifelong non/.test(words)) return { polarity: 'negative' };
  if (/^(?:ex|former|past|prior|previous|quit)[ -]?smok|^smoked\b|^lived\b|^worked\b/.test(words)) return { temporality: 'past' };
  const sentence = sentences[firstEndingAfter(sentences, span.start)];
  const after = text.slice(span.end, Math.min(sentence?.end ?? span.end, span.end + 60));
  const before = text.slice(Math.max(sentence?.start ?? 0, span.start - 50), span.start);
  if (/^\s*(?:use|history|status)?\s*[:\-–=]\s*(?:none|no\b|never|denies|negative|nil|0\b)/i.test(after)) return { polarity: 'negative' };
  if (/\bnever (?:used? |smoked? |abused? |drank )?[\w ,/]{0,20}$/i.test(before)) return { polarity: 'negative' };
  if (/^[^.\n]{0,40}\b(?:quit(?! (?:smok|drink))|stopped|in remission|ceased|gave up|sober|abstinent|years ago|in (?:19|20)\d\d)\b/i.test(after) || /\b(?:former|quit|stopped|clean (?:of|from)|used to|remote|ex-?|prior|previous|past|history of|h\/o)\s*(?:\w+\s){0,2}$/i.test(before)) {
    return /\b(?:no|denies)\b[^.;]{0,40}$/i.test(before) ? undefined : { temporality: 'past' };
  }
  return undefined;
}
