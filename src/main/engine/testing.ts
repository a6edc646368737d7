/** The engine with what is shipped, on the CPU, for tests of the whole way from text to answer. */
import { resolve } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { createEngine, type Engine } from './create-engine.ts';

/** Open while the tests of a file run; called inside them, it gives the engine. */
export function shippedEngine(): () => Engine {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine({ resources: resolve(import.meta.dirname, '../../../resources'), providers: ['cpu'] });
    await engine.ready;
  });
  afterAll(() => engine.close());
  return () => engine;
}
