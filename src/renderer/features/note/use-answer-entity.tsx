import { useCallback } from 'react';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { Entity } from '../../../contract/clinical.ts';
import { useCall } from '../../session/hooks.ts';
import { useFactAnswers } from '../findings/use-fact-answers.tsx';
import { factForEntity } from './fact-for-entity.ts';

export type AnswerKey = 'a' | 'c' | 'x' | 'z';

/** Alt with a, c, x or z in the editor answers the fact behind the focused entity. */
export function useAnswerEntity(caseId: string, noteId: string): (key: AnswerKey, entity: Entity | null) => void {
  const { t } = useTranslation();
  const facts = useCall('chart.get', { caseId }).data?.facts;
  const answers = useFactAnswers(caseId);
  return useCallback(
    (key, entity) => {
      if (key === 'z') return answers.undo();
      if (entity === null) return;
      const fact = factForEntity(facts ?? [], noteId, entity);
      if (fact === null) {
        notifications.show({ message: t('note.noFact'), color: 'gray' });
        return;
      }
      if (key === 'a') answers.accept(fact);
      else if (key === 'x') answers.reject(fact);
      else answers.change(fact);
    },
    [facts, answers, noteId, t],
  );
}
