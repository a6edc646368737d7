/** Where a trigger stands beside a concept and yet says nothing of it. */
import type { Token } from '../text/tokens.ts';
import type { Effect, Trigger } from './triggers.ts';

/** "Fever absent, cough present", "vomiting (-), diarrhea (+)": an answer to what stands before it says nothing of what comes after. */
export function answers(tokens: readonly Token[], trigger: Trigger): boolean {
  const [own, next] = [tokens[trigger.first]?.word ?? '', tokens[trigger.last]?.word ?? ''];
  if (trigger.last - trigger.first > 1) return false;
  // "Heparin stopped - ?HIT, argatroban commenced".
  if (/^(?:stopped|discontinued|declined|refused)$/.test(own) && /^[?(]+$/.test(next)) return /^\p{L}/u.test(tokens[trigger.first - 1]?.word ?? '');
  if (!/^(?:absent|negative|neg|none|nil|\([-−]\)|-ve)$/.test(own)) return false;
  return /^\p{L}/u.test(tokens[trigger.first - 1]?.word ?? '') && /^(?:[,;.]|and|but)$/.test(next);
}

/** "Osteoporosis, COPD, MI excluded in 2020": one was excluded; "PE, MI and dissection excluded" speaks of all. */
export function speaksOfLast(tokens: readonly Token[], trigger: Trigger, last: number): boolean {
  if (!/^(?:excluded|ruled|resolved|settled|subsided|discontinued|stopped)$/.test(tokens[trigger.first]?.word ?? '')) return false;
  let comma = -1;
  for (let i = last; i < trigger.first; i++) if (tokens[i]?.word === ',') comma = i;
  if (comma === -1) return false;
  for (let i = comma; i < trigger.first; i++) if (/^(?:and|or|&|all|both)$/.test(tokens[i]?.word ?? '')) return false;
  return true;
}

/**
 * "Diabetes, gout, cholecystectomy in 1976": the year is that of the last; "breast cancer, treated in 1976" speaks of what is treated.
 * "Back pain since an accident in 1998", "a nodule, unchanged since 2004": what has been so since is so now.
 */
export function datesLast(tokens: readonly Token[], trigger: Trigger, last: number): boolean {
  if (!/^(?:19|20)\d\d$/.test(tokens[trigger.last - 1]?.word ?? '')) return false;
  if (tokens.slice(last, trigger.first).some(({ word }) => word === 'since')) return true;
  if (tokens[trigger.first]?.word === 'since' && /^(?:unchanged|stable|same|persistent|present|ongoing)$/.test(tokens[trigger.first - 1]?.word ?? '')) return true;
  let comma = -1;
  for (let i = last; i < trigger.first; i++) if (tokens[i]?.word === ',') comma = i;
  if (comma === -1 || comma + 1 >= trigger.first) return false;
  return !/ed$|^(?:status|s\/p|last|first|most|about|approximately|initially|in|since|with|for|when|then|who|which|both|all|his|her|operation|surgery|seen|found|done|post)$/.test(tokens[comma + 1]?.word ?? '');
}

/** "Still has back pain after his fusion in 2002": what goes on is not of that year. */
export function goesOn(tokens: readonly Token[], first: number): boolean {
  return tokens.slice(Math.max(0, first - 4), first).some(({ word }) => /^(?:still|continues|continued|ongoing|persistent|persisting|currently|now)$/.test(word));
}

/** "Three weeks ago she noticed jaundice which has progressively worsened": what grew since then is there now. */
export function hasGrown(tokens: readonly Token[], last: number): boolean {
  return GROWN.test(tokens.slice(last, last + 7).map(({ word }) => word).join(' '));
}
const GROWN = /^(?:, )?(?:(?:which|that|and) )?(?:has|have) (?:(?:progressively|gradually|steadily|slowly|since|now|only|been) ){0,2}(?:worsened|worsening|persisted|increased|increasing|progressed|progressing|continued|enlarged|grown)\b/;

/** "S/P fall with hip pain", "s/p PCI 2023, AF": the event is over, what it left and what is listed behind its year is not. */
export function isEventWith(tokens: readonly Token[], trigger: Trigger, first: number): boolean {
  if (!/^(?:s\/p|sp|status|post)$/.test(tokens[trigger.first]?.word ?? '')) return false;
  const between = tokens.slice(trigger.last, first);
  return between.some(({ word }, i) => word === 'with' || (/^(?:19|20)\d\d$/.test(word) && /^[,;)]$/.test(between[i + 1]?.word ?? '')));
}

/** "Given her fevers, a CT was ordered": what is planned behind a comma is not what stands before it. */
export function plansBehind(tokens: readonly Token[], trigger: Trigger, effect: Effect, last: number): boolean {
  return effect.value === 'future' && tokens.slice(last, trigger.first).some(({ word }) => word === ',');
}

