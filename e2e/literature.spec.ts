import { expectNoViolations } from './axe.ts';
import { expect, test } from './fixtures/app.ts';

const LINES = [
  { pmid: '1', year: 2015, title: 'Metformin lowers the risk of breast cancer in women with diabetes.', text: 'BACKGROUND: Breast cancer is common. RESULTS: In a cohort of 900 patients metformin reduced the risk of breast cancer. CONCLUSION: Metformin may prevent breast cancer.' },
  { pmid: '2', year: 2024, title: 'BRCA1 mutations and breast cancer.', text: 'We studied BRCA1 in patients with breast cancer. BRCA1 mutations were associated with breast cancer in this case-control study.' },
  { pmid: '3', year: 2024, title: 'Doxorubicin and the heart.', text: 'Doxorubicin induced cardiomyopathy in patients with breast cancer. TP53 was associated with cardiomyopathy.' },
  { pmid: '4', year: 2020, title: 'Tamoxifen in carriers.', text: 'Tamoxifen reduced the risk of breast cancer in BRCA1 carriers in a randomized trial. Tamoxifen was associated with breast cancer recurrence in no patient.' },
].map((line) => JSON.stringify(line)).join('\n');

test('articles are added once, read with progress, ranked for a disease by weights, curated with undo, and exported', async ({ page }) => {
  test.slow();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Literature' }).click();
  await expect(page.getByText('Choose a disease', { exact: true })).toBeVisible();
  const file = { name: 'list.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(LINES) };
  await page.getByTestId('literature-files').setInputFiles(file);
  await expect(page.getByText('New: 4.', { exact: false })).toBeVisible();
  await page.getByTestId('literature-files').setInputFiles([file, { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<html></html>') }]);
  await expect(page.getByText('Already there: 4.', { exact: false })).toBeVisible();
  await page.getByText('1 refused').click();
  await expect(page.getByText('this XML is not of a known form', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Read 4 articles' }).click();
  await expect(page.getByText('0 wait to be read', { exact: false })).toBeVisible({ timeout: 60_000 });

  await page.getByRole('combobox', { name: 'Disease' }).fill('breast');
  await page.getByRole('option', { name: /^breast/i }).first().click();
  const rows = page.locator('.au-target-table tbody tr');
  await expect(rows.first()).toBeVisible();
  const before = await rows.count();
  expect(before).toBeGreaterThanOrEqual(3);
  await expectNoViolations(page, 'literature');

  // The ranking follows a weight at once.
  const score = await rows.first().locator('td').nth(2).innerText();
  await page.getByText('What a sentence counts').click();
  await page.getByRole('slider', { name: 'Results' }).focus();
  for (let at = 0; at < 16; at++) await page.keyboard.press('ArrowLeft');
  await expect(rows.first().locator('td').nth(2)).not.toHaveText(score);
  await page.getByRole('button', { name: 'Back to the usual weights' }).click();
  await page.getByText('What a sentence counts').click();

  await page.getByRole('radiogroup', { name: 'Shown as' }).getByText('Graph').click();
  await page.locator('.au-graph-node').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.locator('.au-graph-node[data-chosen]')).toHaveCount(1);
  await expectNoViolations(page, 'literature graph');
  await page.getByRole('radiogroup', { name: 'Shown as' }).getByText('Table').click();

  await page.locator('.au-told').first().getByRole('button', { name: 'Accept' }).click();
  await expect(page.locator('.au-told [data-answer="accept"]').first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo the last answer' }).click();
  await expect(page.locator('.au-told [data-answer="accept"]')).toHaveCount(0);

  // A correction names another concept, by keyboard; the ranking follows, and undo brings it back.
  const first = await rows.first().locator('th button').innerText();
  await page.locator('.au-told').first().getByRole('button', { name: 'Correct the relation' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Correct the relation' });
  await expect(dialog.getByRole('combobox', { name: 'Relation' })).toBeFocused();
  await dialog.getByRole('combobox', { name: 'First concept' }).fill('doxo');
  await expect(dialog.getByRole('button', { name: 'Save the correction' })).toBeDisabled();
  await page.getByRole('option', { name: /^doxorubicin/i }).click();
  await expectNoViolations(page, 'correction');
  await dialog.getByRole('button', { name: 'Save the correction' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: /^doxorubicin$/i }).click();
  await expect(page.locator('.au-told [data-answer="correct"]').first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Taken back: corrected')).toBeVisible();
  await expect(rows.first().locator('th button')).toHaveText(first);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /CSV/ }).click();
  expect((await download).suggestedFilename()).toMatch(/targets\.csv$/);

  await page.getByRole('tab', { name: 'Paths' }).click();
  await page.getByRole('combobox', { name: 'From (A)' }).fill('brca1');
  await page.getByRole('option', { name: /brca1/i }).first().click();
  await expect(page.locator('.au-paths summary').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Articles' }).click();
  await page.getByRole('button', { name: 'BRCA1 mutations and breast cancer.' }).click();
  await expect(page.locator('.au-article-text mark').first()).toBeVisible();
  await expectNoViolations(page, 'literature articles');
});

test('reading goes on when the screen is left, and is paused from a new one', async ({ page }) => {
  test.slow();
  const nav = page.getByRole('navigation', { name: 'Main' });
  await nav.getByRole('button', { name: 'Literature' }).click();
  const many = Array.from({ length: 4000 }, (_, at) => JSON.stringify({ pmid: String(1000 + at), title: `Study ${at} of metformin in breast cancer.`, text: 'Metformin reduced the risk of breast cancer. BRCA1 was associated with breast cancer in this cohort.' })).join('\n');
  await page.getByTestId('literature-files').setInputFiles({ name: 'many.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(many) });
  await page.getByRole('button', { name: 'Read 4000 articles' }).click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await nav.getByRole('button', { name: 'Worklist' }).click();
  await nav.getByRole('button', { name: 'Literature' }).click();
  await expect(page.locator('.au-run')).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: /^Read [1-9]\d* articles?$/ })).toBeEnabled();
});
