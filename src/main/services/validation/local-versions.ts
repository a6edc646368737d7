/** Local versions of a model: its risks moved onto a hospital's own cases by a report's recalibration, and taken back. */
import { AppError } from '../../../contract/errors.ts';
import type { StoredRecalibration } from '../../../contract/prognosis.ts';
import type { Workstation } from '../../../contract/workstation.ts';
import type { Handlers } from '../../../rpc/types.ts';
import { addRecalibration, getRecalibration, getReport, listRecalibrations, takeBack } from '../../storage/stores/validations-store.ts';
import type { ServiceContext } from '../context.ts';

export function localVersionHandlers(context: ServiceContext): Pick<Handlers<Workstation>, 'validation.recalibrate' | 'validation.takeBack'> {
  return {
    'validation.recalibrate': ({ reportId }) => {
      const db = context.db();
      const stored = getReport(db, reportId);
      const found = stored?.report.recalibration;
      if (stored === null || found == null) throw new AppError('not-found', 'That report suggests no recalibration', { what: 'report' });
      const { model, version: baseVersion } = stored.report;
      if (baseVersion.includes('+')) throw new AppError('bad-input', 'A report on a local version can not be the ground of another', { where: 'report' });
      const version = `${baseVersion}+local.${listRecalibrations(db, model).length + 1}`;
      const id = context.newId();
      db.transaction(() => {
        addRecalibration(db, { id, model, baseVersion, version, intercept: found.intercept, slope: found.slope, reportId, by: context.actor(), at: context.now() });
        context.audit('model.recalibrated', model, { version, intercept: found.intercept, slope: found.slope });
      });
      return existing(getRecalibration(db, id));
    },
    'validation.takeBack': ({ id }) => {
      const db = context.db();
      db.transaction(() => {
        if (!takeBack(db, { id, by: context.actor(), at: context.now() })) throw new AppError('not-found', 'No such local version is in force', { what: 'recalibration' });
        context.audit('model.recalibrationTakenBack', existing(getRecalibration(db, id)).model, { version: existing(getRecalibration(db, id)).version });
      });
      return existing(getRecalibration(db, id));
    },
  };
}

function existing(found: StoredRecalibration | null): StoredRecalibration {
  if (found === null) throw new AppError('not-found', 'No such local version', { what: 'recalibration' });
  return found;
}
