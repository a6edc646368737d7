import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Select } from '@mantine/core';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Content, useContent } from '../../components/content.tsx';
import { Empty } from '../../components/empty.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { formatDateTime } from '../../i18n/format.ts';
import { useCall } from '../../session/hooks.ts';
import { go } from '../../state/view-store.ts';
import { horizonWords } from '../prognosis/number-words.ts';
import { Report } from './report.tsx';
import { RunForm } from './run-form.tsx';
import { Versions } from './versions.tsx';

/** Does a model hold here? Local cases with outcomes in, figures with intervals out, and a local version if it is wanted. */
export function ValidationScreen({ model }: { readonly model: string }): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  const models = useCall('prognosis.models', {});
  const known = useCall('validation.list', { model });
  const [chosen, setChosen] = useState<string | null>(null);
  const description = models.data?.models.find(({ id }) => id === model);
  const reports = known.data?.reports ?? [];
  const shown = reports.find(({ id }) => id === chosen) ?? reports[0];
  const versions = known.data?.recalibrations ?? [];
  const of = (horizon: string): string => {
    const found = description?.horizons.find(({ name }) => name === horizon);
    return description === undefined || found === undefined ? horizon : horizonWords(description, found.days, t);
  };
  return (
    <div className="au-page au-scroll au-validation" data-pane="validation">
      <header className="au-page-head">
        <h1>{t('validation.title')}</h1>
        <span className="au-grow" />
        {shown === undefined ? null : (
          <Button size="xs" variant="subtle" leftSection={<IconPrinter size={14} aria-hidden />} onClick={() => window.print()} className="au-no-print">
            {t('validation.print')}
          </Button>
        )}
        <Button size="xs" variant="default" leftSection={<IconArrowLeft size={14} aria-hidden />} onClick={() => go('models')} className="au-no-print">
          {t('validation.back')}
        </Button>
      </header>
      <h2>{say(description?.title ?? model)}</h2>
      <p className="au-quiet">{t('validation.intro')}</p>
      <ErrorLine error={known.error ?? models.error} />
      {description === undefined ? null : <RunForm model={description} hasLocal={versions.some(({ takenBackAt }) => takenBackAt === null)} onDone={setChosen} />}
      {known.data !== undefined && shown === undefined ? <Empty title={t('validation.none')} /> : null}
      {reports.length > 1 ? (
        <Select size="xs" className="au-no-print" label={t('validation.earlier')} allowDeselect={false} value={shown?.id ?? null} onChange={setChosen} data={reports.map(({ id, at, source, report }) => ({ value: id, label: `${formatDateTime(at, i18n.language)} · ${of(report.horizon)} · ${source}` }))} />
      ) : null}
      {shown === undefined ? null : (
        <article aria-label={t('validation.report', { at: formatDateTime(shown.at, i18n.language) })}>
          <h2>{t('validation.report', { at: formatDateTime(shown.at, i18n.language) })}</h2>
          <p className="au-quiet au-small">{t('validation.of', { model: shown.report.model, version: shown.report.version, horizon: of(shown.report.horizon), source: shown.source, by: shown.by })}</p>
          {shown.report.statements.map((statement) => (
            <p key={statement} className="au-statement">
              <Content text={statement} />
            </p>
          ))}
          <Report report={shown.report} />
        </article>
      )}
      <Versions reportId={shown?.id ?? null} report={shown?.report ?? null} versions={versions} of={of} />
    </div>
  );
}
