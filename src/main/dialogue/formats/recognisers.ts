/** What speech recognisers write that is no list of turns: words with speakers (Amazon Transcribe), words tagged by number (Google). */
import { z } from 'zod';
import type { TimedTurn } from './turn.ts';

const Time = z.union([z.number(), z.string()]).nullish();
const Word = z.object({ type: z.string().optional(), start_time: Time, end_time: Time, speaker_label: z.string().nullish(), alternatives: z.array(z.object({ content: z.string() })).min(1) });
const Amazon = z.object({
  results: z.object({
    items: z.array(Word).min(1),
    speaker_labels: z.object({ segments: z.array(z.object({ speaker_label: z.string(), items: z.array(z.object({ start_time: Time, speaker_label: z.string().optional() })).default([]) })) }).optional(),
  }),
});
const Google = z.object({
  results: z.array(z.object({ alternatives: z.array(z.object({ transcript: z.string().optional(), words: z.array(z.object({ word: z.string(), speakerTag: z.union([z.number(), z.string()]) })).default([]) })).min(1) })).min(1),
});

/** Words as turns of their speakers; null where it is no such file. */
export function turnsOfWords(value: unknown): TimedTurn[] | null {
  const amazon = Amazon.safeParse(value).data?.results;
  if (amazon !== undefined) {
    const who = new Map(amazon.speaker_labels?.segments.flatMap(segment => segment.items.map(item => [String(item.start_time), item.speaker_label ?? segment.speaker_label] as const)));
    return gathered(amazon.items.map(item => ({ speaker: item.speaker_label ?? who.get(String(item.start_time)) ?? null, word: item.alternatives[0]?.content ?? '', glued: item.type === 'punctuation', start: Number(item.start_time), end: Number(item.end_time) })));
  }
  // The last result holds the words of all, each with its speaker.
  const words = Google.safeParse(value).data?.results.at(-1)?.alternatives[0]?.words ?? [];
  return words.length === 0 ? null : gathered(words.map(({ word, speakerTag }) => ({ speaker: `Speaker ${speakerTag}`, word, glued: false, start: Number.NaN, end: Number.NaN })));
}

interface Heard {
  /** Null: whoever spoke before. */
  readonly speaker: string | null;
  readonly word: string;
  readonly glued: boolean;
  readonly start: number;
  readonly end: number;
}

function gathered(words: readonly Heard[]): TimedTurn[] {
  const out: { speaker: string; text: string; start?: number; end?: number }[] = [];
  for (const { speaker, word, glued, start, end } of words) {
    const last = out.at(-1);
    if (last !== undefined && (speaker === null || speaker === last.speaker)) {
      last.text = `${last.text}${glued ? '' : ' '}${word}`;
      if (!Number.isNaN(end)) last.end = end;
    } else out.push({ speaker: speaker ?? 'unknown', text: word, ...(Number.isNaN(start) ? {} : { start }), ...(Number.isNaN(end) ? {} : { end }) });
  }
  return out;
}
