/** The results as a Markdown table: what, measured, budget, command. */
import type { EngineFigures, LibraryFigures, LiteratureFigures, Measured, PrognosisFigures, ReasoningFigures, Results, ScreenFigures, StoreFigures } from './figures.ts';
import type { StartFigures } from './screens/starting.ts';
import type { NoteFigures } from './screens/typing.ts';
import type { Spread } from './store/timing.ts';

interface Row {
  readonly what: string;
  readonly measured: string;
  readonly budget: string;
}

const whole = new Intl.NumberFormat('en');
const short = (value: number): string => (value >= 100 ? whole.format(Math.round(value)) : String(Number(value.toPrecision(2))));
const ms = (value: number): string => `${short(value)} ms`;
const seconds = (value: number): string => `${(value / 1000).toFixed(1)} s`;
const times = (ratio: number): string => `${ratio.toFixed(1)} ×`;
const both = ({ p50, p95 }: Pick<Spread, 'p50' | 'p95'>): string => `median ${ms(p50)}, p95 ${ms(p95)}`;
const bothSeconds = ({ p50, max }: Spread): string => `median ${seconds(p50)}, longest ${seconds(max)}`;

export function table(results: Results): string {
  const { engine, reasoning, prognosis, screens, store, library, literature } = results;
  const lines: string[] = ['| what | measured | budget | command |', '| --- | --- | --- | --- |'];
  const add = (command: string, rows: readonly Row[]): void => {
    for (const { what, measured, budget } of rows) lines.push(`| ${what} | ${measured} | ${budget} | \`${command}\` |`);
  };
  if (engine !== undefined) add(engine.command, engineRows(engine.figures));
  if (reasoning !== undefined) add(reasoning.command, reasoningRows(reasoning.figures));
  if (prognosis !== undefined) add(prognosis.command, prognosisRows(prognosis.figures));
  if (screens !== undefined) add(screens.command, screenRows(screens.figures));
  if (store !== undefined) add(store.command, storeRows(store.figures));
  if (library !== undefined) add(library.command, libraryRows(library.figures));
  if (literature !== undefined) add(literature.command, literatureRows(literature.figures));
  add('npm run bench', [{ what: 'shipped weights and tables', measured: `${short(results.shippedMegabytes)} MB`, budget: '< 120 MB' }]);
  return [...lines, '', ...conditions(results)].join('\n');
}

function conditions(results: Results): string[] {
  const parts: readonly (readonly [string, Measured<unknown> | undefined])[] = [['engine', results.engine], ['reasoning', results.reasoning], ['prognosis', results.prognosis], ['screens', results.screens], ['store', results.store], ['library', results.library], ['literature', results.literature]];
  return parts.flatMap(([name, part]) =>
    part === undefined ? [] : [`${name}: ${part.date.slice(0, 16).replace('T', ' ')} UTC, ${part.cores} cores, ${part.system}, Node ${part.node}, load before ${part.loadBefore.toFixed(1)}.`],
  );
}

function engineRows({ note, sameWeights, shippedAgainstDistilbert: shipped, python, child }: EngineFigures): Row[] {
  const spread = ({ median, p95 }: { median: number; p95: number }): string => both({ p50: median, p95 });
  const megabytes = child.megabytes === null || child.megabytesOfBareNode === null ? 'not told' : `${short(child.megabytes - child.megabytesOfBareNode)} MB`;
  return [
    { what: `annotate a note of ${whole.format(note.words)} tokens, models warm`, measured: `${spread(note.whole)} (processor ${ms(note.cpu)})`, budget: '< 150 ms' },
    { what: 'annotate it again after a keystroke', measured: spread(note.keystroke), budget: '< 30 ms' },
    ...sameWeights.map((pair) => ({ what: `the same weights (${pair.encoder}) against the pipeline of transformers.js`, measured: `${times(pair.ratio)} (processor ${times(pair.cpuRatio)})`, budget: '≥ 2 ×' })),
    ...sameWeights.map((pair) => ({ what: `share of the GEMM rate, encoder ${pair.encoder}`, measured: `${Math.round(pair.shareOfGemm * 100)} %`, budget: '> 60 %' })),
    ...(shipped === null ? [] : [{ what: `all that we ship against a tagger of ${shipped.encoder} in transformers.js`, measured: `${times(shipped.ratio)} (processor ${times(shipped.cpuRatio)})`, budget: '≥ 5 ×' }]),
    ...pythonRows(python, child.megabytes),
    { what: 'engine: fork to first answer, to all models ready', measured: `${seconds(child.answersAfter)}, ${seconds(child.readyAfter)}`, budget: '< 3 s' },
    { what: 'engine idle with all models, over a bare Node', measured: megabytes, budget: '< 500 MB' },
  ];
}

