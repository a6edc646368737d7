/** Reading a note again while it is written: the caller names a reading that it holds and gets what is other now. */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Annotation } from '../../contract/clinical.ts';
import type { ReadInput } from '../../contract/engine.ts';
import type { Reread } from '../../contract/reading-change.ts';
import { Recent } from '../inference/recent.ts';
import { changeBetween } from '../language/reading-change.ts';
import type { TextReading } from '../language/reading-change.ts';
import type { RequestContext } from '../../rpc/types.ts';

/** Of notes in windows. A reading that is not kept any more is given whole: what is kept saves time and decides nothing. */
const KEPT = 3;

type Input = z.input<typeof ReadInput>;
type Context = Pick<RequestContext, 'signal'>;

export function createReread(annotate: (input: Input, context: Context) => Promise<Annotation>): (input: Input & { since: string | null }, context: Context) => Promise<Reread> {
  const kept = new Recent<TextReading>(KEPT);
  return async ({ since, ...input }, context) => {
    const annotation = await annotate(input, context);
    const id = nameOf(input, annotation);
    const after = { text: input.text, annotation };
    const before = since === null ? undefined : kept.get(since);
    kept.set(id, after);
    if (since === null || before === undefined) return { id, since: null, annotation };
    return { id, since, change: changeBetween(before, after) };
  };
}

/** The same for the same text read by the same model, in this process and the next. */
function nameOf({ text, scheme, kind, date, entities }: Input, { model }: Annotation): string {
  return createHash('sha256').update(JSON.stringify([text, scheme, kind, date, entities, model])).digest('base64url').slice(0, 22);
}
