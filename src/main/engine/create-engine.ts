/** The engine put together: models, language, chart and reasoning behind the `engine` contract. In a child or in the same process. */
import { join } from 'node:path';
import type { Engine as EngineContract } from '../../contract/engine.ts';
import type { ModelStatus } from '../../contract/models.ts';
import { createLinker } from '../language/codes/index.ts';
import { createAdvisor } from '../reasoning/decision-support/index.ts';
import type { Handlers } from '../../rpc/types.ts';
import { createHandlers } from './handlers.ts';
import { openModels } from './models.ts';
import type { ModelsOptions } from './models.ts';

type EngineOptions = Omit<ModelsOptions, 'onChange'>;
export interface Engine {
  readonly handlers: Handlers<EngineContract>;
  onModelsChanged(listener: (models: ModelStatus[]) => void): () => void;
  /** Resolves when every shipped model is ready or refused; calls may come before, and wait for what they need. */
  readonly ready: Promise<void>;
  /** Resolves when no provider is being tried any more. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** @throws AppError when the terminology or the knowledge tables are missing or broken: without them alarms would be silent. */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const listeners = new Set<(models: ModelStatus[]) => void>();
  const models = await openModels({
    ...options,
    onChange: (statuses) => listeners.forEach((listener) => listener(statuses)),
  });
  const linker = createLinker(join(options.resources, 'terminology', 'terminology.db'));
  const advisor = createAdvisor(join(options.resources, 'knowledge'), linker.drugs);
  return {
    handlers: createHandlers({ models, linker, advisor, resources: options.resources }),
    onModelsChanged(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    ready: models.shipped,
    settled: () => models.settled(),
    async close() {
      listeners.clear();
      await models.shipped.catch(() => undefined);
      await models.close();
      linker.close();
    },
  };
}
