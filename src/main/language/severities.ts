/** Words of degree right before a sign or an illness that the model left unmarked: "marked tenderness", "massive splenomegaly". */
import { type Draft, indexSpans } from './merge.ts';

const DEGREE = /(?<![\p{L}-])((?:(?:mild|moderate) to (?:moderate|severe)|mild|moderate|severe|marked|massive|profound|slight|minimal|extreme|intense|excruciating)),?\s$/iu;
/** Longest degree that is looked for before a name. */
const BEFORE = 24;
/** Less sure than the model, which reads the sentence. */
const SCORE = 0.5;

export function withSeverities(text: string, drafts: readonly Draft[]): Draft[] {
  const near = indexSpans(drafts);
  const found = drafts.flatMap((draft): Draft[] => {
    const degree = draft.type === 'finding' || draft.type === 'problem' ? DEGREE.exec(text.slice(Math.max(0, draft.start - BEFORE), draft.start)) : null;
    if (degree?.[1] === undefined) return [];
    const start = draft.start - degree[0].length;
    const one: Draft = { start, end: start + degree[1].length, type: 'severity', score: SCORE, by: 'rule' };
    return near(one).length > 0 ? [] : [one];
  });
  return found.length === 0 ? [...drafts] : [...drafts, ...found];
}
