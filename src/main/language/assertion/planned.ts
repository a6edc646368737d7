/** What a plan plans, and what is there already. */
import type { Token } from '../text/tokens.ts';

/** What is done about something that is there: "will treat his pneumonia", "colonoscopy for bleeding", "continue insulin for diabetes". */
const ABOUT = /^(?:for|treat|treats|treating|treated|manage|managing|monitor|monitoring|follow|following|control|controlling|address|assess|assessing|evaluate|evaluating|investigate|continue|continues|because|due|secondary|given|regarding|since|rule|clarify|remain|remains|stay|with|of|after|despite|his|her|their|your|patient's|pt's|this|these)$/;
/** What one has, gets or has done comes after the last of these: "will treat with ceftriaxone". */
const BEGINS = /^(?:start|starts|starting|begin|add|give|get|obtain|order|perform|undergo|schedule|repeat|develop|have|need|require|recheck)$/;
const IS_DEED = /(?:ectomy|otomy|ostomy|scopy|plasty|graphy|gram|therapy|pexy|centesis|scans?|ct|mri|x|rays?|xray|biops(?:y|ies)|surgery|operation|procedure|tests?|cultures?|study|studies|labs?|bloods?|levels?|evaluation|observation|consult(?:ation)?|up|visit|appointment|repair|replacement|cath(?:eterization|eterisation)?|stent(?:ing)?|radiation|dialysis|transfusion|physio|rehab(?:ilitation)?|screen(?:ing)?|vaccin\w+|immunization|echo|ultrasound|ekg|ecg|eeg|emg|cbc|bmp|inr|angio|tap|puncture|debridement|drainage|aspiration|resection|closure|ablation|transplant(?:ation)?|intervention|exploration|reduction|fixation|discharge|placement|insertion|removal|bypass|graft|delivery|section)$/;

/** What is looked for isn't there yet. */
const SOUGHT = /^(?:rule|look|exclude|screen|test|search)$/;

export function isPlannedAround(tokens: readonly Token[], from: number, first: number, last: number, deed: boolean | undefined): boolean {
  let begun = from;
  for (let i = from; i < first; i++) if (BEGINS.test(tokens[i]?.word ?? '')) begun = i + 1;
  const between = tokens.slice(begun, first).map(({ word }) => word);
  if (tokens.slice(from, first).some(({ word }) => word === 'continue' || word === 'continues')) return true;
  if (between.some((word) => SOUGHT.test(word))) return false;
  if (deed ?? tokens.slice(first, last).some(({ word }) => IS_DEED.test(word))) return false;
  const at = between.findLastIndex((word) => ABOUT.test(word));
  // "Treat with ceftriaxone", "treated with radiation": what is given, unless it says whose or what for.
  return at >= 0 && !(between[at] === 'with' && deed === undefined);
}
