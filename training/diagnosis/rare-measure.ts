/**
 * Draws patients from the annotations of rare diseases and ranks them: `node training/diagnosis/rare-measure.ts [patients] [seed]`.
 *
 * A patient has up to eight of the disease's phenotypes, each by its share. Then comes what notes do to them: three in ten are named
 * by a vaguer term above; one or two that belong to no such disease are added (`noise`). Beside it the same patients without that,
 * and the usual best-match average of information content (Resnik) as a baseline.
 */
import path from 'node:path';
import { loadRareTable, rankRare } from '../../src/main/reasoning/diagnosis/rare/index.ts';
import type { RareTable } from '../../src/main/reasoning/diagnosis/rare/index.ts';

const [count = '400', seed = '1'] = process.argv.slice(2);
const table = loadRareTable(path.resolve(import.meta.dirname, '../../resources/knowledge/rare.json.gz'));
let state = Number(seed) >>> 0;
const random = (): number => {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const LEAST = 5;
const described = table.diseases.filter(({ terms }) => [...terms.values()].filter(share => share > 0).length >= LEAST);

interface Patient {
  readonly disease: string;
  readonly clean: string[];
  readonly noisy: string[];
}
function patient(): Patient {
  for (;;) {
    const disease = pick(described);
    const shown = [...disease.terms].filter(([, share]) => random() < share).map(([place]) => place).sort(() => random() - 0.5).slice(0, 8);
    if (shown.length < 3) continue;
    const code = (place: number): string => table.terms[place]?.code ?? '';
    const vague = shown.map(place => {
      const above = (table.terms[place]?.lineage ?? []).filter(one => one !== place).slice(0, 1);
      return random() < 0.3 && above.length > 0 ? (above[0] ?? place) : place;
    });
    const noise = Array.from({ length: 1 + Math.floor(random() * 2) }, () => pick([...pick(described).terms.keys()]));
    return { disease: disease.code, clean: shown.map(code), noisy: [...vague, ...noise].map(code) };
  }
}

/** Best-match average: for each finding the information content of the nearest term that the disease shares with it. */
function resnik(of: RareTable, findings: readonly string[]): string[] {
  const content = of.terms.map(({ background }) => -Math.log2(background));
  const totals = new Float64Array(of.diseases.length);
  for (const code of findings) {
    const best = new Float64Array(of.diseases.length);
    for (const above of of.terms[of.placeOf.get(code) ?? 0]?.lineage ?? []) {
      const gain = content[above] ?? 0;
      for (const at of of.terms[above]?.diseases ?? []) best[at] = Math.max(best[at] ?? 0, gain);
    }
    for (let at = 0; at < totals.length; at += 1) totals[at] = (totals[at] ?? 0) + (best[at] ?? 0);
  }
  return [...totals.keys()].sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0)).slice(0, 10).map(at => of.diseases[at]?.code ?? '');
}

const ours = (findings: readonly string[]): string[] => rankRare(table, { present: findings, absent: [] }).diseases.map(({ code }) => code);
const patients = Array.from({ length: Number(count) }, patient);
const measure = (rank: (one: Patient) => string[]): object => {
  let first = 0, ten = 0;
  for (const one of patients) {
    const at = rank(one).indexOf(one.disease);
    first += Number(at === 0);
    ten += Number(at >= 0 && at < 10);
  }
  return { first: first / patients.length, ten: ten / patients.length };
};
process.stdout.write(`${JSON.stringify({ patients: patients.length, diseases: described.length, noisy: measure(({ noisy }) => ours(noisy)), clean: measure(({ clean }) => ours(clean)), resnikNoisy: measure(({ noisy }) => resnik(table, noisy)), resnikClean: measure(({ clean }) => resnik(table, clean)) })}\n`);
