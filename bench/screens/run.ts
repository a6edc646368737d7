/** Measures the screens and prints one JSON object; see bench/README.md. `--quick` types less and starts once. */
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { launchBrowser } from '../../e2e/fixtures/browser.ts';
import { usableCores } from '../../src/main/inference/cores.ts';
import { longNotes } from '../engine/texts.ts';
import { denseNote } from './dense-note.ts';
import { measureStarts } from './starting.ts';
import { measureNotes } from './typing.ts';

const DENSE = 50_000;
const quick = process.argv.includes('--quick');
const loadBefore = loadavg()[0] ?? 0;
const [ordinary = ''] = longNotes(resolve(import.meta.dirname, '../../resources/demo'));

const start = await measureStarts(quick ? 1 : 4);
const browser = await launchBrowser();
try {
  const notes = await measureNotes(browser, { dense: denseNote(DENSE), ordinary }, quick ? { keys: 40, readings: 3 } : { keys: 200, readings: 12 });
  const figures = { cores: usableCores(), loadBefore, browser: `Chromium ${browser.version()}`, start, notes };
  process.stdout.write(`${JSON.stringify(figures, (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value), 2)}\n`);
} finally {
  await browser.close();
}
