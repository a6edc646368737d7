/** The provider ladder: try a provider, compare its golden answer with the CPU's, time it, keep the best that is right. */
import { AppError } from '../../contract/errors.ts';
import type { Golden, ModelStatus } from '../../contract/models.ts';
import { fromGolden, largestDifference } from './golden.ts';
import { PROVIDERS } from './onnx-session.ts';
import type { OpenSession, Provider } from './onnx-session.ts';
import { refused } from './package.ts';
import type { ClosableSession, Tensors } from './tensor.ts';

interface Rung {
  readonly session: ClosableSession;
  readonly provider: Provider;
  readonly milliseconds: number;
}
interface Model {
  readonly path: string;
  readonly golden: Golden;
  readonly tolerance: number;
}

/**
 * What a platform can have, fastest first, of what is `allowed` (all when not given); the CPU ends every ladder. TensorRT
 * builds an engine for minutes at first, so only if asked for.
 */
export function ladderFor(platform: NodeJS.Platform, allowed: readonly string[] = PROVIDERS, tensorrt = false): Provider[] {
  const nvidia: readonly Provider[] = tensorrt ? ['cuda', 'tensorrt'] : ['cuda'];
  const possible: Record<string, readonly Provider[]> = { linux: [...nvidia, 'webgpu'], win32: [...nvidia, 'dml', 'webgpu'], darwin: ['webgpu', 'coreml'] };
  return [...(possible[platform] ?? []).filter((name) => allowed.includes(name)), 'cpu'];
}

/**
 * Opens the model on the CPU and holds it against the golden output. Rejects with `model-refused` (golden) when it gives
 * another answer: then the file, not the provider, is at fault.
 */
export async function openOnCpu(open: OpenSession, model: Model): Promise<{ rung: Rung; answer: Tensors }> {
  const session = await open(model.path, 'cpu').catch((thrown: unknown) => {
    throw refused(`golden: ${reasonOf(thrown)}`, 'golden', 'The runtime could not open the model');
  });
  try {
    const { answer, milliseconds } = await timedRun(session, fromGolden(model.golden.inputs));
    const difference = largestDifference(answer, fromGolden(model.golden.outputs));
    if (!(difference <= model.tolerance)) throw refused(`golden: ${describe(difference)}`, 'golden', 'The model does not give its golden output');
    return { rung: { session, provider: 'cpu', milliseconds }, answer };
  } catch (thrown) {
    await closeQuietly(session);
    if (thrown instanceof AppError && thrown.code === 'model-failed') throw refused('golden: the model could not be run', 'golden', 'The model could not be run on its golden input');
    throw thrown;
  }
}

type Attempt = ModelStatus['attempts'][number];

export interface Climb {
  readonly best: Rung;
  /** In the order of the ladder, the CPU last. */
  readonly attempts: readonly Attempt[];
}

/**
 * Tries every rung above the CPU, one after another, against the CPU's own answer. Sessions that lose are closed, but for
 * the CPU's, which may be at work. Never rejects: a provider that fails is an attempt with its reason.
 */
export async function climb(open: OpenSession, model: Model, cpu: Rung, answer: Tensors, ladder: readonly Provider[], built: ReadonlySet<string>): Promise<Climb> {
  let best = cpu;
  const attempts: Attempt[] = [];
  for (const provider of ladder) {
    if (provider === 'cpu') continue;
    if (!built.has(provider)) {
      attempts.push({ provider, outcome: 'unavailable', reason: 'not in this build of the runtime', milliseconds: null });
      continue;
    }
    const tried = await tryRung(open, model, provider, answer);
    if (!('session' in tried)) {
      attempts.push(tried);
      continue;
    }
    const loser = tried.milliseconds < best.milliseconds ? best : tried;
    best = loser === best ? tried : best;
    attempts.push({ provider, outcome: 'slower', reason: '', milliseconds: tried.milliseconds });
    if (loser !== cpu) await closeQuietly(loser.session);
  }
  attempts.push({ provider: 'cpu', outcome: 'slower', reason: '', milliseconds: cpu.milliseconds });
  return { best, attempts: attempts.map((attempt) => judge(attempt, best)) };
}

function judge(attempt: Attempt, best: Rung): Attempt {
  if (attempt.milliseconds === null || attempt.outcome === 'wrong') return attempt;
  if (attempt.provider !== best.provider) return { ...attempt, reason: `right, slower than ${best.provider}` };
  return { ...attempt, outcome: 'kept', reason: attempt.provider === 'cpu' ? 'right by the golden output' : 'right, and the fastest' };
}

async function tryRung(open: OpenSession, model: Model, provider: Provider, answer: Tensors): Promise<Rung | Attempt> {
  let session: ClosableSession;
  try {
    session = await open(model.path, provider);
  } catch (thrown) {
    return { provider, outcome: 'unavailable', reason: reasonOf(thrown), milliseconds: null };
  }
  try {
    const run = await timedRun(session, fromGolden(model.golden.inputs));
    const difference = largestDifference(run.answer, answer);
    if (difference <= model.tolerance) return { session, provider, milliseconds: run.milliseconds };
    await closeQuietly(session);
    return { provider, outcome: 'wrong', reason: describe(difference), milliseconds: run.milliseconds };
  } catch (thrown) {
    await closeQuietly(session);
    return { provider, outcome: 'unavailable', reason: reasonOf(thrown), milliseconds: null };
  }
}

/** A session that can't even close is left to the process's end. */
async function closeQuietly(session: ClosableSession): Promise<void> {
  await session.close().catch(() => undefined);
}

const TIMED_RUNS = 3;

/** The answer, and the fastest of a few runs after one that warms up. */
async function timedRun(session: ClosableSession, inputs: Tensors): Promise<{ answer: Tensors; milliseconds: number }> {
  const answer = await session.run(inputs);
  let milliseconds = Infinity;
  for (let turn = 0; turn < TIMED_RUNS; turn++) {
    const started = performance.now();
    await session.run(inputs);
    milliseconds = Math.min(milliseconds, performance.now() - started);
  }
  return { answer, milliseconds: Math.round(milliseconds * 1000) / 1000 };
}

function describe(difference: number): string {
  return Number.isFinite(difference) ? `differs from the expected output by ${difference.toPrecision(3)}` : 'gives outputs of another shape, or no numbers';
}

function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof AppError)) return 'failed';
  return typeof thrown.details['reason'] === 'string' ? thrown.details['reason'] : thrown.message;
}
