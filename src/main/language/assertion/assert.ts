/** The assertion of one concept in one sentence, by triggers and their scopes (ConText family). */
import { type Assertion, type Cue, PLAIN_ASSERTION, type Span } from '../../../contract/clinical.ts';
import { type Token, tokenAt, tokenize } from '../text/tokens.ts';
import { answers, datesLast, goesOn, hasGrown, isEventWith, isSpanOf, opensDoubt, opensNext, plansBehind, queriesFirst, speaksOfLast } from './beside.ts';
import { clauseStarts } from './clauses.ts';
import { isPlannedAround } from './planned.ts';
import { type Axis, type Effect, findTriggers, REPORTING_VERBS, type Trigger } from './triggers.ts';

/** A sentence read once, to assert any number of concepts in it. */
export interface ReadSentence {
  readonly tokens: readonly Token[];
  readonly triggers: readonly Trigger[];
  readonly clauses: ReadonlySet<number>;
}

/** `lead` is the line that opens the list in which the sentence is an item: "Denies:" above "- fever". */
export function readSentence(text: string, span: Span, lead?: Span): ReadSentence {
  const own = withRemovedDates(tokenize(text, span.start, span.end));
  const tokens = lead ? [...tokenize(text, lead.start, lead.end), ...own] : own;
  const triggers = findTriggers(tokens).filter((trigger) => !isAnswer(text, tokens, trigger));
  return { tokens, triggers, clauses: clauseStarts(tokens, triggers) };
}

/** "in **DATE[Mar 2005]", "in [**2005**]": a date that a de-identifier marked reads as the date alone. */
function withRemovedDates(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ word }, i) => word === '*' && tokens[i + 1]?.word === '*')) return tokens;
  return tokens.filter(({ word }, i) => {
    const [before, next] = [tokens[i - 1]?.word, tokens[i + 1]?.word];
    if (word === '*') return false;
    if (word === 'date') return before !== '*';
    return !((word === '[' && (before === 'date' || next === '*')) || (word === ']' && before !== undefined));
  });
}

/** "Started amoxicillin? No - penicillin allergic, so metronidazole": an answer to a question denies nothing behind it. */
function isAnswer(text: string, tokens: readonly Token[], { first, last }: Trigger): boolean {
  const [own, next] = [tokens[first], tokens[last]];
  if (own?.word !== 'no' || last - first !== 1 || next === undefined) return false;
  return /\?\s*(?:[-–—]\s*)?$/.test(text.slice(Math.max(0, own.start - 6), own.start)) && (next.word === ',' || /^\s[-–—]\s/.test(text.slice(own.end, next.start)) || next.word === '.');
}

interface Hit {
  readonly trigger: Trigger;
  readonly effect: Effect;
  readonly distance: number;
}

/** Words beyond which no trigger reaches, however long the clause. */
const FARTHEST = 60;
/** Noun-like negations end at a finite verb: "without X was diagnosed with Y"; "denies that he has Y" doesn't. */
const NOUN_NEGATION = /^(?:no|without|absence|lack|negative|free|absent|resolution)$/;

const AXES: readonly Axis[] = ['polarity', 'certainty', 'temporality', 'experiencer', 'conditional'];

