import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, CopyButton, Group, Switch, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorLine } from '../../components/error-line.tsx';
import { formatDateTime } from '../../i18n/format.ts';
import { useAction, useCall } from '../../session/hooks.ts';

/** Decision support for the record system on this machine: off until turned on here, its token shown once. */
export function CdsHooks(): ReactNode {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const app = useCall('app.status', {});
  const state = useCall('cdsHooks.get', {});
  const turnOn = useAction('cdsHooks.turnOn');
  const turnOff = useAction('cdsHooks.turnOff');
  const [token, setToken] = useState<string | null>(null);
  if (state.data === undefined || app.data === undefined) return <ErrorLine error={state.error} />;
  const offered = app.data.host === 'node';
  const { on, since, by, lastCalledAt } = state.data;
  const renewed = (): void => void queries.invalidateQueries({ queryKey: ['cdsHooks.get'] });
  const make = (): void =>
    turnOn.mutate({}, {
      onSuccess: (made) => {
        setToken(made.token);
        renewed();
      },
    });
  const end = (): void =>
    turnOff.mutate({}, {
      onSuccess: () => {
        setToken(null);
        renewed();
      },
    });
  const when = (iso: string): string => formatDateTime(iso, i18n.language);
  return (
    <section aria-label={t('cdsHooks.title')}>
      <h2>{t('cdsHooks.title')}</h2>
      <Switch label={t('cdsHooks.switch')} description={t(offered ? 'cdsHooks.hint' : 'cdsHooks.noHost')} disabled={!offered} checked={on} onChange={(event) => (event.currentTarget.checked ? make() : end())} />
      <ErrorLine error={turnOn.error ?? turnOff.error} />
      {token === null ? null : (
        <div className="au-token" role="status">
          <TextInput label={t('cdsHooks.token')} description={t('cdsHooks.tokenHint')} value={token} readOnly onFocus={(event) => event.currentTarget.select()} />
          <Group gap="xs" mt={6}>
            <CopyButton value={token}>
              {({ copied, copy }) => (
                <Button size="xs" variant="default" onClick={copy}>
                  {t(copied ? 'cdsHooks.copied' : 'cdsHooks.copy')}
                </Button>
              )}
            </CopyButton>
            <Button size="xs" variant="default" onClick={() => setToken(null)}>
              {t('cdsHooks.dismiss')}
            </Button>
          </Group>
        </div>
      )}
      {on && offered ? (
        <div className="au-small">
          <p>{t('cdsHooks.address', { address: `${window.location.origin}/cds-services` })}</p>
          <p className="au-quiet">{t('cdsHooks.port')}</p>
          {since === null || by === null ? null : <p className="au-quiet">{t('cdsHooks.since', { when: when(since), by })}</p>}
          <p className="au-quiet">{lastCalledAt === null ? t('cdsHooks.neverCalled') : t('cdsHooks.lastCall', { when: when(lastCalledAt) })}</p>
          <Button size="xs" variant="default" mt={6} onClick={make}>
            {t('cdsHooks.renew')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
