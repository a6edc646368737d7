/** From the start of the host to a window one can use and an engine that reads. */
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { launchBrowser } from '../../e2e/fixtures/browser.ts';
import { newFolder, startNodeHost } from '../../e2e/fixtures/node-host.ts';
import { spread } from '../store/timing.ts';
import type { Spread } from '../store/timing.ts';
import { installProbe, probeOf } from './probe.ts';

const PASSPHRASE = 'nothing secret in here';

/** Milliseconds since the host's process was started. The browser is started when the host gives its address, as `npm start` does. */
interface Start {
  readonly address: number;
  /** Time that the browser took of what follows. */
  readonly browser: number;
  /** The frame with the worklist (demo), or with the passphrase's field (own store). */
  readonly usable: number;
  /** The frame whose status bar says that the engine is ready; own store: the passphrase was typed before. */
  readonly engine: number;
  /** All shipped models ready or refused, as the window is told. */
  readonly models: number;
  /** From Enter after the passphrase to the worklist; own store only. */
  readonly unlock: number;
  /** Resident memory of the host and of its engine two seconds later, megabytes; null where the system does not tell. */
  readonly megabytes: number | null;
}
export interface StartFigures {
  readonly starts: number;
  readonly address: Spread;
  readonly browser: Spread;
  readonly usable: Spread;
  readonly engine: Spread;
  readonly models: Spread;
  readonly unlock?: Spread;
  readonly megabytes: number | null;
}

/** `demo`: the README's first command, with a new store and nothing hashed before. `own`: a store that was set up earlier. */
export async function measureStarts(starts: number): Promise<{ readonly demo: StartFigures; readonly own: StartFigures }> {
  const folder = await newFolder();
  try {
    await setUpStore(folder);
    const demo: Start[] = [];
    const own: Start[] = [];
    for (let at = 0; at < starts; at += 1) {
      demo.push(await startOnce({ demo: true }));
      own.push(await startOnce({ data: folder }));
    }
    return { demo: figuresOf(demo, false), own: figuresOf(own, true) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function startOnce(options: { readonly demo: true } | { readonly data: string }): Promise<Start> {
  const started = Date.now();
  const host = await startNodeHost(options);
  const address = Date.now() - started;
  const browser = await launchBrowser();
  const launched = Date.now() - started;
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
    await page.addInitScript(installProbe);
    await page.goto(host.address);
    let entered = 0;
    if ('data' in options) {
      await page.locator('input[type="password"]').fill(PASSPHRASE);
      entered = await page.evaluate(() => performance.timeOrigin + performance.now());
      await page.keyboard.press('Enter');
    }
    await firstOf(page, 'worklist');
    await firstOf(page, 'engine');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Models' }).click();
    await firstOf(page, 'models');
    const { first } = await probeOf(page);
    const since = (name: string): number => (first[name] ?? Number.NaN) - started;
    await wait(2000);
    const unlock = entered === 0 ? 0 : (first['worklist'] ?? 0) - entered;
    return { address, browser: launched - address, usable: since('data' in options ? 'passphrase' : 'worklist'), engine: since('engine'), models: since('models'), unlock, megabytes: residentMegabytes(host.process.pid ?? 0) };
  } finally {
    await browser.close();
    await host.stop();
  }
}

const firstOf = async (page: Page, name: string): Promise<unknown> => page.waitForFunction((wanted) => window.auBench.first[wanted] !== undefined, name);

/** A store of its own with one case, shut again; the engine has hashed the shipped models meanwhile. */
async function setUpStore(data: string): Promise<void> {
  const host = await startNodeHost({ data });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ locale: 'en-GB' });
    await page.addInitScript(installProbe);
    await page.goto(host.address);
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await page.getByLabel('The same passphrase again').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Create the encrypted store' }).click();
    await page.getByLabel('I have stored it').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'New case' }).first().click();
    await page.getByLabel("Patient's name").fill('Ada Quill');
    await page.getByLabel('Record number', { exact: true }).fill('T-1');
    await page.getByLabel('Case', { exact: true }).fill('Clinic visit');
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('heading', { name: 'Ada Quill', level: 1 }).waitFor();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Models' }).click();
    await firstOf(page, 'models');
  } finally {
    await browser.close();
    await host.stop();
  }
}

function figuresOf(starts: readonly Start[], withUnlock: boolean): StartFigures {
  const of = (pick: (start: Start) => number): Spread => spread(starts.map(pick));
  return {
    starts: starts.length,
    address: of((start) => start.address),
    browser: of((start) => start.browser),
    usable: of((start) => start.usable),
    engine: of((start) => start.engine),
    models: of((start) => start.models),
    ...(withUnlock ? { unlock: of((start) => start.unlock) } : {}),
    megabytes: starts.at(-1)?.megabytes ?? null,
  };
}

/** Of a process and its children, so far as Linux tells. */
function residentMegabytes(pid: number): number | null {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
    const kilobytes = Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    return Math.round(kilobytes / 1024) + children.reduce((sum, child) => sum + (residentMegabytes(child) ?? 0), 0);
  } catch {
    return null;
  }
}
