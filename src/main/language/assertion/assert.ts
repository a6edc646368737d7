/** The assertion of one concept in one sentence, by triggers and their scopes (ConText family). */
import { type Assertion, type Cue, PLAIN_ASSERTION, type Span } from '../../../contract/clinical.ts';
import { type Token, tokenAt, tokenize } from '../text/tokens.ts';
import { clauseStarts } from './clauses.ts';
import { type Axis, type Effect, findTriggers, REPORTING_VERBS, type Trigger } from './triggers.ts';

/** A sentence read once, to assert any number of concepts in it. */
export interface ReadSentence {
  readonly tokens: readonly Token[];
  readonly triggers: readonly Trigger[];
  readonly clauses: ReadonlySet<number>;
}

/** `lead` is the line that opens the list in which the sentence is an item: "Denies:" above "- fever". */
export function readSentence(text: string, span: Span, lead?: Span): ReadSentence {
  const own = tokenize(text, span.start, span.end);
  const tokens = lead ? [...tokenize(text, lead.start, lead.end), ...own] : own;
  const triggers = findTriggers(tokens).filter((trigger) => !isAnswer(text, tokens, trigger));
  return { tokens, triggers, clauses: clauseStarts(tokens, triggers) };
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
    if (!hit || (axis === 'temporality' && hit.effect.value === 'past' && isRecent(sentence, last))) continue;
    if (axis === 'temporality' && hit.effect.value === 'future' && hit.effect.direction === 'forward' && isPlannedAround(tokens, hit.trigger.last, first, last, deed)) continue;
    // "Hydrocortisone prn": when it is taken, not whether.
    if (axis === 'conditional' && deed === true && tokens[hit.trigger.first]?.word === 'prn') continue;
    cues.push({ axis, by: 'trigger', start: tokens[hit.trigger.first]?.start ?? 0, end: tokens[hit.trigger.last - 1]?.end ?? 0 });
    set(assertion, axis, hit.effect.value);
    if (axis === 'polarity' && isUnlikely(tokens, hit.trigger)) assertion.certainty = 'probable';
  }
  // "No evidence of possible X" and "unlikely X" deny; a doubt said before a denial doesn't undo it, nor the other way.
  if (assertion.polarity === 'negative' && assertion.certainty === 'possible') assertion.certainty = 'certain';
  return { assertion, cues };
}

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
      if (!forward && axis === 'certainty' && opensDoubt(sentence.tokens, trigger)) continue;
      if (!forward && axis === 'polarity' && speaksOfLast(sentence.tokens, trigger, last)) continue;
      if (!forward && axis === 'temporality' && datesLast(sentence.tokens, trigger, last)) continue;
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
  return first === 0 || sentence.clauses.has(first) || /^[:,;]$/.test(sentence.tokens[first - 1]?.word ?? '');
}

