/** What a past history lists and the patient still has: "PMH: COPD, AF, appendicectomy 1990" names two present problems and one past operation. */
import table from '../../../resources/language/chronic-conditions.json' with { type: 'json' };
import type { Cue, Entity } from '../../contract/clinical.ts';

const PREFIXES: readonly string[] = table.prefixes;
const SURE = 0.6;
/** "History of", "known": a list of what there is. "Previous", "resolved" and "s/p" are not. */
const LISTS = /^(?:(?:has|had|with|a|an|past|significant|medical|known|long|standing|strong|remote|personal) )*(?:history|hx|h\/o|pmhx?|background|known|k\/c\/o|diagnosed)\b/iu;
/** Said right behind it, it is over. */
const OVER = /^[^.;,\n]{0,50}?\b(?:resolved|remission|cured|outgr[eo]wn?|as (?:a|an) (?:child|infant|baby|teenager)|in (?:childhood|infancy|adolescence|remission)|treated (?:in|with)|transplant\w*|repair\w*|ablat\w+|reversed|(?:no|not) longer|ruled out|excluded|was never|never confirmed)\b/iu;
const FORMER = /\b(?:previous(?:ly)?|prev|prior|former|old|childhood|gestational|ex|remote|resolved|past|possible|query)\.?\s+(?:\w+\s)?$/iu;

/** A mention whose only reason to be past is the list in which it stands, of a disease that does not pass. */
export function isStillThere(text: string, entity: Entity): boolean {
  if (entity.assertion.temporality !== 'past' || entity.assertion.polarity !== 'positive' || entity.assertion.certainty !== 'certain') return false;
  if (!CARRIER.test(entity.text) && !entity.codes.some(({ system, code, score }) => system === 'ICD-10-CM' && score >= SURE && PREFIXES.some((prefix) => code.startsWith(prefix)))) return false;
  if (!entity.cues.every((cue) => cue.axis !== 'temporality' || isList(text, cue) || isAnothers(text, entity, cue))) return false;
  return !OVER.test(text.slice(entity.end, entity.end + 80)) && !FORMER.test(text.slice(Math.max(0, entity.start - 30), entity.start));
}

const CARRIER = /\bcarrier\b|\bHIV\b/iu;

/** "Osteoporosis, gout, prostate ca 2015 in remission": a year or a remission behind a comma belongs to what stands right before it. */
function isAnothers(text: string, entity: Entity, cue: Cue): boolean {
  // "Previous DKA x4, anxiety": so does what stands before.
  // "CAD s/p CABG 2015": so does one behind what was done for it.
  return cue.start >= entity.end ? /[,;(]|\bs\/p\b|\s[-–]\s/iu.test(text.slice(entity.end, cue.start)) : /^(?:(?:previous|prev|prior|old|past)\b|(?:in )?\(?(?:19|20)\d{2}\b)/iu.test(text.slice(cue.start, cue.end)) && /[,;]/u.test(text.slice(cue.end, entity.start));
}

function isList(text: string, { by, start, end }: Cue): boolean {
  return by === 'section' || LISTS.test(text.slice(start, end)) || /^(?:since\b.*|\(?(?:19|20)\d{2}\)?)$/iu.test(text.slice(start, end));
}

const YEAR = /^\s*(?:to (?:the )?[\p{L}\d]+ |in situ |x ?\d |native |(?:[LR]|left|right) )?(?:\((?:[LR],? )?|in |,? ?(?:early |late |since )?)(?:(?:19|20)\d{2}\b|['’]\d{2}(?!\d))(?![/-]?\d)/u;
const DIGITS = /\d{2,4}(?=\D*$)/u;
/** Cancers and what lasts are dated by their beginning. */
const BEGINS = /^(?:C|D[0-4])/;
/** "Appendicectomy 1990", "pneumonia 2015": the year behind it, when it is before the note's and the thing is over by now. */
export function yearOver(text: string, entity: Entity, noteDate: string | null): string | null {
  const year = yearIn(YEAR.exec(text.slice(entity.end, entity.end + 20))?.[0], noteDate);
  if (year === undefined || noteDate === null || Number(year) >= Number(noteDate.slice(0, 4))) return null;
  const codes = entity.codes.filter(({ system, score }) => system === 'ICD-10-CM' && score >= SURE);
  if (codes.some(({ code }) => PREFIXES.some((prefix) => code.startsWith(prefix)))) return null;
  return codes.some(({ code }) => BEGINS.test(code)) && Number(noteDate.slice(0, 4)) - Number(year) < 5 ? null : year;
}

/** "2011 lap chole", "NSTEMI 2017 - PCI to LAD": the year right before an operation. */
export function yearBefore(text: string, entity: Entity, noteDate: string | null): string | null {
  const year = yearIn(/(?<![\d/.-])(?:19|20)\d{2}\s*(?:[-–:]\s*|with\s+)?(?:[LR]\s+)?$/u.exec(text.slice(Math.max(0, entity.start - 14), entity.start))?.[0], noteDate);
  return year !== undefined && noteDate !== null && Number(year) <= Number(noteDate.slice(0, 4)) ? year : null;
}

/** "CABG '11" was in 2011, "'98" in 1998. */
function yearIn(words: string | undefined, noteDate: string | null): string | undefined {
  const digits = words === undefined ? undefined : /(?:19|20)\d{2}/u.exec(words)?.[0] ?? DIGITS.exec(words)?.[0];
  if (digits === undefined || digits.length === 4) return digits;
  const now = Number((noteDate ?? '2099').slice(2, 4));
  return `${Number(digits) <= now ? '20' : '19'}${digits}`;
}
