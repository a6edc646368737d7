import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export function FailureNote({ onRetry }: { readonly onRetry: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="au-failure" role="alert">
      <p>{t('shell.partFailed')}</p>
      <Button size="xs" variant="default" onClick={onRetry}>
        {t('shell.tryAgain')}
      </Button>
    </div>
  );
}