/** `concept` is in the offsets of the text that the sentence was read from; `deed` tells what is done (a test, a drug) from what one has, where that is known. */
export function assertIn(sentence: ReadSentence, concept: Span, deed?: boolean): { assertion: Assertion; cues: Cue[] } {
  const { tokens } = sentence;
  const first = tokenAt(tokens, concept.start);
  let last = first;
  while (last < tokens.length && (tokens[last]?.start ?? 0) < concept.end) last++;
  const triggers = outside(sentence, first, last);
  const assertion: Assertion = { ...PLAIN_ASSERTION };
  const cues: Cue[] = [];
  for (const axis of AXES) {
    const hit = nearest(sentence, triggers, axis, first, last);
    if (!hit || (axis === 'temporality' && hit.effect.value === 'past' && (isRecent(sentence, last) || hasGrown(tokens, last)))) continue;
    if (axis === 'temporality' && hit.effect.value === 'future' && hit.effect.direction === 'forward' && isPlannedAround(tokens, hit.trigger.last, first, last, deed)) continue;
    // "Hydrocortisone prn": when it is taken, not whether.
    if (axis === 'conditional' && deed === true && tokens[hit.trigger.first]?.word === 'prn') continue;
    cues.push({ axis, by: 'trigger', start: tokens[hit.trigger.first]?.start ?? 0, end: tokens[hit.trigger.last - 1]?.end ?? 0 });
    set(assertion, axis, hit.effect.value);
    if (axis === 'polarity' && isUnlikely(tokens, hit.trigger)) assertion.certainty = 'probable';
  }
  // "A rash in the past that resolved": it was there then.
  const ended = assertion.temporality === 'past' ? cues.findIndex((cue) => cue.axis === 'polarity' && cue.start >= concept.end && RESOLVED.test(lastWord(sentence, cue.end))) : -1;
  if (ended !== -1) {
    cues.splice(ended, 1);
    assertion.polarity = 'positive';
  }
  // "No evidence of possible X" and "unlikely X" deny; a doubt said before a denial doesn't undo it, nor the other way.
  if (assertion.polarity === 'negative' && assertion.certainty === 'possible') assertion.certainty = 'certain';
  return { assertion, cues };
}

const RESOLVED = /^(?:resolved|disappeared|ceased|subsided|abated|vanished|cleared|relieved)$/;
const lastWord = ({ tokens }: ReadSentence, end: number): string => tokens[tokenAt(tokens, end - 1)]?.word ?? '';

/** Triggers that share no word with the concept; when one does, the words left of it are matched again on their own. */
function outside(sentence: ReadSentence, first: number, last: number): readonly Trigger[] {
  const clash = sentence.triggers.some((t) => t.first < last && t.last > first);
  if (!clash) return sentence.triggers;
  const kept = sentence.triggers.filter((t) => t.last <= first || t.first >= last);
  const cut = sentence.triggers.filter((t) => t.first < last && t.last > first);
  for (const t of cut) {
    if (t.first < first) kept.push(...findTriggers(sentence.tokens.slice(t.first, first)).map((x) => shift(x, t.first)));
    if (t.last > last) kept.push(...findTriggers(sentence.tokens.slice(last, t.last)).map((x) => shift(x, last)));
  }
  return kept;
}

function shift(trigger: Trigger, by: number): Trigger {
  return { ...trigger, first: trigger.first + by, last: trigger.last + by };
}

/** The nearest trigger of an axis whose scope holds the concept [first, last). */
function nearest(sentence: ReadSentence, triggers: readonly Trigger[], axis: Axis, first: number, last: number): Hit | undefined {
  let best: Hit | undefined;
  // "septal defects (ASD) were ruled out": a short form in brackets shares the fate of what it stands for.
  const bracketed = sentence.tokens[first - 1]?.word === '(' && sentence.tokens[last]?.word === ')';
  for (const trigger of triggers) {
    for (const effect of trigger.effects) {
      if (effect.axis !== axis || effect.direction === 'pseudo') continue;
      const forward = effect.direction === 'forward';
      const distance = forward ? first - trigger.last : trigger.first - last;
      if (distance < 0) continue;
      if (distance > Math.min(effect.window, FARTHEST) || (best && best.distance <= distance)) continue;
      const [from, to] = forward ? [trigger.last, first] : [bracketed ? last + 1 : last, trigger.first];
      if (from > to || (forward && axis === 'polarity' && isClosed(sentence.tokens, from, to)) || blocked(sentence, triggers, axis, from, to, forward, leads(sentence, trigger, axis))) continue;
      // "ESRF, nil family history": what opens the next statement answers nothing before it.
      if (!forward && axis === 'polarity' && opensNext(sentence.tokens, trigger)) continue;
      if (forward && axis === 'certainty' && queriesFirst(sentence.tokens, trigger, first)) continue;
      if (!forward && axis === 'certainty' && opensDoubt(sentence.tokens, trigger)) continue;
      if (!forward && axis === 'polarity' && speaksOfLast(sentence.tokens, trigger, last)) continue;
      if (axis === 'temporality' && (forward ? isEventWith(sentence.tokens, trigger, first) || isSpanOf(sentence.tokens, trigger) : (effect.value === 'past' && goesOn(sentence.tokens, first)) || datesLast(sentence.tokens, trigger, last) || plansBehind(sentence.tokens, trigger, effect, last))) continue;
      if (forward && axis === 'polarity' && answers(sentence.tokens, trigger)) continue;
      if (forward && axis === 'polarity' && NOUN_NEGATION.test(sentence.tokens[trigger.first]?.word ?? '') && statesBetween(sentence.tokens, from, to)) continue;
      best = { trigger, effect, distance };
    }
  }
  return best;
}

