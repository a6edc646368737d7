import type { ReactNode } from 'react';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MessageLevel } from '../../../contract/messages.ts';

export function LevelTag({ level, raised }: { readonly level: MessageLevel; readonly raised: boolean }): ReactNode {
  const { t } = useTranslation();
  return (
    <span className="au-tag au-level" data-level={level}>
      {level === 'red-flag' ? <IconAlertTriangle size={13} aria-hidden /> : null}
      {t(`messages.level.${level}`)}
      {raised ? ` · ${t('messages.raised')}` : ''}
    </span>
  );
}
