/** What people say to the relations that were read: accepted, rejected, corrected, and the last word taken back. */
import { AppError } from '../../../contract/errors.ts';
import type { Workstation } from '../../../contract/workstation.ts';
import type { Handlers } from '../../../rpc/types.ts';
import { getConcept } from '../../storage/stores/articles-store.ts';
import { answerRelation, getRelation, relationAnswers, undoRelationAnswer } from '../../storage/stores/relations-store.ts';
import type { Correction } from '../../storage/stores/relations-store.ts';
import type { ServiceContext } from '../context.ts';
import { keyOfAnswer } from './relations.ts';

export function curationHandlers(context: ServiceContext, changed: () => void): Pick<Handlers<Workstation>, 'reading.answer' | 'reading.correct' | 'reading.undo'> {
  /** Saying it again, or accepting what was corrected, changes nothing. */
  const say = (relationId: string, answer: 'accept' | 'reject' | 'correct', corrected: Correction | null): { done: true } => {
    const db = context.db();
    const relation = getRelation(db, relationId);
    const before = relationAnswers(db).get(keyOfAnswer(relation));
    if (corrected === null && (before?.answer === answer || (answer === 'accept' && before?.answer === 'correct'))) return { done: true };
    db.transaction(() => {
      answerRelation(db, { relation, answer, corrected, by: context.actor(), at: context.now() });
      context.audit('relation.answered', relation.article, { answer, ...(corrected === null ? {} : { type: corrected.type }) });
    });
    changed();
    return { done: true };
  };

  return {
    'reading.answer': ({ relationId, answer }) => say(relationId, answer, null),
    'reading.correct': ({ relationId, type, subject, object }) => {
      if (subject === object) throw new AppError('bad-input', 'A relation has two sides', { where: 'object' });
      for (const key of [subject, object]) getConcept(context.db(), key);
      return say(relationId, 'correct', { type, subject, object });
    },
    'reading.undo': () => {
      const db = context.db();
      const undone = db.transaction(() => {
        const found = undoRelationAnswer(db, { by: context.actor(), at: context.now() });
        if (found !== null) context.audit('relation.answer-undone', found.articleId);
        return found;
      });
      if (undone === null) return { undone };
      changed();
      return { undone: { answer: undone.answer, title: undone.title } };
    },
  };
}
