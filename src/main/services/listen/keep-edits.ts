/** A draft written anew keeps what a person wrote, changed or took out of the one before. */
import type { DraftLine } from '../../../contract/listen-engine.ts';

/**
 * @param before the draft as it was written, before anyone edited it
 * @param edited what a person made of it
 * @param anew the draft of the same consultation with other speakers
 */
export function keepEdits(before: readonly DraftLine[], edited: readonly DraftLine[], anew: readonly DraftLine[]): DraftLine[] {
  const [written, standing, coming] = [before, edited, anew].map(lines => new Set(lines.map(keyOf))) as [Set<string>, Set<string>, Set<string>];
  const out = anew.filter(line => !written.has(keyOf(line)) || standing.has(keyOf(line)));
  for (const own of edited.filter(line => !written.has(keyOf(line)) && !coming.has(keyOf(line)))) out.splice(placeOf(own, out), 0, own);
  return out;
}

const keyOf = ({ section, text }: DraftLine): string => `${section}\n${text}`;
const firstTurn = ({ from }: DraftLine): number => Math.min(...from, Number.POSITIVE_INFINITY);

/** Before the first line of its section that rests on later turns, else behind the last; a section that is not there comes last. */
function placeOf(own: DraftLine, lines: readonly DraftLine[]): number {
  const later = lines.findIndex(line => line.section === own.section && firstTurn(line) > firstTurn(own));
  if (later >= 0) return later;
  const last = lines.findLastIndex(line => line.section === own.section);
  return last < 0 ? lines.length : last + 1;
}
