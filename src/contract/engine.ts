/** What the backend and the command line ask of the engine child. It keeps nothing: everything it needs comes with the call. */
import { z } from 'zod';
import { askEngineProcedures } from './ask-engine.ts';
import { call, defineContract } from './define.ts';
import { Chart } from './chart.ts';
import { Annotation, Assertion, EntityType, Scheme, Span } from './clinical.ts';
import { listenProcedures } from './listen-engine.ts';
import { messageEngineProcedures } from './messages.ts';
import { MineInput, Mined } from './literature.ts';
import { ModelStatus } from './models.ts';
import { ModelFit, Prognosis, Recalibration, RiskModel } from './prognosis.ts';
import { Reread } from './reading-change.ts';
import { CalculatorInfo, CalculatorResult } from './calculators.ts';
import { Card, Treatment } from './cards.ts';
import { Differential, DifferentialLanes, FindingAnswer, RareLane } from './differential.ts';

/** Five mebibytes and some more, in UTF-16 code units. */
const LONGEST_TEXT = 6_000_000;
const Features = z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()]));
const Series = z.array(z.tuple([z.string(), z.string(), z.number()]));

export const NoteInput = z.object({ noteId: z.string(), version: z.number().int(), text: z.string(), date: z.string().nullable(), annotation: Annotation.optional() });
/** A chart is built from the notes' annotations (made here when not given) and from records. */
export const ChartInput = z.object({
  notes: z.array(NoteInput).default([]),
  fhir: z.unknown().optional(),
  ccda: z.string().optional(),
  hl7: z.string().optional(),
  csv: z.string().optional(),
  patient: z.object({ age: z.number().nullable(), sex: z.string() }).optional(),
});
export const ReadInput = z.object({
  text: z.string().max(LONGEST_TEXT),
  scheme: Scheme.default('clinical'),
  kind: z.enum(['note', 'article', 'message', 'transcript']).default('note'),
  entities: z.array(Span.extend({ type: EntityType })).optional(),
  /** ISO date of the text, for dates and durations said relative to it. */
  date: z.string().nullable().optional(),
});

const PatientNotes = z.object({ age: z.number().nullable(), sex: z.string(), notes: z.array(NoteInput) });

