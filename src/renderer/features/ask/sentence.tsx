import type { ReactNode } from 'react';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AnswerSentence } from '../../../contract/library.ts';
import { SourceLink } from './source-link.tsx';

/** A sentence word for word, its source, who says the same, and who says otherwise: stated, not resolved. */
export function Sentence({ sentence }: { readonly sentence: AnswerSentence }): ReactNode {
  const { t } = useTranslation();
  const { text, source, agrees, differs } = sentence;
  return (
    <li className="au-ask-sentence">
      <blockquote>{text}</blockquote>
      <SourceLink source={source} sentence={text} />
      {agrees.length === 0 ? null : (
        <p className="au-ask-agrees">
          <span className="au-quiet">{t('ask.agrees')}</span>{' '}
          {agrees.map((other) => (
            <SourceLink key={other.source.passageId} source={other.source} sentence={other.text} />
          ))}
        </p>
      )}
      {differs.map((other) => (
        <div key={`${other.source.passageId ?? ''}${other.text}`} className="au-ask-differs">
          <p>
            <IconArrowsDiff size={15} stroke={1.75} aria-hidden /> <b>{t('ask.differs')}</b> {t(`ask.differsIn.${other.what}`, { here: other.here, there: other.there })}
          </p>
          <blockquote>{other.text}</blockquote>
          <SourceLink source={other.source} sentence={other.text} />
        </div>
      ))}
    </li>
  );
}
