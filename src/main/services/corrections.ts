/** How the reading stands against the answers in this store: the evaluation on the clinician's own corrections. */
import type { Workstation } from '../../contract/workstation.ts';
import type { Handlers } from '../../rpc/types.ts';
import { standingAnswers } from '../chart/answers.ts';
import { scoreCorrections } from '../evaluation/corrections.ts';
import { answeredCases, listAnswers } from '../storage/stores/facts-store.ts';
import { noteTexts } from '../storage/stores/notes-store.ts';
import type { Readings } from './analysis/readings.ts';
import type { ServiceContext } from './context.ts';

export function correctionHandlers(context: ServiceContext, readings: Pick<Readings, 'model'>): Pick<Handlers<Workstation>, 'models.corrections'> {
  return {
    'models.corrections': () => {
      const db = context.db();
      const cases = answeredCases(db).flatMap((caseId) => {
        const answers = [...standingAnswers(listAnswers(db, caseId)).values()];
        return answers.length === 0 ? [] : [{ answers, texts: noteTexts(db, caseId).map(({ text }) => text) }];
      });
      return scoreCorrections(cases, readings.model('clinical'));
    },
  };
}
