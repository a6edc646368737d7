/** Root of the engine child: answers the `engine` contract to the parent that started it, and ends with it. */
import path from 'node:path';
import { engine as contract } from '../contract/engine.ts';
import { toAppError } from '../contract/errors.ts';
import { serve } from '../rpc/serve.ts';
import { createEngine } from './engine/create-engine.ts';
import { parentWire } from './rpc/child-wire.ts';

const EXIT_NO_PARENT = 2;
const EXIT_NOT_STARTED = 3;
/** After the models are ready: whoever waits for an answer already is served first. Milliseconds. */
const QUIET = 500;

const wire = parentWire();
if (wire === null) {
  process.stderr.write('The engine is started by Auscult and answers to it alone.\n');
  process.exit(EXIT_NO_PARENT);
}
const { AUSCULT_RESOURCES, AUSCULT_PROVIDERS, AUSCULT_TENSORRT, AUSCULT_HASHES } = process.env;
try {
  const engine = await createEngine({
    resources: AUSCULT_RESOURCES ?? path.resolve(import.meta.dirname, '../../resources'),
    ...(AUSCULT_PROVIDERS === undefined || AUSCULT_PROVIDERS === '' ? {} : { providers: AUSCULT_PROVIDERS.split(',') }),
    tensorrt: AUSCULT_TENSORRT === '1',
    ...(AUSCULT_HASHES === undefined || AUSCULT_HASHES === '' ? {} : { cacheFile: AUSCULT_HASHES }),
  });
  const service = serve(wire, contract, engine.handlers);
  engine.onModelsChanged((models) => service.emit('models.changed', { models }));
  engine.ready.then(() => setTimeout(() => void engine.warmUp(), QUIET), () => undefined);
  // Native sessions need no farewell, and a run in the middle could not be told to stop anyway.
  wire.onClose(() => process.exit(0));
} catch (thrown) {
  process.stderr.write(`The engine did not start: ${toAppError(thrown).code}\n`);
  process.exit(EXIT_NOT_STARTED);
}
