/** The sentences that answer, word for word from their passages, and whether a sentence stands in the passages. */
import type { Ranked } from './rank.ts';
import type { Way } from './covering.ts';
import type { Question } from './question.ts';
import { termsOf } from './terms.ts';

export interface Support {
  readonly sentence: string;
  readonly supported: boolean;
  /** The passage that bears it out. */
  readonly source: string | null;
}

const MOST_SENTENCES = 3;
const FROM_OTHERS = 1;
/** Sentences of a long passage that are looked at. */
const READ = 80;

/** Sentences of a passage; headings and list marks are not sentences. */
export function sentencesOf(text: string): string[] {
  const lines = text.split(/\n+/);
  return lines
    .flatMap((line, at) => (isHeading(line, lines[at + 1]) ? [] : line.split(/(?<=[.!?])\s+(?=["'([]?[A-Z0-9-])/)))
    .map(sentence => sentence.replace(/^[-•*\s]+/, '').trim())
    .filter(sentence => sentence.split(/\s+/).length >= 4 && !sentence.endsWith('?') && !sentence.endsWith(':'));
}
/** A short line without an end, over one that has sentences. */
const isHeading = (line: string, next: string | undefined): boolean => next !== undefined && line.length <= 90 && !/[.!?:;,]\s*$/.test(line) && !/^\s*[-•*\d]/.test(line) && /[.!?]["')\]]?\s*$/.test(next) && !/^\s*[-•*]/.test(next);

/** The heading that a text without title begins with; empty where it has none. */
function headingOf(text: string): string {
  const [first = '', next] = text.split(/\n+/, 2);
  return isHeading(first, next) ? first : '';
}

interface Candidate {
  readonly sentence: string;
  readonly source: string;
  readonly at: number;
  readonly score: number;
}
/** What a word of the passage's title or heading counts, where the sentence itself has it not. */
const NAMED = 0.5;
const CUE = 0.35;
/** A sentence with less has nothing of the question. */
const LEAST = 0.12;
/** What a word that is alike counts against the same word, and what nearness of the whole sentence adds. */
const ALIKE = 0.8;
const NEAR = 0.3;

/** How other words say what is asked (`alike.ts`): a question's term against a sentence's, a sentence against the question. */
export interface Likeness {
  readonly parts: Way;
  best(term: string, terms: ReadonlySet<string>): number;
  near(source: string, sentence: string): number;
}

/** Sentences of each of the best passages, best first. */
function scoredSentences(question: Question, ranked: readonly Ranked[], idf: (term: string) => number, like: Likeness | null): Candidate[][] {
  const worth = new Map(question.terms.map((term) => [term, idf(term) * (question.focus.includes(term) ? 1 : 0.7)]));
  const all = [...worth.values()].reduce((a, b) => a + b, 0) || 1;
  const cues = new Set(question.kind === null ? [] : (CUE_TERMS[question.kind] ?? []));
  return ranked.slice(0, 3).map(({ passage }) => {
    const named = new Set(termsOf(`${passage.title ?? ''} ${passage.heading ?? ''} ${headingOf(passage.text)}`));
    return sentencesOf(passage.text)
      .slice(0, READ)
      .map((sentence, at) => {
        const terms = new Set(termsOf(sentence));
        let score = 0;
        const otherwise = new Set(like?.parts.flatMap(({ own, others }) => (others.some((other) => other.every((term) => terms.has(term))) ? own : [])));
        for (const [term, value] of worth) score += (value / all) * (terms.has(term) || otherwise.has(term) ? 1 : Math.max(named.has(term) ? NAMED : 0, like === null ? 0 : ALIKE * like.best(term, terms)));
        if (like !== null) score += NEAR * Math.max(0, like.near(passage.id, sentence));
        if ([...terms].some((term) => cues.has(term))) score += CUE;
        // A list that runs on for lines is read in its passage, not in an answer.
        if (sentence.length > 400) score -= 0.3;
        return { sentence, source: passage.id, at, score: score - Math.min(at, 20) * 0.01 };
      })
      .toSorted((a, b) => b.score - a.score);
  });
}

/** How much the best sentence of the best passages has of the question, 0 to about 1.35. */
export function bestSentence(question: Question, ranked: readonly Ranked[], idf: (term: string) => number): number {
  return Math.max(0, ...scoredSentences(question, ranked, idf, null).flatMap((list) => list.slice(0, 1)).map(({ score }) => score));
}

/** The best sentences of the best passage, in its order, and one of the next when it says as much. Empty when no sentence has anything of the question, or a word like it. */
export function extractAnswer(question: Question, ranked: readonly Ranked[], idf: (term: string) => number, like: Likeness): Support[] {
  const matter = matterOf(question, ranked[0], idf);
  const onMatter = ({ sentence, source }: Candidate): boolean => saysOf(matter, sentence, ranked.find(({ passage }) => passage.id === source));
  // A list of names may come first and have no sentence; then the next that speaks of the same.
  const [first, ...others] = bestOfDocument(scoredSentences(question, ranked, idf, like), ranked).filter(([best], at) => best !== undefined && (at === 0 ? best.score > 0 : best.score >= LEAST && onMatter(best)));
  if (first === undefined) return [];
  const least = Math.max(LEAST, (first[0]?.score ?? 0) * 0.7);
  const chosen = first.filter(({ score }) => score >= least).slice(0, MOST_SENTENCES);
  const known = new Set(chosen.map(({ sentence }) => sentence.toLowerCase()));
  const more = others.flatMap((list) => list.slice(0, 1)).filter(({ sentence, score }) => score >= (chosen[0]?.score ?? 1) && !known.has(sentence.toLowerCase()));
  return [...chosen.toSorted((a, b) => a.at - b.at), ...more.slice(0, FROM_OTHERS)].map(({ sentence, source }) => ({ sentence, source, supported: true }));
}

/** Parts of one document under headings: the part whose sentence holds the question goes first. "Treatment" may lie nearer, "Complications" say it. */
function bestOfDocument(lists: readonly Candidate[][], ranked: readonly Ranked[]): Candidate[][] {
  const document = (at: number): string | undefined => (ranked[at]?.passage.heading === undefined ? undefined : ranked[at].passage.title);
  const score = (at: number): number => lists[at]?.[0]?.score ?? 0;
  const [first, ...rest] = lists.map((_, at) => at);
  if (first === undefined || document(first) === undefined) return [...lists];
  const better = rest.filter((at) => document(at) === document(first) && score(at) > score(first) + CLEARLY).toSorted((a, b) => score(b) - score(a))[0];
  return better === undefined ? [...lists] : [lists[better] ?? [], ...lists.filter((_, at) => at !== better)];
}
const CLEARLY = 0.1;

/** The word of what is asked about that tells most, of those that the best passage has. "Attacks are treated with" of another document is no answer on migraine. */
function matterOf({ focus }: Question, best: Ranked | undefined, idf: (term: string) => number): string | null {
  const there = new Set(best === undefined ? [] : termsOf(`${best.passage.title ?? ''} ${best.passage.heading ?? ''} ${best.passage.text.slice(0, LOOKED_AT)}`));
  return focus.filter((term) => there.has(term)).toSorted((a, b) => idf(b) - idf(a))[0] ?? null;
}
const LOOKED_AT = 4_000;
const OPENING = 400;
const saysOf = (matter: string | null, sentence: string, one: Ranked | undefined): boolean =>
  matter === null || termsOf(`${one?.passage.title ?? ''} ${one?.passage.heading ?? ''} ${one?.passage.text.slice(0, OPENING) ?? ''} ${sentence}`).includes(matter);

/** Words of an answer of each kind. */
const CUE_TERMS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    symptoms: 'symptoms signs include characterized pain features',
    treatment: 'treatment treated therapy surgery medicine medications managed drugs',
    inheritance: 'inherited autosomal dominant recessive pattern sporadic',
    frequency: 'affects occurs individuals worldwide prevalence estimated people births incidence rare unknown',
    'genetic changes': 'mutations gene genes variants deletion',
    causes: 'caused causes cause due result results',
    'exams and tests': 'diagnosed diagnosis tests test exam biopsy imaging',
    outlook: 'prognosis outlook survival recover expectancy',
    susceptibility: 'risk likely factors',
    prevention: 'prevent prevention avoid reduce vaccine',
    complications: 'complications lead cause',
    stages: 'stage stages',
    research: 'research studies trials institute',
  }).map(([kind, words]) => [kind, termsOf(words)]),
);

/** Is the sentence borne out by a passage: said there word for word, or nine tenths of its content and every number in one place. */
export function supportOf(sentence: string, passages: readonly { readonly id: string; readonly text: string }[]): Support {
  const flat = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
  // A whole sentence of the passage: half of one may say the opposite ("do not | take it with alcohol").
  const literal = passages.find(({ text }) => sentencesOf(text).some(place => flat(place) === flat(sentence)));
  if (literal !== undefined) return { sentence, supported: true, source: literal.id };
  const terms = termsOf(sentence);
  const negated = (text: string): boolean => /\b(?:no|not|never|without|neither|nor|cannot)\b|n['’]t\b/i.test(text);
  const numbers = sentence.match(/\d+(?:\.\d+)?/g) ?? [];
  for (const { id, text } of passages) {
    for (const place of sentencesOf(text)) {
      const there = new Set(termsOf(place));
      const shared = terms.filter(term => there.has(term)).length;
      if (terms.length > 0 && shared / terms.length >= 0.9 && numbers.every(number => place.includes(number)) && negated(sentence) === negated(place)) return { sentence, supported: true, source: id };
    }
  }
  return { sentence, supported: false, source: null };
}
