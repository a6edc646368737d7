/** A side that another speaker puts right: "my left hand" – "it was her right hand". The earlier turn is read with the right one. */
import type { Turn } from './transcript.ts';

export interface CorrectedTurn extends Turn {
  /** Turns that corrected this one: a line from it rests on them too. */
  readonly by: readonly number[];
}

const CUE = /^(?:(?:oh|um|uh|ah|well|and|but)\b[ ,]*)*(?:no\b|sorry\b|actually\b|wait\b|it was\b|it's\b|it is\b|(?:yes,? )?you(?:'re| are) right\b|make it\b|not the\b|that was\b|i meant?\b)/i;
const PARTS = 'eye|ear|arm|hand|wrist|elbow|shoulder|finger|thumb|leg|foot|ankle|knee|hip|thigh|calf|toe|heel|breast|lung|kidney|flank|groin|side|testicle|ovary|cheek|face|neck|temple|jaw|tooth|rib|buttock|palm';
const BACK = 3;
const LONGEST = 14;

/** Turns in their order, some with a side replaced. */
export function correctSides(turns: readonly Turn[]): CorrectedTurn[] {
  const out: { speaker: string; text: string; by: number[] }[] = turns.map(turn => ({ ...turn, by: [] }));
  turns.forEach(({ text }, at) => {
    const sentence = text.split(/(?<=[.?!])\s+/).find(one => CUE.test(one) && /\b(?:left|right)\b/i.test(bare(one)));
    if (sentence === undefined || sentence.split(' ').length > LONGEST) return;
    const meant = /\b(left|right)\b/i.exec(bare(sentence))?.[1]?.toLowerCase();
    const part = new RegExp(`\\b(${PARTS})s?\\b`, 'i').exec(sentence)?.[1]?.toLowerCase();
    if (meant === undefined) return;
    const wrong = meant === 'left' ? 'right' : 'left';
    for (let back = at - 1; back >= Math.max(0, at - BACK); back--) {
      const earlier = out[back];
      if (earlier === undefined || !new RegExp(`\\b${wrong}\\b`, 'i').test(bare(earlier.text)) || new RegExp(`\\b${meant}\\b`, 'i').test(bare(earlier.text))) continue;
      if (part !== undefined && !new RegExp(`\\b${wrong}(?: \\w+)? ${part}`, 'i').test(earlier.text)) continue;
      earlier.text = earlier.text.replace(new RegExp(`\\b${wrong}\\b(?! ?\\?)`, 'gi'), word => (word.startsWith('L') || word.startsWith('R') ? `${meant[0]?.toUpperCase() ?? ''}${meant.slice(1)}` : meant));
      earlier.by.push(at);
      return;
    }
  });
  return out;
}

/** Without "right" as agreement or as "very": "you're right", "right now", "all right". */
function bare(text: string): string {
  return text.replace(/\b(?:you(?:'re| are)|that's|that is|all|yeah|is that) right\b|\bright (?:now|away|after|before|there|here|up|on)\b|\bright[.,?]?$|^right\b,?/gi, ' ');
}
