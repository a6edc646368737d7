import { useCallback } from 'react';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Chart } from '../../../../contract/chart.ts';
import type { Entity } from '../../../../contract/clinical.ts';
import { useFactAnswers } from '../../findings/use-fact-answers.tsx';
import { factForEntity } from './fact-for-entity.ts';

export type AnswerKey = 'a' | 'c' | 'x' | 'z';

/** Alt with a, c, x or z in the editor answers the fact behind the focused entity. */
export function useAnswerEntity(caseId: string, noteId: string): (key: AnswerKey, entity: Entity | null) => void {
  const { t } = useTranslation();
  const client = useQueryClient();
  const answers = useFactAnswers(caseId);
  return useCallback(
    (key, entity) => {
      if (key === 'z') return answers.undo();
      if (entity === null) return;
      // Looked up when a key asks for it: the editor is not drawn anew with each chart.
      const facts = client.getQueryData<Chart>(['chart.get', { caseId }])?.facts;
      const fact = factForEntity(facts ?? [], noteId, entity);
      if (fact === null) {
        notifications.show({ message: t('note.noFact'), color: 'gray' });
        return;
      }
      if (key === 'a') answers.accept(fact);
      else if (key === 'x') answers.reject(fact);
      else answers.change(fact);
    },
    [client, caseId, answers, noteId, t],
  );
}
