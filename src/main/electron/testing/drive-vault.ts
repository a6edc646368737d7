/** Drives the built desktop root's vault against the stand-in: each start does what STAND_IN_STEPS says, in order. */
import { writeFileSync } from 'node:fs';
import { workstation } from '../../../contract/workstation.ts';
import { connect } from '../../../rpc/connect.ts';

import { bridgeWire } from '../../../renderer/wire/bridge-wire.ts';
import type { WireBridge } from '../../../renderer/wire/bridge-wire.ts';
import { record } from '../stand-in/electron.ts';

const PASSPHRASE = 'copper lantern quiet meadow';
const STEP_LIMIT = 60_000;

async function until<T>(found: () => T | undefined): Promise<T> {
  const end = Date.now() + STEP_LIMIT;
  for (;;) {
    const value = found();
    if (value !== undefined) return value;
    if (Date.now() > end) throw new Error('It did not come in time');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function drive(): Promise<unknown[]> {
  const window = await until(() => (record.windows[0]?.shown === true ? record.windows[0] : undefined));
  const client = connect(bridgeWire(window.world['auscultWire'] as WireBridge), workstation);
  const said: unknown[] = [];
  for (const step of (process.env['STAND_IN_STEPS'] ?? '').split(' ')) {
    try {
      if (step === 'setup') await client.call('vault.setup', { passphrase: PASSPHRASE, useKeystore: true });
      else if (step === 'lock') await client.call('vault.lock', {});
      else if (step === 'keystore') await client.call('vault.unlock', { with: 'keystore' });
      else if (step === 'passphrase') await client.call('vault.unlock', { with: 'passphrase', secret: PASSPHRASE });
      const { state, slots, keystoreAvailable } = await client.call('vault.status', {});
      said.push({ step, state, slots, keystoreAvailable });
    } catch (error) {
      said.push({ step, failed: (error as { code?: string }).code, message: String(error) });
    }
  }
  return said;
}

drive().then(
  (said) => finish({ said }),
  (error: unknown) => finish({ failed: String(error), errorBoxes: record.errorBoxes }),
);
function finish(report: Record<string, unknown>): void {
  writeFileSync(process.env['STAND_IN_REPORT'] ?? '', JSON.stringify(report));
  record.windows[0]?.close();
  if (record.windows.length === 0) process.exit(1);
}
