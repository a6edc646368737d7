/**
 * The consultations that we wrote to see whether a note of theirs does harm: a text file each, facts first, an empty line, then what was said.
 * A lot is what was written before a line of it was tried; the guesser of speakers learned from those before `UNLEARNED`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readTranscriptFile } from '../formats/index.ts';
import type { Turn } from '../speakers/transcript.ts';

export interface Consultation {
  readonly id: string;
  readonly specialty: string;
  readonly lot: number;
  /** `D` the clinician, `P` the patient, `F` who came along, `N` a nurse. */
  readonly said: string;
  /** The name of the file that it is: read as recorders' formats are. Without one it is pasted text. */
  readonly file?: string;
  /** What may stand beside a drug's name as its amount, in a note's writing; `none` where nothing may. */
  readonly doses: Readonly<Record<string, readonly string[]>>;
  /** The side that a part of the body has wherever one is written. */
  readonly sides: Readonly<Record<string, 'left' | 'right'>>;
  /** What the patient has: no line may deny it. Patterns, as are all below. */
  readonly present: readonly string[];
  /** What the patient does not have: no line may state it. */
  readonly absent: readonly string[];
  /** Allergies, drugs and red flags: in the note, or on the list of what it leaves out, marked vital. */
  readonly vital: readonly string[];
  /** What was taken back, or is another person's: in no line. */
  readonly never: readonly string[];
  /** Lines checked by hand: their first words on the day of checking, and the turns (from 0) that a person found them to rest on. */
  readonly rests: readonly { readonly words: string; readonly turns: readonly number[] }[];
}

/** The first lot that the guesser of speakers has not learned from. */
export const UNLEARNED = 10;

/** All, by folder and name. @throws Error naming the file and the fact that can't be read */
export function readConsultations(): readonly Consultation[] {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.txt')).toSorted();
  return files.map(name => parse(basename(name, '.txt'), readFileSync(join(import.meta.dirname, name), 'utf8')));
}

/** The dialogue as the screen would read it. */
export function turnsOf({ file, said }: Consultation): readonly Turn[] {
  return readTranscriptFile({ name: file ?? 'pasted', text: file === undefined ? withNames(said) : said }).turns;
}

function withNames(said: string): string {
  const names: Readonly<Record<string, string>> = { D: 'Doctor', P: 'Patient', F: 'Guest_family', N: 'Nurse' };
  return said.replace(/^([DPFN]): ?/gm, (_, letter: string) => `${names[letter] ?? letter}: `);
}

/** @param text facts as `key: one ; another`, an empty line, what was said */
function parse(id: string, text: string): Consultation {
  const end = text.indexOf('\n\n');
  const facts = text.slice(0, end).split('\n').map(line => {
    const [, key = '', value = ''] = /^([a-z]+): (.+)$/.exec(line) ?? [];
    if (!KEYS.has(key)) throw new Error(`${id}: "${line}" is no fact`);
    return { key, value };
  });
  const one = (key: string): string | undefined => facts.find(fact => fact.key === key)?.value;
  const many = (key: string): string[] => facts.filter(fact => fact.key === key).flatMap(({ value }) => (key === 'rests' ? [value] : value.split(' ; ')));
  const pairs = (key: string): (readonly [string, string])[] => many(key).map(pair => {
    const at = pair.indexOf(' = ');
    if (at < 0) throw new Error(`${id}: "${pair}" has no " = "`);
    return [pair.slice(0, at), pair.slice(at + 3)];
  });
  const file = one('file');
  return {
    id, specialty: one('specialty') ?? '', lot: Number(one('lot')), said: text.slice(end + 2).trimEnd(), ...(file === undefined ? {} : { file }),
    doses: Object.fromEntries(pairs('doses').map(([drug, amounts]) => [drug, amounts === 'none' ? [] : amounts.split(', ')])),
    sides: Object.fromEntries(pairs('sides').map(([part, side]) => [part, side === 'left' ? 'left' : 'right'])),
    present: many('present'), absent: many('absent'), vital: many('keep'), never: many('never'),
    rests: pairs('rests').map(([turns, words]) => ({ words, turns: turns.split(' ').map(Number) })),
  };
}
const KEYS = new Set(['specialty', 'lot', 'file', 'doses', 'sides', 'present', 'absent', 'keep', 'never', 'rests']);
