/** From a transcript to a note of the case: drafted, edited, held against what was said and against the chart, signed. */
import { AppError } from '../../../contract/errors.ts';
import type { Workstation } from '../../../contract/workstation.ts';
import type { EngineClient } from '../../engine-client/index.ts';
import type { Handlers } from '../../../rpc/types.ts';
import { getCase, touchCase } from '../../storage/stores/cases-store.ts';
import { createConsultation, getConsultation, listConsultations, saveDraft, setConsultationState } from '../../storage/stores/consultations-store.ts';
import type { Charts } from '../analysis/charts.ts';
import type { ServiceContext } from '../context.ts';
import { noteHandlers } from './as-note.ts';
import { createDrafts } from './drafts.ts';
import { keepEdits } from './keep-edits.ts';
import { recastTurns } from './recast-turns.ts';

type ListenMethods = Extract<keyof Workstation['procedures'], `listen.${string}`> | 'notes.sign';

export function listenHandlers(context: ServiceContext, engine: EngineClient, charts: Charts): Pick<Handlers<Workstation>, ListenMethods> {
  const drafts = createDrafts(context, engine, charts);
  const changed = (caseId: string): void => context.emit('case.changed', { caseId, what: 'listen' });

  return {
    ...noteHandlers(context, drafts),
    'listen.read': (input, { signal }) => engine.call('text.readTranscript', input, { signal }),
    'listen.list': ({ caseId }) => ({ consultations: listConsultations(context.db(), caseId) }),
    'listen.start': async ({ caseId, title, format, turns, roles }, { signal }) => {
      getCase(context.db(), caseId);
      const { lines, about } = await drafts.make(caseId, turns, roles, signal);
      const db = context.db();
      const id = context.newId();
      db.transaction(() => {
        createConsultation(db, { id, caseId, title, format, turns, roles, lines, by: context.actor(), at: context.now() });
        touchCase(db, caseId, context.now());
        context.audit('consultation.drafted', id, { caseId, turns: turns.length, lines: lines.length });
      });
      changed(caseId);
      return drafts.show(id, signal, about);
    },
    'listen.open': ({ consultationId }, { signal }) => drafts.show(consultationId, signal),
    'listen.redo': async ({ consultationId, revision, roles, ...changes }, { signal }) => {
      const stored = getConsultation(context.db(), consultationId);
      const { caseId } = stored.head;
      const { turns, renumbered } = recastTurns(stored.turns, changes);
      const [before, anew] = [await drafts.make(caseId, stored.turns, stored.roles, signal), await drafts.make(caseId, turns, roles, signal)];
      const lines = keepEdits(renumbered(before.lines), renumbered(stored.lines), anew.lines);
      const { about } = anew;
      const db = context.db();
      db.transaction(() => {
        saveDraft(db, { id: consultationId, revision, lines, answers: stored.answers, roles, turns, at: context.now() });
        context.audit('consultation.redrafted', consultationId, { caseId, lines: lines.length, moved: changes.moved?.length ?? 0, turns: turns.length });
      });
      return drafts.show(consultationId, signal, about);
    },
    'listen.save': async ({ consultationId, revision, lines, answers }, { signal }) => {
      const next = saveDraft(context.db(), { id: consultationId, revision, lines, answers, at: context.now() });
      return { revision: next, check: await drafts.check({ ...getConsultation(context.db(), consultationId), lines, answers }, signal) };
    },
    'listen.merge': async ({ consultationId, base, lines, answers, turns }, { signal }) => {
      const stored = getConsultation(context.db(), consultationId);
      // Turns that were split or joined meanwhile have other numbers: a line says that it has none, not a wrong one.
      const own = turns === stored.turns.length ? lines : lines.map(line => ({ ...line, from: [] }));
      saveDraft(context.db(), { id: consultationId, revision: stored.revision, lines: keepEdits(base, own, stored.lines), answers: { ...stored.answers, ...answers }, at: context.now() });
      return drafts.show(consultationId, signal);
    },
    'listen.discard': ({ consultationId }) => {
      const db = context.db();
      const { head } = getConsultation(db, consultationId);
      if (head.state === 'noted') throw new AppError('conflict', 'The consultation is a note of the case', { what: 'consultation' });
      db.transaction(() => {
        setConsultationState(db, { id: consultationId, state: 'discarded', at: context.now() });
        context.audit('consultation.discarded', consultationId, { caseId: head.caseId });
      });
      changed(head.caseId);
      return { done: true };
    },
  };
}
