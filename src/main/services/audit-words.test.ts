/** Whatever the backend writes into the audit has words on the screen. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const main = path.join(import.meta.dirname, '..');
const written = readdirSync(main, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .flatMap((file) => [...readFileSync(path.join(main, file), 'utf8').matchAll(/(?:audit\(|action: )'([a-z-]+)\.([a-z-]+)'/g)].map(([, area = '', deed = '']) => ({ area, deed })));

test('every action that is written has words', () => {
  expect(written.length).toBeGreaterThan(30);
  const page = JSON.parse(readFileSync(path.join(main, '../renderer/i18n/en/pages.json'), 'utf8')) as { audit: { what: Record<string, Record<string, string>> } };
  expect(written.filter(({ area, deed }) => page.audit.what[area]?.[deed] === undefined)).toEqual([]);
});
