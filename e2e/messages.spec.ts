import { expectNoViolations } from './axe.ts';
import { expect, test } from './fixtures/app.ts';
import { openDemoCase } from './steps.ts';

test('a message is triaged with its words, shown with what of the chart matters, raised but never lowered, answered as a draft', async ({ page }) => {
  await openDemoCase(page, 'Harold Whitcombe');
  await page.keyboard.press('Alt+M');
  await page.getByLabel('What the patient wrote').fill('Hi, my poo has been black like tar since Monday and I feel dizzy. Is it the warfarin?');
  await page.getByRole('button', { name: 'Add the message' }).click();
  await expect(page.locator('.au-message-head .au-level')).toHaveText('Red flag');
  await expect(page.locator('.au-message-text mark').first()).toBeVisible();
  await expect(page.getByText('Warfarin', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Raise to/ })).toHaveCount(0);
  await expectNoViolations(page, 'messages');
  await page.getByRole('button', { name: 'Draft a reply' }).click();
  await expect(page.getByLabel('Draft', { exact: true })).toHaveValue(/Thank you for your message/);
  await page.getByRole('button', { name: 'Keep in the case as a draft' }).click();
  await expect(page.getByText('The reply is a draft in the case.', { exact: false })).toBeVisible();

  await page.getByRole('button', { name: 'New message' }).click();
  await page.getByLabel('What the patient wrote').fill('Please move my appointment to Thursday.');
  await page.getByRole('button', { name: 'Add the message' }).click();
  await expect(page.locator('.au-message-head .au-level')).toHaveText('For the office');
  await page.getByRole('button', { name: 'Raise to: Needs a reply' }).click();
  await expect(page.locator('.au-message-head .au-level')).toHaveText('Needs a reply · raised by a person');
  await expect(page.getByRole('button', { name: /^Raise to/ })).toHaveCount(1);

  await page.getByRole('button', { name: 'After-visit summary' }).click();
  await expect(page.locator('.au-visit li').first()).toBeVisible();
  await page.locator('.au-visit .au-open-words').first().click();
  await expect(page.locator('.cm-flash').first()).toBeVisible();
});
