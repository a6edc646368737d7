/** Turns that belong together: a sentence that the other's "mm-hmm" broke in two ("to-" … ". to about 8 cm") is one again. */
import type { Role } from '../speakers/speakers.ts';
import type { Turn } from '../speakers/transcript.ts';

interface Stretch {
  readonly text: string;
  readonly role: Role;
  readonly at: number;
  /** The last turn that it holds; the same as `at` for most. */
  readonly upTo: number;
}

export function joinBroken(turns: readonly Turn[], roles: readonly Role[]): Stretch[] {
  const out: Stretch[] = [];
  turns.forEach(({ text }, at) => {
    const role = roles[at] ?? 'other';
    const open = out.at(-2);
    const between = out.at(-1);
    if (open !== undefined && between !== undefined && open.role === role && between.role !== role && open.upTo === at - 2 && /-\s*$/.test(open.text) && between.text.split(' ').length <= 3) {
      out.splice(-2, 1, { ...open, text: `${open.text.replace(/\s*-\s*$/, '')} ${text.replace(/^[\s.,]+/, '')}`, upTo: at });
      return;
    }
    out.push({ text, role, at, upTo: at });
  });
  return out;
}
