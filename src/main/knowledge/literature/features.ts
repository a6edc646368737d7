/** The dense features of a pair: how often, how near, where in the article, beside whom, and with which words between. */
import type { Article, Place } from './document.ts';
import type { Meeting } from './lexical.ts';
import { studyProfile, TOPICS } from './topics.ts';
import { TRIGGER_CLASSES, classesOf } from './triggers.ts';
import type { Concept, Pair } from './types.ts';

const KINDS = ['gd', 'gg', 'gc', 'cd', 'cc', 'vd', 'cv', 'vv'] as const;
const SIDES = ['A', 'B'] as const;
const SPOTS = ['between', 'before', 'after', 'all', 'nearA', 'nearB'] as const;
const BESIDE = 4;

/** Names of the columns, in order. Their values come from `denseFeatures`. */
export const FEATURE_NAMES: readonly string[] = [
  ...KINDS.map((kind) => `kind-${kind}`),
  ...SIDES.flatMap((side) => [
    'mentions', 'share', 'rank', 'in-title', 'in-last', 'in-last-two', 'in-second', 'sentences', 'first-at', 'last-at', 'partners', 'met-share', 'met-rank', 'near-rank', 'own-type', 'length', 'names',
  ].map((name) => `${name}-${side}`)),
  'met', 'met-log', 'met-title', 'met-last', 'title-both', 'last-both', 'title-either', 'sentence-gap', 'word-gap', 'word-gap-mean', 'mentions-between', 'nearest-both', 'nearest-A', 'nearest-B',
  'a-first', 'touching', 'listed', 'induced', 'reverse-induced', 'met-first-at', 'met-last-at', 'adjacent-sentences', 'concepts', 'concepts-met', 'sentences', 'cosine', 'inside',
  ...SPOTS.flatMap((spot) => TRIGGER_CLASSES.map((name) => `${spot}-${name}`)),
  ...TOPICS.map((name) => `article-${name}`),
];

/** What pairs of one article share, counted once. */
export interface Context {
  readonly article: Article;
  /** Sentences of each concept, with how many mentions each holds. */
  readonly spread: ReadonlyMap<Concept, ReadonlyMap<number, number>>;
  readonly meetings: ReadonlyMap<Pair, readonly Meeting[]>;
  /** Pairs that each concept is part of, those that meet in most sentences first. */
  readonly pairs: ReadonlyMap<Concept, readonly Pair[]>;
  /** How much of the article each of TOPICS takes. */
  readonly profile: readonly number[];
}

export function contextOf(article: Article, pairs: readonly Pair[]): Context {
  const spread = new Map(article.concepts.map((concept) => {
    const counts = new Map<number, number>();
    for (const { sentence } of article.placesOf(concept)) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
    return [concept, counts] as const;
  }));
  const meetings = new Map(pairs.map((pair) => [pair, meetingsOf(article, pair)]));
  const byConcept = new Map<Concept, Pair[]>();
  for (const pair of pairs) for (const concept of [pair.first, pair.second]) byConcept.set(concept, [...(byConcept.get(concept) ?? []), pair]);
  const met = (pair: Pair): number => meetings.get(pair)?.length ?? 0;
  for (const own of byConcept.values()) own.sort((x, y) => met(y) - met(x));
  return { article, spread, meetings, pairs: byConcept, profile: studyProfile(article.words) };
}

/** The nearest meeting of each sentence that holds both, nearest first. */
export function meetingsOf(article: Article, { first, second }: Pair): Meeting[] {
  const best = new Map<number, Meeting>();
  const others = article.placesOf(second);
  for (const a of article.placesOf(first)) {
    for (const b of others) {
      if (a.sentence !== b.sentence || a.mention === b.mention) continue;
      const gap = Math.max(0, a.first < b.first ? b.first - a.last : a.first - b.last);
      const old = best.get(a.sentence);
      if (old === undefined || gap < old.gap) best.set(a.sentence, { a, b, gap });
    }
  }
  return [...best.values()].sort((x, y) => x.gap - y.gap || x.a.sentence - y.a.sentence);
}

