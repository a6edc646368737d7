/** The whole of what a window may ask of the backend, and what the backend tells a window unasked. */
import { z } from 'zod';
import { askProcedures } from './ask-procedures.ts';
import { call, defineContract, stream } from './define.ts';
import { Chart, ChartFact, FactAnswer, FactKind, FactStatus } from './chart.ts';
import { Annotation, Scheme } from './clinical.ts';
import { Corrections } from './corrections.ts';
import { listen } from './listen.ts';
import { messages } from './messages.ts';
import { reading, ReadingStatus } from './reading.ts';
import { ModelStatus } from './models.ts';
import { EarlierPrognosis, ModelFit, Prognosis, RiskModel, Trajectory } from './prognosis.ts';
import { Reread } from './reading-change.ts';
import { CalculatorInfo, CalculatorResult } from './calculators.ts';
import { Card, Treatment } from './cards.ts';
import { Differential, DifferentialLanes, FindingAnswer, RareLane } from './differential.ts';
import { cdsHooks } from './cds-hooks.ts';
import { ownDifferential } from './own-differential.ts';
import { validation } from './validation.ts';
import { AuditEntry, CaseDetail, CaseStatus, CaseSummary, Id, ImportOutcome, NewPatient, NoteHead, NoteKind, NoteText, Patient, SearchHit, Settings, SettingsChange, VaultStatus } from './records.ts';

const Nothing = z.object({}).default({});
const Done = z.object({ done: z.literal(true) });
const OfCase = z.object({ caseId: Id });
const Text = z.string().max(5_000_000);
const Secret = z.string().min(1).max(1024);

