/** The chart: what is asserted about one patient, each fact with its evidence. Reasoning reads only this. */
import { z } from 'zod';
import { Assertion, Code, Measurement } from './clinical.ts';

export const Sex = z.enum(['male', 'female', 'other', 'unknown']);
export type Sex = z.infer<typeof Sex>;

/** Where a fact comes from. Note offsets point into that version of the note. */
export const Evidence = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('note'), noteId: z.string(), version: z.number().int(), start: z.number().int(), end: z.number().int(), text: z.string() }),
  z.object({ kind: z.literal('record'), source: z.string(), resource: z.string(), id: z.string(), text: z.string() }),
  z.object({ kind: z.literal('typed'), by: z.string(), at: z.string(), text: z.string() }),
]);
export type Evidence = z.infer<typeof Evidence>;

export const FACT_KINDS = ['problem', 'finding', 'medication', 'allergy', 'observation', 'procedure', 'social', 'family'] as const;
export const FactKind = z.enum(FACT_KINDS);
export type FactKind = z.infer<typeof FactKind>;

const FactState = z.enum(['suggested', 'confirmed', 'corrected', 'rejected', 'added']);

/** How it stands with the patient now. `absent` is said to be absent; nothing said is no fact at all. */
export const FactStatus = z.enum(['active', 'held', 'past', 'absent', 'possible', 'planned', 'unknown']);
export type FactStatus = z.infer<typeof FactStatus>;

export const ChartFact = z.object({
  /** Stable for the same statement over re-annotation: hash of kind, normalised text or code, time and status axis. */
  id: z.string(),
  kind: FactKind,
  text: z.string(),
  codes: z.array(Code),
  state: FactState,
  status: FactStatus,
  assertion: Assertion,
  score: z.number(),
  /** ISO date or date-time the fact holds at (a result's time, a problem's onset), null when unknown. */
  time: z.string().nullable(),
  /** Observations only. */
  measurement: Measurement.optional(),
  /** Medications only, as written. */
  dose: z.string().optional(),
  route: z.string().optional(),
  frequency: z.string().optional(),
  /** Allergies only. */
  reaction: z.string().optional(),
  category: z.enum(['allergy', 'intolerance', 'unknown']).optional(),
  evidence: z.array(Evidence),
  /** How many notes repeat the same sentence word for word: copied-forward text counts once. */
  copies: z.number().int().positive(),
  /** Ids of facts that say otherwise; shown, never resolved. */
  contradicts: z.array(z.string()),
  /** New or changed drugs, allergies, active problems: only these ask for an answer. */
  asks: z.boolean(),
});
export type ChartFact = z.infer<typeof ChartFact>;

export const ChartPatient = z.object({
  age: z.number().nullable(),
  sex: Sex,
  pregnant: z.boolean().nullable(),
  weight: z.object({ kg: z.number(), time: z.string().nullable() }).nullable(),
});
export type ChartPatient = z.infer<typeof ChartPatient>;

export const Chart = z.object({
  patient: ChartPatient,
  facts: z.array(ChartFact),
  /** Said plainly on the screen: paragraphs not read, resources not understood. */
  unread: z.array(z.object({ source: z.string(), reason: z.string(), count: z.number().int() })),
  asOf: z.string().nullable(),
});
export type Chart = z.infer<typeof Chart>;

/** A clinician's word on a fact; the newest one wins, and undo takes the last one back. */
export const FactAnswer = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('confirm') }),
  z.object({ answer: z.literal('reject') }),
  z.object({
    answer: z.literal('correct'),
    kind: FactKind.optional(),
    text: z.string().min(1).max(500).optional(),
    status: FactStatus.optional(),
    reaction: z.string().max(500).optional(),
  }),
]);
export type FactAnswer = z.infer<typeof FactAnswer>;
