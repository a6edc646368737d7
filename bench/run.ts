/**
 * Runs all measurements, keeps them in bench/results.json and prints them as a Markdown table.
 *
 *   npm run bench [-- --only engine,reasoning,prognosis,store,screens,library,literature] [--quick] [--full] [--folder DIR] [--table]
 *
 * `--only` leaves the other parts as they were measured last; `--table` prints without measuring. `--full` is the store of
 * 100,000 cases with 1,000,000 notes (a quarter of an hour to fill), `--folder` keeps that store and uses it again.
 * `--quick` is for trying out: it measures less and keeps nothing.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../scripts/fresh-build.mjs';
import { usableCores } from '../src/main/inference/cores.ts';
import type { EngineFigures, LibraryFigures, LiteratureFigures, Measured, PrognosisFigures, ReasoningFigures, Results, ScreenFigures, StoreFigures } from './figures.ts';
import { table } from './table.ts';

const root = resolve(import.meta.dirname, '..');
const file = join(import.meta.dirname, 'results.json');
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'engine,reasoning,prognosis,screens,store,library,literature' },
    quick: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    folder: { type: 'string' },
    table: { type: 'boolean', default: false },
  },
});
const wanted = new Set(values.table ? [] : values.only.split(','));
const say = (line: string): void => void process.stderr.write(`${line}\n`);

const trouble = wanted.size === 0 ? null : ensureBuilt(root, process.execPath, say);
if (trouble !== null) {
  say(trouble);
  process.exit(1);
}
const quick = values.quick ? ['--quick'] : [];
const storeSize = values.full ? ['--full', '--characters', '1200'] : values.quick ? ['--cases', '100'] : ['--cases', '1000'];
const engine = wanted.has('engine') ? await measure<EngineFigures>('bench/engine/run.ts', quick) : null;
const reasoning = wanted.has('reasoning') ? await measure<ReasoningFigures>('bench/reasoning/run.ts', quick) : null;
const prognosis = wanted.has('prognosis') ? await measure<PrognosisFigures>('bench/prognosis/run.ts', quick) : null;
const screens = wanted.has('screens') ? await measure<ScreenFigures>('bench/screens/run.ts', quick) : null;
const library = wanted.has('library') ? await measure<LibraryFigures>('bench/library/run.ts', quick) : null;
const literature = wanted.has('literature') ? await measure<LiteratureFigures>('bench/literature/run.ts', quick) : null;
const store = wanted.has('store') ? await measure<StoreFigures>('bench/store/measure.ts', storeSize, values.folder === undefined ? [] : ['--folder', values.folder]) : null;
const kept: Partial<Results> = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : {};
const results: Results = {
  ...kept,
  shippedMegabytes: Math.round(bytesOf(join(root, 'resources')) / 1e5) / 10,
  ...(engine === null ? {} : { engine }),
  ...(reasoning === null ? {} : { reasoning }),
  ...(prognosis === null ? {} : { prognosis }),
  ...(screens === null ? {} : { screens }),
  ...(store === null ? {} : { store }),
  ...(library === null ? {} : { library }),
  ...(literature === null ? {} : { literature }),
};
if (!values.quick && !values.table) writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
process.stdout.write(`${table(results)}\n`);

/** One part in a process of its own, so that none warms or crowds another. `unnamed` arguments stay out of what is kept. */
async function measure<T>(script: string, named: readonly string[], unnamed: readonly string[] = []): Promise<Measured<T>> {
  const date = new Date().toISOString();
  const loadBefore = loadavg()[0] ?? 0;
  say(`${script} (load ${loadBefore.toFixed(1)})`);
  const child = spawn(process.execPath, [join(root, script), ...named, ...unnamed], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (printed += part));
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
  if (code !== 0) throw new Error(`${script} ended with ${code ?? 'a signal'}`);
  return {
    date,
    node: process.versions.node,
    system: `${process.platform} ${process.arch}`,
    cores: usableCores(),
    loadBefore: Math.round(loadBefore * 10) / 10,
    command: ['node', script, ...named].join(' '),
    figures: JSON.parse(printed) as T,
  };
}

function bytesOf(place: string): number {
  const stats = statSync(place);
  return stats.isDirectory() ? readdirSync(place).reduce((sum, name) => sum + bytesOf(join(place, name)), 0) : stats.size;
}
