/**
 * Sections of a note: from each header's first character to the next header. Text under no header is a section with a
 * null title whose kind the paragraph classifier gives. Offsets are UTF-16, in order, without overlap.
 */
import type { Section, SectionKind } from '../../../contract/clinical.ts';
import { isBlank, splitLines, trimSpan } from '../text/lines.ts';
import { classifyStretches } from './classify.ts';
import { COMPANY, type Header, headerKind, readHeader, STYLES } from './headers.ts';
import { rowHeaders, SOAP } from './rows.ts';

/** Kinds that a plainly written "Header: text" may open inside a note whose other headers stand out. */
const STRONG = new Set<SectionKind>(['chief_complaint', 'history_present', 'past_history', 'medications', 'allergies', 'family_history', 'social_history', 'review_of_systems', 'examination', 'assessment', 'plan', 'assessment_plan', 'hospital_course', 'instructions']);
/** Words that also head paragraphs of a plan, an examination or a report. */
const INSIDE = new Set<SectionKind>(['assessment', 'plan', 'assessment_plan', 'hospital_course', 'instructions']);

export function segment(given: string): Section[] {
  const text = withoutControlWords(given);
  const headers = findHeaders(text);
  const sections: Section[] = [];
  const first = headers[0]?.start ?? text.length;
  sections.push(...untitled(text, 0, first));
  headers.forEach((header, i) => {
    const end = headers[i + 1]?.start ?? text.length;
    const told = presentation(text, header, end);
    sections.push({ kind: header.kind, title: header.title, ...trimSpan(text, { start: header.start, end: told }) });
    if (told < end) sections.push({ kind: 'history_present', title: null, ...trimSpan(text, { start: told, end }) });
  });
  return sections;
}

/** What a header of one line heads on that line; "Presents with …" on a line below it tells of today, unless it names a year. */
const OF_BEFORE = new Set<SectionKind>(['past_history', 'medications', 'allergies', 'family_history', 'social_history']);
const PRESENTS = /\n[ \t]*(?![^\n.]*\b(?:19|20)\d\d\b)(?=(?:(?:now|today|pt|patient|the patient|he|she|they)[,:]? )?(?:(?:now|today) )?(?:presents?|presented|presenting|admitted|attends?|attended|referred|brought|BIBA|came|comes|c\/o|complains?|complaining)[ ,:](?:today |in |on |to ED |to A&E )?(?:with|of|by|for|after|from|following|via|because|\d))/giu;

/** Where the story of today begins under a header of what was before, or the end. */
function presentation(text: string, header: Header, end: number): number {
  if (!OF_BEFORE.has(header.kind) || /^[ \t]*[:-]?[ \t]*(?:\n|$)/.test(text.slice(header.end, header.end + 20))) return end;
  PRESENTS.lastIndex = header.bodyStart;
  const found = PRESENTS.exec(text);
  return found && found.index < end ? found.index + found[0].length : end;
}

const CONTROL = /\\(?:(?:pard?|line|[bi]0?|ul(?:none)?|tab|plain|f\d{1,2}|fs\d{1,3}|cf\d|[rt])(?![a-z\d])|n(?![a-z]+\\)) ?/g;
/** A text whose file lost its reader ("\\b PLAN:\\b0\\par home", "PLAN:\\nhome" with its line ends spelt out), with blanks and line ends in place of the marks: same offsets. */
function withoutControlWords(text: string): string {
  if (!text.includes('\\') || (text.match(CONTROL)?.length ?? 0) < 3) return text;
  return text.replace(CONTROL, (mark) => (/^\\(?:par|line|n)/.test(mark) ? '\n' : ' ').padEnd(mark.length, ' '));
}

/** All headers that open a section, in order. */
export function findHeaders(text: string): Header[] {
  const lines = splitLines(text);
  const candidates: Header[] = [];
  const soap: Header[] = [];
  lines.forEach((line, i) => {
    if (isBlank(text, line)) return;
    const before = lines[i - 1];
    const after = lines[i + 1];
    // "Family History⏎  Mother: RA": what is set in below it stands under it.
    const setIn = after !== undefined && /^(?:\t| {2,}\S)/.test(text.slice(after.start, after.start + 12).replace(/^ +/, (gap) => (gap.length > 1 ? '  ' : gap))) && !/^\s/.test(text.slice(line.start, line.start + 1));
    const alone = !before || isBlank(text, before) || !after || isBlank(text, after) || setIn;
    const header = readHeader(text, line, alone);
    if (header) candidates.push(header);
    const letter = /^[ \t]*([SOAP])(?:[:.)]|[ \t]*[-–])[ \t]/.exec(text.slice(line.start, line.start + 12)) ?? /^([SOAP])[ \t]*:?$/.exec(text.slice(line.start, Math.min(line.end, line.start + 6)));
    const kind = letter && SOAP[letter[1] ?? ''];
    if (letter && kind) soap.push({ start: line.start, end: line.start + letter[0].trimEnd().length, bodyStart: line.start + letter[0].length, title: letter[0].trim(), kind, style: 'inline-caps', listed: true });
    // "FH Father - bipolar", "PMH reflux": letters that open a line and nothing else does.
    const bare = header ? null : /^[ \t]*(PMHx?|PSHx?|FHx?|Fhx|SHx|Shx|DHx|Dhx|PMhx|FMHx|MEDS)(?=[ \t]+(?![:=–-])\p{L})/u.exec(text.slice(line.start, line.start + 24));
    const bareKind = bare?.[1] === undefined ? undefined : headerKind(bare[1]);
    if (bare?.[1] !== undefined && bareKind !== undefined && bareKind !== 'component') candidates.push({ start: line.start + bare[0].length - bare[1].length, end: line.start + bare[0].length, bodyStart: line.start + bare[0].length, title: bare[1], kind: bareKind, style: 'inline-caps', listed: true });
    // "O/E BP 164/112": the examination begins without a colon.
    const examined = header ? null : /^[ \t]*(O\/E|On examination)(?=[ ,:-])/i.exec(text.slice(line.start, line.start + 24));
    if (examined?.[1] !== undefined) candidates.push({ start: line.start + examined[0].length - examined[1].length, end: line.start + examined[0].length, bodyStart: line.start + examined[0].length, title: examined[1], kind: 'examination', style: 'inline-caps', listed: true });
    candidates.push(...innerHeaders(text, line.start, line.end, header), ...rowHeaders(text, line));
  });
  const kept = inCompany(candidates);
  if (new Set(soap.map((h) => h.kind)).size >= 3) kept.push(...soap);
  return ofReport(choose(text, kept.filter((header) => !asksHabit(text, header)).sort((a, b) => a.start - b.start)));
}

