/** Speech made readable: fillers, stutters and split contractions go, numbers become digits. Nothing that carries meaning is touched. */
import { joinOh, writeNumbers } from './numbers.ts';
import { withoutRepairs } from './repairs.ts';

type Rule = readonly [RegExp, string];

/** What is typed without its mark: "didnt", "im", "whats". */
const UNMARKED: readonly Rule[] = [
  [/\b(did|do|ca|wo|have|is|was|could|would|should|has|does|had|are|were)nt\b/gi, "$1n't"],
  [/\b(i)(m|ve)\b/gi, "$1'$2"],
  [/\b(you|they|we)(re|ve|ll)\b(?<!\bwere)(?<!\bwell)/gi, "$1'$2"],
  [/\b(he|she|that|what|there|where|how|who)s\b/gi, "$1's"],
];
export const withApostrophes = (text: string): string => apply(text, UNMARKED);

/** A transcriber's "(shakes head)" and "[nods]" answer as words do. */
const GESTURES: readonly Rule[] = [
  [/[([*<] ?(?:he |she |patient |they )?(?:shakes|shaking|shook) (?:(?:his|her|their|the) )?head ?[)\]*>]\.?/gi, 'No.'],
  [/[([*<] ?(?:he |she |patient |they )?(?:nods|nodding|nodded)(?: (?:his|her|their|the) head)? ?[)\]*>]\.?/gi, 'Yes.'],
];
export const withGestures = (text: string): string => apply(text, GESTURES);

