/** What a question names, and what else it is called: for finding texts that say it otherwise. */
import type { DrugLexicon } from './drug-lexicon.ts';
import { longForms } from './shorthand.ts';
import { MESH_GROUP, NAME_KIND } from './terminology.ts';
import type { Terminology } from './terminology.ts';

export interface NamedThing {
  /** As the question has it. */
  readonly words: string;
  readonly names: string[];
}

const LONGEST = 5;
/** Plurals and short forms make names of them. */
const SMALL = /^(?:does|has|was|his|her|its|this|what|when|who|why|how|can|may|will|must|should|the|and|for|with|from|after|before|then|than|are|our|any|all|not|new|old|use|one|two|get|give|take|make|come|see|say|know|need|want|stop|back|fall|lead|set|end|age|day|week|month|year|time|long|much|many|often|soon|well|good|bad|acute|chronic|severe)$/i;
const MOST_WORDS = 40;
/** Shorter words name something by chance. */
const LEAST = 3;
const GROUPS = MESH_GROUP.disease | MESH_GROUP.chemical | MESH_GROUP.anatomy | MESH_GROUP.organism | MESH_GROUP.technique;

/** The longest names first, none over another. */
export function namesIn(question: string, terms: Terminology, drugs: DrugLexicon): NamedThing[] {
  const words = (question.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).slice(0, MOST_WORDS);
  const systems = new Map(['MeSH', 'DOID', 'HPO'].map((system) => [terms.systems.get(system as 'MeSH')?.number, system]));
  const found: { readonly words: string; readonly names: string[]; readonly concepts: readonly number[] }[] = [];
  const taken = new Set<number>();
  for (let length = Math.min(LONGEST, words.length); length > 0; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const some = words.slice(at, at + length);
      if (some.some((_, more) => taken.has(at + more))) continue;
      const text = some.join(' ');
      const long = length === 1 ? longForms(text) : [];
      if ((text.length < LEAST || SMALL.test(text)) && long.length === 0) continue;
      const { key } = terms.keyOf(text);
      // Keys are without order and small words: a name has as many words as are named.
      const rows = key.split(' ').length < length ? [] : terms.byKey(key).filter(({ system, kind, grp }) => kind <= NAME_KIND.curated && systems.has(system) && (systems.get(system) !== 'MeSH' || (grp & GROUPS) > 0));
      const drug = key.split(' ').length < length ? [] : drugs.named(text);
      if (rows.length === 0 && long.length === 0 && drug.length === 0) continue;
      some.forEach((_, more) => taken.add(at + more));
      found.push({ words: text, names: [...long, ...drug], concepts: rows.map(({ concept }) => concept) });
    }
  }
  const named = terms.namesByConcept(found.flatMap(({ concepts }) => concepts));
  return found.map(({ words: text, names, concepts }) => ({ words: text, names: [...new Set([...names, ...concepts.flatMap((concept) => named.get(concept) ?? [])])] }));
}
