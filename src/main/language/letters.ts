/** Letters of the ward and names of the dictionary that the model has put under a wrong type: "UGIB" no drug, "IHD" no finding, "SpR" neither. */
import table from '../../../resources/language/shorthand.json' with { type: 'json' };
import type { EntityType } from '../../contract/clinical.ts';
import type { EntityLinker } from './linker.ts';
import type { Draft } from './merge.ts';

const MEANT = new Map<string, EntityType>((['problem', 'finding', 'procedure', 'test'] as const).flatMap((type) => table[type].map((letters) => [letters, type] as const)));
/** These name people, places, times and headers; but for some that also mean a thing, they are no entity. */
const NOTHING = new Set(table.none.filter((letters) => !new Set(table.alsoMeant).has(letters)));
/** What the table's letters are taken for. */
const NAMED = new Set<EntityType>(['problem', 'finding', 'procedure', 'test', 'drug', 'event', 'anatomy', 'description']);
const EXACT = 0.85;
/** From here on the model is not overruled by the dictionary. */
const SURE = 0.9;
/** "Covid vaccines": given, not had. */
const VACCINE = /[ -]vaccin(?:e|es|ations?)$/iu;
const FAMILY = /\b(?:famil\w+|fhx?|f\/h|hereditary|genetic|consanguin\w+|mother|father|mum|mom|dad|parents?|brothers?|sisters?|siblings?|sons?|daughters?|child(?:ren)?|aunts?|uncles?|cousins?|grand\w+|[mp]g[mf]|maternal|paternal|relatives?|relations?|twin|niece|nephew|kin|pedigree)\b/iu;
const ONE_WORD = /^[\p{L}-]{4,}$/u;

/** The model's drafts with the types that the letters have; what letters say is no entity is left out. */
export function rightlyTyped(text: string, drafts: readonly Draft[], linker: EntityLinker | undefined): Draft[] {
  return drafts.flatMap((draft) => {
    // "No past history of bleeding disorders" without a word of the family.
    if (draft.by === 'model' && draft.type === 'family_history' && !FAMILY.test(text.slice(Math.max(0, draft.start - 200), draft.end + 40))) return [{ ...draft, type: 'history' as const }];
    if (draft.by !== 'model' || !NAMED.has(draft.type)) return [draft];
    const whole = text.slice(draft.start, draft.end);
    // "r/o HIT" taken for a drug.
    const lead = /^(?:r\/o|\?)\s*(?=\p{Lu}{2})/u.exec(whole)?.[0].length ?? 0;
    const words = whole.slice(lead);
    const meant = MEANT.get(words);
    if (meant !== undefined && lead > 0) return [{ ...draft, start: draft.start + lead, type: meant }];
    if (meant !== undefined) return [alike(meant, draft.type) ? draft : { ...draft, type: meant }];
    if (NOTHING.has(words) || (VACCINE.test(words) && (draft.type === 'problem' || draft.type === 'finding'))) return [];
    const type = linker === undefined || draft.score >= SURE ? undefined : byDictionary(words.replace(/\s+(?:in )?(?:19|20)\d{2}$/u, ''), draft.type, linker);
    return [type === undefined ? draft : { ...draft, type }];
  });
}

/** Where the table says "finding", "problem" is as right; a gastroscopy is a test and a procedure. */
function alike(meant: EntityType, said: EntityType): boolean {
  return meant === said || (meant === 'finding' && said === 'problem') || (meant === 'procedure' && said === 'test') || (meant === 'test' && said === 'procedure');
}

/** A drug that only a disease is called, or a disease that only a drug is. */
function byDictionary(words: string, type: EntityType, linker: EntityLinker): EntityType | undefined {
  const isDrug = (): boolean => linker.link(words, 'drug', 'clinical').some(({ system, score }) => system === 'RxNorm' && score >= EXACT);
  const isProblem = (): boolean => linker.link(words, 'problem', 'clinical').some(({ system, score }) => system !== 'MeSH' && score >= EXACT);
  if (type === 'drug') return !isDrug() && isProblem() ? 'problem' : undefined;
  if (type !== 'problem' && type !== 'finding') return undefined;
  // One word only: "Hepatitis B virus carrier" begins with a vaccine's name.
  return ONE_WORD.test(words) && !isProblem() && isDrug() ? 'drug' : undefined;
}
