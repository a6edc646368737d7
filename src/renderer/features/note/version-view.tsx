import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorLine } from '../../components/error-line.tsx';
import { formatDateTime } from '../../i18n/format.ts';
import { useCall } from '../../session/hooks.ts';

/** An older version, to be read only: versions are never changed. */
export function VersionView({ noteId, version, onClose }: { readonly noteId: string; readonly version: number; readonly onClose: () => void }): ReactNode {
  const { t, i18n } = useTranslation();
  const text = useCall('notes.text', { noteId, version });
  return (
    <div className="au-version" data-pane="note">
      <div className="au-conflict" role="status">
        <strong>{t('note.oldVersion', { version })}</strong>
        {text.data === undefined ? null : <span className="au-num">{formatDateTime(text.data.savedAt, i18n.language)}</span>}
        <Button size="compact-xs" variant="default" onClick={onClose}>
          {t('note.backToNewest')}
        </Button>
      </div>
      <ErrorLine error={text.error} />
      <pre tabIndex={0} aria-label={t('note.oldVersion', { version })}>
        {text.data?.text ?? ''}
      </pre>
    </div>
  );
}
