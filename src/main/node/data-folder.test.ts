import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { prepareFolders } from './data-folder.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('the folders of a start', () => {
  it('are one folder for this user alone', () => {
    const home = mkdtempSync(path.join(os.tmpdir(), 'auscult-test-'));
    made.push(home);
    const folders = prepareFolders(path.join(home, 'store'), false);
    expect(folders).toEqual({ data: path.join(home, 'store'), run: path.join(home, 'store'), temporary: false });
    if (process.platform !== 'win32') expect(statSync(folders.data).mode & 0o777).toBe(0o700);
  });
  it('run from a temporary folder where the store can’t be written, so that a window can say so', () => {
    const folders = prepareFolders('/somewhere/read-only', false, () => false);
    made.push(folders.run);
    expect(folders.data).toBe(path.resolve('/somewhere/read-only'));
    expect(folders.run).not.toBe(folders.data);
    expect(folders.temporary).toBe(true);
  });
  it('leave nothing of the trial behind', () => {
    const home = mkdtempSync(path.join(os.tmpdir(), 'auscult-test-'));
    made.push(home);
    prepareFolders(path.join(home, 'store'), false);
    expect(readdirSync(path.join(home, 'store'))).toEqual([]);
  });
  it('run from a temporary folder where nothing can be put', () => {
    // A file where the folder would be: nothing can be written into it, whoever asks.
    const home = mkdtempSync(path.join(os.tmpdir(), 'auscult-test-'));
    made.push(home);
    writeFileSync(path.join(home, 'store'), '');
    const folders = prepareFolders(path.join(home, 'store'), false);
    made.push(folders.run);
    expect(folders.temporary).toBe(true);
  });
  it('are temporary in a demonstration', () => {
    const folders = prepareFolders(null, true);
    made.push(folders.run);
    expect(folders).toMatchObject({ data: folders.run, temporary: true });
  });
});
