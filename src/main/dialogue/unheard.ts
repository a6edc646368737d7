/** What was said and no statement holds: quoted with its question, word for word. A quotation can't be wrong, and nothing is lost. */
import { topicOf, wantsYesOrNo } from './answers/asks.ts';
import { withCorrections } from './answers/joined.ts';
import { keysOf } from './keys.ts';
import { capital, drugsIn, SAYS_NOTHING } from './answers/naming.ts';
import { writeNumbers } from './speech/numbers.ts';
import { answerOf, EMPTY, putToPatient, QUESTION } from './answers/questions.ts';
import { writeSpoken } from './speech/spoken.ts';
import { isGrave, isRedFlag, namesSide } from './vital.ts';

/** Of a sentence's own words, how many its statements must hold. */
const HELD = 0.7;
const LONGEST = 320;

/** Do `statements` hold `sentence`? Its numbers and drugs must all be there. */
export function holdsSentence(sentence: string, statements: readonly string[], isDrug: (word: string) => boolean): boolean {
  const words = [...new Set(keysOf(sentence))];
  if (words.length === 0) return true;
  const held = new Set(statements.flatMap(keysOf));
  const there = words.filter(word => held.has(word));
  return there.length / words.length >= HELD && words.every(word => held.has(word) || !(/^\d/.test(word) || isDrug(word)));
}

/** `spoken` in sentences, each as it was said and as it would be written. */
function sentencesSaid(spoken: string, isDrug: (word: string) => boolean): { readonly said: string; readonly written: string }[] {
  return withCorrections(spoken).split(/(?<=[.?!])\s+/).map(said => ({ said: said.trim(), written: writeSpoken(said, isDrug) })).filter(({ written }) => /[a-z0-9]/i.test(written));
}

/** A question and its answer as they were said. */
function quoted(question: string | null, said: string): string {
  const answer = said.trim();
  return question === null ? `"${capital(answer)}"` : `Asked: "${capital(clip(question))}" Answered: "${capital(answer)}"`;
}

function clip(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST))} …`;
}

/** "I did, but the pharmacist told me": what, only the question says. */
const ELLIPTIC = /^that(?:'s| is| was) (?:it|what|the one|how|when|why)\b|^(?:no[.,]? yes|yes[.,]? no)\b|^(?:(?:yes|no|yeah|well)[, ]+)?(?:i|he|she|it|they|we) (?:do|did|does|am|is|are|was|were|have|has|had|can|could|will|would|should)(?:n't| not)?[, ]+(?:but|though|although|because|until|when|only|unless|except)\b/i;
/** That nobody knows is an answer too. */
export const NOBODY_KNOWS = /^(?:(?:oh|um|uh|er|well|no|honestly|sorry)\b[ ,.]*)*(?:i (?:don't|do not|couldn't|could not|can't|cannot|wouldn't) (?:know|remember|recall|tell you|say|think i know)|i(?:'m| am) not (?:really |too )?sure|not sure|no idea|(?:haven't|have not) (?:a clue|got a clue|the foggiest)|i forget|dunno|i dunno|he doesn't know|she doesn't know|nobody knows|(?:so )?they (?:say|said|tell me|told me|reckon)(?: so| it is| i (?:do|have|am))?(?=[,.]|$)|apparently|supposedly|i (?:think|believe|suppose|guess|hope) so|i (?:don't|do not) think so|(?:probably|possibly|maybe|perhaps)(?: not)?(?=[,.]|$)|as far as i know)/i;
const IDLE = /\b(?:sound good|make sense|okay|alright|questions?|ready|understand|see|hear|remember|know (?:how|what|why|if)|ring a bell|is that right|may i|can i|shall we|would you like|happy|speaking)\b/i;

/** "Good morning, what brings you in?" */
const OPEN = /(?:^|[,.!] ?|\b(?:so|and|but|now) )(?:what|when|where|why|which|who|how)\b/i;
/** A yes or a no for the ear: who heard it says which. */
const HUMMED = /^(?:m+-?m+|uh-uh|nuh-uh|mm+-?hm+|uh-huh)\W*$/i;

/** What of an answer, or of the drug, allergy or possible emergency that was asked about, no statement holds: quoted; null where all is held. */
export function lostAnswer(asked: { readonly text: string; readonly put: boolean } | null, made: readonly string[], spoken: string, isDrug: (word: string) => boolean): string | null {
  const unheard = sentencesSaid(spoken, isDrug).filter(({ said, written }) => (!said.endsWith('?') || /\d/.test(written)) && !(made.length > 0 && SAYS_NOTHING.test(written)) && !holdsSentence(written, made, isDrug));
  const worth = unheard.filter(({ written }) => !EMPTY.test(written) && !SAYS_NOTHING.test(written) && (keysOf(written).length > (asked !== null && made.length === 0 ? 0 : 1) || /\d/.test(writeNumbers(`${written} times`).replace(/ times$/, '')) || isRedFlag(written) || namesSide(written) || drugsIn(written, isDrug) !== undefined));
  if (asked === null) return worth.length === 0 ? null : quoted(null, worth.map(({ said }) => said).join(' '));
  const drug = drugsIn(asked.text, isDrug);
  const open = NOBODY_KNOWS.test(spoken.trim()) || (answerOf(spoken) === 'yes' && !OPEN.test(asked.text) && !made.some(text => holdsSentence(asked.text, [text], isDrug) || keysOf(asked.text).filter(word => keysOf(text).includes(word)).length > 1) && !asked.put && keysOf(asked.text).length > 0 && !IDLE.test(asked.text));
  const alarming = isRedFlag(asked.text) && !made.some(text => keysOf(asked.text).some(word => keysOf(text).includes(word)));
  const another = alarming || /\d/.test(writeNumbers(asked.text)) && /\d/.test(writeNumbers(`${spoken} units`)) && asked.text.split(' ').length <= 14;
  // "Are you tired?" – "I fall asleep on the bus" says it only beside its question.
  const unexplained = !asked.put && made.length > 0 && answerOf(spoken) === null && wantsYesOrNo(asked.text) && !OPEN.test(asked.text) && topicOf(asked.text) === null && !IDLE.test(asked.text) && keysOf(asked.text).length > 0 && !made.some(text => keysOf(asked.text).some(word => keysOf(text).includes(word)));
  const riddle = open || unexplained || (made.length === 0 && HUMMED.test(spoken.trim())) || another || (drug !== undefined && !made.some(text => text.toLowerCase().includes(drug))) || ELLIPTIC.test(spoken.trim()) || (made.length === 0 && ((answerOf(spoken) !== null && keysOf(asked.text).length > 1 && !IDLE.test(asked.text)) || isRedFlag(asked.text) || /\ballerg/i.test(asked.text)));
  return riddle || (asked.put ? worth : unheard).length > 0 ? quoted(asked.text, spoken) : null;
}

/** What of a clinician's words no statement holds, of drugs, measurements and what is to be done; with the question where a colleague asked. */
export function lostReport(question: string | null, made: readonly string[], spoken: string, isDrug: (word: string) => boolean): string | null {
  const unheard = sentencesSaid(spoken, isDrug).filter(({ said, written }) => !said.endsWith('?') && !QUESTION.test(written) && putToPatient(written) === null && (question !== null || isGrave(written) || isRedFlag(written) || drugsIn(written, isDrug) !== undefined) && !holdsSentence(written, made, isDrug));
  return unheard.length === 0 ? null : quoted(question, unheard.map(({ said }) => said).join(' '));
}
