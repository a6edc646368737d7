/** The compiled terminology, read-only: names → concepts, words → names, misspelt words → words. Made by training/terminology. */
import type { CODE_SYSTEMS } from '../../../contract/clinical.ts';
import { openReadOnly } from '../../storage/read-only.ts';
import type { ReadOnlyTable } from '../../storage/read-only.ts';
import { kept } from './kept.ts';
import { nameKey, normalise } from './normalise.ts';
import type { Words } from './normalise.ts';
import { similarWordsIn } from './similar-words.ts';
import type { SimilarWord } from './similar-words.ts';
import { readVarints } from './varints.ts';

export type CodeSystem = (typeof CODE_SYSTEMS)[number];

/** Where a name comes from: the system itself, a synonym, our own list, a brand, an annotated abstract. */
export const NAME_KIND = { preferred: 0, synonym: 1, curated: 2, brand: 3, annotated: 4 } as const;
/** Semantic groups of MeSH descriptors (a bit mask). */
export const MESH_GROUP = { disease: 1, chemical: 2, anatomy: 4, organism: 8, technique: 16, other: 32 } as const;
/** Kinds of RxNorm concept. */
export const DRUG_GROUP = { ingredient: 0, precise: 1, combination: 2, brand: 3 } as const;

export interface NameRow {
  id: number;
  key: string;
  /** null when equal to the key */
  norm: string | null;
  concept: number;
  kind: number;
  /** How often it was seen with this concept; 1 for a name that only a table has. */
  count: number;
  system: number;
  code: string;
  display: string;
  grp: number;
}
export interface ConceptRow {
  id: number;
  system: number;
  code: string;
  display: string;
  grp: number;
}

export interface Terminology {
  readonly words: Words;
  readonly systems: ReadonlyMap<CodeSystem, { number: number; edition: string; names: number }>;
  keyOf(text: string): { norm: string; key: string };
  byKey(key: string): readonly NameRow[];
  byId(id: number): NameRow | undefined;
  /** Every name of some concepts, as it is written without plural and accents. For a person's question, not for a note's mentions. */
  namesOfConcepts(concepts: readonly number[]): string[];
  /** The same, each concept's own. */
  namesByConcept(concepts: readonly number[]): Map<number, string[]>;
  /** In how many names of a system a word stands; undefined when it is in none. */
  count(token: string, system: number): number | undefined;
  /** Does any system know the word? Then it is spelt as it should be. */
  isWord(token: string): boolean;
  /** Names of a system that begin with these letters, as keys, at most `most`. */
  beginningWith(letters: string, system: number, most: number): NameRow[];
  /** Numbers of the names of a system in which a word stands, ascending. */
  namesWith(token: string, system: number): Uint32Array;
  /** Words of a system that look like this one, most alike first; `least`: the likeness below which a word is left out. */
  similarWords(token: string, system: number, least: number): SimilarWord[];
  ingredientsOf(concept: number): ConceptRow[];
  close(): void;
}

/** Words, names and mentions whose rows are kept; clinical notes use a few thousand of each. */
const KEPT_WORDS = 50_000;
const KEPT_NAMES = 10_000;
const KEPT_MENTIONS = 64;
/** Words whose names' numbers are kept: a frequent one has thousands. */
const KEPT_LISTS = 300;

