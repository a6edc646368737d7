import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { VaultStatus } from '../../../contract/records.ts';
import { ErrorLine } from '../../components/error-line.tsx';
import { useAction } from '../../session/hooks.ts';
import { isReady, NewPassphrase } from './new-passphrase.tsx';
import { VaultFrame } from './vault-frame.tsx';

interface Props {
  readonly vault: VaultStatus;
  /** The store opens before its recovery code has arrived: this screen stays until it has. */
  readonly onStart: (running: boolean) => void;
  readonly onCode: (code: string) => void;
}

export function Setup({ vault, onStart, onCode }: Props): ReactNode {
  const { t } = useTranslation();
  const [value, setValue] = useState({ first: '', again: '' });
  const [keystore, setKeystore] = useState(vault.keystoreAvailable);
  const setup = useAction('vault.setup');
  const submit = (): void => {
    if (!isReady(value)) return;
    onStart(true);
    setup.mutate({ passphrase: value.first, useKeystore: keystore && vault.keystoreAvailable }, {
      onSuccess: ({ recoveryCode }) => onCode(recoveryCode),
      onSettled: () => onStart(false),
    });
  };
  return (
    <VaultFrame title={t('vault.setupTitle')} folder={t('vault.folder', { folder: vault.folder })}>
      <p>{t('vault.setupIntro')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap="sm">
          <NewPassphrase value={value} onChange={setValue} autoFocus />
          <Checkbox
            label={t('vault.useKeystore')}
            description={vault.keystoreAvailable ? t('vault.useKeystoreHint') : t('vault.noKeystore')}
            checked={keystore && vault.keystoreAvailable}
            disabled={!vault.keystoreAvailable}
            onChange={(event) => setKeystore(event.currentTarget.checked)}
          />
          <ErrorLine error={setup.error} />
          <Button type="submit" disabled={!isReady(value)} loading={setup.isPending}>
            {t('vault.create')}
          </Button>
        </Stack>
      </form>
    </VaultFrame>
  );
}
