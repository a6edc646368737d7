/** The engine as it runs in the product: a child process, timed from the fork and weighed when idle. */
import { fork, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { engine } from '../../src/contract/engine.ts';
import { ENGINE_FLAGS, engineEnvironment } from '../../src/main/node/engine-process.ts';
import { forkedChildWire } from '../../src/main/rpc/child-wire.ts';
import { connect } from '../../src/rpc/connect.ts';

export interface ChildFigures {
  /** Fork to the first answer, milliseconds: from here on the window shows what is loading. */
  readonly answersAfter: number;
  /** Fork to every shipped model ready or refused, milliseconds. */
  readonly readyAfter: number;
  readonly models: { readonly id: string; readonly state: string }[];
  /** Resident megabytes after one note was read and a rest; null where the system does not tell. */
  readonly megabytes: number | null;
  readonly megabytesOfBareNode: number | null;
  readonly built: boolean;
}

/** Starts out/main/engine.js if it was built, else the source, as the host does, with `folder` for its data. The hashes of the shipped files are known, as on every start but the first. */
export async function measureChild(root: string, folder: string, note: string): Promise<ChildFigures> {
  const bundle = join(root, 'out/main/engine.js');
  const built = existsSync(bundle);
  const start = (): ReturnType<typeof fork> =>
    fork(built ? bundle : join(root, 'src/main/engine.ts'), [], { serialization: 'advanced', stdio: 'ignore', execArgv: ENGINE_FLAGS, env: { ...process.env, ...engineEnvironment(folder, join(root, 'resources')) } });
  await stopped(start(), async (client) => client.call('engine.status', {}).then(() => waitForModels(client)));

  const forked = performance.now();
  const child = start();
  return stopped(child, async (client) => {
    await client.call('engine.status', {});
    const answersAfter = performance.now() - forked;
    const models = await waitForModels(client);
    const readyAfter = performance.now() - forked;
    await client.call('text.annotate', { text: note });
    await wait(2000);
    return { answersAfter, readyAfter, models, megabytes: residentMegabytes(child.pid), megabytesOfBareNode: await bareNode(), built };
  });
}

type EngineClient = ReturnType<typeof connect<typeof engine>>;

async function stopped<T>(child: ReturnType<typeof fork>, use: (client: EngineClient) => Promise<T>): Promise<T> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    return await use(connect(forkedChildWire(child), engine));
  } finally {
    child.kill();
    await ended;
  }
}

async function waitForModels(client: EngineClient): Promise<{ id: string; state: string }[]> {
  for (;;) {
    const { models } = await client.call('engine.status', {});
    if (models.length > 0 && models.every(({ state }) => state !== 'loading')) return models.map(({ id, state }) => ({ id, state }));
    await wait(5);
  }
}

async function bareNode(): Promise<number | null> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await wait(1000);
  const megabytes = residentMegabytes(child.pid);
  child.kill();
  await ended;
  return megabytes;
}

function residentMegabytes(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid ?? 0}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
