/** What a window asks about consultations: a transcript read, a draft written and edited, what is open in it, the note in the case. */
import { z } from 'zod';
import { FactStatus } from './chart.ts';
import { call } from './define.ts';
import { DraftLine, LineFault, Omission, Speaker, SpeakerRoles, SpokenTurn, Sure, TranscriptFile } from './listen-engine.ts';
import { Id, NoteHead } from './records.ts';

const OfConsultation = z.object({ consultationId: Id });

/** One side of a disagreement, in the chart's words. */
const Side = z.object({ text: z.string(), detail: z.string().nullable(), status: FactStatus, noteId: z.string().nullable(), start: z.number().int().nullable(), end: z.number().int().nullable() });
export const DraftConflict = z.object({
  /** Under which an answer is kept. It changes when either side does. */
  key: z.string(),
  /** Index of the line that says it. */
  line: z.number().int(),
  kind: z.enum(['dose', 'frequency', 'status', 'allergy-denied', 'allergy-given', 'allergy-status', 'new-drug', 'new-allergy']),
  blocks: z.boolean(),
  drafted: Side,
  charted: Side.nullable(),
});
export type DraftConflict = z.infer<typeof DraftConflict>;
/** A line whose words are not in its turns. */
const DraftFault = z.object({ key: z.string(), line: z.number().int(), faults: z.array(LineFault) });

export const ConsultationCheck = z.object({
  faults: z.array(DraftFault),
  omissions: z.array(Omission),
  conflicts: z.array(DraftConflict),
  /** Keys of faults and conflicts that stand in the way of signing and have no answer. */
  open: z.array(z.string()),
});
export type ConsultationCheck = z.infer<typeof ConsultationCheck>;

export const ConsultationHead = z.object({ id: Id, caseId: Id, title: z.string(), format: z.string(), turns: z.number().int(), state: z.enum(['open', 'noted', 'discarded']), noteId: Id.nullable(), madeAt: z.string(), updatedAt: z.string() });
export type ConsultationHead = z.infer<typeof ConsultationHead>;
export const Consultation = z.object({
  head: ConsultationHead,
  revision: z.number().int(),
  turns: z.array(SpokenTurn),
  speakers: z.array(Speaker),
  /** Of each turn: the section that it belongs to, null for talk. */
  about: z.array(z.string().nullable()),
  lines: z.array(DraftLine),
  /** What a person said to a fault or a conflict, by its key. */
  answers: z.record(z.string(), z.enum(['stands'])),
  check: ConsultationCheck,
  note: NoteHead.nullable(),
});
export type Consultation = z.infer<typeof Consultation>;

const Turn = z.number().int().min(0);
/** Turns are counted from 0. `split`: the turn was two, the second from the character `at` on, said by `speaker`. `joined`: it and the next one are one. */
export const TurnChanges = z.object({
  moved: z.array(z.object({ turn: Turn, speaker: z.string().min(1).max(200) })).max(20_000).optional(),
  split: z.object({ turn: Turn, at: Turn, speaker: z.string().min(1).max(200) }).optional(),
  joined: Turn.optional(),
});
export type TurnChanges = z.infer<typeof TurnChanges>;

export const listen = {
  'listen.read': call(z.object({ files: z.array(TranscriptFile).min(1).max(8) }), z.object({ format: z.string(), turns: z.array(SpokenTurn), speakers: z.array(Speaker), sure: Sure })),
  'listen.list': call(z.object({ caseId: Id }), z.object({ consultations: z.array(ConsultationHead) })),
  'listen.start': call(z.object({ caseId: Id, title: z.string().max(200), format: z.string().max(20), turns: z.array(SpokenTurn).min(1).max(20_000), roles: SpeakerRoles }), Consultation),
  'listen.open': call(OfConsultation, Consultation),
  /** Other roles of speakers, or turns that were said otherwise: the draft is written anew around what a person edited in it. */
  'listen.redo': call(OfConsultation.extend({ revision: z.number().int(), roles: SpeakerRoles, ...TurnChanges.shape }), Consultation),
  'listen.save': call(OfConsultation.extend({ revision: z.number().int(), lines: z.array(DraftLine).max(5_000), answers: Consultation.shape.answers }), z.object({ revision: z.number().int(), check: ConsultationCheck })),
  /** After a `conflict`: what this window changed since `base`, of a transcript of so many turns, laid upon what another one saved. A line that both changed stands twice. */
  'listen.merge': call(OfConsultation.extend({ base: z.array(DraftLine).max(5_000), lines: z.array(DraftLine).max(5_000), answers: Consultation.shape.answers, turns: z.number().int() }), Consultation),
  'listen.discard': call(OfConsultation, z.object({ done: z.literal(true) })),
  /** The draft as a note of the case; a second time it is a new version of that note. */
  'listen.toCase': call(OfConsultation, NoteHead),
  'listen.takeBack': call(OfConsultation, z.object({ done: z.literal(true) })),
  /** Refused with `conflict` while anything is open in the consultation that the note came from. */
  'notes.sign': call(z.object({ noteId: Id, version: z.number().int() }), NoteHead),
};
