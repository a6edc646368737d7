/** Headers: how a line is dressed, and which section kind its words mean. */
import headerTable from '../../../../resources/language/section-headers.json' with { type: 'json' };
import type { SectionKind, Span } from '../../../contract/clinical.ts';

/** How much a header stands out, weakest first. */
export const STYLES = ['inline', 'inline-caps', 'line', 'marked', 'caps'] as const;
export type HeaderStyle = (typeof STYLES)[number];

/** Ways of writing a header that alone say little, each with how many kinds must stand so. */
export const COMPANY = { small: 2, number: 2, dash: 3, item: 3 } as const;
type Company = keyof typeof COMPANY;

export interface Header extends Span {
  /** Where the section's own text begins. */
  readonly bodyStart: number;
  readonly title: string;
  readonly kind: SectionKind;
  readonly style: HeaderStyle;
  /** False when the phrase is in no table and only its shape says "header". */
  readonly listed: boolean;
  /** A header only where other kinds stand in the note in the same way: "pmh: htn", "Plan - home", "- Plan: home". */
  readonly company?: Company;
}

const KINDS = new Map<string, SectionKind>();
for (const [kind, phrases] of Object.entries(headerTable.kinds)) for (const phrase of phrases) KINDS.set(phrase, kind as SectionKind);
// British clerking: "ALL:" heads the allergies, "ADRs" the adverse reactions.
for (const phrase of ['all', 'adr', 'adrs', 'adverse drug reactions', 'allergies adrs', 'allergy status']) KINDS.set(phrase, 'allergies');
// Australian letters: "PHx:" heads the past history.
for (const phrase of ['phx', 'past hx']) if (!KINDS.has(phrase)) KINDS.set(phrase, 'past_history');
const COMPONENTS = new Set<string>(headerTable.components);

/** Lower case, "&" as "and", no punctuation, no bracketed remark. */
export function normaliseHeader(title: string): string {
  return title.toLowerCase().replaceAll('&', ' and ').replace(/\([^)]{0,40}\)/g, ' ').replace(/[^a-z0-9 ]+/g, ' ').replace(/\s+/g, ' ').trim();
}

/** The kind of a header phrase, "component" for a body system or examined part, undefined when not listed. */
export function headerKind(title: string): SectionKind | 'component' | undefined {
  const phrase = normaliseHeader(title);
  if (phrase.length < 2) return undefined;
  const kind = KINDS.get(phrase) ?? KINDS.get(phrase.replace(/^(?:the|patient s|patient|\d+) /, '')) ?? KINDS.get(phrase.replace(/ (?:reviewed|today|obtained|performed|taken|on admission|section)$/, ''));
  if (kind) return kind;
  const full = inFull(phrase);
  if (full !== phrase && KINDS.has(full)) return KINDS.get(full);
  return COMPONENTS.has(phrase) ? 'component' : (KINDS.get(phrase.replace(LED, '').replace(TAILED, '')) ?? qualified(phrase));
}

/** "Clinical Examination", "Relevant Past History", "Examination findings": words that leave a header's kind as it is. */
const LED = /^(?:clinical|brief|focus(?:s?ed)|detailed|relevant|pertinent|significant|initial|main|my|our|other|additional|further|recent|latest|current|present|todays?|today s) /;
const TAILED = / (?:findings|details|notes|summary|list|so far|to date|at present|at admission|at presentation|on arrival)$/;

/** Words that a header shortens: "Past Med Hx", "Soc Hx", "Hx of presenting complaint". */
const SHORT: Readonly<Record<string, string>> = { hx: 'history', med: 'medical', surg: 'surgical', soc: 'social', fam: 'family', psych: 'psychiatric', obs: 'obstetric', gyn: 'gynaecological', gynae: 'gynaecological', pres: 'presenting', compl: 'complaint', meds: 'medications', dx: 'diagnosis', rx: 'treatment', sx: 'symptoms', exam: 'examination', ix: 'investigations', inv: 'investigations', imp: 'impression', all: 'allergies', curr: 'current' };

function inFull(phrase: string): string {
  return phrase.split(' ').map((word) => SHORT[word] ?? word).join(' ');
}

