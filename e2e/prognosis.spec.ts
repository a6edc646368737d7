import type { Page } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { expect, test } from './fixtures/app.ts';
import { openDemoCase } from './steps.ts';

/** The SUPPORT2 model over the open case, its disease group given by hand. */
async function workOut(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Model' }).click();
  await page.getByRole('option', { name: /SUPPORT2/ }).click();
  await page.getByRole('button', { name: 'Work out the prognosis' }).click();
  const inputs = page.locator('.au-what');
  await expect(inputs).toBeVisible();
  if ((await inputs.getAttribute('open')) === null) await inputs.locator('summary').click();
  await page.getByLabel('Disease group').selectOption({ index: 3 });
  await expect(page.locator('.au-risks li').first()).toContainText('of 100 such patients');
}

test('the prognosis stays closed until asked for, then shows its basis, its reasons and its limits', async ({ page }) => {
  await openDemoCase(page, 'Thomas Adeyemi');
  await page.keyboard.press('Alt+4');
  await expect(page.getByText('Closed until asked for.', { exact: false })).toBeVisible();
  await expect(page.locator('.au-risks')).toHaveCount(0);
  await workOut(page);
  await expect(page.getByRole('figure', { name: 'Survival with its band' })).toBeVisible();
  await page.getByRole('figure', { name: 'Survival with its band' }).getByRole('button', { name: 'As a table' }).click();
  await expect(page.locator('.au-curve-table tbody tr').first()).toBeVisible();
  const moved = page.getByRole('region', { name: 'What moved it' });
  await expect(moved.getByText(/raises|lowers/).first()).toBeVisible();
  await moved.getByRole('button', { name: /^All \d+ inputs/ }).click();
  expect(await moved.locator('tbody tr').count()).toBeGreaterThan(20);
  await expect(page.getByRole('region', { name: 'Patients most alike' })).toContainText(/Of the \d+ patients/);
  await expect(page.getByRole('region', { name: "What it can't see" })).toContainText('goals of care');
  await expect(page.getByRole('region', { name: 'Would tell most' })).toBeVisible();
  await page.getByRole('region', { name: 'Would tell most' }).getByRole('button').first().click();
  await expect(page.locator('.au-what [data-feature]:focus')).toHaveCount(1);
  const came = page.getByRole('region', { name: 'What came of it' }).getByRole('radiogroup', { name: 'Death within 60 days' });
  await came.getByText('It did not').click();
  await expect(came.getByRole('radio', { name: 'It did not' })).toBeChecked();
  await expect(page.getByRole('radiogroup', { name: 'Death within 180 days' }).getByRole('radio', { name: 'Not known yet' })).toBeChecked();
  const before = page.locator('details').filter({ hasText: 'Worked out before' });
  await before.locator('summary').click();
  await expect(before).toContainText(/SUPPORT2.*Death within 180 days \d+% \(\d+% to \d+%\)/s);
});

test('courses stand beside the models, as a line and as a table with the words they rest on', async ({ page }) => {
  await openDemoCase(page, 'Harold Whitcombe');
  await page.keyboard.press('Alt+4');
  const courses = page.getByRole('region', { name: 'Courses' });
  await expect(courses.locator('[data-course]').first()).toBeVisible();
  await courses.locator('[data-course]').first().getByRole('button', { name: 'As a table' }).click();
  await courses.locator('.au-evidence-link').first().click();
  await expect(page.locator('.cm-flash').first()).toBeVisible();
});

/** Cases made up here: the outcome comes more often with age. */
const cases = (count: number): string =>
  ['age,sex,dzgroup,sps,aps,scoma,meanbp,num.co,ca,ethnicity,date,outcome', ...Array.from({ length: count }, (_, at) => {
    const age = 40 + ((at * 37) % 50);
    return [age, at % 2 === 0 ? 'male' : 'female', ['CHF', 'COPD', 'Cirrhosis'][at % 3], 15 + ((at * 13) % 30), 20 + ((at * 7) % 40), 0, 70 + (at % 40), at % 4, 'no', at % 5 === 0 ? 'A' : 'B', `203${at % 2}-0${1 + (at % 9)}-11`, age + ((at * 29) % 60) > 95 ? 1 : 0].join(',');
  })].join('\n');

