import type { Page } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { expect, test } from './fixtures/app.ts';
import { openDemoCase, rows } from './steps.ts';

const nav = (page: Page, name: string): Promise<void> => page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name }).click();

for (const scheme of ['light', 'dark'] as const) {
  test(`every screen passes axe, ${scheme}`, async ({ page }) => {
    test.slow();
    // The dark colours change nothing but the contrast.
    const rules = scheme === 'dark' ? ['color-contrast'] : undefined;
    await expect(rows(page).first()).toBeVisible();
    await nav(page, 'Settings');
    await page.getByRole('radio', { name: scheme === 'dark' ? 'Dark' : 'Light' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme);
    await expectNoViolations(page, 'settings', rules);
    await nav(page, 'Models');
    await expect(page.locator('.au-package').first()).toBeVisible();
    await expectNoViolations(page, 'models', rules);
    await nav(page, 'Audit');
    await page.getByRole('button', { name: 'Verify the chain' }).click();
    await expect(page.getByText(/^Intact: \d/)).toBeVisible();
    await expectNoViolations(page, 'audit', rules);
    await nav(page, 'Worklist');
    await expect(rows(page).first()).toBeVisible();
    await expectNoViolations(page, 'worklist', rules);
    await openDemoCase(page, 'Harold Whitcombe');
    await expect(page.locator('.au-fact').first()).toBeVisible();
    await expectNoViolations(page, 'findings', rules);
    for (const panel of ['2', '3', '4']) {
      await page.keyboard.press(`Alt+${panel}`);
      await expect(page.locator('#au-panel-body')).not.toBeEmpty();
      await expectNoViolations(page, `panel ${panel}`, rules);
    }
    await page.keyboard.press('Alt+r');
    await expect(page.getByTestId('reader').locator('mark').first()).toBeVisible();
    await expectNoViolations(page, 'reader', rules);
    await page.keyboard.press('Control+k');
    await expect(page.getByPlaceholder('Case, place or command')).toBeVisible();
    await expectNoViolations(page, 'palette', rules);
  });
}

test('switches language without a restart', async ({ page }) => {
  await nav(page, 'Settings');
  await page.getByRole('radio', { name: '简体中文' }).click();
  await expect(page.getByRole('heading', { name: '设置', level: 1 })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.getByRole('radio', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
});

test('stays usable at 200 % zoom', async ({ page }) => {
  await expect(rows(page).first()).toBeVisible();
  await page.setViewportSize({ width: 683, height: 384 });
  await openDemoCase(page, 'Harold Whitcombe');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await page.getByRole('tab', { name: 'Findings' }).click();
  await expect(page.locator('.au-fact').first()).toBeVisible();
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
  await expect(page.getByPlaceholder('Case, place or command')).toHaveValue('Whitcombe');
  await page.getByRole('dialog').getByText('Harold Whitcombe').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Harold Whitcombe' })).toBeVisible();
});

test('the palette loses no letter on a slow machine, and gives the focus back', async ({ page }) => {
  await openDemoCase(page, 'Harold Whitcombe');
  await page.locator('.cm-content').focus();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 10 });
  for (const query of ['Abernethy', 'Audit']) {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(query);
    await expect(page.getByPlaceholder('Case, place or command')).toHaveValue(query);
    await page.keyboard.press('Escape');
    await expect(page.locator('.cm-content')).toBeFocused();
  }
});