/** Headers that are as often written before a full stop: a longer one is a sentence's beginning. */
const STANDS_BEFORE_STOP = new Set(['cc', 'hpi', 'hpc', 'pc', 'pmh', 'pmhx', 'psh', 'pshx', 'fh', 'fhx', 'sh', 'shx', 'dh', 'ros', 'pe', 'o e', 'exam', 'plan', 'assessment', 'impression', 'allergies', 'medications', 'meds', 'social history', 'family history', 'past medical history', 'chief complaint', 'history of present illness', 'physical examination', 'review of systems']);

/** Words that say whose list it is or from when, and no more: "Allergies and sensitivities on our record", "Current medication as per GP". */
const QUALIFIERS = new Set('a adr adrs and any as at by confirmed current currently documented drug drugs due for from gp had home hospital in is known list listed medication medications of on other our patient per pharmacy record recorded records regular reported repeat summary taken taking the their this time to up updated with your adverse effects intolerance intolerances reaction reactions sensitivities sensitivity allergy allergies admission discharge clinic visit system emeds epma ehr emr file chart notes'.split(' '));
/** Kinds that such a header may open: a paragraph headed otherwise by mistake harms little, an allergy not seen does. */
const QUALIFIED = new Set<SectionKind>(['allergies', 'medications', 'past_history', 'family_history', 'social_history']);

function qualified(phrase: string): SectionKind | undefined {
  const words = phrase.split(' ');
  if (words.length < 2 || words.length > 9) return undefined;
  for (let length = Math.min(4, words.length - 1); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const kind = KINDS.get(words.slice(from, from + length).join(' '));
      if (kind === undefined || !QUALIFIED.has(kind)) continue;
      if ([...words.slice(0, from), ...words.slice(from + length)].every((word) => QUALIFIERS.has(word))) return kind;
    }
  }
  return undefined;
}

