/** Letters and words that mean something else where they stand: "97% RA" is room air, "AF flat" a fontanelle, "IVF w/ KCl" a drip, "C diff neg" no drug. */
import type { Draft } from './merge.ts';

/** What the words stand for there, the whole without them, or nothing. */
export function inPlace(text: string, draft: Draft): Draft[] {
  if (draft.by === 'given') return [draft];
  const words = text.slice(draft.start, draft.end);
  const after = text.slice(draft.end, draft.end + 40);
  if (/^[RO]A(?![\p{L}\d])/u.test(words)) return withoutRoomAir(text, draft, words);
  if (words === 'AF' && FONTANELLE.test(after)) return [];
  if (words === 'IVF' && !CONCEPTION.test(text)) return [];
  if (words === 'PPH' && /^\s*:/u.test(after) && MIND.test(text)) return [];
  if (words === 'ASA' && draft.type !== 'drug') return [/^\s*(?:75|81|100|150|16[02]|300|32[45]|650)\b/u.test(after) ? { ...draft, type: 'drug' } : draft];
  if (words === 'MMC' && BIRTH.test(text)) return [{ ...draft, type: 'problem', meant: 'missed abortion' }];
  if (words === 'PET') return ofPregnancy(text, draft, after);
  const tested = draft.type === 'drug' || draft.type === 'test' || draft.type === 'procedure' ? TESTED.exec(words) : null;
  if (tested?.[1] !== undefined) return [{ ...draft, end: draft.start + tested[1].length, type: 'problem' }];
  // "MRSA - neg" marked as one: what is denied ends before its denial.
  const denied = (draft.type === 'problem' || draft.type === 'finding') && draft.assertion === undefined ? DENIED.exec(words) : null;
  if (denied?.[1] !== undefined) return [{ ...draft, end: draft.start + denied[1].length }];
  return [draft];
}

const DENIED = /^(.*[\p{L}\d])\s*(?:[-–:]\s*|\s)(?:neg(?:ative)?|-ve|absent|not (?:present|seen|detected))$/iu;

/** "SpO2 97% RA" is room air, no arthritis; "97% RA PAIN 8/10" goes on with something else. */
function withoutRoomAir(text: string, draft: Draft, words: string): Draft[] {
  if (!/%\)?\s*(?:on\s)?$/u.test(text.slice(Math.max(0, draft.start - 8), draft.start))) return [draft];
  const rest = /^[RO]A[\s,;]+/u.exec(words)?.[0].length;
  return rest === undefined ? [] : [{ ...draft, start: draft.start + rest }];
}

const FONTANELLE = /^[ :-]*(?:is |was |not )?(?:flat|soft|full|bulging|sunken|tense|open|closed|normotensive|NT(?![\p{L}])|level|depressed)/iu;
const CONCEPTION = /\b(?:conce\w+|pregnan\w+|embryos?|fertil\w+|G\d ?P\d|IVF cycles?|twins?|DCDA|MCDA|gestation|ICSI|\d\d?\/40|IVF (?:baby|pregnancy))\b/iu;
const MIND = /\b(?:MSE|EUPD|CMHT|psych\w*|self[ -]harm|s136|sectioned|overdose)\b/iu;
const BIRTH = /\b(?:LSCS|antenatal|pregnan\w*|G\d ?P\d|\d\d ?\/ ?40|\d\d\+\d|obstetric|labetalol|birth|proteinuria|BW)\b/iu;
/** Pre-eclamptic toxaemia where somebody is or was with child, else a scan. */
function ofPregnancy(text: string, draft: Draft, after: string): Draft[] {
  if (/^[ -]?(?:CT|scan)/iu.test(after) || !BIRTH.test(text)) return [{ ...draft, type: draft.type === 'problem' ? 'test' : draft.type }];
  return /^\s*bloods?/iu.test(after) ? [] : [{ ...draft, type: 'problem', meant: 'pre-eclampsia' }];
}
/** What a swab or a sample looks for, and its answer. */
const TESTED = /^(C\.? ?diff(?:icile)?|MRSA|MSSA|VRE|CPE|covid(?:-19)?|flu(?: [AB])?|RSV|HIV|hep(?:atitis)? [BC]|HBV|HCV|strep(?: A)?|TB|norovirus|chlamydia|gonorrh?oea|syphilis)\s*(?:-\s*)?(?:neg(?:ative)?|pos(?:itive)?|-ve|\+ve|not detected|detected)$/iu;
