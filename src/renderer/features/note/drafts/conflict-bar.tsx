import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NoteHead } from '../../../../contract/records.ts';
import { ErrorLine } from '../../../components/error-line.tsx';
import { useSession } from '../../../session/hooks.ts';
import { useDrafts } from './drafts-context.ts';

/** Someone saved a newer version meanwhile. Both ways keep both texts: one as a version, the other as a note of its own. */
export function ConflictBar({ caseId, head }: { readonly caseId: string; readonly head: NoteHead }): ReactNode {
  const { t } = useTranslation();
  const drafts = useDrafts();
  const session = useSession();
  const [failure, setFailure] = useState<unknown>(null);
  const run = (deed: () => Promise<void>): void => {
    setFailure(null);
    deed().catch(setFailure);
  };
  const mineAside = async (): Promise<void> => {
    const mine = drafts.mine(head.id);
    await session.call('notes.create', { caseId, kind: head.kind, title: t('conflict.asideTitle', { title: head.title }), date: head.date, text: mine });
    await drafts.showTheirs(head.id);
  };
  return (
    <div className="au-conflict" role="alert">
      <strong>{t('conflict.title')}</strong>
      <span>{t('conflict.text')}</span>
      <Button size="compact-xs" variant="default" onClick={() => run(() => drafts.keepMine(head.id))}>
        {t('conflict.mine')}
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => run(mineAside)}>
        {t('conflict.theirs')}
      </Button>
      <ErrorLine error={failure} />
    </div>
  );
}
