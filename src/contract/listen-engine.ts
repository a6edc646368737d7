/** What is asked of the engine about conversations: a transcript read, a note drafted from it, an edited note held against it. */
import { z } from 'zod';
import { call } from './define.ts';

export const SpeakerRole = z.enum(['clinician', 'patient', 'other']);
export type SpeakerRole = z.infer<typeof SpeakerRole>;
/** Times in seconds from the start. */
export const SpokenTurn = z.object({ speaker: z.string().max(200), text: z.string().max(1_000_000), start: z.number().optional(), end: z.number().optional() });
export type SpokenTurn = z.infer<typeof SpokenTurn>;
export const Speaker = z.object({ name: z.string(), role: SpeakerRole, turns: z.number().int(), why: z.enum(['name', 'asks', 'rest', 'chosen', 'guessed']) });
export type Speaker = z.infer<typeof Speaker>;
export const SpeakerRoles = z.record(z.string(), SpeakerRole);

/** A drafted note's divisions in their order, by code and as they are headed. */
export const NOTE_SECTIONS = [
  ['CC', 'CHIEF COMPLAINT'], ['HPI', 'HISTORY OF PRESENT ILLNESS'], ['PMH', 'MEDICAL HISTORY'], ['PSH', 'SURGICAL HISTORY'], ['MEDS', 'MEDICATIONS'], ['ALL', 'ALLERGIES'],
  ['FAM', 'FAMILY HISTORY'], ['SOC', 'SOCIAL HISTORY'], ['ROS', 'REVIEW OF SYSTEMS'], ['VIT', 'VITALS'], ['PE', 'PHYSICAL EXAM'], ['RES', 'RESULTS'], ['AP', 'ASSESSMENT AND PLAN'],
] as const;

/** A line of a note: its section's heading, and the turns (from 0) that it rests on. */
export const DraftLine = z.object({ section: z.string().max(100), text: z.string().max(20_000), from: z.array(z.number().int().min(0)) });
export type DraftLine = z.infer<typeof DraftLine>;
/** What of a line is not in its turns. */
export const LineFault = z.enum(['number', 'side', 'negation', 'words']);
export type LineFault = z.infer<typeof LineFault>;
/** Said and not in the note; `vital` for allergies, drugs, doses and what may be an emergency. */
export const Omission = DraftLine.extend({ vital: z.boolean() });
export type Omission = z.infer<typeof Omission>;

/** How likely guessed speakers are in the mean, 0.5 to 1; only where nobody is named. */
export const Sure = z.number().optional();
const Turns = z.array(SpokenTurn).max(20_000);
export const TranscriptFile = z.object({ name: z.string().max(1024), text: z.string().max(5_000_000) });

/** The patient's, where the record says it; else it is told by what is said. */
const KnownSex = z.enum(['female', 'male']).optional();

export const listenProcedures = {
  /** Files of one conversation into turns: text, WebVTT, SubRip, TextGrid, JSON. */
  'text.readTranscript': call(z.object({ files: z.array(TranscriptFile).min(1).max(8) }), z.object({ format: z.string(), turns: Turns, speakers: z.array(Speaker), sure: Sure })),
  /** A consultation into a draft note. `about`: the section that each turn belongs to, null for talk. */
  'text.summarise': call(
    z.object({ turns: z.array(SpokenTurn).optional(), dialogue: z.string().max(5_000_000).optional(), roles: SpeakerRoles.default({}), sex: KnownSex }),
    z.object({
      note: z.string(),
      topic: z.string(),
      lines: z.array(DraftLine),
      omissions: z.array(Omission),
      unsupported: z.array(DraftLine.extend({ faults: z.array(LineFault) })),
      speakers: z.array(Speaker),
      about: z.array(z.string().nullable()),
      sure: Sure,
      /** Where speakers are guessed: the turns that `from` counts. */
      turns: Turns.optional(),
    }),
  ),
  'text.checkLines': call(z.object({ turns: Turns, lines: z.array(DraftLine).max(5_000), roles: SpeakerRoles.default({}), sex: KnownSex }), z.object({ faults: z.array(z.array(LineFault)), omissions: z.array(Omission) })),
};
