import { expect, test } from './fixtures/app.ts';
import { rows } from './steps.ts';

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
