/** What a person corrects in a transcript: who said a turn, one turn that was two, two that were one. No word of it changes. */
import { AppError } from '../../../contract/errors.ts';
import type { TurnChanges } from '../../../contract/listen.ts';
import type { DraftLine, SpokenTurn } from '../../../contract/listen-engine.ts';

interface Recast {
  readonly turns: SpokenTurn[];
  /** The lines with their turns under the new numbers. */
  readonly renumbered: (lines: readonly DraftLine[]) => DraftLine[];
}

/** Moves first, then a split, then a joining. Throws `bad-input` where there is no such turn or place. */
export function recastTurns(turns: readonly SpokenTurn[], { moved = [], split, joined }: TurnChanges): Recast {
  const speakers = new Map(moved.map(({ turn, speaker }) => [turn, speaker]));
  const last = Math.max(...moved.map(({ turn }) => turn), split?.turn ?? 0, joined === undefined ? 0 : joined + 1);
  if (last >= turns.length) throw new AppError('bad-input', 'The consultation has no such turn', { where: joined !== undefined ? 'joined' : split !== undefined ? 'split' : 'moved' });
  let out = turns.map((turn, at): SpokenTurn => ({ ...turn, speaker: speakers.get(at) ?? turn.speaker }));
  let numbers = turns.map((_, at) => [at]);
  if (split !== undefined) {
    out = out.flatMap((turn, at) => (at === split.turn ? parted(turn, split.at, split.speaker) : [turn]));
    numbers = numbers.map(([at = 0]) => (at < split.turn ? [at] : at > split.turn ? [at + 1] : [at, at + 1]));
  }
  if (joined !== undefined) {
    out = out.flatMap((turn, at) => (at === joined ? [together(turn, out[at + 1])] : at === joined + 1 ? [] : [turn]));
    numbers = numbers.map((all) => [...new Set(all.map((at) => (at > joined ? at - 1 : at)))]);
  }
  return { turns: out, renumbered: (lines) => lines.map((line) => ({ ...line, from: [...new Set(line.from.flatMap((at) => numbers[at] ?? []))] })) };
}

/** When the second part was said nobody knows; it ended when the whole did. */
function parted({ end, ...turn }: SpokenTurn, at: number, speaker: string): SpokenTurn[] {
  const [first, second] = [turn.text.slice(0, at).trimEnd(), turn.text.slice(at).trimStart()];
  if (first === '' || second === '' || /[\uD800-\uDBFF]$/.test(first)) throw new AppError('bad-input', 'A turn is split between two of its words', { where: 'split' });
  return [{ ...turn, text: first }, { speaker, text: second, ...(end === undefined ? {} : { end }) }];
}

function together(first: SpokenTurn, second: SpokenTurn | undefined): SpokenTurn {
  return { ...first, text: `${first.text} ${second?.text ?? ''}`, ...(second?.end === undefined ? {} : { end: second.end }) };
}
