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
  /** The same in the question's words. */
  readonly about: string;
  /** All terms. */
  readonly terms: readonly string[];
}

/** First match wins; the matched words are the kind's, not the focus's. */
const CUES: readonly (readonly [AnswerKind, RegExp])[] = [
  ['genetic changes', /\b(?:what (?:are|is) the )?genetic (?:changes?|mutations?|causes?|variants?)(?: (?:are )?(?:related|associated|linked) (?:to|with))?|\bwh(?:ich|at) (?:genes?|mutations?)\b(?: (?:is|are))?(?: (?:involved|mutated|responsible|linked|related|causes?|leads?|lead))?(?: (?:in|to|for))?|\bgene mutations?\b|\bgenes?\b(?= ?\??$)/gi],
  ['inheritance', /\binherit(?:ed|ance|able)?\b|\b(?:is|are) (?<focus>.{2,80}) (?:hereditary|genetic)(?= ?\?| ?$)|\bpass(?:ed)? (?:it )?(?:down|on)\b|\bruns? in (?:the |my )?famil(?:y|ies)\b|\bhereditary\b|\b(?:odds|chances?|risk) (?:that|for|of) (?:my|our) (?:next |unborn |future )?(?:baby|child|children|kids|son|daughter)\b(?: (?:having|getting|to have|to get|will have))?|\bpassed (?:it |this )?(?:on|down)? ?to (?:my |our )?(?:children|kids|offspring)\b|\bfamilial\b|\bcan (?:my|our) (?:children|kids|child|son|daughter|baby) (?:get|have|inherit) (?<focus2>.{2,80}) from (?:me|us)\b/gi],
  ['frequency', /\bhow many people are affected by\b|\bhow (?:common|rare|frequent|prevalent)\b(?: (?:is|are))?|\bhow many (?:people|persons|children|men|women)\b(?: (?:have|get|suffer from))?|\bprevalence\b|\bincidence\b|\bhow often (?:does|do|is|are) (?<focus>.{2,80}?) (?:occur|happen|seen|found)\b/gi],
  ['exams and tests', /\bhow to diagnose\b|\bhow (?:is|are|do|can|does) (?<focus>.{2,90}?) (?:diagnosed|detected|tested|recogni[sz]ed|identified|confirmed)\b|\bdiagnos(?:e|ed|is|ing)\b|\bwhat (?:tests?|exams?)\b|\btests? for\b|\b(?:screening|tests?) (?:for|used)\b|\bwhich tests?\b(?: (?:show|find|detect|confirm)s?)?|\bimaging (?:for|of|in)\b|\bhistolog(?:y|ical)\b|\bwork-?up\b|\binvestigations?\b(?: for)?|\bhow (?:do|would|can) (?:i|we|you|doctors) (?:confirm|test for|test|detect|look for)\b|\bhow (?:do|can|will) (?:doctors?|they) (?:find out|tell|know|check)(?: (?:if|whether|that) (?:it|this|i|you|someone) (?:is|has|have))?\b/gi],
  ['research', /\bwhat research\b(?: \(?or clinical trials?\)?)?(?: is| are)?(?: being)? done\b(?: for| on| about)?|\bclinical trials?\b|\b(?:latest|current|new) research\b|\bwhat are (?:scientists|researchers|doctors) (?:doing|learning|studying)\b(?: about| for| on)?/gi],
  ['outlook', /\bwhat is the outlook\b(?: for)?|\boutlook\b|\bprognosis\b|\blife expectancy\b|\bsurvival\b|\bhow long (?:can|do|will|does) (?:someone|people|a person|patients?)? ?(?:with )?(?<focus>.{2,60}?) live\b|\b(?:is|are) (?<focus3>.{2,80}?) (?:fatal|deadly|terminal)\b|\bin the long (?:run|term)\b(?: with)?|\b(?:ever )?come back\b|\b(?:ever )?go(?:es)? away\b(?: (?:by itself|on its own))?|\bmortality\b|\bcan (?:you|i|people) die (?:of|from)\b|\bchances? of (?:recovery|surviving|dying)\b|\bhow long (?:does|do|will|can) (?:it|(?<focus2>.{2,60}?)) (?:last|take to (?:heal|recover|go away|get better))\b|\brecurrence\b|\brelapse rate\b|\b(?:fully )?recover(?:y|s)?\b/gi],
  ['susceptibility', /\bwho is at (?:higher |increased )?risk\b(?: (?:for|of))?\??|\brisk factors?\b(?: (?:for|of))?|\bmore likely to (?:get|develop|have)\b|\bwho gets\b|\bat risk (?:of|for)\b/gi],
  ['considerations', /\b(?:what|which) (?:foods?|diet|drinks?)\b(?: (?:should|must|can|do) (?:i|you|we|people|one) (?:eat|avoid|stay away from|not eat))?(?: with| in)?|\bwhat (?:to do|should i (?:do|know|eat))\b(?: (?:for|about|with))?|\b(?:diet|eating|nutrition|foods?)\b(?= for\b| with\b)|\bliving with\b|\bhow (?:to|do i|can i) live with\b/gi],
  ['prevention', /\bhow to prevent\b|\bprevent(?:ed|ion|ing|able)?\b|\bavoid(?:ing)?\b|\bkeep from getting\b|\breduce (?:the|my) risk\b|\bprotect (?:myself|yourself|my child|against)\b(?: (?:from|against))?/gi],
  ['stages', /\bwhat (?:are|is) the stages?\b(?: of)?|\bstages? of\b|\bstaging\b|\bstaged\b|\bstage (?:[0-4]|i{1,3}v?|iv)\b/gi],
  ['complications', /\bcomplications?\b(?: of)?|\bwhat (?:problems|damage) can (?<focus>.{2,60}?) cause\b|\b(?:problems|damage|what) can (?<focus2>.{2,60}?) lead to\b|\b(?:is|are) (?<focus3>.{2,80}?) dangerous\b/gi],
  ['symptoms', /\bwhat are the (?:signs|symptoms)\b(?: (?:and|or) (?:signs|symptoms))?(?: of)?|(?<!\b(?:without|no|no more|with|if|have) )\bsymptoms?\b(?: of)?|\bsigns? of\b|\bwarning signs?\b|\bwhat does (?<focus>.{2,60}?) (?:feel|look) like\b|\bhow (?:do|can|would) (?:i|you|we) (?:know|tell)(?: if| that| whether)?(?: (?:i|you|someone|it) (?:have|has|is|am|are))?\b|\blook out for\b(?: with| in)?|\bhow does (?<focus2>.{2,60}?) (?:show(?: itself)?|present)\b|\bwhen (?:should|do|would|must) (?:i|we|you|one) (?:suspect|think of|worry about|be worried about)\b|\bwhen to (?:suspect|think of|worry about)\b|\bpresentation of\b/gi],
  ['treatment', /\bwhat are the treatments?\b(?: for)?|\btreat(?:ed|ment|ments|ing|able)?\b(?: for)?|\btherap(?:y|ies)\b(?: for)?|\bcur(?:e|ed|es|able)\b|\bmanaged?\b|\bmedic(?:ation|ine)s? (?:for|to|used)\b|\bhow (?:do|can) (?:i|you) (?:get rid of|relieve|stop)\b|\b(?:what|which)(?: \w+)? helps?\b(?: (?:against|with|for))?|\bcan be done\b(?: about| for| against)?|\b(?:dos(?:e|es|ing|age)|first[- ]line|second[- ]line)\b(?: (?:of|for|in))?|\boperat(?:ed on|ions? for|ion)\b|\bsurgery for\b|\b(?:which|what) (?=(?:\w+ ){0,2}(?:antibiotics?|antivirals?|painkillers?|antiemetics?|inhalers?|steroids?|fluids?)\b(?: \w+)? (?:for|in|against)\b)|\b(?:doctors?|you|i) deal with\b|\bmedicines? (?:help|are (?:given|used))\b(?: (?:with|for))?/gi],
  ['causes', /\bwhat causes\b|\bwhat (?:brings?|brought|sets?) (?:on|off)\b|\bwhat (?:can |could )?(?:triggers?|brings? on|sets? off)\b|\bcauses?\b(?: of)?|\bcaused\b|\bwhere (?:do|does) (?<focus2>.{2,60}?) come from\b|\bhow (?:do|does|can) (?:you|people|someone|a person|i) (?:get|catch|develop)\b|\bwhy (?:do|does|did) (?:people |i |you )?(?:get |develop )?(?<focus>.{2,60}?)(?: happen| occur| develop)?(?= ?\?| ?$)/gi],
  ['information', /^\W*what(?:'s| is| are| is \(are\))(?: \(are\))?(?= )(?! the \w+(?: \w+)? (?:of|for|in|to|at|after|before|between|with|when|during|if)\b)|\bwhat is that\b|\bdo you have information about\b|\btell me about\b|\binformation (?:about|on)\b|\bdefine\b|\bwhat does (?<focus>.{2,60}?) mean\b|\bexplain\b(?= .* to me)|\boverview\b(?: of)?/gi],
];

export function readQuestion(text: string): Question {
  for (const [kind, cue] of CUES) {
    cue.lastIndex = 0;
    const found = cue.exec(text);
    if (found === null) continue;
    // A cue may span its focus ("how is X diagnosed"); only its outer words are the kind's.
    const inner = Object.values(found.groups ?? {}).find((words) => words !== undefined);
    const rest = inner === undefined ? text.replace(cue, ' ') : `${text.slice(0, found.index)} ${inner} ${text.slice(found.index + found[0].length)}`;
    const focus = matterOf(termsOf(rest));
    const about = focus.length > 0 ? rest : text;
    return { text, kind, focus: focus.length > 0 ? focus : matterOf(termsOf(text)), about: trimmed(about), terms: termsOf(text) };
  }
  return { text, kind: null, focus: matterOf(termsOf(text)), about: trimmed(text), terms: termsOf(text) };
}

/** Words of asking, of family and of doctors: they tell nothing of the matter where anything else is said. */
const ASIDE = new Set(termsOf('know tell told mention mentioned explain overview option options help helps get gets take takes taking use used happen happens occur occurs come comes doctor doctors people person patient mother father mom mum dad am son daughter husband wife friend myself yourself want need please question information anything something thing kind way good best much many often long just really still now today after before during within until since must soon done allow ok okay better stay yes yesterday given give gave go going back whole last lasting lasts mean means meant tried try recognise recognised drug drugs medicine medicines medication medications tablet tablets dose doses dosage dosing target threshold limit cutoff window time first choice line'));
function matterOf(terms: readonly string[]): string[] {
  const matter = terms.filter((term) => !ASIDE.has(term));
  return matter.length > 0 ? matter : [...terms];
}

/** Without the small words and marks around it. */
const trimmed = (text: string): string => text.replace(/[?!.]+\s*$/, '').replace(/^(?:\W|\b(?:what|which|who|how|is|are|do|does|the|a|an|of|for|in|with|about|tell|me)\b)+/i, '').trim();
