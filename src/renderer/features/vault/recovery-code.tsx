import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Checkbox, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format.ts';
import { VaultFrame } from './vault-frame.tsx';

/** Shown once. Printing leaves only the sheet: heading, code, date and where it belongs. */
export function RecoveryCode({ code, onStored }: { readonly code: string; readonly onStored: () => void }): ReactNode {
  const { t, i18n } = useTranslation();
  const [stored, setStored] = useState(false);
  return (
    <VaultFrame title={t('vault.recoveryTitle')} folder="">
      <p className="au-no-print">{t('vault.recoveryIntro')}</p>
      <p className="au-recovery-code" data-testid="recovery-code">
        {code}
      </p>
      <p className="au-print-only">{t('vault.recoverySheet', { date: formatDate(new Date().toISOString(), i18n.language) })}</p>
      <div className="au-no-print">
        <Button variant="default" onClick={() => window.print()}>
          {t('vault.print')}
        </Button>
        <Checkbox mt="md" label={t('vault.stored')} checked={stored} onChange={(event) => setStored(event.currentTarget.checked)} />
        <Group mt="md">
          <Button disabled={!stored} onClick={onStored}>
            {t('vault.continue')}
          </Button>
        </Group>
      </div>
    </VaultFrame>
  );
}