test('a model is measured on local cases, recalibrated, and the local version taken back', async ({ page }) => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Models' }).click();
  const support2 = page.locator('.au-package', { hasText: 'SUPPORT2' });
  await support2.getByText('Model card (TRIPOD+AI)').click();
  await expect(support2.locator('.au-card-text')).toContainText('race is never an input');
  await support2.getByRole('button', { name: 'Does it hold here?' }).click();
  await expect(page.getByText('Not measured here yet.')).toBeVisible();
  await page.getByTestId('validation-file').setInputFiles({ name: 'ours.csv', mimeType: 'text/csv', buffer: Buffer.from(cases(400)) });
  const report = page.getByRole('article', { name: /^Report of/ });
  await expect(report).toBeVisible({ timeout: 30_000 });
  await expect(report).toContainText('400 of 400 rows used');
  await expect(report.getByRole('row', { name: /AUROC/ }).first()).toBeVisible();
  await expect(report.getByRole('figure', { name: 'Calibration' })).toBeVisible();
  await expect(report.getByRole('figure', { name: 'Decision curve' })).toBeVisible();
  await expect(report.getByRole('rowheader', { name: 'Ethnicity: A' })).toBeVisible();
  await expectNoViolations(page, 'validation');
  await page.getByRole('button', { name: 'Make a local version' }).click();
  await expect(page.getByText('in use')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Make a local version' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByText(/^taken back|taken back /).first()).toBeVisible();
  // another horizon of the same model; rows that can't be measured are named by line and reason
  await page.getByRole('combobox', { name: 'Outcome and horizon' }).click();
  await page.getByRole('option', { name: 'Death within 60 days' }).click();
  await page.getByTestId('validation-file').setInputFiles({ name: 'sixty.csv', mimeType: 'text/csv', buffer: Buffer.from(`${cases(400)}\n70,male,CHF,20,25,0,80,1,no,A,2031-01-11,perhaps\n`) });
  await expect(report).toContainText('Death within 60 days', { timeout: 30_000 });
  await expect(report).toContainText('400 of 401 rows used');
  await expect(report).toContainText('1 left out: The outcome is neither yes nor no (line 402)');
  // the same rows as a spreadsheet saves them: its mark, semicolons, decimal commas, UTF-16
  const figures = async (): Promise<string> => (await report.getByRole('row', { name: /^(AUROC|Calibration slope)/ }).allInnerTexts()).join();
  const asCsv = await figures();
  const excel = cases(400).replaceAll(',', ';').replace(/;(\d\d);(?=0;)/gu, ';$1,0;').replaceAll('\n', '\r\n');
  await page.getByTestId('validation-file').setInputFiles({ name: 'excel.csv', mimeType: 'text/csv', buffer: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(excel, 'utf16le')]) });
  await expect(report).toContainText('excel.csv', { timeout: 30_000 });
  await expect(report).toContainText('400 of 400 rows used');
  expect(await figures()).toBe(asCsv);
  await page.getByTestId('validation-file').setInputFiles({ name: 'few.csv', mimeType: 'text/csv', buffer: Buffer.from(cases(12)) });
  await expect(report).toContainText('too few to say anything', { timeout: 30_000 });
  await page.getByTestId('validation-file').setInputFiles({ name: 'broken.csv', mimeType: 'text/csv', buffer: Buffer.from('a,outcome\n"never closed,1\n') });
  await expect(page.getByRole('alert')).toHaveText('The table can not be read at line 2');
  for (const [content, words] of [['age,died\n70,1\n', 'No column tells the outcome: it has to be named outcome, event, label or y'], ['age,outcome,Age\n70,1,70\n', 'Columns 1 and 3 have the same name'], ['ward,outcome\n7,1\n8,0\n', "No column has the name of one of the model's inputs with a value that it takes"]] as const) {
    await page.getByTestId('validation-file').setInputFiles({ name: 'wrong.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
    await expect(page.getByRole('alert')).toHaveText(words);
  }
  await page.getByTestId('validation-file').setInputFiles({ name: 'picture.csv', mimeType: 'text/csv', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xfe]) });
  await expect(page.getByRole('alert')).toContainText('not UTF-8 text');
});
