import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Menu, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useContent } from '../../components/content.tsx';

interface Props {
  readonly reasons: readonly { readonly code: string; readonly display: string }[];
  readonly onChoose: (reason: string) => void;
}

/** A card is set aside with a coded reason of its own, or in words. */
export function OverrideMenu({ reasons, onChoose }: Props): ReactNode {
  const { t } = useTranslation();
  const say = useContent();
  const [other, setOther] = useState<string | null>(null);
  if (other !== null) {
    return (
      <form
        className="au-override"
        onSubmit={(event) => {
          event.preventDefault();
          if (other.trim() !== '') onChoose(other.trim());
        }}
      >
        <TextInput size="xs" autoFocus aria-label={t('advice.reason')} placeholder={t('advice.reason')} value={other} maxLength={500} onChange={(event) => setOther(event.currentTarget.value)} />
        <Button size="compact-xs" type="submit" variant="default" disabled={other.trim() === ''}>
          {t('advice.setAside')}
        </Button>
        <Button size="compact-xs" variant="subtle" onClick={() => setOther(null)}>
          {t('shell.cancel')}
        </Button>
      </form>
    );
  }
  return (
    <Menu transitionProps={{ duration: 0 }} position="bottom-start">
      <Menu.Target>
        <Button size="compact-xs" variant="subtle" color="gray">
          {t('advice.override')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {reasons.map((reason, at) => (
          <Menu.Item key={reason.code} rightSection={<kbd>{at + 1}</kbd>} onClick={() => onChoose(reason.code)}>
            {say(reason.display)}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => setOther('')}>{t('advice.otherReason')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
