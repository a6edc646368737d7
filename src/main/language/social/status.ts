/** Whether a habit or circumstance is, was or never was, from the words around its mention. */
import type { Assertion, Span } from '../../../contract/clinical.ts';

type Said = Partial<Assertion>;
const PAST: Said = { temporality: 'past' };
const NEVER: Said = { polarity: 'negative' };
const NOW: Said = { temporality: 'current' };

/** Still going on, though the words speak of an end. */
const TRYING = /\b(?:trying|tries|wants?|wishes|hopes|hoping|plan(?:s|ning)?|advised|encouraged|counsel(?:l?ed|ling)|attempt(?:s|ed|ing)?|unable|declines?|not ready|contemplat\w+|intends?|ready|interested in|failed|about)\b[^.;\n]{0,24}\b(?:to )?(?:quit(?:ting)?|stop(?:ping)?|cut(?:ting)?[ ]down|giv(?:e|ing)[ ]up)\b|\bcut(?:ting)?[ ]down\b|\bcontinues?[ ]to\b|\bstill\b/i;
const ENDED = /\b(?:ex|former(?:ly)?|quit|stopped|gave[ ]up|given[ ]up|ceased|used[ ]to|previous(?:ly)?|past|prior|remote(?:ly)?|no[ ]longer|recovering|reformed|in[ ](?:recovery|remission|the[ ]past)|sober|abstinent|clean|dry[ ]for|none[ ]since|until|last[ ](?:cigarette|drink|used|use|smoked|drank)(?![ ](?:was[ ])?(?:yesterday|today|tonight|this|last[ ]night|an?[ ]hour|\d{1,2}[ ](?:hours?|hrs?|h|days?)\b))|experimented|h\/o|history[ ]of|in[ ](?:college|youth|(?:his|her|their)[ ](?:youth|teens|twenties|thirties|forties|20s|30s|40s))|as[ ]a[ ](?:teenager|student|young))\b|\b(?:years?|yrs?|months?|decades?)[ ]ago\b|\bhas(?:[ ]not|n['’]t)[ ](?:smoked|had|drunk|drank|used|touched)\b[^.;\n]{0,30}\b(?:since|for|in)\b/i;
const DENIED = /^(?:does|do|did|don['’]t|doesn['’]t|has[ ]never|have[ ]never|never|non|teetotal|abstains|life-?long[ ]non)/i;
const ANSWER = /^\s*(?:use|history|status|intake|consumption)?\s*(?:[:=–-]|is)\s*(?:none|no\b|never|denie[sd]|negative|nil|neg\b|0\b|zero|n\/a|not applicable)/i;
const ANSWER_PAST = /^\s*(?:use|history|status)?\s*[:=–-]\s*(?:former|ex\b|ex-|quit|stopped|previous|past|prior)/i;
/** "Drinks socially", "smokes 10 a day", "vapes": what somebody does. */
const DOES = /^(?:drinks|smokes|uses|vapes|injects|snorts|takes|continues|rarely|seldom|occasional(?:ly)?|hardly|only|\d)/i;

/** `local` spans the words about this habit alone, up to the next habit's. Undefined: let the triggers of the sentence say. */
export function habitStatus(text: string, span: Span, local: Span): Said | undefined {
  const words = text.slice(span.start, span.end);
  const before = text.slice(local.start, span.start);
  const after = text.slice(span.end, local.end);
  const whole = `${before}${words}${after}`;
  const denied = /\b(?:no|not|never|denies|denied|denying|nor|without|negative for|non)\b[^.;:\n]{0,40}$/i.test(before);
  // "Former smoker (quit 1990), no alcohol": a denial right before, with nothing of an end behind.
  if (/(?:^|[,;:(.]\s*)(?:no|nil|denies|zero)\s+$/i.test(before) && !/\b(?:since|for|until|in the|currently|now|longer)\b/i.test(after.split(/[,;.]/)[0] ?? '')) return NEVER;
  // "+ tob, - EtOH": marks of a list that holds both.
  const mark = /(?:^|[,;:])\s*([-−–+])\s?$/.exec(text.slice(Math.max(0, span.start - 4), span.start))?.[1];
  if (mark !== undefined && /[,;:]\s*\+/.test(text.slice(Math.max(0, span.start - 80), span.end + 80))) return mark === '+' ? NOW : NEVER;
  if (/\bhas(?: not|n['’]t) (?:smoked|had|drunk|drank|used|touched)\b[^.;\n]{0,30}$/i.test(before) && /^[^.;\n]{0,30}\b(?:since|for|in)\b/i.test(after)) return PAST;
  if (ANSWER.test(after)) return NEVER;
  if (ANSWER_PAST.test(after)) return PAST;
  if (TRYING.test(whole) && !/\bnot\b|\bno longer\b/i.test(before)) return NOW;
  // "Never smoked", "does not drink": but "does not drink much" does, and "has not smoked since 2010" did.
  if (/^(?:does|do)(?:n['’]t| not) \w+ (?:much|heavily|excessively)$/i.test(words) || /^ (?:much|heavily|excessively|a lot|often|to excess)\b/i.test(after)) return denied || DENIED.test(words) ? NOW : undefined;
  if (/^(?:never|life-?long|non|teetotal)/i.test(words) || /\bnever\s(?:\w+\s){0,3}$/i.test(before)) return NEVER;
  // "Has smoked since the age of 15" goes on.
  if (/^smoked$/i.test(words) && /\b(?:has|have|had)\s$/i.test(before) && /^\s(?:since|for)\b/.test(after)) return {};
  // "Smoker since age 16" goes on; "no alcohol since his diagnosis" was.
  if (/^\W*(?:[\w/.]+ ){0,4}since\b/i.test(after)) {
    if (denied || /^(?:has not|hasn['’]t|sober|dry|abstinent)/i.test(words)) return PAST;
    if (!ENDED.test(`${before}${words}`)) return NOW;
  }
  if (ENDED.test(whole) && !(denied && !/\b(?:since|ago|quit|stopped|until|longer)\b/i.test(whole))) return PAST;
  if (/^(?:smoked|drank|drunk|used|injected|tried|vaped)\b/i.test(words)) return denied ? NEVER : PAST;
  if (DENIED.test(words)) return NEVER;
  if (DOES.test(words) && !denied) return NOW;
  return undefined;
}

/** Where and with whom someone lives and works: a "no" before the comma isn't about it, only one right before is. */
export function circumstanceStatus(text: string, span: Span): Said {
  const words = text.slice(span.start, span.end);
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  if (/\b(?:no|nil)[ ]$/i.test(before) || /\b(?:not|never|no longer|isn['’]t|denies being)[ ](?:\w+[ ])?$/i.test(before) || /^not\b/i.test(words)) return NEVER;
  if (/^(?:lived|worked|used to|resided)\b/i.test(words) || /\b(?:formerly|previously|used to(?: be)?|had|until recently|former|was(?! brought))[ ](?:an?[ ])?(?:\w+[ ])?$/i.test(before)) return PAST;
  return {};
}

/** Whose habit it is, when the words right before name somebody else. */
export function otherPerson(text: string, start: number): Assertion['experiencer'] | undefined {
  const before = text.slice(Math.max(0, start - 40), start);
  const match = /\b(mother|father|sons?|daughters?|sisters?|brothers?|wife|husband|partner|mum|mom|dad|friends?|carers?|neighbours?|flatmates?|room-?mates?|boyfriend|girlfriend|parents?|famil(?:y|ies)|grand\w+|aunt|uncle)(?:,?\s+(?:also|still|both|all|is|was|has|who|never|currently|used to|does|doesn['’]t)){0,2}\s+(?:an?\s)?(?:heavy\s)?$/i.exec(before);
  if (match === null || /\b(?:with|and)\s+(?:his|her|their|the|a)\s+\w+\s+(?:and|who)\s+$/i.test(before)) return undefined;
  return /^(?:wife|husband|partner|friends?|carers?|neighbours?|flatmates?|room-?mates?|boyfriend|girlfriend)$/i.test(match[1] ?? '') ? 'other' : 'family';
}
