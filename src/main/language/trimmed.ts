/** Cuts off what the model takes into a date or a dose from the words beside it: "chole 2019", "x3 2012", "40mg BD - held". */
import type { Draft } from './merge.ts';

/** Words that stand before a year and belong to it. */
const OF_A_DATE = /^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter|christmas|easter|early|mid|late)\p{L}*|end|start|beginning|since|in|of|from|until|before|after|about|around|approx|circa|c|the|year|week|day|month|q[1-4]|to|and|or|on|by|at|as|last|this|next)$/iu;
const BEFORE_YEAR = /^(?<words>[^\d\n]*\p{L}[^\d\n]*|x ?\d+ )(?=(?:19|20)\d\d$)/u;
const BECAME = /\s*[-–,(]\s*(?:with)?(?:held|hold|stopped|paused|ceased|omitted|on hold|restarted|continue[sd]?)\b.*$/iu;

export function trimmed(text: string, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft) => {
    if (draft.by !== 'model') return draft;
    const words = text.slice(draft.start, draft.end);
    if (draft.type === 'date') {
      const before = BEFORE_YEAR.exec(words)?.groups?.['words'];
      const foreign = before !== undefined && !before.split(/[\s.,'/-]+/u).some((word) => OF_A_DATE.test(word));
      return foreign ? { ...draft, start: draft.start + before.length } : draft;
    }
    const became = draft.type === 'dose' ? BECAME.exec(words) : null;
    return became !== null && became.index > 0 ? { ...draft, end: draft.start + became.index } : draft;
  });
}
