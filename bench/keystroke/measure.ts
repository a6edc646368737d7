/**
 * From key to paint in the note editor of the built app: a note of 50 KB with as many marks as its text gives, in the
 * installed browser on the loopback host. Prints one JSON line. `node bench/keystroke/measure.ts [--keys 120]`
 */
import { launchBrowser } from '../../e2e/fixtures/browser.ts';
import { startNodeHost } from '../../e2e/fixtures/node-host.ts';

const SIZE = 50_000;
const LINES = [
  'PMH: atrial fibrillation, COPD, CKD 3, T2DM, HTN, gout; no asthma, no stroke, father had MI.\n',
  'Meds: warfarin 3 mg od, metformin 500 mg bd, ramipril 5 mg od, bisoprolol 2.5 mg od, allopurinol 100 mg od.\n',
  'Obs: BP 134/76, HR 88, RR 18, T 36.9, SpO2 95%. K 4.9, Na 138, creat 121, urea 9.2, Hb 101, WCC 11.2, CRP 45.\n',
  'Denies fever, cough, chest pain, haematuria, melaena; has dizziness, nausea, fatigue, mild ankle oedema.\n',
];
const keys = Number(process.argv[process.argv.indexOf('--keys') + 1]) || 120;

let text = '';
for (let at = 0; text.length < SIZE; at += 1) text += LINES[at % LINES.length] ?? '';

const host = await startNodeHost({ demo: true });
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  let marks = 0;
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => {
    const read = JSON.parse(String(payload)) as { value?: { annotation?: { entities: unknown[] } } };
    marks = Math.max(marks, read.value?.annotation?.entities.length ?? 0);
  }));
  await page.goto(host.address);
  await page.locator('.au-table-body [role="row"]').first().click();
  await page.getByRole('button', { name: 'New note' }).click();
  await page.getByLabel('Title').fill('Keystrokes');
  const marked = new Promise<number>((resolve) => {
    const timer = setInterval(() => {
      void page.locator('.cm-e').count().then((count) => {
        if (count > 50) {
          clearInterval(timer);
          resolve(count);
        }
      });
    }, 500);
  });
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.locator('.cm-content').waitFor();
  await page.locator('.cm-content').focus();
  await page.keyboard.insertText(text);
  const inView = await marked;
  await page.evaluate(() => {
    const times: number[] = [];
    const handled: number[] = [];
    Object.assign(window, { keyTimes: times, handledTimes: handled });
    let start = 0;
    // A task after the input: the editor has taken the key and its decorations are in the document.
    window.addEventListener('input', () => setTimeout(() => handled.push(performance.now() - start)), true);
    window.addEventListener('keydown', () => {
      start = performance.now();
      const began = start;
      // The frame after the key, and a task after that frame: the pixels are on their way.
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => times.push(performance.now() - began);
        channel.port2.postMessage(null);
      });
    }, true);
  });
  for (let at = 0; at < keys; at += 1) await page.keyboard.press('x', { delay: 40 });
  const times = await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
  const handled = await page.evaluate(() => (window as unknown as { handledTimes: number[] }).handledTimes);
  const quantile = (values: readonly number[], share: number): number => {
    const sorted = [...values].sort((a, b) => a - b);
    return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0) * 10) / 10;
  };
  const spread = (values: readonly number[]): Record<string, number> => ({ p50: quantile(values, 0.5), p95: quantile(values, 0.95), max: quantile(values, 1) });
  process.stdout.write(`${JSON.stringify({ characters: text.length, marks, marksInView: inView, keys: times.length, handled: spread(handled), painted: spread(times) })}\n`);
} finally {
  await browser.close();
  await host.stop();
}
