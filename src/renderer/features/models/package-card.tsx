import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import type { ModelStatus } from '../../../contract/models.ts';
import { Content, useContent } from '../../components/content.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { formatBytes } from '../../i18n/format.ts';
import { useAction } from '../../session/hooks.ts';
import { validateModel } from '../../state/view-store.ts';
import { MetricsTable } from './metrics-table.tsx';
import { ModelCard } from './model-card.tsx';
import { Attempts } from './attempts.tsx';
import { Refusal } from './refusal.tsx';

export function PackageCard({ model, onChanged }: { readonly model: ModelStatus; readonly onChanged: () => void }): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  const remove = useAction('models.remove');
  const { manifest } = model;
  const ask = (): void => {
    modals.openConfirmModal({
      title: t('models.removeTitle', { id: model.id }),
      children: t('models.removeText'),
      labels: { confirm: t('models.remove'), cancel: t('shell.cancel') },
      onConfirm: () => remove.mutate({ folder: model.folder }, { onSettled: onChanged }),
    });
  };
  return (
    <section className="au-package" aria-label={say(manifest?.title ?? model.id)} data-state={model.state}>
      <header>
        <h2>
          <Content text={manifest?.title ?? model.id} />
        </h2>
        <span className="au-tag" data-state={model.state}>
          {t(`models.state.${model.state}`)}
        </span>
        {model.reads === true ? <span className="au-tag">{t(`models.reads.${manifest?.scheme ?? 'clinical'}`)}</span> : null}
        <span className="au-grow" />
        {manifest?.task === 'risk' ? (
          <Button size="compact-xs" variant="default" onClick={() => validateModel(model.id)}>
            {t('validation.open')}
          </Button>
        ) : null}
        {model.shipped === true ? null : (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={ask}>
            {t('models.remove')}
          </Button>
        )}
      </header>
      {model.reason === null ? null : (
        <p className="au-warning">
          <Refusal reason={model.reason} />
        </p>
      )}
      <dl className="au-pairs">
        <dt>{t('models.id')}</dt>
        <dd className="au-num">
          {model.id} {manifest?.version ?? ''} · {formatBytes(model.bytes, i18n.language)}
        </dd>
        {manifest === null ? null : (
          <>
            <dt>{t('models.licence')}</dt>
            <dd>
              <Content text={manifest.licence} />
            </dd>
            <dt>{t('models.use')}</dt>
            <dd>
              <Content text={manifest.intendedUse} />
            </dd>
            {manifest.limits.length === 0 ? null : (
              <>
                <dt>{t('models.limits')}</dt>
                <dd>
                  <Content text={manifest.limits.join(' ')} />
                </dd>
              </>
            )}
            <dt>{t('models.data')}</dt>
            <dd>{manifest.trainingData.length === 0 ? t('models.notSaid') : manifest.trainingData.map(({ name, licence }) => `${name} (${licence})`).join(', ')}</dd>
          </>
        )}
        <dt>{t('models.provider')}</dt>
        <dd>
          {model.provider ?? '–'}
          <Attempts attempts={model.attempts} />
        </dd>
      </dl>
      {manifest?.task === 'risk' && model.state === 'ready' ? <ModelCard model={model.id} /> : null}
      {manifest === null || manifest.metrics.length === 0 ? null : <MetricsTable name={manifest.title} metrics={manifest.metrics} />}
      <ErrorLine error={remove.error} />
    </section>
  );
}
