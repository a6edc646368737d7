/** De-identification: finds what identifies people and replaces it consistently. It lowers the risk; it can't end it. */
import type { Span } from '../../../contract/clinical.ts';
import { type Found, findShapes, type IdentifierType } from './detectors.ts';
import { isEponym } from './eponyms.ts';
import { findNames } from './names.ts';
import { findPeople, type KnownWords } from './people.ts';
import { findPlaces } from './places.ts';
import { createSurrogates } from './surrogates.ts';
import { findCells } from './tables.ts';

export interface DeidentifyOptions {
  /** Fixes the replacements, so that the texts of one case agree. */
  readonly seed?: number;
  /** Days by which all dates move. */
  readonly shiftDays?: number;
  /** Spans that a model found; what only one of the two found says so in `by`. */
  readonly model?: readonly (Span & { readonly type: IdentifierType })[];
  /** What is no known word may be a name; without it such names are not looked for. */
  readonly known?: KnownWords;
}

export interface DeidentifiedSpan extends Span {
  readonly type: IdentifierType;
  readonly replacement: string;
  readonly by: 'rule' | 'model' | 'both';
}

export interface Deidentified {
  readonly text: string;
  /** In the offsets of the text as given, in order, without overlap. */
  readonly spans: readonly DeidentifiedSpan[];
}

/**
 * Replaces names, places, dates, contacts and numbers; a name that repeats gets the same replacement. Spans count in UTF-16
 * units of `text` as given. The same seed gives the same replacements.
 */
export function deidentify(text: string, options: DeidentifyOptions = {}): Deidentified {
  const shapes = [...findShapes(text), ...findCells(text)];
  const places = findPlaces(text, options.known);
  const known = options.model?.filter((span) => isLikely(text, span));
  const named = findNames(text, [...shapes, ...places]);
  const people = options.known ? findPeople(text, shapes, options.known) : [];
  const rules = resolve(text, [...shapes, ...places, ...named, ...people]);
  const first = known ? withModel(text, rules, known) : rules;
  const whole = options.known ? first.map((one) => withRest(text, one, options.known)) : first;
  const kept = resolve(text, [...whole, ...again(text, whole)]);
  const surrogates = createSurrogates(options.seed ?? 7, options.shiftDays);
  const spans: DeidentifiedSpan[] = [];
  let out = '';
  let at = 0;
  for (const { start, end, type, by } of kept) {
    const replacement = surrogates.of(type, text.slice(start, end));
    spans.push({ start, end, type, replacement, by });
    out += text.slice(at, start) + replacement;
    at = end;
  }
  return { text: out + text.slice(at), spans };
}

