/** Names of drugs as people write them (brand, ingredient, salt, with strength, misspelt) → the ingredients they hold. */
import brandTable from '../../../../resources/language/brands.json' with { type: 'json' };
import { DRUG_GROUP, editDistance } from './terminology.ts';
import type { NameRow, Terminology } from './terminology.ts';

export interface Ingredient {
  /** The ingredient's name in lower case: the key of every drug table. */
  name: string;
  /** null for the few that no public map gives a code. */
  rxcui: string | null;
}
export interface DrugMatch {
  ingredients: Ingredient[];
  /** The brand as the list writes it, when a brand was named. */
  brand?: { name: string; rxcui: string };
  how: 'exact' | 'part' | 'misspelt';
  score: number;
  /** Ingredients drug by drug, where several drugs are named one after the other ("warfarin and ibuprofen"), not one combination. */
  apart?: string[][];
}
export interface DrugLexicon {
  /** null when no drug is recognised: never to be read as "nothing to check". */
  resolve(text: string): DrugMatch | null;
  /** The substances of a name or a brand as it stands, nothing guessed; none where it is no drug's. */
  named(text: string): string[];
  readonly edition: string;
}

const STRENGTH = /\b\d[\d.,/]*\s*(mg|mcg|microgram(me)?s?|µg|ug|g|grams?|ml|l|units?|unt|iu|meq|mmol|%|hr|hours?|mg\/ml|puffs?|tabs?|caps?|drops?|actuat)?(\s*\/\s*(\d[\d.]*\s*)?(ml|mg|actuat|hr|h|day|dose|g))?(?![a-z0-9-])/gi;
const FORM = /\b(\d+[ -]days?|generic|brand|oral|tablets?|tabs?|capsules?|caps?|injection|injectable|solution|suspension|syrup|elixir|cream|ointment|gel|patch(es)?|transdermal|system|topical|inhal(er|ation|ant)|nebuli[sz]ed|nebs?|spray|drops?|ophthalmic|otic|nasal|rectal|suppositor(y|ies)|vaginal|chewable|disintegrating|extended|delayed|release|modified|sustained|immediate|xr|xl|er|sr|mr|cr|la|ec|dr|ir|hr|24|12|powder|lotion|foam|shampoo|lozenge|film|coated|enteric|prefilled|syringe|pen|vial|kit|pack|po|iv|im|sc|sl|pr|inh|od|bd|bid|tds|tid|qds|qid|qd|qhs|qam|hs|prn|daily|nightly|nocte|mane|once|twice|weekly|stat|regular|dose|low|high|for|of|the|and|therapy|treatment|started|infusion|mucous|membrane|auto-injector|cartridge|granules|liquid|product|mg|mcg|ml)\b/gi;
const SALT = /\b(sodium|potassium|calcium|magnesium|hydrochloride|hcl|chloride|sulfate|sulphate|phosphate|acetate|maleate|tartrate|bitartrate|citrate|mesylate|besylate|bisulfate|bisulphate|fumarate|succinate|nitrate|bromide|hydrobromide|dihydrate|monohydrate|trihydrate|hydrate|anhydrous|disodium|tromethamine|propionate|valerate|furoate|decanoate|palmitate|gluconate|malate|tosylate|xinafoate|erbumine|arginine|lysine|meglumine)\b/gi;

/** "Tab.", "Inj", "T." before the name. */
const LEAD = /^(?:tabs?|caps?|inj|syr|susp|t|c|rx)\.?\s+/i;
/** Names of classes are no misspelt drugs: "macrolides" isn't nitrofurantoin. */
const CLASS_WORD = /^(?:nsaids?|triptans?|ergots?|statins?|(?:cortico)?steroids?|antibiotics?|antimicrobials?|anti-?coagulants?|doacs?|noacs?|opioids?|opiates?|(?:alpha|beta)[ -]?blockers?|diuretics?|macrolides?|(?:fluoro)?quinolones?|cephalosporins?|carbapenems?|aminoglycosides?|tetracyclines|glycopeptides?|azoles?|decongestants?|benzodiazepines?|ace[ -]?(?:inhibitors?|i)|arbs?|ssris?|snris?|ppis?|h2 (?:blockers?|antagonists?)|antiplatelets?|antiepileptics?|antidepressants?|antipsychotics?|laxatives?|vasopressors?|inotropes?|sedatives?|serotonergic drugs|inhalers?|nebuli[sz]ers?|contrast|chemotherapy|immunosuppress(?:ants?|ion)|vaccines?|hormones?|herbals?)$/i;
/** "amlodipine/atorvastatin", "co-amoxiclav + …": strokes and pluses hold the parts of one product together. */
const ONE_COMBINATION = /[/+]/;
const SEPARATOR = /[/+,;&]|\s(?:and|with|plus)\s/i;
/** The longest names of the list are vaccines'. */
const MOST_WORDS = 16;
/** Names looked at for one shortened word; more of them say that it is no shortening. */
const MOST_BEGINNINGS = 40;
const OWN_BRANDS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(brandTable.brands));

