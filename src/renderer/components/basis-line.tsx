import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Basis } from '../../contract/cards.ts';

/** Source, edition, review date, and whether anyone has signed it. */
export function BasisLine({ basis }: { readonly basis: Basis }): ReactNode {
  const { t } = useTranslation();
  return (
    <p className="au-basis">
      <span lang="en">
        {basis.source}, {basis.edition}
      </span>{' '}
      · {t('basis.reviewed', { date: basis.reviewed })} · <span data-signed={basis.signedOff}>{t(basis.signedOff ? 'basis.signed' : 'basis.unsigned')}</span>
    </p>
  );
}
