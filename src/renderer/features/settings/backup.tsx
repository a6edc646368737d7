import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Progress } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorLine } from '../../components/error-line.tsx';
import { formatBytes } from '../../i18n/format.ts';
import { useSession } from '../../session/hooks.ts';

export function Backup(): ReactNode {
  const { t, i18n } = useTranslation();
  const session = useSession();
  const [share, setShare] = useState(0);
  const backup = useMutation({
    mutationFn: () => session.call('backup.create', {}, { onProgress: ({ done, total }) => setShare(total === 0 ? 0 : done / total) }),
    onMutate: () => setShare(0),
  });
  return (
    <section aria-label={t('settings.backup')}>
      <h2>{t('settings.backup')}</h2>
      <p className="au-quiet au-small">{t('settings.backupHint')}</p>
      <Button size="xs" variant="default" loading={backup.isPending} onClick={() => backup.mutate()}>
        {t('settings.backupNow')}
      </Button>
      {backup.isPending ? <Progress mt="xs" value={share * 100} size="sm" transitionDuration={0} aria-label={t('settings.backup')} /> : null}
      {backup.data === undefined ? null : (
        <p role="status" className="au-small">
          {t('settings.backupDone', { file: backup.data.file, size: formatBytes(backup.data.bytes, i18n.language) })}
        </p>
      )}
      <ErrorLine error={backup.error} />
    </section>
  );
}
