import { lazy, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { useAction, useCall } from '../../session/hooks.ts';
import { CorrectionsPanel } from './corrections-panel.tsx';
import { useView } from '../../state/view-store.ts';
import { PackageCard } from './package-card.tsx';
import { Refusal } from './refusal.tsx';

/** Its plots would keep the list waiting. */
const ValidationScreen = lazy(async () => ({ default: (await import('../validation/validation-screen.tsx')).ValidationScreen }));

/** The list of packages, or how one of them does on local cases. */
export function ModelsScreen(): ReactNode {
  const validating = useView((view) => view.validating);
  return validating === null ? <Packages /> : <ValidationScreen key={validating} model={validating} />;
}

/** What reads the notes on this machine: every package with licence, figures and the provider it runs on, and why. */
function Packages(): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const models = useCall('models.list', {});
  const add = useAction('models.addFolder');
  const [folder, setFolder] = useState('');
  const again = (): void => void client.invalidateQueries({ queryKey: ['models.list'] });
  return (
    <div className="au-page au-scroll" data-pane="models">
      <header className="au-page-head">
        <h1>{t('nav.models')}</h1>
      </header>
      <p className="au-quiet">{t('models.intro')}</p>
      <form
        className="au-add"
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate({ folder: folder.trim() }, { onSuccess: () => setFolder(''), onSettled: again });
        }}
      >
        <TextInput size="xs" className="au-grow" label={t('models.addFolder')} placeholder={t('models.folderHint')} value={folder} onChange={(event) => setFolder(event.currentTarget.value)} maxLength={4096} />
        <Button size="xs" variant="default" type="submit" disabled={folder.trim() === ''} loading={add.isPending}>
          {t('models.add')}
        </Button>
      </form>
      <ErrorLine error={add.error} />
      {add.data?.state === 'refused' ? (
        <p className="au-error" role="alert">
          {t('models.refused')} <Refusal reason={add.data.reason ?? ''} />
        </p>
      ) : null}
      <ErrorLine error={models.error} />
      {models.data?.models.length === 0 ? <Empty title={t('models.none')} /> : null}
      {add.data?.state === 'ready' ? <p role="status">{t('models.added', { title: add.data.manifest?.title ?? add.data.id })}</p> : null}
      {[...(models.data?.models ?? [])].sort((a, b) => Number(a.shipped ?? false) - Number(b.shipped ?? false)).map((model) => (
        <PackageCard key={model.folder} model={model} onChanged={again} />
      ))}
      <CorrectionsPanel />
    </div>
  );
}
