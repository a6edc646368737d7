/** One document a drug, gathered from the rules and tables of advice: what it meets, where its dose changes, what is watched. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALSO, CLASS_NAMES, DOCUMENTED, OTHER_NAMES } from './class-names.ts';
import type { WrittenDocument, WrittenPassage } from './document.ts';

interface Rule {
  readonly id: string;
  readonly kind: string;
  readonly indicator: string;
  readonly when: readonly Readonly<Record<string, unknown>>[];
  readonly summary: string;
  readonly detail?: string;
  readonly source: string;
}
interface Entry {
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly severity: string;
  readonly what: string;
}
interface Table {
  readonly kind: string;
  readonly source: string;
  readonly edition: string;
  readonly reviewed: string;
  readonly rules?: readonly Rule[];
  readonly entries?: readonly Entry[];
  readonly classes?: Readonly<Record<string, readonly string[]>>;
  readonly problems?: Readonly<Record<string, readonly string[]>>;
}
/** A drug that the tables say less of gets no document. */
const LEAST_LINES = 2;
/** Names of a partner class that are spelt out. */
const NAMED = 12;
/** Names of a sentence that lists a class. */
const LISTED = 25;
const THEMES = [{ kind: 'pregnancy', words: 'in pregnancy' }, { kind: 'lactation', words: 'in breastfeeding' }] as const;
const ANTIBIOTICS = ['@penicillin', '@cephalosporin', '@carbapenem', '@macrolide', '@quinolone', '@tetracycline', '@aminoglycoside', '@sulfonamide-antibiotic', '@antifolate-antibiotic', 'metronidazole', 'vancomycin', 'linezolid', 'clindamycin', 'nitrofurantoin', 'chloramphenicol', 'fosfomycin', 'trimethoprim', 'sulfamethoxazole', 'rifampin'];
/** Of a class that is a partner. */
const MEMBERS = 8;
const HEADINGS: Readonly<Record<string, string>> = { interaction: 'Interactions', contraindication: 'Contraindications: when to avoid it', dose: 'Kidney and dose', pregnancy: 'Pregnancy', laboratory: 'Laboratory values', age: 'Older people', monitoring: 'Monitoring', duplicate: 'Interactions' };

