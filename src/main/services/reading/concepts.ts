/** What an article speaks of, under keys that are the same in every article: a code of its vocabulary, else the words. */
import type { Mined } from '../../../contract/literature.ts';
import { conceptType, splitCode } from '../../knowledge/literature/index.ts';
import type { NewConcept, NewRelation } from '../../storage/stores/articles-store.ts';

const SYSTEM: Readonly<Record<string, string>> = { gene: 'NCBI Gene', disease: 'MeSH', chemical: 'MeSH', species: 'MeSH', anatomy: 'MeSH' };
const kindOf = (type: string): string => conceptType(type) ?? type.toLowerCase();
const keyOf = (kind: string, code: string | null, words: string): string => (code === null ? `${kind}:~${words.toLowerCase().replace(/\s+/g, ' ').trim()}` : `${kind}:${code}`);

interface Conceived {
  readonly concepts: readonly NewConcept[];
  readonly relations: readonly NewRelation[];
}

export function conceive(mined: Mined, newId: () => string): Conceived {
  const concepts = new Map<string, { -readonly [K in keyof NewConcept]: NewConcept[K] } & { names: Map<string, number> }>();
  /** A code or the words of a relation's side → the concept's key. */
  const byName = new Map<string, string>();
  for (const { text, type, code, codes } of mined.entities) {
    const kind = kindOf(type);
    const bare = splitCode(code);
    // "No concept of that vocabulary", say its annotators.
    if (bare === null) continue;
    for (const one of bare.length === 0 ? [null] : bare) {
      const key = keyOf(kind, one, text);
      byName.set(one ?? text, byName.get(one ?? text) ?? key).set((one ?? text).toLowerCase(), byName.get((one ?? text).toLowerCase()) ?? key);
      const known = concepts.get(key);
      const display = codes.find(found => found.code === one)?.display ?? null;
      if (known === undefined) concepts.set(key, { key, kind, code: one, system: one === null ? null : (SYSTEM[kind] ?? null), name: text, display, mentions: 1, names: new Map([[text, 1]]) });
      else {
        known.mentions += 1;
        known.names.set(text, (known.names.get(text) ?? 0) + 1);
      }
    }
  }
  const keyOfSide = (side: string): string | undefined => byName.get(side) ?? byName.get(side.toLowerCase());
  const relations = [...mined.relations, ...mined.denied].flatMap(({ type, subject, object, score, evidence, at }): NewRelation[] => {
    const [from, to] = [keyOfSide(subject), keyOfSide(object)];
    if (from === undefined || to === undefined || from === to) return [];
    return [{ id: newId(), type, subject: from, object: to, score, evidence: evidence.length > 0 ? evidence : [{ ...at, role: 'background', denied: false }] }];
  });
  return { concepts: [...concepts.values()].map(({ names, ...concept }) => ({ ...concept, name: usual(names) })), relations };
}

/** The name that the article uses most; the longer of two, which is rarely the abbreviation. */
function usual(names: ReadonlyMap<string, number>): string {
  return [...names].toSorted((a, b) => b[1] - a[1] || b[0].length - a[0].length)[0]?.[0] ?? '';
}
