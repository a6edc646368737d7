/**
 * Measures the store: opening a case, searching, saving, backing up, in a store of made-up cases.
 *
 *   node bench/store/measure.ts [--cases 5000] [--notes 10] [--characters 1500] [--folder DIR] [--full]
 *
 * `--full` is 100,000 cases with 1,000,000 notes. With `--folder` the store is kept and used again. Progress on stderr, one
 * JSON object on stdout.
 */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Chart } from '../../src/contract/chart.ts';
import { createServiceContext } from '../../src/main/services/context.ts';
import { storeHandlers } from '../../src/main/services/store-handlers.ts';
import { createVault } from '../../src/main/storage/vault/vault.ts';
import { fillStore } from './fill.ts';
import { madeUp, COMMON_WORDS, seeded, tailWord } from './made-up-notes.ts';
import { spread, spreads, timed } from './timing.ts';
import type { Timed } from './timing.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '5000' },
    notes: { type: 'string', default: '10' },
    characters: { type: 'string', default: '1500' },
    folder: { type: 'string' },
    full: { type: 'boolean', default: false },
  },
});
const size = { cases: values.full ? 100_000 : Number(values.cases), notes: Number(values.notes), characters: Number(values.characters) };
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'auscult-bench-'));
const say = (words: string): void => void process.stderr.write(`${words}\n`);

const vault = createVault({ folder, scryptCost: 2 ** 14, autoLockMinutes: 240 });
const passphrase = 'nothing secret in here';
const opening = await timed(async () => {
  if (existsSync(join(folder, 'store.db'))) return void (await vault.unlock({ with: 'passphrase', secret: passphrase }));
  await vault.setup({ passphrase, useKeystore: false });
});
const filled = await timed(() => fillStore(vault.db(), size, say));
await vault.lock();
await vault.unlock({ with: 'passphrase', secret: passphrase });

const emptyChart: Chart = { patient: { age: null, sex: 'unknown', pregnant: null, weight: null }, facts: [], unread: [], asOf: null };
const context = createServiceContext({ vault, emit: () => undefined });
const handlers = storeHandlers(context, {
  readChart: async () => emptyChart,
  complete: async fact => fact,
  readers: async () => Promise.reject(new Error('nothing is imported here')),
  demo: async () => [],
});
const request = { signal: new AbortController().signal, progress: (): void => undefined };
const random = seeded(7);
const choose = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const ids = vault
  .db()
  .all<{ id: string }>('SELECT id FROM cases')
  .map(row => row.id);

async function repeat(times: number, work: () => Promise<unknown>): Promise<Timed<unknown>[]> {
  const taken: Timed<unknown>[] = [];
  for (let count = 0; count < times; count += 1) taken.push(await timed(work));
  return taken;
}

say('opening cases');
const openCase = await repeat(500, async () => {
  const { notes } = await handlers['cases.open']({ caseId: choose(ids) }, request);
  const newest = notes[0];
  if (newest !== undefined) await handlers['notes.text']({ noteId: newest.id }, request);
});

say('listing cases');
const page = { status: 'open', offset: 0, limit: 50 } as const;
const listCases = await repeat(60, async () =>
  handlers['cases.list']({ ...page, query: '', sort: choose(['updated', 'opened', 'name', 'asks'] as const) }, request),
);
const findCases = await repeat(60, async () =>
  handlers['cases.list']({ ...page, query: tailWord(Math.floor(random() * 3_000)), sort: 'updated' }, request),
);

say('searching');
const QUERIES: Record<string, () => string> = {
  'one common word': () => choose(COMMON_WORDS),
  'two common words': () => `${choose(COMMON_WORDS)} ${choose(COMMON_WORDS)}`,
  'four common words': () => Array.from({ length: 4 }, () => choose(COMMON_WORDS)).join(' '),
  'a rare word': () => tailWord(20_000 + Math.floor(random() * 30_000)),
  'a common and a rare word': () => `${choose(COMMON_WORDS)} ${tailWord(20_000 + Math.floor(random() * 30_000))}`,
  'an unfinished word': () => choose(COMMON_WORDS).slice(0, 3 + Math.floor(random() * 3)),
  'a word never written': () => `zzyzx${Math.floor(random() * 1_000)}`,
  'a phrase': () =>
    `"${choose(['speaking in full sentences', 'repeat bloods in the morning', 'known drug allergies', 'comfortable at rest'])}"`,
  Chinese: () => choose(['肺炎', '高血压', '双下肢无水肿', '咳嗽']),
};
const searches: Record<string, ReturnType<typeof spreads>> = {};
const allSearches: Timed<unknown>[] = [];
for (const [kind, query] of Object.entries(QUERIES)) {
  const taken = await repeat(40, async () => handlers['notes.search']({ query: query(), limit: 50 }, request));
  searches[kind] = spreads(taken);
  allSearches.push(...taken);
}

say('saving');
const words = madeUp(random);
const opened = await handlers['cases.open']({ caseId: choose(ids) }, request);
const typed = { noteId: opened.notes[0]?.id ?? '', version: opened.notes[0]?.version ?? 1 };
const saveOnce = async (): Promise<void> => {
  const head = await handlers['notes.save'](
    { noteId: typed.noteId, baseVersion: typed.version, text: words.note(5_000), saveId: `save-${process.pid}-${typed.version}` },
    request,
  );
  typed.version = head.version;
};
const saves = await repeat(200, saveOnce);

say('backing up, with a save every 250 ms');
let backing = true;
const savesDuring: number[] = [];
const lateness: number[] = [];
const typing = (async () => {
  while (backing) {
    const due = performance.now() + 250;
    await new Promise(resolve => setTimeout(resolve, 250));
    lateness.push(performance.now() - due);
    savesDuring.push((await timed(saveOnce)).ms);
  }
})();
const backup = await timed(async () => handlers['backup.create']({}, request));
backing = false;
await typing;

const report = {
  store: {
    ...size,
    totalNotes: size.cases * size.notes,
    bytes: statSync(join(folder, 'store.db')).size,
    fillSeconds: Math.round(filled.ms / 1_000),
    openMs: Math.round(opening.ms),
  },
  openCaseMs: spreads(openCase),
  listCasesMs: spreads(listCases),
  findCasesMs: spreads(findCases),
  searchMs: spreads(allSearches),
  searches,
  saveMs: spreads(saves),
  backup: {
    seconds: Math.round(backup.ms / 100) / 10,
    bytes: backup.value.bytes,
    saveMs: spread(savesDuring),
    latenessMs: spread(lateness),
  },
  residentMB: Math.round(process.memoryUsage().rss / 1_048_576),
};
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
rmSync(backup.value.file, { force: true });
rmSync(`${backup.value.file}.keyslots.json`, { force: true });
vault.close();
if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
