/** An article as the features see it: sentences, words with stems, and where each mention lies among them. */
import { splitSentences } from '../../language/text/sentences.ts';
import { tokenAt, tokenize } from '../../language/text/tokens.ts';
import type { Token } from '../../language/text/tokens.ts';
import type { Span } from '../../../contract/clinical.ts';
import type { Concept, Mention } from './types.ts';

/** A mention among the words: `first` to `last` (exclusive) index the document's words. */
export interface Place {
  readonly mention: Mention;
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
}
export interface Article {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly words: readonly Token[];
  readonly stems: readonly string[];
  /** First word of each sentence, and behind it the number of words. */
  readonly starts: readonly number[];
  readonly places: readonly Place[];
  readonly concepts: readonly Concept[];
  placesOf(concept: Concept): readonly Place[];
}

export function readArticle(text: string, mentions: readonly Mention[], concepts: readonly Concept[]): Article {
  const sentences = splitSentences(text);
  const words = tokenize(text);
  const starts = [...sentences.map((sentence) => tokenAt(words, sentence.start)), words.length];
  const places = mentions.map((mention): Place => {
    const first = tokenAt(words, mention.start);
    return { mention, sentence: sentenceAt(sentences, mention.start), first, last: Math.max(first + 1, tokenAt(words, mention.end - 1) + 1) };
  });
  const byMention = new Map(places.map((place) => [place.mention, place]));
  const byConcept = new Map(concepts.map((concept) => [concept, concept.mentions.flatMap((mention) => byMention.get(mention) ?? [])]));
  return { text, sentences, words, stems: words.map(({ word }) => stem(word)), starts, places, concepts, placesOf: (concept) => byConcept.get(concept) ?? [] };
}

/** The last sentence that starts at or before `offset`. */
function sentenceAt(sentences: readonly Span[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** A word without its ending: "induced", "induces", "inducing" become one. Numbers become #. */
export function stem(word: string): string {
  if (/^\d/.test(word)) return '#';
  if (word.length < 5) return word;
  const bare = word.replace(/(?:ations?|ions?|ings?|ally|ives?|ments?|ies|ed|ers?|ors?|es|ly|e|s|y)$/, '');
  return bare.length < 3 ? word : bare;
}
