import { useState } from 'react';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useDebouncedValue, useHotkeys } from '@mantine/hooks';
import { openSpotlight, Spotlight } from '@mantine/spotlight';
import type { SpotlightActionData, SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAction, useCall } from '../../session/hooks.ts';
import { go, openCase, openPanel, PANELS, useView } from '../../state/view-store.ts';
import { useLock } from './use-lock.ts';

/** The box takes the focus before the key is over: what is typed at once, however busy the page, lands in it. */
function open(): void {
  flushSync(openSpotlight);
  document.querySelector<HTMLInputElement>('#au-palette')?.focus();
}

/** Mod+K: every place, the cases that match what is typed, and what can be done here. */
export function Palette(): ReactNode {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query, 150);
  const screen = useView((view) => view.screen);
  const [opened, setOpened] = useState(false);
  const cases = useCall('cases.list', { query: asked, status: 'all', sort: 'opened', limit: 8 }, { keep: true, enabled: opened });
  const set = useAction('settings.set');
  const lock = useLock();
  useHotkeys([['mod + K', open]], [], true);
  const places: SpotlightActionData[] = (['worklist', 'library', 'literature', 'models', 'audit', 'settings'] as const).map((place) => ({ id: `go-${place}`, label: t(`nav.${place}`), onClick: () => go(place) }));
  const panels: SpotlightActionData[] = screen === 'case' ? PANELS.map((panel) => ({ id: panel, label: t(`panel.${panel}`), onClick: () => openPanel(panel) })) : [];
  const deeds: SpotlightActionData[] = [
    ...(screen === 'case' ? [{ id: 'print', label: t('print.title'), onClick: () => useView.setState({ printOpen: true }) }] : []),
    { id: 'help', label: t('help.title'), onClick: () => useView.setState({ helpOpen: true }) },
    { id: 'en', label: t('palette.english'), onClick: () => set.mutate({ language: 'en' }) },
    { id: 'zh', label: t('palette.chinese'), onClick: () => set.mutate({ language: 'zh-CN' }) },
    { id: 'light', label: t('palette.light'), onClick: () => set.mutate({ colorScheme: 'light' }) },
    { id: 'dark', label: t('palette.dark'), onClick: () => set.mutate({ colorScheme: 'dark' }) },
    { id: 'lock', label: t('status.lock'), onClick: lock },
  ];
  // The worklist's search knows more than names, so what it found for this query stays; cases kept from an older query must match by themselves.
  const matching = cases.isPlaceholderData ? [] : [asked];
  const found: SpotlightActionData[] = (cases.data?.cases ?? []).map((item) => ({
    id: item.id, label: item.patient.name, description: `${item.patient.recordNumber} · ${item.title}`, keywords: matching, onClick: () => openCase(item.id),
  }));
  const groups: SpotlightActionGroupData[] = [
    { group: t('palette.cases'), actions: found },
    { group: t('palette.places'), actions: [...panels, ...places] },
    { group: t('palette.deeds'), actions: deeds },
  ].filter(({ actions }) => actions.length > 0);
  return (
    <Spotlight
      actions={groups}
      onSpotlightOpen={() => setOpened(true)}
      onSpotlightClose={() => setOpened(false)}
      query={query}
      onQueryChange={setQuery}
      nothingFound={t('palette.nothing')}
      shortcut={null}
      scrollable
      maxHeight={420}
      attributes={{ content: { 'aria-label': t('shell.find') } }}
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      transitionProps={{ duration: 0 }}
      searchProps={{ id: 'au-palette', leftSection: <IconSearch size={16} aria-hidden />, placeholder: t('palette.placeholder'), 'aria-label': t('palette.placeholder') }}
    />
  );
}
