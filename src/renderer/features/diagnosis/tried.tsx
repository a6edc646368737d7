import type { ReactNode } from 'react';
import { Button, Pill } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useContent } from '../../components/content.tsx';

export interface Trial {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly takeBack: () => void;
}
interface Props {
  readonly answers: readonly Trial[];
  readonly paused: readonly Trial[];
  readonly onReset: () => void;
}
/** What moves the ranking beside the notes: answers that were tried and findings left out, each to be taken back. */
export function Tried({ answers, paused, onReset }: Props): ReactNode {
  const { t } = useTranslation();
  if (answers.length + paused.length === 0) return null;
  return (
    <div className="au-tried" role="status">
      <p className="au-whatif">
        {t('diagnosis.changed')}{' '}
        <Button size="compact-xs" variant="default" onClick={onReset}>
          {t('diagnosis.reset')}
        </Button>
      </p>
      <Pills title={t('diagnosis.tried')} trials={answers} />
      <Pills title={t('diagnosis.leftOut')} trials={paused} />
    </div>
  );
}

function Pills({ title, trials }: { readonly title: string; readonly trials: readonly Trial[] }): ReactNode {
  const { t } = useTranslation();
  const say = useContent();
  if (trials.length === 0) return null;
  return (
    <Pill.Group>
      <span className="au-quiet au-small">{title}</span>
      {trials.map(({ key, name, value, takeBack }) => (
        <Pill key={key} withRemoveButton removeButtonProps={{ 'aria-label': t('diagnosis.takeBack', { name: say(name) }), 'aria-hidden': false, tabIndex: 0 }} onRemove={takeBack}>
          {say(name)} {value}
        </Pill>
      ))}
    </Pill.Group>
  );
}
