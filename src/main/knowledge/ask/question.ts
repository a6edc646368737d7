/** What kind of answer a question wants, and what it is about. */
import { termsOf } from './terms.ts';

/** The kinds of MedQuAD, which trained the passages' side. */
export type AnswerKind =
  | 'information' | 'symptoms' | 'treatment' | 'inheritance' | 'frequency' | 'genetic changes' | 'causes' | 'exams and tests'
  | 'research' | 'outlook' | 'susceptibility' | 'considerations' | 'prevention' | 'stages' | 'complications';

export interface Question {
  readonly text: string;
  /** null where the words say nothing of it. */
  readonly kind: AnswerKind | null;
  /** Terms of what is asked about, without those that only say the kind. */
  readonly focus: readonly string[];
  /** All terms. */
  readonly terms: readonly string[];
}

/** First match wins; the matched words are the kind's, not the focus's. */
const CUES: readonly (readonly [AnswerKind, RegExp])[] = [
  ['genetic changes', /\b(?:what (?:are|is) the )?genetic (?:changes?|mutations?|causes?|variants?)(?: (?:are )?(?:related|associated|linked) (?:to|with))?|\bwh(?:ich|at) genes?\b(?: (?:is|are))?(?: (?:involved|mutated|responsible|linked|related))?(?: (?:in|to|for))?|\bgene mutations?\b/gi],
  ['inheritance', /\binherit(?:ed|ance|able)?\b|\b(?:is|are) (?<focus>.{2,80}) (?:hereditary|genetic)(?= ?\?| ?$)|\bpass(?:ed)? (?:it )?(?:down|on)\b|\bruns? in (?:the |my )?famil(?:y|ies)\b/gi],
  ['frequency', /\bhow many people are affected by\b|\bhow (?:common|rare|frequent|prevalent)\b(?: (?:is|are))?|\bhow many (?:people|persons|children|men|women)\b(?: (?:have|get|suffer from))?|\bprevalence\b|\bincidence\b/gi],
  ['exams and tests', /\bhow to diagnose\b|\bhow (?:is|are|do|can|does) (?<focus>.{2,90}?) (?:diagnosed|detected|tested)\b|\bdiagnos(?:e|ed|is|ing)\b|\bwhat (?:tests?|exams?)\b|\btests? for\b|\b(?:screening|tests?) (?:for|used)\b/gi],
  ['research', /\bwhat research\b(?: \(?or clinical trials?\)?)?(?: is| are)?(?: being)? done\b(?: for| on| about)?|\bclinical trials?\b|\b(?:latest|current|new) research\b/gi],
  ['outlook', /\bwhat is the outlook\b(?: for)?|\boutlook\b|\bprognosis\b|\blife expectancy\b|\bsurvival\b|\bhow long (?:can|do|will|does) (?:someone|people|a person|patients?)? ?(?:with )?(?<focus>.{2,60}?) live\b/gi],
  ['susceptibility', /\bwho is at (?:higher |increased )?risk\b(?: (?:for|of))?\??|\brisk factors?\b(?: (?:for|of))?|\bmore likely to (?:get|develop|have)\b|\bwho gets\b/gi],
  ['considerations', /\bwhat (?:to do|should i (?:do|know|eat))\b(?: (?:for|about|with))?|\b(?:diet|eating|nutrition|foods?)\b(?= for\b| with\b)|\bliving with\b/gi],
  ['prevention', /\bhow to prevent\b|\bprevent(?:ed|ion|ing|able)?\b|\bavoid(?:ing)?\b|\bkeep from getting\b|\breduce (?:the|my) risk\b/gi],
  ['stages', /\bwhat (?:are|is) the stages?\b(?: of)?|\bstages? of\b|\bstaging\b/gi],
  ['complications', /\bcomplications?\b(?: of)?|\bwhat (?:problems|damage) can (?<focus>.{2,60}?) cause\b/gi],
  ['symptoms', /\bwhat are the (?:signs|symptoms)\b(?: (?:and|or) (?:signs|symptoms))?(?: of)?|\bsymptoms?\b(?: of)?|\bsigns? of\b|\bwarning signs?\b|\bwhat does (?<focus>.{2,60}?) (?:feel|look) like\b/gi],
  ['treatment', /\bwhat are the treatments?\b(?: for)?|\btreat(?:ed|ment|ments|ing|able)?\b(?: for)?|\btherap(?:y|ies)\b(?: for)?|\bcur(?:e|ed|es|able)\b|\bmanaged?\b|\bmedic(?:ation|ine)s? (?:for|to|used)\b|\bhow (?:do|can) (?:i|you) (?:get rid of|relieve|stop)\b/gi],
  ['causes', /\bwhat causes\b|\bcauses?\b(?: of)?|\bcaused\b|\bwhy (?:do|does|did) (?:people |i |you )?(?:get |develop )?(?<focus>.{2,60}?)(?: happen| occur| develop)?(?= ?\?| ?$)/gi],
  ['information', /\bwhat (?:is|are|is \(are\))(?: \(are\))?(?= )|\bdo you have information about\b|\btell me about\b|\binformation (?:about|on)\b|\bdefine\b|\bwhat does (?<focus>.{2,60}?) mean\b/gi],
];

export function readQuestion(text: string): Question {
  for (const [kind, cue] of CUES) {
    cue.lastIndex = 0;
    const found = cue.exec(text);
    if (found === null) continue;
    // A cue may span its focus ("how is X diagnosed"); only its outer words are the kind's.
    const rest = found.groups?.['focus'] === undefined ? text.replace(cue, ' ') : `${text.slice(0, found.index)} ${found.groups['focus']} ${text.slice(found.index + found[0].length)}`;
    const focus = termsOf(rest);
    return { text, kind, focus: focus.length > 0 ? focus : termsOf(text), terms: termsOf(text) };
  }
  return { text, kind: null, focus: termsOf(text), terms: termsOf(text) };
}
