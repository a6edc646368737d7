/** Codes for mentions: ICD-10-CM, RxNorm, MeSH, DOID, HPO, NCBI Gene with HGNC's symbols, and LOINC from one compiled, read-only file. */
import type { Code, EntityType, Scheme } from '../../../contract/clinical.ts';
import { definedAbbreviations } from './abbreviations.ts';
import { broader, candidates, withSide } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { createDrugLexicon } from './drug-lexicon.ts';
import { approvedSymbol } from './gene-symbols.ts';
import { saysMore } from './guesses.ts';
import { sideIn } from './site-findings.ts';
import { namesIn } from './named.ts';
import type { NamedThing } from './named.ts';
import { meant, spelledOut } from './shorthand.ts';
import type { DrugLexicon } from './drug-lexicon.ts';
import { MESH_GROUP, NAME_KIND, openTerminology } from './terminology.ts';
import type { CodeSystem, Terminology } from './terminology.ts';

export type { NamedThing } from './named.ts';
export type { DrugLexicon, DrugMatch, Ingredient } from './drug-lexicon.ts';
export { editDistance } from './terminology.ts';

export interface Linker {
  /**
   * The best code of each system that suits the type, the scheme's own system first; empty when nothing is near enough.
   * `context` is the whole text of the document: abbreviations that it defines are read from it.
   */
  link(text: string, type: EntityType, scheme: Scheme, context?: string): Code[];
  /** Other names of the disease, finding or substance that a text names as a whole; none when it names none. */
  otherNames(text: string): string[];
  /** Diseases, findings, substances, places of the body, organisms and procedures that a question names, each by its words, with their other names: a brand's substance, what letters stand for. */
  namesIn(question: string): NamedThing[];
  readonly drugs: DrugLexicon;
  close(): void;
}

interface Plan {
  system: CodeSystem;
  groups: number;
  least: number;
  strict?: true;
  /** Where there is no name for it, the thing that it is a kind of. */
  kinds?: true;
}
const DISEASE: Plan[] = [
  { system: 'MeSH', groups: MESH_GROUP.disease, least: 0.5 },
  { system: 'DOID', groups: 0, least: 0.72, strict: true },
  { system: 'ICD-10-CM', groups: 0, least: 0.75, strict: true },
  { system: 'HPO', groups: 0, least: 0.75, strict: true },
];
const CHEMICAL: Plan[] = [{ system: 'MeSH', groups: MESH_GROUP.chemical, least: 0.5 }];
const PROBLEM: Plan[] = [
  { system: 'ICD-10-CM', groups: 0, least: 0.6, kinds: true },
  { system: 'HPO', groups: 0, least: 0.72, strict: true },
  { system: 'MeSH', groups: MESH_GROUP.disease, least: 0.65, strict: true, kinds: true },
  { system: 'DOID', groups: 0, least: 0.72, strict: true },
];
const PLANS: Partial<Record<EntityType, Plan[]>> = {
  disease: DISEASE,
  chemical: CHEMICAL,
  gene: [{ system: 'NCBI Gene', groups: 0, least: 0.75 }],
  species: [{ system: 'MeSH', groups: MESH_GROUP.organism, least: 0.75 }],
  anatomy: [{ system: 'MeSH', groups: MESH_GROUP.anatomy, least: 0.72 }],
  problem: PROBLEM,
  finding: [{ system: 'HPO', groups: 0, least: 0.65 }, ...PROBLEM.filter((plan) => plan.system !== 'HPO')],
  family_history: PROBLEM,
  history: PROBLEM,
  event: PROBLEM,
  drug: [{ system: 'MeSH', groups: MESH_GROUP.chemical, least: 0.7, strict: true }],
  test: [{ system: 'LOINC', groups: 0, least: 0.7 }],
  procedure: [{ system: 'MeSH', groups: MESH_GROUP.technique, least: 0.75 }],
};
/** What is said of a patient: a code that says more than the words would be a finding nobody made. */
const STATEMENTS = new Set<EntityType>(['problem', 'finding', 'family_history', 'history', 'event']);
/** Words that say of which blood or when: a test's name does without them. */
const SAMPLE = /\b(?:serum|plasma|blood|venous|levels?|repeat|latest|initial|random|fasting|admission|baseline|peak|measured)\b/gi;
const CACHE = 20_000;

