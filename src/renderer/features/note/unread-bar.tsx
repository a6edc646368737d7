import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorCode } from '../../../contract/errors.ts';
import { formatLanguage } from '../../i18n/format.ts';
import { useLastReading, useReadingFailure } from './last-reading.ts';

/** Paragraphs that no model read are said to be unread: they are not paragraphs without findings. */
export function UnreadBar({ noteId }: { readonly noteId: string }): ReactNode {
  const { t, i18n } = useTranslation();
  const reading = useLastReading();
  const failure = useReadingFailure();
  if (failure !== null && failure !== 'disconnected') {
    const code = ErrorCode.safeParse(failure);
    return (
      <p className="au-unread" role="status">
        {t('note.notRead')} {t(`error.${code.success ? code.data : 'internal'}`)}
      </p>
    );
  }
  const unread = reading?.noteId === noteId ? reading.annotation.unread : [];
  if (unread.length === 0) return null;
  return (
    <p className="au-unread" role="status">
      {t('note.unread', { count: unread.length, languages: [...new Set(unread.map(({ language }) => formatLanguage(language, i18n.language)))].join(', ') })}
    </p>
  );
}