/** "Fever absent, cough present", "vomiting (-), diarrhea (+)": an answer to what stands before it says nothing of what comes after. */
function answers(tokens: readonly Token[], trigger: Trigger): boolean {
  const [own, next] = [tokens[trigger.first]?.word ?? '', tokens[trigger.last]?.word ?? ''];
  if (trigger.last - trigger.first > 1) return false;
  // "Heparin stopped - ?HIT, argatroban commenced".
  if (/^(?:stopped|discontinued|declined|refused)$/.test(own) && /^[?(]+$/.test(next)) return /^\p{L}/u.test(tokens[trigger.first - 1]?.word ?? '');
  if (!/^(?:absent|negative|neg|none|nil|\([-−]\)|-ve)$/.test(own)) return false;
  return /^\p{L}/u.test(tokens[trigger.first - 1]?.word ?? '') && /^(?:[,;.]|and|but)$/.test(next);
}

/** "Osteoporosis, COPD, MI excluded in 2020": one was excluded; "PE, MI and dissection excluded" speaks of all. */
function speaksOfLast(tokens: readonly Token[], trigger: Trigger, last: number): boolean {
  if (!/^(?:excluded|ruled|resolved|settled|subsided|discontinued|stopped)$/.test(tokens[trigger.first]?.word ?? '')) return false;
  let comma = -1;
  for (let i = last; i < trigger.first; i++) if (tokens[i]?.word === ',') comma = i;
  if (comma === -1) return false;
  for (let i = comma; i < trigger.first; i++) if (/^(?:and|or|&|all|both)$/.test(tokens[i]?.word ?? '')) return false;
  return true;
}

/** "Diabetes, gout, cholecystectomy in 1976": the year is that of the last; "breast cancer, treated in 1976" speaks of what is treated. */
function datesLast(tokens: readonly Token[], trigger: Trigger, last: number): boolean {
  if (!/^(?:19|20)\d\d$/.test(tokens[trigger.last - 1]?.word ?? '')) return false;
  let comma = -1;
  for (let i = last; i < trigger.first; i++) if (tokens[i]?.word === ',') comma = i;
  if (comma === -1 || comma + 1 >= trigger.first) return false;
  return !/ed$|^(?:status|s\/p|last|first|most|about|approximately|initially|in|since|with|for|when|then|who|which|both|all|his|her|operation|surgery|seen|found|done|post)$/.test(tokens[comma + 1]?.word ?? '');
}

/** "Thrombocytopenia ?sepsis", "hypothyroidism likely lithium related", "lesions, likely metastases": the doubt is about what follows. */
function opensDoubt(tokens: readonly Token[], { first, last }: Trigger): boolean {
  const [own, next, before] = [tokens[first], tokens[last], tokens[first - 1]];
  if (own === undefined || next === undefined || !/^\p{L}/u.test(next.word)) return false;
  if (/^\?+$/.test(own.word)) return next.start === tokens[last - 1]?.end && before !== undefined && own.start > before.end;
  if (!/^(?:likely|probable|probably|possible|possibly|presumed|suspected)$/.test(own.word) || last - first !== 1) return false;
  return before?.word === ',' || tokens.slice(last, last + 4).some(({ word }) => /^(?:related|due|secondary|from|2|induced|caused)$/.test(word));
}

/** "nil" behind a comma with its own words after it. */
function opensNext(tokens: readonly Token[], trigger: Trigger): boolean {
  const [own, next] = [tokens[trigger.first]?.word ?? '', tokens[trigger.last]?.word ?? ''];
  // "Carcinoma with negative margins": it says what comes behind it is negative, unless that goes on about the answer.
  if (/^(?:negative|absent)$/.test(own) && trigger.last - trigger.first === 1 && /^\p{L}{3}/u.test(next) && !/ly$|^(?:and|but|for|on|with|without|throughout|today|now|since|this|that|except|again|both|times|then|also|per|from|after|before|during|until|however|though|although|while|last|yesterday)$/.test(next)) return true;
  return /^(?:nil|unlikely)$/.test(own) && trigger.last - trigger.first === 1 && /^[,;.]$/.test(tokens[trigger.first - 1]?.word ?? '') && /^\p{L}/u.test(tokens[trigger.last]?.word ?? '') && !/^(?:and|but|now|to|that|given|as|at|in|although|because|with)$/.test(tokens[trigger.last]?.word ?? '');
}

const VERB_FORMS = /^(?:was|were|is|are|has|had|been)$/;
/** "Three months ago he was found to have …", "in 2002 she had a test which revealed …": what was so then. */
const TOLD = /^(?:was|were|found|noted|underwent|developed|experienced|had|there|diagnosed|which|that)$/;
const SUBJECTS = /^(?:he|she|they|patient|pt|who)$/;

/** Is there an end of scope between two token indices? `leading`: a subject that follows ends nothing. */
function blocked(sentence: ReadSentence, triggers: readonly Trigger[], axis: Axis, from: number, to: number, forward: boolean, leading: boolean): boolean {
  for (let i = forward ? from : from + 1; i <= to; i++) {
    // "Edema improved and is now absent": what opens with its verb says it of the subject before.
    if (leading && /^(?:which|that)$/.test(sentence.tokens[i]?.word ?? '')) continue;
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
    if (leading && (SUBJECTS.test(word) || TOLD.test(word))) continue;
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

/** "No cough or runny nose, and purulent tonsils": a row that "or" has closed does not go on behind "and". */
function isClosed(tokens: readonly Token[], from: number, to: number): boolean {
  let closed = false;
  for (let i = from; i < to; i++) {
    const word = tokens[i]?.word ?? '';
    if (word === 'or' || word === 'nor') closed = true;
    else if (word === ',' && tokens[i + 1]?.word === 'and') {
      if (closed && !/^(?:no|not|denies|without|nor)$/.test(tokens[i + 2]?.word ?? '')) return true;
    } else if (word === ',') closed = false;
  }
  return false;
}

/** What is done about something that is there: "will treat his pneumonia", "colonoscopy for bleeding", "continue insulin for diabetes". */
const ABOUT = /^(?:for|treat|treats|treating|treated|manage|managing|monitor|monitoring|follow|following|control|controlling|address|assess|assessing|evaluate|evaluating|investigate|continue|continues|because|due|secondary|given|regarding|since|rule|clarify|remain|remains|stay|with|of|after|despite|his|her|their|your|patient's|pt's|this|these)$/;
/** What one has, gets or has done comes after the last of these: "will treat with ceftriaxone". */
const BEGINS = /^(?:start|starts|starting|begin|add|give|get|obtain|order|perform|undergo|schedule|repeat|develop|have|need|require|recheck)$/;
const IS_DEED = /(?:ectomy|otomy|ostomy|scopy|plasty|graphy|gram|therapy|pexy|centesis|scans?|ct|mri|x|rays?|xray|biops(?:y|ies)|surgery|operation|procedure|tests?|cultures?|study|studies|labs?|bloods?|levels?|evaluation|observation|consult(?:ation)?|up|visit|appointment|repair|replacement|cath(?:eterization|eterisation)?|stent(?:ing)?|radiation|dialysis|transfusion|physio|rehab(?:ilitation)?|screen(?:ing)?|vaccin\w+|immunization|echo|ultrasound|ekg|ecg|eeg|emg|cbc|bmp|inr|angio|tap|puncture|debridement|drainage|aspiration|resection|closure|ablation|transplant(?:ation)?|intervention|exploration|reduction|fixation|discharge|placement|insertion|removal|bypass|graft|delivery|section)$/;

/** What is looked for isn't there yet. */
const SOUGHT = /^(?:rule|look|exclude|screen|test|search)$/;

function isPlannedAround(tokens: readonly Token[], from: number, first: number, last: number, deed: boolean | undefined): boolean {
  let begun = from;
  for (let i = from; i < first; i++) if (BEGINS.test(tokens[i]?.word ?? '')) begun = i + 1;
  const between = tokens.slice(begun, first).map(({ word }) => word);
  if (tokens.slice(from, first).some(({ word }) => word === 'continue' || word === 'continues')) return true;
  if (between.some((word) => SOUGHT.test(word))) return false;
  if (deed ?? tokens.slice(first, last).some(({ word }) => IS_DEED.test(word))) return false;
  const at = between.findLastIndex((word) => ABOUT.test(word));
  // "Treat with ceftriaxone", "treated with radiation": what is given, unless it says whose or what for.
  return at >= 0 && !(between[at] === 'with' && deed === undefined);
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
  }
  return false;
}

function isUnlikely(tokens: readonly Token[], trigger: Trigger): boolean {
  for (let i = trigger.first; i < trigger.last; i++) if (/^(?:unlikely|doubt|doubtful|against)$/.test(tokens[i]?.word ?? '')) return true;
  return false;
}
