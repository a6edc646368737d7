import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Differential } from '../../../contract/reasoning.ts';
import { Content, useContent } from '../../components/content.tsx';

const SHOWN = 5;

/** What would tell the conditions apart best. An answer given here is tried, not written into the chart. */
export function Questions({ questions, onAnswer }: { readonly questions: Differential['questions']; readonly onAnswer: (finding: string, present: boolean) => void }): ReactNode {
  const { t } = useTranslation();
  const say = useContent();
  if (questions.length === 0) return null;
  return (
    <section className="au-group" aria-label={t('diagnosis.questions')}>
      <h3>{t('diagnosis.questions')}</h3>
      <ul className="au-plain">
        {questions.slice(0, SHOWN).map(({ finding, question }) => (
          <li key={finding} className="au-question">
            <span className="au-grow">
              <Content text={question} />
            </span>
            {[true, false].map((present) => (
              <Button key={String(present)} size="compact-xs" variant="default" aria-label={`${say(question)} ${t(present ? 'score.yes' : 'score.no')}`} onClick={() => onAnswer(finding, present)}>
                {t(present ? 'score.yes' : 'score.no')}
              </Button>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