export function denseFeatures(context: Context, pair: Pair): number[] {
  const { article } = context;
  const { first, second } = pair;
  const meetings = context.meetings.get(pair) ?? [];
  const kind = `${first.type[0]}${second.type[0]}`;
  const values = KINDS.map((one) => Number(one === kind));
  values.push(...side(context, pair, first, second), ...side(context, pair, second, first));
  values.push(...together(context, pair, meetings));
  values.push(...triggerCounts(article, pair, meetings), ...context.profile);
  return values;
}

function side(context: Context, pair: Pair, own: Concept, other: Concept): number[] {
  const { article, spread } = context;
  const last = article.sentences.length - 1;
  const places = article.placesOf(own);
  const sentences = spread.get(own) ?? new Map<number, number>();
  const ofType = article.concepts.filter((concept) => concept.type === own.type);
  const count = places.length;
  const total = ofType.reduce((sum, concept) => sum + article.placesOf(concept).length, 0);
  const partners = (context.pairs.get(own) ?? []).filter((one) => (one.first === own ? one.second : one.first).type === other.type);
  const met = (one: Pair): number => context.meetings.get(one)?.length ?? 0;
  const gap = (one: Pair): number => context.meetings.get(one)?.[0]?.gap ?? 999;
  const all = partners.reduce((sum, one) => sum + met(one), 0);
  const position = (at: number): number => at / Math.max(1, article.words.length);
  return [
    count,
    count / Math.max(1, total),
    ofType.filter((concept) => article.placesOf(concept).length > count).length,
    sentences.get(0) ?? 0,
    sentences.get(last) ?? 0,
    (sentences.get(last) ?? 0) + (sentences.get(last - 1) ?? 0),
    sentences.get(1) ?? 0,
    sentences.size,
    position(places[0]?.first ?? 0),
    position(places.at(-1)?.first ?? 0),
    partners.filter((one) => met(one) > 0).length,
    met(pair) / Math.max(1, all),
    partners.filter((one) => met(one) > met(pair)).length,
    partners.filter((one) => gap(one) < gap(pair)).length,
    ofType.length,
    Math.max(0, ...places.map((place) => place.last - place.first)),
    new Set(places.map(({ mention }) => article.text.slice(mention.start, mention.end).toLowerCase())).size,
  ];
}

