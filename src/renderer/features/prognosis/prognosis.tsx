import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Select } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ModelFit } from '../../../contract/prognosis.ts';
import { Content, useContent } from '../../components/content.tsx';
import { Empty } from '../../components/empty.tsx';
import { EvidenceLinks } from '../../components/evidence-links.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { useCall } from '../../session/hooks.ts';
import { printPanel } from '../../components/print-panel.ts';
import { Earlier } from './earlier.tsx';
import { Outlook } from './outlook.tsx';
import { Trajectories } from './trajectories.tsx';

/** Closed until someone asks: a number about a life doesn't appear by itself. */
export function PrognosisPanel({ caseId }: { readonly caseId: string }): ReactNode {
  const { t } = useTranslation();
  const say = useContent();
  const models = useCall('prognosis.models', {});
  const fit = useCall('prognosis.fit', { caseId });
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const list = models.data?.models ?? [];
  const fits = fit.data?.models ?? [];
  const best = fits[0];
  // Where none was made for this patient, none stands ready: who wants one all the same chooses it.
  const model = list.find(({ id }) => id === (chosen ?? (best?.eligible === true ? best.model : undefined)));
  if (models.error !== null || fit.error !== null) return <ErrorLine error={models.error ?? fit.error} />;
  if (models.data !== undefined && list.length === 0) return <Empty title={t('prognosis.noModel')} />;
  if (models.data === undefined || best === undefined) return <p className="au-quiet" role="status">{t('prognosis.loading')}</p>;
  const named = (id: string): { value: string; label: string } => ({ value: id, label: say(list.find((one) => one.id === id)?.title ?? id) });
  const grouped = (all: readonly ModelFit[]): { group: string; items: { value: string; label: string }[] }[] =>
    [true, false]
      .map((eligible) => ({ group: t(eligible ? 'prognosis.fits' : 'prognosis.fitsNot'), items: all.filter((one) => one.eligible === eligible).map((one) => named(one.model)) }))
      .filter(({ items }) => items.length > 0);
  const own = fits.find((one) => one.model === model?.id);
  return (
    <div className="au-prognosis">
      {best.eligible ? null : <p className="au-warning">{t('prognosis.noneFits')}</p>}
      {model === undefined ? null : <h3 className="au-print-only">{say(model.title)}</h3>}
      <div className="au-prognosis-head au-no-print">
        <Select size="xs" aria-label={t('prognosis.model')} placeholder={t('prognosis.choose')} allowDeselect={false} value={model?.id ?? null} onChange={(value) => setChosen(value)} comboboxProps={{ width: 400, position: 'bottom-start' }} maxDropdownHeight={360} data={grouped(fits)} />
        <Button size="xs" disabled={model === undefined} variant={asked ? 'default' : 'filled'} onClick={() => setAsked(!asked)}>
          {t(asked ? 'prognosis.hide' : 'prognosis.ask')}
        </Button>
        {asked ? (
          <Button size="xs" variant="subtle" leftSection={<IconPrinter size={14} aria-hidden />} onClick={printPanel}>
            {t('prognosis.print')}
          </Button>
        ) : null}
      </div>
      {own === undefined ? null : (
        <p className="au-quiet au-small">
          {t('prognosis.known', { known: own.known, inputs: own.inputs })}{' '}
          {/* Once it was asked, the refusal says why. */}
          {asked ? null : own.reasons.map((reason) => <Content key={reason} text={reason} />)}
        </p>
      )}
      {own === undefined || own.grounds.length === 0 ? null : (
        <p className="au-quiet au-small">
          {t('prognosis.grounds')} <EvidenceLinks evidence={own.grounds} bare />
        </p>
      )}
      {model === undefined ? null : <p className="au-cohort">{t('prognosis.cohort', { cohort: say(model.cohort) })}</p>}
      {asked && model !== undefined ? <Outlook key={model.id} caseId={caseId} model={model} /> : <Empty title={t('prognosis.closed')} />}
      <Earlier caseId={caseId} models={list} />
      <Trajectories caseId={caseId} />
    </div>
  );
}
