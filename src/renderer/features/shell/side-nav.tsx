import type { ReactNode } from 'react';
import { UnstyledButton } from '@mantine/core';
import { IconBooks, IconTopologyStar3, IconCpu, IconHistory, IconListDetails, IconSettings, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { go, openCase, useView } from '../../state/view-store.ts';

const ITEMS = [
  { screen: 'worklist', icon: IconListDetails },
  { screen: 'library', icon: IconBooks },
  { screen: 'literature', icon: IconTopologyStar3 },
  { screen: 'models', icon: IconCpu },
  { screen: 'audit', icon: IconHistory },
  { screen: 'settings', icon: IconSettings },
] as const;

export function SideNav(): ReactNode {
  const { t } = useTranslation();
  const current = useView((view) => view.screen);
  const caseId = useView((view) => view.caseId);
  return (
    <nav className="au-nav" aria-label={t('nav.label')}>
      {ITEMS.map(({ screen, icon: Icon }) => (
        <UnstyledButton key={screen} className="au-nav-item" aria-current={current === screen ? 'page' : undefined} onClick={() => go(screen)}>
          <Icon size={18} stroke={1.6} aria-hidden />
          <span>{t(`nav.${screen}`)}</span>
        </UnstyledButton>
      ))}
      {caseId === null ? null : (
        <UnstyledButton className="au-nav-item au-nav-case" aria-current={current === 'case' ? 'page' : undefined} onClick={() => openCase(caseId)}>
          <IconUser size={18} stroke={1.6} aria-hidden />
          <span>{t('nav.case')}</span>
        </UnstyledButton>
      )}
    </nav>
  );
}
