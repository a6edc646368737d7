/** A model package on disk: read, and refused with the reason unless every file is the one its manifest names. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Stats } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../contract/errors.ts';
import { Golden, GoldenText, ModelManifest } from '../../contract/models.ts';

export const MANIFEST = 'auscult.json';
/** No honest manifest or golden file is larger; the rest is streamed. */
const MAX_JSON_BYTES = 64 * 1024 * 1024;

export interface ModelPackage {
  readonly folder: string;
  readonly manifest: ModelManifest;
  /** All files together, manifest included. */
  readonly bytes: number;
  /** Absolute path of one of the manifest's files. */
  path(file: string): string;
  golden(): Promise<Golden>;
  /** Of a decoder. */
  goldenText(): Promise<GoldenText>;
}

/** Hashes of file versions that were computed before, so that a start does not read every weight again. */
export interface HashCache {
  get(version: string): string | undefined;
  set(version: string, sha256: string): void;
}

/**
 * Reads and verifies a package. Rejects with `model-refused`; details.where is a file's name within the folder or a path
 * within the manifest, details.reason one of: no-folder, unreadable, not-json, not-a-manifest, licence, outside, not-listed, missing,
 * not-a-file, hash, golden.
 */
export async function readPackage(folder: string, hashes?: HashCache): Promise<ModelPackage> {
  if (!(await lstat(folder).catch(() => undefined))?.isDirectory()) throw refused('', 'no-folder', 'No folder is there');
  const manifest = await readManifest(folder);
  checkNames(manifest);
  const present = await listFiles(folder);
  for (const name of present) {
    if (name !== MANIFEST && manifest.files[name] === undefined) throw refused(name, 'not-listed', 'A file of the package is not in its manifest');
  }
  let bytes = (await lstat(join(folder, MANIFEST))).size;
  for (const [name, expected] of Object.entries(manifest.files)) {
    if (!present.has(name)) throw refused(name, 'missing', 'A file of the manifest is missing');
    const path = join(folder, name);
    const stats = await lstat(path);
    bytes += stats.size;
    if ((await hashOf(path, stats, hashes)) !== expected) throw refused(name, 'hash', 'A file of the package is not the one its manifest names');
  }
  return {
    folder,
    manifest,
    bytes,
    path(file) {
      if (manifest.files[file] === undefined) throw refused(file, 'not-listed', 'The manifest names no such file');
      return join(folder, file);
    },
    golden: async () => {
      const parsed = Golden.safeParse(await readJson(folder, manifest.golden.file));
      if (!parsed.success) throw refused(`${manifest.golden.file}: ${parsed.error.issues[0]?.path.join('.') ?? ''}`, 'golden', 'The golden file is not of its form');
      return parsed.data;
    },
    goldenText: async () => {
      const parsed = GoldenText.safeParse(await readJson(folder, manifest.golden.file));
      if (!parsed.success) throw refused(manifest.golden.file, 'golden', 'The golden file is not of its form');
      return parsed.data;
    },
  };
}

export function refused(where: string, reason: string, message: string): AppError {
  return new AppError('model-refused', message, { where, reason });
}

/** Not empty, and no word that says there is none. */
export const isLicence = (words: string): boolean => !/^\s*(unknown|none|n\/a|tbd|-)?\s*$/i.test(words);

async function readManifest(folder: string): Promise<ModelManifest> {
  const json = await readJson(folder, MANIFEST);
  const parsed = ModelManifest.safeParse(json);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    throw refused(`${MANIFEST}: ${where}`, where === 'licence' ? 'licence' : 'not-a-manifest', 'The manifest is not of its form');
  }
  if (!isLicence(parsed.data.licence)) throw refused(`${MANIFEST}: licence`, 'licence', 'The manifest names no licence');
  return parsed.data;
}

async function readJson(folder: string, name: string): Promise<unknown> {
  let text: string;
  try {
    const path = join(folder, name);
    if ((await lstat(path)).size > MAX_JSON_BYTES) throw new Error('too large');
    text = await readFile(path, 'utf8');
  } catch {
    throw refused(name, 'unreadable', 'A file of the package could not be read');
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw refused(name, 'not-json', 'A file of the package is not JSON');
  }
}

/** Names with `/` that stay in the folder whatever system reads them, and every file that the manifest speaks of. */
function checkNames(manifest: ModelManifest): void {
  for (const name of Object.keys(manifest.files)) {
    const parts = name.split('/');
    if (name.includes('\\') || name.includes(':') || name.includes('\0') || parts.some((part) => part === '' || part === '.' || part === '..') || name === MANIFEST) {
      throw refused(name, 'outside', 'A file name of the manifest does not stay in the folder');
    }
  }
  for (const named of [manifest.model, manifest.tokenizer?.file, manifest.parameters, manifest.golden.file]) {
    if (named !== undefined && !Object.hasOwn(manifest.files, named)) throw refused(named, 'not-listed', 'The manifest gives no hash for a file that it names');
  }
}

/** What a file manager leaves in any folder that it shows; no package reads it. */
export const isSystemFile = (name: string): boolean => ['.DS_Store', 'Thumbs.db', 'desktop.ini'].includes(name);

/** Every file below `folder`, names with `/`. A link or a device could lead anywhere and is refused. */
async function listFiles(folder: string, below = ''): Promise<Set<string>> {
  const found = new Set<string>();
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) for (const inner of await listFiles(folder, name)) found.add(inner);
    else if (isSystemFile(entry.name) && entry.isFile()) continue;
    else if (entry.isFile()) found.add(name);
    else throw refused(name, 'not-a-file', 'The package holds a link or something else that is no file');
  }
  return found;
}

async function hashOf(path: string, stats: Stats, hashes: HashCache | undefined): Promise<string> {
  // ctime moves with every write and can't be set back by hand, unlike mtime.
  const version = `${path}|${stats.size}|${stats.mtimeMs}|${stats.ctimeMs}`;
  const known = hashes?.get(version);
  if (known !== undefined) return known;
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  const computed = hash.digest('hex');
  hashes?.set(version, computed);
  return computed;
}