const QUANTITY = /^(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|some|many|few|about|approximately|over|almost|nearly|to|or|in|back|just)$/;
/** "In the past she had …": a time that opens its clause holds for the subject that follows. */
function leads(sentence: ReadSentence, trigger: Trigger, axis: Axis): boolean {
  if (axis !== 'temporality') return false;
  let first = trigger.first;
  while (first > 0 && !sentence.clauses.has(first) && QUANTITY.test(sentence.tokens[first - 1]?.word ?? '')) first--;
  // "Well until 1998, when she underwent …": what follows is told of that time.
  if (/^(?:when|whereupon)$/.test(sentence.tokens[trigger.last]?.word ?? '') || (sentence.tokens[trigger.last]?.word === ',' && sentence.tokens[trigger.last + 1]?.word === 'when')) return true;
  return first === 0 || sentence.clauses.has(first) || /^[:,;]$/.test(sentence.tokens[first - 1]?.word ?? '');
}

const VERB_FORMS = /^(?:was|were|is|are|has|had|been)$/;
/** "Three months ago he was found to have …", "in 2002 she had a test which revealed …": what was so then. */
const TOLD = /^(?:was|were|found|noted|underwent|developed|experienced|had|there|diagnosed|which|that)$/;
const SUBJECTS = /^(?:he|she|they|patient|pt|who)$/;

/** Is there an end of scope between two token indices? `leading`: a subject that follows ends nothing. */
function blocked(sentence: ReadSentence, triggers: readonly Trigger[], axis: Axis, from: number, to: number, forward: boolean, leading: boolean): boolean {
  for (let i = forward ? from : from + 1; i <= to; i++) {
    // "Edema improved and is now absent": what opens with its verb says it of the subject before.
    if (leading && /^(?:which|that|when)$/.test(sentence.tokens[i]?.word ?? '')) continue;
    // "Smoking: stopped in 1995" says it of what stands before the colon.
    if (!forward && axis === 'temporality' && i === from + 1 && sentence.tokens[from]?.word === ':') continue;
    if (sentence.clauses.has(i) && (forward || i !== to || sentence.tokens[i - 1]?.word !== 'and' || !VERB_FORMS.test(sentence.tokens[i]?.word ?? ''))) return true;
  }
  let depth = 0;
  for (let i = from; i < to; i++) {
    const word = sentence.tokens[i]?.word;
    if (word === '(' || word === '[') depth++;
    else if ((word === ')' || word === ']') && --depth < 0) return true;
  }
  if (!forward && depth > 0) return true;
  for (const trigger of triggers) {
    if (trigger.first < from || trigger.last > to) continue;
    // "no longer reports pain", "did not present with": a verb at the negation itself belongs to it.
    if (forward && trigger.first === from + (sentence.tokens[from]?.word === 'been' ? Number(trigger.first > from) : 0) && /^(?:report|complain|present|state|endors|admit|been|diagnos|experienc|develop)/.test(sentence.tokens[from]?.word ?? '')) continue;
    const word = sentence.tokens[trigger.first]?.word ?? '';
    // "Denies that she has had any falls": what is denied is told in a clause of its own.
    if (forward && axis === 'polarity' && trigger.first === from + 1 && sentence.tokens[from]?.word === 'that') continue;
    if (leading && (SUBJECTS.test(word) || TOLD.test(word) || (word === 'presented' && sentence.tokens.slice(from, from + 2).some((token) => token.word === 'when')))) continue;
    // "tuberculosis was treated in the 1970s": the verb belongs to the concept before it.
    if (!forward && axis === 'temporality' && VERB_FORMS.test(word)) continue;
    if (trigger.effects.some((effect) => effect.axis === 'stop' && effect.stops.includes(axis))) return true;
  }
  return false;
}

