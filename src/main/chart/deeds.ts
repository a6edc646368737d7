/** What was done to the patient, is to be done, or is a test: read from the words around its name. */
import type { Entity, Relation } from '../../contract/clinical.ts';
import { isScan, scanEnd } from '../language/scans.ts';
import { isProcedure } from './shorthand.ts';

/** A test that is done on the body, and goes into a history as an operation does: "colonoscopy 2019", "lung biopsy". Its result is an observation. */
export function isDeedOnBody(entity: Entity, entities: readonly Entity[], relations: readonly Relation[]): boolean {
  if (isScan(entity.text) && entity.measurement === undefined) return true;
  if (isProcedure(entity.text) && entity.measurement === undefined) return true;
  return INVASIVE.test(entity.text) && entity.measurement === undefined && !relations.some(({ type, to }) => type === 'test-value' && !/^(?:19|20)\d{2}$/u.test(entities[to]?.text ?? ''));
}
/** "CT" of "CT head": an image with what it shows. */
export function wholeScan(text: string, entity: Entity): Entity {
  if ((entity.type !== 'test' && entity.type !== 'procedure') || entity.measurement !== undefined || !isScan(entity.text)) return entity;
  const end = scanEnd(text, entity.end);
  return end === entity.end ? entity : { ...entity, end, text: text.slice(entity.start, end) };
}
const INVASIVE = /(?:scopy|biops(?:y|ies)|angiogra(?:m|phy)|catheteri[sz]ation|(?:lumbar|spinal) (?:puncture|tap)|aspirat(?:e|ion)|FNAC?|amniocentesis|cystogram|fistulogram|cholangiogram|paracentesis|thoracentesis)$/iu;

const DONE_BEFORE = /\b(?:recent|failed|previous|prev|prior|s\/p|status post|following|after|post|having had|underwent|POD ?#?\d+(?: from| s\/p| of)?|D(?:ay )?\d+ post(?:[ -]?op)?|day \d+(?: post| after| from)?|\d+(?:\/\d+| ?(?:days?|weeks?|months?|years?)) (?:after|post|following|since|from))\s+(?:[\p{L}\d]+\s+){0,2}$/iu;
/** "Recent right hemicolectomy", "C-section x 2", "renal transplant March 2020", "s/p CABG": it was done. */
export function isDone(text: string, { start, end }: Entity): boolean {
  // "Right heart catheterization 3/2, DCCV 3/3 - successful".
  if (/^\s+(?:on )?\d{1,2}\/\d{1,2}(?:\/\d{2,4})?(?![\d/])(?!\s*(?:planned|booked|maintenance|doses?|strength|done|complete|days|of\b))/u.test(text.slice(end, end + 18)) && !/\b(?:for|booked|planned|repeat|listed|scheduled)\s+(?:[\p{L}]+\s+)?$/iu.test(text.slice(Math.max(0, start - 24), start))) return true;
  if (/\b(?:missed|miss|skipped)\s+$/iu.test(text.slice(Math.max(0, start - 10), start))) return false;
  return DONE_BEFORE.test(text.slice(Math.max(0, start - 50), start)) || /^\s*(?:(?:out|removed|pulled|taken down|reversed|dc['’]?d|d\/c(?:['’]?e?d)?)(?![\p{L}])(?! (?:tomorrow|tmrw|when|if|planned))|(?:in )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]{3,6})?(?=\s*(?:[.,;)\n]|$))|x ?\d\b|['’]\d{2}(?!\d)|(?:to (?:the )?\p{L}+ )?\(?(?:in )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* )?(?:19|20)\d{2}\b|\d+(?:\/\d+| (?:days?|weeks?|months?|years?)) ago\b)/u.test(text.slice(end, end + 24));
}

const FOR_ITEM = /(?:^|[\n.;•–-]\s*|\d[.)]\s*)(?:for|to have|needs?|consider|book(?:ed)?|arrange|request(?:ed)?|will need|aim for)\s+(?:(?:an?|the|[LR]|left|right)\s+)?(?:[\p{L}-]+\s?[+&,/]\s?)*$/iu;
/** "Consent for lap appendicectomy", "for elective R TKR", "listed for ORIF", "ERCP tomorrow". */
export function isToBeDone(text: string, { start, end }: Entity): boolean {
  // "5. For PICC + TPN if ileus persists": an item that opens with what it is for.
  if (FOR_ITEM.test(text.slice(Math.max(0, start - 40), start)) || /^[^.;,\n]{0,30}?\s(?:if|once|when)\s(?!in situ)/iu.test(text.slice(end, end + 40))) return true;
  return /\b(?:(?:consent(?:ed)?|listed|booked|plan(?:ned)?|scheduled|referred?|refer|await(?:ing|s)?|requires?|needs?|to have|wants?|admitted?|suitable|candidate|work-?up|considered|consider)(?: for| a| an)?|for (?:an? )?(?:elective|emergency|urgent|planned|semi-?elective|day[ -]case)|elective|cat(?:egory)? ?[1-4])\s+(?:(?:an?|the|[LR]|left|right|bilateral|elective|urgent|emergency|open|lap\w*)\s+)*$/iu.test(text.slice(Math.max(0, start - 40), start)) || /^\s+(?:tomorrow|tmrw|tom\b|in (?:the )?(?:am|morning)|this (?:afternoon|evening)|when (?:stable|fit|able)|next week|on (?:Mon|Tues|Wednes|Thurs|Fri)day|to be (?:done|arranged|considered)|list\b)/iu.test(text.slice(end, end + 24));
}

/** "OSA on CPAP", "ESRD on HD" in a list of past illnesses: it goes on. */
export function isGoingOn(text: string, { start, text: words }: Entity): boolean {
  return /^(?:CPAP|BiPAP|BIPAP|NIV|HD|PD|LTOT|TPN|(?:ha?emo|peritoneal )?dialysis|home (?:oxygen|NIV|CPAP)|haemodialysis|hemodialysis|PEG feeds?)$/iu.test(words.trim()) && /\bon\s+(?:(?:home|nocturnal|regular|long[- ]term|domiciliary)\s+)?$/iu.test(text.slice(Math.max(0, start - 20), start));
}
