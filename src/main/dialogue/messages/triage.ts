/** What a patient's message needs: someone at once, an answer, or only the office. Rules may raise it, nothing lowers it. */
import type { LinearModel } from '../../inference/linear.ts';
import { messageFeatures } from './features.ts';
import { plainWords } from './plain-words.ts';
import type { RedFlags } from './red-flags.ts';

const LEVELS = ['administrative', 'needs-reply', 'red-flag'] as const;
export type Level = (typeof LEVELS)[number];

export interface Reason {
  readonly rule: string;
  readonly title: string;
  /** Into the message as given. */
  readonly start: number;
  readonly end: number;
  /** The fact of the chart without which the rule would not hold. */
  readonly chart: string | null;
}
export interface Triage {
  readonly level: Level;
  readonly reasons: readonly Reason[];
  /** Named and said to be absent: no reason, but shown. */
  readonly denied: readonly Reason[];
  /** Topics of the chart that matter to what was found. */
  readonly look: readonly string[];
}

const OFFICE = /\b(?:appointments?|prescription|repeat|refill|form|sick ?note|certificate|letter|invoice|bill|billing|insurance|address|phone number|records?|copy|opening hours|parking|password|portal|log ?in|register|referral|cancel|re ?schedule|move my|confirm|contact person|book(?:ed|ing)?|fit note|the app\b|website|insurer|waiting (?:list|times?)|is (?:dr|doctor) \w+ (?:in|on|there|working)|visit (?:on|tomorrow)|fast before|x-?ray pictures|results? .{0,30}(?:sent|post)|vaccination record|new doctor|ten minutes late|second floor|thank you for)\b/;
/** Words that make it a matter of health even where it asks for an appointment. */
const CLINICAL = /\b(?:breath\w*|chest|faint\w*|numb\w*|weak\w*|collaps\w*|confused|kill|die|dying|suicid\w*|overdos\w*|pain|hurts?|ache|itch\w*|rash|swell\w*|swollen|dizz\w*|cough|fever|sore|side effects?|sick|vomit\w*|bleed\w*|blood sugar|tired|sleep|worse|should i (?:take|stop|keep|go)|can i (?:take|drink|use)|is it (?:safe|normal|ok)|normal|does not help|what (?:does|did)|dose|symptom\w*)\b/;
/** Before a sign in its own clause: the writer says that it is not there. */
const DENIAL = /\b(?:no|not|never|without|neither|nor|free of|gone|no longer|stopped having|do not have|does not have|have no|has no|had no)\b(?! (?:only|sure|idea|know|stop|getting|better|going|feeling|able|wake|doubt|matter|want))[^.!?;,]{0,28}$/;
const LONG_AGO = /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|many|some|few) (?:years?|decades?) ago\b|\bin (?:19|20)\d\d\b|\bas a (?:child|kid|teenager)\b/;
const OF_RELATIVE = /\bmy (?:mother|father|mum|mom|dad|brother|sister|aunt|uncle|gran\w*|parents?)\b[^.!?]{0,20}\b(?:had|died|has had|were diagnosed|was diagnosed)\b/;
const CLINIC = /\b(?:pain|stroke|chest pain|heart|breast|headache|falls) clinic\b/;
const ABSENT_AFTER = /^[^.!?]{0,18}\b(?:any ?more|is gone|has gone|went away (?:for good|completely)|are fine|is fine|never came back)\b/;

interface TriageParts {
  readonly flags: RedFlags;
  /** Whether English has the word; misspelt ones are mended before the rules read them. */
  readonly isWord: (word: string) => boolean;
  /** Sees what no rule names. It promotes; it never speaks against a rule. */
  readonly model: LinearModel | null;
}

/** From this score on the model promotes: chosen by ten folds over the messages that it learned from. */
const CANNOT_WAIT = -0.5;
const CANNOT_WAIT_OFFICE = 0.3;

/**
 * The message with what the chart holds: a fever is one thing, a fever on chemotherapy another.
 * @param chart sentences that the patient could have written of himself ("I take warfarin.")
 */
export function triageWithChart(message: string, chart: readonly string[], parts: TriageParts): Triage {
  const alone = triage(message, parts);
  const known = new Set(alone.reasons.map(({ rule }) => rule));
  const more: Reason[] = [];
  for (const fact of chart) {
    for (const rule of parts.flags.rules) {
      if (known.has(rule.id) || rule.all.length === 0) continue;
      const only = { ...parts, model: null, flags: { ...parts.flags, rules: [{ ...rule, patterns: [] }] } };
      // The rule must need both: the message alone doesn't meet it, and nor does the fact.
      if (triage(fact, only).reasons.length > 0) continue;
      const [reason] = triage(`${message}\n${fact}`, only).reasons;
      if (reason === undefined) continue;
      known.add(rule.id);
      more.push({ ...reason, start: Math.min(reason.start, message.length), end: Math.min(reason.end, message.length), chart: fact });
    }
  }
  const looks = parts.flags.rules.filter(({ id }) => more.some(({ rule }) => rule === id)).flatMap(({ look }) => look);
  return more.length === 0 ? alone : { ...alone, level: 'red-flag', reasons: [...alone.reasons, ...more], look: [...new Set([...alone.look, ...looks])] };
}

