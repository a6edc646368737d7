/** Transcripts as JSON: a list of turns under the names that speech recognisers and chat logs use, or a dialogue as one string. */
import { z } from 'zod';
import { readPlain } from './plain.ts';
import { turnsOfWords } from './recognisers.ts';
import { unread } from './turn.ts';
import type { TimedTurn } from './turn.ts';

const Time = z.union([z.number(), z.string()]).nullish();
const Plain = z.union([z.string(), z.number()]).nullish();
/** A name, a number, or who speaks as an object of its own. */
const Named = z.union([z.string(), z.number(), z.object({ name: Plain, displayName: Plain, label: Plain, role: Plain, id: Plain }).transform(one => one.displayName ?? one.name ?? one.label ?? one.role ?? one.id)]).nullish();
const Item = z.object({
  speaker: Named, speaker_label: Named, speaker_id: Named, role: Named, name: Named, from: Named, participant: Named, channel: Named, speakerId: Named, speakerID: Named, speakerName: Named, speaker_name: Named, speakerLabel: Named, displayName: Named, user: Named, userId: Named, user_id: Named, author: Named, sender: Named, participantId: Named, participant_id: Named, spk: Named, who: Named,
  text: z.string().nullish(), utterance: z.string().nullish(), content: z.string().nullish(), transcript: z.string().nullish(), sentence: z.string().nullish(), message: z.string().nullish(), body: z.string().nullish(), value: z.string().nullish(), caption: z.string().nullish(), line: z.string().nullish(), display: z.string().nullish(), words: z.unknown().optional(),
  alternatives: z.array(z.object({ transcript: z.string() })).optional(), nBest: z.array(z.object({ display: z.string() })).optional(),
  start: Time, end: Time, start_time: Time, end_time: Time, startTime: Time, endTime: Time, begin: Time, timestamp: z.unknown().optional(),
});
const LISTS = ['turns', 'segments', 'utterances', 'dialogue', 'dialog', 'conversation', 'messages', 'transcript', 'results', 'entries', 'items', 'data', 'monologues', 'recognizedPhrases', 'lines', 'captions', 'cues', 'events', 'sentences', 'paragraphs', 'result', 'content', 'body'] as const;

/** @throws AppError `bad-input`: broken JSON, no list of turns, or a turn without words. */
export function readJson(text: string, name: string): TimedTurn[] {
  const value = parse(text, name);
  const spoken = turnsOfWords(value);
  if (spoken !== null) return spoken;
  const found = listIn(value, 0);
  if (found === null) throw unread(name, 'no-turns');
  if (typeof found === 'string') return readPlain(found);
  const names = namesIn(value);
  return found.map((item, at): TimedTurn => {
    const turn = turnOf(item, name, at);
    return { ...turn, speaker: names.get(turn.speaker) ?? turn.speaker };
  });
}

/** One document, or a turn a line. */
function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    try {
      return text.split(/\r?\n/).filter(line => line.trim() !== '').map(line => JSON.parse(line) as unknown);
    } catch (error) {
      throw unread(name, 'broken-json', /line \d+ column \d+/.exec(String(error))?.[0]);
    }
  }
}

function listIn(value: unknown, depth: number): unknown[] | string | null {
  if (Array.isArray(value)) return value as unknown[];
  if (typeof value !== 'object' || value === null || depth > 3) return null;
  for (const key of LISTS) {
    if (!Object.hasOwn(value, key)) continue;
    const inner = (value as Record<string, unknown>)[key];
    if (typeof inner === 'string' && inner.trim() !== '') return inner;
    const found = listIn(inner, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

const WHO = ['participants', 'speakers', 'users', 'attendees', 'members', 'people', 'speakerMap', 'speaker_map'] as const;
const Person = z.object({ id: Plain, speakerId: Plain, speaker_id: Plain, userId: Plain, label: Plain, name: Plain, displayName: Plain, role: Plain });

/** Names by number, where the file lists who took part: `participants: [{id, name}]`, `speakers: {S1: "Dr Lee"}`. */
function namesIn(value: unknown): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return names;
  for (const inner of Object.values(value)) for (const [id, name] of namesIn(inner)) names.set(id, name);
  for (const key of WHO) {
    const listed = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : null;
    if (Array.isArray(listed)) {
      for (const one of listed) {
        const person = Person.safeParse(one);
        const [id, name] = person.success ? [person.data.id ?? person.data.speakerId ?? person.data.speaker_id ?? person.data.userId ?? person.data.label, person.data.displayName ?? person.data.name ?? person.data.role] : [];
        if (id !== undefined && id !== null && name !== undefined && name !== null) names.set(String(id), String(name));
      }
    } else if (typeof listed === 'object' && listed !== null) for (const [id, name] of Object.entries(listed)) if (typeof name === 'string') names.set(id, name);
  }
  return names;
}

function turnOf(item: unknown, name: string, at: number): TimedTurn {
  if (typeof item === 'string') return readPlain(item)[0] ?? { speaker: 'unknown', text: '' };
  if (Array.isArray(item) && item.length === 2 && item.every(one => typeof one === 'string')) return { speaker: String(item[0]), text: String(item[1]) };
  const read = Item.safeParse(item);
  const words = read.data?.text ?? read.data?.utterance ?? read.data?.content ?? read.data?.transcript ?? read.data?.sentence ?? read.data?.message ?? read.data?.body ?? read.data?.value ?? read.data?.caption ?? read.data?.line ?? read.data?.display ?? read.data?.alternatives?.[0]?.transcript ?? read.data?.nBest?.[0]?.display;
  if (!read.success || words === undefined || words === null) throw unread(name, 'turn-without-words', `turn ${at + 1}`);
  const one = read.data;
  const speaker = String(one.speaker ?? one.speaker_label ?? one.role ?? one.name ?? one.from ?? one.participant ?? one.speakerName ?? one.speaker_name ?? one.displayName ?? one.speakerLabel ?? one.author ?? one.sender ?? one.user ?? one.who ?? one.spk ?? one.speaker_id ?? one.speakerId ?? one.speakerID ?? one.participantId ?? one.participant_id ?? one.userId ?? one.user_id ?? one.channel ?? 'unknown').trim();
  const start = secondsOf(one.start ?? one.start_time ?? one.startTime ?? one.begin);
  const end = secondsOf(one.end ?? one.end_time ?? one.endTime);
  return { speaker: speaker === '' ? 'unknown' : speaker, text: words, ...(start === null ? {} : { start }), ...(end === null ? {} : { end }) };
}

/** Seconds, from a number or "00:01:02.5". */
function secondsOf(value: string | number | null | undefined): number | null {
  if (typeof value === 'number') return value;
  const parts = value?.replace(',', '.').split(':').map(Number);
  return parts === undefined || parts.some(Number.isNaN) ? null : parts.reduce((sum, part) => sum * 60 + part, 0);
}
