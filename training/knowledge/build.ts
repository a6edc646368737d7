/**
 * Compiles resources/knowledge/advice from ../shared/data (unpacked in .data): drug pairs and classes, contraindications by problem.
 * Facts only; the words are ours (wording.ts). Needs resources/terminology/terminology.db: every drug goes by one ingredient name.
 *
 *     node training/knowledge/build.ts [.data] [resources/knowledge/advice]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { createLinker } from '../../src/main/language/codes/index.ts';
import { standingAlone } from './label-sentences.ts';
import { managementOf, mechanismOf } from './wording.ts';

const data = process.argv[2] ?? '.data';
const out = process.argv[3] ?? 'resources/knowledge/advice';
const linker = createLinker('resources/terminology/terminology.db');

/** The one ingredient that a table's name means; its own words in lower case when the lexicon has none. */
function ingredient(name: string): string {
  const plain = name.replace(/\(.*?\)/g, ' ').replace(/ or .*$/i, '').replace(/recombinant/i, '').trim();
  const found = linker.drugs.resolve(plain);
  const only = found && found.how !== 'misspelt' && found.ingredients.length === 1 ? found.ingredients[0] : undefined;
  return only?.name ?? plain.toLowerCase();
}
function write(name: string, content: object): void {
  writeFileSync(join(out, name), `${JSON.stringify(content).replaceAll('},{', '},\n{').replaceAll('],[', '],\n[')}\n`);
}
const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

function tier(file: string): string[][] {
  const pairs = new Map<string, string[]>();
  for (const line of readFileSync(join(data, 'interactions', file), 'utf8').replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const [a, , b] = line.split('$');
    if (!a || !b) continue;
    const pair = [ingredient(a), ingredient(b)].sort();
    pairs.set(pair.join('|'), pair);
  }
  return [...pairs.values()].sort((x, y) => x.join().localeCompare(y.join()));
}
const head = { format: 'auscult-knowledge/1', reviewed: '2026-11-24', signedOff: false };
write('tiers-onc.json', {
  ...head, kind: 'tiers', id: 'onc', source: 'ONC high-priority and low-priority drug interactions (Phansalkar et al. 2012, 2013)', edition: '2012-2013',
  url: 'https://doi.org/10.1136/amiajnl-2011-000612', critical: tier('ONC_High_Priority_Mapped.csv'), never: tier('ONC_Non_Interuptive_Mapped.csv'),
});

interface Side { 0: string; 1: string; 2: string | null }
interface Ansm { severity: string; description: string; management: string; drug1: Side[]; drug2: Side[] }
const ansm = JSON.parse(readFileSync(join(data, 'interactions/worldvista_ansm_en_2016.json'), 'utf8')) as { interactions: Ansm[]; classes: Record<string, [string, string][]> };
const classes: Record<string, string[]> = {};
for (const [name, members] of Object.entries(ansm.classes)) classes[`ansm-${slug(name)}`] = [...new Set(members.map(([n]) => n.trim()).filter(Boolean).map(ingredient))].sort();
write('classes-ansm.json', { ...head, kind: 'classes', id: 'ansm-classes', source: 'ANSM Thésaurus des interactions médicamenteuses', edition: '2016', classes });
const side = (drugs: Side[]): string[] => drugs.flatMap((d) => {
  if (d[0] === 'drug') return [ingredient(d[1])];
  const name = `ansm-${slug(d[1].replace(/^OTHER /, ''))}`.replace('bradycaria', 'bradycardia');
  return classes[name] ? [`@${name}`] : [];
});
const entries = ansm.interactions.flatMap((i) => {
  const a = side(i.drug1), b = side(i.drug2);
  const severity = { contraindicated: 'contraindicated', precaution: 'precaution', 'take into account': 'note' }[i.severity] ?? 'avoid';
  return a.length && b.length ? [{ a, b, severity, what: mechanismOf(i.description), ...(managementOf(i.management) ? { do: managementOf(i.management) } : {}) }] : [];
});
write('interactions-ansm.json', { ...head, kind: 'interactions', id: 'ansm', source: 'ANSM Thésaurus des interactions médicamenteuses', edition: '2016', url: 'https://ansm.sante.fr', entries });