/** @throws AppError when the terminology file is missing or unreadable. */
export function createLinker(dbFile: string): Linker {
  const terms = openTerminology(dbFile);
  const drugs = createDrugLexicon(terms);
  const cache = new Map<string, Code[]>();
  const definitions = new Map<string, Map<string, string>>();

  function abbreviations(context: string): Map<string, string> {
    let known = definitions.get(context);
    if (!known) {
      known = definedAbbreviations(context);
      if (definitions.size > 8) definitions.clear();
      definitions.set(context, known);
    }
    return known;
  }

  /** Systems whose synonyms mean the same thing; ICD-10-CM's and LOINC's don't. */
  const named = new Set(['MeSH', 'DOID', 'HPO'].map((system) => terms.systems.get(system as CodeSystem)?.number));

  return {
    drugs,
    close: () => terms.close(),
    otherNames(text) {
      const { norm, key } = terms.keyOf(text);
      if (key === '') return [];
      const concepts = new Set(terms.byKey(key).filter(({ system, kind }) => named.has(system) && kind <= NAME_KIND.curated).map(({ concept }) => concept));
      return concepts.size === 0 ? [] : terms.namesOfConcepts([...concepts]).filter((name) => name !== norm);
    },
    namesIn: (question) => namesIn(question, terms, drugs),
    link: (text, type, scheme, context) => {
      const written = text.trim();
      const defined = context && written.length <= 12 ? abbreviations(context).get(written) : undefined;
      const clinical = scheme === 'clinical' && type !== 'drug';
      const long = defined ?? (clinical ? meant(written, context) : undefined);
      const spelt = clinical && long === undefined && STATEMENTS.has(type) ? spelledOut(written, context) : undefined;
      const cacheKey = `${scheme} ${type} ${long ?? spelt ?? ''} ${written}`;
      const known = cache.get(cacheKey);
      if (known) return known;
      const own = long !== undefined && defined === undefined ? [] : linkOne(terms, drugs, written, type, clinical);
      const codes = long ? joined(linkOne(terms, drugs, long, type, clinical), own) : spelt ? surest(own, linkOne(terms, drugs, spelt, type, clinical)) : own;
      if (cache.size > CACHE) cache.clear();
      cache.set(cacheKey, codes);
      return codes;
    },
  };
}

/** The long form's codes, and the short form's own for systems where the long form found none. */
function joined(long: Code[], short: Code[]): Code[] {
  const systems = new Set(long.map((code) => code.system));
  return [...long, ...short.filter((code) => !systems.has(code.system))];
}

/** Of each system the code with the higher score, in the order of the first list. */
function surest(written: Code[], spelt: Code[]): Code[] {
  const of = (codes: Code[], system: string): Code | undefined => codes.find((code) => code.system === system);
  const systems = [...new Set([...spelt, ...written].map(({ system }) => system))];
  return systems.flatMap((system) => [of(written, system), of(spelt, system)].filter((code) => code !== undefined).sort((a, b) => b.score - a.score).slice(0, 1));
}

/** `clinical`: letters that annotators of abstracts once met are no names of what a patient has. */
function linkOne(terms: Terminology, drugs: DrugLexicon, text: string, type: EntityType, clinical: boolean): Code[] {
  const codes: Code[] = [];
  const seen = type === 'drug' || type === 'chemical' ? rxnorm(drugs, text) : [];
  if (type === 'drug') codes.push(...seen);
  for (const plan of PLANS[type] ?? []) {
    const system = terms.systems.get(plan.system);
    if (!system) continue;
    const wanted = { system: system.number, names: system.names, groups: plan.groups, strict: plan.strict ?? false, least: plan.least, clinical: clinical && STATEMENTS.has(type) };
    const pick = (found: Candidate[]): Candidate | undefined => {
      // Letters that name a disease too are no procedure: "HD".
      const fit = type === 'procedure' ? found.filter(({ row }) => (row.grp & plan.groups) !== 0) : found;
      const best = STATEMENTS.has(type) ? found.find(({ row, guess }) => !saysMore(text, row, guess === true, plan.system === 'ICD-10-CM')) : fit[0];
      return best && best.score >= plan.least ? best : undefined;
    };
    const best = pick(candidates(terms, type === 'gene' ? symbol(terms, text, system.number) : text, wanted)) ?? (plan.kinds && wanted.clinical ? pick(broader(terms, text, wanted)) : type === 'test' && SAMPLE.test(text) ? pick(candidates(terms, text.replaceAll(SAMPLE, ' '), wanted)) : undefined);
    const top = best && plan.system === 'ICD-10-CM' && wanted.clinical ? (withSide(terms, best, sideIn(text)) ?? best) : best;
    if (top) {
      codes.push({ system: plan.system, code: top.row.code, display: top.row.display, score: round(top.score), edition: system.edition });
      const approved = plan.system === 'NCBI Gene' ? approvedSymbol(top.row.display) : undefined;
      if (approved) codes.push({ system: 'HGNC', code: approved.symbol, display: approved.name, score: round(top.score), edition: `approved symbol, as in ${system.edition}` });
    }
  }
  if (type === 'chemical') codes.push(...seen.filter((code) => code.score >= 0.9));
  return codes;
}

/** A symbol as the table writes it: "IL-1β" is IL1B, "TGF-beta 1" TGFB1. The words themselves where they or their letters are no name. */
function symbol(terms: Terminology, text: string, system: number): string {
  const isName = (name: string): boolean => terms.byKey(terms.keyOf(name).key).some((row) => row.system === system);
  if (isName(text)) return text;
  const joined = text.replace(/\balpha\b|α/giu, 'a').replace(/\bbeta\b|β/giu, 'b').replace(/\bgamma\b|γ/giu, 'g').replace(/\bdelta\b|δ/giu, 'd').replace(/\bkappa\b|κ/giu, 'k').replace(/[-\s]/g, '');
  return isName(joined) ? joined : text;
}

/** Ingredients first, then the brand itself. */
function rxnorm(drugs: DrugLexicon, text: string): Code[] {
  const match = drugs.resolve(text);
  if (!match) return [];
  const codes = match.ingredients.flatMap((i): Code[] => (i.rxcui ? [{ system: 'RxNorm', code: i.rxcui, display: i.name, score: match.score, edition: drugs.edition }] : []));
  if (match.brand) codes.push({ system: 'RxNorm', code: match.brand.rxcui, display: match.brand.name, score: match.score, edition: drugs.edition });
  return codes;
}

const round = (score: number): number => Math.round(score * 1000) / 1000;
