import type { ReactNode } from 'react';
import { Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '../../components/dialog-buttons.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { useAction } from '../../session/hooks.ts';
import { openCase } from '../../state/view-store.ts';
import { needed, PatientFields, patientOf, patientRules } from '../case/patient-fields.tsx';
import type { PatientValues } from '../case/patient-fields.tsx';

const BLANK: PatientValues & { title: string } = { name: '', recordNumber: '', birthDate: '', sex: 'unknown', title: '' };

export function NewCaseDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const create = useAction('cases.create');
  const form = useForm({ initialValues: BLANK, validate: { ...patientRules(t), title: needed(t) } });
  const close = (): void => {
    form.reset();
    create.reset();
    onClose();
  };
  const submit = form.onSubmit((values) => {
    create.mutate({ patient: { ...patientOf(values), synthetic: false }, title: values.title.trim() }, {
      onSuccess: (detail) => {
        close();
        openCase(detail.summary.id);
      },
    });
  });
  return (
    <Modal opened={opened} onClose={close} title={t('worklist.newCase')} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <form onSubmit={submit}>
        <Stack gap="xs">
          <PatientFields form={form} />
          <TextInput label={t('newCase.title')} placeholder={t('newCase.titleHint')} autoComplete="off" {...form.getInputProps('title')} />
          <ErrorLine error={create.error} />
          <DialogButtons submit={t('newCase.create')} onCancel={close} busy={create.isPending} />
        </Stack>
      </form>
    </Modal>
  );
}