/** One file of a zip, by its local header. */
function unzip(file: string, name: string): string {
  const zip = readFileSync(file);
  for (let at = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1'), entry = zip.readUInt32LE(at + 16); entry < at; ) {
    const length = zip.readUInt16LE(entry + 28), start = zip.readUInt32LE(entry + 42);
    if (zip.toString('utf8', entry + 46, entry + 46 + length) === name) {
      const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
      return inflateRawSync(zip.subarray(from, from + zip.readUInt32LE(entry + 20))).toString('utf8');
    }
    entry += 46 + length + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  throw new Error(`no ${name} in the workbook`);
}
const sheet = unzip(join(data, 'contraindications/matrix_contraindication_list.xlsx'), 'xl/worksheets/sheet1.xml');
/** What the drug is given for ("rheumatoid arthritis", methotrexate) is in a label's list for another reason: pregnancy, a degree, a form. */
const treats = new Set(readFileSync(join(data, 'indications/pharmacotherapydb.tsv'), 'utf8').split('\n').map((line) => line.split('\t')).filter(([, , , , category]) => category === 'DM' || category === 'SYM').map(([, , disease = '', drug = '']) => `${drug} ${disease}`.toLowerCase().replaceAll("'", '')));
const byProblem: Record<string, Set<string>> = {};
for (const [, row] of sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)) {
  const cells = Object.fromEntries([...(row ?? '').matchAll(/<c r="([A-Z]+)\d+"[^>]*>(?:<is><t[^>]*>|<v>)(.*?)(?:<\/t>|<\/v>)/gs)].map(([, column, value]) => [column, value]));
  const drug = (cells.A ?? '').replaceAll('&amp;', '&').trim(), disease = (cells.C ?? '').toLowerCase().replaceAll('&apos;', "'").trim();
  if (!drug || drug === 'active ingredient' || !disease || cells.Q?.trim() === 'TRUE' || /hypersens|allerg|pregnan|anuria .*sulf|lactation/.test(disease)) continue;
  const found = linker.drugs.resolve(drug);
  // A combination's contraindication belongs to the combination: it says nothing of one part.
  if (!found || found.how === 'misspelt' || found.ingredients.length !== 1 || !found.ingredients[0]) continue;
  // The inhaled powder's label alone speaks of the lungs, a combination's alone of asthma and diabetes; asthma after aspirin is not asthma,
  // and what opens the airways is given with a steroid.
  if ((found.ingredients[0].name === 'insulin human' && /asthma|pulmonary|lung/.test(disease)) || (/^(?:(?:ar)?formoterol|olodaterol|salmeterol|vilanterol)$/.test(found.ingredients[0].name) && /asthma/.test(disease)) || (disease === 'asthma' && /aspirin|nsaid|nonsteroidal/i.test(cells.B ?? '')) || (/^(?:hydrochlorothiazide|amlodipine)$/.test(found.ingredients[0].name) && /asthma|diabetes|heart block|bradycardia|heart failure/.test(disease))) continue;
  if (treats.has(`${found.ingredients[0].name} ${disease.replaceAll("'", '')}`)) continue;
  for (const problem of standingAlone(cells.B ?? '', disease)) (byProblem[problem] ??= new Set()).add(found.ingredients[0].name);
}
write('contraindications-labels.json', {
  ...head, kind: 'contraindications', id: 'labels', source: 'FDA label, Contraindications section, of each drug (compiled by Every Cure)', edition: '2024',
  problems: Object.fromEntries(Object.entries(byProblem).sort().map(([problem, drugs]) => [problem, [...drugs].sort()])),
});
linker.close();
