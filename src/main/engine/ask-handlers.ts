/** Questions to given passages; the models are small and read once, when the first question comes. */
import path from 'node:path';
import type { Engine } from '../../contract/engine.ts';
import { createAsker } from '../knowledge/ask/index.ts';
import type { Asker } from '../knowledge/ask/index.ts';
import type { Handlers } from '../../rpc/types.ts';

export function askHandlers(resources: string): Pick<Handlers<Engine>, 'library.ask'> {
  let asker: Asker | null = null;
  return {
    'library.ask'({ question, passages }) {
      asker ??= createAsker(path.join(resources, 'knowledge', 'ask'));
      const { citations, support, ...rest } = asker.askPassages(question, passages);
      return { ...rest, citations: citations.map(one => ({ ...one })), support: support.map(one => ({ ...one })) };
    },
  };
}
