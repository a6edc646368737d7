import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FindingAnswer } from '../../../contract/reasoning.ts';
import { Empty } from '../../components/empty.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { useCall } from '../../session/hooks.ts';
import { CantMiss } from './cant-miss.tsx';
import { Compared, OwnFirst } from './own-first.tsx';
import { Questions } from './questions.tsx';
import { Ranking } from './ranking.tsx';
import { Rare } from './rare.tsx';
import { Tried } from './tried.tsx';
import { nameOf, sayAnswer } from './trials.ts';

type Step = 'closed' | 'writing' | 'ranked';

/** Worked out when asked for; what each lane covers and rests on stands above it, not in small print. */
export function Diagnosis({ caseId }: { readonly caseId: string }): ReactNode {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [step, setStep] = useState<Step>('closed');
  const [answers, setAnswers] = useState<readonly FindingAnswer[]>([]);
  const [paused, setPaused] = useState<readonly string[]>([]);
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  const result = useCall('differential.run', { caseId, answers: [...answers], paused: [...paused] }, { keep: true });
  const own = useCall('differential.committed', { caseId }, { enabled: step === 'ranked' });
  if (result.data === undefined) return result.error === null ? <p className="au-quiet" role="status">{t('diagnosis.working')}</p> : <ErrorLine error={result.error} />;
  const { cantMiss, differential, questions, rare } = result.data;
  // What must not be missed waits for no one; the ranking is closed until asked for.
  if (step === 'closed') {
    return (
      <div className="au-diagnosis">
        <CantMiss lanes={cantMiss} />
        <Empty title={t('diagnosis.closed')}>
          <p>{t('diagnosis.closedHint')}</p>
          <Group gap="xs">
            <Button size="xs" onClick={() => setStep('ranked')}>
              {t('diagnosis.ask')}
            </Button>
            <Button size="xs" variant="default" onClick={() => setStep('writing')}>
              {t('diagnosis.ownFirst')}
            </Button>
          </Group>
        </Empty>
      </div>
    );
  }
  if (step === 'writing') {
    const names = [...differential.map(({ condition }) => condition), ...cantMiss.flatMap(({ conditions }) => conditions.map(({ condition }) => condition))];
    return (
      <div className="au-diagnosis">
        <CantMiss lanes={cantMiss} />
        <OwnFirst
          caseId={caseId}
          names={names}
          onSkip={() => setStep('ranked')}
          onCommitted={() => {
            void queries.invalidateQueries({ queryKey: ['differential.committed'] });
            setStep('ranked');
          }}
        />
      </div>
    );
  }
  const remember = (finding: string): void => setKnown((names) => new Map(names).set(finding, nameOf(result.data, finding)));
  const answer = (given: FindingAnswer): void => {
    remember(given.finding);
    setAnswers((before) => [...before.filter(({ finding }) => finding !== given.finding), given]);
  };
  const pause = (finding: string): void => {
    remember(finding);
    setPaused((before) => [...before, finding]);
  };
  const newest = own.data?.own[0];
  return (
    <div className="au-diagnosis" aria-busy={result.isFetching}>
      <ErrorLine error={result.error} />
      <CantMiss lanes={cantMiss} />
      {newest === undefined ? null : <Compared own={newest} result={result.data} />}
      <Tried
        answers={answers.map((one) => ({ key: one.finding, name: known.get(one.finding) ?? one.finding, value: sayAnswer(one, t), takeBack: () => setAnswers(answers.filter(({ finding }) => finding !== one.finding)) }))}
        paused={paused.map((finding) => ({ key: finding, name: known.get(finding) ?? finding, value: '', takeBack: () => setPaused(paused.filter((other) => other !== finding)) }))}
        onReset={() => {
          setAnswers([]);
          setPaused([]);
        }}
      />
      <Ranking result={result.data} onPause={pause} onAnswer={(finding, present) => answer({ finding, present, values: [] })} />
      <Questions questions={questions} onAnswer={answer} />
      {rare === undefined ? null : <Rare lane={rare} onPause={pause} />}
    </div>
  );
}
