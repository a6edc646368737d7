/** An answer for a screen: sentences with their sources, and what other sources say to the same. */
import { sentencesOf } from './answer.ts';
import type { Support } from './answer.ts';
import { compareSentences } from './compare.ts';
import type { Difference } from './compare.ts';
import type { Passage } from './passage.ts';
import type { Ranked } from './rank.ts';

export interface Said {
  readonly text: string;
  readonly passage: Passage;
}
export interface ComposedSentence extends Said {
  readonly agrees: readonly Said[];
  readonly differs: readonly (Said & Difference)[];
}

/** Passages that are read for agreement and contradiction, and sentences of each. */
const COMPARED = 10;
const READ = 60;
const MOST_SHOWN = 3;

/** @param said an answer's sentences. @param documentOf what tells that two passages are of one document: a source does not agree with itself. */
export function composeAnswer(said: readonly Support[], ranked: readonly Ranked[], documentOf: (passage: Passage) => string): ComposedSentence[] {
  const passages = new Map(ranked.map(({ passage }) => [passage.id, passage]));
  const others = ranked.slice(0, COMPARED).flatMap(({ passage }) => sentencesOf(passage.text).slice(0, READ).map((text): Said => ({ text, passage })));
  return said.flatMap(({ sentence: text, source }): ComposedSentence[] => {
    const passage = passages.get(source ?? '');
    if (passage === undefined) return [];
    const own = documentOf(passage);
    const agrees = new Map<string, Said>();
    const differs: (Said & Difference)[] = [];
    for (const other of others) {
      const home = documentOf(other.passage);
      if (home === own) continue;
      const compared = compareSentences(text, other.text);
      if (compared.kind === 'agrees' && !agrees.has(home)) agrees.set(home, other);
      if (compared.kind === 'differs') differs.push({ ...other, what: compared.what, here: compared.here, there: compared.there });
    }
    return [{ text, passage, agrees: [...agrees.values()].slice(0, MOST_SHOWN), differs: differs.slice(0, MOST_SHOWN) }];
  });
}