/** @param brands ingredient to the names that it is sold under. */
export function drugDocuments(folder: string, files: readonly string[], brands: ReadonlyMap<string, readonly string[]>): WrittenDocument[] {
  const tables = files.filter((name) => name.endsWith('.json')).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Table);
  const classes = new Map(tables.filter(({ kind }) => kind === 'classes').flatMap(({ classes: some = {} }) => Object.entries(some)));
  const members = (names: readonly string[], seen = new Set<string>()): string[] =>
    names.flatMap((name) => {
      if (!name.startsWith('@')) return [name];
      if (seen.has(name)) return [];
      return members(classes.get(name.slice(1)) ?? [], new Set([...seen, name]));
    });
  const labelOf = (key: string): string => CLASS_NAMES[key] ?? key.replace(/^ansm-/, '').replaceAll('-', ' ');
  const partner = (name: string): string => {
    if (!name.startsWith('@')) return name;
    const some = [...new Set(members([name]))];
    return `${labelOf(name.slice(1))} (${some.slice(0, MEMBERS).join(', ')}${some.length > MEMBERS ? ' and others' : ''})`;
  };
  const worded = (names: readonly string[]): string => names.slice(0, NAMED).map(partner).join(', ') + (names.length > NAMED ? ' and others' : '');
  /** Drugs of a rule, and the classes that it names. */
  const subjects = (names: readonly string[]): { readonly subject: string; readonly words: string }[] => [
    ...[...new Set(members(names))].map((drug) => ({ subject: drug, words: drug })),
    ...names.filter((name) => name.startsWith('@') && DOCUMENTED.includes(name.slice(1))).map((name) => ({ subject: name, words: labelOf(name.slice(1)) })),
  ];

  const lines = new Map<string, Map<string, Set<string>>>();
  const sources = new Map<string, Set<string>>();
  const say = (drug: string, heading: string, line: string, source: string): void => {
    const own = lines.get(drug) ?? new Map<string, Set<string>>();
    lines.set(drug, own);
    own.set(heading, (own.get(heading) ?? new Set()).add(spelt(line)));
    sources.set(drug, (sources.get(drug) ?? new Set()).add(source));
  };
  for (const { rules = [], source } of tables) for (const rule of rules) sayRule(rule, source);
  for (const { entries = [], source, edition } of tables) for (const entry of entries) sayEntry(entry, `${source} ${edition}`);
  for (const { problems = {}, source, edition } of tables) {
    const byDrug = new Map<string, string[]>();
    for (const [problem, drugs] of Object.entries(problems)) for (const drug of drugs) byDrug.set(drug, [...(byDrug.get(drug) ?? []), problem]);
    for (const [drug, some] of byDrug) say(drug, 'Contraindications', `The label names as contraindications of ${drug}: ${some.slice(0, 20).join('; ')}.`, `${source}, ${edition}`);
  }

  function sayRule(rule: Rule, source: string): void {
    const groups = rule.when.flatMap((part) => (Array.isArray(part['drug']) ? [part['drug'] as string[]] : []));
    const problem = rule.when.flatMap((part) => (Array.isArray(part['problem']) ? (part['problem'] as string[]) : [])).filter((word) => !word.includes(':'))[0] ?? 'this problem';
    const lab = rule.when.find((part) => typeof part['lab'] === 'string');
    const limits = lab === undefined ? '' : `${String(lab['lab']).replace('egfr', 'eGFR').replace('inr', 'INR').replaceAll('-', ' ')}${lab['above'] === undefined ? '' : ` above ${rounded(lab['above'])}${lab['below'] === undefined ? '' : ' and'}`}${lab['below'] === undefined ? '' : ` below ${rounded(lab['below'])}`}`;
    groups.forEach((group, at) => {
      for (const { subject, words: drug } of subjects(group)) {
        const words = rule.summary.replace(/\{(\d)\}/g, (_, number: string) => (Number(number) - 1 === at ? drug : worded(groups[Number(number) - 1] ?? []))).replaceAll('{lab}', limits).replaceAll('{problem}', problem);
        // What only makes sense beside a chart stays there.
        if (/[{}]|this chart/.test(words)) continue;
        say(subject, HEADINGS[rule.kind] ?? 'To watch', asOne(words, rule.detail), rule.source || source);
      }
    });
  }
  function sayEntry({ a, b, severity, what }: Entry, source: string): void {
    if (severity !== 'contraindicated') return;
    for (const [own, other] of [[a, b], [b, a]] as const) for (const { subject, words: drug } of subjects(own)) say(subject, 'Interactions', `${capital(drug)} with ${worded(other)} is contraindicated: ${what.toLowerCase()}.`, source);
  }

  const about = (subject: string): Pick<WrittenDocument, 'group' | 'source' | 'edition' | 'reviewed' | 'signedBy'> => ({ group: 'drugs', source: [...(sources.get(subject) ?? [])].slice(0, 4).join('; '), edition: 'Auscult library 1', reviewed: '2026-11-24', signedBy: null });
  const drugs = [...lines]
    .filter(([subject, own]) => !subject.startsWith('@') && [...own.values()].reduce((sum, some) => sum + some.size, 0) >= LEAST_LINES)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([drug, own]) => ({ id: `drug-${slug(drug)}`, title: capital(drug), ...about(drug), names: [...new Set([drug, ...(OTHER_NAMES[drug] ?? []), ...(brands.get(drug) ?? [])])].map((name) => name.toLowerCase()), passages: [...own].flatMap(([heading, some]) => chunks(heading, [...some])) }));
  const ofClass = DOCUMENTED.filter((key) => lines.has(`@${key}`)).map((key) => {
    const subject = `@${key}`;
    const title = capital(labelOf(key));
    const also = ALSO[key] === undefined ? '' : ` (${ALSO[key]})`;
    const which = members([subject]).map((_, at, all) => (at % LISTED === 0 ? all.slice(at, at + LISTED).join(', ') : '')).filter((some) => some !== '').map((some, at) => `${at === 0 ? `${title}${also} are` : `Further ${labelOf(key)} are`} ${some}.`);
    return { id: `class-${slug(key)}`, title, ...about(subject), called: [labelOf(key), ...(ALSO[key] ?? '').split(', ').filter((name) => name !== '')].map((name) => name.toLowerCase()), members: members([subject]), passages: [{ heading: 'Which they are', text: which.join('\n') }, ...[...(lines.get(subject) ?? [])].flatMap(([heading, some]) => chunks(heading, [...some]))] };
  });
  const antibiotics = new Set(members(ANTIBIOTICS));
  const ofTheme = THEMES.flatMap(({ kind, words }) => {
    const rules = tables.flatMap(({ rules: some = [] }) => some).filter((rule) => rule.kind === kind);
    const said = rules.flatMap((rule) => {
      const group = rule.when.flatMap((part) => (Array.isArray(part['drug']) ? [part['drug'] as string[]] : []))[0] ?? [];
      const line = rule.summary.replace('{1}', capital(worded(group)));
      if (/[{}]|this chart/.test(line) || group.length === 0) return [];
      return [{ line: asOne(line, rule.detail), antibiotic: members(group).some((name) => antibiotics.has(name)), heading: rule.indicator === 'critical' ? `Contraindicated or harmful ${words}` : `Used with care ${words}` }];
    });
    const one = (id: string, title: string, some: typeof said): WrittenDocument => ({
      id, title, ...about(''), source: [...new Set(rules.map(({ source }) => source))].slice(0, 4).join('; '),
      passages: [...new Set(some.map(({ heading }) => heading))].flatMap((heading) => chunks(heading, some.filter((each) => each.heading === heading).map(({ line }) => line))),
    });
    return [one(`theme-${kind}`, `Drugs ${words}`, said), one(`theme-antibiotics-${kind}`, `Antibiotics ${words}`, said.filter(({ antibiotic }) => antibiotic))].filter(({ passages }) => passages.length > 0);
  });
  return [...ofTheme, ...ofClass, ...drugs];
}

