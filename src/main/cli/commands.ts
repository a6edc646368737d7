/** Each command: what a line must hold, what is asked of the engine, what the answer's line shows. */
import { z } from 'zod';
import type { Chart } from '../../contract/chart.ts';
import type { Engine } from '../../contract/engine.ts';
import { AppError } from '../../contract/errors.ts';
import type { Client } from '../../rpc/types.ts';
import { statedAge, statedSex } from '../chart/demographics.ts';
import { sentencesOfChart } from '../dialogue/messages/index.ts';
import { chartFromLists, PatientLists } from '../reasoning/decision-support/chart-from-lists.ts';
import type { Arguments, CommandName } from './arguments.ts';
import { riskOf } from './risks.ts';
import type { Given } from './risks.ts';
import { AskLine } from './ask-shapes.ts';
import { parse, PrognoseLine, sourcesAsGiven } from './shapes.ts';
import { AnnotateLine, AssertLine, ChartLine, DeidentifyLine, MineLine, SummariseLine } from './text-shapes.ts';

/** Whoever answers the engine's contract: the child's client, or an engine in the same process. */
export type Asks = Pick<Client<Engine>, 'call'>;
type Line = Record<string, unknown>;
type Command = (line: Line, signal: AbortSignal) => Promise<Line>;

/** What a line to advise may hold: with none of them, no cards would look like nothing found. */
const ADVISED_ON = [...Object.keys(PatientLists.shape), 'text', 'fhir', 'ccda', 'hl7', 'csv', 'notes'];
/** Years as a number or in words of one ("45"). */
const Age = z.union([z.number(), z.string().regex(/^\s*\d{1,3}(?:\.\d+)?\s*$/u).transform(Number)]).nullable().optional();
const DifferentialLine = z.object({
  age: Age,
  sex: z.string().nullable().optional(),
  vocabulary: z.string().regex(/^ddxplus$/iu).optional(),
  evidences: z.array(z.string()),
  absent: z.array(z.string()).nullable().default([]),
});
const PhenotypesLine = z.object({ evidences: z.array(z.string()), absent: z.array(z.string()).default([]) });
const VignetteLine = z.object({ age: Age, sex: z.string().nullable().optional(), text: z.string() });
const CalculateLine = z.object({ calculator: z.string(), inputs: z.record(z.string(), z.unknown()).optional(), text: z.string().optional(), question: z.string().optional() });
const TriageLine = z.object({ text: z.string(), notes: z.array(z.object({ text: z.string(), date: z.string().nullable().optional() })).default([]) });

