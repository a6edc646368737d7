import { expect, test } from './fixtures/app.ts';
import { rows } from './steps.ts';

const bundle = (...ids: readonly string[]): string => JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: ids.map((id) => ({ resource: { resourceType: 'Patient', id, name: [{ family: 'Vole', given: [id] }] } })) });
const FILES: readonly (readonly [string, string | Buffer])[] = [
  ['a-note.txt', 'Seen today. No fever.'],
  ['a-note-again.md', 'Seen today. No fever.'],
  ['one.json', bundle('Ann')],
  ['two.json', bundle('Ann', 'Ben')],
  ['cut.json', '{"resourceType": "Bundle", "entry": ['],
  ['broken.xml', '<?xml version="1.0"?><ClinicalDocument><a></ClinicalDocument>'],
  ['picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])],
  ['other-encoding.txt', Buffer.from([0x46, 0xfc, 0x62])],
  ['utf-16.txt', Buffer.from('\ufeffCough for a week.', 'utf16le')],
  ['empty.txt', ' \n'],
  [`${'very-long-'.repeat(18)}.html`, '<html></html>'],
];

test('imports mixed files, says of each what became of it, and merges none', async ({ page }) => {
  await expect(rows(page).first()).toBeVisible();
  const before = await rows(page).count();
  await page.getByTestId('import-files').setInputFiles(FILES.map(([name, content]) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })));
  await expect(page.getByRole('status').filter({ hasText: 'Finished: 3 imported, 1 known already, 7 refused' })).toBeVisible();
  const report = page.getByRole('region', { name: 'Report of the import' });
  for (const [name, why] of [['two.json', 'It holds several patients'], ['cut.json', 'Not valid JSON line 1'], ['broken.xml', 'Not valid XML'], ['picture.png', 'Not UTF-8 text'], ['other-encoding.txt', 'Not UTF-8 text'], ['empty.txt', 'Empty']] as const) {
    await expect(report.getByRole('row').filter({ hasText: name })).toContainText(why);
  }
  // What became of a file is in sight however long its name.
  const outcome = report.getByRole('row').filter({ hasText: 'very-long-' }).getByText('Refused');
  await expect(outcome).toBeInViewport();
  await page.getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(rows(page)).toHaveCount(before + 3);
});

test('cancels an import between files and reports what came before', async ({ page }) => {
  const many = Array.from({ length: 200 }, (_, at) => ({ name: `note-${at}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`Note ${at}. No fever.`) }));
  await page.getByTestId('import-files').setInputFiles(many);
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  const line = page.getByRole('status').filter({ hasText: /^Cancelled: \d+ imported/ });
  await expect(line).toBeVisible();
  const imported = Number(/(\d+) imported/.exec(await line.innerText())?.[1]);
  expect(imported).toBeLessThan(many.length);
  await expect(page.getByRole('region', { name: 'Report of the import' }).getByRole('row')).toHaveCount(imported + 1);
});
