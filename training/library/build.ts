/**
 * Writes resources/library/library.json: the library that ships with the program, from conditions.md (our own words), the
 * calculators and the drug rules. Facts and sources are those of the tables; nobody has signed it yet.
 *
 *     node training/library/build.ts
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CALCULATORS, REVIEWED } from './tables.ts';
import { drugDocuments } from './drugs.ts';
import type { WrittenDocument, WrittenPassage } from './document.ts';

const root = join(import.meta.dirname, '../..');
const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

function conditions(): WrittenDocument[] {
  return readFileSync(join(import.meta.dirname, 'conditions.md'), 'utf8').split(/^# /m).slice(1).map((part) => {
    const [head = '', ...sections] = part.split(/^## /m);
    const [title = '', ...lines] = head.trim().split('\n');
    const field = (name: string): string => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
    const also = field('also');
    const passages = sections.map((section): WrittenPassage => {
      const [heading = '', ...text] = section.trim().split('\n');
      return { heading, text: text.join('\n').trim() };
    });
    const [first, ...rest] = passages;
    if (first === undefined || field('source') === '') throw new Error(`${title}: no text or no source`);
    return {
      id: `condition-${slug(title)}`, title, group: 'conditions', source: field('source'), edition: 'Auscult library 1', reviewed: REVIEWED, signedBy: null,
      passages: [{ ...first, text: also === '' ? first.text : `${first.text} Also called: ${also}.` }, ...rest],
    };
  });
}

function calculators(): WrittenDocument[] {
  return CALCULATORS.map((calculator) => {
    const inputs = Object.values(calculator.inputs).map(({ label, ...rest }) => (rest.kind === 'number' ? `${label} (${rest.unit})` : label));
    const names = calculator.aliases.filter((name) => name.length < 60 && name.toLowerCase() !== calculator.title.toLowerCase());
    const bands = calculator.bands ?? [];
    const unit = calculator.unit === null ? '' : ` ${calculator.unit}`;
    const reading = bands.map(({ upTo, words }, at) => {
      const before = bands[at - 1]?.upTo;
      return `${upTo === undefined ? `Above ${before ?? 0}${unit}` : before === undefined ? `Up to ${upTo}${unit}` : `Above ${before} and up to ${upTo}${unit}`}: ${words}.`;
    });
    return {
      id: `calculator-${calculator.id}`, title: calculator.title, group: 'calculators', source: calculator.source, edition: calculator.edition, reviewed: REVIEWED, signedBy: null,
      passages: [
        { heading: 'What goes in', text: `${calculator.title}${names.length > 0 ? ` (${names.join('; ')})` : ''} is calculated from ${inputs.join(', ')}.${unit === '' ? '' : ` The result is in${unit}.`}` },
        ...(reading.length === 0 ? [] : [{ heading: 'What the result means', text: `${calculator.title}: ${reading.join(' ')}` }]),
      ],
    };
  });
}

const documents = [...conditions(), ...calculators(), ...drugDocuments(join(root, 'resources/knowledge/advice'), readdirSync(join(root, 'resources/knowledge/advice')))];
const ids = new Set(documents.map(({ id }) => id));
if (ids.size !== documents.length) throw new Error('Two documents have one id');
mkdirSync(join(root, 'resources/library'), { recursive: true });
writeFileSync(join(root, 'resources/library/library.json'), `${JSON.stringify({ edition: '1', documents }).replaceAll('},{"id"', '},\n{"id"')}\n`);
const count = (group: string): number => documents.filter((one) => one.group === group).length;
process.stdout.write(`${documents.length} documents: ${['conditions', 'calculators', 'drugs'].map((group) => `${count(group)} ${group}`).join(', ')}; ${documents.reduce((sum, { passages }) => sum + passages.length, 0)} passages\n`);
