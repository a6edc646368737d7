import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures/app.ts';
import { editor, openDemoCase, saved } from './steps.ts';

const childrenOf = (pid: number): number[] => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(/\s+/).filter(Boolean).map(Number);
const isEngine = (pid: number): boolean => /engine/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));

test('an engine killed in the middle shows its state, comes back and loses nothing', async ({ app }) => {
  test.skip(process.platform !== 'linux', 'finds the engine through /proc');
  const { page, pid } = await app.open();
  await openDemoCase(page, 'Harold Whitcombe');
  await expect(saved(page)).toBeVisible();
  const below = childrenOf(pid).flatMap((child) => [child, ...childrenOf(child)]);
  const engine = below.find(isEngine);
  expect(engine).toBeDefined();
  await editor(page).click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Amoxicillin started.');
  process.kill(engine ?? 0, 'SIGKILL');
  // The state between is over in a moment; why there was one stays beside the ready engine.
  await expect(page.locator('.au-engine[data-state="ready"]')).toContainText('crash');
  await expect(editor(page).locator('.cm-e', { hasText: 'Amoxicillin' })).toBeVisible();
  await expect(saved(page)).toBeVisible();
});

test('a backend that is gone is said, and what was typed is kept', async ({ app }, info) => {
  test.skip(info.project.name === 'electron', 'in Electron the backend and the window end together');
  const { page, pid } = await app.open();
  await openDemoCase(page, 'Harold Whitcombe');
  await editor(page).click({ position: { x: 5, y: 5 } });
  // Stopped first, so that nothing is saved however long the typing takes.
  process.kill(pid, 'SIGSTOP');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Not yet on disk.');
  process.kill(pid, 'SIGKILL');
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('The connection to the backend was lost');
  await expect(dialog).toContainText('One note has words that are not on disk yet');
  await expect(editor(page)).toContainText('Not yet on disk.');
});
