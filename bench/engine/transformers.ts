/** What a user would write today: transformers.js's own token-classification pipeline, one sentence after another. */
import { dirname, basename } from 'node:path';
import { env, pipeline } from '@huggingface/transformers';

export type ReadSentences = (sentences: readonly string[]) => Promise<number>;

/** The pipeline over a local folder; nothing is fetched. Resolves with the number of labelled tokens, so that no work is skipped. */
export async function transformersPipeline(folder: string): Promise<ReadSentences> {
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = dirname(folder);
  env.useFSCache = false;
  const read = await pipeline('token-classification', basename(folder), { dtype: 'fp32', device: 'cpu' });
  return async (sentences) => {
    let labelled = 0;
    for (const sentence of sentences) labelled += (await read(sentence)).length;
    return labelled;
  };
}
