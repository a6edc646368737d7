/** The engine's part of asking a library: vectors, names, and a local decoder behind its switch. */
import { z } from 'zod';
import { call, stream } from './define.ts';

export const askEngineProcedures = {
  /** Vectors of passages and questions for a library's search: base64 of `size` signed bytes a text. */
  'library.encode': call(
    z.object({ texts: z.array(z.string().max(5_000_000)).max(512) }),
    z.object({ vectors: z.string(), size: z.number().int(), model: z.object({ id: z.string(), version: z.string() }) }),
  ),
  /** Other names, from the terminologies, of what a question is about as a whole, and of each thing that it names. */
  'library.names': call(z.object({ question: z.string().max(5_000), about: z.string().max(5_000) }), z.object({ whole: z.array(z.string()), things: z.array(z.object({ words: z.string(), names: z.array(z.string()) })) })),
  /** What a local decoder writes to a prompt, piece by piece. */
  'text.write': stream(
    z.object({ package: z.string().max(64), messages: z.array(z.object({ role: z.enum(['system', 'user']), content: z.string().max(200_000) })).max(20), maxTokens: z.number().int().min(1).max(4_096) }),
    z.object({ text: z.string() }),
    z.object({ text: z.string() }),
  ),
};
