/** Annotations of rare diseases as compiled by training/diagnosis/rare.py: terms, their parents, and how often a disease shows them. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

const RareFile = z.object({
  source: z.string(),
  edition: z.string(),
  reviewed: z.string(),
  /** Annotations whose term the ontology file doesn't have yet. */
  leftOut: z.number(),
  /** Code, name, places of the parents, synonyms. */
  terms: z.array(z.tuple([z.string(), z.string(), z.array(z.number()), z.array(z.string())])),
  /** Code, name, then place of a term and per cent of patients, in turn; 0 per cent is "not in this disease". */
  diseases: z.array(z.tuple([z.string(), z.string(), z.array(z.number())])),
});

interface RareTerm {
  readonly code: string;
  readonly name: string;
  readonly synonyms: readonly string[];
  /** Itself and everything above it, by place. */
  readonly lineage: readonly number[];
  /** Mean share over all diseases, more special terms counting for it. */
  readonly background: number;
  /** Diseases that show it or something more special, with the highest share. */
  readonly diseases: Uint16Array;
  readonly shares: Float32Array;
}
export interface RareDisease {
  readonly code: string;
  readonly name: string;
  /** Places of its own terms, with the share of patients. */
  readonly terms: ReadonlyMap<number, number>;
}
export interface RareTable {
  readonly source: string;
  readonly edition: string;
  readonly terms: readonly RareTerm[];
  readonly diseases: readonly RareDisease[];
  readonly placeOf: ReadonlyMap<string, number>;
}

/** @throws ZodError, SyntaxError when the file is not of its form. */
export function loadRareTable(file: string): RareTable {
  const raw = RareFile.parse(JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')));
  const lineages = raw.terms.map((): number[] | undefined => undefined);
  const lineageOf = (place: number): number[] => {
    const known = lineages[place];
    if (known !== undefined) return known;
    const above = [...new Set([place, ...(raw.terms[place]?.[2] ?? []).flatMap(lineageOf)])];
    lineages[place] = above;
    return above;
  };
  const holders = raw.terms.map(() => ({ diseases: [] as number[], shares: [] as number[] }));
  // One row for all diseases: a map for each takes a second of the first opening.
  const highest = new Float64Array(raw.terms.length);
  const diseases = raw.diseases.map(([code, name, flat], at): RareDisease => {
    const terms = new Map<number, number>();
    for (let index = 0; index < flat.length; index += 2) terms.set(flat[index] ?? 0, (flat[index + 1] ?? 0) / 100);
    const shown: number[] = [];
    for (const [place, share] of terms) {
      if (share <= 0) continue;
      for (const above of lineageOf(place)) {
        const before = highest[above] ?? 0;
        if (before === 0) shown.push(above);
        if (share > before) highest[above] = share;
      }
    }
    for (const place of shown) {
      holders[place]?.diseases.push(at);
      holders[place]?.shares.push(highest[place] ?? 0);
      highest[place] = 0;
    }
    return { code, name, terms };
  });
  const terms = raw.terms.map(([code, name, , synonyms], place): RareTerm => {
    const { diseases: of, shares } = holders[place] ?? { diseases: [], shares: [] };
    // One disease more than there are, so that a term nobody has shown is not infinitely telling.
    const background = (shares.reduce((sum, share) => sum + share, 0) + 0.5) / (diseases.length + 1);
    return { code, name, synonyms, lineage: lineageOf(place), background, diseases: Uint16Array.from(of), shares: Float32Array.from(shares) };
  });
  return { source: raw.source, edition: raw.edition, terms, diseases, placeOf: new Map(terms.map(({ code }, place) => [code, place])) };
}
