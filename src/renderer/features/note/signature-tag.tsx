import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteHead } from '../../../contract/records.ts';

/** Says of a drafted note whether someone signed it; other notes have no such state. */
export function SignatureTag({ note }: { readonly note: NoteHead }): ReactNode {
  const { t } = useTranslation();
  const { signature } = note;
  if (signature === undefined) return null;
  return (
    <span className="au-tag" data-signature={signature.state}>
      {t(signature.state === 'signed' ? 'listen.signedTag' : signature.version === null ? 'listen.draftTag' : 'listen.changedTag')}
    </span>
  );
}
