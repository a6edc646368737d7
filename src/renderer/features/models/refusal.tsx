import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const REASONS = ['no-folder', 'unreadable', 'not-json', 'not-a-manifest', 'licence', 'outside', 'not-listed', 'missing', 'not-a-file', 'hash', 'golden', 'reader'] as const;

/** Why a package was refused, in words: the engine says `reason: where`. A package without a manifest is told how to get one. */
export function Refusal({ reason }: { readonly reason: string }): ReactNode {
  const { t } = useTranslation();
  const [word = '', ...rest] = reason.split(': ');
  const where = rest.join(': ');
  const known = REASONS.find((name) => name === word);
  if (known === undefined) return <>{reason}</>;
  if (known === 'unreadable' && where === 'auscult.json') return <>{t('models.noManifest')}</>;
  return (
    <>
      {t(`models.reason.${known}`)} {where === '' ? null : <code>{where}</code>}
    </>
  );
}
