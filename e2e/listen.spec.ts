import type { Locator, Page } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { expect, test } from './fixtures/app.ts';
import { openDemoCase } from './steps.ts';

const TALK = `Doctor: Good morning. What brings you in?
Patient: I have been dizzy since Sunday and my stool is black.
Doctor: Any vomiting?
Patient: No.
Doctor: Any chest pain?
Patient: No.
Doctor: What medicines do you take?
Patient: Warfarin, seven milligrams in the evening, and digoxin.
Doctor: Do you have any allergies?
Patient: No, no allergies at all.
Doctor: Your blood pressure is one hundred over sixty and your belly is soft. I want to check your INR today and I'd like you to come back on Friday.
Patient: All right.`;

test('a consultation becomes a draft with its sources, is edited, goes into the case, out again, and is signed when nothing is open', async ({ page }) => {
  test.slow();
  await openDemoCase(page, 'Harold Whitcombe');
  await page.keyboard.press('Alt+L');
  await page.getByLabel('Transcript').fill(TALK);
  await page.getByRole('button', { name: 'Read the transcript' }).click();
  await expect(page.getByText('12 turns read (text).')).toBeVisible();
  await page.getByRole('button', { name: 'Write the draft' }).click();
  const lines = page.locator('.au-line textarea');
  await expect(lines.filter({ hasText: '' }).first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Not as in the chart' }).locator('li').first()).toBeVisible();
  await expectNoViolations(page, 'listen');

  // A line leads to its turns, a turn to its lines.
  await page.locator('.au-line').first().hover();
  await expect(page.locator('.au-turns [data-linked]').first()).toBeVisible();
  await page.locator('.au-turn-link').first().click();
  await expect(page.locator('.au-turn:focus')).toHaveCount(1);

  // What was not said stands in the way of signing.
  await page.getByRole('button', { name: 'Add to Drugs' }).first().click();
  await page.keyboard.type('Takes amiodarone 200 mg.');
  await expect(page.getByRole('region', { name: 'In the note, not said' })).toContainText('Takes amiodarone 200 mg.');
  await expect(page.getByRole('button', { name: 'Sign', exact: true })).toBeDisabled();
  await page.getByRole('region', { name: 'In the note, not said' }).getByRole('button', { name: 'Take the line out' }).click();
  await expect(page.getByRole('region', { name: 'In the note, not said' })).not.toContainText('amiodarone');

  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Take it back' })).toBeVisible();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByRole('button', { name: 'Put into the case' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Take it back' })).toBeVisible();

  const stands = page.getByRole('button', { name: 'It stands' });
  while ((await stands.count()) > 0) {
    await stands.first().click();
    await expect(page.getByText(/^Saved$/)).toBeVisible();
  }
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(page.getByText(/^Signed by/)).toBeVisible();
  await page.getByRole('button', { name: 'Open the note' }).click();
  await expect(page.locator('.au-note-item [data-signature="signed"]')).toBeVisible();
});

const UNNAMED = `Good morning, what brings you in today?
I have had a cough for three weeks and some fever.
Do you have any allergies?
Penicillin. It gave me hives.
What medicines do you take?
Metoprolol, fifty milligrams in the morning.
I'd like you to have a chest x-ray today and come back on Friday.`;

