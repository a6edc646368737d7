import { useState } from 'react';
import type { ReactNode } from 'react';
import { Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { VaultStatus } from '../../../contract/records.ts';
import type { Params } from '../../session/session.ts';
import { codeOf } from '../../components/error-line.tsx';
import { useAction } from '../../session/hooks.ts';
import { isReady, NewPassphrase } from './new-passphrase.tsx';
import { ProblemText } from './problem.tsx';
import { VaultFrame } from './vault-frame.tsx';

export function Unlock({ vault }: { readonly vault: VaultStatus }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const unlock = useAction('vault.unlock');
  const [secret, setSecret] = useState('');
  const [recovering, setRecovering] = useState(!vault.slots.includes('passphrase'));
  const [fresh, setFresh] = useState({ first: '', again: '' });
  const send = (params: Params<'vault.unlock'>): void => {
    unlock.mutate(params, {
      onSuccess: (status) => client.setQueryData(['vault.status', {}], status),
      onSettled: () => setSecret(''),
    });
  };
  const submit = (): void => {
    if (secret === '') return;
    if (recovering) send({ with: 'recovery', secret: secret.trim(), newPassphrase: fresh.first });
    else send({ with: 'passphrase', secret });
  };
  const hasKeystore = vault.slots.includes('keystore') && vault.keystoreAvailable;
  return (
    <VaultFrame title={t(recovering ? 'vault.recoverTitle' : 'vault.unlockTitle')} folder={t('vault.folder', { folder: vault.folder })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap="sm">
          {recovering ? (
            <>
              <p>{t('vault.recoverIntro')}</p>
              <TextInput label={t('vault.recoveryCode')} value={secret} onChange={(event) => setSecret(event.currentTarget.value)} autoFocus autoComplete="off" spellCheck={false} />
              <NewPassphrase value={fresh} onChange={setFresh} />
            </>
          ) : (
            <PasswordInput label={t('vault.passphrase')} value={secret} onChange={(event) => setSecret(event.currentTarget.value)} autoFocus autoComplete="current-password" />
          )}
          {unlock.error === null ? null : <ProblemText code={codeOf(unlock.error)} />}
          <Button type="submit" loading={unlock.isPending} disabled={secret === '' || (recovering && !isReady(fresh))}>
            {t('vault.unlock')}
          </Button>
          {hasKeystore && !recovering ? (
            <Button variant="default" onClick={() => send({ with: 'keystore' })} loading={unlock.isPending}>
              {t('vault.unlockKeystore')}
            </Button>
          ) : null}
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => {
              unlock.reset();
              setSecret('');
              setRecovering(!recovering);
            }}
          >
            {t(recovering ? 'vault.usePassphrase' : 'vault.useRecovery')}
          </Anchor>
        </Stack>
      </form>
    </VaultFrame>
  );
}
