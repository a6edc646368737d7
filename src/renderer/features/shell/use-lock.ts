import { useCallback } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useDrafts } from '../note/drafts/drafts-context.ts';
import { useSession } from '../../session/hooks.ts';

/** Locks after what was typed is saved. A save that fails doesn't keep the door open: its words wait in memory. */
export function useLock(): () => void {
  const session = useSession();
  const client = useQueryClient();
  const drafts = useDrafts();
  return useCallback(() => {
    void (async () => {
      await drafts.flush();
      const status = await session.call('vault.lock', {});
      client.setQueryData(['vault.status', {}], status);
    })().catch(() => undefined);
  }, [session, client, drafts]);
}
