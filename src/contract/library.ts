/** The library, and what is asked of it: documents, answers that are sentences with their sources, generation behind its switch. */
import { z } from 'zod';
import { Id } from './records.ts';

export const LibraryDocument = z.object({
  id: Id,
  /** File name with its folders. */
  name: z.string(),
  title: z.string(),
  kind: z.string(),
  language: z.string(),
  version: z.number().int(),
  current: z.boolean(),
  bytes: z.number().int(),
  passages: z.number().int(),
  addedBy: z.string(),
  addedAt: z.string(),
});
export type LibraryDocument = z.infer<typeof LibraryDocument>;

/** A document that ships with the program: read only, with where it comes from and who signed it. */
export const ShippedDocument = z.object({
  id: z.string(),
  title: z.string(),
  group: z.string(),
  source: z.string(),
  edition: z.string(),
  reviewed: z.string(),
  /** null: nobody has signed it yet. */
  signedBy: z.string().nullable(),
  passages: z.number().int(),
});
export type ShippedDocument = z.infer<typeof ShippedDocument>;

export const DocumentOutcome = z.object({
  name: z.string(),
  outcome: z.enum(['imported', 'updated', 'duplicate', 'refused']),
  /** A key of the screen's words. */
  reason: z.string().nullable(),
  documentId: Id.nullable(),
  title: z.string().nullable(),
  passages: z.number().int(),
});
export type DocumentOutcome = z.infer<typeof DocumentOutcome>;

export const LibraryPassage = z.object({ id: z.string(), position: z.number().int(), heading: z.string().nullable(), page: z.number().int().nullable(), text: z.string() });
export type LibraryPassage = z.infer<typeof LibraryPassage>;

/** Where a sentence stands. `passageId` opens a passage of a library, `note` the words of a note, `factId` a fact of the chart. */
export const AskSource = z.object({
  kind: z.enum(['library', 'shipped', 'note', 'chart']),
  documentId: z.string(),
  title: z.string(),
  heading: z.string().nullable(),
  page: z.number().int().nullable(),
  passageId: z.string().nullable(),
  position: z.number().int().nullable(),
  note: z.object({ noteId: z.string(), version: z.number().int(), start: z.number().int(), end: z.number().int(), date: z.string().nullable() }).nullable(),
  factId: z.string().nullable(),
  edition: z.string().nullable(),
  signed: z.boolean().nullable(),
});
export type AskSource = z.infer<typeof AskSource>;

/** What another source says to the same: `number` and `dose` name the figures, `negation` that one denies what the other says. */
const Difference = z.object({ text: z.string(), source: AskSource, what: z.enum(['number', 'dose', 'negation']), here: z.string(), there: z.string() });
export const AnswerSentence = z.object({ text: z.string(), source: AskSource, agrees: z.array(z.object({ text: z.string(), source: AskSource })), differs: z.array(Difference) });
export type AnswerSentence = z.infer<typeof AnswerSentence>;

export const RedFlag = z.object({ id: z.string(), title: z.string(), text: z.string(), matched: z.string(), source: z.string(), edition: z.string(), signedBy: z.string().nullable() });
export type RedFlag = z.infer<typeof RedFlag>;

export const AskMode = z.enum(['clinical', 'plain']);
export const AskAnswer = z.object({
  question: z.string(),
  mode: AskMode,
  redFlags: z.array(RedFlag),
  library: z.object({
    /** `empty`: there is nothing to search. `not-found`: not in the library. `about`: no sentence answers, but `nearest` begins with a document on the very matter. */
    state: z.enum(['answered', 'about', 'not-found', 'empty']),
    sentences: z.array(AnswerSentence),
    nearest: z.array(z.object({ text: z.string(), source: AskSource })),
    documents: z.number().int(),
    /** Passages that only words can find yet. */
    waiting: z.number().int(),
  }),
  /** null when the question was not asked of a case. `second`: it was asked of medicine, not of this patient, so the library answers first. */
  case: z.object({ state: z.enum(['answered', 'not-found', 'empty']), sentences: z.array(AnswerSentence), unread: z.boolean(), second: z.boolean().default(false) }).nullable(),
});
export type AskAnswer = z.infer<typeof AskAnswer>;

export const AskRecord = z.object({ id: Id, question: z.string(), answer: AskAnswer, by: z.string(), at: z.string() });
export type AskRecord = z.infer<typeof AskRecord>;

/** A written sentence, checked against the passages that were given to the model. */
export const CheckedSentence = z.object({ text: z.string(), supported: z.boolean(), source: AskSource.nullable() });
export type CheckedSentence = z.infer<typeof CheckedSentence>;