const PREFIX = /^[ \t]*(?:(#{1,6})[ \t]+|(\*\*|__)|=+[ \t]*|-{2,}[ \t]*|([-–•*·▪●][ \t]+)|\[)?(?:\(?(?:\d{1,2}|[IVX]{1,4}|[A-H])[.)][ \t]+)?(\*\*|__)?/u;
const PHRASE = /^(\p{L}[\p{L}\p{N} /&,'’()\-+.]{0,58}?)[ \t]*(\*\*|__|\])?[ \t]*(:|[-–—]{1,2}(?=[ \t])|={2,}|-{3,}|#+)?[ \t]*(\*\*|__|\])?[ \t]*/u;

/** "*Plan*", "<HPI>", ">> Allergies <<", "~ Exam ~": marks before a phrase and behind it. */
const DRESSED = /^[ \t]*([*_~<>«»=#|{[(•:\-–—]{1,12}[ \t]*)(\p{L}[\p{L}\p{N} /&,'’()\-+.]{0,58}?)[ \t]*(:?[*_~<>«»=#|}\])\-–—]{1,12}:?|:(?=[*_~<>«»=#|}\]]*[ \t]*$))[ \t]*/u;

/** A phrase of the table between marks: what stands behind them is the section's text. */
function dressed(text: string, line: Span): Header | undefined {
  const body = text.slice(line.start, Math.min(line.end, line.start + 140));
  const match = DRESSED.exec(body);
  const title = match?.[2];
  if (!match || !title || /^[-–—•: \t]+$/u.test(match[1] ?? '') !== /^[-–—:]+$/u.test(match[3] ?? '')) return undefined;
  const kind = headerKind(title);
  if (!kind || kind === 'component') return undefined;
  const start = line.start + (body.length - body.trimStart().length);
  return { start, end: line.start + body.indexOf(title) + title.length, bodyStart: line.start + match[0].length, title, kind, style: 'marked', listed: true };
}

/** The header that a line begins with or consists of. `alone` says whether the lines around it are blank. */
export function readHeader(text: string, line: Span, alone: boolean): Header | undefined {
  return dressed(text, line) ?? plainHeader(text, line, alone);
}

function plainHeader(text: string, line: Span, alone: boolean): Header | undefined {
  const body = text.slice(line.start, Math.min(line.end, line.start + 140));
  const prefix = PREFIX.exec(body);
  const from = prefix?.[0].length ?? 0;
  const marked = Boolean(prefix?.[1] ?? prefix?.[2] ?? prefix?.[4]);
  const bullet = prefix?.[3] !== undefined;
  const numbered = /[.)][ \t]+$/u.test(prefix?.[0] ?? '');
  const start = line.start + (body.length - body.trimStart().length);
  const rest = body.slice(from);
  const whole = rest.replace(/[\s:*_=#\-–—>→\]]+$/u, '');
  if (whole.length >= 2 && whole.length <= 60 && line.end - line.start <= 100) {
    const found = bullet && !/:\s*$/u.test(rest) ? undefined : wholeLine(whole, rest, marked, alone || numbered);
    if (found) return { start, end: line.start + from + whole.length, bodyStart: line.end, title: whole, ...found, ...companyOf(whole, marked, false, bullet ? 'item' : numbered && !alone && !rest.trimEnd().endsWith(':') ? 'number' : undefined) };
  }
  const colon = rest.search(/[:;]|\*\*|\t|\s[-–—]\s|\.(?=\s\p{Lu}|\s\d)/u);
  if (colon < 1 || colon > 60) return undefined;
  const phrase = PHRASE.exec(rest.slice(0, colon));
  const title = phrase && rest.slice(0, colon).replace(/[\s*_]+$/u, '');
  if (!title || !/^\p{L}/u.test(title)) return undefined;
  const dash = rest[colon] !== ':' && !rest.startsWith('**', colon);
  if (/[;.]/.test(rest[colon] ?? '') && !STANDS_BEFORE_STOP.has(normaliseHeader(title))) return undefined;
  const kind = headerKind(title);
  if (!kind || kind === 'component') {
    if (kind || dash || !isCaps(title) || title.split(/\s+/).length < 2 || /\d/.test(title)) return undefined;
    return { start, end: line.start + from + title.length, bodyStart: line.start + from + colon + 1, title, kind: 'other', style: 'inline-caps', listed: false };
  }
  const style: HeaderStyle = marked ? 'marked' : isCaps(title) ? 'inline-caps' : 'inline';
  const company = companyOf(title, marked, dash && (style === 'inline' ? kind !== 'allergies' : rest[colon] === '.' || rest[colon] === ';'), bullet ? 'item' : undefined);
  if (company.company && (!STANDING.has(kind) || (bullet && !/^\p{Lu}/u.test(title)))) return undefined;
  return { start, end: line.start + from + title.length, bodyStart: line.start + from + colon + (dash && rest[colon] !== '\t' ? 2 : 1), title, kind, style, listed: true, ...company };
}

/** Kinds whose headers are also written small, as in "pmh: htn"; "labs:" and "discharge:" are words of running text too. */
const STANDING = new Set<SectionKind>(['chief_complaint', 'history_present', 'past_history', 'medications', 'allergies', 'family_history', 'social_history', 'review_of_systems', 'vital_signs', 'examination', 'results', 'assessment', 'plan', 'assessment_plan', 'instructions']);

function companyOf(title: string, marked: boolean, dash: boolean, listed: Company | undefined): Pick<Header, 'company'> {
  if (dash) return { company: 'dash' };
  if (listed !== undefined) return { company: listed };
  return marked || /^\p{Lu}/u.test(title) ? {} : { company: 'small' };
}

function wholeLine(whole: string, rest: string, marked: boolean, alone: boolean): Pick<Header, 'kind' | 'style' | 'listed'> | undefined {
  if (/[.;,?!]$/.test(whole) && !/\b(?:dx|hx)\.$/i.test(whole)) return undefined;
  const kind = headerKind(whole);
  const caps = isCaps(whole);
  const colon = /:\s*(?:\*\*|__)?\s*$/u.test(rest);
  if (kind === 'component') return undefined;
  if (kind) {
    if (caps) return { kind, style: 'caps', listed: true };
    if (marked) return { kind, style: 'marked', listed: true };
    return (/^\p{Lu}/u.test(whole) ? alone || colon || (kind === 'allergies' && /^(?:drug |known )?allergies$/i.test(whole)) : colon && STANDING.has(kind)) ? { kind, style: 'line', listed: true } : undefined;
  }
  const words = whole.split(/\s+/);
  if (words.length > 7 || /\d/.test(whole) || !/^\p{L}/u.test(whole)) return undefined;
  if (caps && (alone || colon) && words.length >= 2) return { kind: 'other', style: 'caps', listed: false };
  // "**Complaint:** cough" goes on behind its header.
  return marked && !/[:*]|__/.test(whole) ? { kind: 'other', style: 'marked', listed: false } : undefined;
}

/** At least three capital letters in all, none of them small. */
function isCaps(title: string): boolean {
  return !/\p{Ll}/u.test(title) && (title.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}
