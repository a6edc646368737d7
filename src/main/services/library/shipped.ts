/** The library that ships with the program, in memory: written by us, each document with its source, edition and sign-off. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../../contract/errors.ts';
import { ShippedDocument } from '../../../contract/library.ts';
import { Library } from '../../knowledge/ask/library.ts';
import type { Encode } from '../../knowledge/ask/library.ts';
import type { Passage } from '../../knowledge/ask/passage.ts';

const File = z.object({
  edition: z.string(),
  documents: z.array(
    ShippedDocument.extend({ passages: z.array(z.object({ heading: z.string(), text: z.string() })) }),
  ),
});
type Written = z.output<typeof File>['documents'][number];

export interface ShippedPassage extends Passage {
  readonly document: Written;
  readonly position: number;
}
export interface ShippedLibrary {
  readonly documents: readonly ShippedDocument[];
  /** Those that may be shown: with `signedOnly` only what somebody signed. */
  shelf(signedOnly: boolean): Library;
  passages(documentId: string, from: number, limit: number): { readonly id: string; readonly position: number; readonly heading: string; readonly page: null; readonly text: string }[];
  /** Vectors for all of it; asked for once, and again after it failed. */
  encode(encode: Encode): Promise<void>;
}

/** @throws AppError `model-unavailable` when the file is missing or broken. */
export function openShippedLibrary(path: string): ShippedLibrary {
  let documents: readonly Written[];
  try {
    ({ documents } = File.parse(JSON.parse(readFileSync(path, 'utf8'))));
  } catch {
    throw new AppError('model-unavailable', 'The shipped library is missing or broken');
  }
  const [all, signed] = [new Library(), new Library()];
  for (const document of documents) {
    document.passages.forEach(({ heading, text }, position) => {
      const passage: ShippedPassage = { id: `${document.id}#${position}`, title: document.title, heading, text, document, position };
      all.add(passage);
      if (document.signedBy !== null) signed.add(passage);
    });
  }
  const byId = new Map(documents.map((document) => [document.id, document]));
  return {
    documents: documents.map(({ passages, ...rest }) => ({ ...rest, passages: passages.length })),
    shelf: (signedOnly) => (signedOnly ? signed : all),
    passages: (documentId, from, limit) =>
      (byId.get(documentId)?.passages ?? []).map(({ heading, text }, position) => ({ id: `${documentId}#${position}`, position, heading, page: null, text })).slice(from, from + limit),
    async encode(encode) {
      await all.encode(encode);
      await signed.encode(encode);
    },
  };
}
