import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Generation } from '../../../contract/generation.ts';
import { codeOf, ErrorLine } from '../../components/error-line.tsx';
import { useAction, useCall } from '../../session/hooks.ts';

const MODES = ['off', 'local', 'endpoint'] as const;
/** Why a server is not taken. */
const REFUSED = ['forbidden', 'not-found', 'bad-input'] as const;

/** The switch for written answers: off, a decoder here, or a server that is named; the server holds only once it is confirmed. */
export function GenerationSettings({ now }: { readonly now: Generation }): ReactNode {
  const { t } = useTranslation();
  const set = useAction('settings.set');
  const onChange = (generation: Generation): void => set.mutate({ generation });
  const refused = REFUSED.find((code) => set.error !== null && code === codeOf(set.error));
  const models = useCall('models.list', {});
  const [mode, setMode] = useState(now.mode);
  const [endpoint, setEndpoint] = useState(now.endpoint);
  const [model, setModel] = useState(now.model);
  const decoders = (models.data?.models ?? []).filter(({ manifest }) => manifest?.task === 'generation');
  const choose = (next: Generation['mode']): void => {
    setMode(next);
    if (next === 'off') onChange({ ...now, mode: 'off' });
    const [first] = decoders;
    if (next === 'local' && first !== undefined) onChange({ ...now, mode: 'local', package: decoders.some(({ id }) => id === now.package) ? now.package : first.id });
  };
  return (
    <section aria-label={t('generation.title')}>
      <h2>{t('generation.title')}</h2>
      <Radio.Group label={t('generation.title')} description={t('generation.hint')} value={mode} onChange={(value) => choose(value as Generation['mode'])}>
        <Stack gap={6} mt={6}>
          {MODES.map((one) => (
            <Radio key={one} value={one} label={t(`generation.mode.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {mode !== 'local' ? null : decoders.length === 0 ? (
        <p className="au-warning">{t('generation.noPackage')}</p>
      ) : (
        <NativeSelect label={t('generation.package')} value={now.package} data={decoders.map(({ id, manifest }) => ({ value: id, label: manifest?.title ?? id }))} onChange={(event) => onChange({ ...now, mode: 'local', package: event.currentTarget.value })} />
      )}
      {mode !== 'endpoint' ? null : (
        <>
          <p className="au-warning">{t('generation.warning')}</p>
          <TextInput label={t('generation.endpoint')} description={t('generation.endpointHint')} value={endpoint} maxLength={500} onChange={(event) => setEndpoint(event.currentTarget.value)} />
          <TextInput label={t('generation.model')} value={model} maxLength={200} onChange={(event) => setModel(event.currentTarget.value)} />
          {refused === undefined ? <ErrorLine error={set.error} /> : <p className="au-error" role="alert">{t(`generation.refused.${refused}`)}</p>}
          <Button size="xs" variant="default" loading={set.isPending} disabled={endpoint.trim() === '' || model.trim() === ''} onClick={() => onChange({ ...now, mode: 'endpoint', endpoint: endpoint.trim(), model: model.trim() })}>
            {t('generation.save')}
          </Button>
        </>
      )}
    </section>
  );
}
