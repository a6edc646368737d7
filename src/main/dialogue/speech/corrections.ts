/** A side or a number that another speaker puts right: "my left hand" – "it was her right hand". The earlier turn is read with the right one. */
import { numbersOf, SPOKEN_NUMBER } from './numbers.ts';
import type { Turn } from '../speakers/transcript.ts';

interface CorrectedTurn extends Turn {
  /** Turns that corrected this one: a line from it rests on them too. */
  readonly by: readonly number[];
}

const CUE = /^(?:(?:oh|um|uh|ah|well|and|but)\b[ ,]*)*(?:no\b|sorry\b|actually\b|wait\b|it was\b|it's\b|it is\b|(?:yes,? )?you(?:'re| are) right\b|make it\b|not the\b|that was\b|i meant?\b)/i;
const PARTS = 'eye|ear|arm|hand|wrist|elbow|shoulder|finger|thumb|leg|foot|ankle|knee|hip|thigh|calf|toe|heel|breast|lung|kidney|flank|groin|side|testicle|ovary|cheek|face|neck|temple|jaw|tooth|rib|buttock|palm';
const BACK = 3;
const LONGEST = 14;

/** "In the right?" */
const asksBack = (text = ''): boolean => /\b(?:left|right)\b[^.?!]*\?$/i.test(text.trim()) && text.split(' ').length <= 5;

/** Turns in their order, some with a side replaced. */
export function correctSides(turns: readonly Turn[]): CorrectedTurn[] {
  const out: { speaker: string; text: string; by: number[] }[] = turns.map(turn => ({ ...turn, by: [] }));
  turns.forEach(({ text }, at) => {
    const echoed = asksBack(turns[at - 1]?.text) && CUE.test(text) && text.split(' ').length <= LONGEST ? /^.*\b(left|right)\b/is.exec(bare(text))?.[1] : undefined;
    const sentence = echoed ?? text.split(/(?<=[.?!])\s+/).find(one => CUE.test(one) && /\b(?:left|right)\b/i.test(bare(one)));
    if (sentence === undefined || sentence.split(' ').length > LONGEST) return;
    const meant = /\b(left|right)\b/i.exec(bare(sentence))?.[1]?.toLowerCase();
    const part = new RegExp(`\\b(${PARTS})s?\\b`, 'i').exec(sentence)?.[1]?.toLowerCase();
    if (meant === undefined) return;
    const wrong = meant === 'left' ? 'right' : 'left';
    for (let back = echoed === undefined ? at - 1 : at - 2; back >= Math.max(0, at - BACK); back--) {
      const earlier = out[back];
      if (earlier === undefined || !new RegExp(`\\b${wrong}\\b`, 'i').test(bare(earlier.text)) || new RegExp(`\\b${meant}\\b`, 'i').test(bare(earlier.text))) continue;
      if (part !== undefined && !new RegExp(`\\b${wrong}(?: \\w+)? ${part}`, 'i').test(earlier.text)) continue;
      earlier.text = earlier.text.replace(new RegExp(`\\b${wrong}\\b(?! ?\\?)`, 'gi'), word => (word.startsWith('L') || word.startsWith('R') ? `${meant[0]?.toUpperCase() ?? ''}${meant.slice(1)}` : meant));
      earlier.by.push(at);
      return;
    }
  });
  return out;
}

/** A number as it is said, in words or digits. */
const NUMBER = new RegExp(String.raw`\b(?:\d+(?:\.\d+)?|${SPOKEN_NUMBER}(?: and a half)?)(?![\w.]*\d)\b`, 'gi');
const AS_WRITTEN = /\b(?:letter|chart|form|label|box|notes?|list|record|screen|prescription|says?|said|written|down (?:as|for)|meant to be|supposed to be|should be)\b/i;
const TAKES_BACK = /\b(?:yes|yeah|yep|right|sorry|correct|my mistake|of course|that's it)\b/i;
const WORDS = 14;

/** "Forty, in the morning." – "My letter said twenty." – "Twenty, yes, sorry." The first who said a number must take the other for it; with less, both stand. */
export function correctNumbers(turns: readonly CorrectedTurn[]): CorrectedTurn[] {
  return turns.map((turn, at) => {
    const [own, others] = [runsOf(turn.text), turns[at + 1]];
    if (own.length !== 1 || others === undefined || others.speaker === turn.speaker || turn.text.split(' ').length > WORDS || turn.text.trim().endsWith('?')) return turn;
    const meant = runsOf(others.text.split(/(?<=[.?!])\s+/).find(sentence => runsOf(sentence).length > 0) ?? '')[0];
    if (meant === undefined || sameNumber(meant, own[0] ?? '') || others.text.trim().endsWith('?')) return turn;
    if (!AS_WRITTEN.test(others.text) && !new RegExp(`^(?:(?:oh|no|it's|sorry)[ ,.]+)*${meant}`, 'i').test(others.text)) return turn;
    const agrees = [at + 2, at + 3].find(back => turns[back]?.speaker === turn.speaker);
    const said = agrees === undefined ? '' : (turns[agrees]?.text.split(/(?<=[.?!])\s+/)[0] ?? '');
    if (agrees === undefined || !TAKES_BACK.test(said) || !runsOf(said).some(run => sameNumber(run, meant))) return turn;
    return { ...turn, text: turn.text.replace(NUMBER, meant.toLowerCase()), by: [...turn.by, at + 1, agrees] };
  });
}

/** "One" alone is a pronoun. */
const runsOf = (text: string): string[] => (text.match(NUMBER) ?? []).filter(run => !/^one$/i.test(run));
/** "Seven fifty" and "seven hundred and fifty" are one. */
const sameNumber = (one: string, other: string): boolean => plain(one) === plain(other) || [...numbersOf(one)].some(number => numbersOf(other).has(number));
const plain = (run: string): string => run.toLowerCase().replace(/\b(?:hundred|and)\b|-/g, ' ').replace(/\s+/g, ' ').trim();

/** Without "right" as agreement or as "very": "you're right", "right now", "all right". */
function bare(text: string): string {
  return text.replace(/\b(?:you(?:'re| are)|that's|that is|all|yeah|is that) right\b|\bright (?:now|away|after|before|there|here|up|on)\b|(?<!\b(?:the|my|his|her|your) )\bright[.,?]?$|^right\b,?/gi, ' ');
}
