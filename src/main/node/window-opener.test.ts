import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { launchFilePath } from './launch-file.ts';
import { createTickets } from './tickets.ts';
import { createWindowOpener } from './window-opener.ts';

let place: string;
beforeEach(() => {
  vi.useFakeTimers();
  place = mkdtempSync(path.join(os.tmpdir(), 'opener-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(place, { recursive: true, force: true });
});

test('a launch file that cannot be written ends nothing, and is written once it can', () => {
  const folder = path.join(place, 'store');
  writeFileSync(folder, 'in the way');
  const said: string[] = [];
  const opener = createWindowOpener({ folder, port: 4321, tickets: createTickets(Date.now), browser: '/no/browser', why: '', say: (line) => said.push(line) });
  opener.show();
  vi.advanceTimersByTime(10_000);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/full or read-only.*http:\/\/127\.0\.0\.1:4321\/#ticket=/);
  rmSync(folder);
  vi.advanceTimersByTime(2_000);
  expect(existsSync(launchFilePath(folder))).toBe(true);
  opener.stop();
});
