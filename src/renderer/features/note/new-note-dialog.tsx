import { useState } from 'react';
import type { ReactNode } from 'react';
import { Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NoteKind } from '../../../contract/records.ts';
import type { CaseDetail } from '../../../contract/records.ts';
import { DialogButtons } from '../../components/dialog-buttons.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { useAction } from '../../session/hooks.ts';
import { openNote, useView } from '../../state/view-store.ts';

/** Today as the wall calendar has it, not as Greenwich does. */
export function today(now: Date = new Date()): string {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

export function NewNoteDialog({ caseId, opened, onClose }: { readonly caseId: string; readonly opened: boolean; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const create = useAction('notes.create');
  const [kind, setKind] = useState<NoteKind>('progress');
  const [title, setTitle] = useState('');
  const [date, setDate] = useState(today());
  const submit = (): void => {
    create.mutate({ caseId, kind, title: title.trim(), date, text: '' }, {
      onSuccess: (head) => {
        setTitle('');
        onClose();
        // The case is fetched again by its event; the note has to be in the list before that to be opened.
        client.setQueryData<CaseDetail>(['cases.open', { caseId }], (was) => (was === undefined || was.notes.some(({ id }) => id === head.id) ? was : { ...was, notes: [...was.notes, head] }));
        openNote(head.id);
        useView.setState({ writeIn: head.id });
      },
    });
  };
  return (
    <Modal opened={opened} onClose={onClose} title={t('note.new')} returnFocus={!create.isSuccess} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap="xs">
          <TextInput data-autofocus label={t('note.title')} value={title} onChange={(event) => setTitle(event.currentTarget.value)} maxLength={200} />
          <Group grow>
            <Select label={t('note.kind')} allowDeselect={false} value={kind} onChange={(value) => value !== null && setKind(value)} data={NoteKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))} />
            <TextInput type="date" label={t('note.date')} value={date} onChange={(event) => setDate(event.currentTarget.value)} required />
          </Group>
          <ErrorLine error={create.error} />
          <DialogButtons submit={t('note.create')} onCancel={onClose} busy={create.isPending} disabled={date === ''} />
        </Stack>
      </form>
    </Modal>
  );
}
