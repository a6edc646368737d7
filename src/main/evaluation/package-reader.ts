/** A package as the workstation loads it (hashes, golden check, its tokenizer, the CPU runtime), ready to read texts. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Scheme, Span } from '../../contract/clinical.ts';
import { AppError } from '../../contract/errors.ts';
import type { ModelManifest } from '../../contract/models.ts';
import { openSession } from '../inference/onnx-session.ts';
import { MANIFEST } from '../inference/package.ts';
import { createRegistry } from '../inference/registry.ts';
import { createTagger } from '../inference/tagger/index.ts';
import type { Tagger } from '../inference/tensor.ts';
import { createReader } from '../language/index.ts';

export interface TypedSpan extends Span {
  readonly type: string;
}
interface PackageReader {
  readonly manifest: ModelManifest;
  readonly scheme: Scheme;
  read(text: string): Promise<readonly TypedSpan[]>;
  close(): Promise<void>;
}

/**
 * `named` is an id below `models` or a folder. With `rules` the spans are those of `annotate`: the package's and the rules' together.
 * @throws AppError `not-found`, or `model-refused` with the reason that the Models screen would show.
 */
export async function openPackage(models: string, named: string, rules: boolean): Promise<PackageReader> {
  const folder = await folderOf(models, named);
  const registry = createRegistry<Tagger>({
    open: openSession,
    ladder: ['cpu'],
    builtIn: () => Promise.resolve(new Set(['cpu'])),
    makeReader: ({ manifest, folder: place, session }) => createTagger(manifest, place, session),
  });
  const status = await registry.load(folder);
  const [loaded] = registry.ready();
  if (!loaded) {
    await registry.close();
    throw new AppError('model-refused', `The package is refused: ${status.reason ?? ''}`, { reason: status.reason });
  }
  const { manifest, reader: tagger } = loaded;
  const { scheme } = tagger;
  const whole = rules ? createReader({ taggers: { [scheme]: tagger } }) : undefined;
  return {
    manifest,
    scheme,
    read: async (text) => (whole ? (await whole.read({ text, scheme })).entities : tagger.tag(text)),
    close: () => registry.close(),
  };
}

async function folderOf(models: string, named: string): Promise<string> {
  for (const folder of [path.join(models, named), path.resolve(named)]) {
    if (await stat(path.join(folder, MANIFEST)).then((found) => found.isFile(), () => false)) return folder;
  }
  const ids = (await readdir(models).catch(() => [])).toSorted((a, b) => a.localeCompare(b));
  throw new AppError('not-found', `No package is named ${named}, and no folder of that name holds an ${MANIFEST}. Packages here: ${ids.join(', ')}`, { where: '--package' });
}
