import { useEffect } from 'react';
import { useMantineColorScheme } from '@mantine/core';
import { setLanguage } from '../../i18n/index.ts';
import { useCall } from '../../session/hooks.ts';

/** Language, colours and size of type follow the settings at once, in every window of the store. */
export function useApplySettings(): void {
  const settings = useCall('settings.get', {}).data;
  const { setColorScheme } = useMantineColorScheme();
  const language = settings?.language;
  const scheme = settings?.colorScheme;
  const scale = settings?.fontScale;
  useEffect(() => {
    if (language !== undefined) void setLanguage(language);
  }, [language]);
  useEffect(() => {
    if (scheme !== undefined) setColorScheme(scheme);
  }, [scheme, setColorScheme]);
  useEffect(() => {
    if (scale !== undefined) document.documentElement.style.fontSize = `${Math.round(scale * 100)}%`;
  }, [scale]);
}
