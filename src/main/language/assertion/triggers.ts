/** The trigger table of the ConText family, compiled to a trie over words. Data: resources/language/assertion-triggers.json. */
import table from '../../../../resources/language/assertion-triggers.json' with { type: 'json' };
import { type Token, tokenize } from '../text/tokens.ts';

export type Axis = 'polarity' | 'certainty' | 'temporality' | 'experiencer' | 'conditional';

/** What a phrase does: turns an axis one way or both, ends scopes, or (pseudo) only keeps shorter triggers from matching. */
export interface Effect {
  readonly axis: Axis | 'pseudo' | 'stop';
  readonly value: string | boolean;
  readonly direction: 'forward' | 'backward' | 'pseudo';
  /** Words between it and what it reaches at most; Infinity for the whole clause. */
  readonly window: number;
  readonly stops: readonly Axis[];
}

/** A trigger found in a sentence: token indices, end exclusive. */
export interface Trigger {
  readonly first: number;
  readonly last: number;
  readonly effects: readonly Effect[];
}

interface Node {
  readonly next: Map<string, Node>;
  effects: Effect[];
}

interface Group {
  readonly axis: string;
  readonly value?: string | boolean;
  readonly direction?: string;
  readonly window?: number;
  readonly axes?: readonly string[];
  readonly terms: readonly string[];
}

export const VERBS: ReadonlySet<string> = new Set(table.verbs);
export const REPORTING_VERBS: ReadonlySet<string> = new Set(table.reportingVerbs);

const ROOT: Node = { next: new Map(), effects: [] };
for (const group of table.groups as readonly Group[]) {
  const effect: Effect = {
    axis: group.axis as Effect['axis'],
    value: group.value ?? true,
    direction: (group.axis === 'pseudo' ? 'pseudo' : (group.direction ?? 'pseudo')) as Effect['direction'],
    window: group.window ?? Number.POSITIVE_INFINITY,
    stops: (group.axes ?? []) as readonly Axis[],
  };
  for (const term of group.terms) for (const phrase of expand(term)) add(phrase, effect);
}

/** All readings of a term: "(is|was|) seen" gives three phrases. A bracket with no bar is a plain mark. */
export function expand(term: string): string[] {
  const choice = /\(([^()]*\|[^()]*)\)/.exec(term);
  if (!choice) return [term];
  const before = term.slice(0, choice.index);
  const after = term.slice(choice.index + choice[0].length);
  return (choice[1] ?? '').split('|').flatMap((option) => expand(before + option + after));
}

function add(phrase: string, effect: Effect): void {
  let node = ROOT;
  const words = tokenize(phrase).map((token) => token.word);
  if (words.length === 0) return;
  for (const word of words) {
    let next = node.next.get(word);
    if (!next) node.next.set(word, (next = { next: new Map(), effects: [] }));
    node = next;
  }
  if (!node.effects.includes(effect)) node.effects.push(effect);
}

/**
 * Triggers of a sentence, left to right, longest first. Words in `skip` (the concept's own) match nothing, so that a
 * trigger inside a concept doesn't count.
 */
export function findTriggers(tokens: readonly Token[]): Trigger[] {
  const found: Trigger[] = [];
  for (let i = 0; i < tokens.length; i++) {
    let node: Node | undefined = ROOT;
    let end = -1;
    let effects: Effect[] = [];
    for (let j = i; j < tokens.length; j++) {
      node = node.next.get(tokens[j]?.word ?? '');
      if (!node) break;
      if (node.effects.length > 0) [end, effects] = [j + 1, node.effects];
    }
    // "Edema: no" denies what stands before the colon; "Neck: no bruits" what stands after it.
    if (end < 0 || (/^[:=]$/.test(tokens[i]?.word ?? '') && /\p{L}/u.test(tokens[end]?.word ?? ''))) continue;
    found.push({ first: i, last: end, effects });
    // Words that end a scope may be another trigger's too: "he had" + "had undergone", "is status post" + "status post".
    if (!effects.every(({ axis }) => axis === 'stop')) i = end - 1;
  }
  found.push(...pastYears(tokens), ...byPlace(tokens));
  return found;
}

