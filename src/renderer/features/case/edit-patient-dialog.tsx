import type { ReactNode } from 'react';
import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Sex } from '../../../contract/chart.ts';
import { IsoDate } from '../../../contract/records.ts';
import type { Patient } from '../../../contract/records.ts';
import { ErrorLine } from '../../components/error-line.tsx';
import { useAction } from '../../session/hooks.ts';

/** Who the patient is, put right; the audit keeps that it was changed. The dialog is made anew each time, with what holds then. */
export function EditPatientDialog({ patient, onClose }: { readonly patient: Patient; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const update = useAction('patients.update');
  const needed = (value: string): string | null => (value.trim() === '' ? t('newCase.needed') : null);
  const form = useForm({
    initialValues: { name: patient.name, recordNumber: patient.recordNumber, birthDate: patient.birthDate ?? '', sex: patient.sex },
    validate: { name: needed, recordNumber: needed, birthDate: (value) => (value === '' || IsoDate.safeParse(value).success ? null : t('newCase.badDate')) },
  });
  const submit = form.onSubmit(({ name, recordNumber, birthDate, sex }) => {
    update.mutate({ ...patient, name: name.trim(), recordNumber: recordNumber.trim(), birthDate: birthDate === '' ? null : birthDate, sex }, { onSuccess: onClose });
  });
  return (
    <Modal opened onClose={onClose} title={t('banner.edit')} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <form onSubmit={submit}>
        <Stack gap="xs">
          <TextInput data-autofocus label={t('newCase.name')} maxLength={200} autoComplete="off" {...form.getInputProps('name')} />
          <TextInput label={t('newCase.record')} maxLength={64} autoComplete="off" {...form.getInputProps('recordNumber')} />
          <Group grow align="start">
            <TextInput type="date" label={t('newCase.birth')} {...form.getInputProps('birthDate')} />
            <Select label={t('newCase.sex')} allowDeselect={false} data={Sex.options.map((value) => ({ value, label: t(`sex.long.${value}`) }))} {...form.getInputProps('sex')} />
          </Group>
          <ErrorLine error={update.error} />
          <Group justify="flex-end" mt="xs">
            <Button size="xs" variant="default" onClick={onClose}>
              {t('shell.cancel')}
            </Button>
            <Button size="xs" type="submit" loading={update.isPending} disabled={!form.isDirty()}>
              {t('banner.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
