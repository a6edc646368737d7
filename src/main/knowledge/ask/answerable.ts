/** Does the library answer at all? From what the best passages have of the question; fitted where answers were there, were taken away, or never were. */
import type { Telling } from './background.ts';
import { bestSentence } from './answer.ts';
import { idfOf, wordsOfPassage } from './passage.ts';
import type { Shelf } from './passage.ts';
import type { Asked, Ranked } from './rank.ts';
import { termsOf } from './terms.ts';

/** Passages that are looked at. */
const NEAREST = 5;

/** In the order of the fitted weights. */
export const CLUES = ['opening', 'opening and kind', 'covered', 'opening here', 'phrase in opening', 'phrase', 'title is it', 'named', 'near', 'near and kind', 'first near', 'missing word', 'phrase and kind', 'first score', 'words asked', 'library', 'sentence'] as const;

/** What speaks for an answer, each between 0 and about 1. @param tells how much a word tells in general: in a small library every word is rare. */
export function cluesOf(ranked: readonly Ranked[], asked: Asked, shelf: Shelf, tells: Telling): number[] {
  const near = ranked.slice(0, NEAREST);
  const signal = (one: Ranked | undefined, at: number): number => one?.signals[at] ?? 0;
  const suits = (one: Ranked): number => (asked.kind === null ? 0.5 : (one.kinds.get(asked.kind) ?? 0));
  const most = (of: (one: Ranked) => number): number => Math.max(0, ...near.map(of));
  const ways = [asked.focus, ...asked.others];
  const seen = new Map(near.map((one) => {
    const names = shelf.namesOf(one.passage);
    const opening = new Set([...names, ...termsOf(wordsOfPassage(one.passage).slice(0, OPENING))]);
    const whole = new Set([...opening, ...termsOf(wordsOfPassage(one.passage).slice(0, JUDGED))]);
    const share = (terms: ReadonlySet<string>): number => Math.max(...ways.map((focus) => shareOf(focus, terms, tells)));
    return [one, { named: share(new Set(names)), opening: share(opening), whole: share(whole), missing: Math.min(...ways.map((focus) => Math.max(0, ...focus.filter((term) => !opening.has(term)).map(tells)))) }] as const;
  }));
  const covers = (one: Ranked, what: 'named' | 'opening' | 'whole'): number => seen.get(one)?.[what] ?? 0;
  return [
    most((one) => covers(one, 'opening')),
    most((one) => covers(one, 'opening') * suits(one)),
    most((one) => covers(one, 'whole')),
    most((one) => signal(one, 3)),
    most((one) => signal(one, 5)),
    most((one) => signal(one, 4)),
    most((one) => signal(one, 6)),
    most((one) => covers(one, 'named')),
    most((one) => signal(one, 7)),
    most((one) => signal(one, 7) * suits(one)),
    signal(near[0], 7),
    near.length === 0 ? 1 : Math.min(...[...seen.values()].map(({ missing }) => missing)),
    most((one) => signal(one, 5) * suits(one)),
    (near[0]?.score ?? 0) / 10,
    Math.min(8, asked.focus.length) / 8,
    Math.log10(1 + shelf.size) / 5,
    bestSentence(asked, ranked, idfOf(shelf)),
  ];
}

function shareOf(focus: readonly string[], terms: ReadonlySet<string>, tells: Telling): number {
  const all = focus.reduce((sum, term) => sum + tells(term), 0);
  return all === 0 ? 0 : focus.reduce((sum, term) => sum + (terms.has(term) ? tells(term) : 0), 0) / all;
}

/** Letters of a passage's beginning, some forty terms. */
const OPENING = 400;
const JUDGED = 8_000;

/** Whether the nearest passages have titles; opening words that stand for one say less. */
export function areNamed(ranked: readonly Ranked[]): boolean {
  const near = ranked.slice(0, NEAREST);
  return near.filter(({ passage }) => (passage.title ?? '') !== '').length * 2 > near.length;
}
