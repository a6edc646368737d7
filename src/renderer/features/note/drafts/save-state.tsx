import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../i18n/format.ts';
import { useDraft } from './drafts-context.ts';

/** A fixed place of fixed width: nothing moves while one types. Only trouble is announced. */
export function SaveState({ noteId }: { readonly noteId: string }): ReactNode {
  const { t, i18n } = useTranslation();
  const state = useDraft(noteId, (draft) => draft.state);
  const savedAt = useDraft(noteId, (draft) => draft.savedAt) ?? null;
  const version = useDraft(noteId, (draft) => draft.version);
  const error = useDraft(noteId, (draft) => draft.error) ?? 'internal';
  if (state === undefined) return null;
  const waiting = state === 'waiting';
  return (
    <span className="au-save" data-state={state} data-version={version} data-testid="save-state">
      <span role={waiting ? 'alert' : undefined}>
        {state === 'saved' && savedAt !== null ? t('save.saved', { time: formatTime(savedAt, i18n.language) }) : null}
        {state === 'typing' || state === 'saving' ? t('save.saving') : null}
        {waiting ? `${t('save.waiting')} ${t(`error.${error}`)}` : null}
        {state === 'conflict' ? t('save.conflict') : null}
      </span>
    </span>
  );
}