export const AppStatus = z.object({
  version: z.string(), host: z.enum(['electron', 'node', 'memory']), demo: z.boolean(), dataFolder: z.string(),
  engine: z.enum(['starting', 'ready', 'restarting', 'stopped']), engineReason: z.string().nullable(),
  bytesSent: z.number().int(), /** The host an administrator has named for generation; null: nothing may leave. */ outsideHost: z.string().nullable(), capabilities: z.array(z.enum(['native-dialogs', 'os-keystore'])),
});
export type AppStatus = z.infer<typeof AppStatus>;
/** The model's answer for a text, and the version it belongs to when the text is a saved one. */
const OfVersion = z.object({ noteId: Id, version: z.number().int().nullable() });
const NoteReading = OfVersion.extend({ annotation: Annotation });
const Step = z.object({ done: z.number().int(), total: z.number().int(), name: z.string().nullable() });
/** A score with the reason it can't be given, beside those that can. */
const Advice = z.object({
  cards: z.array(Card.extend({
    /** Of the top tier, about a drug that came since the last look, and not shown yet. */
    interrupts: z.boolean(),
    /** Counted and opened on request: tolerated before in this case, nearly always set aside here, or over the budget of its tier. */
    folded: z.enum(['tolerated', 'rarely-accepted', 'budget']).nullable(),
    /** How clinicians here answered this rule. */
    local: z.object({ accepted: z.number().int(), overridden: z.number().int() }).nullable(),
    answer: z.object({ answer: z.enum(['accepted', 'overridden']), reason: z.string().nullable(), at: z.string() }).nullable() })),
  scores: z.array(CalculatorResult),
  treatments: z.array(Treatment),
  /** Drugs and facts no table speaks of: shown, since silence is not "nothing found". */
  notChecked: z.array(z.object({ factId: z.string(), text: z.string(), reason: z.string() })),
});
export const workstation = defineContract({
  procedures: {
    'app.status': call(Nothing, AppStatus),
    'app.restartEngine': call(Nothing, Done),
    'vault.status': call(Nothing, VaultStatus),
    'vault.setup': call(z.object({ passphrase: Secret.min(8), useKeystore: z.boolean() }), z.object({ recoveryCode: z.string() })),
    'vault.unlock': call(z.discriminatedUnion('with', [
      z.object({ with: z.literal('passphrase'), secret: Secret }),
      z.object({ with: z.literal('recovery'), secret: Secret, newPassphrase: Secret.min(8) }),
      z.object({ with: z.literal('keystore') }),
    ]), VaultStatus),
    'vault.lock': call(Nothing, VaultStatus),
    'vault.active': call(Nothing, Done), // a person is there: puts off the auto-lock
    'vault.changePassphrase': call(z.object({ current: Secret, next: Secret.min(8) }), Done),

    'cases.list': call(z.object({
      query: z.string().max(200).default(''), status: CaseStatus.or(z.literal('all')).default('open'),
      sort: z.enum(['updated', 'opened', 'name', 'asks']).default('updated'),
      offset: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(200).default(50),
    }), z.object({ cases: z.array(CaseSummary), total: z.number().int() })),
    'cases.create': call(z.object({ patient: NewPatient, title: z.string().min(1).max(200) }), CaseDetail),
    'cases.open': call(OfCase.extend({ again: z.boolean().optional() }), CaseDetail), // again: a window that has it open looks at what changed; no new opening in the audit
    'cases.setStatus': call(OfCase.extend({ status: CaseStatus }), CaseSummary),
    'patients.update': call(Patient, Patient),
    'notes.create': call(OfCase.extend({ kind: NoteKind, title: z.string().max(200), date: z.string(), text: Text }), NoteHead),
    'notes.text': call(z.object({ noteId: Id, version: z.number().int().optional() }), NoteText),
    'notes.versions': call(z.object({ noteId: Id }), z.object({ versions: z.array(NoteText.omit({ text: true })) })),
    'notes.save': call(z.object({ noteId: Id, baseVersion: z.number().int(), text: Text, saveId: Id }), NoteHead), // saveId makes a repeated save one save
    'notes.search': call(z.object({ query: z.string().min(1).max(200), limit: z.number().int().max(200).default(50) }), z.object({ hits: z.array(SearchHit) })),
    'notes.read': call(z.object({ noteId: Id, text: Text, scheme: Scheme.default('clinical') }), NoteReading), // annotates what is on the screen, saved or not
    'notes.reread': call(z.object({ noteId: Id, text: Text, since: z.string().max(40).nullable() }), OfVersion.extend({ reading: Reread })), // the same while it is written: what is other than in the reading that the window holds
    'notes.why': call(z.object({ text: z.string().max(4000), start: z.number().int(), end: z.number().int() }), z.object({ tokens: z.array(z.object({ start: z.number().int(), end: z.number().int(), weight: z.number() })) })),

    ...listen,
    ...messages,
    ...reading,

    'chart.get': call(OfCase, Chart),
    'chart.answer': call(OfCase.extend({ factId: z.string(), answer: FactAnswer }), ChartFact),
    'chart.undo': call(OfCase, z.object({ factId: z.string().nullable() })),
    'chart.add': call(OfCase.extend({ kind: FactKind, text: z.string().min(1).max(500), status: FactStatus.default('active'), time: z.string().nullable().default(null), value: z.number().optional(), unit: z.string().max(40).optional() }), ChartFact),
    'advice.get': call(OfCase, Advice),
    'advice.seen': call(OfCase, Done), // the interruptions that waited were shown
    'advice.answer': call(OfCase.extend({ uuid: z.string(), answer: z.enum(['accepted', 'overridden']), reason: z.string().max(500).nullable() }), Done),
    'calculators.list': call(Nothing, z.object({ calculators: z.array(CalculatorInfo) })),
    'calculators.run': call(OfCase.extend({ calculator: z.string(), inputs: z.record(z.string(), z.union([z.number(), z.boolean(), z.string()])) }), CalculatorResult),
    /** The ranking; the first `detailed` conditions come with their facts. The lanes beside it are asked for by themselves, since answers don't move them. */
    'differential.run': call(OfCase.extend({ answers: z.array(FindingAnswer).max(500).default([]), paused: z.array(z.string().max(40)).max(500).default([]), detailed: z.number().int().min(1).max(100).default(8) }), Differential),
    'differential.lanes': call(OfCase, DifferentialLanes),
    /** By itself: its table takes a moment to load, and nothing waits for it. */
    'differential.rare': call(OfCase.extend({ paused: z.array(z.string().max(40)).max(500).default([]) }), RareLane),
    'prognosis.models': call(Nothing, z.object({ models: z.array(RiskModel) })),
    'prognosis.card': call(z.object({ model: z.string() }), z.object({ text: z.string().nullable() })), // Markdown
    'prognosis.fit': call(OfCase, z.object({ models: z.array(ModelFit) })), // those made for this patient first
    'prognosis.run': call(OfCase.extend({ model: z.string(), features: z.record(z.string(), z.union([z.number(), z.string(), z.null()])).default({}) }), Prognosis),
    'prognosis.earlier': call(OfCase, z.object({ earlier: z.array(EarlierPrognosis) })), // newest first, refusals aside
    'trajectories.get': call(OfCase, z.object({ trajectories: z.array(Trajectory) })),
    ...validation,
    ...ownDifferential,
    ...cdsHooks,

    'models.list': call(Nothing, z.object({ models: z.array(ModelStatus) })),
    'models.addFolder': call(z.object({ folder: z.string().max(4096) }), ModelStatus),
    'models.remove': call(z.object({ folder: z.string().max(4096) }), Done),
    'models.corrections': call(Nothing, Corrections),
    'audit.list': call(z.object({ before: z.number().int().optional(), limit: z.number().int().max(500).default(100) }), z.object({ entries: z.array(AuditEntry) })),
    'audit.verify': call(Nothing, z.object({ intact: z.boolean(), checked: z.number().int(), brokenAt: z.number().int().nullable() })),
    'settings.get': call(Nothing, Settings),
    'settings.set': call(SettingsChange, Settings),
    'import.files': stream(z.object({ files: z.array(z.object({ name: z.string().max(1024), text: z.string().max(50_000_000) })).max(200), caseId: Id.optional() }), Step, z.object({ report: z.array(ImportOutcome) })),
    ...askProcedures,
    'demo.load': stream(Nothing, Step, z.object({ cases: z.number().int() })),
    'backup.create': stream(Nothing, Step, z.object({ file: z.string(), bytes: z.number().int() })),
    'log.report': call(z.object({ event: z.enum(['render-failed', 'unhandled']), component: z.string().max(200) }), Done),
  },
  events: {
    'vault.changed': VaultStatus,
    'app.changed': AppStatus,
    'models.changed': z.object({ models: z.array(ModelStatus) }),
    'case.changed': z.object({ caseId: Id, what: z.enum(['notes', 'chart', 'advice', 'case', 'listen']) }),
    'reading.changed': ReadingStatus,
    'settings.changed': Settings,
    'library.changed': z.object({}),
    'window.front': z.object({}),
  },
});
export type Workstation = typeof workstation;