/** A name that was found is hidden wherever its text repeats it. */
function again(text: string, found: readonly Found[]): Found[] {
  const names = new Map(found.filter(({ type, start, end }) => type === 'name' && end - start > 3 && /^\p{Lu}/u.test(text.slice(start, end))).map((one) => [text.slice(one.start, one.end).replace(/['’]s$/u, ''), one]));
  // "Ms Gray … Gray's troponin": a family name by itself, where its capital letter is not only that of a sentence.
  const families = new Map([...names].flatMap(([name, one]) => {
    const family = /[ ]((?:\p{Lu}[\p{L}\p{M}'’-]{2,}))$/u.exec(name)?.[1];
    return family === undefined || names.has(family) ? [] : [[family, one] as const];
  }));
  return [...names, ...families].flatMap(([name, { by }]) => {
    const more: Found[] = [];
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (/[\p{L}\p{N}@]/u.test(text[at - 1] ?? '') || /[\p{L}\p{N}@]/u.test(text[end] ?? '') || isEponym(text, at, end)) continue;
      if (families.has(name) && /(?:^|[.!?:;\n]\s*)$/u.test(text.slice(Math.max(0, at - 3), at)) && !/^['’]s\b/u.test(text.slice(end, end + 3))) continue;
      more.push({ start: at, end, type: 'name', by, weight: 0 });
    }
    return more;
  });
}

/** "Xiu Mei" of which one part was found: the word behind it that is none, written as a name is, belongs to it. */
function withRest(text: string, found: Found, known: KnownWords | undefined): Found {
  if (found.type !== 'name' || known === undefined || !/\p{Ll}$/u.test(text.slice(found.start, found.end))) return found;
  const rest = /^[ ](\p{Lu}[\p{Ll}\p{M}]+(?:[-'’]\p{Lu}?[\p{Ll}\p{M}]+)?)(?![\p{L}\p{N}@])/u.exec(text.slice(found.end, found.end + 24))?.[1];
  if (rest === undefined || known.word(rest.toLowerCase()) || known.drug(rest.toLowerCase()) || isEponym(text, found.end + 1, found.end + 1 + rest.length)) return found;
  return { ...found, end: found.end + 1 + rest.length };
}

/** The model goes by the looks of single words; what reads as no name or place as a whole is none. */
function isLikely(text: string, { start, end, type }: Span & { readonly type: IdentifierType }): boolean {
  // "MTX 15mg" is no day.
  if (type === 'date' && /^(?:[\p{L}-]+ )?\d+(?:\.\d+)? ?(?:mg|mcg|micrograms?|g|ml|units?|iu)$/iu.test(text.slice(start, end))) return false;
  if (type !== 'name' && type !== 'place') return true;
  const words = text.slice(start, end);
  if (isEponym(text, start, end)) return false;
  if (/^(?:bed|bay|ward|room|unit|clinic|hospital)$/iu.test(words)) return false;
  if (type === 'place') return /\d{5}/.test(words) || (/\p{L}/u.test(words) && !/^\p{L}+ \d{1,3}$/u.test(words));
  return !/\d/.test(words) && !/\p{Ll}{3}\. \p{Lu}/u.test(words) && !/^(?:Frank|Bill|Mark|Will|May|Hope|Grace|Rich|Art|Sky|Rose|Pat|Gene|Dale|Rusty|Misty|Chance) \p{Ll}/iu.test(words);
}

/** Heavier first, then longer; the rest without overlap, in order. */
function resolve(text: string, found: readonly Found[]): Found[] {
  const order = found.filter((f) => f.end > f.start).toSorted((a, b) => b.weight - a.weight || b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Uint8Array(found.reduce((most, f) => Math.max(most, f.end), 0));
  const kept: Found[] = [];
  const left: Found[] = [];
  for (const item of order) {
    if (taken.subarray(item.start, item.end).includes(1)) {
      left.push(item);
      continue;
    }
    taken.fill(1, item.start, item.end);
    kept.push(item);
  }
  // What sticks out of a span of its own kind is hidden with it.
  for (const { start, end, type } of left) {
    const beside = kept.findIndex((other) => other.type === type && other.start < end && start < other.end);
    const other = kept[beside];
    if (other === undefined) continue;
    const [from, to] = [Math.min(start, other.start), Math.max(end, other.end)];
    const more = `${text.slice(from, other.start)}${text.slice(other.end, to)}`;
    if (/[\p{L}\p{N}]/u.test(more) && !kept.some((third, i) => i !== beside && third.start < to && from < third.end)) kept[beside] = { ...other, start: from, end: to };
  }
  return kept.sort((a, b) => a.start - b.start);
}

function withModel(text: string, rules: readonly Found[], model: NonNullable<DeidentifyOptions['model']>): Found[] {
  const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
  const both = rules.map((rule) => (model.some((m) => overlaps(m, rule)) ? { ...rule, by: 'both' as const } : rule));
  const only = model.filter((m) => !rules.some((rule) => overlaps(m, rule))).map((m) => ({ start: m.start, end: m.end, type: m.type, by: 'model' as const, weight: 1 }));
  return resolve(text, [...both, ...only]);
}
