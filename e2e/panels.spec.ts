import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures/app.ts';
import { openDemoCase } from './steps.ts';

test('a card leads to the words it rests on and takes an answer', async ({ page }) => {
  await openDemoCase(page, 'Harold Whitcombe');
  await page.keyboard.press('Alt+3');
  const card = page.locator('.au-advice-card').first();
  await expect(card).toBeVisible();
  await expect(card.locator('.au-basis')).toContainText('reviewed');
  await card.locator('.au-evidence-link').first().click();
  await expect(page.locator('.cm-flash').first()).toBeVisible();
  await card.getByRole('button', { name: 'Set aside…' }).click();
  await page.getByRole('menuitem', { name: 'Another reason…' }).click();
  await page.getByLabel('Reason').fill('Already stopped on the ward');
  await page.keyboard.press('Enter');
  await expect(card.getByText('Set aside: Already stopped on the ward')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Not checked' })).toBeVisible();
});

test('scores show inputs, what is missing, and answer what if', async ({ page }) => {
  await openDemoCase(page, 'Ivy Penhaligon');
  await page.keyboard.press('Alt+3');
  const news = page.locator('[data-calculator="news2"]');
  await expect(news).toBeVisible();
  await news.getByRole('button', { name: 'Inputs and source' }).click();
  // "SpO2 96% on air": said in words, marked as read, and it leads to its words.
  const oxygen = news.locator('tr', { hasText: 'supplemental oxygen' });
  await expect(oxygen).toContainText('read from the note, not confirmed');
  await oxygen.locator('.au-evidence-link').click();
  await expect(page.locator('.cm-flash').first()).toBeVisible();
  const before = await news.locator('.au-score-value').innerText();
  await news.locator('tr', { hasText: /pulse|heart/i }).getByRole('textbox').fill('160');
  await expect(news.getByText('With values you tried.', { exact: false })).toBeVisible();
  await news.getByRole('button', { name: "Back to the chart's values" }).click();
  await expect(news.locator('.au-score-value')).toHaveText(before);
});

test('the differential stays closed until asked for, and names what it covers', async ({ page }) => {
  await openDemoCase(page, 'Ivy Penhaligon');
  await page.keyboard.press('Alt+2');
  await expect(page.getByText('The ranking is closed until asked for')).toBeVisible();
  await page.getByRole('button', { name: 'Show the ranking' }).click();
  await expect(page.getByText(/^Ranked among \d+ conditions only/)).toBeVisible();
  const first = page.getByRole('region', { name: 'Ranking by frequency' }).locator('.au-condition').first();
  await first.getByRole('button').first().click();
  await first.locator('.au-evidence-link').first().click();
  await expect(page.locator('.cm-flash').first()).toBeVisible();
});

test('what must not be missed stands above the ranking, and nothing tried there moves it', async ({ page }) => {
  await openDemoCase(page, 'Priya Nair');
  await page.keyboard.press('Alt+2');
  await page.getByRole('button', { name: 'Show the ranking' }).click();
  const lane = page.getByRole('region', { name: 'Must not be missed' });
  await expect(lane.getByRole('button', { name: /^Thunderclap headache/ })).toHaveAttribute('aria-expanded', 'true');
  const bleed = lane.locator('.au-condition').filter({ hasText: 'Subarachnoid haemorrhage' }).first();
  await bleed.getByRole('button').first().click();
  await expect(bleed).toContainText('said to be absent');
  const before = await lane.innerText();
  await page.getByRole('region', { name: 'What would tell them apart' }).getByRole('button', { name: / No$/ }).first().click();
  await expect(page.getByText(/^With answers you tried/)).toBeVisible();
  expect(await lane.innerText()).toBe(before);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await bleed.locator('.au-evidence-link').first().click();
  await expect(page.locator('.cm-flash').first()).toBeVisible();
});