test('a turn that was given to the wrong speaker is moved by keyboard or mouse, the draft follows, and undo takes it back', async ({ page }) => {
  test.slow();
  await openDemoCase(page, 'Harold Whitcombe');
  await page.keyboard.press('Alt+L');
  await page.getByLabel('Transcript').fill(UNNAMED);
  await page.getByRole('button', { name: 'Read the transcript' }).click();
  await page.getByRole('button', { name: 'Write the draft' }).click();
  const turn = page.locator('.au-turns > li').filter({ hasText: 'Penicillin. It gave me hives.' });
  await expect(turn).toHaveAttribute('data-role', 'patient');
  const allergies = page.locator('.au-lines-section').filter({ hasText: 'Allergies' }).locator('textarea');
  await expect(allergies.first()).toHaveValue(/Penicillin/);
  // What a person wrote stays.
  await page.getByRole('button', { name: 'Add to Social' }).click();
  await page.keyboard.type('Lives alone.');

  await turn.locator('.au-turn').focus();
  await page.keyboard.press('m');
  await expect(page.getByRole('menu')).toBeVisible();
  await expectNoViolations(page, 'listen, another speaker');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(turn).toHaveAttribute('data-role', 'clinician');
  await expect(turn.locator('.au-turn')).toBeFocused();
  const social = page.locator('.au-lines-section').filter({ hasText: 'Social' }).locator('textarea');
  await expect(social).toHaveValue('Lives alone.');

  await page.keyboard.press('Control+z');
  await expect(turn).toHaveAttribute('data-role', 'patient');
  await expect(allergies.first()).toHaveValue(/Penicillin/);
  await expect(social).toHaveValue('Lives alone.');

  // By the mouse, and to someone who had said nothing yet.
  await turn.hover();
  await turn.getByRole('button', { name: /^Another speaker for turn/ }).click();
  await page.getByRole('menuitem', { name: 'Someone else' }).click();
  await expect(turn).toHaveAttribute('data-role', 'other');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(turn).toHaveAttribute('data-role', 'patient');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('a broken transcript says what is wrong and where', async ({ page }) => {
  await openDemoCase(page, 'Harold Whitcombe');
  await page.keyboard.press('Alt+L');
  await page.getByTestId('transcript-files').setInputFiles({ name: 'visit.vtt', mimeType: 'text/vtt', buffer: Buffer.from('WEBVTT\n\n00:00:05.000 --> 00:00:01.000\nhi') });
  await expect(page.getByRole('alert')).toContainText('visit.vtt: a time is broken or ends before it starts (line 3)');
});

test('a turn of two people is split by keyboard, the draft follows, and undo joins it again', async ({ page }) => {
  test.slow();
  await openDemoCase(page, 'Harold Whitcombe');
  // From within the note, too.
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Alt+L');
  await page.getByLabel('Transcript').fill('Doctor: What brings you in?\nPatient: A cough for three weeks.\nDoctor: Do you have any allergies? Penicillin. It gave me hives.\nDoctor: Come back on Friday.');
  await page.getByRole('button', { name: 'Read the transcript' }).click();
  await page.getByRole('button', { name: 'Write the draft' }).click();
  const turns = page.locator('.au-turns > li');
  const allergies = page.locator('.au-lines-section').filter({ hasText: 'Allergies' }).locator('textarea');
  await expect(turns).toHaveCount(4);
  await expect(allergies).toHaveCount(0);
  await turns.nth(2).locator('.au-turn').focus();
  await page.keyboard.press('s');
  const mark = page.getByRole('slider');
  await expect(mark).toBeFocused();
  await expect(mark).toHaveAttribute('aria-valuetext', 'Do you have any allergies? – split here – Penicillin. It gave me hives.');
  await page.keyboard.press('ArrowRight');
  await expect(mark).toHaveAttribute('aria-valuetext', /Penicillin\. – split here – It gave/);
  await page.keyboard.press('ArrowLeft');
  await expectNoViolations(page, 'listen, splitting a turn');
  await page.keyboard.press('Enter');
  await expect(turns).toHaveCount(5);
  await expect(turns.nth(3)).toHaveAttribute('data-role', 'patient');
  await expect(turns.nth(3).locator('.au-turn')).toBeFocused();
  await expect(allergies.first()).toHaveValue(/Penicillin/);
  await page.keyboard.press('Control+z');
  await expect(turns).toHaveCount(4);
  await expect(turns.nth(2)).toContainText('any allergies? Penicillin. It gave me hives.');
  await expect(allergies).toHaveCount(0);
  // Left without a split, the focus is where it was.
  await page.keyboard.press('s');
  await page.keyboard.press('Escape');
  await expect(mark).toHaveCount(0);
  await expect(turns.nth(2).locator('.au-turn')).toBeFocused();
});

test('a draft edited in two windows keeps what both wrote', async ({ app }, info) => {
  test.slow();
  test.skip(info.project.name === 'electron', 'one window');
  const { page } = await app.open();
  await openDemoCase(page, 'Harold Whitcombe');
  await page.keyboard.press('Alt+L');
  await page.getByLabel('Transcript').fill('Doctor: What brings you in?\nPatient: A cough for three weeks.\nDoctor: What medicines do you take?\nPatient: Metoprolol, fifty milligrams in the morning.');
  await page.getByRole('button', { name: 'Read the transcript' }).click();
  await page.getByRole('button', { name: 'Write the draft' }).click();
  const lineOf = (window: Page): Locator => window.locator('.au-lines-section').filter({ hasText: /^History/ }).locator('textarea').first();
  await expect(lineOf(page)).toHaveValue(/cough/);
  const [other] = await Promise.all([page.context().waitForEvent('page'), page.evaluate(() => void window.open(location.href))]);
  await openDemoCase(other, 'Harold Whitcombe');
  await other.keyboard.press('Alt+L');
  await expect(lineOf(other)).toHaveValue(/cough/);
  await lineOf(other).press('End');
  await other.keyboard.type(' Theirs.');
  await expect(other.locator('.au-save[data-state="saved"]')).toBeVisible();
  await lineOf(page).press('End');
  await page.keyboard.type(' Mine.');
  await expect(page.locator('.au-save')).toContainText('Another window changed the draft too');
  const texts = page.locator('.au-lines-section').filter({ hasText: /^History/ }).locator('textarea');
  await expect(texts).toHaveCount(2);
  const values = async (): Promise<string> => (await texts.evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))).toSorted().join('|');
  expect(await values()).toMatch(/Mine\.\|.*Theirs\./);
});