/** @throws AppError when the file is missing or not ours. */
export function openTerminology(file: string): Terminology {
  const db = openReadOnly(file);
  const words: Words = { same: pairs("SELECT written, canonical FROM word WHERE kind = 'same'"), stop: new Set(pairs("SELECT written, canonical FROM word WHERE kind = 'stop'").keys()) };
  const numbers = db.prepare('SELECT id, name, edition FROM system').all() as { id: number; name: CodeSystem; edition: string }[];
  const sizes = new Map((db.prepare('SELECT c.system AS system, count(*) AS n FROM concept c GROUP BY c.system').all() as { system: number; n: number }[]).map((row) => [row.system, row.n]));
  const systems = new Map(numbers.map((row) => [row.name, { number: row.id, edition: row.edition, names: sizes.get(row.id) ?? 1 }]));
  const columns = 'n.id, n.key, n.norm, n.concept, n.kind, n.count, c.system, c.code, c.display, c.grp';
  const byKey = db.prepare(`SELECT ${columns} FROM name n JOIN concept c ON c.id = n.concept WHERE n.key = ?`);
  const byId = db.prepare(`SELECT ${columns} FROM name n JOIN concept c ON c.id = n.concept WHERE n.id = ?`);
  const ownNames = db.prepare('SELECT concept, id FROM name WHERE kind IN (0, 1, 2) ORDER BY concept, id').raw();
  const nameById = db.prepare('SELECT coalesce(norm, key) AS name FROM name WHERE id = ?').pluck();
  // A frequent word's list of names is long; most questions are only about how long.
  const countsOf = db.prepare('SELECT p.system AS system, p.count AS count FROM token t JOIN posting p ON p.token = t.id WHERE t.token = ?');
  const namesOf = db.prepare('SELECT p.names AS names FROM token t JOIN posting p ON p.token = t.id WHERE t.token = ? AND p.system = ?');
  const beginning = db.prepare(`SELECT ${columns} FROM name n JOIN concept c ON c.id = n.concept WHERE n.key >= ? AND n.key < ? AND c.system = ? LIMIT ?`);
  const parts = db.prepare('SELECT c.id, c.system, c.code, c.display, c.grp FROM part p JOIN concept c ON c.id = p.ingredient WHERE p.concept = ? ORDER BY p.position');

  function pairs(sql: string): Map<string, string> {
    return new Map((db.prepare(sql).all() as { written: string; canonical: string }[]).map((row) => [row.written, row.canonical]));
  }

  // Read when the first word is asked for: a misspelt word has a dozen turns that are none, and thirty words like it.
  let all: Vocabulary | undefined;
  const vocabulary = (): Vocabulary => (all ??= readVocabulary(db));
  const isWord = (token: string): boolean => vocabulary().words.has(token);
  /** A word's counts by system. */
  const counts = kept(KEPT_WORDS, (token: string) => new Map((countsOf.all(token) as { system: number; count: number }[]).map((row) => [row.system, row.count])));
  const count = (token: string, system: number): number | undefined => (isWord(token) ? counts(token).get(system) : undefined);
  const names = kept(KEPT_LISTS, (systemAndToken: string) => {
    const [system = '', token = ''] = systemAndToken.split(' ');
    return Uint32Array.from(readVarints((namesOf.get(token, Number(system)) as { names: Buffer } | undefined)?.names ?? new Uint8Array()));
  });
  const alike = similarWordsIn(db, (id) => vocabulary().byId[id]);

  /** The file has no way from a concept to its names; 3 MB, made when the first question asks. */
  let index: { readonly of: Int32Array; readonly ids: Int32Array } | undefined;
  function namesByConcept(concepts: readonly number[]): Map<number, string[]> {
    index ??= indexOf(ownNames.all() as [number, number][]);
    const { of, ids } = index;
    return new Map([...new Set(concepts)].map((concept) => {
      const names: string[] = [];
      for (let at = firstAt(of, concept); of[at] === concept; at += 1) names.push(nameById.get(ids[at]) as string);
      return [concept, [...new Set(names)]];
    }));
  }

  return {
    words,
    systems,
    keyOf: kept(KEPT_MENTIONS, (text: string) => {
      const norm = normalise(text);
      return { norm, key: nameKey(norm, words) };
    }),
    byKey: kept(KEPT_NAMES, (key: string) => byKey.all(key) as NameRow[]),
    byId: kept(KEPT_NAMES, (id: number) => byId.get(id) as NameRow | undefined),
    namesOfConcepts: (concepts) => [...new Set([...namesByConcept(concepts).values()].flat())],
    namesByConcept,
    count,
    isWord,
    beginningWith: (letters, system, most) => beginning.all(letters, `${letters}\uffff`, system, most) as NameRow[],
    namesWith: (token, system) => names(`${system} ${token}`),
    similarWords: (token, system, least) => alike(token).filter((like) => like.likeness >= least && count(like.token, system) !== undefined),
    ingredientsOf: (concept) => parts.all(concept) as ConceptRow[],
    close: () => db.close(),
  };
}

interface Vocabulary {
  readonly byId: readonly string[];
  readonly words: ReadonlySet<string>;
}

function readVocabulary(db: ReadOnlyTable): Vocabulary {
  const byId: string[] = [];
  for (const [id, token] of db.prepare('SELECT id, token FROM token').raw().iterate() as IterableIterator<[number, string]>) byId[id] = token;
  return { byId, words: new Set(Object.values(byId)) };
}

function indexOf(rows: readonly [concept: number, id: number][]): { of: Int32Array; ids: Int32Array } {
  return { of: Int32Array.from(rows, ([concept]) => concept), ids: Int32Array.from(rows, ([, id]) => id) };
}
/** Where a number first stands, or would, in an ascending list. */
function firstAt(sorted: Int32Array, value: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Edits (insert, delete, replace, swap neighbours) between two words, given up above `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (rows[i - 1]?.[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? most + 1;
}
