import { useState } from 'react';
import type { ReactNode } from 'react';
import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../i18n/format.ts';
import { useCall } from '../../session/hooks.ts';
import { useDraft } from './drafts/drafts-context.ts';

interface Props {
  readonly noteId: string;
  /** The newest version when the note was opened; the draft knows of later ones. */
  readonly written: number;
  readonly shown: number | null;
  readonly onChoose: (version: number | null) => void;
}

export function VersionsMenu({ noteId, written, shown, onChoose }: Props): ReactNode {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <Menu transitionProps={{ duration: 0 }} position="bottom-end" opened={opened} onChange={setOpened}>
      <Menu.Target>
        <Tooltip label={t('note.versions')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('note.versions')}>
            <IconHistory size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown className="au-versions">{opened ? <Versions noteId={noteId} written={written} shown={shown} onChoose={onChoose} /> : null}</Menu.Dropdown>
    </Menu>
  );
}

/** Asked for when someone looks, not with each save. */
function Versions({ noteId, written, shown, onChoose }: Props): ReactNode {
  const { t, i18n } = useTranslation();
  const newest = useDraft(noteId, (draft) => draft.version) ?? written;
  const versions = useCall('notes.versions', { noteId }).data?.versions ?? [];
  const sorted = [...versions].sort((a, b) => b.version - a.version);
  return sorted.map(({ version, savedAt }) => (
    <Menu.Item key={version} data-current={(shown ?? newest) === version ? '' : undefined} onClick={() => onChoose(version === newest ? null : version)}>
      <span className="au-num">
        {t('note.version', { version })} · {formatDateTime(savedAt, i18n.language)}
      </span>
    </Menu.Item>
  ));
}
