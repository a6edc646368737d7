/** A question and its short answer, joined into the statement that they make together. */
import { inThirdPerson } from '../person.ts';
import type { Sex } from '../person.ts';
import type { Role } from '../speakers/speakers.ts';
import type { Turn } from '../speakers/transcript.ts';

interface Asked {
  /** What was asked about, as a noun phrase or a clause without its subject ("chest pain", "smoke"). */
  readonly about: string;
  readonly form: 'noun' | 'have' | 'are' | 'do' | 'did' | 'can' | 'label';
}

const NO = /^(?:um+ |uh+ |well |oh )*(?:no|not really no|nope|nah|nuh|nuh-uh|neither|none|nothing|never|not (?:that(?! (?:i|he|she|we|they)\b)|at all|really|so far|lately|recently|any)|i (?:do|have|did|am|was|can) ?not|denies)\b/i;
const YES = /^(?:um+ |uh+ |well |oh )*(?:yes|yeah|yep|yup|yea|correct|mm+-?hm+|uh-huh|i (?:do|have|did|am|was)\b(?! not)|that's (?:right|correct)|absolutely|sure|exactly|(?:it|he|she) (?:does|is|has)\b(?! not))/i;
/** A "no" that is taken back in the same breath says neither. */
const TAKEN_BACK = /\b(?:but|except|although|though|other than|besides|sometimes|occasionally|maybe|only|once|a little|some|unless|until|yes|yeah|think|sure|know|remember|used to|sort of|kind of|kinda|a bit|myself)\b|\S,? \b(?:well|wait|hang on|hold on|actually|sorry)\b/i;
const NEGATED = /\b(?:no|not|without|never|neither|nor|den(?:y|ies|ied))\b|n't\b/i;
/** Questions whose short answers say nothing about the patient's health. */
const IDLE = /\b(?:questions?|concerns?|sound(?:s)? (?:good|okay|fair|like)|make(?:s)? sense|ready|see that|hear that|like that|remember|know (?:how|what|why|if|when|who)|ring a bell|go ahead|is that|does that|would you|can you|could you|will you|may i|can i|do you want|what|which|who|when|where|why|how (?:are|is|was|were|do|did|has|have|long|often|many|much|old|far|bad)|guess|excited|fan|watch the|game)\b|\b(?:do|did|have|are|were|can|could|would|should|will) (?:you|they|we|he|she)\b|\b(?:is|does|has|was) (?:it|that|there)\b|\byou(?:'re|'ve|'ll)|\b(?:my|i|we|me)\b/i;

/** A sentence that asks. */
export const QUESTION = /\?$|\bhow (?:many|much|often)(?: [a-z]+)?$|^and (?:the|your) \S+(?: \S+)?$|^(?:(?:so|and|but|now|then|well|okay|great|good|yeah|hey|hi|hello)\b[ ,]*)*(?:any|am i\b|do(?! not\b)|did|does|(?:have|are|can|could|would|should|were|will) you|has it|(?:is|was|does|did|has|can|are|were|do|have) (?:he|she|they)\b|are there|is (?:it|there|that)|was it|how|what|when (?:is|was|did|do|does|were|are|will|can|could|would|should|have|has)|where|why|which|who|tell me|remind me|talk me through|(?:can|could) i ask)\b/i;
const SHORT = 9;
const STATES = /^(?:(?:and|so|but|now|well|okay|ok|alright|right)\b ?)*(?:(?:you|your|he|she|his|her|that|it|there|the|this|i|we|let|okay|alright|thank|thanks|good|fine|sorry|no|yes)\b|(?:i|you|he|she|it|that|there|we|let)')/i;
const REPLIES = /^(?:(?:oh|um|uh|well)\b[ ,]*)*(?:yes|yeah|yep|no|nope|nah|never|not really)\b/i;
/** "losing weight at all" – "no I wish", where nobody writes marks: what a yes or a no answers was a question. */
export function askedByReply<T extends Turn>(turns: readonly T[], roles: readonly Role[]): T[] {
  return turns.map((turn, at) => {
    const reply = turns[at + 1];
    const asks = roles[at] === 'clinician' && reply !== undefined && roles[at + 1] !== 'clinician' && !/[.?!,]/.test(turn.text) && turn.text.split(' ').length <= SHORT && !STATES.test(turn.text.trim()) && REPLIES.test(reply.text.trim());
    return asks ? { ...turn, text: `${turn.text.trim()}?` } : turn;
  });
}

/** Courtesies and headings, which say nothing of the patient. */
export const EMPTY = /^(?:thank|thanks|you're welcome|bye|hi\b|hello|(?:good )?(?:morning|afternoon|evening)\b|nice to|see you|sounds good|that's (?:good|great|fine|okay|right|true|all|gone)|i (?:see|understand|know|got it|hear you)|let me|perfect|excellent|take care|have a (?:good|great|nice)|end of|date of birth|finalize|assessment(?: and plan)?|physical exam|show me)\b.{0,24}$/i;

/** "Yes, and …": what follows is another matter. */
const YES_AND = /^(?:yes|yeah|yep)[,.]? and\b/i;

/** "Now you say it, yeah." */
const NOW_YOU_SAY = /,? ?\bnow (?:that )?you (?:say|mention|ask|come to mention)(?: (?:it|that|so))?\b,? ?/gi;
export function answerOf(answer: string): 'yes' | 'no' | null {
  const text = answer.replace(NOW_YOU_SAY, ' ').trim();
  if (YES_AND.test(text)) return 'yes';
  if (NO.test(text)) return TAKEN_BACK.test(text) ? null : 'no';
  return YES.test(text) && !/\b(?:but|no|not|except)\b|n't\b/i.test(text) ? 'yes' : null;
}

/** What is put to the patient for a yes: "…, right?", "…, isn't it?". Without the tag, or null. */
export function putToPatient(sentence: string): string | null {
  const found = /^(.+?),? (?:is that (?:right|correct|so|true)|am i right|right|correct|isn't it|wasn't it|aren't you|weren't you|don't you|didn't you|doesn't it|haven't you|hasn't it|is it not)[\s?.]*$/i.exec(sentence.replace(/ n't/g, "n't"))?.[1];
  return found === undefined || found.split(' ').length < 3 ? null : found;
}

/** "Fever?", "Thoughts of hurting yourself?": a noun and no more. */
const BARE = /^(?!(?:do|does|did|have|has|had|are|is|was|were|can|could|will|would|should|may|you|he|she|it|they|we|i|what|which|who|when|where|why|there|better|worse|okay|good|bad|ready|married|single|sure|really|pardon|sorry|anything|else|both|left|right|so far|since|today|yesterday|now|for|with|at|in|on|to|from|by|of|after|before|because|half|like|the|a|an|any|how|and|even|still|only|always|never|maybe|more|less|much|many|your|his|her|my|dose|all|same|each|every|any(?:body|one|thing)|some(?:body|one|thing)|ever|been|had|taken|given|seen|lost|noticed)\b)[a-z][a-z' -]+$/i;

/** What a yes-or-no question asks of the patient; null when its answer can't be read as a plain statement. */
export function readQuestion(sentence: string): Asked | null {
  const text = sentence
    .replace(/, [A-Z][a-z]+(?=[?.]*$)/, '')
    .replace(/^(?:(?:so|and|but|now|well|also|then|good|great|yeah|yes|or|lastly|okay|right(?=[,. ] *(?:so|and|any|do|did|have|are|can|is|what|how|then|you)\b)|any other symptoms(?: like| such as)?|in terms of)\b[ ,.]*)+/i, '')
    .replace(/(?:,? ?(?:or )?(?:anything|something|things|stuff|nothing) (?:like that|else|of that nature|along those lines)| at all| or no| or not| or|,? is that (?:right|correct))? ?[-.?]*$/i, '')
    .replace(/ or$/, '');
  const words = text.split(' ').length;
  if (sentence.endsWith('?') && words <= 6 && BARE.test(text)) return IDLE.test(text) || NEGATED.test(text) ? null : { about: text.replace(/^./, first => first.toLowerCase()), form: 'noun' };
  if (words > 30 || text === '') return null;
  const tries: readonly (readonly [RegExp, Asked['form']])[] = [
    [/^(?:(?:do|did) you (?:ever )?(?:have|had|experience|notice|get|feel(?! (?:the|your|it|him|her|any of)\b))|have you (?:ever |also )?(?:had|been having|experienced|been experiencing|noticed)|are you (?:still )?(?:having|experiencing|noticing)|(?:you're|you are) (?:still )?having|how about|what about|any (?:issues|trouble|problems) with|is there|are there|(?=any |no ))(?: you(?:r)?)? ?(?:any (?:other )?(?:symptoms (?:like|such as) )?|a |an |the )?(.+)$/i, 'noun'],
    [/^(?:have you (?:ever |also )?)(.+)$/i, 'have'],
    [/^(?:are you|(?:and )?you(?:'re| are)) (.+)$/i, 'are'],
    [/^do you (.+)$/i, 'do'],
    [/^did you (.+)$/i, 'did'],
    [/^(?:has|have) (?:he|she|they) (?:ever |also )?(.+)$/i, 'have'],
    [/^(?:is|are) (?:he|she|they) (.+)$/i, 'are'],
    [/^(?:does|do) (?:he|she|they) (.+)$/i, 'do'],
    [/^did (?:he|she|they) (.+)$/i, 'did'],
    [/^(?:can|could) (?:you|he|she) (.+)$/i, 'can'],
    [/^(?:is|was|are|were|does|did|has) (?:your|the|his|her) (.+)$/i, 'label'],
    [/^(?:does|did) it (.+)$/i, 'label'],
  ];
  for (const [pattern, form] of tries) {
    const about = pattern.exec(text)?.[1]?.trim();
    if (about === undefined || about === '') continue;
    // "Has he hit you?" is not about what the patient does.
    if (/^(?:so |and |but )?(?:has|have|is|are|does|do|did|can|could) (?:he|she|they)\b.*\byou(?:rself|r)?\b/i.test(text)) return null;
    if (IDLE.test(about) || NEGATED.test(about) || about.split(' ').length > 24) return null;
    return { about: form === 'noun' ? about.replace(/\b(?:any|your)\b ?/gi, '') : about, form };
  }
  return null;
}

/** "No chest pain. My ankles swell", asked for pain or swelling: the no is for a part of the list, or is taken back by what follows. */
export function deniesApart(about: string, spoken: string): boolean {
  const items = about.split(/,? (?:or|and) |, /).map(item => itemWords(item)).filter(words => words.length > 0);
  const [first = '', ...others] = spoken.split(/(?<=[.?!;])\s+/);
  const named = /^(?:(?:oh|well|um|uh)\b[ ,]*)*(?:no|never|not the|not my)(?:, ?| )(?! |(?:no|not|i|he|she|it|they|we|never|none|nothing|that|thank|really|sir|doctor)\b)(.*[a-z].*)$/i.exec(first)?.[1];
  const partly = named !== undefined && items.some(words => !words.some(word => holds(named, word)));
  return partly || others.some(sentence => !NEGATED.test(sentence) && items.some(words => words.some(word => holds(sentence, word))));
}
const itemWords = (item: string): string[] => (item.toLowerCase().match(/[a-z]{3,}/g) ?? []).filter(word => !/^(?:the|and|you|for|has|had|one|can|his|her|its|in|with|your|have|been|like|when|that|this|from|ever|having|other|anything|something|home|trouble|problems?|symptoms?|history|about|any|or)$/.test(word));
const holds = (text: string, word: string): boolean => text.toLowerCase().includes(word.replace(/(?:ing|ness|ed|es|s)$/, '').slice(0, 6));

/** "Denies chest pain", "The patient is taking metformin": question and answer as one clause. */
export function stateAnswer({ about, form }: Asked, answer: 'yes' | 'no', sex: Sex): string {
  const told = inThirdPerson(about, 'clinician', sex);
  const said = answer === 'yes' ? told.replace(/\bany (?=\w)/gi, '') : told;
  // "it" and the like name nothing: the clause says it, not a noun.
  if (form === 'noun' && /^(?:it|that|this|them|those)\b/i.test(said)) return `The patient does${answer === 'no' ? ' not' : ''} get ${said}`;
  if (form === 'noun') return answer === 'no' ? `Denies ${said.replace(/ and (?=[^,]*$)/, ' or ')}` : `Reports ${said}`;
  const not = answer === 'no' ? ' not' : '';
  if (form === 'label') return `${about.replace(/\b(?:your|his|her)\b ?/gi, '').trim().replace(/^./, first => first.toUpperCase())}: ${answer}`;
  if (form === 'can') return `The patient ${answer === 'yes' ? 'can' : 'cannot'} ${said}`;
  if (form === 'have') return `The patient has${not} ${said}`;
  if (form === 'are') return `The patient is${not} ${said}`;
  return form === 'do' ? `The patient does${not} ${said}` : `The patient did${not} ${said}`;
}
