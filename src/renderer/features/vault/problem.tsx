import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorCode } from '../../../contract/errors.ts';
import type { VaultStatus } from '../../../contract/records.ts';
import { VaultFrame } from './vault-frame.tsx';

/** Each failure with its own words: what happened, that nothing is lost, and what to do. */
const EXPLAINED = [
  'wrong-passphrase', 'wrong-recovery-code', 'store-corrupt', 'key-slot-missing', 'disk-full', 'read-only', 'store-too-new', 'store-busy', 'keystore-unavailable',
] as const;
type Explained = (typeof EXPLAINED)[number];
const isExplained = (code: string): code is Explained => EXPLAINED.some((known) => known === code);

export function ProblemText({ code }: { readonly code: string }): ReactNode {
  const { t } = useTranslation();
  const known = ErrorCode.safeParse(code);
  return (
    <div className="au-problem" role="alert">
      {isExplained(code) ? (
        <>
          <strong>{t(`problem.${code}.title`)}</strong>
          <p>{t(`problem.${code}.help`)}</p>
        </>
      ) : (
        <strong>{t(`error.${known.success ? known.data : 'internal'}`)}</strong>
      )}
    </div>
  );
}

export function VaultProblem({ vault, onRetry }: { readonly vault: VaultStatus; readonly onRetry: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <VaultFrame title={t('vault.problemTitle')} folder={t('vault.folder', { folder: vault.folder })}>
      <ProblemText code={vault.problem ?? 'internal'} />
      <Button variant="default" onClick={onRetry}>
        {t('shell.tryAgain')}
      </Button>
    </VaultFrame>
  );
}
