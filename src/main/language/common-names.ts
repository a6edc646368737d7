/** Common names of symptoms, signs, diagnoses and operations, read word for word where the model marked nothing: it misses some in lists and shorthand. */
import table from '../../../resources/language/common-names.json' with { type: 'json' };
import type { EntityType, Span } from '../../contract/clinical.ts';
import { type Draft, indexSpans } from './merge.ts';
import { isOfService } from './services.ts';
import { SHORTEST, slipsOf } from './text/misspelt.ts';

type Named = readonly { readonly words: readonly string[]; readonly type: EntityType }[];
/** Names by their first word, longest first. */
const BY_FIRST = new Map<string, Named>();
for (const type of ['finding', 'problem', 'procedure'] as const)
  for (const name of table[type]) {
    const words = name.split(' ');
    const first = words[0] ?? '';
    BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), { words, type }].sort((a, b) => b.words.length - a.words.length));
  }
/** Of these a part means something else. */
const WHOLE: ReadonlySet<string> = new Set(table.whole);
const WORD = /[\p{L}\d][\p{L}\d'’-]*|&/gu;
/** Less sure than the model, which reads the sentence. */
const SCORE = 0.5;
/** What the model marks otherwise goes before a name of the table. */
const CLAIMS = new Set<EntityType>(['problem', 'finding', 'procedure', 'drug', 'test', 'value', 'history', 'family_history']);

/** "Brisk reflexes" taken for a test, "pulled NGT" for a value, "lap" of "lap chole" for an illness, by a model that is not sure. */
function isUnsure({ by, type, score, start, end }: Draft, named: EntityType, words: number, name: Span): boolean {
  if (by !== 'model' || score >= UNSURE) return false;
  const part = words > 1 && score < DOUBTED && name.start <= start && end <= name.end;
  return part || type === 'value' || (type === 'drug' && words > 1 && named === 'procedure') || (type === 'test' && named !== 'procedure');
}
const UNSURE = 0.6;
/** Below this score a part of a longer name is a guess. */
const DOUBTED = 0.35;

const NAME_WORDS: ReadonlySet<string> = new Set(table.finding.concat(table.problem, table.procedure).flatMap((name) => name.split(' ')));
let slips: ((typed: string) => string | undefined) | undefined;
/** The word of a name that a word in no dictionary stands for. Its table is made for the first of them. */
const meant = (word: string): string | undefined => (slips ??= slipsOf(NAME_WORDS))(word);
const LOWER = /^\p{Ll}+$/u;

/** @param isWord what no dictionary has may be a misspelt name ("diahrrea"); without it names are read as they are written alone. */
export function withCommonNames(text: string, model: readonly Draft[], isWord: (word: string) => boolean = () => true): Draft[] {
  const words = [...text.matchAll(WORD)].map((match) => {
    const word = match[0].toLowerCase().replace('’', "'");
    return { start: match.index, end: match.index + match[0].length, word: word.length < SHORTEST || NAME_WORDS.has(word) || !LOWER.test(match[0]) || isWord(word) ? word : (meant(word) ?? word) };
  });
  const drafts = model.map((draft) => ({ ...draft }));
  const claimed = drafts.filter((draft) => CLAIMS.has(draft.type)).sort((a, b) => a.start - b.start);
  const near = indexSpans(claimed);
  const found: Draft[] = [];
  for (let i = 0; i < words.length; i++) {
    const start = words[i]?.start ?? 0;
    const named = BY_FIRST.get(words[i]?.word ?? '')?.find((name) => name.words.every((word, n) => words[i + n]?.word === word && (n === 0 || /^(?:[ \t]{1,2}|[ \t]?\n[ \t]*)$/.test(text.slice(words[i + n - 1]?.end, words[i + n]?.start)))));
    if (named === undefined) continue;
    const end = words[i + named.words.length - 1]?.end ?? start;
    i += named.words.length - 1;
    // "Hay fever" of which the model has the fever.
    const inside = WHOLE.has(named.words.join(' ')) || (named.type === 'procedure' && named.words.length > 1) ? near({ start, end }).find((draft) => start <= draft.start && draft.end <= end && draft.by === 'model' && (named.type !== 'procedure' || (draft.type === 'procedure' && draft.score < UNSURE))) : undefined;
    if (inside !== undefined) Object.assign(inside, { start, end });
    else if (!isOfService(text, end) && !near({ start, end }).some((draft) => !isUnsure(draft, named.type, named.words.length, { start, end }))) found.push({ start, end, type: named.type, score: SCORE, by: 'rule', meant: named.words.join(' ') });
  }
  if (found.length === 0) return drafts;
  const over = indexSpans(found);
  const kept = drafts.flatMap((draft) => {
    const names = over(draft);
    if (names.length === 0) return [draft];
    // "Chole 2019": the year is a date still.
    const last = names.at(-1)?.end ?? 0;
    if (draft.type === 'date') return last < draft.end ? [{ ...draft, start: last + (/^\s*/.exec(text.slice(last, draft.end))?.[0].length ?? 0) }] : [];
    return CLAIMS.has(draft.type) && !names.some((one) => isUnsure(draft, one.type, text.slice(one.start, one.end).split(' ').length, one)) ? [draft] : [];
  });
  return [...kept, ...found];
}
