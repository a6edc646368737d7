/** Literature: what an article says of genes, chemicals, variants and diseases, and the targets of a disease ranked by it. */
import { z } from 'zod';
import { Code, Span } from './clinical.ts';

/** `type` in our biomedical scheme or in a corpus's own names; `code` may hold several (`D1|D2`, `1,2`). `text`, where given, is held against the article. */
const GivenMention = Span.extend({ text: z.string().nullish(), type: z.string(), code: z.string().nullable().optional() });

/** `subject` and `object`: a bare code, or the words where there is none. */
const LiteratureRelation = z.object({
  type: z.string(),
  subject: z.string(),
  object: z.string(),
  score: z.number().min(0).max(1),
  /** The sentence that says it best, in its own words and where it stands. */
  sentence: z.string(),
  at: Span,
  /** Every sentence that holds both; `denied` where it says that there is no such relation. */
  evidence: z.array(Span.extend({ role: z.string(), denied: z.boolean() })),
});

export const MineInput = z.object({ text: z.string().max(5_000_000), entities: z.array(GivenMention).optional() });
export const Mined = z.object({
  entities: z.array(Span.extend({ text: z.string(), type: z.string(), score: z.number(), code: z.string().nullable(), codes: z.array(Code).default([]) })),
  relations: z.array(LiteratureRelation),
  /** Of the same shape: pairs of which every sentence that holds both says that they are not related. */
  denied: z.array(LiteratureRelation),
  design: z.string(),
  model: z.object({ id: z.string(), version: z.string() }),
});
export type Mined = z.infer<typeof Mined>;
