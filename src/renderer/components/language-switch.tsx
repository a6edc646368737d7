import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, languageName, setLanguage } from '../i18n/index.ts';

/** Before the store is open there are no settings: this choice holds until then. */
export function LanguageSwitch(): ReactNode {
  const { i18n, t } = useTranslation();
  return (
    <div className="au-languages" role="group" aria-label={t('settings.language')}>
      {LANGUAGES.map((language) => (
        <UnstyledButton key={language} lang={language} aria-pressed={i18n.language === language} onClick={() => void setLanguage(language)}>
          {languageName(language)}
        </UnstyledButton>
      ))}
    </div>
  );
}
