/** The clinician's answers to facts and suggestions. Composing the chart is not done here: it is asked of whoever does. */
import type { Chart, ChartFact } from '../../contract/chart.ts';
import { AppError } from '../../contract/errors.ts';
import type { Workstation } from '../../contract/workstation.ts';
import type { Handlers } from '../../rpc/types.ts';
import { applyAnswers } from '../chart/answers.ts';
import { makeFact } from '../chart/fact.ts';
import { answerAdvice } from '../storage/stores/advice-store.ts';
import { getCase, touchCase } from '../storage/stores/cases-store.ts';
import { addAnswer, listAnswers, undoAnswer } from '../storage/stores/facts-store.ts';
import type { NewAnswer } from '../storage/stores/facts-store.ts';
import type { ServiceContext } from './context.ts';

export interface ChartSource {
  /** The chart of a case as its notes and records say it, before any answer. */
  readChart(caseId: string): Promise<Chart>;
  /** Codes and the analyte of a fact that someone typed. */
  complete(fact: ChartFact): Promise<ChartFact>;
}
type AnswerMethods = 'chart.answer' | 'chart.undo' | 'chart.add' | 'advice.answer';

export function chartAnswerHandlers(context: ServiceContext, source: ChartSource): Pick<Handlers<Workstation>, AnswerMethods> {
  const store = (caseId: string, chart: Chart, fact: ChartFact, answer: NewAnswer['answer']): ChartFact => {
    const db = context.db();
    const answers = db.transaction(() => {
      addAnswer(db, { caseId, fact, answer, by: context.actor(), at: context.now() });
      touchCase(db, caseId, context.now());
      context.audit('fact.answered', caseId, { fact: fact.id, kind: fact.kind, answer: answer.answer });
      return listAnswers(db, caseId);
    });
    context.emit('case.changed', { caseId, what: 'chart' });
    // A rejected fact that no note says is in no chart; it is answered all the same.
    const whole = chart.facts.some(one => one.id === fact.id) ? chart : { ...chart, facts: [...chart.facts, fact] };
    return applyAnswers(whole, answers).facts.find(one => one.id === fact.id) ?? fact;
  };
  return {
    'chart.answer': async ({ caseId, factId, answer }) => {
      const chart = await source.readChart(caseId);
      const fact =
        chart.facts.find(one => one.id === factId) ??
        listAnswers(context.db(), caseId).findLast(given => given.factId === factId && given.fact !== null)?.fact;
      if (fact === undefined || fact === null) throw new AppError('not-found', 'There is no such fact in the chart', { what: 'fact' });
      return store(caseId, chart, fact, answer);
    },
    'chart.add': async ({ caseId, kind, text, status, time, value, unit }) => {
      const fact = await source.complete(
        makeFact({
          kind,
          text,
          status,
          time,
          state: 'added',
          evidence: [{ kind: 'typed', by: context.actor(), at: context.now(), text }],
          ...(value === undefined ? {} : { measurement: { value, unit: unit ?? null } }),
        }),
      );
      return store(caseId, await source.readChart(caseId), fact, { answer: 'add' });
    },
    'chart.undo': ({ caseId }) => {
      const db = context.db();
      const undone = db.transaction(() => {
        getCase(db, caseId);
        const taken = undoAnswer(db, { caseId, by: context.actor(), at: context.now() });
        if (taken !== null) context.audit('fact.answer-undone', caseId, { fact: taken.factId });
        return taken;
      });
      if (undone !== null) context.emit('case.changed', { caseId, what: 'chart' });
      return { factId: undone?.factId ?? null };
    },
    'advice.answer': ({ caseId, uuid, answer, reason }) => {
      const db = context.db();
      db.transaction(() => {
        getCase(db, caseId);
        answerAdvice(db, { caseId, uuid, answer, reason, by: context.actor(), at: context.now() });
        context.audit('advice.answered', caseId, { card: uuid, answer });
      });
      context.emit('case.changed', { caseId, what: 'advice' });
      return { done: true };
    },
  };
}