export const engine = defineContract({
  procedures: {
    'engine.status': call(z.object({}).default({}), z.object({ models: z.array(ModelStatus), threads: z.number().int() })),
    'engine.loadPackage': call(z.object({ folder: z.string() }), ModelStatus),
    'engine.unloadPackage': call(z.object({ folder: z.string() }), z.object({ done: z.literal(true) })),
    'text.annotate': call(ReadInput, Annotation),
    /** The same for a text that is being written: against the reading named `since`, where both sides hold it. */
    'text.reread': call(ReadInput.extend({ since: z.string().max(40).nullable() }), Reread),
    'text.assert': call(z.object({ sentence: z.string(), start: z.number().int(), end: z.number().int() }), z.object({ assertion: Assertion, trigger: Span.optional() })),
    'text.why': call(z.object({ text: z.string(), start: z.number().int(), end: z.number().int(), scheme: Scheme.default('clinical') }), z.object({ tokens: z.array(Span.extend({ weight: z.number() })) })),
    'text.deidentify': call(z.object({ text: z.string().max(LONGEST_TEXT) }), z.object({ text: z.string(), spans: z.array(Span.extend({ type: z.string(), replacement: z.string(), by: z.string() })), residual: z.string() })),
    /** What given passages say to a question: sentences word for word. `verdict` is for measuring and stays off the screens. */
    'library.ask': call(
      z.object({ question: z.string().max(5_000), passages: z.array(z.object({ id: z.string(), title: z.string().optional(), text: z.string() })).max(20_000) }),
      z.object({
        answer: z.string().optional(),
        verdict: z.enum(['yes', 'no', 'maybe']).optional(),
        citations: z.array(z.object({ source: z.string(), text: z.string(), score: z.number() })),
        support: z.array(z.object({ sentence: z.string(), supported: z.boolean(), source: z.string().nullable() })),
        refused: z.literal(true).optional(),
      }),
    ),
    ...listenProcedures,
    ...messageEngineProcedures,
    ...askEngineProcedures,
    'chart.build': call(ChartInput, Chart),
    'advice.check': call(z.object({ chart: Chart, signedOnly: z.boolean().default(false) }), z.object({ cards: z.array(Card), notChecked: z.array(z.object({ factId: z.string(), text: z.string(), reason: z.string() })), treatments: z.array(Treatment) })),
    /** A hospital's own tables beside the shipped ones: what was refused, with line and reason. */
    'advice.addTables': call(z.object({ folder: z.string() }), z.object({ refused: z.array(z.object({ file: z.string(), line: z.number().int(), reason: z.string() })) })),
    /** Beside the chart its words: one text without a date, or a case's notes. */
    'scores.fromChart': call(z.object({ chart: Chart, calculators: z.array(z.string()).optional(), inputs: Features.optional(), text: z.string().optional(), notes: z.array(NoteInput).optional(), question: z.string().optional() }), z.object({ scores: z.array(CalculatorResult) })),
    'scores.calculate': call(z.object({ calculator: z.string(), inputs: z.record(z.string(), z.unknown()), question: z.string().optional() }), CalculatorResult),
    'scores.list': call(z.object({}).default({}), z.object({ calculators: z.array(CalculatorInfo) })),
    'differential.rank': call(z.object({ age: z.number().nullable().default(null), sex: z.string().default('unknown'), evidences: z.array(z.string()), absent: z.array(z.string()).default([]) }), Differential),
    /** Findings are read in the notes' words; answers to questions go before them, and paused findings count for nothing. */
    'differential.fromNotes': call(PatientNotes.extend({ answers: z.array(FindingAnswer).default([]), paused: z.array(z.string()).default([]) }), Differential),
    /** The same without the lanes that answers don't move, and with the facts of the first `detailed` conditions alone: what follows a key. */
    'differential.ranking': call(PatientNotes.extend({ answers: z.array(FindingAnswer), paused: z.array(z.string()), detailed: z.number().int() }), Differential),
    'differential.lanes': call(PatientNotes, DifferentialLanes),
    'differential.rareLane': call(PatientNotes.extend({ paused: z.array(z.string()) }), RareLane),
    'differential.rare': call(z.object({ present: z.array(z.string()), absent: z.array(z.string()).default([]) }), RareLane),
    'literature.mine': call(MineInput, Mined),
    'prognosis.list': call(z.object({}).default({}), z.object({ models: z.array(RiskModel) })),
    /** The model card that lies in the package, Markdown; null where there is none. */
    'prognosis.card': call(z.object({ model: z.string() }), z.object({ text: z.string().nullable() })),
    'prognosis.fit': call(z.object({ chart: Chart }), z.object({ models: z.array(ModelFit) })),
    'prognosis.predict': call(z.object({ model: z.string(), features: Features.default({}), series: Series.optional(), chart: Chart.optional(), whatIf: z.boolean().optional(), recalibrations: z.array(Recalibration).optional() }), Prognosis),
    /** The same for many patients given by features, in one run of the graph; refused whole when one can't be read. */
    'prognosis.predictMany': call(z.object({ model: z.string(), patients: z.array(z.object({ features: Features, series: Series.optional() })).max(2_000) }), z.object({ answers: z.array(Prognosis) })),
    /**
     * Risks of many patients by one horizon (the chief one when left out), in one run of the graph, with what the drift watch
     * needs; `error` says why, in place of a patient that can't be read. Without patients: what is measured, and nothing else.
     */
    'prognosis.cohort': call(
      z.object({ model: z.string(), patients: z.array(z.object({ features: Features, series: Series.optional() })).max(2_000), horizon: z.string().optional(), recalibrations: z.array(Recalibration).optional() }),
      z.object({
        version: z.string(), horizon: z.string(), days: z.number().nullable(),
        risks: z.array(z.union([z.object({ risk: z.number(), low: z.number(), high: z.number(), eligible: z.boolean() }), z.object({ error: z.string() })])),
        drift: z.array(z.object({ column: z.string(), label: z.string(), counts: z.array(z.number()), missing: z.number().int() })),
        /** The training cohort's shares, in the order of `drift`. */
        reference: z.array(z.object({ shares: z.array(z.number()), missing: z.number() })),
      }),
    ),
  },
  events: {
    'models.changed': z.object({ models: z.array(ModelStatus) }),
  },
});
export type Engine = typeof engine;