/** The command as a function of one line, bound to an engine. */
export function commandOf(options: Arguments, engine: Asks, askLibrary: ((question: string) => Promise<object>) | null = null): Command {
  const chartOf = async (input: z.output<typeof ChartLine>, signal: AbortSignal): Promise<Chart> =>
    engine.call(
      'chart.build',
      {
        notes: [...input.notes, ...(input.text === undefined ? [] : [{ text: input.text, date: null }])].map((note, index) => ({ noteId: `note-${index + 1}`, version: 1, text: note.text, date: note.date ?? null })),
        ...(input.fhir === undefined ? {} : { fhir: input.fhir }),
        ...(input.ccda === undefined ? {} : { ccda: input.ccda }),
        ...(input.hl7 === undefined ? {} : { hl7: input.hl7 }),
        ...(input.csv === undefined ? {} : { csv: input.csv }),
        ...(input.age === undefined && input.sex === undefined ? {} : { patient: { age: input.age ?? null, sex: input.sex ?? 'unknown' } }),
      },
      { signal },
    );
  const ofText = (text: string, signal: AbortSignal): Promise<Chart> => chartOf({ notes: [], text }, signal);

  const risk = riskOf(engine);

  const commands: Record<CommandName, Command> = {
    annotate: async (line, signal) => {
      const input = parse(AnnotateLine, line);
      return { ...(await engine.call('text.annotate', { ...input, scheme: options.scheme }, { signal })) };
    },
    assert: async (line, signal) => ({ ...(await engine.call('text.assert', parse(AssertLine, line), { signal })) }),
    chart: async (line, signal) => ({ ...(await chartOf(parse(ChartLine, line), signal)) }),
    differential: async (line, signal) => {
      if ('text' in line && line['evidences'] === undefined) {
        const { age = null, sex, text } = parse(VignetteLine, line);
        return { ...(await engine.call('differential.fromNotes', { age: age ?? statedAge(text), sex: sex ?? statedSex(text), notes: [{ noteId: 'note-1', version: 1, text, date: null }] }, { signal })) };
      }
      if (String(line['vocabulary']).toLowerCase() === 'hpo') {
        const { evidences, absent } = parse(PhenotypesLine, line);
        return { rare: await engine.call('differential.rare', { present: evidences, absent }, { signal }) };
      }
      const { age = null, sex, evidences, absent } = parse(DifferentialLine, line);
      return { ...(await engine.call('differential.rank', { age, sex: sex ?? 'unknown', evidences, absent: absent ?? [] }, { signal })) };
    },
    advise: async (line, signal) => {
      if (!ADVISED_ON.some((field) => line[field] !== undefined)) throw new AppError('bad-input', 'Give a patient’s lists, fhir or text', { where: 'medications' });
      const chart = 'text' in line || 'fhir' in line || 'ccda' in line || 'hl7' in line || 'csv' in line || 'notes' in line ? await chartOf(parse(ChartLine, line), signal) : chartFromLists(parse(PatientLists, line));
      const { cards, notChecked, treatments } = await engine.call('advice.check', { chart }, { signal });
      return { cards, notChecked, treatments };
    },
    calculate: async (line, signal) => {
      const input = parse(CalculateLine, line);
      const question = input.question === undefined ? {} : { question: input.question };
      if (input.inputs !== undefined) return { ...(await engine.call('scores.calculate', { calculator: input.calculator, inputs: input.inputs, ...question }, { signal })) };
      if (input.text === undefined) throw new AppError('bad-input', 'Give inputs or text', { where: 'inputs' });
      const chart = await ofText(input.text, signal);
      const { scores } = await engine.call('scores.fromChart', { chart, calculators: [input.calculator], text: input.text, ...question }, { signal });
      const [score] = scores;
      if (score === undefined) throw new AppError('not-found', 'No such calculator', { where: 'calculator' });
      return { ...score };
    },
    prognose: async (line, signal) => {
      const input = parse(PrognoseLine, options.model !== null && (line['model'] ?? '') === '' ? { ...line, model: options.model } : line);
      const { text, notes = [], fhir, ccda, hl7, csv } = input;
      const read = notes.length > 0 || [text, fhir, ccda, hl7, csv].some((each) => each !== undefined);
      const given: Given = { model: input.model, features: input.features ?? {}, ...(input.series === undefined ? {} : { series: input.series }) };
      if (!read) return { ...(await risk(given)) };
      const chart = await chartOf({ notes, text, fhir, ccda, hl7, csv }, signal);
      return { ...(await engine.call('prognosis.predict', { ...given, chart }, { signal })) };
    },
    // Whole runs: `validate` answers at the end, as `mine --rank` does.
    validate: async () => Promise.reject(new AppError('internal', 'validate reads all lines before it answers')),
    mine: async (line, signal) => ({ ...(await engine.call('literature.mine', parse(MineLine, line), { signal })) }),
    ask: async (line, signal) => {
      const { question, passages } = parse(AskLine, line);
      // No passages beside a library: the library is asked.
      if (passages != null && (passages.length > 0 || askLibrary === null)) return { ...sourcesAsGiven(passages.map(({ id }) => id))(await engine.call('library.ask', { question, passages: passages.map((one) => ({ ...one, id: String(one.id) })) }, { signal })) };
      if (askLibrary === null) throw new AppError('bad-input', 'Give passages, or a library with --library', { where: 'passages' });
      return { ...(await askLibrary(question)) };
    },
    summarise: async (line, signal) => ({ ...(await engine.call('text.summarise', parse(SummariseLine, line), { signal })) }),
    triage: async (line, signal) => {
      const { text, notes } = parse(TriageLine, line);
      // The chart may make more of a message: a fever is one thing, a fever on chemotherapy another.
      const facts = notes.length === 0 ? [] : (await chartOf({ notes }, signal)).facts;
      return { ...(await engine.call('message.triage', { text, chart: sentencesOfChart(facts) }, { signal })) };
    },
    deidentify: async (line, signal) => ({ ...(await engine.call('text.deidentify', parse(DeidentifyLine, line), { signal })) }),
  };
  const command = commands[options.command];
  // A field that is null says no more than one that is not there.
  return (line, signal) => command(Object.fromEntries(Object.entries(line).filter(([, value]) => value !== null)), signal);
}

/** `--list` of the commands that have one, as JSON Lines. */
export async function listOf(command: CommandName, engine: Asks): Promise<Line[]> {
  if (command === 'calculate') return (await engine.call('scores.list', {})).calculators;
  if (command === 'prognose') return (await engine.call('prognosis.list', {})).models;
  throw new AppError('bad-input', `${command} has no --list`);
}
