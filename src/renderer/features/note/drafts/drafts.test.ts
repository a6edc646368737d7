// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../../contract/errors.ts';
import type { Params, Session } from '../../../session/session.ts';
import { createDrafts } from './drafts.ts';

type Save = Params<'notes.save'>;

/** A backend of one note that keeps versions as the real one does: by base version, and once for each `saveId`. */
function fakeBackend() {
  const state = { text: 'one', version: 1, failing: null as AppError | null, saves: [] as Save[], seen: new Map<string, number>(), link: 'open' as 'open' | 'lost' };
  const linkListeners = new Set<() => void>();
  const session = {
    call: async (method: string, params: unknown) => {
      if (state.failing !== null) throw state.failing;
      if (method === 'notes.text') return { id: 'n', version: state.version, text: state.text, savedAt: '2026-01-01T00:00:00Z' };
      const save = params as Save;
      state.saves.push(save);
      if (state.seen.has(save.saveId)) return { version: state.seen.get(save.saveId), updatedAt: '2026-01-01T00:00:01Z' };
      if (save.baseVersion !== state.version) throw new AppError('conflict', 'newer', { version: state.version });
      state.version += 1;
      state.text = save.text;
      state.seen.set(save.saveId, state.version);
      return { version: state.version, updatedAt: '2026-01-01T00:00:01Z' };
    },
    on: () => () => undefined,
    link: () => state.link,
    onLink: (listener: () => void) => {
      linkListeners.add(listener);
      return () => linkListeners.delete(listener);
    },
  } as unknown as Session;
  return { state, session, mend: () => linkListeners.forEach((listener) => listener()) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('drafts', () => {
  it('save within a second, also while the typing goes on', async () => {
    const { state, session } = fakeBackend();
    const drafts = createDrafts(session);
    await drafts.open('n');
    for (let key = 1; key <= 12; key += 1) {
      drafts.edit('n', `one${'.'.repeat(key)}`);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(state.saves.length).toBeGreaterThanOrEqual(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(state.text).toBe('one............');
    expect(drafts.get('n')?.state).toBe('saved');
    expect(drafts.unsaved()).toBe(0);
  });

  it('keep words over a lost wire and ask again with the same saveId', async () => {
    const { state, session, mend } = fakeBackend();
    const drafts = createDrafts(session);
    await drafts.open('n');
    drafts.edit('n', 'two');
    state.failing = new AppError('disconnected', 'gone');
    await vi.advanceTimersByTimeAsync(900);
    expect(drafts.get('n')).toMatchObject({ state: 'waiting', error: 'disconnected' });
    expect(drafts.unsaved()).toBe(1);
    state.failing = null;
    mend();
    await vi.advanceTimersByTimeAsync(10);
    expect(state.text).toBe('two');
    expect(new Set(state.saves.map(({ saveId }) => saveId)).size).toBe(1);
  });

  it('hold on to both texts of a conflict until someone chooses', async () => {
    const { state, session } = fakeBackend();
    const drafts = createDrafts(session);
    await drafts.open('n');
    state.version = 5;
    state.text = 'theirs';
    drafts.edit('n', 'mine');
    await vi.advanceTimersByTimeAsync(900);
    expect(drafts.get('n')?.state).toBe('conflict');
    expect(drafts.mine('n')).toBe('mine');
    drafts.edit('n', 'mine and more');
    await vi.advanceTimersByTimeAsync(3000);
    expect(state.text).toBe('theirs');
    await drafts.keepMine('n');
    expect(state).toMatchObject({ version: 6, text: 'mine and more' });
    expect(drafts.get('n')?.state).toBe('saved');
  });

  it('show a newer version only where nothing was typed', async () => {
    const { state, session } = fakeBackend();
    const drafts = createDrafts(session);
    await drafts.open('n');
    drafts.edit('n', 'typed');
    state.version = 2;
    state.text = 'elsewhere';
    drafts.newer('n', 2);
    await vi.advanceTimersByTimeAsync(50);
    expect(drafts.mine('n')).toBe('typed');
  });

  it('hand the words typed so far to an editor that comes later', async () => {
    const { session } = fakeBackend();
    const drafts = createDrafts(session);
    await drafts.open('n');
    drafts.edit('n', 'one and more');
    await vi.advanceTimersByTimeAsync(900);
    expect(drafts.get('n')?.state).toBe('saved');
    expect(drafts.mine('n')).toBe('one and more');
  });
});
