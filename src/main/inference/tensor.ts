/** Tensors and sessions as the rest of the house sees them: no import of a runtime, so readers of models test without one. */

/** A dense tensor, row-major. `data` holds `dims` multiplied elements. */
export interface Tensor {
  readonly type: 'int64' | 'int32' | 'float32' | 'bool';
  readonly dims: readonly number[];
  readonly data: BigInt64Array | Int32Array | Float32Array | Uint8Array;
}

export type Tensors = Readonly<Record<string, Tensor>>;

/** A loaded model. `run` rejects with AppError `cancelled` when the signal fires, `model-failed` when the runtime does. */
export interface Session {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(feeds: Tensors, signal?: AbortSignal): Promise<Tensors>;
}

/** A session that its owner closes. Whoever only runs it gets it as a Session. */
export interface ClosableSession extends Session {
  close(): Promise<void>;
}

/** An entity span as a tagger gives it, before assertion, codes and measurements. Offsets are UTF-16, end exclusive. */
export interface TaggedSpan {
  readonly start: number;
  readonly end: number;
  /** A type of the package's scheme (see src/contract/clinical.ts). */
  readonly type: string;
  /** Calibrated probability that span and type are right, 0 to 1. */
  readonly score: number;
}

/** Reads entities from text. Long texts are cut into sentences and batches inside. */
export interface Tagger {
  readonly scheme: 'clinical' | 'biomedical';
  tag(text: string, signal?: AbortSignal): Promise<TaggedSpan[]>;
}
