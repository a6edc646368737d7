import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expectNoViolations } from './axe.ts';
import { expect, test } from './fixtures/app.ts';
import { setUp, unlock } from './steps.ts';

const TINY = path.resolve(import.meta.dirname, '../src/main/inference/tagger/fixtures/tiny-bert');

test.use({ demo: false });

test('a package is refused with the reason, added, read with, there after a restart, and removed', async ({ app }) => {
  test.slow();
  const first = await app.open();
  const { page } = first;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'auscult-packages-'));
  try {
    await cp(TINY, path.join(folder, 'changed'), { recursive: true });
    await writeFile(path.join(folder, 'changed/vocab.txt'), 'other');
    await setUp(page);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Models' }).click();
    const add = async (place: string): Promise<void> => {
      await page.getByLabel('Add a package from a folder').fill(place);
      await page.getByRole('button', { name: 'Add', exact: true }).click();
    };
    const refusal = page.getByRole('alert').filter({ hasText: 'Refused:' });
    await add(path.join(folder, 'none'));
    await expect(refusal).toContainText('No folder is at this path.');
    await add(folder);
    await expect(refusal).toContainText('npm run adopt');
    await add(path.join(folder, 'changed'));
    await expect(refusal).toContainText('is not the one that the manifest names (its hash differs): vocab.txt');
    // What was refused is on no list; what was shipped can't be removed.
    await expect(page.locator('.au-package[data-state="refused"]')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Remove' })).toHaveCount(0);
    const own = page.getByRole('region', { name: 'Test classifier' });
    const shipped = page.getByRole('region', { name: 'Biomedical entities' });
    await expect(shipped.getByText('Reads articles')).toBeVisible();
    await add(`${TINY}/`);
    await expect(page.getByRole('status').filter({ hasText: 'Added: Test classifier' })).toBeVisible();
    await expect(own.getByText('Reads articles')).toBeVisible();
    await expect(shipped.getByText('Reads articles')).toHaveCount(0);
    await expectNoViolations(page, 'packages');
    await first.stop();
    const { page: later } = await app.open();
    await unlock(later);
    await later.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Models' }).click();
    const kept = later.getByRole('region', { name: 'Test classifier' });
    const before = later.getByRole('region', { name: 'Biomedical entities' });
    await expect(kept.getByText('Reads articles')).toBeVisible();
    await expect(before.getByText('Reads articles')).toHaveCount(0);
    await kept.getByRole('button', { name: 'Remove' }).click();
    await later.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await expect(kept).toHaveCount(0);
    await expect(before.getByText('Reads articles')).toBeVisible();
  } finally {
    await rm(folder, { recursive: true });
  }
});
