/** Diagnoses and complaints in letters, and operations by their ending, that the model misses or takes for something else: "2. CKD stage 3b", "PE 2018", "IHD - NSTEMI 2017". */
import table from '../../../resources/language/shorthand.json' with { type: 'json' };
import { type Draft, indexSpans } from './merge.ts';
import { isOfService } from './services.ts';
import { toldNames } from './told-names.ts';

/** Only as written, and only where a list, a comma or a word for having it stands before: two letters mean many things. */
const FINDINGS: ReadonlySet<string> = new Set(table.finding);
const LETTERS = [...table.problem, ...table.finding].sort((a, b) => b.length - a.length).map((one) => one.replace('/', '\\/')).join('|');
const NAMED = new RegExp(
  `(?<=^|\\n|[,;(+]|[.:] |\\d[.)] |[-–•*] |(?:^|[^\\p{L}])(?:[Kk]nown|[Hh]x|[Hh]istory of|h/o|c/o|C/o|C/O|[Rr]eports|[Dd]enies|H/o|of|has|with|and|[Pp]revious|[Pp]rev|[Nn]o|[Nn]ew|\\?|[Aa]cute|[Cc]hronic) )[ \\t]*(${LETTERS})(?=[,;.)\\n]|$| ?\\+| (?:knees?|hips?|hands?|spine|s/p|on|stage|[0-9]|\\(|[-–—] |and |with |diagnosed|since|for|which|in|x ?\\d|-))`,
  'gu',
);
/** Letters that mean one thing wherever they stand: "L basal CAP", "HR 104 AF", "N+V x3". Names of services and preparations are none ("COPD nurse", "DVT prophylaxis"). */
const ANYWHERE = new RegExp(`(?<![\\p{L}\\d/+-]|\\d ?(?:mg|mcg|g|ml) )(${[...table.anywhere].sort((a, b) => b.length - a.length).map((one) => one.replace(/[+/]/g, '\\$&')).join('|')})(?![\\p{L}/]|\\d{2}|-\\p{L})`, 'gu');
const PROBLEM_LETTERS: ReadonlySet<string> = new Set(table.problem);
/** Names that end as operations do. */
const OPERATION = /(?<![\p{L}-])(?:(?:lap|laparoscopic|open|emergency|elective|left|right|bilateral|partial|total|subtotal|radical|hemi)[ -])?(?:\p{L}{3,16}(?:ectomy|otomy|ostomy|plasty|pexy|rrhaphy))(?![\p{L}-])/giu;
/** What the letters are taken for by mistake, up to this score. */
const UNSURE = 0.6;
/** What a deed's name may lie beside, and what it is mistaken for. */
const BESIDE = new Set(['date', 'description', 'anatomy']);
const MISTAKEN = new Set(['value', 'dose', 'drug']);
const SAID = new Set(['problem', 'finding', 'history', 'family_history']);

export function withProblemNames(text: string, tagged: readonly Draft[]): Draft[] {
  const model = tagged.flatMap((draft) => parted(text, draft));
  const found: Draft[] = [];
  for (const match of text.matchAll(NAMED)) {
    const letters = match[1] ?? '';
    const start = match.index + match[0].length - letters.length;
    if (text[start + letters.length] === ':') continue;
    found.push({ start, end: start + letters.length, type: FINDINGS.has(letters) ? 'finding' : 'problem', score: 0.55, by: 'rule' });
  }
  for (const match of text.matchAll(ANYWHERE)) {
    const letters = match[1] ?? '';
    if (isOfService(text, match.index + letters.length)) continue;
    const type = FINDINGS.has(letters) ? 'finding' : PROBLEM_LETTERS.has(letters) ? 'problem' : 'procedure';
    add(found, { start: match.index, end: match.index + letters.length, type, score: 0.55, by: 'rule' });
  }
  for (const one of toldNames(text)) add(found, one);
  for (const match of text.matchAll(OPERATION)) found.push({ start: match.index, end: match.index + match[0].length, type: 'procedure', score: 0.6, by: 'rule' });
  if (found.length === 0) return [...model];
  const cut = model.map((draft) => withManner(withMark(firstOfTwo(text, draft), found, text), found, text));
  const near = indexSpans(cut);
  const missed = found.filter((one) => !near(one).some((draft) => (one.type === 'procedure' ? !BESIDE.has(draft.type) && (!MISTAKEN.has(draft.type) || draft.score >= UNSURE) : SAID.has(draft.type) ? draft.type !== 'history' && draft.type !== 'family_history' : draft.type !== 'value' && draft.score >= UNSURE)));
  return [...cut.flatMap((draft) => (SAID.has(draft.type) || draft.score >= UNSURE ? [draft] : apart(text, draft, missed))), ...missed];
}

/** "# L NOF" of which the model has the last word. */
function withMark(draft: Draft, found: readonly Draft[], text: string): Draft {
  const whole = draft.by === 'model' && SAID.has(draft.type) ? found.find(({ start, end }) => text[start] === '#' && start <= draft.start && draft.end <= end) : undefined;
  return whole === undefined ? draft : { ...draft, start: whole.start, end: whole.end };
}

/** "Lap appendicectomy" of which the model has the last word. */
function withManner(draft: Draft, found: readonly Draft[], text: string): Draft {
  if (draft.by !== 'model' || draft.type !== 'procedure') return draft;
  const whole = found.find(({ type, start, end }) => type === 'procedure' && start < draft.start && end === draft.end && /^lap /iu.test(text.slice(start, end)));
  return whole === undefined ? draft : { ...draft, start: whole.start };
}

