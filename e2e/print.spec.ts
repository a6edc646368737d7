import { expectNoViolations } from './axe.ts';
import { expect, test } from './fixtures/app.ts';
import { openDemoCase } from './steps.ts';

test('prints a case: the sheet alone, light, with the patient and the page number on each page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openDemoCase(page, 'Thomas Adeyemi');
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Print this case' });
  await dialog.getByRole('radio', { name: /^All \d notes$/ }).check();
  await dialog.getByLabel(/^Prognosis/).check();
  await expect(dialog.getByRole('button', { name: 'Print', exact: true })).toBeEnabled();
  await expectNoViolations(page, 'print dialog');
  const paper = page.getByTestId('paper');
  await expect(paper).toBeHidden();

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(paper).toBeVisible();
  await expect(page.locator('.au-shell')).toBeHidden();
  await expect(dialog).toBeHidden();
  expect(await paper.evaluate((sheet) => [getComputedStyle(sheet).color, getComputedStyle(sheet).backgroundColor])).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  for (const part of ['ICU admission note', 'Findings', 'Decision support', 'Scores', 'Not checked', 'Prognosis']) await expect(paper.getByRole('heading', { name: part }).first()).toBeVisible();
  // Nothing is wider than A4 between its margins (182 mm).
  await page.setViewportSize({ width: 688, height: 971 });
  expect(await paper.evaluate((sheet) => sheet.scrollWidth - sheet.clientWidth)).toBeLessThanOrEqual(0);
  const marks = await page.evaluate(() => document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n'));
  expect(marks).toContain('Thomas Adeyemi');
  expect(marks).toContain('SYN-10588');
  expect(marks).toContain('counter(pages)');

  await page.emulateMedia({ media: 'screen' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
});
