/** What each sentence of an article is for: title, background, aim, methods, results, conclusion. By labels, else by its words. */
import type { Span } from '../../../contract/clinical.ts';

export const ROLES = ['title', 'background', 'aim', 'methods', 'results', 'conclusion'] as const;
export type Role = (typeof ROLES)[number];

const LABELS: readonly (readonly [Role, RegExp])[] = [
  ['background', /^(?:background|introduction|context|rationale|importance)\b[^.:]{0,40}[:.]/i],
  ['aim', /^(?:objectives?|aims?|purpose|goals?|hypothesis|background and (?:aims?|objectives?|purpose))\b[^.:]{0,30}[:.]/i],
  ['methods', /^(?:methods?|materials? and methods?|patients? and methods?|subjects? and methods?|design|setting|participants|interventions?|main outcome measures?|experimental design|methodology(?:\/principal findings)?)\b[^.:]{0,40}[:.]/i],
  ['results', /^(?:results?|findings|main results|principal findings|observations?|case (?:report|summary|presentation))\b[^.:]{0,30}[:.]/i],
  ['conclusion', /^(?:conclusions?|discussion|interpretation|significance|implications?|conclusions?[/ ]significance)\b[^.:]{0,30}[:.]/i],
];
const CUES: readonly (readonly [Role, RegExp])[] = [
  ['conclusion', /\b(?:we conclude|in conclusion|in summary|taken together|(?:these|our|the present|the) (?:data|results|findings|observations|study) (?:suggest|indicate|demonstrate|support|provide|imply|confirm|show)|may (?:be|represent|serve)|should be considered)\b/i],
  ['aim', /\b(?:aim(?:ed)? (?:of|to|was)|(?:we|this study|here we) (?:sought|aimed|investigat\w+|examin\w+|test\w+|assess\w+|evaluat\w+|determin\w+|report|describe)|to (?:investigate|determine|evaluate|assess|examine|elucidate|test)\b|objective|purpose|hypothesi[sz])\b/i],
  ['methods', /\b(?:were (?:randomi[sz]ed|recruited|enrolled|genotyped|assigned|administered|collected|screened|measured|treated with|assessed|injected)|was (?:performed|measured|administered|assessed|analy[sz]ed)|using (?:a |an |the )?(?:PCR|sequencing|western|immuno|questionnaire|assay))/i],
  ['results', /\b(?:we (?:found|observed|identified|detected|show\w*|demonstrat\w+)|significant(?:ly)?|p ?[<=>]|95 ?%|odds ratio|hazard ratio|increased|decreased|reduced|developed|revealed|showed)\b/i],
];

/** One role a sentence. The first sentence of an article is its title when `titled`. */
export function rolesOf(text: string, sentences: readonly Span[], titled = true): Role[] {
  let labelled: Role | null = null;
  return sentences.map((sentence, at): Role => {
    const words = text.slice(sentence.start, sentence.end);
    const label = LABELS.find(([, pattern]) => pattern.test(words))?.[0];
    if (label !== undefined && !(titled && at === 0)) labelled = label;
    if (titled && at === 0) return 'title';
    if (labelled !== null) return labelled;
    const cue = CUES.find(([, pattern]) => pattern.test(words))?.[0];
    // Without labels the place decides between what the words leave open: a conclusion is not the second sentence.
    const place = at / Math.max(1, sentences.length - 1);
    if (cue === 'conclusion') return place > 0.5 ? 'conclusion' : 'background';
    if (cue === 'results') return place < 0.2 ? 'background' : 'results';
    return cue ?? (place < 0.35 ? 'background' : place > 0.9 ? 'conclusion' : 'results');
  });
}
