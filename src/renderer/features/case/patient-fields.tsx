import type { ReactNode } from 'react';
import { Group, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Sex } from '../../../contract/chart.ts';
import { IsoDate } from '../../../contract/records.ts';
import type { Patient } from '../../../contract/records.ts';

/** As typed: an empty birth date is one that is not known. */
export interface PatientValues {
  name: string;
  recordNumber: string;
  birthDate: string;
  sex: Sex;
}

export const needed = (t: TFunction) => (value: string): string | null => (value.trim() === '' ? t('newCase.needed') : null);

export const patientRules = (t: TFunction) => ({
  name: needed(t),
  recordNumber: needed(t),
  birthDate: (value: string): string | null => (value === '' || IsoDate.safeParse(value).success ? null : t('newCase.badDate')),
});

export const patientOf = ({ name, recordNumber, birthDate, sex }: PatientValues): Pick<Patient, 'name' | 'recordNumber' | 'birthDate' | 'sex'> => ({
  name: name.trim(),
  recordNumber: recordNumber.trim(),
  birthDate: birthDate === '' ? null : birthDate,
  sex,
});

/** Who the patient is: the same fields for a new case and for putting it right. */
export function PatientFields<V extends PatientValues>({ form }: { readonly form: UseFormReturnType<V> }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <TextInput data-autofocus label={t('newCase.name')} maxLength={200} autoComplete="off" {...form.getInputProps('name')} />
      <TextInput label={t('newCase.record')} maxLength={64} autoComplete="off" {...form.getInputProps('recordNumber')} />
      <Group grow align="start">
        <TextInput type="date" label={t('newCase.birth')} {...form.getInputProps('birthDate')} />
        <Select label={t('newCase.sex')} allowDeselect={false} data={Sex.options.map((value) => ({ value, label: t(`sex.long.${value}`) }))} {...form.getInputProps('sex')} />
      </Group>
    </>
  );
}
