/** An engine child for the supervisor's tests: a real process that answers, hangs, blocks or dies as the request says. */
import { appendFileSync } from 'node:fs';
import { call, defineContract } from '../../../contract/define.ts';
import { engine } from '../../../contract/engine.ts';
import type { Engine } from '../../../contract/engine.ts';
import { serve } from '../../../rpc/serve.ts';
import type { Handlers } from '../../../rpc/types.ts';
import { parentWire } from '../../rpc/child-wire.ts';

type Small = Pick<Handlers<Engine>, 'engine.status' | 'engine.unloadPackage' | 'text.assert'>;
const journal = process.env['TEST_JOURNAL'] ?? '';
const wire = parentWire();
if (wire === null) throw new Error('Start this with fork');
if (process.env['TEST_DIE_AT_START'] === 'yes') process.exit(7);

const provider = (process.env['AUSCULT_PROVIDERS'] ?? '').split(',')[0] ?? '';
const assertion = { polarity: 'positive', certainty: 'certain', temporality: 'current', experiencer: 'patient', conditional: false } as const;

const handlers: Small = {
  'engine.status': () => ({
    models: [{ id: 'a-model', folder: '', state: 'ready', reason: null, provider, attempts: [], manifest: null, bytes: 0 }],
    threads: process.pid,
  }),
  'engine.unloadPackage': () => ({ done: true }),
  /** `sentence` says what to do; every start of the work is noted, so that a test can count the attempts. */
  async 'text.assert'({ sentence, start }, { signal }) {
    appendFileSync(journal, `${sentence}\n`);
    if (sentence === 'hang') await new Promise((_resolve, reject) => signal.addEventListener('abort', reject));
    if (sentence === 'block') for (;;);
    if (sentence === 'die') process.kill(process.pid, 'SIGKILL');
    if (sentence.startsWith('wait')) await new Promise((resolve) => setTimeout(resolve, start));
    return { assertion, trigger: { start: process.pid, end: process.pid } };
  },
};
const contract = defineContract({
  procedures: {
    'engine.status': engine.procedures['engine.status'],
    'engine.unloadPackage': engine.procedures['engine.unloadPackage'],
    'text.assert': call(engine.procedures['text.assert'].input, engine.procedures['text.assert'].output),
  },
  events: engine.events,
});
serve(wire, contract, handlers);
