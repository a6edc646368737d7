import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/app.ts';
import { editor, newCaseWithNote, openDemoCase, rows, saved, setUp, unlock } from './steps.ts';

const TEXT = 'HISTORY: Type 2 diabetes, on metformin 500 mg twice daily. Denies chest pain. Father had a stroke.';

test.describe('a store of its own', () => {
  test.use({ demo: false });

  test('reads while one types, saves within a second, and finds everything again', async ({ app }) => {
    const first = await app.open();
    await setUp(first.page);
    await newCaseWithNote(first.page, TEXT);
    await expect(saved(first.page)).toBeVisible();
    await expect(editor(first.page).locator('.cm-e-drug', { hasText: 'metformin' })).toBeVisible();
    await first.page.keyboard.type(' Reviewed.');
    // A frame more with each key would hold back answers and saves.
    expect(await first.page.locator('.cm-editor').evaluate((box) => box.getAnimations({ subtree: true }).length)).toBe(0);
    await first.page.keyboard.press('Alt+r');
    await expect(first.page.getByTestId('reader')).toContainText('Reviewed.');
    await first.page.keyboard.press('Alt+r');
    await expect(editor(first.page)).toContainText(`${TEXT} Reviewed.`);
    await expect(editor(first.page).locator('.cm-e-drug', { hasText: 'metformin' })).toBeVisible();
    await expect(saved(first.page)).toBeVisible();
    await first.stop();

    const { page } = await app.open();
    await unlock(page);
    await rows(page).filter({ hasText: 'Ada Quill' }).click();
    await expect(editor(page)).toContainText(`${TEXT} Reviewed.`);
    await page.getByRole('button', { name: 'Versions' }).click();
    await page.getByRole('menuitem').last().click();
    await expect(page.getByText('Version 1, to read only')).toBeVisible();
  });
});

/** Whether the card shows the words in the ring. */
async function ringed(page: Page): Promise<boolean> {
  const squeeze = (words: readonly string[]): string => words.join('').replace(/\s+/g, '');
  const ring = squeeze(await page.locator('.cm-e-ring').allInnerTexts());
  return ring !== '' && ring === squeeze(await page.getByTestId('entity-card').locator('header b').allInnerTexts());
}

test('walks entities by key, answers one and takes the answer back', async ({ page }) => {
  await openDemoCase(page, 'Harold Whitcombe');
  // A card offers an answer once the chart has the fact behind its words.
  await expect(page.locator('.au-fact').first()).toBeVisible();
  await editor(page).click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('Control+Home');
  const card = page.getByTestId('entity-card');
  let open = false;
  for (let steps = 0; steps < 40 && !open; steps += 1) {
    await page.keyboard.press('F8');
    // The editor draws the ring, the card follows a moment later: it has to be this entity's.
    await expect.poll(async () => ringed(page)).toBe(true);
    open = await card.getByText('suggested', { exact: true }).isVisible();
  }
  expect(open).toBe(true);
  await page.keyboard.press('Alt+a');
  await expect(card.getByText('accepted', { exact: true })).toBeVisible();
  await page.keyboard.press('Alt+z');
  await expect(card.getByText('suggested', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
});

test('goes from a word in focus into the findings by keys alone', async ({ page }) => {
  await openDemoCase(page, 'Harold Whitcombe');
  await expect(page.locator('[data-group="asks"] .au-fact-main').first()).toBeVisible();
  await editor(page).focus();
  await page.keyboard.press('F8');
  await expect(page.locator('.au-card')).toBeVisible();
  await page.keyboard.press('Alt+1');
  await expect(page.locator('.au-card')).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-fact]:focus')).toHaveCount(1);
});

test('answers facts in Findings by key, and shows their words', async ({ page }) => {
  await openDemoCase(page, 'Harold Whitcombe');
  const asks = page.locator('[data-group="asks"] .au-fact-main');
  await expect(asks.first()).toBeVisible();
  const before = await asks.count();
  const id = await asks.first().getAttribute('data-fact');
  const fact = page.locator(`[data-fact="${id}"]`);
  await fact.focus();
  await page.keyboard.press('a');
  await expect(fact.locator('[data-state="confirmed"]')).toBeVisible();
  await expect(asks).toHaveCount(before - 1);
  await page.keyboard.press('z');
  await expect(asks).toHaveCount(before);
  await fact.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.cm-flash').first()).toBeVisible();
});

test('gives the whole note to a screen reader', async ({ page }) => {
  await openDemoCase(page, 'Harold Whitcombe');
  await page.keyboard.press('Alt+r');
  const reader = page.getByTestId('reader');
  await expect(reader.locator('mark[aria-description]').first()).toBeVisible();
  const link = reader.getByRole('navigation', { name: 'Entities' }).getByRole('link').nth(2);
  const words = await link.innerText();
  await link.click();
  await expect(reader.locator('mark:focus')).toHaveText(words);
});

test('shows on request the words that carried the model', async ({ page }) => {
  await openDemoCase(page, 'Harold Whitcombe');
  await editor(page).click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('Control+Home');
  const card = page.getByTestId('entity-card');
  const ask = card.getByRole('button', { name: 'Why?' });
  for (let steps = 0; steps < 40 && !(await ask.isVisible()); steps += 1) {
    await page.keyboard.press('F8');
    await expect.poll(async () => ringed(page)).toBe(true);
  }
  await ask.click();
  await expect(card.getByText('Words that carried it:')).toBeVisible();
  await expect(card.locator('.au-why-word').first()).toBeVisible();
  await expect(card.locator('.au-why-word[data-level="4"]')).not.toHaveCount(0);
  // The keys stay with the note, whether the card was asked by the mouse or by its own button.
  for (const asked of ['mouse', 'keyboard']) {
    const before = await card.locator('header b').innerText();
    if (asked === 'keyboard') await ask.press('Enter');
    await page.keyboard.press('F8');
    await expect(card.locator('header b')).not.toHaveText(before);
    await expect(editor(page)).toBeFocused();
  }
});

test('words that are selected in the note do not keep the lock from closing', async ({ page }) => {
  await openDemoCase(page, 'Harold Whitcombe');
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+Shift+L');
  await expect(page.locator('.cm-content')).toHaveCount(0);
});
