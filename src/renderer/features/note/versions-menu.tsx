import type { ReactNode } from 'react';
import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../i18n/format.ts';
import { useCall } from '../../session/hooks.ts';

interface Props {
  readonly noteId: string;
  readonly newest: number;
  readonly shown: number | null;
  readonly onChoose: (version: number | null) => void;
}

export function VersionsMenu({ noteId, newest, shown, onChoose }: Props): ReactNode {
  const { t, i18n } = useTranslation();
  const versions = useCall('notes.versions', { noteId }).data?.versions ?? [];
  const sorted = [...versions].sort((a, b) => b.version - a.version);
  return (
    <Menu transitionProps={{ duration: 0 }} position="bottom-end">
      <Menu.Target>
        <Tooltip label={t('note.versions')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('note.versions')}>
            <IconHistory size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown className="au-versions">
        {sorted.map(({ version, savedAt }) => (
          <Menu.Item key={version} data-current={(shown ?? newest) === version ? '' : undefined} onClick={() => onChoose(version === newest ? null : version)}>
            <span className="au-num">
              {t('note.version', { version })} · {formatDateTime(savedAt, i18n.language)}
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
