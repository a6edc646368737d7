/** Who speaks where nobody is named: told by what is said and by who answers whom. A guess, and shown as one. */
import { stems } from '../features.ts';
import type { LinearModel } from '../../inference/linear.ts';
import { aboutAnother, GUESSED } from './speakers.ts';
import type { Turn } from './transcript.ts';

/** What a transcript without speakers calls whoever speaks. */
export const UNKNOWN = 'unknown';

export interface Attributed<T extends Turn> {
  readonly turns: readonly (T | Turn)[];
  /** How likely each guess is in the mean, 0.5 to 1; null where the speakers were named. */
  readonly sure: number | null;
}

/** How likely the same speaker goes on: over a line's end, over a dash, over a full stop, over a question. */
const GOES_ON = { line: 0.12, dash: 0.03, stop: 0.7, question: 0.2 };
const FEWEST_LINES = 4;
/** Of words in dialogues that it never saw, that many were given to the right speaker; more is never claimed. */
const SUREST = 0.97;
const DASH = /^\s*[-–—‐]\s*(?=\S)/;

/** Does a line begin with the dash of "another speaks"? */
export const isDashed = (text: string): boolean => DASH.test(text);
export const isUnattributed = (turns: readonly Turn[]): boolean => turns.length > 0 && turns.every(({ speaker }) => speaker === UNKNOWN || speaker.trim() === '');

/** What the model sees of a turn or a sentence. */
export function speakerFeatures(text: string): string[] {
  const words = stems(text);
  const pairs = words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`);
  return [...words, ...pairs, `first:${words[0] ?? ''}`, `first:${words.slice(0, 2).join(' ')}`, `last:${words.at(-1) ?? ''}`, `<length${Math.min(5, Math.floor(Math.log2(words.length + 1)))}>`, ...(/\?\s*$/.test(text) ? ['<asks>'] : /\?/.test(text) ? ['<asks within>'] : [])];
}

/**
 * `turns` with a guessed speaker each, where none is named. Lines are turns; text in one block, or broken where a page ends, is cut into
 * sentences and joined again by speaker, unless `keep`: then every turn stays as it is.
 */
export function attribute<T extends Turn>(turns: readonly T[], model: LinearModel, { keep = false } = {}): Attributed<T> {
  if (!isUnattributed(turns)) return { turns, sure: null };
  const lines = keep ? turns : joinedLines(turns);
  const dashed = turns.some(({ text }) => isDashed(text));
  const cut = !keep && !dashed && (lines.length < FEWEST_LINES || paged(turns));
  const units = cut ? sentences(turns.map(({ text }) => text).join(' ')) : lines.map(({ text }) => text.replace(DASH, ''));
  const odds = units.map(text => model.score(speakerFeatures(text))[0] ?? 0);
  const same = units.map((_, at) => (at === 0 ? 0.5 : cut ? (/\?\s*$/.test(units[at - 1] ?? '') ? GOES_ON.question : GOES_ON.stop) : isDashed(lines[at]?.text ?? '') ? GOES_ON.dash : GOES_ON.line));
  const clinician = posterior(odds, same);
  const heard = units.filter((_, at) => (clinician[at] ?? 0) < 0.5);
  const asked = units.filter((_, at) => (clinician[at] ?? 0) >= 0.5);
  const answers = aboutAnother(asked, heard) ? GUESSED.other : GUESSED.patient;
  const named = units.map((text, at): T | Turn => ({ ...(cut ? {} : lines[at]), speaker: (clinician[at] ?? 0) >= 0.5 ? GUESSED.clinician : answers, text }));
  const sure = clinician.reduce((sum, one) => sum + Math.max(one, 1 - one), 0) / Math.max(1, clinician.length);
  return { turns: cut ? joined(named) : named, sure: Math.min(SUREST, Math.round(sure * 100) / 100) };
}

/** Are the line ends a page's? Then most lines are nearly as long as the longest. */
function paged(turns: readonly Turn[]): boolean {
  const lengths = turns.map(({ text }) => text.length);
  const longest = Math.max(...lengths);
  return turns.length > 2 && longest >= 50 && longest <= 130 && lengths.filter(one => one > longest * 0.75).length >= turns.length / 2;
}

/** A line that ends within a sentence goes on in the next: of subtitles, and of pages, whose lines are of one length. */
function joinedLines<T extends Turn>(turns: readonly T[]): T[] {
  const page = paged(turns);
  const timed = turns.some(turn => 'start' in turn);
  const marked = turns.filter(({ text }) => ENDS.test(text)).length > turns.length / 2;
  const out: T[] = [];
  for (const turn of turns) {
    const last = out.at(-1);
    if (((timed && marked) || page) && last !== undefined && !ENDS.test(last.text) && !isDashed(turn.text) && /^\s*[a-z\d]/.test(turn.text)) out[out.length - 1] = { ...last, text: `${last.text} ${turn.text}` };
    else out.push(turn);
  }
  return out;
}

const ENDS = /[.?!…:;]["')\]]?\s*$/;
const sentences = (text: string): string[] => text.split(/(?<=[?!]|(?<!\b(?:dr|mr|mrs|ms|vs|st|no))\.)\s+/i).map(one => one.trim()).filter(one => one !== '');

function joined<T extends Turn>(turns: readonly (T | Turn)[]): Turn[] {
  const out: Turn[] = [];
  for (const { speaker, text } of turns) {
    const last = out.at(-1);
    if (last?.speaker === speaker) out[out.length - 1] = { speaker, text: `${last.text} ${text}` };
    else out.push({ speaker, text });
  }
  return out;
}

/** Of each unit, how likely the clinician says it: the odds of its words, and how likely the speaker changed before it (forward, backward). */
function posterior(odds: readonly number[], same: readonly number[]): number[] {
  const emit = odds.map(one => 1 / (1 + Math.exp(-one)));
  const forward: [number, number][] = [];
  emit.forEach((p, at) => {
    const [c, o] = forward[at - 1] ?? [0.5, 0.5];
    const stay = same[at] ?? 0.5;
    const next: [number, number] = [(c * stay + o * (1 - stay)) * p, (o * stay + c * (1 - stay)) * (1 - p)];
    const sum = next[0] + next[1];
    forward.push([next[0] / sum, next[1] / sum]);
  });
  const out = [...emit];
  let back: [number, number] = [1, 1];
  for (let at = emit.length - 1; at >= 0; at--) {
    const [c, o] = forward[at] ?? [0.5, 0.5];
    const [weigh, other] = [c * back[0], o * back[1]];
    out[at] = weigh / (weigh + other);
    const [p, stay] = [emit[at] ?? 0.5, same[at] ?? 0.5];
    const next: [number, number] = [stay * p * back[0] + (1 - stay) * (1 - p) * back[1], (1 - stay) * p * back[0] + stay * (1 - p) * back[1]];
    const sum = next[0] + next[1];
    back = [next[0] / sum, next[1] / sum];
  }
  return out;
}
