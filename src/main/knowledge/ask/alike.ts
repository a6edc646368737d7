/** What a text has of a question where other words say it: "jab" where it has "vaccination". By the encoder's vectors of single words and of sentences. */
import type { Telling } from './background.ts';
import { sentencesOf } from './answer.ts';
import type { Likeness } from './answer.ts';
import type { Part, Way } from './covering.ts';
import { similarity } from './encoder.ts';
import { FORMS, formOf, holdsForm } from './form.ts';
import type { Encode } from './library.ts';
import { wordsOfPassage } from './passage.ts';
import type { Shelf } from './passage.ts';
import { waysOf } from './rank.ts';
import type { Asked, Ranked } from './rank.ts';
import { termsOf } from './terms.ts';

/** Passages, letters and sentences of each that are read. */
const NEAREST = 5;
const READ = 24_000;
const SENTENCES = 160;
const OPENING = 400;
/** Terms of a passage that is long. */
const LONG = 200;
/** Letters that say what a text without a title is about. */
const SUBJECT = 90;
/** Words farther apart than the first have nothing in common; nearer than the second they are nearly one. Never quite: the nearest word may be the opposite. */
const APART = 0.35;
const ONE = 0.75;
const NEVER_QUITE = 0.85;
/** A word that tells less is everyday speech. */
const EVERYDAY = 0.35;
const ONESELF = /\b(?:i|i'm|my|me|we|our|he|she|his|her)\b/i;
/** Vectors of words that are kept across questions. */
const KEPT = 60_000;

/** In this order after those of `answerable.ts`. */
export const ALIKE_CLUES = ['alike: words', 'alike: opening', 'alike: missing', 'alike: sentence', 'sentence near', 'aspect', 'aspect in a sentence', 'aspect near', 'first: alike words', 'first: aspect in a sentence', 'no aspect', 'alike: title',
  // How it is asked: a name and a kind, or a story in a person's words.
  'known name', 'everyday words', 'of oneself', 'length',
  // The names in it, under any of their names; its single words; the form of answer that it wants.
  'names there', 'name missing', 'name missing everywhere', 'names in a sentence', 'names asked', 'aspect: least', 'aspect: missing', 'all in a sentence', 'sentence nearer',
  'aspect: weight', 'aspect: found', 'aspect: not found', 'left out of the sentence', 'form there', 'form in a sentence', 'first: form in a sentence', ...FORMS.map((form) => `form: ${form}`),
  // Short passages say a thing once, and little of its kind.
  'passage length',
] as const;

export interface Alike {
  readonly clues: number[];
  readonly like: Likeness;
}
export type FindAlike = (asked: Asked, ranked: readonly Ranked[], shelf: Shelf, tells: Telling) => Promise<Alike>;

/** How alike two words are, 0 to 1. */
type AlikeWords = (asked: string, said: string) => number;

/** @param encode null where no encoder is there: only the same word is alike then. */
export function createAlike(encode: Encode | null): FindAlike {
  const known = new Map<string, Int8Array>();
  /** Vectors of texts, and of words that are kept, in one call. */
  async function learn(terms: Iterable<string>, texts: readonly string[]): Promise<readonly Int8Array[]> {
    if (encode === null) return [];
    const words = [...new Set(terms)].filter((term) => !/\d/.test(term));
    if (known.size + words.length > KEPT) known.clear();
    const missing = words.filter((term) => !known.has(term));
    const vectors = await encode([...texts, ...missing]);
    for (const [at, term] of missing.entries()) known.set(term, vectors[texts.length + at] ?? new Int8Array());
    return vectors.slice(0, texts.length);
  }
  const likeness: AlikeWords = (asked, said) => {
    if (asked === said) return 1;
    const [one, other] = [known.get(asked), known.get(said)];
    if (one === undefined || other === undefined) return 0;
    return NEVER_QUITE * Math.min(1, Math.max(0, (similarity(one, other) - APART) / (ONE - APART)));
  };

  return async (asked, ranked, shelf, tells) => {
    const seen = ranked.slice(0, NEAREST).map(({ passage }) => {
      const names = shelf.namesOf(passage);
      const text = wordsOfPassage(passage).slice(0, READ);
      const head = [...names, ...termsOf(passage.heading ?? '')];
      return {
        id: passage.id, names, head, whole: new Set([...names, ...termsOf(text)]), opening: new Set([...names, ...termsOf(text.slice(0, OPENING))]),
        subject: names.length > 0 ? names : termsOf(text.slice(0, SUBJECT)),
        sentences: sentencesOf(passage.text.slice(0, READ)).slice(0, SENTENCES).map((sentence) => ({ sentence, terms: new Set(termsOf(sentence)) })),
      };
    });
    const sentences = seen.flatMap(({ sentences: some }) => some.map(({ sentence }) => sentence));
    const vectors = await learn([...asked.terms, ...seen.flatMap(({ whole }) => [...whole])], sentences);
    const best = bestLike(likeness, seen.flatMap(({ whole }) => [...whole]));
    const wantedTerms = new Set(asked.terms);
    const back = bestLike(likeness, asked.terms);
    const ways = waysOf(asked);
    const wanted = [[...new Set(asked.terms)].map((term) => ({ own: [term], others: [], named: false }))];
    const about = (terms: ReadonlySet<string>): number => Math.max(...ways.map((way) => softly(terms, way, tells, best)[0]));

    const names = asked.parts.filter(({ named }) => named);
    const form = formOf(asked.text);
    const everywhere = names.reduce((most, part) => (heldBy(part, (term) => shelf.frequency(term) > 0) ? most : Math.max(most, worthOf(part, tells))), 0);
    const aspects = seen.map(({ subject }) => aspectOf(asked, subject, ways, best));
    const askedOf = encode === null ? [] : await encode(aspects.map((terms) => terms.join(' ')));
    const nearness = new Map<string, number>();
    let at = 0;
    const found = seen.map((one, number) => {
      const own = one.sentences.map(({ sentence }) => {
        const vector = vectors[at++] ?? null;
        if (vector !== null && asked.vector !== null) nearness.set(`${one.id}\n${sentence}`, similarity(asked.vector, vector));
        return vector;
      });
      const aspect = aspects[number] ?? [];
      const way = aspect.map((term) => ({ own: [term], others: [], named: false }));
      const vector = askedOf[number] ?? null;
      const inOne = Math.max(0, ...one.sentences.map(({ terms }) => softly(new Set([...terms, ...termsOf(one.head.length > one.names.length ? one.head.slice(one.names.length).join(' ') : '')]), way, tells, best)[0]));
      const terms = one.sentences.map((sentence) => new Set([...sentence.terms, ...one.head]));
      const all = terms.map((some) => Math.max(...wanted.map((asked_) => softly(some, asked_, tells, best)[0])));
      const fits = one.sentences.map(({ sentence }) => holdsForm(form, sentence));
      const fitting = (of: (at: number) => number): number => Math.max(0, ...fits.map((fit, which) => (fit === false ? 0 : of(which))));
      const nearest = asked.vector === null ? [] : own.flatMap((sentence) => (sentence === null || asked.vector === null ? [] : [similarity(asked.vector, sentence)]));
      const near = (to: Int8Array | null): number => (to === null ? 0 : Math.max(0, ...own.flatMap((sentence) => (sentence === null ? [] : [similarity(to, sentence)]))));
      return {
        words: Math.max(...wanted.map((terms) => softly(one.whole, terms, tells, best)[0])), opening: about(one.opening), missing: Math.min(...ways.map((way_) => softly(one.opening, way_, tells, best)[1])),
        sentence: Math.max(0, ...one.sentences.map(({ terms }) => about(new Set([...terms, ...one.head])))), near: near(asked.vector),
        title: one.names.length === 0 ? 0 : one.names.reduce((sum, term) => sum + back(term, wantedTerms), 0) / one.names.length,
        aspect: aspect.length === 0 ? 1 : softly(one.whole, way, tells, best)[0], inOne: aspect.length === 0 ? 1 : inOne, aspectNear: aspect.length === 0 ? 0.5 : near(vector), bare: Number(aspect.length === 0),
        names: shareOf(names, one.whole, tells), nameMissing: Math.max(0, ...names.map((part) => (heldBy(part, (term) => one.whole.has(term)) ? 0 : worthOf(part, tells)))), namesInOne: Math.max(0, ...terms.map((some) => shareOf(names, some, tells))),
        least: Math.min(1, ...aspect.filter((term) => tells(term) > EVERYDAY).map((term) => best(term, one.whole))), lacks: Math.max(0, ...aspect.map((term) => tells(term) * (1 - best(term, one.whole)))),
        found: weighed(aspect, (term) => best(term, one.whole), tells), notFound: weighed(aspect, (term) => 1 - best(term, one.whole), tells), weight: weighed(aspect, () => 1, tells),
        leftOut: terms.length === 0 ? 1 : Math.min(...terms.map((some) => weighed(asked.terms, (term) => 1 - best(term, some), tells))),
        all: Math.max(0, ...all), nearer: nearest.length === 0 ? 0 : Math.max(...nearest) - nearest.reduce((sum, value) => sum + value, 0) / nearest.length,
        form: fits.length === 0 ? 0 : Math.max(...fits.map((fit) => (fit === null ? 0.5 : Number(fit)))), formInOne: fitting((which) => all[which] ?? 0),
      };
    });
    type Found = (typeof found)[number];
    // What is said of something else is no aspect of this.
    const most = (of: (one: Found) => number): number => Math.max(0, ...found.map(of));
    const first = (of: (one: Found) => number): number => (found[0] === undefined ? 0 : of(found[0]));
    const clues = [
      most((one) => one.words), most((one) => one.opening), found.length === 0 ? 1 : Math.min(...found.map((one) => one.missing)), most((one) => one.sentence), most((one) => one.near),
      most((one) => one.aspect * one.opening), most((one) => one.inOne * one.opening), most((one) => one.aspectNear * one.opening), first((one) => one.words), first((one) => one.inOne), first((one) => one.bare), most((one) => one.title),
      Number(asked.others.length > 0), asked.terms.length === 0 ? 0 : asked.terms.filter((term) => tells(term) < EVERYDAY).length / asked.terms.length, Number(ONESELF.test(asked.text)), Math.min(1, asked.text.split(/\s+/).length / 25),
      most((one) => one.names), found.length === 0 ? 1 : Math.min(...found.map((one) => one.nameMissing)), everywhere, most((one) => one.namesInOne), Math.min(1, names.length / 4),
      most((one) => one.least * one.opening), found.length === 0 ? 1 : Math.min(...found.map((one) => Math.max(one.lacks, 1 - one.opening))), most((one) => one.all), most((one) => one.nearer),
      first((one) => one.weight), most((one) => one.found * one.opening), Math.min(1, ...found.map((one) => one.notFound + (1 - one.opening))), Math.min(1, ...found.map((one) => one.leftOut)),
      most((one) => one.form * one.opening), most((one) => one.formInOne), first((one) => one.formInOne), ...FORMS.map((one) => Number(one === form)), Math.min(1, shelf.meanLength / LONG),
    ];
    return { clues, like: { parts: asked.parts, best, near: (source, sentence) => nearness.get(`${source}\n${sentence}`) ?? 0 } };
  };
}

/** A word's likest among a text's terms; remembered for the words that are asked. */
type Best = (term: string, terms: ReadonlySet<string>) => number;
function bestLike(likeness: AlikeWords, vocabulary: readonly string[]): Best {
  const words = [...new Set(vocabulary)];
  const like = new Map<string, readonly (readonly [string, number])[]>();
  return (term, terms) => {
    if (terms.has(term)) return 1;
    let some = like.get(term);
    if (some === undefined) {
      some = words.map((said) => [said, likeness(term, said)] as const).filter(([, much]) => much > 0).toSorted((a, b) => b[1] - a[1]);
      like.set(term, some);
    }
    return some.find(([said]) => terms.has(said))?.[1] ?? 0;
  };
}

/** Whether a text has a name, or another name for it, whole. */
const heldBy = ({ own, others }: Part, has: (term: string) => boolean): boolean => own.every(has) || others.some((other) => other.every(has));
/** Of words that tell, all together, in fours: no share, since one word found of one is less than four of four. */
const weighed = (terms: readonly string[], by: (term: string) => number, tells: Telling): number => Math.min(1, [...new Set(terms)].reduce((sum, term) => sum + tells(term) * by(term), 0) / 4);
const worthOf = ({ own }: Part, tells: Telling): number => Math.max(...own.map(tells));
function shareOf(names: readonly Part[], terms: ReadonlySet<string>, tells: Telling): number {
  const all = names.reduce((sum, part) => sum + worthOf(part, tells), 0);
  return all === 0 ? 0.5 : names.reduce((sum, part) => sum + (heldBy(part, (term) => terms.has(term)) ? worthOf(part, tells) : 0), 0) / all;
}

/** As `coveredBy` and `missingIn`, but a word that is alike counts as much as it is. */
function softly(terms: ReadonlySet<string>, way: Way, worth: Telling, best: Best): [covered: number, missing: number] {
  let [all, found, missing] = [0, 0, 0];
  for (const { own, others } of way) {
    const whole = own.reduce((sum, term) => sum + worth(term), 0);
    all += whole;
    if (others.some((other) => other.every((term) => terms.has(term)))) {
      found += whole;
      continue;
    }
    for (const term of own) {
      const like = best(term, terms);
      found += worth(term) * like;
      missing = Math.max(missing, worth(term) * (1 - like));
    }
  }
  return [all === 0 ? 0 : found / all, missing];
}

/** What is asked of the subject: the question's terms that don't name it. */
function aspectOf(asked: Asked, subject: readonly string[], ways: readonly Way[], best: Best): string[] {
  const names = new Set(subject);
  const named = new Set(ways.flatMap((way) => way.flatMap(({ own, others }) => (others.some((other) => other.every((term) => names.has(term))) ? own : []))));
  return [...new Set(asked.terms)].filter((term) => !named.has(term) && best(term, names) < NEVER_QUITE);
}
