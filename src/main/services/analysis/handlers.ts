/** Everything that asks the engine: reading notes, the chart, advice, scores, prognosis. */
import { AppError } from '../../../contract/errors.ts';
import type { Workstation } from '../../../contract/workstation.ts';
import type { Handlers } from '../../../rpc/types.ts';
import type { EngineClient } from '../../engine-client/index.ts';
import { adviceAnswers, adviceSeen, ruleAnswers, saveAdviceSeen, saveShownCards, toleratedIn } from '../../storage/stores/advice-store.ts';
import { getCase } from '../../storage/stores/cases-store.ts';
import { noteTexts } from '../../storage/stores/notes-store.ts';
import { listPrognoses, savePrognosis } from '../../storage/stores/prognoses-store.ts';
import { getSettings } from '../../storage/stores/settings-store.ts';
import { recalibrationsInForce } from '../../storage/stores/validations-store.ts';
import type { ServiceContext } from '../context.ts';
import { look, shape } from './alert-fatigue.ts';
import { forReasoning } from './charts.ts';
import type { Charts } from './charts.ts';
import type { Readings } from './readings.ts';

type AnalysisMethods = 'notes.read' | 'notes.reread' | 'notes.why' | 'chart.get' | 'advice.get' | 'advice.seen' | 'calculators.list' | 'calculators.run' | 'differential.run' | 'differential.lanes' | 'differential.rare' | 'prognosis.models' | 'prognosis.card' | 'prognosis.fit' | 'prognosis.run' | 'prognosis.earlier';

/** Scores that the panel fills from the chart without being asked. */
const PANEL_SCORES = ['news2', 'qsofa', 'curb-65'];

interface CaseNote {
  readonly noteId: string;
  readonly version: number;
  readonly text: string;
  readonly date: string;
}

export function analysisHandlers(context: ServiceContext, engine: EngineClient, readings: Readings, charts: Charts): Pick<Handlers<Workstation>, AnalysisMethods> {
  const notesOf = (caseId: string): CaseNote[] =>
    noteTexts(context.db(), caseId).map(({ head, text }) => ({ noteId: head.id, version: head.version, text, date: head.date }));
  return {
    'notes.read': (input, { signal }) => readings.read(input, signal),
    'notes.reread': (input, { signal }) => readings.reread(input, signal),
    'notes.why': (input, { signal }) => engine.call('text.why', input, { signal }),
    'chart.get': ({ caseId }) => charts.answered(caseId),
    'advice.get': async ({ caseId }, { signal }) => {
      const answered = await charts.answered(caseId);
      const chart = forReasoning(answered);
      const signedOnly = getSettings(context.db()).signedContentOnly;
      const [{ cards, notChecked, treatments }, { scores }] = await Promise.all([
        engine.call('advice.check', { chart, signedOnly }, { signal }),
        // With what was rejected, so that a note's words are not read again.
        engine.call('scores.fromChart', { chart: answered, calculators: PANEL_SCORES, notes: notesOf(caseId) }, { signal }),
      ]);
      const db = context.db();
      saveShownCards(db, { caseId, cards, at: context.now() });
      const answers = adviceAnswers(db, caseId);
      const before = adviceSeen(db, caseId);
      const seen = look(cards, chart, before);
      if (JSON.stringify(seen) !== JSON.stringify(before)) saveAdviceSeen(db, caseId, seen, context.now());
      const shaped = shape(cards, seen, ruleAnswers(db), new Set(answers.keys()), new Set(toleratedIn(db, caseId)));
      const plain = { interrupts: false, folded: null, local: null };
      return { cards: cards.map(card => ({ ...card, ...(shaped.get(card.uuid) ?? plain), answer: answers.get(card.uuid) ?? null })), scores, notChecked, treatments };
    },
    'advice.seen': ({ caseId }) => {
      const db = context.db();
      getCase(db, caseId);
      const seen = adviceSeen(db, caseId);
      if (seen !== null && seen.waiting.length > 0) {
        saveAdviceSeen(db, caseId, { ...seen, waiting: [], done: [...seen.done, ...seen.waiting] }, context.now());
        context.audit('advice.interrupted', caseId, { cards: String(seen.waiting.length) });
      }
      return { done: true };
    },
    'calculators.list': () => engine.call('scores.list', {}),
    'calculators.run': async ({ caseId, calculator, inputs }, { signal }) => {
      const chart = await charts.answered(caseId);
      const { scores } = await engine.call('scores.fromChart', { chart, calculators: [calculator], inputs, notes: notesOf(caseId) }, { signal });
      const [score] = scores;
      if (score === undefined) throw new AppError('not-found', 'No such calculator', { where: 'calculator' });
      return score;
    },
    'differential.run': async ({ caseId, ...tried }, { signal }) => {
      const { age, sex } = (await charts.answered(caseId)).patient;
      return engine.call('differential.ranking', { age, sex, notes: notesOf(caseId), ...tried }, { signal });
    },
    'differential.lanes': async ({ caseId }, { signal }) => {
      const { age, sex } = (await charts.answered(caseId)).patient;
      return engine.call('differential.lanes', { age, sex, notes: notesOf(caseId) }, { signal });
    },
    'differential.rare': async ({ caseId, paused }, { signal }) => {
      const { age, sex } = (await charts.answered(caseId)).patient;
      return engine.call('differential.rareLane', { age, sex, notes: notesOf(caseId), paused }, { signal });
    },
    'prognosis.models': () => engine.call('prognosis.list', {}),
    'prognosis.card': ({ model }, { signal }) => engine.call('prognosis.card', { model }, { signal }),
    'prognosis.fit': async ({ caseId }, { signal }) => engine.call('prognosis.fit', { chart: forReasoning(await charts.answered(caseId)) }, { signal }),
    'prognosis.run': async ({ caseId, model, features }, { signal }) => {
      const chart = forReasoning(await charts.answered(caseId));
      const recalibrations = recalibrationsInForce(context.db(), model);
      const prognosis = await engine.call('prognosis.predict', { model, features, chart, whatIf: true, recalibrations }, { signal });
      getCase(context.db(), caseId);
      savePrognosis(context.db(), { id: context.newId(), caseId, features, prognosis, madeAt: context.now() });
      context.audit('prognosis.made', caseId, { model, version: prognosis.version });
      return prognosis;
    },
    'prognosis.earlier': ({ caseId }) => ({
      earlier: listPrognoses(context.db(), caseId)
        .filter(({ prognosis }) => prognosis.eligible !== false)
        .map(({ id, madeAt, features, prognosis }) => ({ id, madeAt, tried: Object.keys(features).length > 0, prognosis })),
    }),
  };
}
