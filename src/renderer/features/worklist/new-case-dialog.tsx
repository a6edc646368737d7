import type { ReactNode } from 'react';
import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Sex } from '../../../contract/chart.ts';
import { IsoDate } from '../../../contract/records.ts';
import { ErrorLine } from '../../components/error-line.tsx';
import { useAction } from '../../session/hooks.ts';
import { openCase } from '../../state/view-store.ts';

const BLANK = { name: '', recordNumber: '', birthDate: '', sex: 'unknown' as Sex, title: '' };

export function NewCaseDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const create = useAction('cases.create');
  const needed = (value: string): string | null => (value.trim() === '' ? t('newCase.needed') : null);
  const form = useForm({
    initialValues: BLANK,
    validate: { name: needed, recordNumber: needed, title: needed, birthDate: (value) => (value === '' || IsoDate.safeParse(value).success ? null : t('newCase.badDate')) },
  });
  const close = (): void => {
    form.reset();
    create.reset();
    onClose();
  };
  const submit = form.onSubmit((values) => {
    const { title, birthDate, name, recordNumber, sex } = values;
    const patient = { name: name.trim(), recordNumber: recordNumber.trim(), sex, birthDate: birthDate === '' ? null : birthDate, synthetic: false };
    create.mutate({ patient, title: title.trim() }, {
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
          <TextInput data-autofocus label={t('newCase.name')} autoComplete="off" {...form.getInputProps('name')} />
          <TextInput label={t('newCase.record')} autoComplete="off" {...form.getInputProps('recordNumber')} />
          <Group grow align="start">
            <TextInput type="date" label={t('newCase.birth')} {...form.getInputProps('birthDate')} />
            <Select label={t('newCase.sex')} allowDeselect={false} data={Sex.options.map((value) => ({ value, label: t(`sex.long.${value}`) }))} {...form.getInputProps('sex')} />
          </Group>
          <TextInput label={t('newCase.title')} placeholder={t('newCase.titleHint')} autoComplete="off" {...form.getInputProps('title')} />
          <ErrorLine error={create.error} />
          <Group justify="flex-end" mt="xs">
            <Button size="xs" variant="default" onClick={close}>
              {t('shell.cancel')}
            </Button>
            <Button size="xs" type="submit" loading={create.isPending}>
              {t('newCase.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
