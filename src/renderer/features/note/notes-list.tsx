import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button, NativeSelect, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconMail, IconMicrophone, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { NoteHead } from '../../../contract/records.ts';
import { formatDate } from '../../i18n/format.ts';
import { openListen, openMessages, openNote, useView } from '../../state/view-store.ts';
import { NewNoteDialog } from './new-note-dialog.tsx';
import { SignatureTag } from './signature-tag.tsx';

/** Notes by date, newest first; on a narrow window a single line to choose from. */
export function NotesList({ caseId, notes }: { readonly caseId: string; readonly notes: readonly NoteHead[] }): ReactNode {
  const { t, i18n } = useTranslation();
  const current = useView((view) => view.noteId);
  const [adding, setAdding] = useState(false);
  useHotkeys([['alt+N', () => setAdding(true)]], [], true);
  const sorted = [...notes].sort((a, b) => b.date.localeCompare(a.date));
  const titleOf = (note: NoteHead): string => (note.title === '' ? t(`kind.${note.kind}`) : note.title);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button[data-note]')];
    const at = buttons.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1);
    buttons[Math.max(0, Math.min(buttons.length - 1, at))]?.focus();
    event.preventDefault();
  };
  return (
    <nav className="au-notes" aria-label={t('note.list')} data-pane="notes">
      <div className="au-notes-head">
        <h2>{t('note.list')}</h2>
        <NativeSelect
          size="xs"
          className="au-notes-select"
          aria-label={t('note.list')}
          value={current ?? ''}
          onChange={(event) => openNote(event.currentTarget.value)}
          data={sorted.map((note) => ({ value: note.id, label: `${formatDate(note.date, i18n.language)} · ${titleOf(note)}` }))}
        />
        <Button size="compact-xs" variant="subtle" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setAdding(true)}>
          {t('note.new')}
        </Button>
        <Button size="compact-xs" variant="subtle" leftSection={<IconMicrophone size={14} aria-hidden />} aria-keyshortcuts="Alt+L" onClick={openListen}>
          {t('listen.listen')}
        </Button>
        <Button size="compact-xs" variant="subtle" leftSection={<IconMail size={14} aria-hidden />} aria-keyshortcuts="Alt+M" onClick={openMessages}>
          {t('messages.messages')}
        </Button>
      </div>
      <ul onKeyDown={onKeyDown}>
        {sorted.map((note) => (
          <li key={note.id}>
            <UnstyledButton className="au-note-item" data-note={note.id} aria-current={note.id === current ? 'true' : undefined} onClick={() => openNote(note.id)}>
              <span className="au-num">{formatDate(note.date, i18n.language)}</span>
              <b>{titleOf(note)}</b>
              <span className="au-quiet">
                {note.title === '' ? '' : t(`kind.${note.kind}`)}
                {note.author === null ? '' : ` · ${note.author}`}
              </span>
              <SignatureTag note={note} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <NewNoteDialog caseId={caseId} opened={adding} onClose={() => setAdding(false)} />
    </nav>
  );
}