/** How transcribers split contractions ("gon na", "do n't"), joined again. */
const JOINS: readonly Rule[] = [
  [/\bgon na\b|\bgonna\b/gi, 'going to'],
  [/\bwan na\b|\bwanna\b/gi, 'want to'],
  [/\bgot ta\b|\bgotta\b/gi, 'have to'],
  [/\blem me\b|\blemme\b/gi, 'let me'],
  [/\bgim me\b|\bgimme\b/gi, 'give me'],
  [/\bca n't\b|\bcan't\b/gi, 'cannot'],
  [/\bwo n't\b|\bwon't\b/gi, 'will not'],
  [/ ?n[’']t\b/gi, ' not'],
  [/ ([’'](?:s|re|ve|ll|d|m)\b)/gi, '$1'],
  [/’/g, "'"],
];
const FILLERS: readonly Rule[] = [
  [/\b(?:hey|ok(?:ay)?)? ?,? ?dragon ?,? ?(?:(?:show|pull|let|order|give)[^.?!]*)?[.?!]?/gi, ' '],
  [/\b(?:u+m+|u+h+|e+r+m?|hm+|mm+-?hm+|m+-m+|uh-huh|uh-uh|nuh-uh|huh|oh|ah|gosh|wow)\b(?: ?,)?/gi, ' '],
  [/,? ?\bnow (?:that )?you (?:say|mention|ask|come to mention)(?: (?:it|that|so))?\b,? ?/gi, ' '],
  [/,? ?\b(?<!(?:do|did|as|let|if|should|what|that|would|so) )you know\b(?! (?:if|how|what|why|when|where|who|that|the|about|whether)\b) ?,?/gi, ' '],
  [/,? ?\bi mean\b ?,?/gi, ' '],
  [/ , like ,? ?| ?, like , /gi, ' '],
  [/\b(?:kind|sort) of\b(?! (?:pain|medication|symptom|surgery|work|cancer|diet|drug|thing))|\bkinda\b/gi, ' '],
  [/\b(?:just|actually|really|basically|obviously|honestly|literally|definitely|certainly|pretty much|quite frankly)\b/gi, ' '],
  [/(?<=(?:[,.]|\S+ \S+ \S+) )\b(?:(?:right|okay|alright|all right) ?\?(?=\s*\S)|(?:okay|alright|all right) ?\?)/gi, ' . '],
  [/(?<!\b(?:is|are|was|were|be|been|feel|feels|felt|not|look|looks|do|does|doing|keeping|'s|'re) )(?<!'s )(?<!\b(?:are|is|was|were) (?:you|he|she|they|it) )\b(?:okay|ok|alright|all right|anyway|anyways)\b ?[,.]?/gi, ' '],
];
/** "Nine nine nine" is a number. */
const DIGITS = 'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred';
/** A word begun twice ("h- how", "the , the", "it's , it's"), a pair said twice. */
const STUTTERS: readonly Rule[] = [
  [/\b([a-z]{1,3})[a-z]?-(?: ,?|,) ?(?=\1)/gi, ''],
  [new RegExp(`\\b(?!(?:${DIGITS}|not)\\b)([a-z']+)(?: ,? ?\\1\\b)+`, 'gi'), '$1'],
  [/\b([a-z']+ [a-z']+) ?,? \1\b/gi, '$1'],
];
const SPACING: readonly Rule[] = [
  [/\s+/g, ' '],
  [/(?:[,.] ?)+(?=[.?!])/g, ''],
  [/ +([.,;:?!])/g, '$1'],
  [/([,.?!])(?:[,.] ?)+/g, '$1 '],
  [/^[\s,.;:]+/, ''],
  [/\s+$/, ''],
];

/** What was said, as it would be written down; what the speaker took back in the same breath is gone. */
export function writeSpoken(text: string, isDrug?: (word: string) => boolean): string {
  let out = withoutRepairs(joinOh(apply(text, JOINS)), isDrug);
  out = apply(out, FILLERS);
  out = apply(out.replace(/\s+/g, ' '), STUTTERS);
  return writeNumbers(apply(out, SPACING));
}

function apply(text: string, rules: readonly Rule[]): string {
  return rules.reduce((current, [pattern, by]) => current.replace(pattern, by), text);
}

const OPENER = /^(?:(?:so|and|but|now|well|yeah|yes|yep|right(?=\s*[,.!?]|\s+(?:so|and|but|now|well|okay|then|i|we|let|you|what|how|any|do|did|have|are|can|the)\b)|good|great|perfect|sure|then|also|you know|because(?! of\b)|let me see|i see|sounds good|you(?:'re| are) right|um)\b[ ,.]*)+(?=[^\s,.;:])/i;
/** In speech written without stops: where a new statement begins. */
const BREAK = /(?<=\S{2,}) (?=(?:okay|alright|so (?:i|we|you|for|your|the|let|what|how|do|it)|(?<!\b(?:right|just|even|until|by) )now(?![,.])|but(?! (?:i|he|she|they|we)(?:'ve|'s)? (?:have |had |has )?(?:stopped|quit|came off|ran out|never|do not|did not|am not|gave it|could not|cannot))|and then|i do(?: not)? (?:appreciate|see|feel|notice|hear)|there(?: is| are|'s) |and (?:i|we|you|he|she|it|there|your|that|they|on|so|also|then|how|are|do|have|any)|i'm going|i want|i would|i also|let's|(?:do|did|have|are|can|could|would|should|were|will) you|is there|any other|how (?:about|are|is|long)|what about|what does|any questions|when (?:was|is)|on (?:your |the )?(?:physical |heart |lung |neck |abdominal |musculoskeletal |back |skin |\w+ )exam|for (?:your|the) (?:first|second|third|next|last|other)|your (?:lungs|heart|abdomen|neck)|your (?:\w+ )?\w+ (?:is|are|was)|i'd like|i would like|strength is|no (?:swelling|tenderness|edema|murmur)|if (?:the|you|it))\b)/gi;

/** "No cough or runny nose, and purulent tonsils": the "or" closes what is denied. */
const CLOSED_LIST = /(\b(?:no|denies|without)\b[^,.;:?!]{3,60} or [^,.;:?!]{3,40}), and (?=(?!no\b|not\b|or\b|nor\b|any\b|without\b)[a-z])/gi;

/** Sentences of a cleaned turn. A turn written without stops is cut where a new statement begins, and not below four words. */
export function sentencesOf(text: string): string[] {
  const out: string[] = [];
  const [longest, least] = /[.?!]\s*\S/.test(text) ? [28, 6] : [12, 5];
  for (const sentence of text.replace(CLOSED_LIST, '$1. ').split(/(?<=[?!]|(?<!\b(?:dr|mr|mrs|ms|vs|st|no))\.)\s+/i)) {
    const words = sentence.split(' ').length;
    if (words <= longest) out.push(sentence);
    else {
      let held = '';
      for (const part of sentence.split(BREAK)) {
        held = held === '' ? part : `${held} ${part}`;
        if (held.split(' ').length >= least) {
          out.push(held);
          held = '';
        }
      }
      if (held !== '') out.push(held);
    }
  }
  return out.map(one => one.trim()).filter(one => /[a-z0-9]/i.test(one));
}

/** A sentence without the words that only keep a conversation going. */
export function withoutOpeners(sentence: string): string {
  return sentence.replace(OPENER, '').trim();
}
