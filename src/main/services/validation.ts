/** "Does it hold here?": reports on local cases, and local versions of a model made from them. Rows are measured and let go. */
import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../contract/errors.ts';
import type { StoredRecalibration, ValidationReport } from '../../contract/prognosis.ts';
import type { Workstation } from '../../contract/workstation.ts';
import type { Handlers } from '../../rpc/types.ts';
import type { EngineClient } from '../engine-client/index.ts';
import { ageAt } from '../interop/record-facts.ts';
import { measureCases, readLocalCases, reportOf } from '../reasoning/validation/index.ts';
import type { MeasuredCase } from '../reasoning/validation/index.ts';
import { getCase } from '../storage/cases-store.ts';
import { addRecalibration, getRecalibration, getReport, knownOutcomes, listRecalibrations, listReports, outcomeOf, recalibrationInForce, saveReport, setOutcome, takeBack } from '../storage/validations-store.ts';
import type { ServiceContext } from './context.ts';

type ValidationMethods = 'validation.run' | 'validation.runOnStore' | 'validation.list' | 'validation.recalibrate' | 'validation.takeBack' | 'prognosis.setOutcome' | 'prognosis.outcome';

export function validationHandlers(context: ServiceContext, engine: EngineClient): Pick<Handlers<Workstation>, ValidationMethods> {
  const keep = (source: string, report: ValidationReport): { id: string; report: ValidationReport } => {
    const id = context.newId();
    const db = context.db();
    db.transaction(() => {
      saveReport(db, { id, source, report, by: context.actor(), at: context.now() });
      context.audit('model.validated', report.model, { version: report.version, cases: report.used });
    });
    return { id, report };
  };
  const pause = (signal: AbortSignal) => async (): Promise<void> => {
    if (signal.aborted) throw new AppError('cancelled', 'The validation was cancelled');
    await setImmediate();
  };
  return {
    'validation.run': ({ model, text, fileName, recalibrated }, { signal, progress }) =>
      context.vault.during(async () => {
        const cases = readLocalCases(text);
        const local = recalibrated ? recalibrationInForce(context.db(), model) : null;
        const total = cases.length;
        progress({ done: 0, total, name: fileName });
        const report = await measureCases(
          model,
          cases,
          (patients) => engine.call('prognosis.cohort', { model, patients: patients.map(({ features, series }) => ({ features, ...(series === undefined ? {} : { series }) })), ...(local === null ? {} : { recalibration: local }) }, { signal, priority: 'batch' }),
          { onStep: (done) => progress({ done, total, name: fileName }), between: pause(signal) },
        );
        return keep(fileName, report);
      }),
    'validation.runOnStore': async ({ model }, { signal, progress }) => {
      const known = knownOutcomes(context.db(), model);
      progress({ done: 0, total: known.length, name: null });
      const { models } = await engine.call('prognosis.list', {});
      const primary = models.find(({ id }) => id === model)?.primary;
      const cases = known.flatMap(({ prognosis, outcome, sex, birthDate, madeAt }): MeasuredCase[] => {
        const risk = prognosis.horizons.find(({ name }) => name === primary)?.risk;
        const age = ageAt(birthDate, madeAt);
        const band = age === null ? null : age < 50 ? 'under 50' : age < 65 ? '50-64' : age < 80 ? '65-79' : '80 and over';
        return risk === undefined ? [] : [{ risk, event: outcome, eligible: prognosis.eligible !== false, groups: { ...(sex === 'male' || sex === 'female' ? { sex } : {}), ...(band === null ? {} : { age: band }) }, period: madeAt.slice(0, 7) }];
      });
      const version = known.at(-1)?.prognosis.version ?? '';
      return keep('store', await reportOf({ model, version, horizon: primary ?? '', rows: known.length, cases, leftOut: new Map(), tallies: [], reference: [] }, { between: pause(signal) }));
    },
    'validation.list': ({ model }) => ({ reports: listReports(context.db(), model), recalibrations: listRecalibrations(context.db(), model) }),
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
    'prognosis.setOutcome': ({ caseId, model, outcome }) => {
      const db = context.db();
      getCase(db, caseId);
      db.transaction(() => {
        setOutcome(db, { caseId, model, outcome, by: context.actor(), at: context.now() });
        context.audit('prognosis.outcomeEntered', caseId, { model });
      });
      return { outcome };
    },
    'prognosis.outcome': ({ caseId, model }) => ({ outcome: outcomeOf(context.db(), caseId, model) }),
  };
}

function existing(found: StoredRecalibration | null): StoredRecalibration {
  if (found === null) throw new AppError('not-found', 'No such local version', { what: 'recalibration' });
  return found;
}
