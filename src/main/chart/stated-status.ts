/** What a note says of a fact's state: there, over, denied, planned or held, from the words around it. */
import type { FactKind, FactStatus } from '../../contract/chart.ts';
import type { Entity } from '../../contract/clinical.ts';
import { deedStatus } from './deed-status.ts';
import { statusOf } from './fact.ts';
import type { AnnotatedNote } from './from-note.ts';
import type { Named } from './shorthand.ts';
import { isTriedBefore, takenStatus } from './taken.ts';

const OVER = /\b(?:resolved|settled|cleared|subsided|abated|disappeared|gone|recovered)\b/iu;
/** What is over was there: past, not absent. A problem isn't planned: what a plan names is still to be seen. */
export function statedStatus(text: string, entity: Entity, kind: FactKind, inPlan = false): FactStatus {
  const said = statusOf(entity.assertion);
  if (kind === 'procedure') return deedStatus(text, entity, said, inPlan);
  const isStated = kind === 'problem' || kind === 'finding';
  if (isStated && said === 'active' && /^non[- ]/iu.test(entity.text)) return 'absent';
  if (isStated && said === 'active' && FORMERLY.test(text.slice(Math.max(0, entity.start - 16), entity.start))) return 'past';
  // "AKI on CKD 3a, resolved": what was on top is over.
  if (isStated && said !== 'active' && said !== 'possible' && entity.text.startsWith('CKD') && /\bon\s+$/u.test(text.slice(Math.max(0, entity.start - 4), entity.start))) return 'active';
  if (isStated && said === 'active' && RESOLVED_BEHIND.test(text.slice(entity.end, entity.end + 60))) return 'past';
  if (isStated && said === 'absent' && SAID_OVER.test(text.slice(entity.end, entity.end + 160))) return 'past';
  if (kind === 'social' && EX.test(entity.text)) return 'past';
  if (kind === 'social' && NONE_SAID.test(entity.text)) return 'absent';
  // "Prior trials: haldol (dystonia)": what it did then.
  if (isStated && said === 'active' && /\([^()\n]*$/u.test(text.slice(Math.max(0, entity.start - 40), entity.start)) && isTriedBefore(text, entity.start)) return 'past';
  if (isStated && said === 'active' && isMinus(text, entity)) return 'absent';
  if (said === 'absent' && entity.cues.some(({ axis, start, end }) => axis === 'polarity' && OVER.test(text.slice(start, end)))) return 'past';
  if (isStated && said === 'active' && /^\s+(?:no\s*(?:[(.;,\n]|$)|(?:neg(?:ative)?|-ve)(?![\p{L}]))|^\s*[-–:]\s*(?:neg(?:ative)?|-ve|not detected)(?![\p{L}])/iu.test(text.slice(entity.end, entity.end + 16))) return 'absent';
  return isStated && said === 'planned' ? 'unknown' : said;
}

/** "AKI on CKD 3a (resolved)", "CMV viraemia 2020 - treated". */
const RESOLVED_BEHIND = /^(?:\s+(?:on|with|stage|grade|type|20\d\d|19\d\d)\b[^,;.\n(–-]{0,25})?\s*(?:\(|[-–]\s)\s*(?:now\s+|since\s+)?(?:fully\s+|completely\s+)?(?:resolved|settled|recovered|treated|excised|cured)\b/iu;
/** "AKI: creatinine peaked at 2.4 … Resolved." in the item's own line. */
const SAID_OVER = /^[^\n]{0,140}\bresolved\b/iu;
const FORMERLY = /(?:^|[^\p{L}])(?:prev(?:ious)?|former)\.?\s+(?:[LR]\s+)?$/iu;
const EX = /^(?:ex|former)[- ]/iu;
const NONE_SAID = /^(?:alcohol|etoh|smoking|tobacco|drugs?)\s*[-–:]\s*(?:none|nil|no|never)\b/iu;

/** "Icterus +, pallor -, edema -": a minus in a row of signs. */
function isMinus(text: string, { start, end }: Entity): boolean {
  return /^\s?[-−](?=\s*(?:[,.;)\n]|$))/u.test(text.slice(end, end + 4)) && /\p{L}\s?[+-](?=\s*[,.;)\n])/u.test(text.slice(Math.max(0, start - 60), start) + text.slice(end + 2, end + 60));
}

/** A drug of the past that gave a reaction ("gave him a cough") is not taken now; what else is said of it stands behind its own name. */
export function medicationStatus(note: AnnotatedNote, entity: Entity, words: Named, isOver: boolean): FactStatus | null {
  if (entity.assertion.conditional || IF_BEFORE.test(note.text.slice(Math.max(0, entity.start - 70), entity.start))) return 'planned';
  const start = entity.start + words.from;
  const status = takenStatus(note.text, { ...entity, start, end: start + words.text.length }, statusOf(entity.assertion));
  if (status === 'active' && /\bthen\s+(?:(?:po|iv|oral)\s+)?$/iu.test(note.text.slice(Math.max(0, entity.start - 12), entity.start)) && !/^[^.;\n]{0,20}\b(?:given|started|commenced)\b/iu.test(note.text.slice(entity.end, entity.end + 40))) return 'planned';
  if (status === 'active' && ONLY_IF_SO.test(note.text.slice(entity.end, entity.end + 90)) && !isListOfDrugs(note, entity)) return 'planned';
  return isOver && status === 'active' && GAVE.test(note.text.slice(entity.end, entity.end + 60)) ? 'past' : status;
}
/** "If seizes: lorazepam 4 mg IV", "if MAP < 65 start noradrenaline". */
const IF_BEFORE = /(?:^|[.;:\n•–-]\s*)(?:if|should|in case of)\s[^.;:\n]{2,50}?(?::|,|\bthen|\b(?:start|give|commence|add|consider|use|try))\s*$/iu;
/** "Hydralazine 5 mg if no response", "PCN if GBS positive": to be given under a condition; "if needed" and "if tolerated" is how it is taken. */
const ONLY_IF_SO = /^[^.;,\n()]{0,40}?\b(?:if|should)\s+(?!needed|required|necessary|tolerated|possible|able|in pain|constipat|nause|still on)(?:[\p{L}\d<>+-])/iu;
/** In a list of what is taken a condition says when it is taken. */
function isListOfDrugs(note: AnnotatedNote, entity: Entity): boolean {
  const line = note.text.slice(note.text.lastIndexOf('\n', entity.start) + 1, entity.start);
  return note.annotation.sections.some(({ kind, start, end }) => kind === 'medications' && start <= entity.start && entity.start < end) || /\b(?:stop|hold|omit|withhold|reduce|increase|continue)\b[^.;,\n]{0,20}$/iu.test(line);
}
const GAVE = /^[\s,]*(?:(?:was|had been) tried\b|gave\b|made (?:him|her|them)\b|(?:has |had )?caused\b)/iu;
