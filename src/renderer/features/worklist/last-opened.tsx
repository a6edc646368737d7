import type { ReactNode } from 'react';
import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../session/hooks.ts';
import { openCase } from '../../state/view-store.ts';

export function LastOpened(): ReactNode {
  const { t } = useTranslation();
  const last = useCall('cases.list', { query: '', status: 'all', sort: 'opened', offset: 0, limit: 1 }).data?.cases[0];
  if (last === undefined || last.openedAt === null) return null;
  return (
    <span className="au-last">
      {t('worklist.lastOpened')}{' '}
      <Anchor component="button" size="sm" onClick={() => openCase(last.id)}>
        {last.patient.name}
      </Anchor>
    </span>
  );
}
