/** WebVTT and SubRip: cues with times. The speaker is a voice tag (`<v Doctor>`), a name before a colon, or a dash for "another speaks". */
import { isDashed, UNKNOWN } from '../speakers/infer.ts';
import { speakerOf } from './plain.ts';
import { unread } from './turn.ts';
import type { TimedTurn } from './turn.ts';

const STAMP = /^\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})/;
const HEAD = /^\s*WEBVTT(?:\s|$)/;

export const isVtt = (text: string): boolean => HEAD.test(text);
export const isSrt = (text: string): boolean => /^\s*(?:\d+\s*\r?\n\s*)?(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->/.test(text);

/** @throws AppError `bad-input`: an arrow without times, or a cue that ends before it starts. */
export function readSubtitles(text: string, name: string): TimedTurn[] {
  const turns: TimedTurn[] = [];
  let cue: { start: number; end: number } | null = null;
  let aside = false;
  let speaker: string = UNKNOWN;
  const lines = text.split(/\r\n|[\n\r]/);
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') {
      cue = null;
      aside = false;
    } else if (line.includes('-->')) {
      cue = timesOf(line, name, at);
    } else if (cue !== null) {
      for (const piece of piecesOf(line)) {
        speaker = piece.speaker ?? speaker;
        const last = turns.at(-1);
        // Behind a dash another speaks; a line without one goes on with the line above it in its cue.
        if (piece.speaker === null && speaker === UNKNOWN && last?.speaker === UNKNOWN && last.start === cue.start && isDashed(last.text) && !isDashed(piece.text)) turns[turns.length - 1] = { ...last, text: `${last.text} ${piece.text}` };
        else turns.push({ speaker, text: piece.text, ...cue });
      }
    } else if (/^\s*(?:NOTE|STYLE|REGION)\b/.test(line)) aside = true;
    else if (!aside && !HEAD.test(line) && !isIdentifier(lines, at)) throw unread(name, 'cue-without-time', `line ${at + 1}`);
  }
  return turns;
}

/** A number or a name on its own right above the times. Header lines of a WebVTT file may stand alone too. */
function isIdentifier(lines: readonly string[], at: number): boolean {
  return lines[at + 1]?.includes('-->') === true || at < 20 && /^\s*(?:Kind|Language|X-\S+)\s*[:=]/i.test(lines[at] ?? '');
}

function timesOf(line: string, name: string, at: number): { start: number; end: number } {
  const found = STAMP.exec(line);
  const [start, end] = [secondsOf(found?.[1]), secondsOf(found?.[2])];
  if (start === null || end === null || end < start) throw unread(name, 'bad-time', `line ${at + 1}`);
  return { start, end };
}

function secondsOf(stamp: string | undefined): number | null {
  const parts = stamp?.replace(',', '.').split(':').map(Number);
  if (parts === undefined || parts.some(Number.isNaN)) return null;
  return parts.reduce((sum, part) => sum * 60 + part, 0);
}

/** A line of a cue: voices, a name before a colon, or the speaker of the cue before. Tags go, their words stay. */
function piecesOf(line: string): { readonly speaker: string | null; readonly text: string }[] {
  const parts = line.split(/(?=<v[\s.])/);
  return parts.flatMap(part => {
    const voice = /^<v(?:\.[^\s>]+)?\s+([^>]{1,60})>/.exec(part);
    const words = decode(part.replace(/<[^>\n]{0,80}>/g, '')).trim();
    if (voice?.[1] !== undefined) return [{ speaker: voice[1].trim(), text: words }];
    const named = speakerOf(words);
    return words === '' ? [] : [named === null ? { speaker: null, text: words } : { speaker: named.speaker, text: named.text }];
  });
}

function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, entity => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&nbsp;': ' ' })[entity] ?? '');
}
