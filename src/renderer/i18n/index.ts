/** The screen's words. Keys are typed from the English file; a language is switched without a restart. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.ts';
import { loadPhrases } from './phrases.ts';
import { zhCN } from './zh-cn.ts';

export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

const NAMES: Record<Language, string> = { en: 'English', 'zh-CN': '简体中文' };
export const languageName = (language: Language): string => NAMES[language];

/** The system's own choice, or English when we don't speak it. */
function systemLanguage(): Language {
  return navigator.languages.some((language) => /^zh\b/i.test(language)) && !/^en\b/i.test(navigator.languages[0] ?? '') ? 'zh-CN' : 'en';
}

export async function startI18n(language: Language = systemLanguage()): Promise<void> {
  await loadPhrases(language);
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, 'zh-CN': { translation: zhCN } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = i18next.language;
}

export async function setLanguage(language: Language | 'system'): Promise<void> {
  const chosen = language === 'system' ? systemLanguage() : language;
  await loadPhrases(chosen);
  if (i18next.language !== chosen) await i18next.changeLanguage(chosen);
  document.documentElement.lang = chosen;
}
