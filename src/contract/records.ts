/** Patients, cases and notes as the store keeps them. Times are ISO 8601 UTC, dates ISO calendar dates. */
import { z } from 'zod';
import { Sex } from './chart.ts';
import { Generation } from './generation.ts';

export const Id = z.string().min(1).max(64);
export const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const Patient = z.object({
  id: Id,
  recordNumber: z.string().min(1).max(64),
  name: z.string().min(1).max(200),
  birthDate: IsoDate.nullable(),
  sex: Sex,
  /** Made up by us; the banner says so. */
  synthetic: z.boolean(),
});
export type Patient = z.infer<typeof Patient>;
export const NewPatient = Patient.omit({ id: true });
export type NewPatient = z.infer<typeof NewPatient>;

export const CaseStatus = z.enum(['open', 'closed']);
export const CaseSummary = z.object({
  id: Id,
  patient: Patient,
  title: z.string(),
  specialty: z.string().nullable(),
  status: CaseStatus,
  notes: z.number().int(),
  /** Facts that wait for an answer. */
  asks: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  openedAt: z.string().nullable(),
  /** Another patient of the store has the same name: the row and the banner warn. */
  namesake: z.boolean(),
});
export type CaseSummary = z.infer<typeof CaseSummary>;

export const NoteKind = z.enum(['admission', 'progress', 'discharge', 'consult', 'nursing', 'emergency', 'clinic', 'letter', 'results', 'transcript', 'message', 'other']);
export type NoteKind = z.infer<typeof NoteKind>;

/** Only notes that were drafted for someone have one: a draft waits for a signature, a later version than the signed one waits again. */
const NoteSignature = z.object({ state: z.enum(['draft', 'signed']), version: z.number().int().nullable(), by: z.string().nullable(), at: z.string().nullable() });

export const NoteHead = z.object({
  id: Id,
  caseId: Id,
  kind: NoteKind,
  title: z.string(),
  author: z.string().nullable(),
  /** When it was written, by the note's own account. */
  date: z.string(),
  version: z.number().int().positive(),
  updatedAt: z.string(),
  characters: z.number().int(),
  signature: NoteSignature.optional(),
});
export type NoteHead = z.infer<typeof NoteHead>;

export const NoteText = z.object({ id: Id, version: z.number().int(), text: z.string(), savedAt: z.string() });
export type NoteText = z.infer<typeof NoteText>;

export const CaseDetail = z.object({ summary: CaseSummary, notes: z.array(NoteHead) });
export type CaseDetail = z.infer<typeof CaseDetail>;

export const SearchHit = z.object({ caseId: Id, noteId: Id, patient: z.string(), title: z.string(), date: z.string(), snippet: z.string() });
export type SearchHit = z.infer<typeof SearchHit>;

export const AuditEntry = z.object({
  sequence: z.number().int(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  subject: z.string().nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export const Settings = z.object({
  language: z.enum(['en', 'zh-CN', 'system']).default('system'),
  colorScheme: z.enum(['light', 'dark', 'auto']).default('auto'),
  userName: z.string().max(120).default(''),
  autoLockMinutes: z.number().int().min(1).max(240).default(10),
  fontScale: z.number().min(0.8).max(1.6).default(1),
  /** Switches off rules and tables that no one has signed. */
  signedContentOnly: z.boolean().default(false),
  /** Entity types not painted in the editor. */
  hiddenTypes: z.array(z.string()).default([]),
  /** Off until someone chooses; every change is in the audit. */
  generation: Generation.default(Generation.parse({})),
});
export type Settings = z.infer<typeof Settings>;
/** Without the defaults, which would put back every setting that is not named. */
export const SettingsChange = z.object({
  language: Settings.shape.language.unwrap(),
  colorScheme: Settings.shape.colorScheme.unwrap(),
  userName: Settings.shape.userName.unwrap(),
  autoLockMinutes: Settings.shape.autoLockMinutes.unwrap(),
  fontScale: Settings.shape.fontScale.unwrap(),
  signedContentOnly: Settings.shape.signedContentOnly.unwrap(),
  hiddenTypes: Settings.shape.hiddenTypes.unwrap(),
  generation: Generation,
}).partial();
export type SettingsChange = z.infer<typeof SettingsChange>;

export const VaultStatus = z.object({
  state: z.enum(['empty', 'locked', 'open', 'broken']),
  /** Why it can't be opened, an ErrorCode of src/contract/errors.ts; null otherwise. */
  problem: z.string().nullable(),
  slots: z.array(z.enum(['keystore', 'passphrase', 'recovery'])),
  keystoreAvailable: z.boolean(),
  folder: z.string(),
  demo: z.boolean(),
  autoLockMinutes: z.number().int(),
});
export type VaultStatus = z.infer<typeof VaultStatus>;

/** What came of one imported file. Nothing is merged with another patient by itself: a namesake is said, never joined. */
export const ImportOutcome = z.object({
  name: z.string(),
  outcome: z.enum(['imported', 'refused', 'duplicate']),
  /** A key of the screen's words, with the place where it went wrong. */
  reason: z.string().nullable(),
  where: z.string().nullable(),
  caseId: Id.nullable(),
  notes: z.number().int(),
  facts: z.number().int(),
  namesake: z.boolean(),
});
export type ImportOutcome = z.infer<typeof ImportOutcome>;
