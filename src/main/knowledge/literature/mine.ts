/** Relations of one article: concepts from its entities, pairs scored by the model, each relation with the sentence that says it. */
import type { Span } from '../../../contract/clinical.ts';
import { conceptsOf, conceptType, mentionsOf, pairsOf } from './concepts.ts';
import type { GivenEntity } from './concepts.ts';
import { denies, onlyNames } from './denial.ts';
import { readArticle } from './document.ts';
import type { Article } from './document.ts';
import { contextOf } from './features.ts';
import type { Context } from './features.ts';
import type { PairScores, RelationModel } from './relation-model.ts';
import { BIORED_TYPES, INDUCES } from './types.ts';
import type { Concept, ConceptType, Mention, Pair } from './types.ts';
import { windowsOf } from './windows.ts';

/** A sentence that holds both concepts. `denied`: it says that there is no such relation; `names`: a title that says nothing of it. */
export interface Evidence extends Span {
  readonly denied: boolean;
  readonly names: boolean;
}
/** `subject` and `object` are bare codes, or words where there is no code; a gene or a chemical is the subject of a disease. */
export interface MinedRelation {
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  readonly subjectType: ConceptType;
  readonly objectType: ConceptType;
  readonly score: number;
  /** Nearest first; empty when no sentence holds both. */
  readonly evidence: readonly Evidence[];
  /** The best sentence, or that of the object's first mention when none holds both. */
  readonly sentence: Span;
}

export interface MineOptions {
  /** Whether Chemical-Induces-Disease is said beside BioRED's eight types. */
  readonly induced?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** BioRED's own names for what BC5CDR calls otherwise. */
const BIORED_NAMES = new Set(['diseaseorphenotypicfeature', 'chemicalentity']);
/**
 * Given entities say in which vocabulary the answer is wanted. BC5CDR marks chemicals and diseases alone and asks for induced diseases;
 * BioRED marks genes, variants and species too, under whatever names, and has eight types that hold an induced disease already.
 */
export function asksForInduced(given: readonly GivenEntity[]): boolean {
  return given.every(({ type }) => ['chemical', 'disease'].includes(conceptType(type) ?? '') && !BIORED_NAMES.has(type.toLowerCase()));
}

/** Rejects with `cancelled` or `model-failed`. Relations come by falling score. */
export async function mineRelations(model: RelationModel, text: string, entities: readonly GivenEntity[], { induced: withInduced = true, signal }: MineOptions = {}): Promise<MinedRelation[]> {
  const best = new Map<string, MinedRelation>();
  const all = mentionsOf(text, entities);
  for (const window of windowsOf(text)) {
    const mentions = all.filter(({ start, end }) => start >= window.start && end <= window.end).map((mention): Mention => ({ ...mention, start: mention.start - window.start, end: mention.end - window.start }));
    for (const found of await mineWindow(model, text.slice(window.start, window.end), mentions, withInduced, signal)) {
      const moved = move(found, window.start);
      const key = `${moved.type}\u0000${moved.subject}\u0000${moved.object}`;
      const before = best.get(key);
      if (before === undefined) best.set(key, moved);
      else best.set(key, { ...(before.score >= moved.score ? before : moved), evidence: [...before.evidence, ...moved.evidence] });
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

async function mineWindow(model: RelationModel, text: string, mentions: readonly Mention[], withInduced: boolean, signal?: AbortSignal): Promise<MinedRelation[]> {
  const concepts = conceptsOf(text, mentions);
  const pairs = pairsOf(concepts);
  if (pairs.length === 0) return [];
  const context = contextOf(readArticle(text, mentions, concepts), pairs);
  const scores = await model.score(context, pairs, signal);
  return pairs.flatMap((pair, at) => {
    const score = scores[at];
    return score === undefined ? [] : said(pair, score, model, withInduced).map(([type, probability]): MinedRelation => describe(context, pair, type, probability));
  });
}

/** The types that are said of a pair, with their probabilities. */
function said({ first, second }: Pair, score: PairScores, model: RelationModel, withInduced: boolean): [string, number][] {
  const found: [string, number][] = [];
  const likeliest = score.types.indexOf(Math.max(...score.types));
  // A relation of which no type stands out is said less readily: it would be named wrongly.
  const certain = score.related * Math.sqrt(score.types[likeliest] ?? 0);
  if (certain >= model.thresholds.related) found.push([BIORED_TYPES[likeliest] ?? 'Association', score.related]);
  if (withInduced && first.type === 'chemical' && second.type === 'disease' && score.induced >= model.thresholds.induced) found.push([INDUCES, score.induced]);
  return found;
}

function describe(context: Context, pair: Pair, type: string, probability: number): MinedRelation {
  const { article } = context;
  const evidence = (context.meetings.get(pair) ?? []).flatMap(({ a }): Evidence[] => {
    const sentence = article.sentences[a.sentence];
    return sentence === undefined ? [] : [{ ...sentence, denied: deniedIn(context, pair, a.sentence), names: a.sentence === 0 && onlyNames(article.text, sentence, mentionsIn(article, 0)) }];
  });
  const fallback = article.sentences[article.placesOf(pair.second)[0]?.sentence ?? 0] ?? { start: 0, end: article.text.length };
  const sentence = evidence[0] ?? fallback;
  return {
    type, subject: pair.first.name, object: pair.second.name, subjectType: pair.first.type, objectType: pair.second.type,
    score: Math.round(probability * 1000) / 1000, evidence, sentence: { start: sentence.start, end: sentence.end },
  };
}

/** Whether an article says that a pair is not related: some sentence does, and none says that it is. */
export function isDenied({ evidence }: MinedRelation): boolean {
  return evidence.some(({ denied }) => denied) && evidence.every(({ denied, names }) => denied || names);
}

/** Whether the sentence in which a pair meets denies that they are related. */
function deniedIn({ article }: Context, { first, second }: Pair, at: number): boolean {
  const sentence = article.sentences[at];
  if (sentence === undefined) return false;
  const here = mentionsIn(article, at);
  const of = ({ key }: Concept): Mention[] => here.filter(({ keys }) => keys.includes(key));
  return denies(article.text, sentence, of(first), of(second), here.filter(({ keys }) => !keys.includes(first.key) && !keys.includes(second.key)));
}

function mentionsIn(article: Article, sentence: number): Mention[] {
  return article.places.filter((place) => place.sentence === sentence).map(({ mention }) => mention);
}

function move(relation: MinedRelation, by: number): MinedRelation {
  const shift = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  return { ...relation, sentence: shift(relation.sentence), evidence: relation.evidence.map(shift) };
}