/** Others tag entities alone; ours is the whole annotation. */
function pythonRows(python: EngineFigures['python'], megabytes: number | null): Row[] {
  if (python === null) return [];
  const side = ({ documentsASecond, cpu }: { documentsASecond: number; cpu: number }, memory: number | null): string =>
    `${short(documentsASecond)} notes a second, processor ${ms(cpu)} each${memory === null ? '' : `, ${short(memory)} MB resident`}`;
  const row = (name: string, other: NonNullable<EngineFigures['python']>['spacy']): Row[] =>
    other === null ? [] : [{ what: `the same notes: ${name}, entities alone; all that we ship`, measured: `${side(other, other.megabytes)}; ${side(python.ours, megabytes)}`, budget: '–' }];
  return [...row("spaCy's pipeline of its small models' size", python.spacy), ...row('PyTorch, a DistilBERT-size tagger', python.torch)];
}

/** The slowest model counts. */
function prognosisRows({ models }: PrognosisFigures): Row[] {
  const least = (pick: (model: PrognosisFigures['models'][number]) => number): string => whole.format(Math.min(...models.map(pick)));
  const slowest = models.reduce((worst, model) => (model.singleMs.p95 > worst.singleMs.p95 ? model : worst));
  return [
    { what: 'risks with intervals, patients for each second of one processor', measured: least(({ risksPerProcessorSecond }) => risksPerProcessorSecond), budget: '≥ 1,000 on two' },
    { what: 'the same with exact contributions', measured: least(({ explainedPerProcessorSecond }) => explainedPerProcessorSecond), budget: '–' },
    { what: `one patient with contributions and what-if (${slowest.id})`, measured: `${both(slowest.singleMs)} (processor ${ms(slowest.singleMs.cpu.p50)})`, budget: '< 30 ms' },
  ];
}

function reasoningRows({ facts, drugs, calculators, fullMs, allCalculatorsMs, rankingMs }: ReasoningFigures): Row[] {
  return [
    { what: `full reasoning over ${facts} facts with ${drugs} drugs: cards, treatment options, scores`, measured: `${both(fullMs)} (processor ${ms(fullMs.cpu.p50)})`, budget: '< 100 ms' },
    { what: `all ${calculators} calculators filled from that chart`, measured: `${both(allCalculatorsMs)} (processor ${ms(allCalculatorsMs.cpu.p50)})`, budget: '–' },
    ...(rankingMs === undefined ? [] : [{ what: 'the differential after an answer or a finding left out', measured: `${both(rankingMs)} (processor ${ms(rankingMs.cpu.p50)})`, budget: '< 50 ms' }]),
  ];
}

