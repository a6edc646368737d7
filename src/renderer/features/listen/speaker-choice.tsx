import type { ReactNode } from 'react';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Speaker, SpeakerRole } from '../../../contract/listen-engine.ts';

const ROLES = ['clinician', 'patient', 'other'] as const;

/** Who a speaker is, and by what it was told; a person may say otherwise. */
export function SpeakerChoice({ name, value, why, onChange }: { readonly name: string; readonly value: SpeakerRole; readonly why: Speaker['why']; readonly onChange: (role: SpeakerRole) => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <NativeSelect
      size="xs"
      aria-label={t('listen.roleOf', { name })}
      value={value}
      onChange={(event) => onChange(ROLES.find((role) => role === event.currentTarget.value) ?? 'other')}
      data={ROLES.map((role) => ({ value: role, label: t(`listen.roles.${role}`) }))}
      description={why === 'name' || why === 'chosen' ? undefined : t(`listen.why.${why}`)}
      inputWrapperOrder={['input', 'description']}
    />
  );
}
