import { expect, test } from './fixtures/app.ts';
import { editor, openDemoCase, saved } from './steps.ts';

test('the audit holds one opening a visit, however often the note is saved', async ({ page }) => {
  await openDemoCase(page, 'Harold Whitcombe');
  await editor(page).click({ position: { x: 5, y: 5 } });
  for (const word of [' One.', ' Two.']) {
    const before = await saved(page).getAttribute('data-version');
    await page.keyboard.type(word);
    await expect(saved(page)).not.toHaveAttribute('data-version', before ?? '');
  }
  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Audit' }).click();
  await expect(page.getByRole('cell', { name: 'Note saved' }).first()).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Case opened' })).toHaveCount(1);
});
