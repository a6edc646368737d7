/**
 * Rare diseases ranked by how much more often they show what was found than diseases do on the whole, in bits.
 *
 * A finding that a disease is annotated with counts log2(share in it / share over all diseases). One that it is not annotated with
 * may still be a nearer or vaguer word for one that is: then the nearest term above both counts, at a discount. So what is rare
 * among diseases tells much, what is common tells little, and a slip of wording costs little.
 */
import type { RareLane } from '../../../../contract/differential.ts';
import type { RareDisease, RareTable } from './table.ts';

export interface RareFindings {
  /** Codes of terms. */
  readonly present: readonly string[];
  readonly absent: readonly string[];
}

/** A term above the one that was found counts this part. */
const VAGUER = 0.5;
/** The part of findings that have nothing to do with the disease. */
const UNRELATED = 0.1;
/** What an unconfirmed denial may take away, in bits. */
const MOST_AGAINST = 3;
const SHOWN = 20;
const MISSING = 5;
/** With one finding any disease that has it is as good as any other. */
const LEAST_FINDINGS = 2;

type RareRanking = Pick<RareLane, 'diseases' | 'enough'>;

export function rankRare(table: RareTable, { present, absent }: RareFindings): RareRanking {
  const found = mostSpecial(table, present);
  const denied = [...new Set(absent)].flatMap(code => table.placeOf.get(code) ?? []).filter(place => !found.some(one => table.terms[one]?.lineage.includes(place)));
  if (found.length < LEAST_FINDINGS) return { diseases: [], enough: false };
  const forEach = found.map(place => ({ place, bits: bitsOf(table, place) }));
  const against = denied.map(place => ({ place, bits: bitsAgainst(table, place) }));
  const totals = new Float64Array(table.diseases.length);
  for (const { bits } of [...forEach, ...against]) for (let at = 0; at < totals.length; at += 1) totals[at] = (totals[at] ?? 0) + (bits[at] ?? 0);
  const best = [...totals.keys()].sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0)).slice(0, SHOWN);
  const seen = new Set(found.flatMap(place => table.terms[place]?.lineage ?? []));
  return {
    enough: true,
    diseases: best
      .filter(at => (totals[at] ?? 0) > 0)
      .map(at => {
        const disease = table.diseases[at];
        const facts = [...forEach, ...against].map(({ place, bits }) => ({ finding: table.terms[place]?.code ?? '', name: table.terms[place]?.name ?? '', weight: bits[at] ?? 0, absent: denied.includes(place) }));
        return {
          disease: disease?.name ?? '',
          code: disease?.code ?? '',
          bits: totals[at] ?? 0,
          supporting: facts.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight),
          opposing: facts.filter(({ weight }) => weight < 0).sort((a, b) => a.weight - b.weight),
          missing: disease === undefined ? [] : missingOf(table, disease, seen, new Set(denied)),
        };
      }),
  };
}

/** A finding that is said again in a more special word counts once. */
function mostSpecial(table: RareTable, codes: readonly string[]): number[] {
  const places = [...new Set(codes.flatMap(code => table.placeOf.get(code) ?? []))];
  return places.filter(place => !places.some(other => other !== place && table.terms[other]?.lineage.includes(place)));
}

function bitsOf(table: RareTable, place: number): Float64Array {
  const ratios = new Float64Array(table.diseases.length);
  for (const above of table.terms[place]?.lineage ?? []) {
    const term = table.terms[above];
    if (term === undefined) continue;
    const part = (above === place ? 1 : VAGUER) / term.background;
    for (let index = 0; index < term.diseases.length; index += 1) {
      const at = term.diseases[index] ?? 0;
      const ratio = part * (term.shares[index] ?? 0);
      if (ratio > (ratios[at] ?? 0)) ratios[at] = ratio;
    }
  }
  return ratios.map(ratio => Math.log2((1 - UNRELATED) * ratio + UNRELATED));
}

function bitsAgainst(table: RareTable, place: number): Float64Array {
  const term = table.terms[place];
  const bits = new Float64Array(table.diseases.length);
  if (term === undefined) return bits;
  const others = Math.log2(1 - Math.min(0.9, term.background));
  bits.fill(-others);
  for (let index = 0; index < term.diseases.length; index += 1) bits[term.diseases[index] ?? 0] = Math.max(-MOST_AGAINST, Math.log2(1 - Math.min(0.97, term.shares[index] ?? 0)) - others);
  return bits;
}

/** What the disease shows often and other diseases seldom, and the chart doesn't speak of. */
function missingOf(table: RareTable, disease: RareDisease, seen: ReadonlySet<number>, denied: ReadonlySet<number>): { finding: string; name: string }[] {
  return [...disease.terms]
    .filter(([place, share]) => share > 0 && !seen.has(place) && !denied.has(place))
    .map(([place, share]) => ({ place, gain: share * Math.log2(share / (table.terms[place]?.background ?? 1)) }))
    .sort((a, b) => b.gain - a.gain)
    .slice(0, MISSING)
    .map(({ place }) => ({ finding: table.terms[place]?.code ?? '', name: table.terms[place]?.name ?? '' }));
}
