/** A case's chart: notes' readings and records' facts, then the clinician's answers upon it. */
import type { Chart, ChartFact } from '../../../contract/chart.ts';
import type { EntityType } from '../../../contract/clinical.ts';
import { applyAnswers } from '../../chart/answers.ts';
import { buildChart } from '../../chart/index.ts';
import type { EngineClient } from '../../engine-client/index.ts';
import { ageAt } from '../../interop/record-facts.ts';
import { measureRecord } from '../../language/measurements/record.ts';
import { getCase, setCaseAsks } from '../../storage/stores/cases-store.ts';
import { listAnswers, listRecordFacts } from '../../storage/stores/facts-store.ts';
import { listUnread } from '../../storage/stores/imports-store.ts';
import type { ChartSource } from '../chart-answers.ts';
import type { ServiceContext } from '../context.ts';
import type { Readings } from './readings.ts';

export interface Charts extends ChartSource {
  /** The chart as the screens show it, with the answers given so far. */
  answered(caseId: string): Promise<Chart>;
}

const TYPE_OF: Partial<Record<ChartFact['kind'], EntityType>> = { medication: 'drug', problem: 'problem', finding: 'finding', allergy: 'drug', procedure: 'procedure' };

export function createCharts(context: ServiceContext, readings: Readings, engine: EngineClient): Charts {
  const readChart = async (caseId: string): Promise<Chart> => {
    const { patient } = getCase(context.db(), caseId);
    const notes = await readings.ofCase(caseId);
    const newest = notes.reduce<string | null>((best, note) => (note.date !== null && (best === null || note.date > best) ? note.date : best), null);
    const db = context.db();
    return buildChart({
      notes,
      facts: listRecordFacts(db, caseId),
      patient: { age: ageAt(patient.birthDate, newest ?? context.now()), sex: patient.sex },
      unread: listUnread(db, caseId),
    });
  };
  return {
    readChart,
    async answered(caseId) {
      const read = await readChart(caseId);
      const db = context.db();
      const chart = applyAnswers(read, listAnswers(db, caseId));
      setCaseAsks(db, caseId, chart.facts.filter(fact => fact.asks).length);
      return chart;
    },
    async complete(fact) {
      const { measurement } = fact;
      if (fact.kind === 'observation' && measurement !== undefined) {
        const measured = measureRecord({ loinc: null, name: fact.text, value: measurement.value, unit: measurement.unit });
        return { ...fact, text: measured.analyte ?? fact.text, measurement: measured };
      }
      const type = TYPE_OF[fact.kind];
      if (type === undefined) return fact;
      const { entities } = await engine.call('text.annotate', { text: fact.text, entities: [{ start: 0, end: fact.text.length, type }] });
      return { ...fact, codes: entities[0]?.codes ?? [] };
    },
  };
}

/** What reasoning sees: all but what the clinician rejected. */
export function forReasoning(chart: Chart): Chart {
  return { ...chart, facts: chart.facts.filter(fact => fact.state !== 'rejected') };
}
