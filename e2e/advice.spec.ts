import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures/app.ts';
import { openDemoCase } from './steps.ts';

test('treatment options are several, say what speaks against them, and never one order', async ({ page }) => {
  await openDemoCase(page, 'Harold Whitcombe');
  await page.keyboard.press('Alt+3');
  const options = page.getByRole('region', { name: 'Treatment options' });
  await expect(options).toBeVisible();
  const first = options.locator('.au-treatment').first();
  await first.locator('summary').first().click();
  expect(await first.locator('.au-treatment-options > li').count()).toBeGreaterThan(1);
  await expect(first.locator('.au-basis')).toContainText('reviewed');
});

test('any calculator is found and filled by keyboard', async ({ page }) => {
  await openDemoCase(page, 'Harold Whitcombe');
  await page.keyboard.press('Alt+3');
  const search = page.getByRole('combobox', { name: 'Find a calculator' });
  await search.fill('has-bled');
  await search.press('Enter');
  const opened = page.locator('[data-calculator="has-bled"]');
  await expect(opened).toBeVisible();
  await opened.getByLabel('What if labile INR were').selectOption('yes');
  await expect(opened.getByText('With values you tried.', { exact: false })).toBeVisible();
  await opened.getByText('What the values mean').click();
  await expect(opened.getByText('Low risk of bleeding')).toBeVisible();
});

test('one key answers a card', async ({ page }) => {
  await openDemoCase(page, 'Harold Whitcombe');
  await page.keyboard.press('Alt+3');
  const card = page.locator('.au-advice-card').first();
  await card.focus();
  await page.keyboard.press('2');
  await expect(card.locator('.au-answered')).toBeVisible();
});

test('content that nobody signed is switched off for a case that was open before, and says what is not checked', async ({ page }) => {
  await openDemoCase(page, 'Harold Whitcombe');
  await page.keyboard.press('Alt+3');
  const cards = page.locator('.au-advice-card');
  await expect(cards.first()).toBeVisible();
  await page.getByRole('button', { name: 'Settings' }).or(page.getByRole('link', { name: 'Settings' })).first().click();
  const only = page.getByLabel('Signed content only');
  await only.click({ force: true });
  await expect(only).toBeChecked();
  await page.getByRole('button', { name: 'Case', exact: true }).or(page.getByRole('link', { name: 'Case', exact: true })).first().click();
  await page.keyboard.press('Alt+3');
  await expect(page.getByRole('heading', { name: 'Not checked' })).toBeVisible();
  await expect(cards).toHaveCount(0);
});

test('the panel with options and calculators passes axe', async ({ page }) => {
  await openDemoCase(page, 'Harold Whitcombe');
  await page.keyboard.press('Alt+3');
  await expect(page.getByRole('region', { name: 'All calculators' })).toBeVisible();
  await page.locator('.au-treatment summary').first().click();
  const found = await new AxeBuilder({ page }).include('.au-advice').analyze();
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

test('a new drug of the top tier interrupts once, and not when a case is first opened', async ({ page }) => {
  await openDemoCase(page, 'Harold Whitcombe');
  await page.keyboard.press('Alt+3');
  await expect(page.locator('.au-advice-card[data-tier="critical"]').first()).toBeVisible();
  await page.waitForTimeout(2500);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Alt+1');
  await page.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: 'Medication' }).click();
  await page.getByLabel('Add what no note says').fill('clarithromycin 500 mg bd');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /Before you go on/ });
  await expect(dialog.getByRole('article').first()).toContainText('clarithromycin');
  const found = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await page.screenshot({ path: 'out/e2e/interruption.png' });
  await dialog.getByRole('button', { name: 'Seen' }).last().click();
  await expect(dialog).toHaveCount(0);
  await page.reload();
  await openDemoCase(page, 'Harold Whitcombe');
  await page.keyboard.press('Alt+3');
  await expect(page.locator('.au-advice-card[data-tier="critical"]', { hasText: 'clarithromycin' }).first()).toBeVisible();
  await page.waitForTimeout(2500);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