export function createDrugLexicon(terms: Terminology): DrugLexicon {
  const system = terms.systems.get('RxNorm');
  const number = system?.number ?? 1;
  const cache = new Map<string, DrugMatch | null>();

  function lookUp(text: string): NameRow | undefined {
    const { norm, key } = terms.keyOf(text);
    if (!key) return undefined;
    const rows = terms.byKey(key).filter((row) => row.system === number);
    const rank = (row: NameRow): number => ((row.norm ?? row.key) === norm ? 0 : 4) + (row.grp === DRUG_GROUP.ingredient ? 0 : 1) + row.kind / 10;
    return rows.sort((a, b) => rank(a) - rank(b) || a.concept - b.concept)[0];
  }

  function matchOf(row: NameRow, how: DrugMatch['how'], score: number): DrugMatch {
    const held = terms.ingredientsOf(row.concept).map((c) => ({ name: c.display.toLowerCase(), rxcui: /^\d+$/.test(c.code) ? c.code : null }));
    const brand = row.grp === DRUG_GROUP.brand ? { brand: { name: row.display, rxcui: row.code } } : {};
    return { ingredients: held.length > 0 ? held : [{ name: row.display.toLowerCase(), rxcui: row.code }], ...brand, how, score };
  }

  /** A brand that the terminology lacks, from the table beside it. */
  function ownBrand(text: string): DrugMatch | null {
    const held = OWN_BRANDS.get(text.trim().toLowerCase());
    if (held === undefined) return null;
    const ingredients = held.flatMap((name) => {
      const row = lookUp(name);
      return row === undefined ? [{ name, rxcui: null }] : matchOf(row, 'exact', 1).ingredients;
    });
    return { ingredients, how: 'exact', score: 1 };
  }

  function named(text: string): string[] {
    const own = OWN_BRANDS.get(text.trim().toLowerCase());
    if (own !== undefined) return [...own];
    const row = lookUp(text);
    return row === undefined ? [] : matchOf(row, 'exact', 1).ingredients.map(({ name }) => name);
  }

  function whole(text: string): DrugMatch | null {
    const own = ownBrand(text);
    if (own !== null) return own;
    const found = lookUp(text) ?? (SALT.test(text) ? lookUp(text.replace(SALT, ' ')) : undefined);
    SALT.lastIndex = 0;
    return found ? matchOf(found, 'exact', 1) : null;
  }

  function joined(matches: DrugMatch[], how: DrugMatch['how']): DrugMatch {
    const ingredients = [...new Map(matches.flatMap((m) => m.ingredients).map((i) => [i.name, i])).values()];
    const brand = matches.length === 1 ? matches[0]?.brand : undefined;
    return { ingredients, ...(brand ? { brand } : {}), how, score: Math.min(...matches.map((m) => m.score)) };
  }

  /** Every longest run of words that names a drug. */
  function runs(words: string[]): DrugMatch[] {
    const found: DrugMatch[] = [];
    for (let start = 0; start < words.length; ) {
      let taken = 0;
      for (let end = Math.min(words.length, start + 6); end > start && taken === 0; end--) {
        const run = words.slice(start, end).join(' ');
        const own = ownBrand(run);
        const row = own === null && run.length > 3 ? lookUp(run) : undefined;
        const match = own === null ? row && matchOf(row, 'part', 0.9) : { ...own, how: 'part' as const, score: 0.9 };
        if (match) {
          found.push(match);
          taken = end - start;
        }
      }
      start += taken || 1;
    }
    return found;
  }

  function misspelt(words: string[]): DrugMatch[] {
    const found: DrugMatch[] = [];
    for (const word of words) {
      if (word.length < 5 || /\d/.test(word)) continue;
      const most = word.length < 7 ? 1 : word.length < 11 ? 2 : 3;
      const near = terms
        .similarWords(word, number, 0.3)
        .map((like) => ({ ...like, edits: editDistance(like.token, word, most) + (like.token[0] === word[0] ? 0 : 1) }))
        .filter((like) => like.edits <= most)
        .sort((a, b) => a.edits - b.edits || b.likeness - a.likeness);
      // A word of the list's own ("vaccine", "strain") is spelt as it should be, and names no drug by itself.
      if (near.some((like) => like.token === word)) continue;
      const row = near.map((like) => lookUp(like.token)).find((r) => r !== undefined);
      if (row) found.push(matchOf(row, 'misspelt', 0.75));
    }
    return found;
  }

  /** "Vanco", "atorva": the beginning of one ingredient's name and of no other's. */
  function shortened(text: string): DrugMatch | null {
    const word = text.toLowerCase();
    if (!/^[a-z]{5,9}$/.test(word)) return null;
    const names = terms.beginningWith(word, number, MOST_BEGINNINGS).filter((row) => row.grp === DRUG_GROUP.ingredient);
    const first = names[0];
    const one = first !== undefined && names.length < MOST_BEGINNINGS && !first.key.includes(' ') && first.key.length - word.length >= 2 && names.every((row) => row.concept === first.concept);
    return one ? matchOf(first, 'part', 0.8) : null;
  }

  function find(text: string): DrugMatch | null {
    if (CLASS_WORD.test(text)) return null;
    const direct = whole(text);
    if (direct) return direct;
    // "amlodipine 5 MG / atorvastatin 10 MG Oral Tablet [Caduet]": the bracket repeats the brand.
    const brand = /\[([^\]]+)\]\s*$/.exec(text)?.[1];
    const outside = text.replace(/\[[^\]]*\]/g, ' ').replace(/\(([^)]*)\)/g, ' $1 ');
    const clean = outside.replace(STRENGTH, ' ').replace(/\s+/g, ' ').trim();
    const plain = clean.replace(FORM, ' ').replace(/\s+/g, ' ').trim();
    for (const candidate of [clean, plain]) {
      const found = candidate ? whole(candidate) : null;
      if (found) return found;
    }
    const pieces = clean.split(/\s+\/\s+|\s*[/+,;&]\s*|\s+(?:and|with|plus)\s+/i).map((p) => p.replace(FORM, ' ').replace(/\s+/g, ' ').trim()).filter(Boolean);
    if (pieces.length > 1) {
      const spanning = headOf(text, true);
      if (spanning) return spanning;
      const each = pieces.map((piece) => whole(piece) ?? partOf(piece));
      const known = each.filter((m) => m !== null);
      if (known.length === pieces.length) return ONE_COMBINATION.test(clean) ? joined(known, 'exact') : { ...joined(known, 'exact'), apart: known.map((match) => match.ingredients.map(({ name }) => name)) };
    }
    const named = pieces.length > 1 ? null : (headOf(text) ?? headOf(outside));
    if (named) return named;
    return partOf(plain) ?? (brand ? whole(brand) : null) ?? shortened(plain) ?? partOf(plain, true);
  }

  /**
   * Names that hold a number, a form or a comma ("Theo-24", "K-Tab", "polyethylene glycol 3350"): what stands before the strength, words
   * dropped from its end until it is a name. What is dropped may name another drug. `spanning`: only a name that holds a separator itself.
   */
  function headOf(text: string, spanning = false): DrugMatch | null {
    const head = text.replace(LEAD, '').split(/\s+(?=\d[\d.,]*\s*(?:mg|mcg|g|ml|units?|iu|meq|%|µg|ug)(?![a-z]))/i)[0]?.trim() ?? '';
    const words = head.split(/\s+/);
    for (let count = Math.min(words.length, MOST_WORDS); count > 0; count--) {
      const name = words.slice(0, count).join(' ').replace(/[,;]$/, '');
      if (name.length <= 3 || (spanning && !SEPARATOR.test(name))) continue;
      const found = whole(name);
      if (!found) continue;
      const rest = partOf(words.slice(count).join(' ').replace(FORM, ' ').replace(SALT, ' '));
      return rest ? joined([found, rest], 'exact') : found;
    }
    return null;
  }

  function partOf(text: string, spelling = false): DrugMatch | null {
    const words = text.replace(/[^\p{L}\p{N}+'. -]/gu, ' ').split(/\s+/).filter(Boolean);
    const found = runs(words);
    if (found.length > 0) return joined(found, 'part');
    const split = words.flatMap((word) => word.split('-')).filter(Boolean);
    const inner = split.length > words.length ? runs(split) : [];
    if (inner.length > 0) return joined(inner, 'part');
    const guessed = spelling ? misspelt(split.map((word) => terms.keyOf(word).norm)) : [];
    return guessed.length > 0 ? joined(guessed, 'misspelt') : null;
  }

  return {
    edition: system?.edition ?? '',
    named,
    resolve: (text) => {
      const written = text.trim().slice(0, 300);
      const known = cache.get(written);
      if (known !== undefined) return known;
      const found = find(written);
      if (cache.size > 4000) cache.clear();
      cache.set(written, found);
      return found;
    },
  };
}
