/** "Does it hold here?": reports on local cases, and local versions of a model made from them. Rows are measured and let go. */
import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../contract/errors.ts';
import type { RiskModel, StoredRecalibration, ValidationReport } from '../../contract/prognosis.ts';
import type { Workstation } from '../../contract/workstation.ts';
import type { Handlers } from '../../rpc/types.ts';
import type { EngineClient } from '../engine-client/index.ts';
import { ageAt } from '../interop/record-facts.ts';
import { ageBand, measureCases, readLocalCases, reportOf } from '../reasoning/validation/index.ts';
import type { MeasuredCase } from '../reasoning/validation/index.ts';
import { getCase } from '../storage/stores/cases-store.ts';
import { addRecalibration, getRecalibration, getReport, knownOutcomes, listRecalibrations, listReports, outcomesOf, recalibrationsInForce, saveReport, setOutcome, takeBack } from '../storage/stores/validations-store.ts';
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
      const leftOut = new Map<string, null[]>();
      const leave = (reason: string): [] => {
        leftOut.set(reason, leftOut.get(reason) ?? []).get(reason)?.push(null);
        return [];
      };
      const versions = new Set<string>();
      const cases = known.flatMap(({ prognosis, outcomes, sex, birthDate, madeAt }): MeasuredCase[] => {
        const risk = prognosis.horizons.find(({ name }) => name === horizon)?.risk;
        const event = cameBy(horizon, horizons, outcomes);
        if (event === null || risk === undefined) return leave('Nothing was entered on this horizon');
        // A local version's risks would be corrected a second time by what is learned from them.
        if (prognosis.version.includes('+')) return leave('The risk was given by a local version');
        versions.add(prognosis.version);
        const band = ageBand(ageAt(birthDate, madeAt));
        return [{ risk, event, eligible: prognosis.eligible !== false, groups: { ...(sex === 'male' || sex === 'female' ? { sex } : {}), ...(band === null ? {} : { age: band }) }, period: madeAt.slice(0, 7) }];
      });
      const remarks = versions.size > 1 ? [`The risks were given by ${versions.size} versions of the model and are measured together.`] : [];
      return keep('store', await reportOf({ model, version: [...versions].at(-1) ?? '', horizon, rows: known.length, cases, leftOut, tallies: [], reference: [], remarks }, { between: pause(signal) }));
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

/** What was entered on a horizon, or follows from another: dead by day 60 is dead by day 180, alive at 180 was alive at 60. */
function cameBy(horizon: string, horizons: RiskModel['horizons'], outcomes: Readonly<Record<string, boolean>>): boolean | null {
  if (outcomes[horizon] !== undefined) return outcomes[horizon];
  const days = horizons.find(({ name }) => name === horizon)?.days;
  if (days === undefined) return null;
  const said = (yes: boolean, follows: (other: number) => boolean): boolean => horizons.some(({ name, days: other }) => outcomes[name] === yes && other !== undefined && follows(other));
  return said(true, (other) => other < days) ? true : said(false, (other) => other > days) ? false : null;
}

function existing(found: StoredRecalibration | null): StoredRecalibration {
  if (found === null) throw new AppError('not-found', 'No such local version', { what: 'recalibration' });
  return found;
}
