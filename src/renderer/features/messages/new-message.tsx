import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorLine } from '../../components/error-line.tsx';
import { useAction } from '../../session/hooks.ts';
import { today } from '../note/new-note-dialog.tsx';

export function NewMessage({ caseId, onAdded }: { readonly caseId: string; readonly onAdded: (noteId: string) => void }): ReactNode {
  const { t } = useTranslation();
  const add = useAction('messages.add');
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const [date, setDate] = useState(today());
  return (
    <form
      className="au-intake"
      data-pane="message"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ caseId, title: title.trim(), date, text }, { onSuccess: ({ note }) => onAdded(note.id) });
      }}
    >
      <Textarea label={t('messages.text')} description={t('messages.textHint')} value={text} onChange={(event) => setText(event.currentTarget.value)} autosize minRows={7} maxRows={18} required data-autofocus />
      <Group align="end">
        <TextInput label={t('messages.title')} value={title} onChange={(event) => setTitle(event.currentTarget.value)} maxLength={200} />
        <TextInput type="date" label={t('note.date')} value={date} onChange={(event) => setDate(event.currentTarget.value)} required />
        <Button size="xs" type="submit" loading={add.isPending} disabled={text.trim() === '' || date === ''}>
          {t('messages.add')}
        </Button>
      </Group>
      <ErrorLine error={add.error} />
    </form>
  );
}
