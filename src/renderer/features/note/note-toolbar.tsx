import type { ReactNode } from 'react';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconBook, IconPrinter, IconTags } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { NoteHead } from '../../../contract/records.ts';
import { formatDate } from '../../i18n/format.ts';
import { useHotkeys } from '@mantine/hooks';
import { useView } from '../../state/view-store.ts';
import { Legend } from './entities/legend.tsx';
import { SaveState } from './drafts/save-state.tsx';
import { SignatureTag } from './signature-tag.tsx';
import { VersionsMenu } from './versions-menu.tsx';

interface Props {
  readonly head: NoteHead;
  readonly version: number | null;
  readonly onVersion: (version: number | null) => void;
}

export function NoteToolbar({ head, version, onVersion }: Props): ReactNode {
  const { t, i18n } = useTranslation();
  const reader = useView((view) => view.reader);
  const labels = useView((view) => view.labels);
  const toggleReader = (): void => useView.setState({ reader: !useView.getState().reader });
  useHotkeys([['alt+R', toggleReader]], [], true);
  return (
    <div className="au-note-bar" role="toolbar" aria-label={t('note.toolbar')}>
      <h2>
        {head.title === '' ? t(`kind.${head.kind}`) : head.title} <span className="au-quiet au-num">{formatDate(head.date, i18n.language)}</span>
      </h2>
      <SignatureTag note={head} />
      <SaveState noteId={head.id} />
      <span className="au-grow" />
      <Legend />
      <Tooltip label={t('note.labels')}>
        <ActionIcon variant="subtle" color="gray" aria-label={t('note.labels')} aria-pressed={labels} onClick={() => useView.setState({ labels: !labels })}>
          <IconTags size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('note.reader')}>
        <ActionIcon variant="subtle" color="gray" aria-label={t('note.reader')} aria-pressed={reader} onClick={toggleReader}>
          <IconBook size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <VersionsMenu noteId={head.id} written={head.version} shown={version} onChoose={onVersion} />
      <Tooltip label={t('note.print')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('note.print')}
          aria-keyshortcuts="Control+P"
          onClick={() => useView.setState({ printOpen: true })}
        >
          <IconPrinter size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
