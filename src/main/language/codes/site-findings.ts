/** What a pain, tenderness, swelling or weakness at a place is called: data in resources/language/site-findings.json. */
import table from '../../../../resources/language/site-findings.json' with { type: 'json' };
import type { Code } from '../../../contract/clinical.ts';
import { kept } from './kept.ts';

interface Row {
  readonly site: string;
  readonly finding: string;
  /** One code, or those of the right, the left and an unsaid side. */
  readonly icd?: readonly (readonly string[])[];
  readonly hpo?: readonly string[];
}
const ROWS = new Map((table.codes as readonly Row[]).map((row) => [`${row.site} ${row.finding}`, row]));
const SITES = Object.entries(table.sites);
const FINDINGS = Object.entries(table.findings);
/** All places, for whoever builds an expression. Longer alternatives stand first. */
export const SITE_WORDS = SITES.map(([, words]) => words).join('|');

const finder = (entries: readonly (readonly [string, string])[]): { key: string; pattern: RegExp }[] => entries.map(([key, words]) => ({ key, pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}])`, 'iu') }));
const PLACES = finder(SITES);
const FOUND = finder(FINDINGS);
const SCORE = 0.95;

/** Does the word need its place to say what was found? "Pain" does, "cough" doesn't. */
export function isLocal(words: string): boolean {
  return words.length < 60 && FOUND.some(({ pattern }) => pattern.test(words));
}

/** The keys of the places that words name. */
export const placesIn = kept(64, (words: string): readonly string[] => PLACES.filter(({ pattern }) => pattern.test(words)).map(({ key }) => key));

/** ICD-10-CM and HPO codes of a place and a finding said together; none where the table has no row. The narrowest place counts. */
export function siteCodes(words: string, first: 'ICD-10-CM' | 'HPO'): Code[] {
  if (words.length > 80) return [];
  const site = PLACES.map(({ key, pattern }) => ({ key, length: pattern.exec(words)?.[0].length ?? 0 })).sort((a, b) => b.length - a.length)[0];
  if (site === undefined || site.length === 0) return [];
  const row = FOUND.filter(({ pattern }) => pattern.test(words)).map(({ key }) => ROWS.get(`${site.key} ${key}`)).find((one) => one !== undefined);
  if (row === undefined) return [];
  const code = (system: 'ICD-10-CM' | 'HPO', [value, display]: readonly string[]): Code => ({ system, code: value ?? '', display: display ?? '', score: SCORE, edition: table.edition[system] });
  const icd = row.icd === undefined ? [] : [code('ICD-10-CM', row.icd[row.icd.length === 1 ? 0 : sideOf(words)] ?? [])];
  const hpo = row.hpo === undefined ? [] : [code('HPO', row.hpo)];
  return first === 'HPO' ? [...hpo, ...icd] : [...icd, ...hpo];
}

const RIGHT = /(?<!\p{L})(?:right|rt|r)(?!\p{L})/iu;
const LEFT = /(?<!\p{L})(?:left|lt|l)(?!\p{L})/iu;
/** 0 right, 1 left, 2 unsaid or both. */
function sideOf(words: string): number {
  const [right, left] = [RIGHT.test(words), LEFT.test(words)];
  return right === left ? 2 : right ? 0 : 1;
}
/** The side that words name. */
export function sideIn(words: string): 'left' | 'right' | 'both' | undefined {
  if (/\b(?:both|bilateral\w*|bilat|b\/l)\b/i.test(words)) return 'both';
  const side = sideOf(words);
  return side === 0 ? 'right' : side === 1 ? 'left' : RIGHT.test(words) ? 'both' : undefined;
}
