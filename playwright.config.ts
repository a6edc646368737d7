import { defineConfig } from '@playwright/test';

const electron = process.env['AUSCULT_E2E_ELECTRON'] === '1';

/** One suite, two hosts: the loopback host in the installed browser always, Electron where its runtime is there. */
export default defineConfig({
  testDir: 'e2e',
  workers: 1,
  // Ceilings for a machine that is busy with other things, not what a test takes.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  outputDir: 'out/e2e',
  projects: [{ name: 'node' }, ...(electron ? [{ name: 'electron' }] : [])],
});
