/** What must be read together: a sentence that takes the one before back, and a fragment that says nothing alone. */

const CORRECTS = String.raw`(?:(?:oh|um|uh|er|hm|well|but)\b[ ,.]*)*(?:no[,.]? ?(?:wait|sorry|hang on|hold on|actually|i mean|that's|that was|it's|it was|they|he|she|make)\b|no,|sorry\b|wait\b|actually\b|i mean\b|hang on\b|hold on\b|or rather\b|correction\b|scratch that\b|i'm wrong\b|that's wrong\b|that's not right\b|i tell a lie\b|make that\b|not? \d)`;
const STOP_BEFORE_CORRECTION = new RegExp(String.raw`(\w)\s*[.!]\s+(?=${CORRECTS})`, 'gi');

/** `text` as it was said, with no full stop before a sentence that corrects the one before: whoever reads one reads both. */
const WAS_IT = /\s*[.!]\s+(or (?:was|is) (?:it|that) [^.?!]{1,40})\?\s*/gi;
export const withCorrections = (text: string): string => text.replace(WAS_IT, ' – $1 – ').replace(STOP_BEFORE_CORRECTION, (_, letter: string) => `${letter} – `);

const FEWEST = 3;
/** "So 2 mg." */
const AMOUNT = /^(?:(?:so|and|then|that's|just|only)\b[ ,]*)*\d+(?:\.\d+)? ?(?:mg|mcg|g|grams?|mL|mils?|units?|tablets?|puffs?)\.?$/i;
/** Yes, no and the like: the question's own statement says them. */
const ANSWER_ALONE = /^(?:(?:no|yes|yeah|nope|yep|never|neither|none|nothing|right|correct|okay|sure|thank you|thanks|please|hello|hi|morning|good morning|sorry|sir|doctor|exactly|absolutely)\b[,. ]*)+$/i;

/** An answer's sentences; a fragment goes with the sentence before, the first with the one after: "Aspirin at night. Iron." */
export function joinFragments(sentences: readonly string[]): string[] {
  const out: string[] = [];
  let carried = '';
  sentences.forEach(sentence => {
    const alone = ANSWER_ALONE.test(sentence) || sentence.endsWith('?');
    const short = sentence.split(' ').length < FEWEST || AMOUNT.test(sentence);
    if (alone) out.push(sentence);
    else if (short && out.length > 0 && !ANSWER_ALONE.test(out.at(-1) ?? '') && !out.at(-1)?.endsWith('?')) out[out.length - 1] = `${out.at(-1)} ${sentence}`;
    else if (short && sentences.length > 1) carried = `${carried} ${sentence}`.trim();
    else {
      out.push(`${carried} ${sentence}`.trim());
      carried = '';
    }
  });
  if (carried !== '') out.push(carried);
  return out;
}
