/** Transcripts in the formats that recorders, captioners and phoneticians write. Each file is told by its content, not by its name. */
import { AppError } from '../../../contract/errors.ts';
import { isUnattributed } from '../speakers/infer.ts';
import { readJson } from './json.ts';
import { readPlain } from './plain.ts';
import { isSrt, isVtt, readSubtitles } from './subtitles.ts';
import { isTextGrid, readTextGrid } from './textgrid.ts';
import { unread } from './turn.ts';
import type { TimedTurn } from './turn.ts';

export type { TimedTurn } from './turn.ts';

export const FORMATS = ['text', 'webvtt', 'srt', 'textgrid', 'json'] as const;
type Format = (typeof FORMATS)[number];

interface Transcript {
  readonly format: Format;
  readonly turns: readonly TimedTurn[];
}
interface TranscriptFile {
  readonly name: string;
  readonly text: string;
}

const LARGEST = 5_000_000;
const MOST_TURNS = 20_000;

/** One file. @throws AppError `bad-input` with `reason` (empty, too-large, no-turns, or the format's own) and `where`. */
export function readTranscriptFile({ name, text }: TranscriptFile): Transcript {
  const content = text.replace(/^\uFEFF/, '').replaceAll('\u0000', '');
  if (content.trim() === '') throw unread(name, 'empty');
  if (content.length > LARGEST) throw unread(name, 'too-large');
  const format = formatOf(content);
  const read = readAs(format, content, name);
  // Whose pieces they are is not known yet: who joins them would join all.
  const turns = isUnattributed(read) ? read.map(turn => ({ ...turn, text: turn.text.replace(/\s+/g, ' ').trim() })).filter(({ text }) => text !== '') : joined(read);
  if (turns.length === 0) throw unread(name, 'no-turns');
  if (turns.length > MOST_TURNS) throw unread(name, 'too-large');
  return { format, turns };
}

/** Several files of one conversation, as recorders with a channel a speaker write them: by time. Without times, one after another. */
export function readTranscriptFiles(files: readonly TranscriptFile[]): Transcript {
  const read = files.map(readTranscriptFile);
  const [first] = read;
  if (first === undefined) throw new AppError('bad-input', 'There is no transcript', { reason: 'empty' });
  if (read.length === 1) return first;
  const all = read.flatMap(({ turns }) => turns);
  const timed = all.every(({ start }) => start !== undefined);
  return { format: first.format, turns: joined(timed ? all.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0)) : all) };
}

function formatOf(text: string): Format {
  if (isVtt(text)) return 'webvtt';
  if (isTextGrid(text)) return 'textgrid';
  if (isSrt(text)) return 'srt';
  return /^\s*[[{]\s*["{[\]}]/.test(text) ? 'json' : 'text';
}

function readAs(format: Format, text: string, name: string): TimedTurn[] {
  switch (format) {
    case 'webvtt':
    case 'srt':
      return readSubtitles(text, name);
    case 'textgrid':
      return readTextGrid(text, name);
    case 'json':
      return readJson(text, name);
    case 'text':
      return readPlain(text);
  }
}

/** Pieces of one speaker's that follow one another closely are one turn; empty ones go. */
function joined(turns: readonly TimedTurn[]): TimedTurn[] {
  const out: TimedTurn[] = [];
  for (const turn of turns) {
    const text = turn.text.replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    const last = out.at(-1);
    if (last !== undefined && last.start !== undefined && turn.start !== undefined && last.speaker === turn.speaker) {
      out[out.length - 1] = { ...last, text: `${last.text} ${text}`, ...(turn.end === undefined ? {} : { end: turn.end }) };
    } else out.push({ ...turn, text });
  }
  return out;
}
