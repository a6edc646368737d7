/** The models of one engine: those shipped, those that a user adds, and who reads what. */
import { dirname, resolve } from 'node:path';
import type { Scheme } from '../../contract/clinical.ts';
import { AppError } from '../../contract/errors.ts';
import type { ModelStatus } from '../../contract/models.ts';
import { openHashCache } from '../inference/hash-cache.ts';
import { builtInProviders, openSession } from '../inference/onnx-session.ts';
import { ladderFor } from '../inference/providers.ts';
import { createRegistry } from '../inference/registry.ts';
import type { Loaded, LoadedModel } from '../inference/registry.ts';
import { createTagger } from '../inference/tagger/index.ts';
import type { Tagger } from '../inference/tensor.ts';
import { createDecoder } from '../inference/decoder.ts';
import type { Decoder } from '../inference/decoder.ts';
import { createEncoder } from '../knowledge/ask/encoder.ts';
import type { Encoder } from '../knowledge/ask/encoder.ts';
import { createRelationModel } from '../knowledge/literature/index.ts';
import type { RelationModel } from '../knowledge/literature/index.ts';
import { createPrognosisModel } from '../reasoning/prognosis/index.ts';
import type { PrognosisModel } from '../reasoning/prognosis/index.ts';

export interface ModelsOptions {
  /** Holds models/<id>/. */
  readonly resources: string;
  readonly providers?: readonly string[];
  readonly tensorrt?: boolean;
  /** Where hashes of file versions are remembered between starts; nowhere when not given. */
  readonly cacheFile?: string;
  readonly onChange?: (models: ModelStatus[]) => void;
}