function together(context: Context, pair: Pair, meetings: readonly Meeting[]): number[] {
  const { article, spread } = context;
  const last = article.sentences.length - 1;
  const [inFirst, inSecond] = [spread.get(pair.first) ?? new Map<number, number>(), spread.get(pair.second) ?? new Map<number, number>()];
  const [placesA, placesB] = [article.placesOf(pair.first), article.placesOf(pair.second)];
  const near = meetings[0];
  const sentenceGap = Math.min(99, ...[...inFirst.keys()].flatMap((a) => [...inSecond.keys()].map((b) => Math.abs(a - b))));
  const nearestTo = ({ a, b }: Meeting, from: Place, to: Place): boolean => !article.places.some((place) => place.sentence === a.sentence && place.mention.type === to.mention.type && place.mention !== a.mention && place.mention !== b.mention && distance(from, place) < distance(from, to));
  const nearestA = meetings.filter((one) => nearestTo(one, one.a, one.b)).length;
  const nearestB = meetings.filter((one) => nearestTo(one, one.b, one.a)).length;
  const between = ({ a, b }: Meeting): number => article.places.filter((place) => place.sentence === a.sentence && place.first >= Math.min(a.last, b.last) && place.last <= Math.max(a.first, b.first)).length;
  const words = ({ a, b }: Meeting): string => article.text.slice(Math.min(a.mention.end, b.mention.end), Math.max(a.mention.start, b.mention.start)).toLowerCase();
  const dot = [...inFirst].reduce((sum, [sentence, count]) => sum + count * (inSecond.get(sentence) ?? 0), 0);
  const norm = (counts: ReadonlyMap<number, number>): number => Math.sqrt([...counts.values()].reduce((sum, count) => sum + count * count, 0));
  const induced = (aFirst: boolean): number => meetings.filter((one) => (one.a.first < one.b.first) === aFirst && /^[\s-]*(?:-|related|associated|induced|mediated|caused|produced|triggered|dependent|positive|mutant)/.test(words(one))).length;
  const metWith = (concept: Concept): number => (context.pairs.get(concept) ?? []).filter((one) => (context.meetings.get(one)?.length ?? 0) > 0).length;
  return [
    meetings.length,
    Math.log1p(meetings.length),
    Number(meetings.some(({ a }) => a.sentence === 0)),
    Number(meetings.some(({ a }) => a.sentence === last)),
    Number(inFirst.has(0) && inSecond.has(0)),
    Number(inFirst.has(last) && inSecond.has(last)),
    Number(inFirst.has(0)) + Number(inSecond.has(0)),
    sentenceGap,
    near?.gap ?? 99,
    meetings.length === 0 ? 99 : meetings.reduce((sum, { gap }) => sum + gap, 0) / meetings.length,
    near === undefined ? 99 : Math.min(...meetings.map(between)),
    meetings.filter((one) => nearestTo(one, one.a, one.b) && nearestTo(one, one.b, one.a)).length,
    nearestA,
    nearestB,
    meetings.length === 0 ? 0.5 : meetings.filter(({ a, b }) => a.first < b.first).length / meetings.length,
    meetings.filter((one) => one.gap === 0).length,
    meetings.filter((one) => /^(?:,|, and|and|or|, or|\/|\s)*$/.test(words(one).replace(/\s+/g, ' ').trim()) && pair.first.type === pair.second.type).length,
    induced(true),
    induced(false),
    Math.min(1, ...meetings.map(({ a }) => a.sentence / Math.max(1, last))),
    Math.max(0, ...meetings.map(({ a }) => a.sentence / Math.max(1, last))),
    [...inFirst.keys()].filter((sentence) => inSecond.has(sentence + 1) || inSecond.has(sentence - 1)).length,
    article.concepts.length,
    metWith(pair.first) + metWith(pair.second),
    article.sentences.length,
    dot / Math.max(1, norm(inFirst) * norm(inSecond)),
    Number(placesA.some((a) => placesB.some((b) => a.mention !== b.mention && a.mention.start < b.mention.end && b.mention.start < a.mention.end))),
  ];
}

function distance(a: Place, b: Place): number {
  return Math.max(0, a.first < b.first ? b.first - a.last : a.first - b.last);
}

/** Words of each class between the nearest mentions, beside them, between in all meetings, and beside any mention of either. */
function triggerCounts(article: Article, pair: Pair, meetings: readonly Meeting[]): number[] {
  const counts = new Float64Array(SPOTS.length * TRIGGER_CLASSES.length);
  const own = new Set<number>();
  for (const concept of [pair.first, pair.second]) for (const place of article.placesOf(concept)) for (let at = place.first; at < place.last; at++) own.add(at);
  const count = (spot: (typeof SPOTS)[number], from: number, to: number): void => {
    for (let at = Math.max(0, from); at < Math.min(to, article.words.length); at++) {
      if (own.has(at)) continue;
      for (const one of classesOf(article.words[at]?.word ?? '')) counts[SPOTS.indexOf(spot) * TRIGGER_CLASSES.length + one]! += 1;
    }
  };
  meetings.forEach(({ a, b }, index) => {
    const [left, right] = a.first <= b.first ? [a, b] : [b, a];
    count('all', left.last, right.first);
    if (index > 0) return;
    count('between', left.last, right.first);
    count('before', Math.max(article.starts[a.sentence] ?? 0, left.first - BESIDE), left.first);
    count('after', right.last, Math.min(article.starts[a.sentence + 1] ?? 0, right.last + BESIDE));
  });
  for (const [spot, concept] of [['nearA', pair.first], ['nearB', pair.second]] as const) {
    for (const place of article.placesOf(concept)) {
      count(spot, Math.max(article.starts[place.sentence] ?? 0, place.first - BESIDE), place.first);
      count(spot, place.last, Math.min(article.starts[place.sentence + 1] ?? 0, place.last + BESIDE));
    }
  }
  return [...counts];
}

