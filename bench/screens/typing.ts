/** Typing in a note and reading it again after a key, in the built app on the loopback host. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { startNodeHost } from '../../e2e/fixtures/node-host.ts';
import { spread } from '../store/timing.ts';
import type { Spread } from '../store/timing.ts';
import { mainThreadTime } from './page-cpu.ts';
import { forget, installProbe, probeOf } from './probe.ts';
import type { ReadTimes } from './probe.ts';

/** Between keys, milliseconds: ten a second. */
const BEAT = 100;
/** After each word, so that readings begin and come back while the next word is typed. */
const PAUSE = 300;
const WORDS = 'Also nausea and vomiting since Monday, on aspirin 75 mg od, no rash, K 5.1, Hb 98. ';

interface TypingFigures {
  readonly characters: number;
  /** Entities that the shipped models found in the note; none is made up. */
  readonly marks: number;
  readonly keys: number;
  /** Milliseconds; see probe.ts for the three. */
  readonly handled: Spread;
  readonly worked: Spread;
  readonly painted: Spread;
  /** Processor time of the page from the key to its frame, waits left out: the same on a busy machine. */
  readonly cpu: Spread;
  /** Readings of the whole note that came back and were drawn while it was typed in. */
  readonly readingsMeanwhile: number;
}
interface ReadingFigures {
  readonly characters: number;
  readonly marks: number;
  /** From the last key to the frame that shows its marks, milliseconds: `quiet`, `answer` and `draw` in turn. */
  readonly total: Spread;
  /** The key to the question: the editor waits for a pause in typing. */
  readonly quiet: Spread;
  /** The question to the answer at the window: socket, backend, engine and back. */
  readonly answer: Spread;
  /** Of that, the engine's own reading. */
  readonly engine: Spread;
  readonly draw: Spread;
}
export interface NoteFigures {
  readonly typing: TypingFigures;
  readonly reading: ReadingFigures;
}

/** Each note is imported as a file, opened, typed in and read again. */
export async function measureNotes(browser: Browser, notes: Readonly<Record<string, string>>, count: { readonly keys: number; readonly readings: number }): Promise<Record<string, NoteFigures>> {
  const host = await startNodeHost({ demo: true });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
  try {
    await context.addInitScript(installProbe);
    const page = await context.newPage();
    await page.goto(host.address);
    await page.locator('.au-table-body [data-row]').first().waitFor();
    const figures: Record<string, NoteFigures> = {};
    for (const [name, text] of Object.entries(notes)) {
      await importNote(page, `${name}.txt`, text);
      await firstReading(page, text.length);
      // Where every mark has to move.
      await page.locator('.cm-content').click({ position: { x: 5, y: 5 } });
      await page.keyboard.press('Control+Home');
      figures[name] = { typing: await typeAway(browser, page, count.keys), reading: await readAgain(page, count.readings) };
      await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Worklist' }).click();
    }
    return figures;
  } finally {
    await context.close();
    await host.stop();
  }
}

async function importNote(page: Page, name: string, text: string): Promise<void> {
  await page.getByTestId('import-files').setInputFiles([{ name, mimeType: 'text/plain', buffer: Buffer.from(text) }]);
  await page.getByRole('region', { name: 'Report of the import' }).getByRole('button', { name }).click();
  await page.locator('.cm-content').waitFor();
}

/** Until a reading of the whole note was drawn and the panels have had time to follow. */
async function firstReading(page: Page, characters: number): Promise<void> {
  await page.waitForFunction((length) => window.auBench.reads.some((read) => read.characters >= length), characters, { timeout: 60_000 });
  await wait(3000);
}

async function typeAway(browser: Browser, page: Page, keys: number): Promise<TypingFigures> {
  let readingsMeanwhile = 0;
  const cpu = await mainThreadTime(browser, page, async () => {
    await forget(page);
    await sendKeys(page, keys);
    readingsMeanwhile = (await probeOf(page)).reads.length;
    await settled(page);
    return (await probeOf(page)).keys;
  });
  const { keys: times, reads } = await probeOf(page);
  const last = reads.at(-1);
  return {
    characters: last?.characters ?? 0,
    marks: last?.entities ?? 0,
    keys: times.length,
    handled: spread(times.map(({ handled }) => handled)),
    worked: spread(times.map(({ worked }) => worked)),
    painted: spread(times.map(({ painted }) => painted)),
    cpu: spread(cpu),
    readingsMeanwhile,
  };
}

async function sendKeys(page: Page, keys: number): Promise<void> {
  const sent: Promise<void>[] = [];
  const from = performance.now();
  let due = 0;
  for (let at = 0; at < keys; at += 1) {
    const key = WORDS[at % WORDS.length] ?? 'x';
    await wait(Math.max(0, from + due - performance.now()));
    // Not awaited: a page that lags gets the next key all the same, as from a hand.
    sent.push(page.keyboard.press(key === ' ' ? 'Space' : key));
    due += key === ' ' ? PAUSE : BEAT;
  }
  await Promise.all(sent);
}

async function readAgain(page: Page, times: number): Promise<ReadingFigures> {
  await forget(page);
  const read: ReadTimes[] = [];
  for (let at = 0; at < times; at += 1) {
    await page.keyboard.press(WORDS[at % WORDS.length] === ' ' ? 'Space' : (WORDS[at % WORDS.length] ?? 'x'));
    await settled(page, at + 1);
    const newest = (await probeOf(page)).reads.at(-1);
    if (newest !== undefined) read.push(newest);
    // The save and the panels that follow it are over before the next key.
    await wait(1500);
  }
  const of = (pick: (one: ReadTimes) => number): Spread => spread(read.map(pick));
  return {
    characters: read.at(-1)?.characters ?? 0,
    marks: read.at(-1)?.entities ?? 0,
    total: of(({ painted, key }) => painted - key),
    quiet: of(({ asked, key }) => asked - key),
    answer: of(({ answered, asked }) => answered - asked),
    engine: of(({ engine }) => engine),
    draw: of(({ painted, answered }) => painted - answered),
  };
}

/** Until `readings` readings were drawn, or one that nothing was typed after. */
async function settled(page: Page, readings = 1): Promise<void> {
  await page.waitForFunction((count) => window.auBench.reads.length >= count, readings, { timeout: 60_000 });
  await wait(500);
}
