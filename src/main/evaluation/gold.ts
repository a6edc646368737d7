/** What every reader of gold files gives: documents with the spans that people marked, and those that could not be read. */
import type { Span } from '../../contract/clinical.ts';

/** A marked mention. `start`, `end` are UTF-16 code units of the document's text; `label` is the corpus's own word. */
export interface GoldSpan extends Span {
  readonly label: string;
  /** The parts of a mention that has a gap, two or more; `start` and `end` are then those of the whole. */
  readonly parts?: readonly Span[];
}

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
  /** Mentions whose words are not those at their place; their offsets stand. */
  readonly doubtful: number;
}

/** A document that can't be used. `reason` is a word for a person and holds none of the document's text. */
export interface Failure {
  readonly id: string;
  readonly reason: string;
  /** The file that is at fault, from the path that was given, and the line in it from 1, where one is. */
  readonly file?: string;
  readonly line?: number;
}

export interface Gold {
  readonly documents: readonly GoldDocument[];
  readonly failures: readonly Failure[];
}

/** Why one document could not be read; readers throw it and the others go on. */
export class BrokenDocument extends Error {
  /** Of the file of annotations, from 1. */
  readonly line: number | undefined;
  constructor(reason: string, line?: number) {
    super(reason);
    this.line = line;
  }
}
export const NOT_OF_ITS_FORM = 'the line is not of its form';

/** Reads each part on its own: what throws `BrokenDocument` becomes a failure. */
export function readEach<T extends { readonly id: string; readonly file?: string }>(parts: Iterable<T>, read: (part: T) => GoldDocument): Gold {
  const documents: GoldDocument[] = [];
  const failures: Failure[] = [];
  for (const part of parts) {
    try {
      documents.push(read(part));
    } catch (thrown) {
      if (!(thrown instanceof BrokenDocument)) throw thrown;
      failures.push({ id: part.id, reason: thrown.message, ...(part.file === undefined ? {} : { file: part.file }), ...(thrown.line === undefined ? {} : { line: thrown.line }) });
    }
  }
  return { documents, failures };
}
