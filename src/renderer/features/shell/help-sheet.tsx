import type { ReactNode } from 'react';
import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Keys } from '../../components/kbd-hint.tsx';
import { useView } from '../../state/view-store.ts';
import { SHORTCUT_GROUPS, SHORTCUTS } from './shortcuts.ts';

export function HelpSheet(): ReactNode {
  const { t } = useTranslation();
  const open = useView((view) => view.helpOpen);
  return (
    <Modal opened={open} onClose={() => useView.setState({ helpOpen: false })} title={t('help.title')} size="lg" closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <div className="au-help">
        {SHORTCUT_GROUPS.map((group) => (
          <section key={group}>
            <h3>{t(`help.group.${group}`)}</h3>
            <dl>
              {SHORTCUTS.filter((shortcut) => shortcut.group === group).map(({ id, keys }) => (
                <div key={id}>
                  <dt>{t(`help.${id}`)}</dt>
                  <dd>
                    <Keys keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="au-quiet">{t('help.safety')}</p>
    </Modal>
  );
}
