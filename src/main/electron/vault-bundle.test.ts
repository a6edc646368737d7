/** The keystore of the system through the built desktop root: what it opens, over a restart too, and what it costs when it refuses. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '../../../scripts/fresh-build.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const besides = (file: string): string => pathToFileURL(fileURLToPath(new URL(file, import.meta.url))).href;
let folder: string;
beforeAll(() => {
  const problem = ensureBuilt(root, process.execPath, () => undefined);
  if (problem !== null) throw new Error(problem);
  folder = mkdtempSync(path.join(os.tmpdir(), 'vault-bundle-'));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Said {
  readonly step: string;
  readonly state?: string;
  readonly failed?: string;
  readonly message?: string;
  readonly slots?: readonly string[];
  readonly keystoreAvailable?: boolean;
}
async function start(keyring: string, steps: string, more: Record<string, string> = {}): Promise<{ said?: Said[]; failed?: string; code: number | null }> {
  const file = path.join(folder, `report-${Math.random()}.json`);
  const child = spawn(
    process.execPath,
    ['--import', besides('./stand-in/register.ts'), '--import', besides('./testing/drive-vault.ts'), path.join(root, 'out/main/index.js'), '--data', path.join(folder, 'data')],
    { env: { ...process.env, STAND_IN_REPORT: file, STAND_IN_KEYRING: keyring, STAND_IN_STEPS: steps, ...more }, stdio: 'ignore' },
  );
  const [code] = (await once(child, 'exit')) as [number | null];
  return { ...(existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { said: Said[] }) : {}), code };
}
const states = (said: readonly Said[] | undefined): string[] => (said ?? []).map(({ step, state, failed }) => `${step}: ${state ?? failed}`);

test('the keystore opens the store, after locking and after a restart; refusing, it costs the passphrase and nothing else', async () => {
  const first = await start('keyring', 'look setup lock keystore');
  expect(states(first.said)).toEqual(['look: empty', 'setup: open', 'lock: locked', 'keystore: open']);
  expect(first.said?.at(-1)).toMatchObject({ keystoreAvailable: true, slots: expect.arrayContaining(['keystore', 'passphrase', 'recovery']) as string[] });

  expect(states((await start('keyring', 'look keystore')).said)).toEqual(['look: locked', 'keystore: open']);

  const refused = await start('refuses', 'keystore passphrase');
  expect(states(refused.said)).toEqual(['keystore: keystore-unavailable', 'passphrase: open']);
  // The keystore's own words could quote what it was given.
  expect(refused.said?.[0]?.message).not.toContain('refused ');

  const without = await start('none', 'look keystore passphrase');
  expect(without.said?.[0]).toMatchObject({ state: 'locked', keystoreAvailable: false });
  expect(states(without.said)).toEqual(['look: locked', 'keystore: keystore-unavailable', 'passphrase: open']);
});

test('a start whose store another window holds opens no window, touches nothing and ends', async () => {
  const before = readdirSync(path.join(folder, 'data')).sort();
  expect(await start('keyring', 'look', { STAND_IN_LOCK: 'held' })).toMatchObject({ code: 0 });
  expect(readdirSync(path.join(folder, 'data')).sort()).toEqual(before);
});
