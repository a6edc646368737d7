import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty.tsx';

/** No differential is made yet, and the panel says so rather than showing something that looks like one. */
export function Diagnosis(): ReactNode {
  const { t } = useTranslation();
  return (
    <div>
      <Empty title={t('diagnosis.none')}>
        <p>{t('diagnosis.why')}</p>
      </Empty>
    </div>
  );
}
