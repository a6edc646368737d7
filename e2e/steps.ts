/** What several specs do in the same words. */
import { expect } from './fixtures/app.ts';
import type { Locator, Page } from '@playwright/test';

export const PASSPHRASE = 'copper lantern quiet meadow';

/** First run, from the passphrase to the empty worklist. Gives the recovery code. */
export async function setUp(page: Page): Promise<string> {
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('The same passphrase again').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Create the encrypted store' }).click();
  const code = (await page.getByTestId('recovery-code').innerText()).trim();
  await page.getByLabel('I have stored it').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: 'Worklist' })).toBeVisible();
  return code;
}

export async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
}

export const rows = (page: Page): Locator => page.locator('.au-table-body [role="row"]');
export const editor = (page: Page): Locator => page.locator('.cm-content');
export const saved = (page: Page): Locator => page.locator('[data-testid="save-state"][data-state="saved"]');

/** Opens a demo case and waits until its note is on the screen and read. */
export async function openDemoCase(page: Page, name: string): Promise<void> {
  await rows(page).filter({ hasText: name }).first().click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await expect(editor(page).locator('.cm-e').first()).toBeVisible();
}

export async function newCaseWithNote(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'New case' }).first().click();
  await page.getByLabel("Patient's name").fill('Ada Quill');
  await page.getByLabel('Record number', { exact: true }).fill('T-1');
  await page.getByLabel('Case', { exact: true }).fill('Clinic visit');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Ada Quill', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'New note' }).click();
  await page.getByLabel('Title').fill('First note');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(editor(page)).toBeFocused();
  await page.keyboard.insertText(text);
}
