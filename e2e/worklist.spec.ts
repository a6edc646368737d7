import { expect, test } from './fixtures/app.ts';
import { openDemoCase, rows } from './steps.ts';

test('shows the demo cases, warns of namesakes, finds words of notes, opens by keyboard', async ({ page }) => {
  await expect(page.getByTestId('case-count')).toContainText(/^\d+ cases$/);
  expect(await rows(page).count()).toBeGreaterThanOrEqual(8);
  await expect(rows(page).getByText('Same name')).toHaveCount(2);
  await expect(rows(page).getByText('Synthetic').first()).toBeVisible();

  await page.getByRole('combobox', { name: 'Order' }).click();
  await page.getByRole('option', { name: 'Name' }).click();
  await expect(rows(page).first()).toContainText('Amelia');

  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Worklist' }).click();
  await page.keyboard.press('/');
  await page.keyboard.type('warfarin');
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'In the notes' }).getByRole('button').first()).toContainText(/warfarin/i);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Harold Whitcombe' })).toBeVisible();
});

test('imports what it can and says why it refused the rest', async ({ page }) => {
  await expect(rows(page).first()).toBeVisible();
  await page.getByTestId('import-files').setInputFiles([
    { name: 'visit.txt', mimeType: 'text/plain', buffer: Buffer.from('Visit 2026-03-02\n\nShe takes ramipril 5 mg daily. No chest pain.\n') },
    { name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{"resourceType": ') },
    { name: 'picture.txt', mimeType: 'text/plain', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x80]) },
  ]);
  const report = page.getByRole('region', { name: 'Report of the import' });
  await expect(page.getByText(/^Finished:/)).toContainText('1 imported');
  await expect(report.locator('[data-outcome="refused"]')).toHaveCount(2);
  await expect(report.locator('tr', { hasText: 'picture.txt' })).toContainText('Not UTF-8 text');
  await expect(report.locator('tr', { hasText: 'broken.json' }).locator('td').nth(2)).not.toBeEmpty();
  await report.getByRole('button', { name: 'visit.txt' }).click();
  await expect(page.locator('.cm-content')).toContainText('ramipril');
});

test('a double click opens a case and selects nothing', async ({ page }) => {
  await rows(page).filter({ hasText: 'Harold Whitcombe' }).first().dblclick();
  await expect(page.getByRole('heading', { name: 'Harold Whitcombe', level: 1 })).toBeVisible();
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('');
});

test("puts a patient's details right, and the audit knows", async ({ page }) => {
  await openDemoCase(page, 'Harold Whitcombe');
  await page.getByRole('button', { name: "Change the patient's details" }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  await dialog.getByLabel("Patient's name").fill('');
  await dialog.getByLabel('Record number').fill('W-77');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByText('Needed')).toBeVisible();
  await dialog.getByLabel("Patient's name").fill('Harold J. Whitcombe');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Harold J. Whitcombe', level: 1 })).toBeVisible();
  await expect(page.locator('.au-banner')).toContainText('W-77');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Audit' }).click();
  await expect(page.getByRole('cell', { name: 'Patient changed' })).toHaveCount(1);
});
