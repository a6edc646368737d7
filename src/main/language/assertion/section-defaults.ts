/** What a section says about the concepts in it when no trigger does. A header said inside the sentence counts too. */
import type { Assertion, Cue, Section, SectionKind, Span } from '../../../contract/clinical.ts';
import { headerKind } from '../sections/headers.ts';

type Default = Partial<Pick<Assertion, 'temporality' | 'experiencer'>>;

const DEFAULTS: Partial<Record<SectionKind, Default>> = {
  past_history: { temporality: 'past' },
  obstetric_history: { temporality: 'past' },
  family_history: { experiencer: 'family' },
};
/** Types that a section's default holds for: a drug named in the past history isn't thereby past. */
const ASSERTED = new Set(['problem', 'finding', 'procedure', 'disease', 'test', 'event', 'history', 'family_history']);

/**
 * Adds the section's defaults on axes that no trigger turned. `headed` spans the header as cue. A kind that was only guessed from
 * the paragraph's words turns nothing: a guess must not make a present problem a past one.
 */
export function applySection(kind: SectionKind, headed: Span | undefined, type: string, assertion: Assertion, cues: Cue[]): void {
  const defaults = DEFAULTS[kind];
  if (!defaults || headed === undefined || !ASSERTED.has(type)) return;
  const cue = (axis: Cue['axis']): void => {
    cues.push({ axis, by: 'section', start: headed.start, end: headed.end });
  };
  const turned = (axis: Cue['axis']): boolean => cues.some((c) => c.axis === axis);
  if (defaults.temporality && !turned('temporality')) {
    assertion.temporality = defaults.temporality;
    cue('temporality');
  }
  if (defaults.experiencer && !turned('experiencer')) {
    assertion.experiencer = defaults.experiencer;
    cue('experiencer');
  }
}

/** The header span of a section, if it has one. */
export function headerSpan(section: Section): Span | undefined {
  return section.title === null ? undefined : { start: section.start, end: section.start + section.title.length };
}

/** "PAST MEDICAL HISTORY: …" at the head of a single sentence. */
export function leadingHeader(sentence: string): { kind: SectionKind; span: Span; bodyStart: number } | undefined {
  const match = /^\s*(?:\(?\d{1,2}[.)]\s*)?(\p{L}[\p{L} /&'’()-]{1,48}?)[ \t]*[:\n\r]/u.exec(sentence.slice(0, 80));
  const title = match?.[1];
  if (!match || !title) return undefined;
  const kind = headerKind(title);
  if (!kind || kind === 'component') return undefined;
  const start = match[0].indexOf(title);
  return { kind, span: { start, end: start + title.length }, bodyStart: match[0].length };
}

const KIN = /\b(?:mother|father|mum|mom|dad|parents?|brothers?|sisters?|siblings?|sons?|daughters?|child(?:ren)?|aunts?|uncles?|cousins?|grand\w+|[mp]g[mf]|maternal|paternal|famil\w+|relatives?|twin)\b/i;
/** "FH: father MI" on one line ends with it; lines below go on when they begin small or name a relative. */
export function isBeyondFamily(text: string, section: Section, { start }: Span): boolean {
  if (section.kind !== 'family_history' || section.title === null) return false;
  const body = section.start + section.title.length;
  const firstEnd = text.indexOf('\n', body);
  if (firstEnd === -1 || firstEnd > start || text.slice(body, firstEnd).replace(/[\s:–-]+/g, '') === '') return false;
  return text.slice(firstEnd + 1, text.indexOf('\n', start) === -1 ? section.end : text.indexOf('\n', start)).split('\n').some((line) => (LABELLED.test(line) && !KIN.test(line.slice(0, line.indexOf(':')))) || (!/^\s*(?:\p{Ll}|[-*•]|$)/u.test(line) && !KIN.test(line)));
}

/** "PMH: COPD, gout" on one line, and below it "Resp: ETT 8.0", "Presented: …": a line with a label of its own is no part of the list. */
export function isBeyondHistory(text: string, section: Section, { start }: Span): boolean {
  if ((section.kind !== 'past_history' && section.kind !== 'obstetric_history') || section.title === null) return false;
  const body = section.start + section.title.length;
  const firstEnd = text.indexOf('\n', body);
  if (firstEnd === -1 || firstEnd > start || text.slice(body, firstEnd).replace(/[\s:–-]+/g, '') === '') return false;
  return text.slice(firstEnd + 1, text.indexOf('\n', start) === -1 ? section.end : text.indexOf('\n', start)).split('\n').some((line) => LABELLED.test(line));
}
const LABELLED = /^\s*(?!\d)\p{Lu}[\p{L}/&+]{1,14}(?: [\p{L}/&+]{1,12})?\s*:/u;
