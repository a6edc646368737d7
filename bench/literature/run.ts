/**
 * Measures reading a list of made-up abstracts as the screen does, with the real engine child: progress, pause, resume, memory,
 * the same list again, ranking.
 *
 *   node bench/literature/run.ts [--abstracts 10000] [--quick]
 *
 * Progress on stderr, one JSON object on stdout.
 */
import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '../../src/contract/errors.ts';
import { createEngineClient } from '../../src/main/engine-client/index.ts';
import { createDocumentReader } from '../../src/main/interop/documents/reader.ts';
import { DEFAULT_WEIGHTS } from '../../src/main/knowledge/literature/index.ts';
import { forkEngine } from '../../src/main/node/engine-process.ts';
import { createServiceContext } from '../../src/main/services/context.ts';
import { readingHandlers } from '../../src/main/services/reading/handlers.ts';
import { createVault } from '../../src/main/storage/vault/vault.ts';
import { spreads, timed } from '../store/timing.ts';
import type { Timed } from '../store/timing.ts';
import { madeUpAbstract, namesOf } from './abstracts.ts';

const { values } = parseArgs({ options: { abstracts: { type: 'string', default: '10000' }, quick: { type: 'boolean', default: false } } });
const wanted = values.quick ? 300 : Number(values.abstracts);
const say = (words: string): void => void process.stderr.write(`${words}\n`);
const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'auscult-bench-'));
/** What the screen sends in one message. */
const PART = 1_500_000;
const NEW = Math.ceil(wanted / 100);

const vault = createVault({ folder, scryptCost: 2 ** 14, autoLockMinutes: 240 });
await vault.setup({ passphrase: 'nothing secret in here', useKeystore: false });
const context = createServiceContext({ vault, emit: () => undefined });
const engine = createEngineClient(forkEngine(join(root, 'src/main/engine.ts'), { AUSCULT_RESOURCES: join(root, 'resources') }), { log: { info: () => undefined, warn: say, error: say } });
const handlers = readingHandlers(context, (article, signal) => engine.call('literature.mine', article, { signal, priority: 'batch' }), createDocumentReader());
const quiet = { signal: new AbortController().signal, progress: (): void => undefined };
const names = namesOf(join(root, 'resources/terminology/terminology.db'));

async function add(from: number, to: number): Promise<{ added: number; known: number }> {
  const sum = { added: 0, known: 0 };
  let lines: string[] = [];
  let length = 0;
  const send = async (): Promise<void> => {
    for (const { added, known } of (await handlers['reading.add']({ files: [{ name: 'list.jsonl', text: lines.join('\n') }] }, quiet)).report) {
      sum.added += added;
      sum.known += known;
    }
    [lines, length] = [[], 0];
  };
  for (let at = from; at < to; at += 1) {
    const line = madeUpAbstract(at, names);
    lines.push(line);
    length += line.length;
    if (length > PART || at === to - 1) await send();
  }
  return sum;
}

/** Resident megabytes and processor seconds of a process; null where the system doesn't tell. */
function usage(pid: number): { megabytes: number; seconds: number } | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const [user = 0, system = 0] = (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1] ?? '').split(' ').slice(11, 13).map(Number);
    return { megabytes: Math.round(Number(kilobytes) / 1024), seconds: (user + system) / 100 };
  } catch {
    return null;
  }
}
function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(word => word !== '').map(Number);
  } catch {
    return [];
  }
}
const processes = (): { host: ReturnType<typeof usage>; engine: ReturnType<typeof usage> } => ({ host: usage(process.pid), engine: usage(childrenOf(process.pid)[0] ?? 0) });

const added = await timed(() => add(0, wanted));
say(`${added.value.added} abstracts added`);

/** Host and engine, every twentieth of the list. */
const memory: { read: number; host: number; engine: number }[] = [];
const sample = (read: number): void => {
  const { host, engine: child } = processes();
  if (host === null || child === null) return;
  memory.push({ read, host: host.megabytes, engine: child.megabytes });
  say(`${read} read; host ${host.megabytes} MB, engine ${child.megabytes} MB`);
};
let [steps, next, pausedMs, readBefore] = [0, 0, 0, 0];
const step = wanted / 20;
const follow = ({ done }: { done: number }): void => {
  steps += 1;
  if (readBefore + done < next) return;
  sample(readBefore + done);
  next += step;
};
const before = processes();
const read = await timed(async () => {
  const pause = new AbortController();
  let stopped = 0;
  try {
    await handlers['reading.run']({}, { signal: pause.signal, progress: (now) => {
      follow(now);
      if (now.done < wanted / 3 || pause.signal.aborted) return;
      stopped = performance.now();
      pause.abort();
    } });
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'cancelled') throw thrown;
    pausedMs = performance.now() - stopped;
  }
  const { articles, waiting } = await handlers['reading.status']({}, quiet);
  readBefore = articles - waiting;
  say(`paused after ${readBefore}, resumed`);
  return handlers['reading.run']({}, { ...quiet, progress: follow });
});
const after = processes();
const status = await handlers['reading.status']({}, quiet);

const again = await timed(() => add(0, wanted + NEW));
const rest = await timed(() => handlers['reading.run']({}, quiet));
if (rest.value.read !== NEW || again.value.known !== wanted) throw new Error('The list was not known the second time');

const { concepts } = await handlers['reading.concepts']({ query: '', kind: 'disease', limit: 20 }, quiet);
const ranks: Timed<unknown>[] = [];
for (const novelty of [0, 0.5]) for (const { key } of concepts) ranks.push(await timed(() => handlers['reading.rank']({ disease: key, kinds: ['gene', 'chemical', 'variant'], weights: { ...DEFAULT_WEIGHTS, novelty }, limit: 50 }, quiet)));
const paths: Timed<unknown>[] = [];
for (const { key } of concepts) paths.push(await timed(() => handlers['reading.paths']({ from: key, weights: { ...DEFAULT_WEIGHTS, novelty: 0 }, limit: 20 }, quiet)));
await engine.close();
vault.close();
rmSync(folder, { recursive: true, force: true });

const cpu = before.engine === null || after.engine === null ? null : ((after.engine.seconds - before.engine.seconds) * 1000) / wanted;
process.stdout.write(
  `${JSON.stringify({
    abstracts: wanted, relations: status.relations, failed: status.failed, addSeconds: Math.round(added.ms / 100) / 10, readSeconds: Math.round(read.ms / 1000), aSecond: Math.round((10_000 * wanted) / read.ms) / 10,
    engineCpuMs: cpu === null ? null : Math.round(cpu * 10) / 10, hostCpuMs: Math.round((10 * read.cpu) / wanted) / 10, progressSteps: steps, pauseMs: Math.round(pausedMs), readBeforePause: readBefore,
    memory, againSeconds: Math.round(again.ms / 100) / 10, newOnes: NEW, newOnesSeconds: Math.round(rest.ms / 100) / 10, articlesOfDisease: concepts.slice(0, 3).map(({ articles }) => articles), rankMs: spreads(ranks), pathsMs: spreads(paths),
  }, null, 2)}\n`,
);
