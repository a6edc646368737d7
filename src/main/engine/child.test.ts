import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { engine as contract } from '../../contract/engine.ts';
import type { Engine } from '../../contract/engine.ts';
import { connect } from '../../rpc/connect.ts';
import type { Client } from '../../rpc/types.ts';
import { forkEngine } from '../node/engine-process.ts';

const root = resolve(import.meta.dirname, '../engine.ts');
const resources = resolve(import.meta.dirname, '../../../resources');

interface Started {
  client: Client<Engine>;
  exit: Promise<{ code: number | null; signal: string | null }>;
  kill: () => void;
}
const running: Started[] = [];
afterEach(async () => {
  for (const { kill, exit } of running.splice(0)) {
    kill();
    await exit;
  }
});
function start(environment: Record<string, string> = {}): Started {
  const child = forkEngine(root, { AUSCULT_RESOURCES: resources, ...environment })({ providers: ['cpu'] });
  const started = { client: connect(child.wire, contract), exit: new Promise<{ code: number | null; signal: string | null }>((done) => child.onExit(done)), kill: () => child.kill() };
  running.push(started);
  return started;
}

describe('the engine as a child process', () => {
  it('answers before its models are ready, tells when they are, and reads with them', async () => {
    const { client } = start();
    const ready = new Promise<string[]>((done) => client.on('models.changed', ({ models }) => {
      if (models.every(({ state }) => state === 'ready')) done(models.map(({ id }) => id));
    }));
    expect((await client.call('engine.status', {})).threads).toBeGreaterThanOrEqual(1);
    expect((await client.call('text.assert', { sentence: 'Denies chest pain.', start: 7, end: 17 })).assertion.polarity).toBe('negative');
    const annotation = await client.call('text.annotate', { text: 'Takes warfarin 4 mg daily.' });
    expect(annotation.model).toMatchObject({ id: 'clinical-entities', provider: 'cpu' });
    expect(annotation.entities.find(({ text }) => text === 'warfarin')?.type).toBe('drug');
    expect(await ready).toContain('clinical-entities');
  });
  it('remembers the hashes of its models for the next start', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'auscult-engine-'));
    const file = join(folder, 'hashes.json');
    const { client } = start({ AUSCULT_HASHES: file });
    await client.call('prognosis.list', {});
    const remembered = JSON.parse(await readFile(file, 'utf8')) as [string, string][];
    expect(remembered.length).toBeGreaterThan(5);
    expect(remembered.every(([version, hash]) => version.startsWith(resources) && /^[0-9a-f]{64}$/.test(hash))).toBe(true);
    await rm(folder, { recursive: true });
  });
  it('ends with its parent, and when it can never start', async () => {
    const { client, exit } = start();
    await client.call('engine.status', {});
    client.close();
    expect(await exit).toEqual({ code: 0, signal: null });
    expect(await start({ AUSCULT_RESOURCES: join(resources, 'nothing') }).exit).toMatchObject({ code: 3 });
  });
  it('does not run without a parent', async () => {
    const child = spawn(process.execPath, [root], { stdio: 'ignore' });
    expect(await new Promise((done) => child.once('exit', done))).toBe(2);
  });
});
