/** What an open question is about, so that an answer in a few words ("twenty units at night") is no riddle in a note. */
import type { SectionCode } from '../note.ts';
import { readQuestion } from './questions.ts';

/** Where an answer belongs that answers such a question, whatever words it holds. */
const TOPICS: readonly (readonly [SectionCode, RegExp])[] = [
  ['FAM', /\b(?:does|do|has|have|is|are|was|were) (?:your|his|her|the) (?:mother|father|mum|mom|dad|parents?|brothers?|sisters?|husband|wife|partner|son|daughter|kids?|children|family)\b.*\ballerg/i],
  ['FAM', /\b(?:any(?:one|body)|some(?:one|body)) (?:else )?(?:is )?allergic\b|\ballerg.*\bfamily\b|\bfamily\b.*\ballerg/i],
  ['ALL', /\ballerg(?:y|ies|ic)\b|\b(?:bad )?reactions? to (?:a |any )?(?:med|drug)/i],
  ['MEDS', /\b(?:what|which|any) (?:other )?(?:medicines?|medications?|tablets|pills|drugs|drops|meds)\b|\bwhat (?:else )?(?:do|does|are|is) (?:you|he|she|your mother|your father) (?:take|taking|on)\b|\bwhat have you been taking\b|\banything (?:else )?(?:you take|you're taking)\b|\bstill (?:on|taking|using)\b|\bhow much of the\b/i],
  ['FAM', /\b(?:any(?:one|body)|has|does|is|run|runs) (?:else )?in (?:your|the|his|her) family\b|\bfamily history\b|\b(?:mother|father|parents|siblings)\b.*\?/i],
  ['PSH', /\b(?:surger(?:y|ies)|operations?|operated)\b.*\?/i],
  ['SOC', /\b(?:smoke|smoking|drink alcohol|drinking|live with|work as|for a living|drugs? use)\b.*\?/i],
];

export function topicOf(question: string): SectionCode | null {
  return TOPICS.find(([, pattern]) => pattern.test(question))?.[0] ?? null;
}

const LABELS: readonly RegExp[] = [
  /^(?:what|how) about (?:the |your |any )?(.+)$/i,
  /^(?:and )?(?:the|your|his|her) (.+)$/i,
  /^what(?:'s| is| was| were| are) (?:the |your |his |her )?((?:latest |last |best |usual |normal )?[a-z0-9 -]+?)(?: (?:this morning|today|now|like|then|yesterday|at the moment))*$/i,
  /^what (?:do|did) you get (?:from|for|on|with) (?:the |your )?(.+)$/i,
  /^when (?:was|were|is) (?:the|your|his|her) (.+)$/i,
  /^when did (?:you|he|she|they) (last (?:have |get |take )?(?:your |the |a |an )?.+)$/i,
  /^when did you (?:have|get) (?:your|the|a|an) (.+)$/i,
  /^when did (?:the|your|his|her) (.+?) (?:start|begin|come on)$/i,
  /^how much of the (.+?) (?:do|does|are|is|did) .+$/i,
  /^how many (.+?)(?: (?:do|does|did|have|has|are|a|in)\b.*)?$/i,
  /^(?:which|what) (.+?) (?:is|was|are|were|do|does|did) .+$/i,
  /^(?:has|does|did|is|are) (?:anyone|anybody|someone) (?:else )?in (?:the|your|his|her) family (?:have|had|ever had|has|with|who (?:has|had)) ?(.+)$/i,
  /^any(?:one|body) (?:else )?in (?:the|your|his|her) family (?:with|who (?:has|had|have)|had|have|has) ?(.+)$/i,
  /^where is (?:the|your|his|her) (.+)$/i,
  /^(?:do|does|are|is|did) (?:you|he|she)(?: still)? (?:take|taking|on|using|use) (?:the |your |any )?(.+)$/i,
  /^how (?:is|are|was|were) (?:the|your|his|her) (.+)$/i,
];
const YES_OR_NO = /^(?:(?:so|and|but|now|well|also|okay|alright|good|right)\b[ ,]*)*(?:do|does|did|are|is|was|were|has|have|had|can|could|any|will|you|he|she)\b|\?$/i;

/** Was the question one that yes or no would answer, or in a word or two asks for a sign? */
export function wantsYesOrNo(question: string): boolean {
  return YES_OR_NO.test(question) && !/^(?:(?:so|and|but|now|well|also|okay|alright|good|right)\b[ ,]*)*(?:what|when|where|why|which|who|how)\b/i.test(question);
}

const IDLE = /^(?:he|she|it|that|this|anything|something|anyone|someone|they|them|things?|you|problem|matter|name|kind|sort|brings?|going|question|else|time|rest|visit|weekend|day|doing|wrong|happen\w*|new|up|brought|stopp\w+|bother\w*|troubl\w+|worr\w+|worse|better|different|left|next|like|plan|story|point|deal|use|good|bad|best thing)\b|\b(?:we|i|me)\b/i;
/** A count or a time in the answer takes the question's own count away. */
const COUNT = /\s*\b(?:once|twice|\w+ times|often|long(?!-)|ever|at the moment|right now|now|then|today(?!')|again|at all|usually|currently)\b/gi;

/** What a yes-or-no question is about, when it was answered with something else: "Any discharge?" – "a bit in the morning". */
function aboutOf(question: string): string | null {
  const read = readQuestion(question);
  if (read !== null) return read.form === 'label' ? null : read.about;
  // A statement with the voice of a question: "And you have a fever?"
  const inverted = /^(?:do|does|did|are|is|was|were|have|has|had) (?:you|he|she) (?:ever |still |also )?(.+)$/i.exec(question)?.[1];
  return inverted ?? /^(?:you|he|she) (?:(?:have|had|has|are|were|is|was|get|got|feel) (?:a |an |any |the )?)?(.+)$/i.exec(question)?.[1] ?? null;
}

/** A few words that name what was asked, without "the"; null where none would help. */
export function labelOf(question: string): string | null {
  const text = question.replace(/, (?:Mrs?\.? |Miss |Ms\.? )?[A-Z][a-z]+(?=[?.]*$)/, '').replace(/^(?:(?:so|and|but|now|well|also|then|okay|ok|good|great|right|alright|yes|oh)\b[ ,]*)+/i, '').replace(/[\s?.!,]+$/, '');
  if (/^how (?:much (?:do|does|did) (?:you|he|she|they) weigh|heavy)\b|^(?:what )?(?:do|does|did) (?:you|he|she|they) weigh\b/i.test(text)) return 'weight';
  if (/^how tall\b/i.test(text)) return 'height';
  const asked = (/^(?:and|so)\b/i.test(question) ? [...LABELS] : LABELS.filter((_, at) => at !== 1 || /^(?:your|the) [\w ]+$/i.test(text))).map(pattern => pattern.exec(text)?.[1]).find(found => found !== undefined);
  const label = (asked ?? aboutOf(text))?.replace(COUNT, '').replace(/[\s,]+$/, '').replace(/\b(?:your|his|her)\b ?|^the |^[,\s]+|\b(?:with|of|about) it$/gi, '').replace(/^last (?:have|get|take) (?:a |an )?/i, 'last ').trim();
  if (label === undefined || label === '' || IDLE.test(label) || /\d/.test(label) || label.split(' ').length > 6) return null;
  return label;
}

const NO_ALLERGEN = /^(?:no|not|none|nothing|never|my|his|her|their|it|i|he|she|they|we|that|this|there|what|when|but|and|a|an|any|yes|was|had|the)\b/i;
const HAPPENS = /^(?:puts?|sends?|sent|landed|turns?|turned|knocks?|knocked|closes?|closed|swells?|swelled|nearly|stops?|stopped|does|did|comes?|came|gives?|gave|makes?|made|brings?|brought|causes?|caused|sets?|set|it|i|he|she|they|you|my|his|her|was|which|because|once|in|as|when|and)\b/i;

/** An answer to "any allergies?" as a list has it: the allergen, and behind a dash what it does. Null where the answer names none first. */
export function sayAllergy(answer: string): string | null {
  const bare = answer.replace(/^(?:(?:yes|yeah|just|only|well|to|the|i'm|i am|he is|he's|she is|she's|allergic to)\b[ ,]*)+/i, '').replace(/[\s.]+$/, '');
  if (bare === '' || NO_ALLERGEN.test(bare)) return null;
  if (/[.!]\s/.test(bare)) return null;
  const words = bare.split(' ');
  let at = 0;
  while (at < words.length && at < 3 && !(at > 0 && HAPPENS.test(words[at] ?? ''))) {
    at += 1;
    if (/[,;:.]$/.test(words[at - 1] ?? '')) break;
  }
  const allergen = words.slice(0, at).join(' ').replace(/[,;:.]+$/, '');
  const rest = words.slice(at).join(' ');
  if (at === 3 && rest !== '' && !/[,;:]$/.test(words[2] ?? '') && !HAPPENS.test(words[3] ?? '')) return null;
  if (/^(?:and|or)\b/i.test(rest)) return bare;
  if (/'|[.–]\s/.test(rest)) return null;
  const reaction = rest.replace(/\b(?:i|he|she|it|they|me|him|her|my|his|their|that's all|that is all|which|was|get|gets|come|comes|once)\b/gi, ' ').replace(/[\s,]+/g, ' ').trim();
  return reaction === '' ? allergen : `${allergen} - ${reaction}`;
}
