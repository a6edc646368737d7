import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconAlertOctagon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AskAnswer } from '../../../contract/library.ts';
import { Empty } from '../../components/empty.tsx';
import { go } from '../../state/view-store.ts';
import { Sentence } from './sentence.tsx';
import { SourceLink } from './source-link.tsx';

/** Red flags, then the case, then the library, or the other way round where medicine was asked; each part says so when it has nothing. */
export function AnswerView({ answer }: { readonly answer: AskAnswer }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {answer.mode === 'plain' ? <RedFlags answer={answer} /> : null}
      {answer.case === null || answer.case.second ? null : <CasePart part={answer.case} />}
      <LibraryPart part={answer.library} />
      {answer.case?.second === true ? <CasePart part={answer.case} /> : null}
      <p className="au-quiet au-small">{t('ask.contentLanguage')}</p>
    </>
  );
}

function RedFlags({ answer: { redFlags } }: { readonly answer: AskAnswer }): ReactNode {
  const { t } = useTranslation();
  if (redFlags.length === 0) return <p className="au-quiet au-small">{t('ask.noRedFlags')}</p>;
  return (
    <section className="au-group" aria-label={t('ask.redFlags')} role="alert">
      <h3>{t('ask.redFlags')}</h3>
      {redFlags.map((flag) => (
        <article key={flag.id} className="au-advice-card" data-tier="critical" aria-label={flag.title}>
          <header>
            <IconAlertOctagon size={17} stroke={1.75} aria-hidden />
            <h4>{flag.title}</h4>
          </header>
          <p>{flag.text}</p>
          <p className="au-quiet">{t('ask.redFlagMatched', { words: flag.matched })}</p>
          <p className="au-basis">
            {flag.source} · <span data-signed={flag.signedBy !== null}>{flag.signedBy === null ? t('library.unsigned') : t('library.signedBy', { name: flag.signedBy })}</span>
          </p>
        </article>
      ))}
    </section>
  );
}

function CasePart({ part }: { readonly part: NonNullable<AskAnswer['case']> }): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="au-group" aria-label={t('ask.fromCase')}>
      <h3>{t('ask.fromCase')}</h3>
      {part.state === 'answered' ? (
        <ul className="au-ask-list">
          {part.sentences.map((sentence, at) => (
            <Sentence key={at} sentence={sentence} />
          ))}
        </ul>
      ) : (
        <p className="au-quiet">{t(part.state === 'empty' ? 'ask.caseEmpty' : 'ask.caseNothing')}</p>
      )}
      {part.unread ? <p className="au-warning">{t('ask.caseUnread')}</p> : null}
    </section>
  );
}

function LibraryPart({ part }: { readonly part: AskAnswer['library'] }): ReactNode {
  const { t } = useTranslation();
  if (part.state === 'empty') {
    return (
      <Empty title={t('ask.noLibrary')}>
        <p>{t('ask.noLibraryText')}</p>
        <Button size="xs" variant="default" onClick={() => go('library')}>
          {t('ask.openLibrary')}
        </Button>
      </Empty>
    );
  }
  return (
    <section className="au-group" aria-label={t('ask.fromLibrary')} data-state={part.state}>
      <h3>{t('ask.fromLibrary')}</h3>
      {part.state === 'answered' ? (
        <ul className="au-ask-list">
          {part.sentences.map((sentence, at) => (
            <Sentence key={at} sentence={sentence} />
          ))}
        </ul>
      ) : (
        <div className="au-refusal">
          <strong>{t(part.state === 'about' ? 'ask.about' : 'ask.notFound')}</strong>
          <p>{part.state === 'about' ? t('ask.aboutText') : t('ask.notFoundText', { count: part.documents })}</p>
          <ul className="au-plain">
            {part.nearest.map(({ source, text }) => (
              <li key={source.passageId}>
                <SourceLink source={source} sentence="" />
                <p className="au-quiet au-ask-excerpt">{text}</p>
              </li>
            ))}
          </ul>
        </div>
      )}
      {part.waiting > 0 ? <p className="au-quiet au-small">{t('ask.waiting', { count: part.waiting })}</p> : null}
    </section>
  );
}
