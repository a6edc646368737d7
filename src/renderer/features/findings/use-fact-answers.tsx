import { useMemo } from 'react';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Chart, ChartFact, FactAnswer } from '../../../contract/chart.ts';
import { codeOf } from '../../components/error-line.tsx';
import { useSession } from '../../session/hooks.ts';
import { focusFact } from '../../state/view-store.ts';
import { ChangeFact } from './change-fact.tsx';

interface FactAnswers {
  accept(fact: ChartFact): void;
  reject(fact: ChartFact): void;
  change(fact: ChartFact): void;
  undo(): void;
}

/** The clinician's word on a fact. The row shows it as soon as the backend has it; a failure is said and nothing is pretended. */
export function useFactAnswers(caseId: string): FactAnswers {
  const { t } = useTranslation();
  const session = useSession();
  const client = useQueryClient();
  return useMemo(() => {
    const failed = (thrown: unknown): void => {
      notifications.show({ message: t(`error.${codeOf(thrown)}`), color: 'red' });
    };
    const send = async (fact: ChartFact, answer: FactAnswer): Promise<void> => {
      const changed = await session.call('chart.answer', { caseId, factId: fact.id, answer });
      client.setQueryData<Chart>(['chart.get', { caseId }], (chart) => (chart === undefined ? chart : { ...chart, facts: chart.facts.map((was) => (was.id === fact.id ? changed : was)) }));
    };
    const answered = (fact: ChartFact, answer: FactAnswer): void => void send(fact, answer).catch(failed);
    return {
      accept: (fact) => answered(fact, { answer: 'confirm' }),
      reject: (fact) => answered(fact, { answer: 'reject' }),
      change: (fact) => {
        const id = modals.open({
          title: t('findings.changeTitle'),
          children: <ChangeFact fact={fact} onCancel={() => modals.close(id)} onDone={(answer) => {
            modals.close(id);
            answered(fact, answer);
          }} />,
        });
      },
      undo: () => {
        void (async () => {
          const { factId } = await session.call('chart.undo', { caseId });
          await client.invalidateQueries({ queryKey: ['chart.get', { caseId }] });
          if (factId !== null) focusFact(factId);
          notifications.show({ message: t(factId === null ? 'findings.nothingToUndo' : 'findings.undone'), color: 'gray', autoClose: 2000 });
        })().catch(failed);
      },
    };
  }, [caseId, client, session, t]);
}