/** Lines of one heading in passages of some thousand letters. */
function chunks(heading: string, lines: readonly string[]): WrittenPassage[] {
  const out: { heading: string; text: string }[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    if (last === undefined || last.text.length + line.length > 1_000) out.push({ heading, text: line });
    else last.text += `\n${line}`;
  }
  return out;
}
/** Keys of the tables as a reader writes them. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\bcrcl\b/gi, 'creatinine clearance'], [/\bhfref\b/gi, 'heart failure with reduced ejection fraction'], [/\begfr\b/gi, 'eGFR'], [/\b(?:s|S)t john(?:'|’)?s wort\b/g, 'St John’s wort'], [/\bthirddegree\b/g, 'third-degree'],
  ...['QT', 'VKA', 'DOAC', 'RAAS', 'MRA', 'NSAID', 'PDE5', 'PPI', 'TSH', 'GI', 'SSRI', 'SNRI', 'MAOI', 'INR', 'COPD', 'ARB', 'GLP', 'SGLT2'].map((word) => [new RegExp(`\\b${word}(?=s?\\b)`, 'gi'), word] as const),
];
const spelt = (line: string): string => SPELLINGS.reduce((out, [key, word]) => out.replace(key, word), line).replace(/^[a-z](?!GFR)/, (letter) => letter.toUpperCase());
const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** A rule is one sentence: what it says of one drug makes no sense apart from its names. */
function asOne(words: string, detail: string | undefined): string {
  const more = (detail ?? '').trim().replace(/[.;]$/, '').replace(/([.?]) (?=[A-Z])/g, (_, mark: string) => (mark === '?' ? '?; ' : '; '));
  return `${capital(words.replace(/\.$/, ''))}${more === '' ? '' : `${/[:?]$/.test(words) ? ' ' : '; '}${more}`}${more.endsWith('?') ? '' : '.'}`;
}
/** 29.999 stands for "below 30". */
const rounded = (value: unknown): string => String(Math.round(Number(value) * 100) / 100);
