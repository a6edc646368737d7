/** For tests: the shipped sentence encoder, opened in this process. */
import { join, resolve } from 'node:path';
import { openSession } from '../../inference/onnx-session.ts';
import { readPackage } from '../../inference/package.ts';
import { createEncoder } from './encoder.ts';
import type { Encoder } from './encoder.ts';

export const RESOURCES = resolve(import.meta.dirname, '../../../../resources');

export async function openTestEncoder(): Promise<Encoder & { close(): Promise<void> }> {
  const found = await readPackage(join(RESOURCES, 'models', 'sentences'));
  const session = await openSession(found.path(found.manifest.model), 'cpu', { threads: 1 });
  return { ...(await createEncoder(found.manifest, found.folder, session)), close: () => session.close() };
}
