/** Patients' messages: how urgent each is and why, what of the chart matters to it, a reply drafted from the library, a visit in plain words. */
import { z } from 'zod';
import { call } from './define.ts';
import { FactKind, FactStatus } from './chart.ts';
import { Span } from './clinical.ts';
import { Id, NoteHead } from './records.ts';

export const MessageLevel = z.enum(['administrative', 'needs-reply', 'red-flag']);
export type MessageLevel = z.infer<typeof MessageLevel>;
/** `chart`: the rule needed a fact of the chart as well. */
export const TriageReason = Span.extend({ rule: z.string(), title: z.string(), chart: z.string().nullable() });
export type TriageReason = z.infer<typeof TriageReason>;
export const MessageTriage = z.object({
  level: MessageLevel,
  reasons: z.array(TriageReason),
  /** Named, and said to be absent. */
  denied: z.array(TriageReason),
  /** Topics of the chart that matter to what was found. */
  look: z.array(z.string()),
  table: z.object({ source: z.string(), edition: z.string(), reviewed: z.string(), signedOff: z.string().nullable() }),
});
export type MessageTriage = z.infer<typeof MessageTriage>;

/** `because`: a topic of the triage, `named` for what the message names, `always` for allergies. */
export const MessageFact = z.object({ factId: z.string(), kind: FactKind, status: FactStatus, text: z.string(), detail: z.string().nullable(), because: z.string(), noteId: z.string().nullable(), start: z.number().int().nullable(), end: z.number().int().nullable() });
export type MessageFact = z.infer<typeof MessageFact>;
export const MessageHead = z.object({ note: NoteHead, level: MessageLevel, /** Raised by a person above what the rules found. */ raised: z.boolean() });
export type MessageHead = z.infer<typeof MessageHead>;
/** A sentence of an answer or a summary with where it stands. */
export const SourcedSentence = z.object({ text: z.string(), source: z.object({ kind: z.enum(['library', 'note', 'chart', 'own']), title: z.string(), noteId: z.string().nullable(), start: z.number().int().nullable(), end: z.number().int().nullable() }) });
export type SourcedSentence = z.infer<typeof SourcedSentence>;

const VisitSentence = SourcedSentence.extend({ plain: z.boolean() });
export type VisitSentence = z.infer<typeof VisitSentence>;
const VisitSummary = z.object({
  sections: z.array(z.object({ heading: z.enum(['why', 'found', 'medicines', 'plan', 'allergies']), sentences: z.array(VisitSentence) })),
  /** Sentences in shorthand, which are not for a patient. */
  leftOut: z.number().int(),
  text: z.string(),
});
export type VisitSummary = z.infer<typeof VisitSummary>;

/** Of the engine: the message, and what the chart holds that rules may need ("I take warfarin."). */
export const messageEngineProcedures = {
  'message.triage': call(z.object({ text: z.string().max(200_000), chart: z.array(z.string().max(200)).max(500).default([]) }), MessageTriage),
};

export const messages = {
  'messages.list': call(z.object({ caseId: Id }), z.object({ messages: z.array(MessageHead) })),
  'messages.add': call(z.object({ caseId: Id, title: z.string().max(200), date: z.string(), text: z.string().min(1).max(200_000) }), MessageHead),
  'messages.open': call(z.object({ noteId: Id }), z.object({ head: MessageHead, text: z.string(), triage: MessageTriage, facts: z.array(MessageFact) })),
  /** Only upwards: `bad-input` for a level that is not above the present one. */
  'messages.raise': call(z.object({ noteId: Id, level: MessageLevel }), MessageHead),
  /** Sentences of the library that answer; none where the library says nothing, and then nothing is guessed. */
  'messages.draftReply': call(z.object({ noteId: Id, language: z.enum(['en', 'zh-CN']).default('en') }), z.object({ state: z.enum(['answered', 'not-found', 'empty']), redFlag: z.boolean(), sentences: z.array(SourcedSentence), text: z.string() })),
  'messages.keepReply': call(z.object({ noteId: Id, title: z.string().max(200), text: z.string().min(1).max(200_000) }), NoteHead),
  /** A signed note in plain words. Sentences that can't be said plainly are left in the note's words and marked. */
  'visit.summary': call(z.object({ noteId: Id }), VisitSummary),
};
