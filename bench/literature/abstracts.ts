/** Abstracts for measuring: sentences of our own over names that the terminology has, the same ones for the same number. */
import { MESH_GROUP } from '../../src/main/language/codes/terminology.ts';
import { openReadOnly } from '../../src/main/storage/read-only.ts';
import { seeded } from '../store/made-up-notes.ts';

const BACKGROUND = ['{d} remains a common cause of death, and its mechanisms are poorly understood.', 'The role of {g} in {d} has been debated.', '{c} is widely used, but whether it alters {d} is not known.', 'Patients with {d} often develop {e}.'];
const METHODS = [
  'We enrolled 412 adults with {d} at six hospitals in a prospective cohort and followed them for four years.', 'Cells were treated with {c} and the expression of {g} and {h} was measured by quantitative PCR.',
  'In this randomised, double-blind trial 240 patients received {c} or placebo for 24 weeks.', 'Tissue of 96 patients and 101 controls was genotyped for variants of {g}.', 'Rats were given {c} at 10 mg/kg daily for two weeks.',
];
const RESULTS = [
  'Expression of {g} was higher in patients with {d} than in controls (P < 0.001).', '{c} reduced the risk of {d} by 32 percent (hazard ratio 0.68, 95% CI 0.51-0.90).', 'Variants of {g} were associated with {d} (odds ratio 1.7).',
  '{c} inhibited {g} and lowered the level of {h} in a dose-dependent way.', '{e} occurred in 14 of 120 patients who were given {c}.', 'There was no association between {h} and {d}.', 'Silencing of {g} increased apoptosis and reduced the expression of {h}.', 'The combination of {c} and {f} was more effective than either alone.',
];
const CONCLUSION = ['These results suggest that {g} contributes to {d} and may be a target of treatment.', '{c} may be of use in {d}, although {e} limits its dose.', 'Further studies of {g} and {c} in {d} are needed.'];
const TITLES = ['{g} and the risk of {d}: a cohort study', 'Effects of {c} on {d} and on the expression of {g}', '{c}-induced {e} in patients with {d}', 'Variants of {g} in {d}'];

interface Names {
  readonly diseases: readonly string[];
  readonly genes: readonly string[];
  readonly chemicals: readonly string[];
}
/** Every so many a name of each kind. */
export function namesOf(terminology: string): Names {
  const db = openReadOnly(terminology);
  const some = (system: string, group: number, every: number, pick: (display: string) => string): string[] =>
    db.prepare<[string, number, number, number], { display: string }>('SELECT c.display FROM concept c JOIN system s ON s.id = c.system WHERE s.name = ? AND (? = 0 OR c.grp = ?) AND c.id % ? = 0 AND length(c.display) BETWEEN 4 AND 40 ORDER BY c.id').all(system, group, group, every).map(({ display }) => pick(display));
  const names = {
    diseases: some('DOID', 0, 11, display => display), genes: some('NCBI Gene', 0, 23, display => display.split(':')[0] ?? display), chemicals: some('MeSH', MESH_GROUP.chemical, 17, display => display.toLowerCase()),
  };
  db.close();
  return names;
}

/** One line as `reading.add` takes it. */
export function madeUpAbstract(number: number, { diseases, genes, chemicals }: Names): string {
  const random = seeded(number + 11);
  // Few names in many articles, many in few, as in real lists.
  const of = (list: readonly string[]): string => list[Math.floor(list.length * random() ** 2.5)] ?? '';
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const names: Record<string, string> = { d: of(diseases), e: of(diseases), g: of(genes), h: of(genes), c: of(chemicals), f: of(chemicals) };
  const say = (pattern: string): string => {
    const text = pattern.replace(/\{(\w)\}/g, (_, key: string) => names[key] ?? '');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const several = (list: readonly string[], count: number): string => Array.from({ length: count }, (_, at) => say(list[(Math.floor(random() * list.length) + at) % list.length] ?? '')).join(' ');
  const text = `BACKGROUND: ${several(BACKGROUND, 2)} METHODS: ${several(METHODS, 2)} RESULTS: ${several(RESULTS, 5)} CONCLUSIONS: ${several(CONCLUSION, 2)}`;
  return JSON.stringify({ pmid: String(10_000_000 + number), year: 1995 + (number % 31), journal: 'Made up', title: `${say(pick(TITLES))}.`, text });
}
