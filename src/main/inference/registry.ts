/** The loaded model packages, each with its state and the reader made of it. */
import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { AppError, toAppError } from '../../contract/errors.ts';
import type { ModelManifest, ModelStatus } from '../../contract/models.ts';
import type { OpenSession, Provider } from './onnx-session.ts';
import { MANIFEST, readPackage, refused } from './package.ts';
import type { HashCache, ModelPackage } from './package.ts';
import { climb, openOnCpu } from './providers.ts';
import { switchable } from './switchable.ts';
import type { SwitchableSession } from './switchable.ts';
import type { Session } from './tensor.ts';

export interface LoadedModel {
  readonly manifest: ModelManifest;
  readonly folder: string;
  readonly session: Session;
}
export interface Loaded<R> {
  readonly manifest: ModelManifest;
  readonly provider: string;
  readonly reader: R;
}
interface RegistryOptions<R> {
  readonly open: OpenSession;
  readonly ladder: readonly Provider[];
  readonly builtIn: () => Promise<ReadonlySet<string>>;
  /** Makes what its task needs of a model; a rejection refuses the package. */
  readonly makeReader: (model: LoadedModel) => Promise<R>;
  /** For packages that bring a runtime of their own instead of one session: the reader, or null for all others. */
  readonly makeWhole?: (found: ModelPackage) => Promise<R> | null;
  readonly hashes?: HashCache;
  readonly onChange?: (models: ModelStatus[]) => void;
}
export interface Registry<R> {
  /**
   * Loads one package and resolves with its state, `refused` with the reason included: first on the CPU, which makes it
   * ready, then the other rungs behind its back. The same folder again replaces what was loaded from it. Rejects with
   * `conflict` when another folder already gave a package of that id.
   */
  load(folder: string): Promise<ModelStatus>;
  /** Shows every package below `folder` as one that will load, so that none that is asked for later comes before them; their folders. */
  list(folder: string): Promise<string[]>;
  /** Loads every package below `folder`, `parallel` at a time, in the order of their names, those named in `first` before the others. */
  loadAll(folder: string, first?: readonly string[], parallel?: number): Promise<void>;
  /** Resolves with the next change of any package's state. */
  nextChange(): Promise<void>;
  unload(folder: string): Promise<void>;
  statuses(): ModelStatus[];
  /** The models that are ready, in the order in which they were asked for. */
  ready(): Loaded<R>[];
  /** Resolves when no rung is being tried any more. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

interface Slot<R> {
  status: ModelStatus;
  reader?: R;
  session?: SwitchableSession;
  climbing?: Promise<void>;
}

export function createRegistry<R>(options: RegistryOptions<R>): Registry<R> {
  /** By absolute folder, in the order asked for. */
  const slots = new Map<string, Slot<R>>();
  const statuses = (): ModelStatus[] => [...slots.values()].map((slot) => slot.status);
  let next = Promise.withResolvers<void>();
  const changed = (slot: Slot<R>, part: Partial<ModelStatus>): void => {
    slot.status = { ...slot.status, ...part };
    options.onChange?.(statuses());
    const { resolve } = next;
    next = Promise.withResolvers<void>();
    resolve();
  };
  const current = (folder: string, slot: Slot<R>): boolean => slots.get(folder) === slot;

  async function load(given: string): Promise<ModelStatus> {
    const folder = resolve(given);
    const before = slots.get(folder);
    const slot: Slot<R> = { status: { id: basename(folder), folder, state: 'loading', reason: null, provider: null, attempts: [], manifest: null, bytes: 0 } };
    slots.set(folder, slot);
    if (before !== undefined) await drop(before);
    try {
      const found = await readPackage(folder, options.hashes);
      const { manifest } = found;
      if (namesake(folder, manifest.id)) {
        slots.delete(folder);
        throw new AppError('conflict', 'A package of that id is loaded from another folder', { id: manifest.id, version: manifest.version });
      }
      changed(slot, { id: manifest.id, manifest, bytes: found.bytes });
      await start(folder, slot, found);
    } catch (thrown) {
      const error = toAppError(thrown);
      if (error.code === 'conflict') throw error;
      if (current(folder, slot)) changed(slot, { state: 'refused', reason: reasonOf(error) });
    }
    return slot.status;
  }

