import type { ReactNode } from 'react';
import { Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Patient } from '../../../contract/records.ts';
import { DialogButtons } from '../../components/dialog-buttons.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { useAction } from '../../session/hooks.ts';
import { PatientFields, patientOf, patientRules } from './patient-fields.tsx';
import type { PatientValues } from './patient-fields.tsx';

/** Who the patient is, put right; the audit keeps that it was changed. The dialog is made anew each time, with what holds then. */
export function EditPatientDialog({ patient, onClose }: { readonly patient: Patient; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const update = useAction('patients.update');
  const { name, recordNumber, birthDate, sex } = patient;
  const form = useForm<PatientValues>({ initialValues: { name, recordNumber, birthDate: birthDate ?? '', sex }, validate: patientRules(t) });
  const submit = form.onSubmit((values) => update.mutate({ ...patient, ...patientOf(values) }, { onSuccess: onClose }));
  return (
    <Modal opened onClose={onClose} title={t('banner.edit')} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <form onSubmit={submit}>
        <Stack gap="xs">
          <PatientFields form={form} />
          <ErrorLine error={update.error} />
          <DialogButtons submit={t('banner.save')} onCancel={onClose} busy={update.isPending} disabled={!form.isDirty()} />
        </Stack>
      </form>
    </Modal>
  );
}
