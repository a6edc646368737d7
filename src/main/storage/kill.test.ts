import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { getNote, getNoteText, listVersions } from './stores/notes-store.ts';
import { addCase, addNote, temporaryStore, verifyAuditNow } from './testing/temporary.ts';
import type { SaveOrder } from './testing/save-loop.ts';

const KILLS = 200;
const FULL_CHECK_EVERY = 10;
const SCRIPT = fileURLToPath(new URL('./testing/save-loop.ts', import.meta.url));
type Writer = ChildProcessByStdio<Writable, Readable, null>;

let store: ReturnType<typeof temporaryStore>;
let noteId: string;
const writers = new Set<Writer>();
beforeAll(() => {
  store = temporaryStore();
  noteId = addNote(store.db, addCase(store.db), 'before');
  store.db.close();
});
afterAll(() => {
  for (const writer of writers) writer.kill('SIGKILL');
  store.remove();
});

/** Starts a writer that waits for its order, so that the next ones load while the last one's work is checked. */
function startWriter(): Writer {
  const writer = spawn(process.execPath, [SCRIPT], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(store.folder, 'compiled') },
  });
  writers.add(writer);
  return writer;
}

/** Lets it write, kills it some milliseconds after its first save, and gives every save that it acknowledged. */
async function writeUntilKilled(writer: Writer, life: number): Promise<{ version: number; length: number }[]> {
  const order: SaveOrder = { file: store.file, key: store.key.toString('hex'), noteId, life };
  let output = '';
  await new Promise<void>((resolve, reject) => {
    writer.once('close', code => (code === null ? resolve() : reject(new Error(`the writer ended by itself with ${code}`))));
    writer.stdout.on('data', (data: Buffer) => {
      if (output === '') setTimeout(() => writer.kill('SIGKILL'), Math.random() * 30);
      output += data.toString();
    });
    writer.stdin.write(`${JSON.stringify(order)}\n`);
  });
  writers.delete(writer);
  return output
    .split('\n')
    .slice(0, -1)
    .map(line => line.split(' ').map(Number))
    .map(([version = 0, length = 0]) => ({ version, length }));
}

it(`loses no acknowledged save over ${KILLS} kills`, { timeout: 300_000 }, async () => {
  let acknowledged = 0;
  let newest = 1;
  const ready = [startWriter(), startWriter()];
  for (let life = 0; life < KILLS; life += 1) {
    ready.push(startWriter());
    const saves = await writeUntilKilled(ready.shift() ?? startWriter(), life);
    const full = life % FULL_CHECK_EVERY === FULL_CHECK_EVERY - 1 || life === KILLS - 1;
    const db = openDatabase({ file: store.file, key: store.key, mode: 'write' });
    try {
      expect(db.problems(full ? 'full' : 'quick')).toEqual([]);
      expect(saves.length).toBeGreaterThan(0);
      for (const { version, length } of saves) {
        const { text } = getNoteText(db, noteId, version);
        expect(text.length).toBe(length);
        expect(text.startsWith(`life ${life} `)).toBe(true);
      }
      // The save that was being made may be there or not, but never half.
      const { version, characters } = getNote(db, noteId);
      const last = saves.at(-1)?.version ?? newest;
      expect([last, last + 1]).toContain(version);
      expect(getNoteText(db, noteId).text.length).toBe(characters);
      expect(listVersions(db, noteId)).toHaveLength(version);
      const audit = verifyAuditNow(db);
      expect(audit).toEqual({ intact: true, checked: version - 1, brokenAt: null });
      if (full) db.run("INSERT INTO note_index (note_index, rank) VALUES ('integrity-check', 1)");
      newest = version;
    } finally {
      db.close();
    }
    acknowledged += saves.length;
  }
  expect(acknowledged).toBeGreaterThan(KILLS);
});
