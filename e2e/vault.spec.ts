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
