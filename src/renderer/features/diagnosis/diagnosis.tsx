import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useContent } from '../../components/content.tsx';
import { Empty } from '../../components/empty.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { listed } from '../../i18n/format.ts';
import { useCall } from '../../session/hooks.ts';
import { CantMiss } from './cant-miss.tsx';
import { ConditionRow } from './condition-row.tsx';
import { Questions } from './questions.tsx';

export interface FindingAnswer {
  readonly finding: string;
  readonly present: boolean;
}
const SHOWN = 8;

/** Worked out when asked for, from published frequencies; what it covers and rests on stands above it, not in small print. */
export function Diagnosis({ caseId }: { readonly caseId: string }): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  const [asked, setAsked] = useState(false);
  const [answers, setAnswers] = useState<readonly FindingAnswer[]>([]);
  const [paused, setPaused] = useState<readonly string[]>([]);
  const [all, setAll] = useState(false);
  const result = useCall('differential.run', { caseId, answers: [...answers], paused: [...paused] }, { enabled: asked, keep: true });
  if (!asked) {
    return (
      <Empty title={t('diagnosis.closed')}>
        <p>{t('diagnosis.closedHint')}</p>
        <Button size="xs" onClick={() => setAsked(true)}>
          {t('diagnosis.ask')}
        </Button>
      </Empty>
    );
  }
  if (result.data === undefined) return result.error === null ? <p className="au-quiet" role="status">{t('diagnosis.working')}</p> : <ErrorLine error={result.error} />;
  const { cantMiss, differential, questions, coverage } = result.data;
  const shown = all ? differential : differential.slice(0, SHOWN);
  const changed = answers.length > 0 || paused.length > 0;
  return (
    <div className="au-diagnosis" aria-busy={result.isFetching}>
      <ErrorLine error={result.error} />
      <CantMiss lanes={cantMiss} />
      <h3 className="au-ranking">{t('diagnosis.ranking')}</h3>
      <div className="au-refusal">
        <strong>{t('diagnosis.basis', { count: coverage.conditions, source: coverage.source, edition: coverage.edition })}</strong>
        {coverage.notCovered.length === 0 ? null : <p className="au-small">{t('diagnosis.notCovered', { names: listed(coverage.notCovered.map(say), i18n.language) })}</p>}
      </div>
      {changed ? (
        <p className="au-whatif">
          {t('diagnosis.changed')}{' '}
          <Button size="compact-xs" variant="default" onClick={() => { setAnswers([]); setPaused([]); }}>
            {t('diagnosis.reset')}
          </Button>
        </p>
      ) : null}
      {differential.length === 0 ? <Empty title={t('diagnosis.none')} /> : null}
      <ol className="au-conditions">
        {shown.map((row) => (
          <ConditionRow key={row.code} row={row} onPause={(finding) => setPaused([...paused, finding])} />
        ))}
      </ol>
      {differential.length > SHOWN ? (
        <Button size="compact-xs" variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('diagnosis.fewer') : t('diagnosis.more', { count: differential.length - SHOWN })}
        </Button>
      ) : null}
      <Questions questions={questions} onAnswer={(finding, present) => setAnswers([...answers, { finding, present }])} />
    </div>
  );
}
