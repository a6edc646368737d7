/** An article as every format's reader gives it. */
export interface ReadArticle {
  readonly pmid: string | null;
  readonly doi: string | null;
  readonly title: string;
  /** Sections with their labels in capitals, as PubMed prints them; may be empty. */
  readonly abstract: string;
  readonly journal: string | null;
  readonly year: number | null;
  readonly authors: readonly string[];
  /** Mentions that the file brings, offsets into `textOf(article)`. */
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string; readonly code: string | null }[] | null;
}
export interface RefusedArticle {
  /** Number of the article in its file, from 1, and its id where it has one. */
  readonly where: string;
  readonly reason: string;
}
export interface ReadArticles {
  readonly articles: readonly ReadArticle[];
  readonly refused: readonly RefusedArticle[];
}

/** The text that is mined: the title, then the abstract. */
export const textOf = ({ title, abstract }: Pick<ReadArticle, 'title' | 'abstract'>): string => (abstract === '' ? title : `${title} ${abstract}`);

/** Longer texts are cut here: a model trained on abstracts reads windows of them, and nobody reads a thousand pages on a screen. */
export const LONGEST = 400_000;
