/** A local decoder in the Hugging Face layout, through transformers.js: loaded when it first writes, nothing fetched, nothing logged. */
import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type * as Transformers from '@huggingface/transformers';
import { AppError } from '../../contract/errors.ts';
import type { ModelPackage } from './package.ts';
import { refused } from './package.ts';

interface Message {
  readonly role: 'system' | 'user';
  readonly content: string;
}
interface Writing {
  readonly maxTokens: number;
  readonly signal?: AbortSignal | undefined;
  /** Each piece as it is written. */
  readonly onText?: (text: string) => void;
}
export interface Decoder {
  /** What the model writes, the likeliest word each time. Rejects with `model-refused` when the golden text isn't what comes, `cancelled`, `model-failed`. */
  write(messages: readonly Message[], options: Writing): Promise<string>;
}

type Library = typeof Transformers;
let library: Promise<Library> | undefined;
/** Once for the process: it may look into given folders and nowhere else, and its log, which quotes tensors, is silent. */
function load(): Promise<Library> {
  return (library ??= import('@huggingface/transformers').then((loaded) => {
    const { env, LogLevel } = loaded;
    Object.assign(env, { allowRemoteModels: false, allowLocalModels: true, useFSCache: false, useBrowserCache: false, useWasmCache: false, cacheDir: null, logLevel: LogLevel.NONE, fetch: () => Promise.reject(new Error('offline')) });
    return loaded;
  }));
}

interface Opened {
  readonly tokenizer: Transformers.PreTrainedTokenizer;
  readonly model: Transformers.PreTrainedModel;
}
/** Names of the weights by how small they are: the smallest that is there runs. */
const WEIGHTS = [['q4', 'model_q4.onnx'], ['q8', 'model_quantized.onnx'], ['fp16', 'model_fp16.onnx'], ['fp32', 'model.onnx']] as const;
const GOLDEN_TOKENS = 24;

export function createDecoder(found: ModelPackage): Decoder {
  let opening: Promise<Opened> | null = null;

  async function open(): Promise<Opened> {
    const { AutoModelForCausalLM, AutoTokenizer, env } = await load();
    const dtype = await weightsOf(found.folder);
    env.localModelPath = dirname(found.folder);
    const name = basename(found.folder);
    let opened: Opened;
    try {
      opened = { tokenizer: await AutoTokenizer.from_pretrained(name, { local_files_only: true }), model: await AutoModelForCausalLM.from_pretrained(name, { local_files_only: true, device: 'cpu', dtype }) };
    } catch {
      throw refused(found.manifest.id, 'reader', 'The package could not be opened as a decoder');
    }
    const golden = await found.goldenText();
    const text = await run(opened, golden.prompt, { maxTokens: GOLDEN_TOKENS });
    if (!text.startsWith(golden.text)) throw refused(found.manifest.golden.file, 'golden', 'The decoder does not write its golden text');
    return opened;
  }

  return {
    async write(messages, options) {
      opening ??= open();
      const opened = await opening.catch((thrown: unknown) => {
        opening = null;
        throw thrown;
      });
      return run(opened, promptOf(opened.tokenizer, messages), options);
    },
  };
}

async function run({ tokenizer, model }: Opened, prompt: string, { maxTokens, signal, onText }: Writing): Promise<string> {
  const { InterruptableStoppingCriteria, TextStreamer } = await load();
  const stop = new InterruptableStoppingCriteria();
  const interrupt = (): void => stop.interrupt();
  signal?.addEventListener('abort', interrupt, { once: true });
  let text = '';
  const streamer = new TextStreamer(tokenizer, {
    skip_prompt: true,
    skip_special_tokens: true,
    callback_function: (piece: string) => {
      text += piece;
      onText?.(piece);
    },
  });
  try {
    const inputs = tokenizer(prompt, { add_special_tokens: false }) as Record<string, unknown>;
    await model.generate({ ...inputs, max_new_tokens: maxTokens, do_sample: false, streamer, stopping_criteria: stop } as never);
  } catch {
    // What the library says here may quote the prompt.
    if (signal?.aborted !== true) throw new AppError('model-failed', 'The decoder could not be run');
  } finally {
    signal?.removeEventListener('abort', interrupt);
  }
  if (signal?.aborted === true) throw new AppError('cancelled', 'The request was cancelled');
  return text;
}

/** The model's own chat form where it has one. */
function promptOf(tokenizer: Transformers.PreTrainedTokenizer, messages: readonly Message[]): string {
  if (tokenizer.chat_template !== null && tokenizer.chat_template !== undefined) {
    const prompt: unknown = tokenizer.apply_chat_template(messages.map((message) => ({ ...message })), { tokenize: false, add_generation_prompt: true, enable_thinking: false } as never);
    if (typeof prompt === 'string') return prompt;
  }
  return `${messages.map(({ content }) => content).join('\n\n')}\n`;
}

async function weightsOf(folder: string): Promise<'q4' | 'q8' | 'fp16' | 'fp32'> {
  for (const [dtype, file] of WEIGHTS) {
    const there = await access(join(folder, 'onnx', file)).then(() => true, () => false);
    if (there) return dtype;
  }
  throw refused('onnx', 'missing', 'The package holds no weights of a known name');
}
