import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Content, useContent } from '../../components/content.tsx';
import { listed } from '../../i18n/format.ts';
import { featureLabel } from './features.ts';

const UNIT_ASSUMED = /^(.+): the unit was not written, the usual one is assumed$/u;

/** What has to be said beside the number; values whose unit was assumed stand in one line. */
export function Warnings({ warnings }: { readonly warnings: readonly string[] }): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  const assumed = warnings.flatMap((warning) => UNIT_ASSUMED.exec(warning)?.[1] ?? []);
  return (
    <>
      {warnings
        .filter((warning) => !UNIT_ASSUMED.test(warning))
        .map((warning) => (
          <p key={warning} className="au-warning">
            <Content text={warning} />
          </p>
        ))}
      {assumed.length === 0 ? null : <p className="au-warning">{t('prognosis.assumedUnits', { names: listed(assumed.map((label) => say(featureLabel(label))), i18n.language) })}</p>}
    </>
  );
}
