/** Being in intensive care, as notes say it: "ICU day 2", "48 h in ITU". A place is no problem and no drug, so no model tags it. */
import type { Span } from '../../contract/clinical.ts';

const UNIT = String.raw`(?:the |our )?(?:\p{L}{1,8}[ -]|[A-Z]{1,2})?(?:ICU|ITU)\b|(?:the )?(?:(?:adult|medical|surgical|cardiac|neuro\w*|general|trauma|coronary) )?(?:intensive (?:care|therapy)|critical care|coronary care)(?: unit)?\b|(?:the )?(?:CCU|CSRU|CVICU|CTICU)\b|重症监护(?:室|病房)?`;
const SPAN_OF_TIME = String.raw`(?:\d+(?:\.\d+)?|one|two|three|four|five|six|seven|ten) ?(?:[-–] ?)?(?:/ ?7|/ ?24|h\b|hrs?\b|hours?\b|d\b|days?\b|nights?\b|weeks?\b)`;
/** A day counted from the first one there, a time spent there that still runs. */
const COUNTED = [
  String.raw`(?:${UNIT})(?: stay| admission)?[ ,:(-]{0,3}(?:(?:day|D)[ :#]{0,2}|#|LOS:? )\d+\b`,
  String.raw`\b(?:day|D)[ :#]{0,2}\d+\b[ ,]{0,2}(?:in|on|of|at)? ?(?:her |his |their )?(?:${UNIT})`,
  String.raw`\b\d+(?:st|nd|rd|th) (?:day|night) (?:in|on|of|at) (?:her |his |their )?(?:${UNIT})`,
  String.raw`\b${SPAN_OF_TIME} (?:now )?(?:in|on|into|of|at) (?:her |his |their )?(?:${UNIT})`,
  String.raw`\b(?:in|on) (?:${UNIT}) (?:now )?(?:for |x ?|× ?|since )(?:the (?:last|past) )?(?:${SPAN_OF_TIME}|\p{L}*day\b|yesterday|\d)`,
  String.raw`(?:入|转入)?(?:ICU|重症监护(?:室|病房)?)(?:治疗|住院|监护)?(?:的)?第? ?[\d一二三四五六七八九十]+ ?(?:天|日|小时)`,
];
/** Where the patient is, said of now. */
const THERE = [
  String.raw`\b(?:remains?|still|currently|now|stays|nursed|cared for|managed|managing|treated|ventilated|inpatient|bed-?bound|critically ill) (?:in|on|at|within) (?:${UNIT})`,
  String.raw`\b(?:location|ward|unit|place|bed|service|dept|department)[ :]{1,3}(?:${UNIT})`,
  String.raw`(?:${UNIT})[ ,-]{1,3}(?:bed|bay|room) ?#?\d`,
  String.raw`(?:^|\n)[ \t]*(?:${UNIT})[ :-]{1,3}(?:daily |morning |evening |night |consultant |nursing |day |registrar )?(?:ward round|progress note|daily note|progress|note|handover|round|WR)\b`,
  String.raw`(?:目前|现|仍)(?:在|于)(?:ICU|重症监护(?:室|病房)?)`,
];
const CAME = [
  String.raw`\b(?:admitted|transferred|taken|brought|moved|came|escalated|returned|re-?admitted)(?: \p{L}+){0,3}? (?:to|into|on ?to) (?:${UNIT})`,
  String.raw`(?:转入|收入|收住|入住)(?:ICU|重症监护(?:室|病房)?)`,
];
const SAID = new RegExp([...COUNTED, ...THERE, ...CAME].join('|'), 'giu');
const LEFT = new RegExp(String.raw`(?<!\b(?:be|if|when|once|until|for|fit|ready|hope\w*|plan\w*)\b[^.;\n]{0,20})\b(?:stepped[- ]down|(?:discharged|transferred|moved|came|released|left)(?: \p{L}+){0,2} (?:(?:from|out of) (?:${UNIT})|(?:back )?(?:to|for) (?:the |a )?(?:(?:general|medical|surgical|regular|respiratory|cardiac|step-?down) )?(?:ward|floor|HDU|home|rehab)s?\b)|left (?:${UNIT}))|\bpost-?ICU\b|转出|转回普通`, 'iu');
/** Before the words, in their clause: not now, not yet, not here, not this patient. */
const ELSEWHERE = /\b(?:previous(?:ly)?|prior|past|history|hx|h\/o|pmh|s\/p|status post|after|following|post|discharged|stepped|left|spent|was in|were in|had|if|should|would|could|may|might|can|consider\w*|discuss\w*|refer\w*|not|no|never|without|declin\w*|refus\w*|unless|ceiling|candidate|plan\w*|await\w*|for possible|need\w*|requir\w*|request\w*|appropriate|suitable|escalation|avoid\w*|until|before|mother|father|sister|brother|husband|wife|son|daughter|partner|(?:19|20)\d\d)\b[^.;\n]*$|[?？]\s*$|(?:既往|曾|拟|建议|必要时|不|未|若|如)[^。；\n]*$/iu;
const AGO = /^[^.;\n]{0,25}?(?:\b(?:in|of|\() ?(?:19|20)\d\d\b|\(?(?:19|20)\d\d\)|\bago\b|\blast (?:year|month|winter|summer|spring|autumn)|\bif\b|\?|\b(?:stay|admission)s? (?:in|with|was|were)\b)/iu;

/**
 * Where a note says that the patient is in intensive care; null where it says so of nobody, of another time or of a plan, or tells
 * of leaving. `past`: sections of past history.
 */
export function intensiveCareIn(text: string, past: readonly Span[] = []): Span | null {
  if (LEFT.test(text)) return null;
  for (const match of text.matchAll(SAID)) {
    const start = match.index + match[0].length - match[0].trimStart().length;
    const end = match.index + match[0].length;
    const clause = text.slice(Math.max(0, start - 60), start).split(/[.;\n。；]/u).at(-1) ?? '';
    if (!past.some((span) => span.start <= start && start < span.end) && !ELSEWHERE.test(clause) && !AGO.test(text.slice(end, end + 40))) return { start, end };
  }
  return null;
}
