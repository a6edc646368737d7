import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useContent } from '../../components/content.tsx';
import { Empty } from '../../components/empty.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { useCall } from '../../session/hooks.ts';
import { Outlook } from './outlook.tsx';

/** Closed until someone asks: a number about a life doesn't appear by itself. */
export function PrognosisPanel({ caseId }: { readonly caseId: string }): ReactNode {
  const { t } = useTranslation();
  const say = useContent();
  const models = useCall('prognosis.models', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const list = models.data?.models ?? [];
  const model = list.find(({ id }) => id === chosen) ?? list[0];
  if (models.error !== null) return <ErrorLine error={models.error} />;
  if (models.data !== undefined && model === undefined) return <Empty title={t('prognosis.noModel')} />;
  if (model === undefined) return <p className="au-quiet" role="status">{t('prognosis.loading')}</p>;
  return (
    <div className="au-prognosis">
      <div className="au-prognosis-head">
        <Select size="xs" aria-label={t('prognosis.model')} allowDeselect={false} value={model.id} onChange={(value) => setChosen(value)} data={list.map(({ id, title }) => ({ value: id, label: say(title) }))} />
        <Button size="xs" variant={asked ? 'default' : 'filled'} onClick={() => setAsked(!asked)}>
          {t(asked ? 'prognosis.hide' : 'prognosis.ask')}
        </Button>
      </div>
      <p className="au-cohort">{t('prognosis.cohort', { cohort: say(model.cohort) })}</p>
      {asked ? <Outlook key={model.id} caseId={caseId} model={model} /> : <Empty title={t('prognosis.closed')} />}
    </div>
  );
}
