/**
 * How many names of the prescribable list lead to their ingredient: as listed, misspelt by one letter, and with a strength and a form as
 * orders write them. Another name for the same ingredient (vitamin B12, cyanocobalamin) counts as wrong here.
 *
 *     node training/knowledge/measure-drug-names.ts [.data]
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createLinker } from '../../src/main/language/codes/index.ts';

interface Row { Name: string; RXCUI: string; TTY: string; SCDCs?: { SCDs?: { Name: string; SBDs?: { BNs?: { Name: string }[] }[] }[] }[] }
const folder = join(process.argv[2] ?? '.data', 'rxnorm/web/data');
const { drugs } = createLinker('resources/terminology/terminology.db');
let seed = 7;
const random = (): number => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
const sample = <T>(from: readonly T[], count: number): T[] => from.map((item) => [random(), item] as const).sort((a, b) => a[0] - b[0]).slice(0, count).map(([, item]) => item);

type Named = [name: string, ingredients: Set<string>];
/** The list's codes: ours may call an ingredient by a shorter name ("senna"). */
const codes = new Map<string, string>();
const ingredients: Named[] = [];
const products = new Map<string, Set<string>>();
const brands = new Map<string, Set<string>>();
const add = (map: Map<string, Set<string>>, name: string, ingredient: string): void => void map.set(name, (map.get(name) ?? new Set()).add(ingredient));
for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  for (const row of JSON.parse(readFileSync(join(folder, file), 'utf8')) as Row[]) {
    const own = row.Name.toLowerCase();
    codes.set(own, row.RXCUI);
    ingredients.push([row.Name, new Set(own.split(' / '))]);
    if (row.TTY !== 'IN') continue;
    for (const scd of (row.SCDCs ?? []).flatMap(({ SCDs }) => SCDs ?? [])) {
      add(products, scd.Name, own);
      for (const brand of (scd.SBDs ?? []).flatMap(({ BNs }) => BNs ?? [])) add(brands, brand.Name, own);
    }
  }
}
const SALT = /\b(sodium|potassium|calcium|magnesium|hydrochloride|chloride|sulfate|phosphate|acetate|maleate|tartrate|citrate|mesylate|besylate|fumarate|succinate|nitrate|bromide|human|recombinant)\b/g;
const plain = (name: string): string => name.toLowerCase().replace(SALT, '').trim();
function right(text: string, want: ReadonlySet<string>): boolean {
  const found = drugs.resolve(text)?.ingredients ?? [];
  if ([...want].some((one) => found.some(({ rxcui }) => rxcui === codes.get(one)))) return true;
  const got = found.map(({ name }) => plain(name));
  return [...want].map(plain).some((one) => got.some((name) => name === one || name.startsWith(one) || one.startsWith(name)));
}
function misspelt(word: string): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = pick([...'abcdefghijklmnopqrstuvwxyz']);
  return pick([word.slice(0, at) + word.slice(at + 1), word.slice(0, at) + letter + word.slice(at), word.slice(0, at) + letter + word.slice(at + 1), `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`]);
}
const ordered = (name: string): string => pick([`${name} 500 mg caps`, `${name} 10mg tab po daily`, `${name} 5 mg PO BID`, `Tab ${name} 20 mg od`, `${name} 250mg/5ml susp`, `${name} XR 100 mg`, `inj ${name} 1 g iv q8h`, `${name.toUpperCase()} 40 MG ORAL TABLET`, `${name} (generic) 25mg nightly`, `T. ${name} 5mg`]);
const share = (names: readonly Named[], write: (name: string) => string = (name) => name): string => `${names.filter(([name, want]) => right(write(name), want)).length} of ${names.length}`;
const oneWord = ([name]: Named): boolean => /^[a-z]{6,}$/i.test(name);
process.stdout.write(`${JSON.stringify({
  ingredients: share(ingredients), brands: share([...brands]), products: share(sample([...products], 3000)),
  misspeltIngredients: share(sample(ingredients.filter(oneWord), 2000), (name) => misspelt(name.toLowerCase())), misspeltBrands: share(sample([...brands].filter(oneWord), 1500), (name) => misspelt(name.toLowerCase())),
  orderedIngredients: share(sample(ingredients.filter(([name]) => !name.includes(' / ')), 2000), ordered), orderedBrands: share(sample([...brands], 1500), ordered),
}, null, 2)}\n`);
