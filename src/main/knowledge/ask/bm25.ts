/** BM25 as the index and the ranking both count it: Robertson and Zaragoza 2009, a title's words weighing more. */
export const K1 = 1.2;
export const B = 0.5;
export const TITLE_WEIGHT = 3;

/** What one term adds. @param length terms of the passage, @param mean of all passages. */
export function termScore(idf: number, count: number, length: number, mean: number): number {
  return (idf * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / mean));
}

/** How much a term tells: ln(1 + (N - n + 0.5) / (n + 0.5)). */
export function inverseFrequency(found: number, size: number): number {
  return Math.log(1 + (size - found + 0.5) / (found + 0.5));
}

/** The whole score of one passage from its terms; the same figure that the index's search gives. */
export function scoreTerms(weights: ReadonlyMap<string, number>, title: readonly string[], text: readonly string[], titleWeight: number, idf: (term: string) => number, mean: number): number {
  let score = 0;
  for (const [term, weight] of weights) {
    let count = 0;
    for (const one of text) if (one === term) count += 1;
    for (const one of title) if (one === term) count += titleWeight;
    if (count > 0) score += termScore(idf(term) * weight, count, text.length + title.length, mean);
  }
  return score;
}
