/**
 * Writes resources/library/library.json: the library that ships with the program, from conditions.md (our own words), the
 * table of treatments, the calculators and the drug rules. Facts and sources are those of the tables; nobody has signed it yet.
 *
 *     node training/library/build.ts
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculatorDocuments } from './calculators.ts';
import { treatments, withTreatments } from './treatments.ts';
import { REVIEWED } from './tables.ts';
import { drugDocuments } from './drugs.ts';
import type { WrittenDocument, WrittenPassage } from './document.ts';

const root = join(import.meta.dirname, '../..');
const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

const alsoCalled = new Map<string, string[]>();
function conditions(): WrittenDocument[] {
  return readFileSync(join(import.meta.dirname, 'conditions.md'), 'utf8').split(/^# /m).slice(1).map((part) => {
    const [head = '', ...sections] = part.split(/^## /m);
    const [title = '', ...lines] = head.trim().split('\n');
    const field = (name: string): string => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
    const also = field('also');
    alsoCalled.set(title, also.split(', '));
    const passages = sections.map((section): WrittenPassage => {
      const [heading = '', ...text] = section.trim().split('\n');
      return { heading, text: text.join('\n').trim() };
    });
    const [first, ...rest] = passages;
    if (first === undefined || field('source') === '') throw new Error(`${title}: no text or no source`);
    return {
      id: `condition-${slug(title)}`, title, group: 'conditions', source: field('source'), edition: 'Auscult library 1', reviewed: REVIEWED, signedBy: null,
      passages: [{ ...first, text: also === '' ? first.text : called(title, also, first.text) }, ...rest],
    };
  });
}

/** "Asthma (also called wheezy chest) is …": other names in the sentence that says what it is, not in one of their own. */
function called(title: string, also: string, text: string): string {
  const names = ` (also called ${also})`;
  const at = text.toLowerCase().indexOf(title.toLowerCase());
  return at < 0 || at > 40 ? `${title}${names}: ${text}` : `${text.slice(0, at + title.length)}${names}${text.slice(at + title.length)}`;
}

function brandsByDrug(): Map<string, string[]> {
  const { brands } = JSON.parse(readFileSync(join(root, 'resources/language/brands.json'), 'utf8')) as { brands: Record<string, string[]> };
  const byDrug = new Map<string, string[]>();
  for (const [brand, drugs] of Object.entries(brands)) for (const drug of drugs) byDrug.set(drug, [...(byDrug.get(drug) ?? []), brand]);
  return byDrug;
}

const documents = [...withTreatments(conditions(), alsoCalled, treatments(join(root, 'resources/knowledge/advice/treatments.json')), slug), ...calculatorDocuments(), ...drugDocuments(join(root, 'resources/knowledge/advice'), readdirSync(join(root, 'resources/knowledge/advice')), brandsByDrug())];
const ids = new Set(documents.map(({ id }) => id));
if (ids.size !== documents.length) throw new Error('Two documents have one id');
mkdirSync(join(root, 'resources/library'), { recursive: true });
writeFileSync(join(root, 'resources/library/library.json'), `${JSON.stringify({ edition: '1', documents }).replaceAll('},{"id"', '},\n{"id"')}\n`);
const count = (group: string): number => documents.filter((one) => one.group === group).length;
process.stdout.write(`${documents.length} documents: ${['conditions', 'calculators', 'drugs'].map((group) => `${count(group)} ${group}`).join(', ')}; ${documents.reduce((sum, { passages }) => sum + passages.length, 0)} passages\n`);
