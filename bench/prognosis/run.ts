/** Risk models: one patient with everything explained, and a cohort of a thousand, with and without contributions. Prints one JSON object. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ModelManifest } from '../../src/contract/models.ts';
import { openSession } from '../../src/main/inference/onnx-session.ts';
import { createPrognosisModel } from '../../src/main/reasoning/prognosis/index.ts';
import type { PrognosisInput } from '../../src/main/reasoning/prognosis/index.ts';
import { spreads, timed } from '../store/timing.ts';

const quick = process.argv.includes('--quick');
const COHORT = quick ? 100 : 1000;
const TURNS = quick ? 3 : 8;
const SINGLES = quick ? 10 : 100;
const models = resolve(import.meta.dirname, '../../resources/models');

interface Case {
  readonly record: { readonly features: PrognosisInput['features']; readonly series?: readonly (readonly [number, string, number])[] };
}
const clock = (hours: number): string => `${Math.floor(hours)}:${String(Math.floor((hours % 1) * 60)).padStart(2, '0')}`;
/** The package's made-up patients, each number a little different from patient to patient. */
function patients(folder: string): PrognosisInput[] {
  const cases = (JSON.parse(readFileSync(join(folder, 'parity.json'), 'utf8')) as Case[]).slice(0, 2);
  return Array.from({ length: COHORT }, (_, at) => {
    const { features, series = [] } = cases[at % cases.length]?.record ?? { features: {} };
    const vary = (value: number): number => value * (0.9 + ((at * 7919) % 200) / 1000);
    return {
      features: Object.fromEntries(Object.entries(features).map(([name, value]) => [name, typeof value === 'number' && !Number.isInteger(value) ? vary(value) : value])),
      series: series.map(([hours, name, value]) => [clock(hours), name, vary(value)] as const),
    };
  });
}

const figures: object[] = [];
for (const id of readdirSync(models)) {
  const folder = join(models, id);
  const manifest = ModelManifest.parse(JSON.parse(readFileSync(join(folder, 'auscult.json'), 'utf8')));
  if (manifest.architecture !== 'tabular-risk') continue;
  const model = await createPrognosisModel(manifest, folder, await openSession(join(folder, manifest.model), 'cpu'));
  const cohort = patients(folder);
  await model.predictMany(cohort.slice(0, 20));
  const [risks, explained, single] = [[], [], []] as { ms: number; cpu: number }[][];
  for (let turn = 0; turn < TURNS; turn += 1) {
    risks?.push(await timed(() => model.predictMany(cohort, { explain: false })));
    explained?.push(await timed(() => model.predictMany(cohort)));
  }
  for (let at = 0; at < SINGLES; at += 1) single?.push(await timed(() => model.predict(cohort[at] ?? { features: {} }, { whatIf: true })));
  const perSecond = (all: readonly { cpu: number }[]): number => Math.round(COHORT / (Math.min(...all.map(({ cpu }) => cpu)) / 1000));
  figures.push({ id, risksPerProcessorSecond: perSecond(risks ?? []), explainedPerProcessorSecond: perSecond(explained ?? []), singleMs: spreads(single ?? []) });
}
process.stdout.write(`${JSON.stringify({ cohort: COHORT, models: figures }, null, 2)}\n`);
