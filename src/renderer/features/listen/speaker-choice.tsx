import type { ReactNode } from 'react';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { Speaker, SpeakerRole } from '../../../contract/listen-engine.ts';

const ROLES = ['clinician', 'patient', 'other'] as const;

const GUESSED: Readonly<Record<string, SpeakerRole>> = { 'Clinician?': 'clinician', 'Patient?': 'patient', 'Relative?': 'other' };

/** Is it a role with a question mark, and no name? */
export const isGuess = (name: string): boolean => Object.hasOwn(GUESSED, name);

/** Whom a turn may be given to: the other speakers, and for a role that nobody has yet a name of its own. */
export function othersThan(name: string, speakers: readonly Speaker[]): { readonly name: string; readonly role: SpeakerRole }[] {
  const missing = Object.entries(GUESSED).filter(([guess, role]) => !speakers.some((one) => one.role === role || one.name === guess));
  return [...speakers.map((one) => ({ name: one.name, role: one.role })), ...missing.map(([guess, role]) => ({ name: guess, role }))].filter((one) => one.name !== name);
}

/** A speaker's name; where nobody is named, who it is taken to be with a question mark. */
export function speakerName(name: string, t: TFunction): string {
  const guess = GUESSED[name];
  return guess === undefined ? name : t('listen.guessed', { role: t(`listen.roles.${guess}`) });
}

/** Who a speaker is, and by what it was told; a person may say otherwise. */
export function SpeakerChoice({ name, value, why, onChange }: { readonly name: string; readonly value: SpeakerRole; readonly why: Speaker['why']; readonly onChange: (role: SpeakerRole) => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <NativeSelect
      size="xs"
      aria-label={t('listen.roleOf', { name: speakerName(name, t) })}
      value={value}
      onChange={(event) => onChange(ROLES.find((role) => role === event.currentTarget.value) ?? 'other')}
      data={ROLES.map((role) => ({ value: role, label: t(`listen.roles.${role}`) }))}
      description={why === 'name' || why === 'chosen' ? undefined : t(`listen.why.${why}`)}
      inputWrapperOrder={['input', 'description']}
    />
  );
}
