/** The switch for generated answers. */
import { z } from 'zod';

/** Off until an administrator chooses. `endpoint` is an OpenAI-compatible address inside the hospital. */
export const Generation = z.object({
  mode: z.enum(['off', 'local', 'endpoint']).default('off'),
  /** Id of a decoder package. */
  package: z.string().max(64).default(''),
  endpoint: z.string().max(500).default(''),
  model: z.string().max(200).default(''),
});
export type Generation = z.infer<typeof Generation>;