/** "EXAM: CT chest", "FINDINGS: …" in a report that compares images or says how they were made. */
function ofReport(headers: Header[]): Header[] {
  if (!headers.some(({ kind, title }) => kind === 'imaging' && /^(?:comparison|technique)/i.test(title))) return headers;
  return headers.map((header) => (/^(?:exam|examination|findings)$/i.test(header.title) ? { ...header, kind: 'imaging' } : header));
}

/** "Tobacco: never. Alcohol: rarely. Drugs: none." asks for a habit, and heads no list of medicines. */
function asksHabit(text: string, { kind, title, start }: Header): boolean {
  return kind === 'medications' && /^drugs?$/i.test(title) && /\b(?:tobacco|smok\w+|alcohol|etoh|drink\w*)\b[^\n]*\n?[^\n]*$/i.test(text.slice(Math.max(0, start - 120), start));
}

/** One small "plan:" may be a word of a sentence that was broken; different ones are how this note is written. */
function inCompany(candidates: readonly Header[]): Header[] {
  const kinds = new Map<string, Set<SectionKind>>();
  for (const { company, kind } of candidates) if (company !== undefined) kinds.set(company, (kinds.get(company) ?? new Set()).add(kind));
  return candidates.filter(({ company }) => company === undefined || (kinds.get(company)?.size ?? 0) >= COMPANY[company]);
}

/** "… ALLERGIES: none. PLAN: home": listed headers in capitals inside a line. */
function innerHeaders(text: string, start: number, end: number, first: Header | undefined): Header[] {
  const found: Header[] = [];
  const body = text.slice(start, end);
  for (const match of body.matchAll(/(?<=[.,;)]\s{1,3}|\s{3})((?:[A-Z][A-Z/&]+[ ,]{1,2}){0,4}[A-Z][A-Z/&]+)\s?:/g)) {
    const title = match[1] ?? '';
    const kind = headerKind(title);
    if (!kind || kind === 'component' || title.length < 2) continue;
    const at = start + match.index;
    if (first && at < first.bodyStart) continue;
    found.push({ start: at, end: at + title.length, bodyStart: at + match[0].length, title, kind, style: 'inline-caps', listed: true });
  }
  // In one line of a triage note: "… Panadol. Allergies: Ceclor (rash). PMHx: gout". An allergy that no header shows is lost.
  for (const match of body.matchAll(/(?<=[.;)]\s{1,3})(Allerg(?:y|ies)|Drug allergies|Known allergies|All|(?:Current |Home )?[Mm]ed(?:ication)?s|P[MS]Hx|[FS]Hx|(?:Past|Social|Family) (?:medical |surgical )?[Hh]istory)\s?:/g)) {
    const at = start + match.index;
    if (first && at < first.bodyStart) continue;
    const title = match[1] ?? '';
    const kind = headerKind(title);
    if (kind && kind !== 'component') found.push({ start: at, end: at + title.length, bodyStart: at + match[0].length, title, kind, style: 'inline-caps', listed: true });
  }
  return found;
}

/** Drops headers of a weaker dress that only head a paragraph of the section they stand in. */
function choose(text: string, candidates: readonly Header[]): Header[] {
  const standing = candidates.filter((h) => h.listed && rank(h) >= rank({ style: 'line' })).length;
  const chosen: Header[] = [];
  let open: Header | undefined;
  for (const header of candidates) {
    if (open && header.start < open.bodyStart) continue;
    // "Past medical history" above "COPD, IHD": what stands in capitals is all that the section has.
    if (open?.listed && !header.listed && header.style === 'caps' && text.slice(open.bodyStart, header.start).replace(/[\s:]/g, '') === '') continue;
    if (open && rank(header) < rank(open)) {
      if (header.kind === open.kind || header.kind === 'other' || header.kind === 'demographics') continue;
      if (!header.listed) continue;
      if (header.style === 'inline' && standing >= 3 && !STRONG.has(header.kind)) continue;
      if (INSIDE.has(open.kind) && !INSIDE.has(header.kind) && rank(header) < rank({ style: 'line' })) continue;
    }
    if (!header.listed && open && INSIDE.has(open.kind) && rank(header) <= rank(open)) {
      if (header.style !== 'caps' || header.title.split(/\s+/).length < 3) continue;
    }
    if (header.style === 'inline' && (header.kind === 'other' || (header.kind === 'demographics' && open))) continue;
    chosen.push(header);
    open = header;
  }
  return chosen;
}

function rank(header: Pick<Header, 'style'>): number {
  return STYLES.indexOf(header.style);
}

function untitled(text: string, start: number, end: number): Section[] {
  const span = trimSpan(text, { start, end });
  if (span.end === span.start) return [];
  return classifyStretches(text, span).map((part) => ({ ...part, title: null }));
}
