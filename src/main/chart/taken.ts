/** Is a drug of a note taken? The words around it say so, and a cue of the assertion counts only when it speaks of this drug. */
import type { FactStatus } from '../../contract/chart.ts';
import type { Cue, Entity } from '../../contract/clinical.ts';

/** Advice against it, or a dose left out. */
const AGAINST = /\b(?:avoid(?:ing)?|instead of|rather than)\s+(?:[\p{L}-]+(?:\/|,\s*|\s+(?:and|or)\s+|\s+)){0,3}$/iu;
const NOT_GIVEN = /^[^.;,+\n]{0,40}?\b(?:not for use|not given|not to be (?:given|used)|contra-?indicated)\b|^\s*[-–]\s*no\b|^[^.;,+\n]{0,12}?\bnot (?:appropriate|indicated|suitable)\b|^[\s)]+(?:(?:was|were|is|has been|to be|should be) )?(?:avoided|declined|refused)\b|^[^.;,+\n]{0,12}?\b(?:not (?:been )?|never (?:been |actually )?)(?:started|charted|prescribed|commenced|taken|took)\b/iu;
/** A drug chart's own word for a line: whatever stands before it was not given. */
const LINE_NOT_GIVEN = /^[^\n]{0,140}?\bNOT GIVEN\b/u;
const NOT_TOLERATED = /\b(?:not|n['’]t|unable to|never)\s+tolerate\s+$/iu;
/** Taken without harm some time ago: nothing says that it is taken now. */
const TOLERATED = /\btolerated\s+(?:[\p{L}-]+\s+(?:and|or)\s+)?$/iu;
/** "Has had cefalexin from the GP a few years ago": taken then. */
const HAD = /\b(?:had|took|was given)\s+(?:(?:oral|iv|some|a course of)\s+)?$/iu;
const YEARS_AGO = /^[^.;\n]{0,40}?\b(?:years?|yrs?) ago\b/iu;
const STOPPED = /^(?:[^.;,\n]{0,30}?|[\s,(]*(?:(?:which|now|since|was|been|has|have|had|but|and|I|we)\s+)*)(?<![\p{L}])(?:stopped|discontinued|ceased|cancelled|crossed off|weaned(?: off)?|d\/c['’]?e?d|failed|finished|off(?=\s+\d|\s*(?:[.;,)\n]|$)))(?![\p{L}])(?=\s*(?:[.;,()\n–-]|$|\d|[CD]\d|by\b|on\b|at\b|in\b|after\b|due\b|because\b|for\b|when\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*|(?:19|20)\d\d|last\b|yesterday|today|this\b|since\b|as\b|and\b|(?:him|her|them)sel))/iu;
/** "Ibuprofen, which I have asked her to stop". */
const ASKED_TO_STOP = /^[\s,(–-]*(?:(?:which|that|and|but|I|we|have|has|was|been|he|she|they)\s+)*(?:asked|advised|told|instructed|encouraged)\s+(?:(?:her|him|them|the patient|\p{Lu}[\p{L}.]+(?:\s+\p{Lu}\p{L}+)?)\s+)?to\s+(?:stop|discontinue|cease|come off)\b/u;
/** "Warfarin held", "metformin 500 mg bd on hold", "hold ramipril": a pause, to be taken up or ended by somebody. */
const HELD = /^[\s,(:–-]*(?:(?:is|are|was|were|been|being|has|have|now|currently|both|all|remains?|still|dose|prophylaxis|tonight|today|not yet)\s+)*(?:held|w\/h|on hold|hold(?=\s*(?:$|[.,;()\n–-]|for now|until|pending|while|today|tonight|tomorrow|given|in view|due))|withheld|omitted|missed|paused|suspended|not (?:yet )?re-?started)\b(?!\s+(?:if|for (?!now)|when|parameters))/iu;
/** Why stands before it: "warfarin 4 mg od (INR 5.1 - HELD)", "warfarin, INR 5.1 - HELD". */
const HELD_LAST = /^\s*\([^()\n]{0,40}\b(?:HELD|held|on hold|withheld|omitted)\s*\)|^(?:[^.;,\n]|\.\d){0,40}[–-]\s*HELD\b/u;
const TO_HOLD = /(?:^|[^\p{L}])(?:hold(?:ing)?|held|withh(?:old(?:ing)?|eld)|w\/h|omit(?:ted|ting)?|paused?|suspend(?:ed)?)\s+(?:the |his |her |all |home )?(?:[\p{L}-]+(?:\s+\d[\d.,]*\s?(?:mg|mcg|g)?)?(?:,\s*|\s+(?:and|&)\s+|\s*\+\s*)){0,4}$/iu;
/** "lisinopril 10 mg od, stopped by GP": the dose stands between. */
const DOSE = /^\s*(?:MR|XL|SR)?\s*(?:\d+(?:[.,/]\d+)*\s*(?:mg|mcg|micrograms?|g|ml|units?|puffs?|%)?\s*)?(?:(?:od|om|on|bd|tds|qds|bid|tid|daily|once daily|twice daily|nocte|prn|po|iv|sq|sc|s\/c|im|nebs?)\b\s*)*/iu;
/** "Stop ibuprofen and naproxen", "d/c HCTZ": an order that ends it. */
const TO_STOP = /(?:^|[^\p{L}])(?:stop|discontinue|cease|d\/c(?:['’]?d|ed)?)\s+(?:the |his |her |all )?(?:[\p{L}-]+(?:\s+\d[\d.,]*\s?(?:mg|mcg|g)?)?(?:,\s*|\s+(?:and|&)\s+|\s*\+\s*)){0,4}$/iu;
const IF_BEHIND = /^\s*(?:if|when|unless|once)\b(?!\s+(?:fit|well|stable|home|discharged?|tolerated|possible)\b)/iu;
/** "Started on dalteparin and switched to rivaroxaban"; "changed to oral" is the same drug. */
const SWITCHED = /^[^.;,\n]{0,24}?\b(?:switched|changed|converted|swapped|stepped down)\s+(?:over\s+)?to\s+(?!(?:po|oral\w*|iv|sc|s\/c|ng|peg|mr|xl|sr|bd|od|tds|qds|once|twice|three|four|nocte|mane|prn|regular|a\b|the\b|lower|higher|tablets?|liquid|patch\w*|generic)\b)\p{L}{4,}/iu;
/** "Switched from ramipril to losartan", "weaned off sertraline". */
const LEFT = /\b(?:switched|changed|converted|swapped|moved|rotated)\s+(?:over\s+)?from\s+(?:the |his |her )?$|\b(?:weaned|tapered|come|came|taken)\s+off\s+(?:the |his |her )?$/iu;
const LEFT_FOR = /^[^.;,\n]{0,30}?\bto\s+(?!(?:po|oral\w*|iv|sc|s\/c|mr|xl|\d)\b)\p{L}{4,}/iu;
/** "Plavix (ran out 2 wks ago)". */
const OUT_OF = /^[\s,(–-]*(?:(?:which|but|has|had|he|she|they|pt|since)\s+)*(?:ran|run) out\b/iu;
const NEVER = /\b(?:not|never|n't)\W*(?:to\W*)?$/iu;
/** What a culture grew is sensitive to many drugs that nobody takes. */
const OF_CULTURE = /\b(?:resistan(?:t|ce) to|sensitiv(?:e|ity) to|susceptible to|intermediate to|res(?:ist)?\.?(?: to)?:?|sens(?:itivities)?\.?(?: to)?:?|S:|R:)\s+(?:[\p{L}/-]+(?:,\s*|\s+(?:and|or)\s+|\s+)){0,6}$/iu;
const OF_CULTURE_AFTER = /^[^.;\n]{0,20}?\b(?:resistant|susceptible)\b/iu;

const CLASS = /^(?:nsaids?|triptans?|ergots?|statins?|steroids?|antibiotics?|anticoagulants?|doacs?|noacs?|opioids?|opiates?|beta-?blockers?|diuretics?|macrolides?|quinolones?|fluoroquinolones?|cephalosporins?|penicillins?|decongestants?|benzodiazepines?|ace inhibitors?|contrast|nephrotoxi\w+|sedatives?|antiplatelets?)$/iu;
/** Words of advice against a drug, not of one that is left out: "avoid trimethoprim", "no NSAIDs". It says what is not to be taken, and nothing of what is. */
export function isAdvice(text: string, entity: Entity, status: FactStatus | null): boolean {
  if (status !== 'absent') return false;
  return AGAINST.test(text.slice(Math.max(0, entity.start - 90), entity.start)) || /^[^.;\n]{0,30}?\b(?:not for use|not to be (?:given|used)|contra-?indicated)\b/u.test(text.slice(entity.end, entity.end + 60)) || CLASS.test(entity.text.trim()) || /^\s+with\b/u.test(text.slice(entity.end, entity.end + 6));
}

/** Null when the drug is only a laboratory's. A drug that was not or is no longer taken may still alarm: nobody has confirmed it. */
export function takenStatus(text: string, entity: Entity, said: FactStatus): FactStatus | null {
  const before = text.slice(Math.max(0, entity.start - 90), entity.start);
  const after = text.slice(entity.end, entity.end + 150);
  if (OF_CULTURE.test(before) || OF_CULTURE_AFTER.test(after)) return null;
  const listed = ofStoppedList(text, entity.start);
  if (listed !== null) return listed;
  if (AGAINST.test(before) || NOT_GIVEN.test(after) || LINE_NOT_GIVEN.test(after)) return 'absent';
  if (TOLERATED.test(before) && !/^\s*\d/u.test(after)) return 'unknown';
  if (HAD.test(before) && YEARS_AGO.test(after)) return 'past';
  if (NOT_TOLERATED.test(before) || /^\s+(?:(?:was|were|previously|has been)\s+)?tried\b/iu.test(after)) return 'past';
  // "OD of lithium 1999" says nothing of what is taken.
  if (/\b(?:OD|[Oo]verdos\w+|[Ii]ngest\w+)\s+(?:of\s+|on\s+|with\s+)?$/u.test(before)) return 'unknown';
  // "Hold MTX if ALT > 80", "stop if rash": not yet.
  const onlyIf = IF_BEHIND.test(after.replace(DOSE, ''));
  if (TO_STOP.test(before) && !NEVER.test(before.replace(TO_STOP, '')) && !onlyIf) return 'past';
  if (SWITCHED.test(after.replace(DOSE, ''))) return 'past';
  const left = LEFT.exec(before)?.[0];
  if (left !== undefined && (/off\s/iu.test(left) || LEFT_FOR.test(after))) return 'past';
  if ([after, after.replace(DOSE, '')].some((words) => STOPPED.test(words) || ASKED_TO_STOP.test(words))) return 'past';
  if (HELD.test(after) || HELD.test(after.replace(DOSE, '')) || HELD_LAST.test(after.replace(DOSE, '')) || OUT_OF.test(after.replace(DOSE, '')) || (TO_HOLD.test(before) && !NEVER.test(before.replace(TO_HOLD, '')) && !isPrescribedNext(before, after) && !onlyIf)) return 'held';
  const status = ofThisDrug(text, entity, said);
  return status === 'absent' && stoppedCue(text, entity.cues) ? 'past' : status;
}

/** "Hold MMF, valganciclovir 450mg bd": what has a dose behind a comma after one without is the next order. */
function isPrescribedNext(before: string, after: string): boolean {
  const list = TO_HOLD.exec(before)?.[0] ?? '';
  return /,\s*$/u.test(list) && !/\d/u.test(list) && /^\s*\d/u.test(after);
}

const LISTED = /^[ \t]*(?:[-*•]\s*)?(?:(?:home|regular|usual|pre-?admission)\s+)?(?:(?:drugs?|med(?:ication|icine)?s?)\s+)?(stop(?:ped)?|discontinued?|ceased?|withdrawn|hold|held|withheld|omit(?:ted)?|on hold)(?:\s+(?:drugs?|med(?:ication|icine)s?))?(?:\s+(?:today|now|on admission|on discharge|in clinic|this admission|by (?:the )?gp))?\s*[:–-](?![^\n]*\b(?:new|started|changed|continue[ds]?|unchanged)\s*:)/iu;
/** "STOPPED - naproxen. DOSE CHANGE - bisoprolol": another list has begun. */
const NEXT_LIST = /[.;]\s+(?:(?:dose )?change[ds]?|new|unchanged|started?|continue[ds]?|increased?|reduced?|restart(?:ed)?|current|regular)\s*(?::|[-–](?=\s))/iu;
/** "STOPPED: simvastatin 40 mg; naproxen; losartan." */
function ofStoppedList(text: string, at: number): 'past' | 'held' | null {
  const line = text.slice(Math.max(0, at - 300), at);
  if (isTriedBefore(text, at)) return 'past';
  const verb = LISTED.exec(line.slice(line.lastIndexOf('\n') + 1))?.[1] ?? /(?:^|[.;\n]\s*)(Stopped|STOPPED|Held|HELD|Withheld|WITHHELD|Discontinued|DISCONTINUED)\s*(?::|[-–](?=\s))(?:[^.\n]|\.\d)*$/u.exec(line)?.[1];
  if (verb === undefined || NEXT_LIST.test(line.slice(line.lastIndexOf('\n') + 1))) return null;
  // "Stopped: theophylline (interaction with ciprofloxacin)": what stands in brackets is why.
  if (line.lastIndexOf('(') > line.lastIndexOf(')')) return null;
  return /hold|held|omit/iu.test(verb) ? 'held' : 'past';
}

/** "No ibuprofen with warfarin", "bleeding stopped after oxymetazoline", "X stopped after 3 days, doxycycline to finish": the cue is another's. */
function ofThisDrug(text: string, entity: Entity, said: FactStatus): FactStatus {
  if (said === 'absent') {
    const cue = entity.cues.find(({ axis }) => axis === 'polarity');
    if (cue === undefined) return said;
    // "Pravastatin 40 mg nocte⏎Septrin discontinued": the next line speaks of the next drug.
    if (cue.start >= entity.end) {
      const gap = text.slice(entity.end, cue.start);
      // "Laxatives given with nil effect".
      if (/^(?:nil|no|without|minimal|little)\s+(?:good\s+)?(?:effect|benefit|relief|response|improvement|change|problems?|issues?)/iu.test(text.slice(cue.start, cue.start + 24))) return 'active';
      return gap.includes('\n') || (ENDS.test(text.slice(cue.start, cue.end)) && /[,;]/u.test(gap) && !/\b(?:and|both|all)\b/iu.test(gap)) ? 'active' : said;
    }
    const gap = text.slice(cue.end, entity.start);
    // "Don't ↑ lithium", "do not stop prednisolone".
    if (/(?:↑|↓|\b(?:increase|reduce|change|stop|omit|miss|delay|interrupt)\b)\s*(?:the |his |her )?$/iu.test(gap)) return 'active';
    // "BC neg 48h, caspofungin d2": a result is negative, no drug is.
    if (/^(?:neg(?:ative)?|-ve|absent)$/iu.test(text.slice(cue.start, cue.end)) && /[,;]/u.test(gap)) return 'active';
    // "Xarelto which was stopped he takes carvedilol": somebody takes what stands behind.
    if (/\b(?:takes?|taking|continues?|remains? on|(?:is|now) on)\s*$/iu.test(gap)) return 'active';
    if (/\b(?:with|after|following|despite|on|because of|due to|from|since|while|by)\b/iu.test(gap)) return 'active';
    return ENDS.test(text.slice(cue.start, cue.end)) && /[,;]/u.test(gap) ? 'active' : said;
  }
  // "Clopidogrel 75mg, atorvastatin 40, letrozole finished 2015", "paracetamol prn, co-codamol stopped last month": the time is the last one's.
  const dated = said === 'past' ? entity.cues.find(({ axis, by }) => axis === 'temporality' && by === 'trigger') : undefined;
  if (dated !== undefined && dated.start >= entity.end && OF_NEXT.test(text.slice(entity.end, dated.start))) return 'active';
  // "PMH T1DM, anxiety  DH Novorapid, Lantus": another list has begun.
  if (dated !== undefined && dated.end <= entity.start && /(?:^|[^\p{L}])(?:DHx?|Meds|Rx|Medications?|Takes)(?![\p{L}])/u.test(text.slice(dated.end, entity.start))) return 'active';
  // "Hx vasc dementia, T2DM insulin": what stands beside an illness of a list is taken for it.
  if (dated !== undefined && dated.end <= entity.start && LISTING.test(text.slice(dated.start, dated.end)) && /[,;]\s*[^,;.\n]*\p{L}{2,}[^,;.\n]*$/u.test(text.slice(dated.end, entity.start))) return 'active';
  // A drug with its times that only stands in a list of past illnesses is what is taken for one.
  if (said === 'past' && FREQUENT.test(text.slice(entity.end, entity.end + 40)) && entity.cues.every(({ axis, by, start, end }) => axis !== 'temporality' || by === 'section' || HEAD.test(text.slice(start, end)))) return 'active';
  if (said === 'possible') {
    const cue = entity.cues.find(({ axis }) => axis === 'certainty');
    return cue !== undefined && cue.start >= entity.end ? 'active' : said;
  }
  return said;
}

/** A comma, and no word behind it that takes all before it together. */
const OF_NEXT = /[,;](?![^,;]*\b(?:and|both|all|which|were)\b)[^,;]*$/iu;
const LISTING = /^(?:hx|history|pmhx?|bg|background)(?: of)?$/iu;
/** A header in the middle of a line. */
const HEAD = /^(?:PMHx?|PSHx?|P\.M\.H\.?|past (?:medical |surgical )?history)$/iu;
const ENDS = /^(?:stopped|discontinued|off|ceased|omitted|withheld|held|declined|refused|(?:was |were )?not (?:been )?(?:given|started|taken|prescribed))$/iu;
const FREQUENT = /^\s*(?:MR|XL|SR)?\s*(?:\d[\d.,/]*\s*(?:mg|mcg|micrograms?|g|units?|u)?\s*)?(?:(?:inhaler|inh|neb(?:s|uliser)?|puffs?|po|sc|iv)\s+)?(?:od|om|on|bd|tds|qds|bid|tid|daily|once|twice|weekly|nocte|mane|prn)\b/iu;

function stoppedCue(text: string, cues: readonly Cue[]): boolean {
  return cues.some(({ axis, start, end }) => axis === 'polarity' && /^(?:stopped|discontinued|off|ceased)\b/iu.test(text.slice(start, end)));
}

/** "Prior trials: haldol (dystonia), risperdal", "Previous treatment - methotrexate": what was tried and is not taken. */
export function isTriedBefore(text: string, at: number): boolean {
  const line = text.slice(Math.max(0, at - 240), at);
  return /(?:^|[.;\n]\s*)(?:(?:prior|previous(?:ly)?|past|failed)\s+(?:med(?:ication)?\s+)?(?:trials?|tx|treatments?|therap(?:y|ies)|medications?|meds|drugs|DMARDs|agents)|previously tried|tried(?: and failed)?)(?:\s+(?:of|with|include[ds]?))?\s*(?::|[-–](?=\s))(?:[^.\n]|\.\d)*$/iu.test(line.slice(line.lastIndexOf('\n') + 1));
}