const IF: Effect = { axis: 'conditional', value: true, direction: 'forward', window: 6, stops: [] };
const WAS_NEAR: Effect = { axis: 'temporality', value: 'past', direction: 'forward', window: 3, stops: [] };
const OPENS_PAST = /^(?:[:;,.(]|with|of|for|and|has|had|any)$/;
const OPENS_POST = /^(?:[:;,.(]|is|was|patient|pt|male|female|man|woman)$/;
const TIME_NEXT = /^(?:\d+|medical|surgical|history|hx|psychiatric|pointing|due|an?|the|few|several|couple|two|three|four|five|six|hours?|days?|weeks?|months?|years?|night|evening)$/;
const NOT: Effect = { axis: 'polarity', value: 'negative', direction: 'backward', window: 2, stops: [] };

/** Words that only say something where they stand: "Should seizures recur, …", "diabetes - no; hypertension - yes". */
function byPlace(tokens: readonly Token[]): Trigger[] {
  const found: Trigger[] = [];
  if (tokens[0]?.word === 'should') found.push({ first: 0, last: 1, effects: [IF] });
  tokens.forEach(({ word }, i) => {
    // "Past lymphoma, now with cough", "is post right lobectomy"; but "for the past year", "ran past", "improved post suctioning".
    if ((word === 'past' && OPENS_PAST.test(tokens[i - 1]?.word ?? ':') && !TIME_NEXT.test(tokens[i + 1]?.word ?? '')) || (word === 'post' && OPENS_POST.test(tokens[i - 1]?.word ?? ':'))) found.push({ first: i, last: i + 1, effects: [word === 'past' ? { ...WAS_NEAR, window: 2 } : WAS_NEAR] });
    if (word === 'no' && /^\p{L}/u.test(tokens[i - 1]?.word ?? '') && /^[;,.]?$/.test(tokens[i + 1]?.word ?? '')) found.push({ first: i, last: i + 1, effects: [NOT] });
  });
  return found;
}

const MONTHS = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)$/;
const COMING = /^(?:will|plan|plans|planned|return|scheduled|should|repeat|again|follow|due|next)$/;
const TO_COME = /^(?:is|are|be|needs?|wants?|wishes|hopes|plans?|going|due|scheduled|back|has|have|him|her|them|patient|pt)$/;
const AWAITED = /^(?:listed|awaiting|awaits|booked|scheduled|planned|due|wait)$/;
const WAS: Effect = { axis: 'temporality', value: 'past', direction: 'backward', window: Number.POSITIVE_INFINITY, stops: [] };
const PAST: Effect[] = [WAS, { ...WAS, direction: 'forward' }];
/** Behind these the telling of that year goes on past its comma. */
const TELLS_ON = /^(?:and|when|which|where|who|with|at|he|she|they|found|was|were|had|then|after|before|by|for|to|the|an?)$/;

const DATED_STUDY = /\b(?:compar\w+|stud(?:y|ies)|exams?|examination|films?|scans?|ct|mri|radiographs?|rays?|x ray|mammograms?|echocardiograms?|echo|ultrasound|sonogram|tracings?|ekg|ecg|reports?)(?: (?:of|from|dated|in|with|to|the))+(?: [a-z]{3,9})?$/;
/** "in 2009", "since May 2011", "(1998)": a bare year places what it goes with in the past. */
function pastYears(tokens: readonly Token[]): Trigger[] {
  const found: Trigger[] = [];
  // "At age 12 he had …".
  if (tokens[0]?.word === 'at' && tokens[1]?.word === 'age') found.push({ first: 0, last: 3, effects: PAST });
  tokens.forEach((token, i) => {
    // "Resected in October", unless it says what is to come.
    if (MONTHS.test(token.word) && /^(?:in|since|during)$/.test(tokens[i - 1]?.word ?? '') && !/^(?:\d|this|next)/.test(tokens[i + 1]?.word ?? '') && !tokens.some(({ word }, at) => COMING.test(word) || (word === 'to' && TO_COME.test(tokens[at - 1]?.word ?? '')))) {
      found.push({ first: i - 1, last: i + 1, effects: PAST });
    }
    if (!/^(?:19[3-9]\d|20[0-4]\d)$/.test(token.word)) return;
    // "Listed for transplant 2024".
    if (tokens.slice(Math.max(0, i - 5), i).some(({ word }) => AWAITED.test(word))) return;
    // "in the 1970s", "in the early 1980s".
    if (tokens[i + 1]?.word === 's') {
      const the = /^(?:early|mid|late)$/.test(tokens[i - 1]?.word ?? '') ? i - 2 : i - 1;
      if (tokens[the]?.word === 'the' && /^(?:in|during|since|from)$/.test(tokens[the - 1]?.word ?? '')) found.push({ first: the - 1, last: i + 2, effects: PAST });
      return;
    }
    const before = tokens[i - 1]?.word ?? '';
    // "Compared with the echocardiogram of 1998": the year is that of a study looked at again.
    if (DATED_STUDY.test(tokens.slice(Math.max(0, i - 4), i).map((one) => one.word).join(' '))) return;
    const month = MONTHS.test(before);
    const lead = month ? (tokens[i - 2]?.word ?? '') : before;
    const led = /^(?:in|since|circa|during|around|about|of|\(|year|early|late|from|until)$/.test(lead);
    const first = i - (led ? (month ? 2 : 1) : 0);
    // "THR 2015, cognitive impairment": a year that ends its part of a list says nothing of the next.
    const ends = /^[,;)]$/.test(tokens[i + 1]?.word ?? '') && /^\p{L}/u.test(tokens[first - 1]?.word ?? '') && !TELLS_ON.test(tokens[i + 2]?.word ?? '');
    const effects = ends ? [WAS] : PAST;
    if (led) found.push({ first, last: i + 1, effects });
    // "appendectomy 1972,", "MI 1999," and "1996: stroke".
    else if (!month && (/^(?:\p{L}{3,}|(?!of|to|by|on|at|as|or|no|is|it|an|am|pm|dr|ml|mg)\p{L}{2}|[-–])$/u.test(before) ? /^[,;.)]?$/.test(tokens[i + 1]?.word ?? '') : i === 0 && tokens[1]?.word === ':')) found.push({ first, last: i + 1, effects });
  });
  return found;
}
