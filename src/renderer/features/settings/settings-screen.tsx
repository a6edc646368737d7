import type { ReactNode } from 'react';
import { NumberInput, Radio, Group, Slider, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../contract/records.ts';
import { ErrorLine } from '../../components/error-line.tsx';
import { LANGUAGES, languageName } from '../../i18n/index.ts';
import { useAction, useCall } from '../../session/hooks.ts';
import { Backup } from './backup.tsx';
import { CdsHooks } from './cds-hooks.tsx';
import { ChangePassphrase } from './change-passphrase.tsx';
import { GenerationSettings } from './generation-settings.tsx';
import { HiddenTypes } from './hidden-types.tsx';

const SCHEMES = ['auto', 'light', 'dark'] as const;

/** Every setting holds at once; there is nothing to confirm. */
export function SettingsScreen(): ReactNode {
  const { t } = useTranslation();
  const settings = useCall('settings.get', {});
  const set = useAction('settings.set');
  if (settings.data === undefined) return <ErrorLine error={settings.error} />;
  const now: Settings = settings.data;
  return (
    <div className="au-page au-scroll" data-pane="settings">
      <header className="au-page-head">
        <h1>{t('nav.settings')}</h1>
      </header>
      <ErrorLine error={set.error} />
      <div className="au-settings">
        <section aria-label={t('settings.you')}>
          <h2>{t('settings.you')}</h2>
          <TextInput key={now.userName} label={t('settings.name')} description={t('settings.nameHint')} defaultValue={now.userName} maxLength={120} onBlur={(event) => event.currentTarget.value !== now.userName && set.mutate({ userName: event.currentTarget.value })} />
        </section>
        <section aria-label={t('settings.looks')}>
          <h2>{t('settings.looks')}</h2>
          <Radio.Group label={t('settings.language')} value={now.language} onChange={(value) => set.mutate({ language: value as Settings['language'] })}>
            <Group gap="md" mt={4}>
              <Radio value="system" label={t('settings.system')} />
              {LANGUAGES.map((language) => (
                <Radio key={language} value={language} label={<span lang={language}>{languageName(language)}</span>} />
              ))}
            </Group>
          </Radio.Group>
          <Radio.Group label={t('settings.colours')} value={now.colorScheme} onChange={(value) => set.mutate({ colorScheme: value as Settings['colorScheme'] })}>
            <Group gap="md" mt={4}>
              {SCHEMES.map((scheme) => (
                <Radio key={scheme} value={scheme} label={t(`settings.scheme.${scheme}`)} />
              ))}
            </Group>
          </Radio.Group>
          <div>
            <span className="au-label" id="au-font-label">{t('settings.font')}</span>
            <Slider key={now.fontScale} min={0.8} max={1.6} step={0.1} defaultValue={now.fontScale} label={(value) => `${Math.round(value * 100)} %`} onChangeEnd={(value) => set.mutate({ fontScale: Math.round(value * 10) / 10 })} thumbProps={{ 'aria-labelledby': 'au-font-label' }} maw={280} />
          </div>
          <HiddenTypes hidden={now.hiddenTypes} onChange={(hiddenTypes) => set.mutate({ hiddenTypes })} />
        </section>
        <section aria-label={t('settings.safety')}>
          <h2>{t('settings.safety')}</h2>
          <Switch label={t('settings.signed')} description={t('settings.signedHint')} checked={now.signedContentOnly} onChange={(event) => set.mutate({ signedContentOnly: event.currentTarget.checked })} />
          <NumberInput key={now.autoLockMinutes} label={t('settings.autoLock')} description={t('settings.autoLockHint')} min={1} max={240} allowDecimal={false} defaultValue={now.autoLockMinutes} maw={280} onBlur={(event) => {
            const minutes = Number(event.currentTarget.value);
            if (Number.isInteger(minutes) && minutes >= 1 && minutes <= 240 && minutes !== now.autoLockMinutes) set.mutate({ autoLockMinutes: minutes });
          }} />
          <ChangePassphrase />
        </section>
        <GenerationSettings now={now.generation} />
        <CdsHooks />
        <Backup />
      </div>
    </div>
  );
}
