import type { ReactNode } from 'react';
import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { useAction } from '../../session/hooks.ts';

export function WorklistEmpty({ onNew, onImport }: { readonly onNew: () => void; readonly onImport: () => void }): ReactNode {
  const { t } = useTranslation();
  const demo = useAction('demo.load');
  return (
    <Empty title={t('worklist.empty')}>
      <p>{t('worklist.emptyHint')}</p>
      <Group justify="center" gap="xs">
        <Button size="xs" onClick={onNew}>
          {t('worklist.newCase')}
        </Button>
        <Button size="xs" variant="default" onClick={onImport}>
          {t('worklist.importFiles')}
        </Button>
        <Button size="xs" variant="default" loading={demo.isPending} onClick={() => demo.mutate({})}>
          {t('worklist.loadDemo')}
        </Button>
      </Group>
      <ErrorLine error={demo.error} />
    </Empty>
  );
}
