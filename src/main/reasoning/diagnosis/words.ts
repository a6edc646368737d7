/** Words of a note → findings of the table's vocabulary, each with its place. What the words are said of is asked of the language engine. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Assertion, Span } from '../../../contract/clinical.ts';
import type { DiagnosisTable } from './table.ts';

const Words = z.object({
  source: z.string(),
  edition: z.string(),
  reviewed: z.string(),
  /** Code → regular expressions, matched in any case at word bounds. */
  words: z.record(z.string(), z.array(z.string())),
  /** Code → words that deny it as they stand ("afebrile"). */
  denials: z.record(z.string(), z.array(z.string())),
  /** Code of a detail of pain → value → regular expressions, looked for in the sentence that speaks of pain. */
  pain: z.record(z.string(), z.record(z.string(), z.array(z.string()))),
});

export interface FoundFinding extends Span {
  /** `E_53` or `E_55_@_V_29`. */
  readonly finding: string;
  readonly absent: boolean;
}
export interface FindingWords {
  find(text: string, sentences: readonly Span[], assert: (sentence: string, start: number, end: number) => Assertion): FoundFinding[];
}

const PAIN = 'E_53';
const RADIATION = 'E_57';
/** Questions about relatives and contacts; anything else said of another person is not the patient's. */
const OF_OTHERS = new Set(['E_4', 'E_25', 'E_26', 'E_28', 'E_29', 'E_40', 'E_41', 'E_73', 'E_86', 'E_87', 'E_99', 'E_142', 'E_165', 'E_189', 'E_222', 'E_223', 'E_224', 'E_225']);
/** "8/10", "8 out of 10": how intense the pain is. */
const SCORED = /(?<![\d/.])(10|\d)\s?(?:\/|out of )\s?10(?!\d|[/.]\d)/u;
const SPREADS = /\b(?:radiat\w+|spread\w*|goes|going|shoot\w+|extend\w*)\b/iu;

/** "Could not lie flat, gasping, legs swollen": what someone cannot do denies nothing behind its comma. */
const INABILITY = /\b(?:could(?:n['’]t| not)|can(?:not|['’]t| not)|unable to) (?!recall|remember|say|tell)[^,;]*[,;]/giu;
function behindInability(sentence: string, at: number): number {
  const ends = [...sentence.matchAll(INABILITY)].map(match => match.index + match[0].length).filter(end => end <= at);
  return ends.at(-1) ?? 0;
}

/** @throws ZodError, SyntaxError when the file is not of its form. */
export function loadFindingWords(file: string, table: DiagnosisTable): FindingWords {
  const data = Words.parse(JSON.parse(readFileSync(file, 'utf8')));
  const compile = (patterns: readonly string[]): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const codes = Object.entries(data.words).filter(([code]) => table.evidences[code] !== undefined).map(([code, patterns]) => ({ code, pattern: compile(patterns) }));
  const denials = Object.entries(data.denials).filter(([code]) => table.evidences[code] !== undefined).map(([code, patterns]) => ({ code, pattern: compile(patterns) }));
  const details = Object.entries(data.pain).flatMap(([code, values]) => Object.entries(values).map(([value, patterns]) => ({ code, value, pattern: compile(patterns) })));

  return {
    find(text, sentences, assert) {
      const found: FoundFinding[] = [];
      for (const { start, end } of sentences) {
        const sentence = text.slice(start, end);
        let painful = false;
        for (const { code, pattern } of codes) {
          for (const match of sentence.matchAll(pattern)) {
            const from = behindInability(sentence, match.index);
            const assertion = assert(sentence.slice(from), match.index - from, match.index - from + match[0].length);
            if (assertion.conditional || assertion.temporality === 'future') continue;
            if (assertion.experiencer !== 'patient' && !OF_OTHERS.has(code)) continue;
            const absent = assertion.polarity === 'negative';
            if (code === PAIN && !absent) painful = true;
            found.push({ finding: code, absent, start: start + match.index, end: start + match.index + match[0].length });
          }
        }
        for (const { code, pattern } of denials)
          for (const match of sentence.matchAll(pattern)) {
            const said = assert(sentence, match.index, match.index + match[0].length);
            if (said.experiencer === 'patient' && !said.conditional) found.push({ finding: code, absent: true, start: start + match.index, end: start + match.index + match[0].length });
          }
        if (painful) found.push(...detailsOf(sentence, start));
      }
      return found;
    },
  };

  function detailsOf(sentence: string, offset: number): FoundFinding[] {
    const spreads = SPREADS.exec(sentence)?.index ?? Number.POSITIVE_INFINITY;
    const scored = SCORED.exec(sentence);
    const intensity = scored === null ? [] : [{ finding: `E_56_@_${scored[1] ?? ''}`, absent: false, start: offset + scored.index, end: offset + scored.index + scored[0].length }];
    const named = details.flatMap(({ code, value, pattern }) =>
      [...sentence.matchAll(pattern)]
        .filter(match => (code === RADIATION ? match.index > spreads : code !== 'E_55' || match.index < spreads))
        .slice(0, 1)
        .map(match => ({ finding: `${code}_@_${value}`, absent: false, start: offset + match.index, end: offset + match.index + match[0].length })),
    );
    // A number that was given stands before words such as "severe".
    return scored === null ? named : [...intensity, ...named.filter(({ finding }) => !finding.startsWith('E_56'))];
  }
}

/** Codes for the ranking; what is said to be there anywhere stands above what is denied elsewhere. */
export function toEvidences(found: readonly FoundFinding[]): { evidences: string[]; absent: string[] } {
  const present = new Set(found.filter(one => !one.absent).map(one => one.finding));
  const codes = new Set([...present].map(finding => finding.split('_@_')[0]));
  return { evidences: [...present], absent: [...new Set(found.filter(one => one.absent).map(one => one.finding))].filter(code => !codes.has(code)) };
}
