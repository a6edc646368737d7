import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../i18n/format.ts';
import type { Draft } from './draft.ts';

/** A fixed place of fixed width: nothing moves while one types. Only trouble is announced. */
export function SaveState({ draft }: { readonly draft: Draft | undefined }): ReactNode {
  const { t, i18n } = useTranslation();
  if (draft === undefined) return null;
  const waiting = draft.state === 'waiting';
  return (
    <span className="au-save" data-state={draft.state} data-testid="save-state">
      <span role={waiting ? 'alert' : undefined}>
        {draft.state === 'saved' && draft.savedAt !== null ? t('save.saved', { time: formatTime(draft.savedAt, i18n.language) }) : null}
        {draft.state === 'typing' || draft.state === 'saving' ? t('save.saving') : null}
        {waiting ? `${t('save.waiting')} ${t(`error.${draft.error ?? 'internal'}`)}` : null}
        {draft.state === 'conflict' ? t('save.conflict') : null}
      </span>
    </span>
  );
}
