/** Which words of a corpus are compared with which of ours. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { EntityType, type Scheme } from '../../contract/clinical.ts';
import { BIOMEDICAL_TYPES, CLINICAL_TYPES, Scheme as SchemeSchema } from '../../contract/clinical.ts';
import { AppError } from '../../contract/errors.ts';
import type { Format } from './files.ts';

/** A class is right where a gold label of it meets a type of it. What no class names is not scored, on either side. */
export const LabelMap = z.object({
  title: z.string(),
  source: z.string(),
  scheme: SchemeSchema,
  classes: z.record(z.string(), z.object({ gold: z.array(z.string()).min(1), types: z.array(EntityType).min(1) })),
});
export type LabelMap = z.infer<typeof LabelMap>;

/** Shipped maps of the formats that have words of their own. */
const OF_FORMAT: Partial<Record<Format, string>> = {
  'i2b2-2009': 'i2b2-2009', 'i2b2-2010': 'i2b2-2010', 'i2b2-2012': 'i2b2-2012', 'i2b2-2014': 'i2b2-2014', 'n2c2-2018': 'n2c2-2018',
};

/** `given` is a file, or the name of a shipped map. Without one the format's map is used, else our own words. */
export async function openLabels(folder: string, given: string | undefined, format: Format, scheme: Scheme, labels: Iterable<string>): Promise<LabelMap> {
  const words = new Set(labels);
  const name = given ?? OF_FORMAT[format] ?? (await fitting(folder, scheme, words));
  if (name === undefined) return ownWords(scheme, words);
  if (/\.json$/i.test(name)) return readMap(name);
  const shipped = (await readdir(folder)).filter((file) => file.endsWith('.json')).map((file) => path.basename(file, '.json'));
  if (!shipped.includes(name)) throw new AppError('bad-input', `No map of labels is called ${name}. Give a file that ends in .json, or one of ${shipped.sort().join(', ')}`, { where: '--labels' });
  return readMap(path.join(folder, `${name}.json`));
}

/** Each of our types that the corpus has a label for, in capitals or not, is its own class; of the others it says nothing. */
function ownWords(scheme: Scheme, labels: ReadonlySet<string>): LabelMap {
  const types = scheme === 'clinical' ? CLINICAL_TYPES : BIOMEDICAL_TYPES;
  const classes = types.flatMap((type): [string, LabelMap['classes'][string]][] => {
    const gold = [...labels].filter((label) => label.toLowerCase() === type);
    return gold.length > 0 ? [[type, { gold, types: [type] }]] : [];
  });
  return { title: 'our own words', source: '', scheme, classes: Object.fromEntries(classes) };
}

/** brat, PubTator and CoNLL files of the corpora that we know: the shipped map that reads most of their labels. */
async function fitting(folder: string, scheme: Scheme, labels: ReadonlySet<string>): Promise<string | undefined> {
  const known = (map: LabelMap): number => new Set(Object.values(map.classes).flatMap(({ gold }) => gold.filter((label) => labels.has(label)))).size;
  let best: { name: string | undefined; labels: number } = { name: undefined, labels: known(ownWords(scheme, labels)) };
  for (const name of ['maccrobat', 'i2b2-2010', 'n2c2-2018', 'bc5cdr', 'ncbi-disease', 'biored']) {
    const map = await readMap(path.join(folder, `${name}.json`));
    const here = map.scheme === scheme ? known(map) : 0;
    if (here > best.labels) best = { name, labels: here };
  }
  return best.name;
}

async function readMap(file: string): Promise<LabelMap> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch {
    throw new AppError('bad-input', `${file} is no JSON file that can be read`, { where: '--labels' });
  }
  const parsed = LabelMap.safeParse(json);
  if (!parsed.success) throw new AppError('bad-input', `${file} is no map of labels: ${parsed.error.issues[0]?.path.join('.') ?? ''}`, { where: '--labels' });
  return parsed.data;
}