type ModelReader = { readonly kind: 'tagger'; readonly tagger: Tagger } | { readonly kind: 'risk'; readonly model: PrognosisModel } | { readonly kind: 'relations'; readonly model: RelationModel } | { readonly kind: 'encoder'; readonly encoder: Encoder } | { readonly kind: 'decoder'; readonly decoder: Decoder };
interface TaggerInUse {
  readonly tagger: Tagger;
  readonly id: string;
  readonly version: string;
  readonly provider: string;
}
export interface Models {
  statuses(): ModelStatus[];
  load(folder: string): Promise<ModelStatus>;
  unload(folder: string): Promise<void>;
  /** The newest package of a scheme; waits until one has loaded, or all that are shipped have. Rejects with `model-unavailable` when none reads it. */
  tagger(scheme: Scheme): Promise<TaggerInUse>;
  /** Risk models in the order they were loaded, by id. */
  risks(): Promise<ReadonlyMap<string, PrognosisModel>>;
  /** The newest relation model; waits while shipped models load. Rejects with `model-unavailable` when there is none. */
  relations(): Promise<RelationModel>;
  /** The newest sentence encoder; waits while shipped models load. Rejects with `model-unavailable` when there is none. */
  encoder(): Promise<Encoder>;
  /** A decoder by its package's id. Rejects with `model-unavailable` when it isn't loaded. */
  decoder(id: string): Promise<Decoder>;
  /** Resolves when every shipped package is ready or refused. */
  readonly shipped: Promise<void>;
  /** Resolves when no provider is being tried any more. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Loaded first: what reads a note that waits on a screen. */
const FIRST = ['clinical-entities', 'biomedical-entities'];

/** Starts to load what is shipped and returns at once. */
export async function openModels(options: ModelsOptions): Promise<Models> {
  const home = resolve(options.resources, 'models');
  /** With what only the whole knows: what came with the workstation, and who reads. The registry lists them in the order asked for. */
  const shown = (all: readonly ModelStatus[]): ModelStatus[] =>
    all.map((status, at) => ({
      ...status,
      shipped: dirname(status.folder) === home,
      reads: isTagger(status) && !all.slice(at + 1).some((later) => isTagger(later) && later.manifest?.scheme === status.manifest?.scheme),
    }));
  const hashes = await openHashCache(options.cacheFile);
  const registry = createRegistry<ModelReader>({
    open: openSession,
    ladder: ladderFor(process.platform, options.providers, options.tensorrt),
    builtIn: builtInProviders,
    makeReader,
    makeWhole: (found) => (found.manifest.architecture === 'hf-decoder' ? Promise.resolve({ kind: 'decoder', decoder: createDecoder(found) }) : null),
    hashes,
    ...(options.onChange === undefined ? {} : { onChange: (all) => options.onChange?.(shown(all)) }),
  });
  let loading = true;
  // Before anybody can ask for a package of their own, which is to stand after them: the newest of a scheme reads.
  await registry.list(home);
  const shipped = registry
    .loadAll(home, FIRST)
    .then(() => hashes.save())
    .finally(() => (loading = false));
  // A failure is told by whoever waits for it; nobody may be waiting yet.
  shipped.catch(() => undefined);

  const newest = (scheme: Scheme): TaggerInUse | undefined => {
    const found = registry.ready().findLast(({ reader }) => reader.kind === 'tagger' && reader.tagger.scheme === scheme);
    return found?.reader.kind === 'tagger' ? { tagger: found.reader.tagger, ...identity(found) } : undefined;
  };
  return {
    statuses: () => shown(registry.statuses()),
    async load(folder) {
      const status = await registry.load(folder);
      await hashes.save();
      return status;
    },
    unload: (folder) => registry.unload(folder),
    async tagger(scheme) {
      // Not for all of them: the one that reads this scheme is enough.
      while (newest(scheme) === undefined && loading) await Promise.race([shipped, registry.nextChange()]);
      const found = newest(scheme);
      if (found === undefined) throw new AppError('model-unavailable', 'No model of that scheme is ready', { scheme });
      return found;
    },
    async risks() {
      await shipped;
      return new Map(registry.ready().flatMap(({ manifest, reader }) => (reader.kind === 'risk' ? [[manifest.id, reader.model] as const] : [])));
    },
    async relations() {
      await shipped;
      const found = registry.ready().findLast(({ reader }) => reader.kind === 'relations');
      if (found?.reader.kind !== 'relations') throw new AppError('model-unavailable', 'No relation model is ready');
      return found.reader.model;
    },
    async decoder(id) {
      await shipped;
      const found = registry.ready().find(({ manifest, reader }) => manifest.id === id && reader.kind === 'decoder');
      if (found?.reader.kind !== 'decoder') throw new AppError('model-unavailable', 'No such decoder is loaded', { id });
      return found.reader.decoder;
    },
    async encoder() {
      await shipped;
      const found = registry.ready().findLast(({ reader }) => reader.kind === 'encoder');
      if (found?.reader.kind !== 'encoder') throw new AppError('model-unavailable', 'No sentence encoder is ready');
      return found.reader.encoder;
    },
    shipped,
    settled: () => registry.settled(),
    close: () => registry.close(),
  };
}

const isTagger = ({ state, manifest }: ModelStatus): boolean => state === 'ready' && manifest?.task === 'entities';

function identity({ manifest, provider }: Loaded<ModelReader>): Omit<TaggerInUse, 'tagger'> {
  return { id: manifest.id, version: manifest.version, provider };
}

async function makeReader({ manifest, folder, session }: LoadedModel): Promise<ModelReader> {
  switch (manifest.task) {
    case 'entities':
      return { kind: 'tagger', tagger: await createTagger(manifest, folder, session) };
    case 'risk':
      return { kind: 'risk', model: await createPrognosisModel(manifest, folder, session) };
    case 'relations':
      return { kind: 'relations', model: await createRelationModel(manifest, folder, session) };
    case 'sentences':
      return { kind: 'encoder', encoder: await createEncoder(manifest, folder, session) };
    case 'generation':
    case 'assertion':
      throw new AppError('model-refused', 'Nothing here reads models of that task', { where: 'auscult.json: task', reason: 'reader' });
  }
}