/** Is there a finite verb that isn't mere reporting and isn't inside a that-clause? */
function statesBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = tokens[i]?.word ?? '';
    if (word === 'that') return false;
    if (!FINITE.has(word)) continue;
    let next = i + 1;
    while (next < to && /^(?:been|also|now|be|clearly|definitely)$/.test(tokens[next]?.word ?? '')) next++;
    if (!REPORTING_VERBS.has(tokens[next]?.word ?? '')) return true;
  }
  return false;
}
const FINITE = new Set(['is', 'was', 'were', 'are', 'has', 'had', 'have', 'shows', 'showed', 'revealed', 'reveals', 'demonstrated', 'demonstrates', 'remains', 'appears']);

/** "No cough or runny nose, and purulent tonsils": a row that "or" has closed does not go on behind "and", nor with a grade: "No gallop or rub, 2/6 murmur". */
function isClosed(tokens: readonly Token[], from: number, to: number): boolean {
  let closed = false;
  for (let i = from; i < to; i++) {
    const word = tokens[i]?.word ?? '';
    if (word === 'or' || word === 'nor') closed = true;
    else if (word === ',' && tokens[i + 1]?.word === 'and') {
      if (closed && !/^(?:no|not|denies|without|nor)$/.test(tokens[i + 2]?.word ?? '')) return true;
    } else if (word === ',') {
      if (closed && /^[1-6]$/.test(tokens[i + 1]?.word ?? '') && /^[/+]$/.test(tokens[i + 2]?.word ?? '')) return true;
      closed = false;
    }
  }
  return false;
}

function set(assertion: Assertion, axis: Axis, value: string | boolean): void {
  switch (axis) {
    case 'polarity': assertion.polarity = value as Assertion['polarity']; break;
    case 'certainty': assertion.certainty = value as Assertion['certainty']; break;
    case 'temporality': assertion.temporality = value as Assertion['temporality']; break;
    case 'experiencer': assertion.experiencer = value as Assertion['experiencer']; break;
    case 'conditional': assertion.conditional = Boolean(value); break;
  }
}

/** "history of vomiting for two days": what began within days isn't past. */
function isRecent(sentence: ReadSentence, last: number): boolean {
  for (let i = last; i < Math.min(sentence.tokens.length, last + 9); i++) {
    const word = sentence.tokens[i]?.word ?? '';
    if (sentence.clauses.has(i)) return false;
    if (/^(?:hours?|days?|hrs?|minutes?)$/.test(word) && /^(?:\d+|an?|one|two|three|four|five|six|seven|ten|several|few|couple|past|last)$/.test(sentence.tokens[i - 1]?.word ?? '')) {
      return !/^(?:ago|before|earlier|later|old)$/.test(sentence.tokens[i + 1]?.word ?? '');
    }
    if (/^(?:yesterday|tonight)$/.test(word)) return true;
    // "Sudden onset of weakness at 8 o'clock this morning", but not "a history of migraine, seen this morning".
    if (/^(?:morning|afternoon|evening)$/.test(word) && sentence.tokens[i - 1]?.word === 'this') return !sentence.tokens.slice(last, i).some((token) => /^(?:,|who|and|presents?|presented|presenting|seen|came|comes|was|now|with)$/.test(token.word));
  }
  return false;
}

function isUnlikely(tokens: readonly Token[], trigger: Trigger): boolean {
  for (let i = trigger.first; i < trigger.last; i++) if (/^(?:unlikely|doubt|doubtful|against)$/.test(tokens[i]?.word ?? '')) return true;
  return false;
}
