/** Names of what is done, where the model has put them under a wrong type or marked them with what became of them: "NGT in situ", "CTPA NAD", "prev NIV". */
import deeds from '../../../resources/language/deeds.json' with { type: 'json' };
import names from '../../../resources/language/common-names.json' with { type: 'json' };
import table from '../../../resources/language/shorthand.json' with { type: 'json' };
import type { EntityType } from '../../contract/clinical.ts';
import type { Draft } from './merge.ts';

const NAMES: ReadonlySet<string> = new Set(names.procedure);
const LETTERS: ReadonlySet<string> = new Set(table.procedure.filter((letters) => table.anywhere.includes(letters)));
const SCANS: ReadonlySet<string> = new Set(deeds.scanLetters);
const ONCE: ReadonlySet<string> = new Set(deeds.onceLetters.filter((letters) => letters.length > 2));
/** The longest name has so many words. */
const MOST = 5;
const MARKED = new Set<EntityType>(['test', 'procedure', 'drug', 'problem', 'finding', 'value', 'description', 'event']);
/** These mean something else than the deed; from this score on the model is believed. */
const OTHERWISE = new Set<EntityType>(['drug', 'problem', 'finding', 'value', 'description', 'event']);
const SURE = 0.75;
/** A course of drugs is either. */
const COURSE = /chemo|therapy|infusion|^(?:abvd|r-chop|fol|capox|ec-t|fec|flag)/iu;
const QUALIFIER = /^(?:prev(?:ious)?|prior|old|new|no|nil|for|the|an?|his|her|repeat|rpt|recent|failed|[LRB]|left|right|D\d+|POD ?#?\d+|s\/p|post)$/iu;
/** What became of it, where it is, which one it is. */
const BECAME = /^[\s,:(–-]*(?:in[- ]?situ|insitu|in place|in|out|removed|flushed|changed|clamped|sited|resited|inserted|placed|pulled|off|NAD|neg(?:ative)?|normal|clear|patent|done|awaited|pending|booked|today|tomorrow|yesterday|(?:sites?|size|via|under|on|at|to|per|with|showed|shows)(?:\s.*)?|[LR]\b.*|x ?\d.*|[#D][+-]?\d.*|\d.*|\p{L}+(?:ing|ed)(?:\s.*)?)$/isu;

export function withDeeds(text: string, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft) => {
    if (draft.by !== 'model' || !MARKED.has(draft.type)) return draft;
    // "PEG site infection", "catheter-associated sepsis": what one has of it goes on behind the name.
    const name = deedIn(text.slice(draft.start, draft.end), draft.type === 'problem' || draft.type === 'finding');
    if (name === undefined) return draft;
    const [from, to] = name;
    const cut = { ...draft, start: draft.start + from, end: draft.start + to };
    if (!OTHERWISE.has(draft.type)) return cut;
    return draft.score >= SURE || (draft.type === 'drug' && COURSE.test(text.slice(cut.start, cut.end))) ? draft : { ...cut, type: 'procedure' as const };
  });
}

/** Where such a name begins and ends in the words, if nothing but what qualifies it stands beside it. */
function deedIn(words: string, whole: boolean): readonly [number, number] | undefined {
  const parts = [...words.matchAll(/[^\s]+/gu)];
  if (/^(?:[\p{L}-]{1,12}\s){0,2}\S+$/u.test(words) && ONCE.has(parts.at(-1)?.[0] ?? '')) return [0, words.length];
  let first = 0;
  while (first < parts.length - 1 && QUALIFIER.test(parts[first]?.[0] ?? '')) first++;
  const start = parts[first]?.index ?? 0;
  for (let count = Math.min(MOST, parts.length - first); count > 0; count--) {
    const last = parts[first + count - 1];
    const end = (last?.index ?? 0) + (last?.[0].replace(/[,;:.)]+$/u, '').length ?? 0);
    const name = words.slice(start, end);
    if (!LETTERS.has(name) && !NAMES.has(name.toLowerCase()) && !SCANS.has(name)) continue;
    const rest = words.slice(end);
    return rest.trim() === '' || (!whole && BECAME.test(rest)) ? [start, end] : undefined;
  }
  return undefined;
}
