// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { workstation } from '../../contract/workstation.ts';
import type { Workstation } from '../../contract/workstation.ts';
import { connect } from '../../rpc/connect.ts';
import { memoryWires } from '../../rpc/memory-wire.ts';
import { serve } from '../../rpc/serve.ts';
import type { Handlers } from '../../rpc/types.ts';
import type { Wire } from '../../rpc/wire.ts';
import { createSession } from './session.ts';

const handlers = { 'vault.active': () => ({ done: true }) } as unknown as Handlers<Workstation>;

function backend() {
  let far: Wire | null = null;
  let server: ReturnType<typeof serve> | null = null;
  return {
    open: async () => {
      const [near, other] = memoryWires();
      far = other;
      server = serve(other, workstation, handlers);
      return connect(near, workstation);
    },
    drop: () => far?.close(),
    front: () => server?.emit('window.front', {}),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a session', () => {
  it('comes back by itself and keeps its listeners', async () => {
    const far = backend();
    const session = createSession(far.open);
    let fronts = 0;
    session.on('window.front', () => (fronts += 1));
    await vi.advanceTimersByTimeAsync(1);
    expect(session.link()).toBe('open');
    far.drop();
    await vi.advanceTimersByTimeAsync(1);
    expect(session.link()).toBe('lost');
    await expect(session.call('vault.active', {})).rejects.toMatchObject({ code: 'disconnected' });
    await vi.advanceTimersByTimeAsync(300);
    expect(session.link()).toBe('open');
    await expect(session.call('vault.active', {})).resolves.toEqual({ done: true });
    far.front();
    await vi.advanceTimersByTimeAsync(1);
    expect(fronts).toBe(1);
  });
});
