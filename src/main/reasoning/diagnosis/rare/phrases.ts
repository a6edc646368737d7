/** Names and synonyms of the ontology found word for word in a text; spelling of the other side of the Atlantic and plurals count as the same. */
import type { Span } from '../../../../contract/clinical.ts';
import type { RareTable } from './table.ts';

interface PhraseHit extends Span {
  readonly code: string;
}
export type FindPhrases = (text: string, sentences: readonly Span[]) => PhraseHit[];

const LONGEST = 6;
const SHORTEST_NAME = 4;

export function phraseFinder(table: RareTable): FindPhrases {
  const names = new Map<string, string>();
  const add = (name: string, code: string, strong: boolean): void => {
    const key = wordsOf(name).map(({ word }) => word).join(' ');
    if (key.length >= SHORTEST_NAME && (strong || !names.has(key))) names.set(key, code);
  };
  // A name goes before a synonym that is written like it.
  for (const { code, synonyms } of table.terms) for (const name of synonyms) add(name, code, false);
  for (const { code, name } of table.terms) add(name, code, true);
  return (text, sentences) =>
    sentences.flatMap(({ start, end }) => {
      const words = wordsOf(text.slice(start, end));
      const hits: PhraseHit[] = [];
      for (let at = 0; at < words.length; at += 1)
        for (let count = Math.min(LONGEST, words.length - at); count > 0; count -= 1) {
          const those = words.slice(at, at + count);
          const code = names.get(those.map(({ word }) => word).join(' '));
          const [first, last] = [those[0], those.at(-1)];
          if (code === undefined || first === undefined || last === undefined) continue;
          hits.push({ code, start: start + first.start, end: start + last.end });
          at += count - 1;
          break;
        }
      return hits;
    });
}

function wordsOf(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}']+/gu)].map(match => ({ word: plain(match[0]), start: match.index, end: match.index + match[0].length }));
}

function plain(word: string): string {
  const lower = word.toLowerCase().replaceAll(/ae|oe/gu, 'e').replace(/our(?=$|s$)/u, 'or');
  return lower.length > 4 && lower.endsWith('s') && !/(?:ss|us|is)$/u.test(lower) ? lower.slice(0, -1) : lower;
}
