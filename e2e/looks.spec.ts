import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/app.ts';
import { openDemoCase, rows } from './steps.ts';

async function expectNoViolations(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${where}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
}
const nav = (page: Page, name: string): Promise<void> => page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name }).click();

for (const scheme of ['light', 'dark'] as const) {
  test(`every screen passes axe, ${scheme}`, async ({ page }) => {
    await expect(rows(page).first()).toBeVisible();
    await nav(page, 'Settings');
    await page.getByRole('radio', { name: scheme === 'dark' ? 'Dark' : 'Light' }).check();
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme);
    await expectNoViolations(page, 'settings');
    await nav(page, 'Models');
    await expect(page.locator('.au-package').first()).toBeVisible();
    await expectNoViolations(page, 'models');
    await nav(page, 'Audit');
    await page.getByRole('button', { name: 'Verify the chain' }).click();
    await expect(page.getByText(/^Intact: \d/)).toBeVisible();
    await expectNoViolations(page, 'audit');
    await nav(page, 'Worklist');
    await expect(rows(page).first()).toBeVisible();
    await expectNoViolations(page, 'worklist');
    await openDemoCase(page, 'Harold Whitcombe');
    await expect(page.locator('.au-fact').first()).toBeVisible({ timeout: 30_000 });
    await expectNoViolations(page, 'findings');
    for (const panel of ['2', '3', '4']) {
      await page.keyboard.press(`Alt+${panel}`);
      await expect(page.locator('#au-panel-body')).not.toBeEmpty();
      await expectNoViolations(page, `panel ${panel}`);
    }
    await page.keyboard.press('Alt+r');
    await expect(page.getByTestId('reader').locator('mark').first()).toBeVisible();
    await expectNoViolations(page, 'reader');
    await page.keyboard.press('Control+k');
    await expect(page.getByPlaceholder('Case, place or command')).toBeVisible();
    await expectNoViolations(page, 'palette');
  });
}

test('switches language without a restart', async ({ page }) => {
  await nav(page, 'Settings');
  await page.getByRole('radio', { name: '简体中文' }).check();
  await expect(page.getByRole('heading', { name: '设置', level: 1 })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.getByRole('radio', { name: 'English' }).check();
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
});

test('stays usable at 200 % zoom', async ({ page }) => {
  await expect(rows(page).first()).toBeVisible();
  await page.setViewportSize({ width: 683, height: 384 });
  await openDemoCase(page, 'Harold Whitcombe');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await page.getByRole('tab', { name: 'Findings' }).click();
  await expect(page.locator('.au-fact').first()).toBeVisible({ timeout: 30_000 });
  await page.locator('.au-fact-main').first().click();
  await expect(page.locator('.cm-content')).toBeVisible();
  await expectNoViolations(page, 'narrow case');
});

test('help sheet and command palette open by key', async ({ page }) => {
  await expect(rows(page).first()).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Whitcombe');
  await page.getByText('Harold Whitcombe').last().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Harold Whitcombe' })).toBeVisible();
});
