import type { ReactNode } from 'react';
import { ActionIcon, Menu } from '@mantine/core';
import { IconUserShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Speaker } from '../../../contract/listen-engine.ts';
import { isGuess, othersThan, speakerName } from './speaker-choice.tsx';

interface Props {
  readonly number: number;
  readonly speaker: string;
  readonly speakers: readonly Speaker[];
  readonly opened: boolean;
  readonly busy: boolean;
  readonly onOpen: (opened: boolean) => void;
  readonly onMove: (speaker: string) => void;
  readonly onSplit: () => void;
}

/** A turn that was said by someone else, or in part: by the mouse on its button, by the menu key or `M` on the turn. */
export function TurnMover({ number, speaker, speakers, opened, busy, onOpen, onMove, onSplit }: Props): ReactNode {
  const { t } = useTranslation();
  const button = (
    <ActionIcon className="au-turn-mover" size="sm" variant="subtle" color="gray" tabIndex={-1} disabled={busy} aria-label={t('listen.moveTurn', { number })} title={t('listen.moveHint')} onClick={() => onOpen(!opened)}>
      <IconUserShare size={14} aria-hidden />
    </ActionIcon>
  );
  // One menu at a time: a long consultation has hundreds of turns. Keys outside it don't close it: the key that opens it is one.
  if (!opened) return button;
  return (
    <Menu opened onClose={() => onOpen(false)} clickOutsideEvents={['mousedown', 'touchstart']} transitionProps={{ duration: 0 }} position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown aria-label={t('listen.saidBy', { number })}>
        <Menu.Label role="presentation">{t('listen.saidBy', { number })}</Menu.Label>
        {othersThan(speaker, speakers).map(({ name, role }) => (
          <Menu.Item key={name} onClick={() => onMove(name)} rightSection={isGuess(name) ? undefined : <span className="au-quiet au-small">{t(`listen.roles.${role}`)}</span>}>
            {name === 'unknown' ? t('listen.unknown') : speakerName(name, t)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={onSplit} rightSection={<span className="au-quiet au-small">S</span>}>{t('listen.split.open')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
