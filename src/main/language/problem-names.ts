/** Diagnoses in letters that the model misses or takes for something else: "2. CKD stage 3b", "PE 2018", "IHD - NSTEMI 2017". */
import table from '../../../resources/language/shorthand.json' with { type: 'json' };
import type { Draft } from './merge.ts';

/** Only as written, and only where a list, a comma or a word for having it stands before: two letters mean many things. */
const LETTERS = [...table.problem].sort((a, b) => b.length - a.length).map((one) => one.replace(/[&/]/g, '\\$&')).join('|');
const NAMED = new RegExp(
  `(?<=^|\\n|[,;(+]|[.:] |\\d[.)] |[-–•*] |(?:^|[^\\p{L}])(?:[Kk]nown|[Hh]x|[Hh]istory of|h/o|H/o|of|has|with|and|[Pp]revious|[Pp]rev|[Nn]o|[Nn]ew|\\?|[Aa]cute|[Cc]hronic) )[ \\t]*(${LETTERS})(?=[,;.)\\n]|$| ?\\+| (?:s/p|on|stage|[0-9]|\\(|[-–—] |and |with |diagnosed|since|for|which|in|-))`,
  'gu',
);
/** What the letters are taken for by mistake, up to this score. */
const UNSURE = 0.6;
const SAID = new Set(['problem', 'finding', 'history', 'family_history']);

export function withProblemNames(text: string, model: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  for (const match of text.matchAll(NAMED)) {
    const letters = match[1] ?? '';
    const start = match.index + match[0].length - letters.length;
    if (text[start + letters.length] === ':') continue;
    found.push({ start, end: start + letters.length, type: 'problem', score: 0.55, by: 'rule' });
  }
  if (found.length === 0) return [...model];
  const cut = model.map((draft) => firstOfTwo(text, draft));
  const missed = found.filter((one) => !cut.some((draft) => overlaps(draft, one) && (SAID.has(draft.type) ? draft.type !== 'history' && draft.type !== 'family_history' : draft.score >= UNSURE)));
  return [...cut.flatMap((draft) => (SAID.has(draft.type) || draft.score >= UNSURE ? [draft] : apart(text, draft, missed))), ...missed];
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
