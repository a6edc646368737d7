/** Headers in a row on one line: "PMH: htn. Meds: nil. O/E: clear", "pc - cough; imp - cold", "S: better. O: soft. A: ileus. P: diet". */
import type { SectionKind, Span } from '../../../contract/clinical.ts';
import { type Header, headerKind } from './headers.ts';

export const SOAP: Readonly<Record<string, SectionKind>> = { S: 'history_present', O: 'examination', A: 'assessment', P: 'plan' };
/** Kinds that two capital headers on a line may open; a third of any kind shows that the line is a row of them. */
const PAIRED = new Set<SectionKind>(['chief_complaint', 'history_present', 'past_history', 'medications', 'allergies', 'family_history', 'social_history', 'review_of_systems', 'examination', 'assessment', 'plan', 'assessment_plan']);
const PHRASE = /(?<=^\s*|[.;,)?!]\s{1,3}|\s{3}|\s[-–—/|]\s)(\p{L}[\p{L}/&]*(?: [\p{L}/&]+){0,3}) ?(:|[-–](?=\s))/gu;

/** All of a line's headers when they stand in a row, else none. */
export function rowHeaders(text: string, line: Span): Header[] {
  const found: Header[] = [];
  for (const match of text.slice(line.start, Math.min(line.end, line.start + 4000)).matchAll(PHRASE)) {
    const title = match[1] ?? '';
    const kind = SOAP[title] ?? headerKind(title);
    if (!kind || kind === 'component' || kind === 'other' || kind === 'demographics') continue;
    const start = line.start + match.index;
    found.push({ start, end: start + title.length, bodyStart: start + match[0].length, title, kind, style: 'inline', listed: true });
  }
  const kinds = new Set(found.map(({ kind }) => kind));
  if (kinds.size >= 3) return found;
  const [first] = found;
  const paired = kinds.size === 2 && first !== undefined && text.slice(line.start, first.start).trim() === '' && found.every(({ title, kind, bodyStart }) => title.length > 1 && /^\p{Lu}/u.test(title) && PAIRED.has(kind) && text[bodyStart - 1] === ':');
  return paired ? found : [];
}
