/** What a question about a patient is after: topics, classes of drugs, values, and whether it wants the last, the first or the reason. */
import { ANALYTES } from '../../language/measurements/analytes.ts';
import type { Analyte } from '../../language/measurements/analytes.ts';
import { termsOf } from '../ask/terms.ts';
import { AIM, CHANGE } from './sentences.ts';
import type { CaseTopic, CaseWords, DrugClass } from './words.ts';

export interface Matter {
  readonly topics: readonly CaseTopic[];
  readonly classes: readonly DrugClass[];
  readonly analytes: readonly AskedAnalyte[];
  /** Asks why. */
  readonly why: boolean;
  readonly first: boolean;
  /** Asks of what was before, which a note says in such words. */
  readonly before: boolean;
  /** Asks for what is aimed at: no measured value answers. */
  readonly aim: boolean;
  /** Asks for what was taken before admission: lists in the notes say it, the chart holds what is given now. */
  readonly atHome: boolean;
  /** Asks whether or why something was stopped, held or started. */
  readonly change: boolean;
  /** The question's own words for its topics, small letters. */
  readonly asked: readonly string[];
  /** Terms of the question that only name a topic or a class. */
  readonly naming: ReadonlySet<string>;
}
export interface AskedAnalyte {
  readonly key: string;
  /** Finds it named in a note. */
  readonly named: RegExp;
}

const WHY = /\bwhy\b|\bcauses? of\b|\bcaused\b|\breason(?:s)? (?:for|that)\b|\bindicat(?:ion|ed)\b|\bwhat (?:is|was) .{2,40}\bfor\s*\?*$|为什么|原因/i;
const BEFORE = /\b(?:before|previous(?:ly)?|prior|ever|history of|in the past)\b|以前|曾/i;
const AT_HOME = /\b(?:at home|home (?:med\w*|drugs|tablets)|usual(?:ly)?|regular(?:ly)?|before (?:admission|coming))\b|平时|在家/i;
const FIRST = /\b(?:first|initial|baseline|on (?:admission|arrival)|at presentation|originally|earliest)\b|最初|首次|入院时/i;

export function readMatter(question: string, { topics, classes }: CaseWords): Matter {
  const ofClass = classes.filter(({ asked }) => asked.test(question));
  const ofTopic = topics.filter(({ id, asked }) => asked.test(question) && (id !== 'medicines' || ofClass.length === 0));
  const asked = [...ofClass, ...ofTopic].flatMap((one) => one.asked.exec(question)?.[0].toLowerCase() ?? []);
  const naming = new Set(asked.flatMap(termsOf));
  const asks = (pattern: RegExp): boolean => pattern.test(question);
  return { topics: ofTopic, classes: ofClass, analytes: analytesIn(question), why: asks(WHY), first: asks(FIRST), before: asks(BEFORE), aim: asks(AIM), atHome: asks(AT_HOME), change: asks(CHANGE), asked, naming };
}

/** "K" is potassium in its own case only, "hb" is haemoglobin in any. */
function analytesIn(question: string): AskedAnalyte[] {
  const found = ANALYTES.flatMap((analyte): { analyte: Analyte; at: number; words: string }[] => {
    const names = analyte.names.map((name) => boundary(escaped(name).replaceAll(' ', '[ -]'), 'i'));
    const shorts = analyte.short.map((short) => boundary(escaped(short), short.length > 2 || short.toLowerCase() === 'hb' ? 'i' : ''));
    const match = [...names, ...shorts].map((pattern) => pattern.exec(question)).filter((one) => one !== null).toSorted((a, b) => b[0].length - a[0].length)[0];
    return match === undefined ? [] : [{ analyte, at: match.index, words: match[0] }];
  });
  // Longer names hold shorter ones: "urine sodium" asks for no sodium of the blood.
  const own = found.filter((one) => !found.some((other) => other !== one && other.words.length > one.words.length && other.at <= one.at && other.at + other.words.length >= one.at + one.words.length));
  // Kinds of a thing belong to it: troponin I and T where troponin is asked for.
  const kinds = ANALYTES.filter(({ key }) => own.some(({ analyte }) => key.startsWith(`${analyte.key}-`) || (analyte.key === 'blood-pressure' && key === 'systolic-pressure')));
  return [...new Set([...own.map(({ analyte }) => analyte), ...kinds])].map((analyte) => ({ key: analyte.key, named: namedIn(analyte) }));
}

/** Its names, and its short forms with a value beside them. */
function namedIn({ names, short }: Analyte): RegExp {
  const long = names.map((name) => [...escaped(name).replaceAll(' ', '[ -]')].map((letter) => (/[a-z]/.test(letter) ? `[${letter}${letter.toUpperCase()}]` : letter)).join(''));
  const brief = short.map((one) => `${escaped(one)}(?=\\s*(?:[:=<>≥≤~]|\\d|post\\b|was|now|is\\b|of\\b|target|level))`);
  return boundary([...long, ...brief].join('|'), '');
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const boundary = (pattern: string, flags: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, `${flags}u`);
