/** The statements that belong into a note, in its usual divisions. */
import { NOTE_SECTIONS } from '../../contract/listen-engine.ts';
import type { Statement } from './statements.ts';

export { isGrave, isMedicine, isVital } from './vital.ts';

export type SectionCode = (typeof NOTE_SECTIONS)[number][0];

/** In the order of a note. */
export const SECTIONS: readonly (readonly [SectionCode, string])[] = NOTE_SECTIONS;

export interface NoteLine {
  readonly section: string;
  readonly text: string;
  readonly from: readonly number[];
}
export interface Scored extends Statement {
  /** Must not be lost: an allergy, a drug, a dose, what may be an emergency. */
  readonly vital: boolean;
  /** Names a drug, a dose or an allergy: always in the note. */
  readonly medicine: boolean;
  /** To be looked at where the note leaves it out: measured, to be done, or in a patient's words what may not wait. */
  readonly grave: boolean;
  readonly worth: number;
  readonly section: SectionCode;
}

/** A question is no line of a note, but what it says of the asker's allergy is. */
const OWN_ALLERGY = /\bmy (?:[\w-]+ )?allerg|\bi(?:'m| am) allergic/i;

/** Statements of at least `least` worth, those that name a drug or an allergy, vital ones of half of it; of two that say nearly the same, the worthier. */
export function chooseStatements(scored: readonly Scored[], least: number): Scored[] {
  const kept: Scored[] = [];
  const wanted = scored.filter(one => one.kind !== 'asked' || OWN_ALLERGY.test(one.text) || one.alone === true).filter(one => one.worth >= least || one.medicine || (one.vital && one.worth >= least / 2)).toSorted((a, b) => b.worth - a.worth);
  for (const one of wanted) {
    const words = contentOf(one.text);
    if (!kept.some(other => sameSaid(words, contentOf(other.text)))) kept.push(one);
  }
  const order = new Map(scored.map((one, at) => [one, at]));
  return kept.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

const COMPLAINT = /\b(?:presents?|presenting|(?<!\b(?:prescription|script|letter|referral|note|form|something|nothing|one|it|results?|appointment) )here|comes? in|coming in|came in|seen|in)(?: today| to (?:the )?clinic)*,? (?:today )?(?:for|with|because of|complaining of) (?:an? |the |some |evaluation of (?:an? |the )?|his |her |their |the patient's )*((?:[a-z0-9'-]+ ?){1,6})/i;

/** The complaint in the words that introduce it, null where no line says it. */
function complaintOf(lines: readonly Scored[]): NoteLine | null {
  for (const one of lines) {
    if (one.place > 0.35) break;
    const found = COMPLAINT.exec(one.text)?.[1]?.split(/\b(?:and (?:i|he|she|the|we|you)|today|who|which|that|so|but|can|could|tell|how|i|we|you|he|she|the patient|after|since)\b/i)[0]?.trim();
    if (found !== undefined && found.length > 3) return { section: 'CHIEF COMPLAINT', text: `${found[0]?.toUpperCase() ?? ''}${found.slice(1)}.`, from: one.from };
  }
  return null;
}

/** The chosen statements as lines, sections in a note's order, turns in theirs. */
export function linesOf(chosen: readonly Scored[]): NoteLine[] {
  const complaint = complaintOf(chosen);
  const lines: NoteLine[] = complaint === null ? [] : [complaint];
  for (const [code, section] of SECTIONS) {
    if (code === 'CC') continue;
    for (const one of chosen) if (one.section === code || (code === 'HPI' && one.section === 'CC')) lines.push({ section, text: one.text, from: one.from });
  }
  return lines;
}

/** The note's text, and where each line stands in it. */
interface LaidOut {
  readonly text: string;
  /** In the order of the lines given. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** A heading a section, a paragraph for a history, a line each elsewhere; headings that are not ours come last. */
export function layOut(lines: readonly NoteLine[]): LaidOut {
  const known = SECTIONS.map(([, title]) => title);
  const titles = [...known, ...new Set(lines.map(({ section }) => section).filter(title => !known.includes(title)))];
  const spans = lines.map(() => ({ start: 0, end: 0 }));
  let text = '';
  for (const title of titles) {
    const own = [...lines.entries()].filter(([, line]) => line.section === title && line.text.trim() !== '');
    if (own.length === 0) continue;
    text += `${text === '' ? '' : '\n\n'}${title}\n`;
    own.forEach(([at, line], index) => {
      if (index > 0) text += title === 'HISTORY OF PRESENT ILLNESS' ? ' ' : '\n';
      spans[at] = { start: text.length, end: text.length + line.text.length };
      text += line.text;
    });
  }
  return { text, spans };
}

export const writeNote = (lines: readonly NoteLine[]): string => layOut(lines).text;

const contentOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[a-z]{3,}|\d+/g));

function sameSaid(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const shared = [...words].filter(word => others.has(word)).length;
  return shared / Math.min(words.size, others.size) > 0.9 && Math.min(words.size, others.size) > 3;
}
