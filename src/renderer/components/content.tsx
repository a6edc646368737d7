/** What reasoning says, in the window's language where a phrase book holds it; the rest stays English and is marked so. */
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { bookOf, sayIn } from '../i18n/phrases.ts';

interface Props {
  readonly text: string;
  /** The English that it was written in, whatever the window speaks. */
  readonly original?: boolean;
}
export function Content({ text, original = false }: Props): ReactNode {
  const { t, i18n } = useTranslation();
  const book = bookOf(i18n.language);
  if (book === null) return text;
  if (original) return <span lang="en">{text}</span>;
  return book.say(text).map((piece, at) =>
    piece.known ? (
      <Fragment key={at}>{piece.text}</Fragment>
    ) : (
      <span key={at} lang="en" className="au-english" title={t('content.untranslated')}>
        {piece.text}
      </span>
    ),
  );
}

/** The same as plain words, for names, lists and labels. */
export function useContent(): (english: string) => string {
  const { i18n } = useTranslation();
  return (english) => sayIn(i18n.language, english);
}

/** Shows the English source of a translated statement; nothing where English is shown anyway. */
export function OriginalSwitch({ on, onChange }: { readonly on: boolean; readonly onChange: (on: boolean) => void }): ReactNode {
  const { t, i18n } = useTranslation();
  if (bookOf(i18n.language) === null) return null;
  return (
    <UnstyledButton className="au-original" aria-pressed={on} title={t('content.originalHint')} onClick={() => onChange(!on)}>
      {t('content.original')}
    </UnstyledButton>
  );
}
