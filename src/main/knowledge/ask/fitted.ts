/** The fitted numbers of `ask`, as training/ask/fit.py writes them. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../../contract/errors.ts';
import { Trees } from '../../inference/trees.ts';
import { CLUES } from './answerable.ts';
import { SIGNALS } from './rank.ts';

const Fitted = z.object({
  source: z.string(),
  /** One weight a signal of `rank.ts`. */
  ranking: z.array(z.number()).length(SIGNALS.length),
  /** A library answers when the trees' sum over the clues of `answerable.ts` and the bias are not below nought. */
  answerable: z.object({ clues: z.array(z.string()).refine((names) => names.join() === CLUES.join()), trees: Trees, bias: z.number() }),
  /** Given passages answer when the like holds over these clues and those of `given.ts`. */
  given: z.object({ trees: Trees, bias: z.number() }),
});
export type Fitted = z.infer<typeof Fitted>;

/** @throws AppError `model-unavailable` when the file is missing, broken, or fitted for other signals. */
export function openFitted(path: string): Fitted {
  try {
    return Fitted.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new AppError('model-unavailable', 'The weights of the ranking are missing or broken');
  }
}
