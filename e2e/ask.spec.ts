import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { docxOf, pdfOf } from '../src/main/interop/documents/testing.ts';
import { expectNoViolations } from './axe.ts';
import { expect, test } from './fixtures/app.ts';
import { openDemoCase, rows } from './steps.ts';

const nav = (page: Page, name: string): Promise<void> => page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name }).click();
let folder: string;
test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'auscult-library-'));
  const guide = pdfOf([[{ text: 'Zelotrophic fever', size: 20 }, { text: 'Zelotrophic fever brings a rash. Treatment is rest and valtorimine 50 mg twice a day.', gap: 1 }], [{ text: 'Quarantine lasts seven days.' }]], { title: 'Ward guide' });
  await writeFile(path.join(folder, 'guide.pdf'), guide);
  await writeFile(path.join(folder, 'leaflet.docx'), docxOf([['Heading1', 'Zelotrophic fever'], 'The treatment of zelotrophic fever is rest and valtorimine 100 mg twice a day.']));
  await writeFile(path.join(folder, 'secret.pdf'), pdfOf([[{ text: 'x' }]], { password: true }));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

async function addToLibrary(page: Page): Promise<void> {
  await nav(page, 'Library');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Add files' }).click()]);
  await chooser.setFiles(['guide.pdf', 'leaflet.docx', 'secret.pdf'].map((name) => path.join(folder, name)));
  await expect(page.getByText('2 added, 0 as new versions, 0 already there, 1 refused')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('refused: it is protected by a password')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
}

test('documents come in, are asked, are shown in their place, and go out', async ({ page }) => {
  await expect(rows(page).first()).toBeVisible();
  await addToLibrary(page);
  await expect(page.getByText('2 documents', { exact: false })).toBeVisible();
  await page.getByLabel('Question').fill('What are the treatments for zelotrophic fever?');
  await page.keyboard.press('Enter');
  const answer = page.getByRole('region', { name: 'From the library' });
  await expect(answer.locator('blockquote').first()).toContainText('valtorimine');
  await expect(answer.getByText('dose', { exact: false }).first()).toBeVisible();
  await answer.locator('.au-ask-source').first().click();
  await expect(page.getByRole('dialog').locator('mark')).toContainText('valtorimine');
  await page.keyboard.press('Escape');
  await page.getByLabel('Question').fill('Who won the match on Sunday?');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Not in your library')).toBeVisible();
  await expectNoViolations(page, 'library');
  await page.getByRole('button', { name: 'Remove Ward guide' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('button', { name: 'Read Ward guide' })).toHaveCount(0);
});

test('a stopped import has said what it kept', async ({ page }) => {
  await nav(page, 'Library');
  const words = 'Some words of a document. '.repeat(2000);
  const many = Array.from({ length: 150 }, (_, at) => ({ name: `d${at}.md`, mimeType: 'text/markdown', buffer: Buffer.from(`# Doc ${at}\n\n${words}`) }));
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Add files' }).click()]);
  await chooser.setFiles(many);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('row').nth(1)).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByText(/^Stopped\./)).toBeVisible();
  const told = await dialog.locator('tr[data-outcome="imported"]').count();
  expect(told).toBeGreaterThan(0);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  // All that was told is kept, and what was in work until the cancel arrived; the rest was left.
  const kept = page.getByText(/^\d+ documents?,/);
  await expect(kept).toBeVisible();
  await expect.poll(async () => Number.parseInt((await kept.textContent()) ?? '', 10)).toBeGreaterThanOrEqual(told);
  expect(Number.parseInt((await kept.textContent()) ?? '', 10)).toBeLessThan(many.length);
});

test('a case answers from its own notes, apart from the library', async ({ page }) => {
  await openDemoCase(page, 'Harold Whitcombe');
  await page.keyboard.press('Alt+5');
  await page.getByRole('tabpanel').getByLabel('Question').fill('Is he on warfarin?');
  await page.keyboard.press('Enter');
  const own = page.getByRole('region', { name: 'From this case' });
  await expect(own.locator('blockquote').first()).toContainText(/warfarin/i, { timeout: 30_000 });
  await own.locator('.au-ask-source').last().click();
  await expect(page.locator('.cm-flash').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Asked before in this case' }).getByText('Is he on warfarin?')).toBeVisible();
  await page.getByText("Patient's words").click();
  await page.getByRole('tabpanel').getByLabel('Question').fill('My chest feels tight and my arm hurts, should I wait?');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').getByText('Chest pain', { exact: true })).toBeVisible();
  await expectNoViolations(page, 'ask');
});

test('a named server writes an answer that is checked; host and bytes show', async ({ page }) => {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      response.write(`data: ${JSON.stringify({ choices: [{ delta: { content: 'Gout is an arthritis from urate crystals: sudden severe pain, redness and swelling of one joint, most often the big toe, at its worst within a day. ' } }] })}\n\n`);
      response.end(`data: ${JSON.stringify({ choices: [{ delta: { content: 'It is cured by 900 mg of hope.' } }] })}\n\ndata: [DONE]\n\n`);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  await nav(page, 'Settings');
  await page.getByRole('radio', { name: 'A server inside the hospital' }).click();
  await page.getByLabel('Model name').fill('stand-in');
  await page.getByLabel('Address of the server').fill('http://8.8.8.8/v1');
  await page.getByRole('button', { name: 'Use this server' }).click();
  await expect(page.getByRole('alert')).toContainText('outside of a private network');
  await expect(page.getByText('may send to')).toHaveCount(0);
  await page.getByLabel('Address of the server').fill(`http://${host}/v1`);
  await page.getByRole('button', { name: 'Use this server' }).click();
  await expect(page.getByText(`may send to ${host}`)).toBeVisible();
  const sent = page.locator('.au-sent');
  await expect(sent).toContainText(/^0 /);
  await nav(page, 'Library');
  await page.getByLabel('Question').fill('What is gout?');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Write an answer' }).click({ timeout: 30_000 });
  const written = page.getByRole('region', { name: 'Written by a model' });
  await expect(written.locator('[data-supported="true"]')).toContainText('urate crystals');
  await expect(written.locator('[data-supported="false"]')).toContainText('900 mg');
  await expect(sent).not.toContainText(/^0 /);
  server.close();
});
