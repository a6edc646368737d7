/** Transcripts as text: `Doctor: …`, `[doctor] …`, `**Doctor:** …`, `Doctor - …`, with or without times in front. */
import { readTranscript } from '../speakers/transcript.ts';
import type { TimedTurn } from './turn.ts';

const TIME = /^\s*[[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d+)?[\])]?\s*[-–]?\s*/;

/** "Dr Lee (00:01):", and a line of its own above what is said: "## Doctor", "Doctor  0:01". */
const TIME_BEHIND = /^(\s*[A-Za-z][\w. '-]{0,30}?)\s*[([]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?[)\]]\s*:?(?=\s|$)/;
const HEADING = /^\s*#{1,6}\s+([A-Za-z][\w. '-]{0,30}?)\s*:?\s*$/;
const HEADED = /^\s*([A-Za-z][\w. '-]{0,30}?)\s+\d{1,2}:\d{2}(?::\d{2})?\s*$/;

/** Turns of a text. A text without any speaker has a turn a line, all `unknown`'s. */
export function readPlain(text: string): TimedTurn[] {
  const lines = text.split(/\r\n|[\n\r]/).map(line => line.replace(TIME, '').replace(HEADING, '$1:').replace(HEADED, '$1:').replace(TIME_BEHIND, '$1:'));
  const turns = readTranscript(lines.join('\n'));
  if (turns.every(({ speaker }) => speaker === 'unknown')) return lines.filter(line => line.trim() !== '').map(line => ({ speaker: 'unknown', text: line.trim() }));
  return turns;
}

/** "Doctor: any fever?" as its speaker and words; null where no name stands in front. */
export function speakerOf(line: string): { readonly speaker: string; readonly text: string } | null {
  const found = /^[-–]?\s*(?:\[([^\]\n]{1,40})\]|([A-Z][\w.]*(?: [\w.]+){0,2}(?: ?\([^)\n]{1,30}\))?)\s*:)\s+(.*)$/.exec(line);
  const speaker = found?.[1] ?? found?.[2];
  return speaker === undefined ? null : { speaker: speaker.trim(), text: found?.[3] ?? '' };
}
