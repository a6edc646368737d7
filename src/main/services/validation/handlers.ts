/** "Does it hold here?": reports on local cases, and local versions of a model made from them. Rows are measured and let go. */
import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../../contract/errors.ts';
import type { RiskModel, ValidationReport } from '../../../contract/prognosis.ts';
import type { Workstation } from '../../../contract/workstation.ts';
import type { Handlers } from '../../../rpc/types.ts';
import type { EngineClient } from '../../engine-client/index.ts';
import { measureCases, readLocalCases, reportOf } from '../../reasoning/validation/index.ts';
import { getCase } from '../../storage/stores/cases-store.ts';
import { knownOutcomes, listRecalibrations, listReports, outcomesOf, recalibrationsInForce, saveReport, setOutcome } from '../../storage/stores/validations-store.ts';
import type { ServiceContext } from '../context.ts';
import { localVersionHandlers } from './local-versions.ts';
import { casesOfStore } from './store-cases.ts';

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
  const described = async (model: string): Promise<RiskModel> => {
    const found = (await engine.call('prognosis.list', {})).models.find(({ id }) => id === model);
    if (found === undefined) throw new AppError('not-found', 'No risk model of that name is ready', { where: 'model' });
    return found;
  };
  const pause = (signal: AbortSignal) => async (): Promise<void> => {
    if (signal.aborted) throw new AppError('cancelled', 'The validation was cancelled');
    await setImmediate();
  };
  return {
    ...localVersionHandlers(context),
    'validation.run': ({ model, horizon, text, fileName, recalibrated }, { signal, progress }) =>
      context.vault.during(async () => {
        const cases = readLocalCases(text);
        const recalibrations = recalibrated ? recalibrationsInForce(context.db(), model) : [];
        const total = cases.length;
        progress({ done: 0, total, name: fileName });
        const report = await measureCases(
          model,
          cases,
          (patients) => engine.call('prognosis.cohort', { model, ...(horizon === undefined ? {} : { horizon }), patients: patients.map(({ features, series }) => ({ features, ...(series === undefined ? {} : { series }) })), recalibrations }, { signal, priority: 'batch' }),
          { onStep: (done) => progress({ done, total, name: fileName }), between: pause(signal) },
        );
        return keep(fileName, report);
      }),
    'validation.runOnStore': async ({ model, horizon: asked }, { signal, progress }) => {
      const { primary, horizons } = await described(model);
      const horizon = asked ?? primary;
      const known = knownOutcomes(context.db(), model, primary);
      progress({ done: 0, total: known.length, name: null });
      const { cases, leftOut, versions } = casesOfStore(known, horizon, horizons);
      const remarks = versions.length > 1 ? [`The risks were given by ${versions.length} versions of the model and are measured together.`] : [];
      return keep('store', await reportOf({ model, version: versions.at(-1) ?? '', horizon, rows: known.length, cases, leftOut, tallies: [], reference: [], remarks }, { between: pause(signal) }));
    },
    'validation.list': ({ model }) => ({ reports: listReports(context.db(), model), recalibrations: listRecalibrations(context.db(), model) }),
    'prognosis.setOutcome': async ({ caseId, model, horizon, outcome }) => {
      const { primary } = await described(model);
      const db = context.db();
      getCase(db, caseId);
      db.transaction(() => {
        setOutcome(db, { caseId, model, horizon: horizon ?? primary, outcome, by: context.actor(), at: context.now() });
        context.audit('prognosis.outcomeEntered', caseId, { model, horizon: horizon ?? primary });
      });
      return { outcomes: outcomesOf(db, caseId, model, primary) };
    },
    'prognosis.outcome': async ({ caseId, model }) => ({ outcomes: outcomesOf(context.db(), caseId, model, (await described(model)).primary) }),
  };
}
