import { appendFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openHashCache } from './hash-cache.ts';
import { readPackage } from './package.ts';
import { GOLDEN, sha256, temporaryFolder, writePackage } from './testing.ts';

let folder: string;
let remove: () => Promise<void>;
beforeEach(async () => void ({ folder, remove } = await temporaryFolder()));
afterEach(() => remove());

const refusal = async (): Promise<unknown> => readPackage(folder).then(() => 'accepted', (thrown: { code: string; details: unknown }) => ({ code: thrown.code, ...(thrown.details as object) }));
const refusedFor = (reason: string, where: unknown): unknown => ({ code: 'model-refused', reason, where });

describe('a model package', () => {
  it('is read with its size and golden tensors', async () => {
    await writePackage(folder);
    const found = await readPackage(folder);
    expect(found.manifest.id).toBe('doubler');
    expect(found.path('onnx/model.onnx')).toBe(join(folder, 'onnx/model.onnx'));
    expect(await found.golden()).toEqual(GOLDEN);
    expect(found.bytes).toBeGreaterThan(JSON.stringify(GOLDEN).length + 'weights'.length);
  });
  it('is refused without a manifest, with broken JSON, with a field of another form', async () => {
    expect(await refusal()).toEqual(refusedFor('unreadable', 'auscult.json'));
    await writeFile(join(folder, 'auscult.json'), '{');
    expect(await refusal()).toEqual(refusedFor('not-json', 'auscult.json'));
    await writePackage(folder, { version: 'one' });
    expect(await refusal()).toEqual(refusedFor('not-a-manifest', 'auscult.json: version'));
  });
  it.each([undefined, '', '  ', 'unknown', 'TBD', 7])('is refused with %j for a licence', async (licence) => {
    await writePackage(folder, { licence });
    expect(await refusal()).toEqual(refusedFor('licence', 'auscult.json: licence'));
  });
  it('is refused when a file was changed, is missing, or was added', async () => {
    await writePackage(folder);
    await appendFile(join(folder, 'onnx/model.onnx'), '!');
    expect(await refusal()).toEqual(refusedFor('hash', 'onnx/model.onnx'));
    await rm(join(folder, 'onnx/model.onnx'));
    expect(await refusal()).toEqual(refusedFor('missing', 'onnx/model.onnx'));
    await writePackage(folder);
    await writeFile(join(folder, 'onnx/extra.bin'), 'x');
    expect(await refusal()).toEqual(refusedFor('not-listed', 'onnx/extra.bin'));
  });
  it('is refused when a name leaves the folder', async () => {
    for (const name of ['../weights', '/etc/hostname', 'a/../../b', 'C:/x', 'a\\b', 'a//b', './x', 'auscult.json']) {
      await writePackage(folder, { files: { [name]: sha256('weights') } });
      expect(await refusal(), name).toEqual(refusedFor('outside', name));
    }
  });
  it('is refused when a link stands in for a file', async () => {
    await writePackage(folder);
    await rm(join(folder, 'golden.json'));
    await symlink(join(folder, 'onnx/model.onnx'), join(folder, 'golden.json'));
    expect(await refusal()).toEqual(refusedFor('not-a-file', 'golden.json'));
  });
  it('is refused when it runs a file that has no hash', async () => {
    await writePackage(folder, { model: 'constructor' });
    expect(await refusal()).toEqual(refusedFor('not-listed', 'constructor'));
  });
  it('is refused when the golden file is of another form', async () => {
    await writePackage(folder, {}, { 'golden.json': '{"inputs":{}}' });
    await expect((await readPackage(folder)).golden()).rejects.toMatchObject({ code: 'model-refused', details: { reason: 'golden', where: 'golden.json: outputs' } });
  });
  it('never names the folder in a refusal', async () => {
    await writePackage(folder, {}, { 'golden.json': '{' });
    const error: unknown = await (await readPackage(folder)).golden().catch((thrown: unknown) => thrown);
    expect(JSON.stringify([(error as Error).message, (error as { details: unknown }).details])).not.toContain(folder);
  });
});

describe('the cache of hashes', () => {
  it('spares a file version that was hashed before, over a restart, and sees a changed one', async () => {
    await writePackage(folder);
    const place = await temporaryFolder();
    const file = join(place.folder, 'hashes.json');
    const cache = await openHashCache(file);
    await readPackage(folder, cache);
    await cache.save();
    const asked: string[] = [];
    const again = await openHashCache(file);
    await readPackage(folder, { get: (version) => again.get(version), set: (version) => void asked.push(version) });
    expect(asked).toEqual([]);
    await writeFile(join(folder, 'onnx/model.onnx'), 'wEights');
    await expect(readPackage(folder, await openHashCache(file))).rejects.toMatchObject({ details: { reason: 'hash' } });
    await writeFile(file, 'not json');
    expect((await openHashCache(file)).get('anything')).toBeUndefined();
    await place.remove();
  });
});
