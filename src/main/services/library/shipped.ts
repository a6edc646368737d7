/** The library that ships with the program, in memory: written by us, each document with its source, edition and sign-off. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../../contract/errors.ts';
import { ShippedDocument } from '../../../contract/library.ts';
import { Library } from '../../knowledge/ask/library.ts';
import type { Encode } from '../../knowledge/ask/library.ts';
import { joinShelves } from '../../knowledge/ask/joined-shelf.ts';
import type { Passage, Shelf } from '../../knowledge/ask/passage.ts';
import { wordsOf } from '../../knowledge/ask/terms.ts';

const File = z.object({
  edition: z.string(),
  documents: z.array(
    ShippedDocument.extend({ names: z.array(z.string()).optional(), called: z.array(z.string()).optional(), members: z.array(z.string()).optional(), passages: z.array(z.object({ heading: z.string(), text: z.string() })) }),
  ),
});
type Written = z.output<typeof File>['documents'][number];

export interface ShippedPassage extends Passage {
  readonly document: Written;
  readonly position: number;
}
export interface ShippedLibrary {
  readonly documents: readonly ShippedDocument[];
  /**
   * What may answer the question: a list of what a drug meets only where the question names that drug, since it names many diseases
   * and is on none. With `signedOnly` what somebody signed.
   */
  shelf(signedOnly: boolean, question: string, encode: Encode): Promise<Shelf>;
  passages(documentId: string, from: number, limit: number): { readonly id: string; readonly position: number; readonly heading: string; readonly page: null; readonly text: string }[];
  /** Vectors for what is always searched; asked for once, and again after it failed. */
  encode(encode: Encode): Promise<void>;
}

/** Drugs of one question that are looked up. */
const MOST_DRUGS = 6;

/** @throws AppError `model-unavailable` when the file is missing or broken. */
export function openShippedLibrary(path: string): ShippedLibrary {
  let documents: readonly Written[];
  try {
    ({ documents } = File.parse(JSON.parse(readFileSync(path, 'utf8'))));
  } catch {
    throw new AppError('model-unavailable', 'The shipped library is missing or broken');
  }
  const always = documents.filter(({ names }) => names === undefined);
  const [all, signed] = [libraryOf(always), libraryOf(always.filter(({ signedBy }) => signedBy !== null))];
  const ofDrugs = new Map<Written, Library>();
  const named = drugsByName(documents);
  const byId = new Map(documents.map((document) => [document.id, document]));
  return {
    documents: documents.map(({ id, title, group, source, edition, reviewed, signedBy, passages }) => ({ id, title, group, source, edition, reviewed, signedBy, passages: passages.length })),
    async shelf(signedOnly, question, encode) {
      const drugs = drugsIn(question, named).filter(({ signedBy }) => !signedOnly || signedBy !== null).slice(0, MOST_DRUGS);
      const pairs = pairsOf(drugs, classesIn(question, documents));
      const libraries = pairs.size > 0 ? [pairs] : drugs.map((document) => {
        const known = ofDrugs.get(document) ?? libraryOf([document]);
        ofDrugs.set(document, known);
        return known;
      });
      // Without the encoder they are found by words.
      for (const library of libraries) await library.encode(encode).catch(() => undefined);
      return joinShelves([signedOnly ? signed : all, ...libraries]);
    },
    passages: (documentId, from, limit) =>
      (byId.get(documentId)?.passages ?? []).map(({ heading, text }, position) => ({ id: `${documentId}#${position}`, position, heading, page: null, text })).slice(from, from + limit),
    async encode(encode) {
      await all.encode(encode);
      await signed.encode(encode);
    },
  };
}

function libraryOf(documents: readonly Written[]): Library {
  const library = new Library();
  for (const document of documents) {
    document.passages.forEach(({ heading, text }, position) => {
      const passage: ShippedPassage = { id: `${document.id}#${position}`, title: document.title, heading, text, document, position };
      library.add(passage);
    });
  }
  return library;
}

/** What the tables say of drugs and classes of one question together, each line at its place in the drug's own list. */
function pairsOf(drugs: readonly Written[], classes: readonly Written[]): Library {
  const library = new Library();
  for (const document of drugs) {
    const others = drugs.filter((other) => other !== document && other.names?.[0] !== document.names?.[0]);
    for (const other of [...others, ...classes]) {
      const names = other.members ?? other.names?.slice(0, 1) ?? [];
      document.passages.forEach(({ heading, text: whole }, position) => {
        const text = whole.split('\n').filter((line) => names.some((name) => line.toLowerCase().includes(name))).join('\n');
        if (text === '') return;
        const passage: ShippedPassage = { id: `${document.id}#${position}`, title: `${document.title} with ${other.called?.at(-1) ?? other.title}`, heading, text, document, position };
        library.add(passage);
      });
    }
  }
  return library;
}

/** Classes that the question names, in the singular or the plural: "my blood thinner". */
function classesIn(question: string, documents: readonly Written[]): Written[] {
  const one = (words: readonly string[]): string => ` ${words.map((word) => word.replace(/s$/, '')).join(' ')} `;
  const asked = one(wordsOf(question));
  return documents.filter(({ called = [] }) => called.some((name) => asked.includes(one(wordsOf(name)))));
}

/** By the words of each name: "co-amoxiclav" is two. */
function drugsByName(documents: readonly Written[]): Map<string, Written[]> {
  const byName = new Map<string, Written[]>();
  for (const document of documents) {
    for (const name of document.names ?? []) {
      const key = wordsOf(name).join(' ');
      byName.set(key, [...(byName.get(key) ?? []), document]);
    }
  }
  return byName;
}

/** Longest name: "bacillus calmette guerin vaccine". */
const LONGEST_NAME = 4;

function drugsIn(question: string, named: ReadonlyMap<string, readonly Written[]>): Written[] {
  const words = wordsOf(question);
  const found = words.flatMap((_, at) => Array.from({ length: LONGEST_NAME }, (__, more) => named.get(words.slice(at, at + more + 1).join(' ')) ?? []).flat());
  return [...new Set(found)];
}
