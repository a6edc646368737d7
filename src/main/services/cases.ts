/** The worklist and the banner. */
import type { Workstation } from '../../contract/workstation.ts';
import type { CaseDetail } from '../../contract/records.ts';
import type { Handlers } from '../../rpc/types.ts';
import { casesOfPatient, createCase, getCase, listCases, markOpened, setCaseStatus, updatePatient } from '../storage/stores/cases-store.ts';
import { listNotes } from '../storage/stores/notes-store.ts';
import type { ServiceContext } from './context.ts';
import { unlessFull } from './disk-full.ts';

type CaseMethods = 'cases.list' | 'cases.create' | 'cases.open' | 'cases.setStatus' | 'patients.update';

export function caseHandlers(context: ServiceContext): Pick<Handlers<Workstation>, CaseMethods> {
  const detail = (caseId: string): CaseDetail => ({ summary: getCase(context.db(), caseId), notes: listNotes(context.db(), caseId) });
  /** A full disk keeps nobody from reading a chart; who opened it is written when there is room again. */
  const unrecorded: { id: string; at: string }[] = [];
  return {
    'cases.list': input => listCases(context.db(), input),
    'cases.create': ({ patient, title }) => {
      const db = context.db();
      const caseId = context.newId();
      db.transaction(() => {
        createCase(db, { caseId, patientId: context.newId(), patient, title, at: context.now() });
        context.audit('case.created', caseId);
      });
      context.emit('case.changed', { caseId, what: 'case' });
      return detail(caseId);
    },
    'cases.open': ({ caseId, again }) => {
      if (again === true) return detail(caseId);
      const db = context.db();
      const recorded = unlessFull(() =>
        db.transaction(() => {
          markOpened(db, caseId, context.now());
          for (const { id, at } of unrecorded) context.audit('case.opened', id, { at });
          context.audit('case.opened', caseId);
        }),
      );
      if (recorded) unrecorded.length = 0;
      else unrecorded.push({ id: caseId, at: context.now() });
      return detail(caseId);
    },
    'cases.setStatus': ({ caseId, status }) => {
      const db = context.db();
      const summary = db.transaction(() => {
        const changed = setCaseStatus(db, caseId, status, context.now());
        context.audit('case.status', caseId, { status });
        return changed;
      });
      context.emit('case.changed', { caseId, what: 'case' });
      return summary;
    },
    'patients.update': input => {
      const db = context.db();
      const patient = db.transaction(() => {
        const changed = updatePatient(db, input, context.now());
        context.audit('patient.changed', input.id);
        return changed;
      });
      for (const caseId of casesOfPatient(db, patient.id)) context.emit('case.changed', { caseId, what: 'case' });
      return patient;
    },
  };
}
