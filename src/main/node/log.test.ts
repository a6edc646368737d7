/** The log keeps listed fields with words of ours, whatever it is given. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { LogFields } from '../platform.ts';
import { allowed, openLog } from './log.ts';

test('unlisted fields are left out and texts withheld', () => {
  const fields = { method: 'notes.save', ms: 3.2, text: 'Mrs Miller', code: 'Mrs Miller, 82 years', state: 'x'.repeat(81) } as LogFields;
  expect(allowed('request.slow', fields)).toEqual({ event: 'request.slow', method: 'notes.save', ms: 3.2, code: '(withheld)', state: '(withheld)' });
  expect(allowed('said: hello').event).toBe('unnamed');
});

test('a line is there at once, for this user alone; a large log is put aside', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'log-'));
  const file = path.join(folder, 'auscult.log');
  writeFileSync(file, 'x'.repeat(5 * 1024 * 1024 + 1));
  const log = openLog(folder);
  log.warn('engine.exit', { exitCode: 139, signal: 'SIGSEGV' });
  const line = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  expect(line).toMatchObject({ event: 'engine.exit', exitCode: 139, signal: 'SIGSEGV', level: 40 });
  expect(Object.keys(line).toSorted()).toEqual(['event', 'exitCode', 'level', 'signal', 'time']);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(`${file}.1`).size).toBeGreaterThan(5 * 1024 * 1024);
  log.close();
  rmSync(folder, { recursive: true });
});
