/** Candidates of one code system for one mention: the same name, the same words, most of the words, misspelt words. */
import { MESH_GROUP, NAME_KIND, editDistance } from './terminology.ts';
import type { NameRow, Terminology } from './terminology.ts';
import { readVarints } from './varints.ts';

export interface Candidate {
  row: NameRow;
  score: number;
}
export interface Wanted {
  system: number;
  names: number;
  /** Preferred semantic groups (MeSH only), as a mask; 0 for no preference. */
  groups: number;
  /** Only names that match whole: no shared words, no misspellings. */
  strict: boolean;
}

/** Words that say how, not what: dropped when the whole name is not found. */
const MODIFIERS = /\b(acute|chronic|severe|mild|moderate|new|known|recurrent|persistent|early|late|transient|idiopathic|iatrogenic|secondary|primary|advanced|progressive|symptomatic|induced|associated|related|drug|history|h\/o|hx|previous|recent|ongoing|bilateral|left|right|patient)\b/g;

/** Best concept first, one row a concept. Scores lie in 0..1: 1 the name itself, below 0.6 a guess. */
export function candidates(terms: Terminology, text: string, wanted: Wanted): Candidate[] {
  const { norm, key } = terms.keyOf(text);
  if (!key) return [];
  const exact = sameName(terms, norm, key, wanted, 1);
  if (exact.length > 0) return exact;
  const stripped = text.toLowerCase().replace(/[a-z-]+-induced\b/g, ' ').replace(MODIFIERS, ' ').trim();
  if (stripped && stripped !== text.toLowerCase()) {
    const plain = terms.keyOf(stripped);
    const found = plain.key ? sameName(terms, plain.norm, plain.key, wanted, 0.9) : [];
    if (found.length > 0) return found;
  }
  if (wanted.strict) return [];
  const corrected = correct(terms, key, wanted.system);
  if (corrected !== key) {
    const found = sameName(terms, corrected, corrected.split(' ').sort().join(' '), wanted, 0.85);
    if (found.length > 0) return found;
  }
  return sharedWords(terms, corrected, wanted);
}

function sameName(terms: Terminology, norm: string, key: string, wanted: Wanted, base: number): Candidate[] {
  const rows = terms.byKey(key).filter((row) => row.system === wanted.system);
  return best(
    rows.map((row) => {
      const same = (row.norm ?? row.key) === norm ? 0 : -0.06;
      // What annotators meant by a word counts more than a rare synonym of a table.
      const used = row.count > 1 || row.kind === NAME_KIND.annotated ? 0.03 * Math.log2(1 + row.count) : 0;
      const kind = row.kind === NAME_KIND.preferred || row.kind === NAME_KIND.curated ? 0.03 : 0;
      return { row, score: base - 0.15 + same + Math.min(0.12, used) + kind + fits(row, wanted) };
    }),
  );
}

function sharedWords(terms: Terminology, key: string, wanted: Wanted): Candidate[] {
  const tokens = key.split(' ').map((token) => {
    const count = terms.count(token, wanted.system);
    return { token, weight: Math.log((wanted.names + 1) / (count ?? 0.5)), count };
  });
  const known = tokens.filter((t) => t.count !== undefined).sort((a, b) => (a.count ?? 0) - (b.count ?? 0));
  const total = tokens.reduce((sum, t) => sum + t.weight, 0);
  const overlap = new Map<number, number>();
  let read = 0;
  for (const { token, count = 0, weight } of known) {
    if (read > 0 && read + count > 2500) break;
    read += count;
    for (const id of readVarints(terms.namesWith(token, wanted.system) ?? new Uint8Array())) overlap.set(id, (overlap.get(id) ?? 0) + weight);
  }
  const weights = new Map(tokens.map((t) => [t.token, t.weight]));
  const weigh = (token: string): number => weights.get(token) ?? Math.log((wanted.names + 1) / (terms.count(token, wanted.system) ?? 1));
  const top = [...overlap].sort((a, b) => b[1] - a[1]).slice(0, 20);
  const scored: Candidate[] = [];
  for (const [id] of top) {
    const row = terms.byId(id);
    if (!row) continue;
    const names = row.key.split(' ');
    const own = names.reduce((sum, token) => sum + weigh(token), 0);
    const common = names.reduce((sum, token) => sum + (weights.get(token) ?? 0), 0);
    scored.push({ row, score: 0.84 * ((2 * common) / (own + total)) + fits(row, wanted) });
  }
  return best(scored);
}

/** Unknown words replaced by the known word they most look like. */
function correct(terms: Terminology, key: string, system: number): string {
  return key
    .split(' ')
    .map((token) => {
      if (token.length < 5 || /\d/.test(token) || terms.count(token, system) !== undefined) return token;
      const most = token.length < 8 ? 1 : 2;
      const near = terms.similarWords(token, system, 0.45).find((like) => like.token[0] === token[0] && editDistance(like.token, token, most) <= most);
      return near?.token ?? token;
    })
    .join(' ');
}

function fits(row: NameRow, wanted: Wanted): number {
  if (wanted.groups === 0) return 0;
  if ((row.grp & wanted.groups) !== 0) return 0.03;
  return (row.grp & MESH_GROUP.other) !== 0 ? -0.04 : -0.1;
}

function best(all: Candidate[]): Candidate[] {
  const byConcept = new Map<number, Candidate>();
  for (const candidate of all) {
    const old = byConcept.get(candidate.row.concept);
    if (!old || old.score < candidate.score) byConcept.set(candidate.row.concept, candidate);
  }
  const order = (a: Candidate, b: Candidate): number => b.score - a.score || a.row.kind - b.row.kind || a.row.display.length - b.row.display.length;
  return [...byConcept.values()].sort(order).map((c) => ({ row: c.row, score: Math.max(0, Math.min(1, c.score)) }));
}
