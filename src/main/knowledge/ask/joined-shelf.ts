/** Several libraries as one: counts add up, so that a word tells as much in each. */
import type { Near, Passage, Shelf } from './passage.ts';

export function joinShelves(shelves: readonly Shelf[]): Shelf {
  const sum = (of: (shelf: Shelf) => number): number => shelves.reduce((all, shelf) => all + of(shelf), 0);
  const size = sum((shelf) => shelf.size);
  const homes = new WeakMap<Passage, Shelf>();
  const homeOf = (passage: Passage): Shelf | undefined => homes.get(passage);
  const note = (shelf: Shelf, passage: Passage): Passage => {
    homes.set(passage, shelf);
    return passage;
  };
  return {
    size,
    meanLength: sum((shelf) => shelf.meanLength * shelf.size) / Math.max(1, size),
    frequency: (term) => sum((shelf) => shelf.frequency(term)),
    namesOf: (passage) => homeOf(passage)?.namesOf(passage) ?? [],
    search: (weights, most) => shelves.flatMap((shelf) => shelf.search(weights, most).map((passage) => note(shelf, passage))),
    nearest: (vector, most) =>
      shelves
        .flatMap((shelf) => shelf.nearest(vector, most).map(({ passage, similarity }): Near => ({ passage: note(shelf, passage), similarity })))
        .toSorted((a, b) => b.similarity - a.similarity)
        .slice(0, most),
    similarityOf: (passage, vector) => homeOf(passage)?.similarityOf(passage, vector) ?? null,
  };
}
