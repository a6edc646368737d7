import { PasswordInput, Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { strengthOf } from './passphrase-strength.ts';
import type { Strength } from './passphrase-strength.ts';

const SHOWN: Record<Strength, { value: number; color: string }> = {
  'too-short': { value: 8, color: 'gray' },
  weak: { value: 33, color: 'orange' },
  fair: { value: 66, color: 'yellow' },
  strong: { value: 100, color: 'petrol' },
};

interface NewPassphraseValue {
  readonly first: string;
  readonly again: string;
}
export const isReady = ({ first, again }: NewPassphraseValue): boolean => [...first].length >= 8 && first === again;

export function NewPassphrase({ value, onChange, autoFocus }: { readonly value: NewPassphraseValue; readonly onChange: (value: NewPassphraseValue) => void; readonly autoFocus?: boolean }): ReactNode {
  const { t } = useTranslation();
  const strength = strengthOf(value.first);
  const differs = value.again !== '' && value.again !== value.first;
  return (
    <>
      <PasswordInput
        label={t('vault.newPassphrase')}
        description={t('vault.newPassphraseHint')}
        value={value.first}
        onChange={(event) => onChange({ ...value, first: event.currentTarget.value })}
        autoComplete="new-password"
        data-autofocus={autoFocus === true ? true : undefined}
        autoFocus={autoFocus === true}
      />
      <div className="au-strength">
        <Progress value={value.first === '' ? 0 : SHOWN[strength].value} color={SHOWN[strength].color} size="xs" transitionDuration={0} aria-label={t('vault.strengthLabel')} />
        <span aria-live="polite">{value.first === '' ? '\u00a0' : t(`vault.strength.${strength}`)}</span>
      </div>
      <PasswordInput
        label={t('vault.repeatPassphrase')}
        value={value.again}
        onChange={(event) => onChange({ ...value, again: event.currentTarget.value })}
        autoComplete="new-password"
        error={differs ? t('vault.passphrasesDiffer') : null}
      />
    </>
  );
}
