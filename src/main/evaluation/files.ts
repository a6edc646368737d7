/** Gold files and folders: which files belong together, and what reads them. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../contract/errors.ts';
import { readBrat } from './formats/brat.ts';
import { readConll } from './formats/conll.ts';
import { readI2b2Concepts, readI2b2Extents, readI2b2Medication } from './formats/i2b2-lines.ts';
import { readI2b2Xml } from './formats/i2b2-xml.ts';
import { readPubTator } from './formats/pubtator.ts';
import { BrokenDocument, type Gold, type GoldDocument, readEach } from './gold.ts';

export const FORMATS = ['brat', 'pubtator', 'conll', 'i2b2-2009', 'i2b2-2010', 'i2b2-2012', 'i2b2-2014', 'n2c2-2018'] as const;
export type Format = (typeof FORMATS)[number];

/** Deep enough for any release, and an end to links that lead back. */
const DEEPEST = 6;

/** Reads the gold files at or below a path. A document that can't be read is a failure with its reason. */
export async function readGold(place: string, given?: Format): Promise<Gold & { readonly format: Format }> {
  const files = await filesAt(place);
  if (files.length === 0) throw new AppError('bad-input', `No file is in ${place}`, { where: '--gold' });
  const format = given ?? (await guessFormat(files));
  const { documents, failures } = await readers[format](files);
  // Files are named as a person at the prompt would name them.
  const named = failures.map(({ file, ...own }) => (file === undefined ? own : { ...own, file: path.relative(place, file) || path.basename(file) }));
  if (documents.length + failures.length === 0) throw new AppError('bad-input', `No file in ${place} is of the format ${format}`, { where: '--gold' });
  return { format, documents, failures: named };
}

const readers: Readonly<Record<Format, (files: readonly string[]) => Promise<Gold>>> = {
  brat: (files) => readPairs(files, ['.ann'], readBrat),
  'n2c2-2018': (files) => readPairs(files, ['.ann'], readBrat),
  'i2b2-2009': (files) => readPairs(files, ['.i2b2.entries', '_gold.entries', '.entries'], readI2b2Medication),
  'i2b2-2010': (files) => readPairs(files, ['.con'], readI2b2Concepts),
  'i2b2-2012': async (files) => {
    const extents = files.filter((file) => file.endsWith('.extent'));
    return extents.length > 0 ? readPairs(files, ['.xml.extent', '.extent'], readI2b2Extents) : readXml(files, 'ClinicalNarrativeTemporalAnnotation');
  },
  'i2b2-2014': (files) => readXml(files, 'deIdi2b2'),
  pubtator: (files) => readWhole(files, readPubTator),
  conll: (files) => readWhole(files, readConll),
};

async function filesAt(place: string, depth = 0): Promise<string[]> {
  const found = await stat(place).catch(() => undefined);
  if (!found) throw new AppError('not-found', `Nothing is at ${place}`, { where: '--gold' });
  if (!found.isDirectory()) return found.isFile() ? [path.resolve(place)] : [];
  const names = (await readdir(place)).filter((name) => !name.startsWith('.')).sort();
  const below = depth < DEEPEST ? await Promise.all(names.map((name) => filesAt(path.join(place, name), depth + 1))) : [];
  return below.flat();
}

/** @throws AppError `bad-input` when the files show no format, or several. */
async function guessFormat(files: readonly string[]): Promise<Format> {
  const found = new Set<Format>();
  for (const file of files) {
    if (file.endsWith('.ann')) found.add('brat');
    else if (file.endsWith('.con')) found.add('i2b2-2010');
    else if (file.endsWith('.entries')) found.add('i2b2-2009');
    else if (file.endsWith('.extent')) found.add('i2b2-2012');
    else if (file.endsWith('.xml')) {
      const head = (await readText(file)).slice(0, 2000);
      if (head.includes('<deIdi2b2')) found.add('i2b2-2014');
      else if (head.includes('<ClinicalNarrativeTemporalAnnotation')) found.add('i2b2-2012');
    }
  }
  if (found.size === 0) {
    for (const file of files) {
      const head = (await readText(file)).slice(0, 4000);
      if (/^[^|\t\n]+\|t\|/m.test(head)) found.add('pubtator');
      else if (/^\S+[ \t](?:.*[ \t])?[BIESLU]-\S+\r?$/m.test(head)) found.add('conll');
    }
  }
  const [format, ...others] = found;
  if (!format || others.length > 0) throw new AppError('bad-input', `${format ? `The files are of several formats (${[...found].join(', ')})` : 'The files show no format'}; say which with --format`, { where: '--format' });
  return format;
}

async function readText(file: string): Promise<string> {
  const bytes = await readFile(file);
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  // A text that is no UTF-8 is read as Latin-1: every byte a character, as older releases are.
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') && !bytes.includes('\ufffd') ? bytes.toString('latin1') : text.replace(/^\ufeff/, '');
}

/** Annotations of one suffix with the text of the same name, in the same folder or another one below the path. */
async function readPairs(files: readonly string[], suffixes: readonly string[], read: (id: string, text: string, annotations: string) => GoldDocument): Promise<Gold> {
  const texts = new Map<string, string[]>();
  for (const file of files) {
    const name = path.basename(file);
    if (!/(?:^[^.]+|\.txt)$/i.test(name)) continue;
    const stem = name.replace(/(?:\.xml)?\.txt$/i, '');
    texts.set(stem, [...(texts.get(stem) ?? []), file]);
  }
  const pairs: { id: string; file: string; annotations: string; text: string | undefined; texts: number }[] = [];
  for (const file of files) {
    const suffix = suffixes.find((end) => file.endsWith(end));
    if (suffix === undefined) continue;
    const id = path.basename(file).slice(0, -suffix.length);
    // "rec1_2009" may be the second annotation of "rec1".
    const found = texts.get(id) ?? texts.get(id.replace(/_[^_]*$/, '')) ?? [];
    const near = found.filter((text) => path.dirname(text) === path.dirname(file));
    const [text, ...others] = near.length > 0 ? near : found;
    pairs.push({ id, file, annotations: await readText(file), text: text === undefined || others.length > 0 ? undefined : await readText(text), texts: text === undefined ? 0 : others.length + 1 });
  }
  return readEach(pairs, ({ id, annotations, text, texts: found }) => {
    if (text === undefined) throw new BrokenDocument(found === 0 ? `no text is called ${id} or ${id}.txt` : `${found} texts are called ${id}: which one is meant is not said`);
    return read(id, text, annotations);
  });
}

async function readXml(files: readonly string[], root: string): Promise<Gold> {
  const found: { id: string; file: string; text: string }[] = [];
  for (const file of files) {
    if (!file.endsWith('.xml')) continue;
    const text = await readText(file);
    if (text.slice(0, 2000).includes(`<${root}`)) found.push({ id: path.basename(file, '.xml'), file, text });
  }
  return readEach(found, ({ id, text }) => readI2b2Xml(id, text));
}

async function readWhole(files: readonly string[], read: (name: string, text: string) => Gold): Promise<Gold> {
  const golds: Gold[] = [];
  for (const file of files) {
    const { documents, failures } = read(path.basename(file), await readText(file));
    golds.push({ documents, failures: failures.map((failure) => ({ ...failure, file })) });
  }
  return { documents: golds.flatMap((gold) => gold.documents), failures: golds.flatMap((gold) => gold.failures) };
}
