import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../session/hooks.ts';
import { openCase } from '../../state/view-store.ts';
import { PatientBanner } from './patient-banner.tsx';

/** A screen of its own that belongs to a case: whose it is, the way back, a heading and what can be done. */
export function BesideCase({ caseId, heading, tools, children }: { readonly caseId: string; readonly heading: string; readonly tools: ReactNode; readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation();
  const detail = useCall('cases.open', { caseId, again: true });
  return (
    <div className="au-listen">
      {detail.data === undefined ? null : <PatientBanner summary={detail.data.summary} />}
      <header className="au-listen-bar au-no-print">
        <Button size="compact-xs" variant="subtle" leftSection={<IconArrowLeft size={14} aria-hidden />} onClick={() => openCase(caseId)}>
          {t('listen.back')}
        </Button>
        <h2>{heading}</h2>
        <span className="au-grow" />
        {tools}
      </header>
      {children}
    </div>
  );
}
