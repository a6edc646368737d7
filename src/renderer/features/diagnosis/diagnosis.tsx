import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Group } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Differential, FindingAnswer } from '../../../contract/differential.ts';
import { Empty } from '../../components/empty.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { printPanel } from '../../components/print-panel.ts';
import { useCall } from '../../session/hooks.ts';
import { CantMiss } from './cant-miss.tsx';
import { Compared, OwnFirst } from './own-first.tsx';
import { Questions } from './questions.tsx';
import { Ranking, SHOWN } from './ranking.tsx';
import { Rare } from './rare.tsx';
import { Tried } from './tried.tsx';
import { nameOf } from './trials.ts';
import { useTrials } from './use-trials.ts';

type Step = 'closed' | 'writing' | 'ranked';

/** The first conditions come with their facts, since they are on the screen; the rest when they are asked for. */
const DETAILED = SHOWN;
const ALL = 100;
const ofOntology = (finding: string): boolean => finding.startsWith('HP:');

/** Worked out when asked for; what each lane covers and rests on stands above it, not in small print. */
export function Diagnosis({ caseId }: { readonly caseId: string }): ReactNode {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [step, setStep] = useState<Step>('closed');
  const trials = useTrials();
  const { answers, paused } = trials;
  const [all, setAll] = useState(false);
  // Codes of the ontology belong to the lane of rare diseases, all others to the ranking: what moves one is not asked of the other.
  const [rarePaused, tablePaused] = [paused.filter(ofOntology), paused.filter((finding) => !ofOntology(finding))];
  const ranking = useCall('differential.run', { caseId, answers: [...answers], paused: tablePaused, detailed: all ? ALL : DETAILED }, { keep: true });
  const lanes = useCall('differential.lanes', { caseId }, { keep: true });
  // Its table takes a moment to load: it is fetched behind what is on the screen, and nothing waits for it.
  const rare = useCall('differential.rare', { caseId, paused: rarePaused }, { keep: true, enabled: ranking.data !== undefined && lanes.data !== undefined });
  const own = useCall('differential.committed', { caseId }, { enabled: step === 'ranked' });
  const error = ranking.error ?? lanes.error;
  if (ranking.data === undefined || lanes.data === undefined) return error === null ? <p className="au-quiet" role="status">{t('diagnosis.working')}</p> : <ErrorLine error={error} />;
  const { cantMiss } = lanes.data;
  const result: Differential = { ...ranking.data, cantMiss, ...(rare.data === undefined ? {} : { rare: rare.data }) };
  const { differential, questions } = result;
  // What must not be missed waits for no one; the ranking is closed until asked for.
  if (step === 'closed') {
    return (
      <div className="au-diagnosis">
        <CantMiss lanes={cantMiss} />
        <NotAsked onStep={setStep} />
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
  const answer = (given: FindingAnswer): void => trials.answer(given, nameOf(result, given.finding));
  const newest = own.data?.own[0];
  return (
    <div className="au-diagnosis" aria-busy={ranking.isFetching || lanes.isFetching || rare.isFetching}>
      <div className="au-advice-bar">
        <Button size="compact-xs" variant="subtle" leftSection={<IconPrinter size={14} aria-hidden />} onClick={printPanel}>
          {t('diagnosis.print')}
        </Button>
      </div>
      <ErrorLine error={error} />
      <CantMiss lanes={cantMiss} />
      {newest === undefined ? null : <Compared own={newest} result={result} />}
      <Tried answers={trials.answersTold} paused={trials.pausedTold} onReset={trials.reset} />
      <Ranking result={result} all={all} onAll={setAll} onPause={trials.pause} onAnswer={(finding, present) => answer({ finding, present, values: [] })} />
      <Questions questions={questions} onAnswer={answer} />
      <Rare lane={rare.data} error={rare.error} onPause={trials.pause} />
    </div>
  );
}

/** The ranking is closed until someone asks for it, or has written down an own one first. */
function NotAsked({ onStep }: { readonly onStep: (step: Step) => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <Empty title={t('diagnosis.closed')}>
      <p>{t('diagnosis.closedHint')}</p>
      <Group gap="xs">
        <Button size="xs" onClick={() => onStep('ranked')}>
          {t('diagnosis.ask')}
        </Button>
        <Button size="xs" variant="default" onClick={() => onStep('writing')}>
          {t('diagnosis.ownFirst')}
        </Button>
      </Group>
    </Empty>
  );
}
