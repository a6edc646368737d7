/** The words that an answer in a few words needs before it to be read without its question. */
import { sayAllergy } from './asks.ts';
import { keysOf } from '../keys.ts';
import { writeNumbers } from '../speech/numbers.ts';
import type { SectionCode } from '../note.ts';
import { withoutOpeners } from '../speech/spoken.ts';

/** The first word that is a drug's name: "mefenamic" of mefenamic acid too. */
export const drugsIn = (text: string, isDrug: (word: string) => boolean): string | undefined => [...text.toLowerCase().matchAll(/([a-z]{5,})( acid)?/g)].find(([, word = '', acid]) => isDrug(word) || (acid !== undefined && isDrug(`${word}${acid}`)))?.[1];
export const capital = (text: string): string => text.replace(/^./, first => first.toUpperCase());

/** Has an answer a subject and a verb before its first comma, or does it only say when, how much or which? */
export const standsAlone = (bare: string): boolean => !CLAUSE.test(bare) && FINITE.test(bare.split(/[,.;–]| (?:when|because|since|if|that|which|until|after|before) /)[0] ?? bare);
export const FINITE = /\b(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|i|he|she|they|it|we|you)\b|\b(?:i|he|she|it|they|we|you)'|\b[a-z]+'(?:s|re|ve|ll|m)\b(?! (?:[a-z]+ )?(?:says|name))/i;
/** "Every time I roll onto it." */
const CLAUSE = /^(?:every time|each time|whenever|when|if|once|after|before|because|as soon as|only (?:when|if|after))\b/i;
const AUXILIARY = '(?:am|is|are|was|were|have|has|had|do|does|did|can|could|will|would)';
/** "My sister is", "I'm not", "as a kid I had": the verb stands in the question alone. */
const WITHOUT_VERB = new RegExp(`^(?:(?:as|when|since|in|at)\\b[^,.]{1,24}?,? )?(?:i|he|she|it|they|we|(?:my|his|her|their|the) [a-z]+)(?: ${AUXILIARY}(?: not)?|'(?:m|s|re|ve) not)(?: (?:once|too|now|sometimes|mostly|a bit|before))?(?=[.,;]|$)`, 'i');
/** No more than yes or no: what they answer is said by the statement before. */
export const SAYS_NOTHING = /^(?:(?:no|yes|yeah|nope|never|neither|not at all|none of (?:that|those|them)|none|nothing like that|nothing|not(?= no\b)|i (?:do|did|have|am|was|had|can)(?: not|n't)?|(?:he|she|it) (?:is|does|did|has|was)(?: not|n't)?|you(?:'re| are) right)[,. ]*)+$/i;
export const NOTHING = /^(?:no|none|neither|nothing|never|nope|nah)\b/i;
/** An answer that only says how often or since when has no subject of its own. */
const WHEN = /^(?:once|twice|sometimes|often|rarely|every|only|about|since|until|in|at|for|on|last|when|early|late|not (?:since|for|until|yet))\b/i;

/** A question of few words stands before its answer as it is: "On folic acid: the 5 mg ones". Null where it would not help. */
export function shortOf(question: string): string | null {
  const bare = withoutOpeners(question).replace(/[\s?.!,]+$/, '');
  return /\?\s*$/.test(question) && bare.split(' ').length <= 6 && !/\d|\b(?:you|else|that|it|this|what|which|how|why|when|where|who|i|we)\b/i.test(bare) && bare !== '' ? capital(bare) : null;
}

/** "And the brown one?", "Steroid?", "What about the leg?": without the question, "I ran out" says nothing. */
const ELLIPTIC = /^(?:(?:so|and|but|now|okay|well|right)\b[ ,]*)*(?:(?:what|how) about )?(?:the|your|his|her|any) [a-z' -]+\?$/i;
const elliptic = (question: string, bare: string, label: string): boolean => ELLIPTIC.test(question.trim()) && !keysOf(label).some(word => keysOf(bare).includes(word));

/** "I stopped, two weeks ago": what, only the question says. */
const OPEN_VERB = /^(?:i|he|she|they|we) (?:stopped|quit|started|did|used to|gave up|tried|forgot|failed|already did|still do|ran out)(?=[,.]|$| (?:(?:\w+ ){0,2}(?:weeks?|months?|years?|days?|ages) (?:ago|back)|yesterday|today|last|in|on|since|at|when|because|but)\b)/i;

/** A question as it was put, before an answer that nothing else explains. */
/** "They said 38%." */
const REPORTED = /^(?:they|he|she|it|the (?:doctor|nurse|machine|meter|watch|app)) (?:said|says|told|reckon\w*|gave)\b/i;
const LONGEST_QUESTION = 14;
/** Names both, and so says neither. */
const EITHER_SIDE = /\b(?:left|right)\b.* or .*\b(?:left|right)\b/i;
function asPut(question: string): string | null {
  const bare = withoutOpeners(withoutOpeners(question).replace(/^(?:hi|hello|hey|(?:good )?(?:morning|afternoon|evening))\b[^,?.!]{0,24}[,.!] /i, '')).trim();
  return bare.split(' ').length > LONGEST_QUESTION || !bare.endsWith('?') || /\b(?:else|question|sound good|make sense|okay with|am i|speaking|if your)\b/i.test(bare) || (/\b(?:left|right)\b/i.test(bare) && !EITHER_SIDE.test(bare)) || /\d/.test(writeNumbers(bare)) ? null : `Asked "${capital(bare)}"`;
}

/** The words to put before an answer in a few words, so that it can be read without its question; null where it needs none. */
export function named(...[bare, ...asked]: Parameters<typeof nameFor>): string | null {
  const name = nameFor(bare, ...asked);
  const sides = /\b(?:left|right)\b/gi;
  const first = (bare.split(/(?<=[.;]) /)[0] ?? bare).toLowerCase();
  // "On the left?" – "The right breast": the side that was asked is not the answer's.
  if (name === null || EITHER_SIDE.test(name) || !(name.match(sides) ?? []).some(side => !first.includes(side.toLowerCase())) || !sides.test(first)) return name;
  const rest = name.replace(/,? ?(?:\b(?:on|in|at|of) )?(?:\bthe )?\b(?:left|right)\b(?: (?:one|side))?/gi, '').trim();
  return rest === '' ? null : capital(rest);
}

function nameFor(bare: string, question: string, label: string | null, topic: SectionCode | null, isDrug: (word: string) => boolean, led: boolean): string | null {
  if (topic === 'ALL' && /^(?:not|none) (?:that|as far)\b/i.test(bare)) return /\ballergic\b/i.test(question) ? 'Allergic' : 'Allergies';
  if (topic === 'ALL' && /^(?:that|it|this)\b/i.test(bare) && !/\ballerg/i.test(bare) && sayAllergy(bare) === null) return asPut(question);
  if (topic === 'ALL') return NOTHING.test(bare) || /\ballerg/i.test(bare) || (sayAllergy(bare) === null && FINITE.test(bare)) ? null : 'Allergies';
  const drug = drugsIn(question, isDrug);
  // Yes or no to a drug says more than its name: "And the valproate is gone?"
  if (drug !== undefined && led) return null;
  // "Twelve hundred a day, and vitamin D two thousand": of what was asked first.
  const first = bare.split(/,|[.;] | and /)[0] ?? bare;
  if (drug !== undefined && bare.split(' ').length > 1 && (drugsIn(bare, isDrug) === undefined || (/^\d/.test(first) && drugsIn(first, isDrug) === undefined))) return capital(drug);
  if (drug !== undefined && !bare.toLowerCase().includes(drug) && drugsIn(bare, isDrug) !== undefined) return null;
  if (label !== null && topic === 'FAM' && !NOTHING.test(bare)) return capital(label);
  if (label === null && topic === null && /\b(?:it|them|those|any)\b/i.test(bare) && question.split(' ').length <= 3) return shortOf(question);
  if (WITHOUT_VERB.test(bare) && !NOTHING.test(bare)) return label === null ? asPut(question) : capital(label);
  if (label !== null && elliptic(question, bare, label)) return capital(label);
  const [start = ''] = bare.split(/(?<=[.;]) /);
  if (label === null && (!standsAlone(bare) || /^(?:about |around |nearly )?\d/.test(start) || (/\d/.test(start) && REPORTED.test(start))) && !NOTHING.test(bare)) return topic === null ? ((question.includes(',') ? asPut(question) : null) ?? shortOf(question) ?? asPut(question)) : topic === 'MEDS' ? null : asPut(question);
  if (OPEN_VERB.test(bare) && !NOTHING.test(bare)) return label === null ? asPut(question) : capital(label);
  if (EITHER_SIDE.test(question)) return asPut(question);
  if (label === null || (standsAlone(bare) && !WHEN.test(bare) && !/^\d/.test(bare)) || NOTHING.test(bare) || (start.split(' ').length > 14 && !/^\d/.test(start))) return null;
  // "A cough, breathlessness: a dry cough" would seem to say both.
  return (/,| or /.test(label) ? asPut(question) : null) ?? capital(label);
}
