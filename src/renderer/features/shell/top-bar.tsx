import type { ReactNode } from 'react';
import { ActionIcon, Badge, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconHelp, IconMoon, IconSearch, IconSun, IconSunMoon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Keys } from '../../components/kbd-hint.tsx';
import { Wordmark } from '../../components/wordmark.tsx';
import { useAction, useCall } from '../../session/hooks.ts';
import { useView } from '../../state/view-store.ts';

const NEXT = { auto: 'light', light: 'dark', dark: 'auto' } as const;
const ICON = { auto: IconSunMoon, light: IconSun, dark: IconMoon };

export function TopBar(): ReactNode {
  const { t } = useTranslation();
  const { colorScheme } = useMantineColorScheme();
  const set = useAction('settings.set');
  const app = useCall('app.status', {});
  const Icon = ICON[colorScheme];
  return (
    <header className="au-top">
      <Wordmark />
      {app.data?.demo === true ? (
        <Badge variant="outline" color="gray" size="sm" className="au-demo">
          {t('shell.demo')}
        </Badge>
      ) : null}
      <UnstyledButton className="au-find" onClick={spotlight.open}>
        <IconSearch size={14} stroke={1.75} aria-hidden />
        <span>{t('shell.find')}</span>
        <Keys keys="Mod+K" />
      </UnstyledButton>
      <span className="au-grow" />
      <ActionIcon variant="subtle" color="gray" aria-label={t('shell.scheme', { scheme: t(`settings.scheme.${colorScheme}`) })} onClick={() => set.mutate({ colorScheme: NEXT[colorScheme] })}>
        <Icon size={17} stroke={1.6} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={t('shell.help')} onClick={() => useView.setState({ helpOpen: true })}>
        <IconHelp size={17} stroke={1.6} aria-hidden />
      </ActionIcon>
    </header>
  );
}