function add(found: Draft[], next: Draft): void {
  if (!found.some((one) => overlaps(one, next))) found.push(next);
}

/** "PMHx RA", "DDx bleed": the header is no part of the name. */
const HEAD_BEFORE = /^(?:PMHx?|PSHx?|PMedHx|BG|Bkg|DDx|Ddx|ddx|Dx|Hx|Imp|[cC]\/[oO]|[hH]\/[oO]|[kK]\/[cC]\/[oO])[: ]\s*(?=[\p{L}?])/u;
/** "Maternal uncle completed suicide", "father MI": whose it is is no part of the name. */
const RELATIVE_BEFORE = /^(?:(?:maternal|paternal|half)[ -])?(?:mother|father|mum|mom|dad|brother|sister|sibling|son|daughter|aunt|uncle|cousin|grand(?:mother|father|ma|pa|dad|parents?)|[mp]g[mf])\s+(?:(?:-|has|had|with|d\.?|died of|of)\s+)?(?=\p{L}{2})/iu;
const LINKS = /\s*\([-+−]\)\s*|\s+\/\s+|(?<=^\p{L}{4,14})\/(?=\p{L}{4,14}$)|(?-i:(?<=(?<!\p{L})[A-Z]{2,4})\/(?=[A-Z]{2,4}(?!\p{L})))|\s+(?:c\/b|complicated by|2\/2|2['°](?: to)?|secondary to|due to|\+\/-|\+)\s+/iu;
/** "Cirrhosis c/b varices", "delirium 2' to pneumonia +/- UTI", "(+) fatigue (-) weight loss", "SI/HI": each has a name of its own. */
function parted(text: string, draft: Draft): Draft[] {
  if (draft.by !== 'model') return [draft];
  if (draft.type === 'procedure') return deedsApart(text, draft);
  if (draft.type !== 'problem' && draft.type !== 'finding') return [draft];
  const parts: Draft[] = [];
  let start = draft.start + (HEAD_BEFORE.exec(text.slice(draft.start, draft.end))?.[0].length ?? 0);
  start += /^(?:nil|no|denies|denied)\s+(?=\p{L}{3})/iu.exec(text.slice(start, draft.end))?.[0].length ?? 0;
  start += RELATIVE_BEFORE.exec(text.slice(start, draft.end))?.[0].length ?? 0;
  for (;;) {
    const link = LINKS.exec(text.slice(start, draft.end));
    const end = link === null ? wholeOf(text, start, draft.end) : start + link.index;
    if (end - start >= 2) parts.push({ ...draft, start, end });
    if (link === null) return parts.length > 0 ? parts : [draft];
    start = end + link[0].length;
  }
}

/** Where a name ends: "JVP ↑" with its arrow, "guarding RIF" before its place in letters. */
function wholeOf(text: string, start: number, end: number): number {
  const place = /(?<=\p{L}{4})\s(?:[RL]IF|[RL][UL]Q|[RL]HC)$/u.exec(text.slice(start, end));
  if (place !== null) return start + place.index;
  return end + (/^[ ]?[↑↓](?![ ]?\p{L})/u.exec(text.slice(end, end + 3))?.[0].length ?? 0);
}

/** "Theatre - laparotomy", "washout + ex-fix". */
function deedsApart(text: string, draft: Draft): Draft[] {
  let start = draft.start + (/^(?:theatre|plan|done|op|operation)\s*[-–:]\s*/iu.exec(text.slice(draft.start, draft.end))?.[0].length ?? 0);
  const from = start;
  const parts: Draft[] = [];
  for (const { index, 0: link } of text.slice(from, draft.end).matchAll(/\s[+–-]\s(?=\p{L})|,\s(?=\p{L})|(?<=\p{L}{4})\/(?=\p{L}{4})/gu)) {
    const end = from + index;
    if (/\p{L}{2}/u.test(text.slice(start, end))) parts.push({ ...draft, start, end });
    start = end + link.length;
  }
  return start < draft.end ? [...parts, { ...draft, start }] : [draft];
}

/** "PE 2018 - warfarin" taken for one drug: the drug stands behind the dash. */
function apart(text: string, draft: Draft, missed: readonly Draft[]): Draft[] {
  const one = missed.find((problem) => overlaps(draft, problem));
  if (one === undefined) return [draft];
  const behind = /^[^\p{L}\n]*[-–—][ \t]+(?=\p{L}{4})/u.exec(text.slice(one.end, draft.end))?.[0].length;
  return behind === undefined || draft.type !== 'drug' ? [] : [{ ...draft, start: one.end + behind }];
}

/** "Ischaemic heart disease - NSTEMI" names two things. */
function firstOfTwo(text: string, draft: Draft): Draft {
  if (draft.type !== 'problem' || draft.by !== 'model') return draft;
  const at = text.slice(draft.start, draft.end).search(/\s[-–—]\s/u);
  return at < 3 || !ENDS_IN_LETTERS.test(text.slice(draft.start, draft.end)) ? draft : { ...draft, end: draft.start + at };
}
const ENDS_IN_LETTERS = new RegExp(`\\s[-–—]\\s(?:${LETTERS})$`, 'u');

const overlaps = (a: Draft, b: Draft): boolean => a.start < b.end && b.start < a.end;