function triage(message: string, { flags, isWord, model }: TriageParts): Triage {
  const plain = plainWords(message, isWord);
  const { text } = plain;
  const reasons: Reason[] = [];
  const denied: Reason[] = [];
  const look = new Set<string>();
  for (const rule of flags.rules) {
    let found = false;
    const take = (start: number, end: number): void => {
      const reason = { rule: rule.id, title: rule.title, chart: null, ...plain.at(start, end) };
      if (silent(text, start, end)) {
        if (!denied.some(one => one.rule === rule.id)) denied.push(reason);
      } else if (!found) {
        found = true;
        reasons.push(reason);
      }
    };
    for (const pattern of rule.patterns) for (const match of text.matchAll(pattern)) if (match[0] !== '') take(match.index, match.index + match[0].length);
    for (const list of rule.all) {
      const parts = list.map(pattern => [...text.matchAll(pattern)].find(match => !silent(text, match.index, match.index + match[0].length)));
      const met = parts.filter(part => part !== undefined).toSorted((a, b) => a.index - b.index);
      const [first] = met;
      if (first !== undefined && met.length === list.length) take(first.index, first.index + first[0].length);
    }
    if (found) for (const topic of rule.look) look.add(topic);
  }
  const office = OFFICE.test(text) && !CLINICAL.test(text);
  // Words of the office ask the model to be surer; they don't silence it.
  if (reasons.length === 0 && !isThanks(text) && model !== null && (model.score(messageFeatures(withoutDenied(text)))[0] ?? 0) >= (office ? CANNOT_WAIT_OFFICE : CANNOT_WAIT)) {
    const { start, end } = heaviest(text, model);
    reasons.push({ rule: 'cannot-wait', title: 'Reads like what can’t wait', chart: null, ...plain.at(start, end) });
  }
  const level: Level = reasons.length > 0 ? 'red-flag' : office || isThanks(text) ? 'administrative' : 'needs-reply';
  return { level, reasons, denied: denied.filter(one => !reasons.some(({ rule }) => rule === one.rule)), look: [...look] };
}

/** What the model reads: without what is denied, long past or a relative's history. */
export function withoutDenied(text: string): string {
  const kept = text.split(/(?<=[.!?])\s+/).filter(sentence => !LONG_AGO.test(sentence) && !OF_RELATIVE.test(sentence));
  return kept.join(' ').replace(/\b(?:no|without)\b(?! (?:only|idea|longer|air|feeling|water|urine|wet|wee|one|way))[^,.;!?]*/g, ' ');
}

/** The three words together that speak most for it. */
function heaviest(text: string, model: LinearModel): { readonly start: number; readonly end: number } {
  const words = [...text.matchAll(/[a-z']{3,}|\d+/g)];
  let best = { start: 0, end: Math.min(text.length, 20), score: -Infinity };
  words.forEach((word, at) => {
    const last = words[Math.min(words.length - 1, at + 2)] ?? word;
    const [start, end] = [word.index, last.index + last[0].length];
    const score = model.score(messageFeatures(text.slice(start, end)))[0] ?? 0;
    if (score > best.score) best = { start, end, score };
  });
  return best;
}

/** Denied in its own clause, long past, another's history, or the name of a clinic. */
function silent(text: string, start: number, end: number): boolean {
  const from = Math.max(text.lastIndexOf('.', start - 1), text.lastIndexOf('!', start - 1), text.lastIndexOf('?', start - 1)) + 1;
  const stop = /[.!?]/.exec(text.slice(end));
  const sentence = text.slice(from, stop === null ? text.length : end + stop.index);
  const clause = text.slice(from, start).split(/[,;]| but | and then /).at(-1) ?? '';
  if (DENIAL.test(clause) || (/\b(?:do|does|did) not\b[^.!?;,]{0,20}$/.test(clause) && ABSENT_AFTER.test(text.slice(end)))) return true;
  return LONG_AGO.test(sentence) || OF_RELATIVE.test(sentence) || CLINIC.test(sentence);
}

function isThanks(text: string): boolean {
  return /^\W*(?:many )?(?:thank|thanks)\b/.test(text) && text.length < 80 && !text.includes('?');
}
