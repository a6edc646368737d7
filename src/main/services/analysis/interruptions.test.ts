/** How often a reader is interrupted: over the demo cases as their notes come in, and over synthetic records as their drugs come in. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Chart } from '../../../contract/chart.ts';
import { ChartInput } from '../../../contract/engine.ts';
import type { RequestContext } from '../../../rpc/types.ts';
import { createEngine } from '../../engine/create-engine.ts';
import type { Engine } from '../../engine/create-engine.ts';
import type { AdviceSeen } from '../../storage/stores/advice-store.ts';
import { look } from './alert-fatigue.ts';

const resources = resolve('resources');
const synthetic = resolve('.data/fhir-synthea');
const context: RequestContext = { signal: new AbortController().signal, progress: () => undefined };
let engine: Engine;
beforeAll(async () => {
  engine = await createEngine({ resources, providers: ['cpu'] });
  await engine.ready;
});
afterAll(() => engine.close());

/** One view a chart; an interruption gathers all that waits, and is shown. */
async function interruptions(charts: readonly Chart[]): Promise<{ views: number; interrupted: number }> {
  let seen: AdviceSeen | null = null;
  let interrupted = 0;
  for (const chart of charts) {
    const { cards } = await engine.handlers['advice.check']({ chart, signedOnly: false }, context);
    seen = look(cards, chart, seen);
    if (seen.waiting.length > 0) interrupted++;
    seen = { ...seen, waiting: [], done: [...seen.done, ...seen.waiting] };
  }
  return { views: charts.length, interrupted };
}
const sum = (all: { views: number; interrupted: number }[]) => all.reduce((a, b) => ({ views: a.views + b.views, interrupted: a.interrupted + b.interrupted }), { views: 0, interrupted: 0 });

async function demoViews(): Promise<{ views: number; interrupted: number }> {
  const all = [];
  for (const name of readdirSync(join(resources, 'demo')).filter((file) => file.endsWith('.json'))) {
    const { notes } = JSON.parse(readFileSync(join(resources, 'demo', name), 'utf8')) as { notes: { text: string; date: string }[] };
    const given = [...notes].sort((a, b) => a.date.localeCompare(b.date)).map(({ text, date }, at) => ({ noteId: `note-${at + 1}`, version: 1, text, date }));
    const charts = [];
    for (let count = 1; count <= given.length; count++) charts.push(await engine.handlers['chart.build'](ChartInput.parse({ notes: given.slice(0, count) }), context));
    all.push(await interruptions(charts));
  }
  return sum(all);
}
/** A record as it stood at each day a drug came in. */
async function recordViews(): Promise<{ views: number; interrupted: number }> {
  const all = [];
  for (const name of readdirSync(synthetic, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'))) {
    const fhir = JSON.parse(readFileSync(join(synthetic, name), 'utf8')) as { resourceType?: string };
    if (fhir.resourceType !== 'Bundle') continue;
    const chart = await engine.handlers['chart.build'](ChartInput.parse({ fhir }), context);
    const days = [...new Set(chart.facts.flatMap((fact) => (fact.kind === 'medication' && fact.time ? [fact.time.slice(0, 10)] : [])))].sort();
    all.push(await interruptions((days.length > 0 ? days : ['9999']).map((day) => ({ ...chart, facts: chart.facts.filter((fact) => (fact.time ?? '').slice(0, 10) <= day) }))));
  }
  return sum(all);
}

it('interrupts at a few new drugs of the demo cases, and at most once in 20 views of them or of the synthetic records', { timeout: 240_000 }, async () => {
  const demo = await demoViews();
  expect(demo.interrupted).toBeGreaterThan(0);
  expect(demo.interrupted / demo.views).toBeLessThanOrEqual(0.05);
  const record = existsSync(synthetic) ? await recordViews() : { views: 0, interrupted: 0 };
  expect(record.interrupted).toBeLessThanOrEqual(record.views * 0.05);
  process.stderr.write(`interruptions: demo ${demo.interrupted} of ${demo.views} views, records ${record.interrupted} of ${record.views}\n`);
});