  async function start(folder: string, slot: Slot<R>, found: ModelPackage): Promise<void> {
    const { manifest } = found;
    const whole = options.makeWhole?.(found) ?? null;
    if (whole !== null) {
      slot.reader = await whole;
      const attempt = { provider: 'cpu', outcome: 'kept' as const, reason: 'checked by its golden text when it first writes', milliseconds: null };
      if (current(folder, slot)) changed(slot, { state: 'ready', reason: null, provider: 'cpu', attempts: [attempt] });
      return;
    }
    const model = { path: found.path(manifest.model), golden: await found.golden(), tolerance: manifest.golden.tolerance };
    const { rung, answer } = await openOnCpu(options.open, model);
    const session = switchable(rung.session);
    try {
      slot.reader = await options.makeReader({ manifest, folder, session });
    } catch (thrown) {
      await session.close();
      if (thrown instanceof AppError && thrown.code === 'model-refused') throw thrown;
      throw refused(manifest.architecture, 'reader', 'The package does not fit its reader');
    }
    if (!current(folder, slot)) return session.close(); // unloaded meanwhile
    slot.session = session;
    const attempt = { provider: 'cpu', outcome: 'kept' as const, reason: 'right by the golden output', milliseconds: rung.milliseconds };
    changed(slot, { state: 'ready', reason: null, provider: 'cpu', attempts: [attempt] });
    if (options.ladder.some((provider) => provider !== 'cpu')) slot.climbing = climbOn();

    async function climbOn(): Promise<void> {
      const { best, attempts } = await climb(options.open, model, rung, answer, options.ladder, await options.builtIn());
      if (!current(folder, slot)) return best.provider === 'cpu' ? undefined : best.session.close();
      if (best.provider !== 'cpu') await session.replace(best.session)?.close();
      changed(slot, { provider: best.provider, attempts: [...attempts] });
    }
  }

  function namesake(folder: string, id: string): boolean {
    return [...slots].some(([other, slot]) => other !== folder && slot.status.manifest?.id === id && slot.status.state !== 'refused');
  }
  async function drop(slot: Slot<R>): Promise<void> {
    await slot.climbing;
    await slot.session?.close();
  }

  async function list(folder: string): Promise<string[]> {
    const found = await packagesBelow(folder);
    for (const path of found) if (!slots.has(path)) slots.set(path, { status: { id: basename(path), folder: path, state: 'loading', reason: null, provider: null, attempts: [], manifest: null, bytes: 0 } });
    options.onChange?.(statuses());
    return found;
  }

  return {
    load,
    list,
    nextChange: () => next.promise,
    async loadAll(folder, first = [], parallel = 2) {
      const waiting = await list(folder);
      const place = (path: string): number => (first.includes(basename(path)) ? first.indexOf(basename(path)) : first.length);
      waiting.sort((a, b) => place(a) - place(b));
      const worker = async (): Promise<void> => {
        for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await load(path).catch(skipConflict);
      };
      await Promise.all(Array.from({ length: parallel }, worker));
    },
    async unload(given) {
      const folder = resolve(given);
      const slot = slots.get(folder);
      if (slot === undefined) throw new AppError('not-found', 'No package is loaded from that folder');
      slots.delete(folder);
      options.onChange?.(statuses());
      await drop(slot);
    },
    statuses,
    ready: () => [...slots.values()].flatMap(({ reader, status }) => (reader === undefined || status.state !== 'ready' || status.manifest === null ? [] : [{ manifest: status.manifest, provider: status.provider ?? 'cpu', reader }])),
    async settled() {
      for (const slot of slots.values()) await slot.climbing;
    },
    async close() {
      const all = [...slots.values()];
      slots.clear();
      for (const slot of all) await drop(slot);
    },
  };
}

/** Folders that hold a manifest. None when `folder` is not there: a build without models still opens. */
async function packagesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.isDirectory()) continue;
    const inside = await readdir(join(folder, entry.name));
    if (inside.includes(MANIFEST)) found.push(resolve(folder, entry.name));
  }
  return found;
}

/** Of two shipped folders with one id the first stands; the other is not listed. */
function skipConflict(thrown: unknown): void {
  if (!(thrown instanceof AppError) || thrown.code !== 'conflict') throw thrown;
}

/** For the screen: where and why, without the folder. */
function reasonOf(error: AppError): string {
  const { reason, where } = error.details;
  return [reason ?? error.code, where].filter((part) => part !== undefined && part !== '').join(': ');
}