function screenRows({ start, notes }: ScreenFigures): Row[] {
  const name = ({ typing }: NoteFigures): string => `${Math.round(typing.characters / 1000)} KB, ${whole.format(typing.marks)} marks`;
  // Results from before it was measured lack it.
  const processor = ({ typing }: { typing: Partial<Pick<NoteFigures['typing'], 'cpu'>> }): string => (typing.cpu === undefined ? '' : ` (processor ${both(typing.cpu)})`);
  const typed = (note: NoteFigures, budget: string): Row[] => [
    { what: `keystroke, the page's work until it is painted (${name(note)}; ${note.typing.readingsMeanwhile} readings came back meanwhile)`, measured: `${both(note.typing.worked)}${processor(note)}`, budget },
    { what: `keystroke to paint, the wait for the screen's next frame included (${name(note)})`, measured: both(note.typing.painted), budget: '–' },
    { what: `key to new marks, the pause of ${ms(note.reading.quiet.p50)} before reading included (${name(note)})`, measured: `${both(note.reading.total)}; of it engine ${ms(note.reading.engine.p50)}, drawing ${ms(note.reading.draw.p50)}`, budget: '–' },
  ];
  const started = (what: string, figures: StartFigures): Row[] => [
    { what: `${what}: start to a window one can use, the browser's own start included`, measured: `${bothSeconds(figures.usable)} (host ${seconds(figures.address.p50)}, browser ${seconds(figures.browser.p50)})`, budget: '< 2 s' },
    { what: `${what}: start to all models ready, as the window is told`, measured: bothSeconds(figures.models), budget: '< 3 s' },
  ];
  const rows = [...typed(notes.dense, 'p95 < 16 ms'), ...typed(notes.ordinary, 'p95 < 16 ms'), ...started('demo, new store', start.demo), ...started('own store', start.own)];
  if (start.own.unlock !== undefined) rows.push({ what: 'passphrase to worklist', measured: bothSeconds(start.own.unlock), budget: '–' });
  if (start.own.megabytes !== null) rows.push({ what: 'host and engine together, idle with all models', measured: `${short(start.own.megabytes)} MB resident`, budget: '–' });
  return rows;
}

function libraryRows({ passages, documents, vectorSeconds, askMs }: LibraryFigures): Row[] {
  return [
    { what: `ask a library of ${whole.format(passages)} passages (${whole.format(documents)} documents)`, measured: `${both(askMs)} (processor ${ms(askMs.cpu.p95)})`, budget: 'p95 < 150 ms' },
    { what: 'make the vectors of that library, behind the work', measured: `${short(vectorSeconds)} s`, budget: '–' },
  ];
}

function literatureRows({ abstracts, aSecond, readSeconds, engineCpuMs, pauseMs, memory, againSeconds, newOnes, newOnesSeconds, rankMs, pathsMs }: LiteratureFigures): Row[] {
  // The first fifth warms caches; from there on memory must not grow with the list.
  const steady = memory.slice(Math.floor(memory.length / 5));
  const range = (of: (one: { host: number; engine: number }) => number): string => (steady.length === 0 ? 'not told' : `${Math.min(...steady.map(of))} to ${Math.max(...steady.map(of))} MB`);
  return [
    { what: `read ${whole.format(abstracts)} abstracts in one run, paused and resumed once`, measured: `${short(readSeconds)} s, ${aSecond.toFixed(1)} a second${engineCpuMs === null ? '' : ` (processor ${ms(engineCpuMs)} each)`}; stopped ${ms(pauseMs)} after the pause`, budget: '–' },
    { what: 'memory meanwhile, after the first fifth: engine, host', measured: `${range(({ engine }) => engine)}, ${range(({ host }) => host)}`, budget: 'constant, but that the store keeps 64 MB of pages' },
    { what: `the same list again with ${newOnes} new ones: taken, read`, measured: `${short(againSeconds)} s, ${short(newOnesSeconds)} s`, budget: 'only what is new' },
    { what: 'rank the targets of a frequent disease; paths from it', measured: `${both(rankMs)}; ${both(pathsMs)}`, budget: '–' },
  ];
}

function storeRows({ store, openCaseMs, searchMs, searches, saveMs, backup }: StoreFigures): Row[] {
  const size = `${whole.format(store.cases)} cases, ${whole.format(store.totalNotes)} notes`;
  const slowest = Object.entries(searches).toSorted(([, a], [, b]) => b.p95 - a.p95)[0];
  return [
    { what: `open a case (${size})`, measured: both(openCaseMs), budget: 'p95 < 50 ms' },
    { what: 'full-text search', measured: `${both(searchMs)}${slowest === undefined ? '' : `; slowest kind, ${slowest[0]}: p95 ${ms(slowest[1].p95)}`}`, budget: 'p95 < 100 ms' },
    { what: 'save a note of 5,000 characters', measured: both(saveMs), budget: '–' },
    { what: `back up ${short(backup.bytes / 1e6)} MB; a save meanwhile`, measured: `${short(backup.seconds)} s; ${both(backup.saveMs)}`, budget: 'blocks no keystroke' },
  ];
}
