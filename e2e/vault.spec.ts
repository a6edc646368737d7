import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { expectNoViolations } from './axe.ts';
import { expect, test } from './fixtures/app.ts';
import { PASSPHRASE, setUp, unlock } from './steps.ts';

test.use({ demo: false });

test('sets up, locks, refuses a wrong passphrase, unlocks, recovers', async ({ page }) => {
  await page.getByLabel('Passphrase', { exact: true }).fill('short');
  await expect(page.getByText('Too short: at least 8 characters')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Create the encrypted store' })).toBeDisabled();
  const code = await setUp(page);
  expect(code.length).toBeGreaterThan(15);

  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).fill('not the passphrase');
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('That is not the passphrase');
  await unlock(page);
  await expect(page.getByRole('heading', { name: 'Worklist' })).toBeVisible();

  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await page.getByRole('button', { name: 'Passphrase lost? Use the recovery code' }).click();
  await page.getByLabel('Recovery code').fill(code);
  await page.getByLabel('Passphrase', { exact: true }).fill(`${PASSPHRASE} again`);
  await page.getByLabel('The same passphrase again').fill(`${PASSPHRASE} again`);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Worklist' })).toBeVisible();
});

test('every screen before the open store passes axe, light and dark', async ({ app }) => {
  const { page, stop } = await app.open();
  const both = async (where: string): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
      await expectNoViolations(page, `${where}, ${colorScheme}`);
    }
  };
  await page.getByLabel('Passphrase', { exact: true }).fill('short');
  await page.getByLabel('The same passphrase again').fill('other');
  await both('setting up');
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('The same passphrase again').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Create the encrypted store' }).click();
  await expect(page.getByTestId('recovery-code')).toBeVisible();
  await both('recovery code');
  await page.getByLabel('I have stored it').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('No open cases yet')).toBeVisible();
  await both('empty worklist');
  await page.getByRole('button', { name: 'New case' }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await both('new case');
  await page.keyboard.press('Control+Shift+L');
  await page.getByLabel('Passphrase', { exact: true }).fill('not the passphrase');
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await both('locked');
  await page.getByRole('button', { name: 'Passphrase lost? Use the recovery code' }).click();
  await both('recovering');
  await stop();
});

test('a store without its keys says so, and passes axe', async ({ app }) => {
  const first = await app.open();
  await setUp(first.page);
  await first.stop();
  const keys = (await readdir(app.data)).filter((name) => name.startsWith('keyslots'));
  expect(keys).toContain('keyslots.json');
  for (const name of keys) await rm(path.join(app.data, name));
  const { page } = await app.open();
  await expect(page.getByRole('alert')).toContainText("The file with the store's keys is missing");
  await expectNoViolations(page, 'problem, light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expectNoViolations(page, 'problem, dark');
});
