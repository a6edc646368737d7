/** What the de-identification model sees of each word: shape, ends, lists of names and places, neighbours. The recipe trains on these very features. */
import table from '../../../../resources/language/names-places.json' with { type: 'json' };
import type { Span } from '../../../contract/clinical.ts';

export interface ModelToken extends Span {
  readonly features: readonly string[];
}

const FIRST = new Set(table.first);
const LAST = new Set(table.last);
const CITIES = new Set(table.cities.flatMap((city) => city.toLowerCase().split(' ')));
const ORGANISATIONS = new Set(table.organisations.flatMap((name) => name.toLowerCase().split(' ')));
// Numbers with their marks stay one token: a date, a phone number or a record number is read as one.
const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}.,/@_#:+-]{0,60}[\p{L}\p{N}]|[\p{L}\p{N}]|[^\s\p{L}\p{N}]/gu;

/** "Aa", "9/9/9", "A-9": runs of a kind as one letter. */
function shapeOf(word: string): string {
  return word.replace(/\p{Lu}+/gu, 'A').replace(/\p{Ll}+/gu, 'a').replace(/\p{N}+/gu, '9').slice(0, 12);
}

function lists(word: string): string[] {
  const low = word.toLowerCase().replace(/['’]s$|[.,]+$/g, '');
  return [FIRST.has(low) ? 'first' : '', LAST.has(low) ? 'last' : '', CITIES.has(low) ? 'city' : '', ORGANISATIONS.has(low) ? 'org' : ''].filter((name) => name !== '');
}

/** Words of a text with their features, linear in its length. */
export function modelTokens(text: string): ModelToken[] {
  const spans = [...text.matchAll(TOKEN)].map((match) => ({ start: match.index, end: match.index + match[0].length, word: match[0] }));
  const own = spans.map(({ word }) => ({ low: word.toLowerCase().slice(0, 24), shape: shapeOf(word), lists: lists(word) }));
  return spans.map(({ start, end, word }, at) => {
    const features = [`s:${own[at]?.shape}`, `n:${Math.min(9, word.length)}`, `e:${word.slice(-3).toLowerCase()}`, `b:${word.slice(0, 2).toLowerCase()}`];
    for (const list of own[at]?.lists ?? []) features.push(`l:${list}`, `l:${list}:${own[at]?.shape}`);
    if (/^\p{Ll}/u.test(word)) features.push(`w:${own[at]?.low}`);
    for (const step of [-3, -2, -1, 1, 2]) {
      const near = own[at + step];
      if (!near) features.push(`${step}:edge`);
      else {
        if (Math.abs(step) < 3) features.push(`${step}:s:${near.shape}`);
        features.push(`${step}:w:${/\p{N}/u.test(near.low) ? near.shape : near.low}`);
        for (const list of near.lists) features.push(`${step}:l:${list}`);
        if (step === -1) features.push(`-1+s:${near.low}:${own[at]?.shape}`);
      }
    }
    return { start, end, features };
  });
}