/** "Thrombocytopenia ?sepsis", "hypothyroidism likely lithium related", "lesions, likely metastases": the doubt is about what follows. */
export function opensDoubt(tokens: readonly Token[], { first, last }: Trigger): boolean {
  const [own, next, before] = [tokens[first], tokens[last], tokens[first - 1]];
  if (own === undefined || next === undefined || !/^\p{L}/u.test(next.word)) return false;
  if (/^\?+$/.test(own.word)) return next.start === tokens[last - 1]?.end && before !== undefined && own.start > before.end;
  if (!/^(?:likely|probable|probably|possible|possibly|presumed|suspected)$/.test(own.word) || last - first !== 1) return false;
  // "Fever likely atelectasis": another name follows, and no reason.
  if (/^(?:likely|probably|presumed)$/.test(own.word) && /^\p{L}{4}/u.test(before?.word ?? '') && !/^(?:is|was|were|are|be|most|very|more|less|seems|appears|that|it|this)$/.test(before?.word ?? '') && /^\p{L}{5}/u.test(next.word) && !/^(?:given|because|since|secondary|related|although|however|though|cause|causes|diagnosis|source|culprit|represents?|represent|reflects?|without|despite|based|after|caused|driven|contributing|present|today|there|before|during|while|until)$/.test(next.word)) return true;
  return before?.word === ',' || tokens.slice(last, last + 4).some(({ word }) => /^(?:related|due|secondary|from|2|induced|caused)$/.test(word));
}

/** "?HOCM, pAF": a question mark doubts what it stands before, not the next of the list. */
export function queriesFirst(tokens: readonly Token[], trigger: Trigger, first: number): boolean {
  return /^\?+$/.test(tokens[trigger.last - 1]?.word ?? '') && tokens.slice(trigger.last, first).some(({ word }) => /^[,;]$/.test(word));
}

/** "nil" behind a comma with its own words after it. */
export function opensNext(tokens: readonly Token[], trigger: Trigger): boolean {
  const [own, next] = [tokens[trigger.first]?.word ?? '', tokens[trigger.last]?.word ?? ''];
  // "Carcinoma with negative margins": it says what comes behind it is negative, unless that goes on about the answer.
  if (/^(?:negative|absent)$/.test(own) && trigger.last - trigger.first === 1 && /^\p{L}{3}/u.test(next) && !/ly$|^(?:and|but|for|on|with|without|throughout|today|now|since|this|that|except|again|both|times|then|also|per|from|after|before|during|until|however|though|although|while|last|yesterday)$/.test(next)) return true;
  return /^(?:nil|unlikely)$/.test(own) && trigger.last - trigger.first === 1 && /^[,;.]$/.test(tokens[trigger.first - 1]?.word ?? '') && /^\p{L}/u.test(tokens[trigger.last]?.word ?? '') && !/^(?:and|but|now|to|that|given|as|at|in|although|because|with)$/.test(tokens[trigger.last]?.word ?? '');
}

/**
 * "3/7 hx cough", "presents with a history of two days of pain": a history as long as that is of what brings the patient now.
 * One of years is a history ("a 20-year history of diabetes"), unless it is what the patient presents with.
 */
export function isSpanOf(tokens: readonly Token[], trigger: Trigger): boolean {
  if (!/^(?:hx|h\/o|history)$/.test(tokens[trigger.first]?.word ?? '')) return false;
  const words = (from: number, to: number): string => tokens.slice(Math.max(0, from), to).map(({ word }) => word).join(' ');
  if (SPAN.test(words(trigger.first - 4, trigger.first)) || SPAN_BEHIND.test(words(trigger.last, trigger.last + 6))) return true;
  return YEARS.test(words(trigger.first - 4, trigger.first)) && PRESENTS.test(words(trigger.first - 9, trigger.first));
}
const COUNT = '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|few|couple of)';
const UNIT = '(?:hours?|hrs?|h|days?|d|weeks?|wks?|w|months?|mths?|mo|m)';
const SPAN = new RegExp(`(?:^|[ ])(?:\\d{1,3} \\/ (?:7|52|12|24)|${COUNT} ?${UNIT})$`);
const SPAN_BEHIND = new RegExp(`^(?:(?:about|approximately|only|the past|the last|a|an) )?${COUNT} ${UNIT} of `);
const YEARS = new RegExp(`(?:^|[ ])${COUNT} ?(?:years?|yrs?|y)$`);
const PRESENTS = /\b(?:present(?:s|ed|ing)?|complain(?:s|ed|ing)?|comes|came|seen|referred|c\/o|p\/w)\b/;
