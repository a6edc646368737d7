import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, PasswordInput, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorLine } from '../../components/error-line.tsx';
import { useAction } from '../../session/hooks.ts';
import { isReady, NewPassphrase } from '../vault/new-passphrase.tsx';

const BLANK = { first: '', again: '' };

export function ChangePassphrase(): ReactNode {
  const { t } = useTranslation();
  const change = useAction('vault.changePassphrase');
  const [open, setOpen] = useState(false);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState(BLANK);
  if (!open) {
    return (
      <div>
        <Button size="xs" variant="default" onClick={() => setOpen(true)}>
          {t('settings.changePassphrase')}
        </Button>
        {change.isSuccess ? <p role="status">{t('settings.passphraseChanged')}</p> : null}
      </div>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ current, next: next.first }, {
          onSuccess: () => {
            setOpen(false);
            setCurrent('');
            setNext(BLANK);
          },
        });
      }}
    >
      <Stack gap="xs" maw={360}>
        <PasswordInput label={t('settings.currentPassphrase')} value={current} onChange={(event) => setCurrent(event.currentTarget.value)} autoComplete="current-password" autoFocus />
        <NewPassphrase value={next} onChange={setNext} />
        <ErrorLine error={change.error} />
        <Button size="xs" type="submit" disabled={current === '' || !isReady(next)} loading={change.isPending}>
          {t('settings.changePassphrase')}
        </Button>
      </Stack>
    </form>
  );
}
