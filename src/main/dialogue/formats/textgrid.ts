/** Praat's TextGrid, long and short text form: a tier a speaker, intervals with times. */
import { unread } from './turn.ts';
import type { TimedTurn } from './turn.ts';

export const isTextGrid = (text: string): boolean => /^\s*File type\s*=\s*"ooTextFile"/i.test(text) || /^\s*"ooTextFile"/.test(text) || /^\s*Object class\s*=\s*"TextGrid/i.test(text);

/** A quoted string (a doubled quote is a quote), a number, or a flag. Keys and brackets of the long form say nothing that the order doesn't. */
const VALUE = /"((?:[^"]|"")*)"|<(exists|absent)>|(?<![\w[])(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?![\w\]])/gi;
/** Praat's own marks of silence and noise are not words. */
const SILENCE = /^(?:<[^>]*>|\[[^\]]*\]|sil(?:ence)?|sp|\s*)$/i;

type Value = { readonly text: string } | { readonly number: number };

/** @throws AppError `bad-input` where a tier or an interval is cut off or its times don't rise. */
export function readTextGrid(text: string, name: string): TimedTurn[] {
  const body = text.replace(/!.*$/gm, '');
  const values: Value[] = [...body.matchAll(VALUE)].map(([, quoted, flag, number]) => (quoted !== undefined ? { text: quoted.replaceAll('""', '"') } : flag !== undefined ? { text: flag } : { number: Number(number) }));
  let at = values.findIndex(value => 'text' in value && /^(?:exists|absent)$/.test(value.text));
  if (at < 0) throw unread(name, 'no-tiers');
  const number = (): number => {
    const value = values[at++];
    if (value === undefined || !('number' in value)) throw unread(name, 'broken-tier', place());
    return value.number;
  };
  const string = (): string => {
    const value = values[at++];
    if (value === undefined || !('text' in value)) throw unread(name, 'broken-tier', place());
    return value.text;
  };
  let tier = '';
  let interval = 0;
  const place = (): string => (tier === '' ? 'tiers' : `${tier}, interval ${interval}`);
  at += 1;
  const tiers = number();
  const turns: TimedTurn[] = [];
  for (let t = 0; t < tiers; t++) {
    const kind = string();
    tier = string();
    interval = 0;
    number();
    number();
    const size = number();
    for (interval = 1; interval <= size; interval++) {
      const start = number();
      const end = kind === 'IntervalTier' ? number() : start;
      const words = string();
      if (end < start) throw unread(name, 'bad-time', place());
      if (kind === 'IntervalTier' && !SILENCE.test(words)) turns.push({ speaker: speakerOfTier(tier, name), text: words.replace(/<[^>]*>/g, ' '), start, end });
    }
  }
  return turns.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0));
}

/** "Doctor - words" is Doctor's. A tier that is called by what it holds ("words") has its speaker in the file's name. */
function speakerOfTier(tier: string, file: string): string {
  const bare = tier.replace(/\s*[-_]\s*(?:words?|utterances?|text|transcript|orthography)\s*$/i, '').trim();
  if (bare !== '' && !/^(?:words?|utterances?|text|transcript|orthography|sentences?|tier ?\d*)$/i.test(bare)) return bare;
  return /(?:^|[\W_])(doctor|clinician|physician|patient|nurse|gp|guest|family)(?=[\W_]|$)/i.exec(file.replace(/\.[^.]*$/, ''))?.[1] ?? (bare || 'unknown');
}
