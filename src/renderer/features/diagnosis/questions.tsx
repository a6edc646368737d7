import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button, Chip, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Differential, FindingAnswer } from '../../../contract/differential.ts';
import { Content, useContent } from '../../components/content.tsx';

const SHOWN = 5;
type Question = Differential['questions'][number];

interface Props {
  readonly questions: readonly Question[];
  readonly onAnswer: (answer: FindingAnswer) => void;
}
/** What would tell the conditions apart best. An answer given here is tried, not written into the chart. Y, N and the arrows do. */
export function Questions({ questions, onAnswer }: Props): ReactNode {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  if (questions.length === 0) return null;
  const shown = questions.slice(0, SHOWN);
  const focus = (place: number): void => {
    setAt(place);
    list.current?.querySelectorAll<HTMLElement>('.au-question')[place]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const question = shown[at];
    if (question === undefined || !(event.target instanceof HTMLElement) || !event.target.classList.contains('au-question')) return;
    const key = event.key.toLowerCase();
    if (key === 'arrowdown' || key === 'arrowup') focus((at + (key === 'arrowdown' ? 1 : shown.length - 1)) % shown.length);
    else if ((key === 'y' || key === 'n') && question.values === undefined && !event.ctrlKey && !event.metaKey && !event.altKey) onAnswer({ finding: question.finding, present: key === 'y', values: [] });
    else return;
    event.preventDefault();
  };
  return (
    <section className="au-group au-no-print" aria-label={t('diagnosis.questions')}>
      <h3>{t('diagnosis.questions')}</h3>
      <p className="au-quiet au-small">{t('diagnosis.questionsHint')}</p>
      <ul className="au-plain" ref={list} onKeyDown={onKeyDown}>
        {shown.map((question, place) => (
          // Keyed by place: the next question comes under the hands that answered the last one.
          <li key={place} className="au-question" tabIndex={place === Math.min(at, shown.length - 1) ? 0 : -1} onFocus={() => setAt(place)}>
            <span className="au-grow">
              <Content text={question.question} />
            </span>
            {question.values === undefined ? <YesNo question={question} onAnswer={onAnswer} /> : <Values key={question.finding} question={question} values={question.values} onAnswer={onAnswer} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AnswerProps {
  readonly question: Question;
  readonly onAnswer: (answer: FindingAnswer) => void;
}
function YesNo({ question, onAnswer }: AnswerProps): ReactNode {
  const { t } = useTranslation();
  const say = useContent();
  return [true, false].map((present) => (
    <Button key={String(present)} size="compact-xs" variant="default" aria-label={t(present ? 'diagnosis.answerYes' : 'diagnosis.answerNo', { question: say(question.question) })} onClick={() => onAnswer({ finding: question.finding, present, values: [] })}>
      {t(present ? 'diagnosis.yes' : 'diagnosis.no')}
    </Button>
  ));
}

/** A scale is answered by one press; of a list some are chosen, then tried together. */
function Values({ question, values, onAnswer }: AnswerProps & { readonly values: NonNullable<Question['values']> }): ReactNode {
  const { t } = useTranslation();
  const say = useContent();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);
  const name = say(question.question);
  if (!open)
    return (
      <Button size="compact-xs" variant="default" aria-label={`${name} ${t('diagnosis.choose')}`} onClick={() => setOpen(true)}>
        {t('diagnosis.choose')}
      </Button>
    );
  if (question.several !== true)
    return (
      <div className="au-values">
        <Group gap={3} role="group" aria-label={name}>
          {values.map(({ value }) => (
            <Button key={value} size="compact-xs" variant="default" onClick={() => onAnswer({ finding: question.finding, present: true, values: [value] })}>
              {value}
            </Button>
          ))}
        </Group>
        <span className="au-quiet au-small">
          {t('diagnosis.scaleLow')} · {t('diagnosis.scaleHigh')}
        </span>
      </div>
    );
  return (
    <div className="au-values">
      <Chip.Group multiple value={chosen} onChange={setChosen}>
        <Group gap={4} role="group" aria-label={name}>
          {values.map(({ value, name: label }) => (
            <Chip key={value} size="xs" value={value}>
              {say(label)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Button size="compact-xs" disabled={chosen.length === 0} onClick={() => onAnswer({ finding: question.finding, present: true, values: chosen })}>
        {t('diagnosis.apply')}
      </Button>
    </div>
  );
}
