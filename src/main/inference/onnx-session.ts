/** ONNX Runtime, the one place that imports it: dynamically, so that a process without models never loads the library. */
import type * as Ort from 'onnxruntime-node';
import type { InferenceSession, Tensor as OrtTensor } from 'onnxruntime-node';
import { AppError } from '../../contract/errors.ts';
import { usableCores } from './cores.ts';
import type { ClosableSession, Tensor, Tensors } from './tensor.ts';

/** Our names of the runtime's execution providers. */
export const PROVIDERS = ['cpu', 'cuda', 'tensorrt', 'dml', 'webgpu', 'coreml'] as const;
export type Provider = (typeof PROVIDERS)[number];

interface SessionOptions {
  /** Threads of one matrix product; all usable cores when not given. */
  readonly threads?: number;
}
export type OpenSession = (path: string, provider: Provider, options?: SessionOptions) => Promise<ClosableSession>;

type Runtime = typeof Ort;
let loading: Promise<Runtime> | undefined;
const runtime = (): Promise<Runtime> => (loading ??= loadRuntime());

async function loadRuntime(): Promise<Runtime> {
  const loaded = await import('onnxruntime-node');
  // Its log goes to stderr with whatever it holds in hand; what matters comes back as an error.
  loaded.env.logLevel = 'fatal';
  return loaded;
}

/**
 * What this build of the runtime holds. Being listed does not mean that it works here; not being listed means that asking
 * for it would silently give the CPU.
 */
export async function builtInProviders(): Promise<ReadonlySet<string>> {
  const { listSupportedBackends } = await runtime();
  return new Set(['cpu', ...listSupportedBackends().map((backend) => backend.name)]);
}

/**
 * Opens the model at `path` on one provider. Only one is ever asked for: a list throws when one of them is missing, and
 * falls back without a word when it is not. Rejects with `model-unavailable`, details.reason in the runtime's words.
 */
export const openSession: OpenSession = async (path, provider, options = {}) => {
  const { InferenceSession, Tensor } = await runtime();
  let session: InferenceSession;
  try {
    session = await InferenceSession.create(path, {
      executionProviders: [provider],
      intraOpNumThreads: options.threads ?? usableCores(),
      interOpNumThreads: 1,
      executionMode: 'sequential',
      graphOptimizationLevel: 'all',
      // Threads that wait for their part of a run spin, which is shorter than falling asleep and waking a hundred times a run;
      // between runs they sleep: spinning would take the core on which someone types.
      extra: { session: { intra_op: { allow_spinning: '1' }, force_spinning_stop: '1', dynamic_block_base: '4' } },
      // DirectML refuses memory patterns.
      enableMemPattern: provider !== 'dml',
      logSeverityLevel: 4,
    });
  } catch (thrown) {
    throw new AppError('model-unavailable', 'The runtime could not open the model', { provider, reason: runtimeWords(thrown) });
  }
  return {
    inputNames: session.inputNames,
    outputNames: session.outputNames,
    async run(feeds: Tensors, signal?: AbortSignal): Promise<Tensors> {
      throwIfCancelled(signal);
      const results = await runOrFail(session, toRuntime(feeds, Tensor), provider);
      // The native call can't be stopped half-way: a cancelled answer is dropped.
      throwIfCancelled(signal);
      return fromRuntime(results, provider);
    },
    close: () => session.release(),
  };
};

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AppError('cancelled', 'The request was cancelled');
}

function toRuntime(feeds: Tensors, TensorOfRuntime: Runtime['Tensor']): Record<string, OrtTensor> {
  const given: Record<string, OrtTensor> = {};
  for (const [name, { type, data, dims }] of Object.entries(feeds)) given[name] = new TensorOfRuntime(type, data as never, dims);
  return given;
}

async function runOrFail(session: InferenceSession, feeds: Record<string, OrtTensor>, provider: Provider): Promise<InferenceSession.OnnxValueMapType> {
  try {
    return await session.run(feeds);
  } catch {
    // What the runtime says here may quote its inputs, which are a patient's words: it is dropped.
    throw new AppError('model-failed', 'The model could not be run', { provider });
  }
}

const KINDS: ReadonlySet<string> = new Set(['int64', 'int32', 'float32', 'bool']);

function fromRuntime(results: InferenceSession.OnnxValueMapType, provider: Provider): Tensors {
  const tensors: Record<string, Tensor> = {};
  for (const [name, value] of Object.entries(results)) {
    const tensor = value as OrtTensor;
    if (!KINDS.has(tensor.type)) throw new AppError('model-failed', 'The model gave a kind of tensor that we do not read', { provider, output: name });
    tensors[name] = { type: tensor.type as Tensor['type'], dims: tensor.dims, data: tensor.data as Tensor['data'] };
  }
  return tensors;
}

/** The first line of what the runtime said, from its "failed" on, without the folders in it: they name the user. */
export function runtimeWords(thrown: unknown): string {
  const line = (thrown instanceof Error ? thrown.message : String(thrown)).split('\n', 1)[0] ?? '';
  const bare = line.replace(/(?:[A-Za-z]:)?(?:[\\/][^\\/\s:'"]+)+[\\/]/g, '');
  return (/\bfailed to .*/i.exec(bare)?.[0] ?? bare).slice(0, 240);
}
