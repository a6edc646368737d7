import { readFile } from 'node:fs/promises';
import { expectNoViolations } from './axe.ts';
import { expect, test } from './fixtures/app.ts';
import { openDemoCase, rows } from './steps.ts';

test('the reading is measured on the answers of this store', async ({ page }) => {
  const nav = page.getByRole('navigation', { name: 'Main' });
  await expect(rows(page).first()).toBeVisible();
  await nav.getByRole('button', { name: 'Models' }).click();
  const panel = page.getByRole('region', { name: 'On your own answers' });
  await expect(panel.getByText('No fact has been answered yet.')).toBeVisible();
  await nav.getByRole('button', { name: 'Worklist' }).click();
  await openDemoCase(page, 'Harold Whitcombe');
  await page.locator('.au-fact[data-state="suggested"]').first().locator('[data-do="accept"]').click();
  await expect(page.locator('.au-fact[data-state="confirmed"]').first()).toBeVisible();
  await nav.getByRole('button', { name: 'Models' }).click();
  await expect(panel.getByText('1 case: 1 accepted, 0 changed, 0 rejected, 0 typed.')).toBeVisible();
  await expect(panel.getByText('too few to judge by')).toBeVisible();
  await expect(panel.getByRole('row', { name: /^All kinds 1 1 / })).toBeVisible();
  const [file] = await Promise.all([page.waitForEvent('download'), panel.getByRole('button', { name: 'Save as CSV' }).click()]);
  expect(await readFile(await file.path(), 'utf8')).toMatch(/\r\nall,1,1,1\.0000,,,1\.0000,,\r\n/);
  await expectNoViolations(page, 'corrections');
});
