/** The engine's encoder from outside the engine: texts go over in batches, vectors come back as base64. */
import type { AskerHelp, Names } from './index.ts';
import type { Encode } from './library.ts';

/** Whoever answers the engine's contract. */
export interface EncodesTexts {
  call(method: 'library.encode', params: { texts: string[] }): Promise<{ vectors: string; size: number }>;
}

export function encoderOf(engine: EncodesTexts): Encode {
  return async (texts) => {
    const { vectors, size } = await engine.call('library.encode', { texts: [...texts] });
    const bytes = Buffer.from(vectors, 'base64');
    return texts.map((_, at) => new Int8Array(bytes.buffer, bytes.byteOffset + at * size, size).slice());
  };
}

export interface NamesThings {
  call(method: 'library.names', params: { question: string; about: string }): Promise<Names>;
}
/** Help from the engine. A question is answered without it when the engine fails: words alone find then. */
export function helpOf(engine: EncodesTexts & NamesThings): AskerHelp {
  const encode = encoderOf(engine);
  return {
    encode: async (texts) => encode(texts).catch(() => []),
    namesOf: async (question, about) => engine.call('library.names', { question, about }).catch(() => ({ whole: [], things: [] })),
  };
}
