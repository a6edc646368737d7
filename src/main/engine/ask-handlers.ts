/** Questions to given passages, and vectors for libraries; the models are small and read once, when the first question comes. */
import path from 'node:path';
import type { Engine } from '../../contract/engine.ts';
import { createAsker } from '../knowledge/ask/index.ts';
import type { Asker } from '../knowledge/ask/index.ts';
import type { Handlers } from '../../rpc/types.ts';
import type { Models } from './models.ts';

export function askHandlers(models: Models, resources: string, namesOf: (question: string, about: string) => { whole: string[]; things: { words: string; names: string[] }[] }): Pick<Handlers<Engine>, 'library.ask' | 'library.encode' | 'library.names' | 'text.write'> {
  let asker: Asker | null = null;
  return {
    async 'library.ask'({ question, passages }) {
      asker ??= createAsker(path.join(resources, 'knowledge', 'ask'), {
        encode: async (texts) => (await models.encoder()).encode(texts),
        namesOf: (question, about) => Promise.resolve(namesOf(question, about)),
      });
      const { citations, support, ...rest } = await asker.askPassages(question, passages);
      return { ...rest, citations: citations.map(one => ({ ...one })), support: support.map(one => ({ ...one })) };
    },
    async 'text.write'({ package: id, messages, maxTokens }, { signal, progress }) {
      const decoder = await models.decoder(id);
      return { text: await decoder.write(messages, { maxTokens, signal, onText: (text) => progress({ text }) }) };
    },
    'library.names': ({ question, about }) => namesOf(question, about),
    async 'library.encode'({ texts }, { signal }) {
      const encoder = await models.encoder();
      const vectors = await encoder.encode(texts, signal);
      return { vectors: Buffer.concat(vectors.map((one) => new Uint8Array(one.buffer, one.byteOffset, one.length))).toString('base64'), size: encoder.size, model: { id: encoder.id, version: encoder.version } };
    },
  };
}
