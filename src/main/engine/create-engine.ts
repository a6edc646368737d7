/** The engine put together: models, language, chart and reasoning behind the `engine` contract. In a child or in the same process. */
import { join } from 'node:path';
import type { Engine as EngineContract } from '../../contract/engine.ts';
import type { ModelStatus } from '../../contract/models.ts';
import { createLinker } from '../language/codes/index.ts';
import { createAdvisor } from '../reasoning/decision-support/index.ts';
import type { Handlers } from '../../rpc/types.ts';
import { createListeners } from '../../rpc/listeners.ts';
import { createHandlers } from './handlers.ts';
import { openModels } from './models.ts';
import type { ModelsOptions } from './models.ts';
import { warmUp } from './warm-up.ts';

type EngineOptions = Omit<ModelsOptions, 'onChange'>;
export interface Engine {
  readonly handlers: Handlers<EngineContract>;
  onModelsChanged(listener: (models: ModelStatus[]) => void): () => void;
  /** Resolves when every shipped model is ready or refused; calls may come before, and wait for what they need. */
  readonly ready: Promise<void>;
  /** Reads what makes the first notes as fast as later ones; some tenths of a second, other calls in between. Never rejects. */
  warmUp(): Promise<void>;
  /** Resolves when no provider is being tried any more. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** @throws AppError when the terminology or the knowledge tables are missing or broken: without them alarms would be silent. */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const changes = createListeners<[ModelStatus[]]>();
  const models = await openModels({ ...options, onChange: changes.tell });
  const linker = createLinker(join(options.resources, 'terminology', 'terminology.db'));
  const advisor = createAdvisor(join(options.resources, 'knowledge'), linker.drugs);
  const handlers = createHandlers({ models, linker, advisor, resources: options.resources });
  const closing = new AbortController();
  return {
    handlers,
    onModelsChanged: changes.add,
    ready: models.shipped,
    async warmUp() {
      const context = { signal: closing.signal, progress: () => undefined };
      await warmUp(async (text) => handlers['text.annotate']({ text, scheme: 'clinical', kind: 'note' }, context)).catch(() => undefined);
    },
    settled: () => models.settled(),
    async close() {
      changes.clear();
      closing.abort();
      await models.shipped.catch(() => undefined);
      await models.close();
      linker.close();
    },
  };
}
