/** Writes the manifest and the golden file beside a token classifier in the Hugging Face layout, so that it can be loaded as a package. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { BIOMEDICAL_TYPES, CLINICAL_TYPES, type EntityType } from '../../contract/clinical.ts';
import { AppError } from '../../contract/errors.ts';
import { type Golden, ModelManifest } from '../../contract/models.ts';
import { openSession } from './onnx-session.ts';
import { isLicence, isSystemFile, MANIFEST } from './package.ts';
import { parseLabel } from './tagger/bert/labels.ts';
import { readVocabulary } from './tagger/bert/vocabulary.ts';
import type { Tensors } from './tensor.ts';

const GOLDEN = 'golden.json';
/** Graphs that are named where one has to be chosen. */
const SHOWN = 8;
/** What the golden output is made of: words of both schemes, none of them anybody's. */
const SENTENCE = 'She has chest pain and fever and takes aspirin 81 mg daily ; the chest x-ray was clear .';
/** Two runtimes on two machines differ by about this much in their last places. */
const TOLERANCE = 0.01;

interface Adoption {
  readonly folder: string;
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly licence: string;
  readonly intendedUse: string;
  readonly trainingData: ModelManifest['trainingData'];
  readonly created: string;
  /** The scheme, where the types alone don't say it. */
  readonly scheme: 'clinical' | 'biomedical' | undefined;
  /** The graph's file below the folder, where several could be it. */
  readonly model: string | undefined;
  /** Of the model's own label names, without B- and I-; what is not named here is looked up by `typeOf`. */
  readonly labels: Readonly<Record<string, string | null>>;
  readonly typeOf: (label: string) => EntityType | undefined;
}

const Config = z.object({ id2label: z.record(z.string(), z.string()) });

/** @throws AppError `bad-input` with what is missing and what to do about it */
export async function adoptPackage(about: Adoption): Promise<ModelManifest> {
  if (!ModelManifest.shape.id.safeParse(about.id).success) throw unusable('--id', `"${about.id}" is no id: 2 to 64 small letters, digits and dashes`);
  if (!isLicence(about.licence)) throw unusable('--licence', `"${about.licence}" is no licence, and a package without one is refused`);
  const files = await filesBelow(about.folder);
  const wanted = files.filter((name) => name !== MANIFEST && name !== GOLDEN);
  const model = graphOf(wanted, about.model);
  const names = await labelsOf(about.folder, wanted);
  const labels = mapLabels(names, about);
  const scheme = about.scheme ?? schemeOf(Object.values(labels));
  const strange = Object.entries(labels).filter(([, type]) => type !== null && !(typesOf(scheme) as readonly string[]).includes(type));
  if (strange.length > 0) throw unusable('--labels', `${strange.map(([label, type]) => `${label}: ${type ?? ''}`).join(', ')} is no type of the ${scheme} scheme (${typesOf(scheme).join(', ')})`);
  const tokenizer = await tokenizerOf(about.folder, wanted);
  const manifest: ModelManifest = {
    id: about.id, version: about.version, title: about.title, task: 'entities', scheme, architecture: 'bert-tagger', model, tokenizer, labels,
    licence: about.licence, trainingData: about.trainingData, metrics: [], intendedUse: about.intendedUse,
    limits: ['How well it reads was not measured when it was added: npm run evaluate scores it on gold files.'],
    recipe: 'Brought from outside.', created: about.created, files: {}, golden: { file: GOLDEN, tolerance: TOLERANCE },
  };
  await writeFile(path.join(about.folder, GOLDEN), JSON.stringify(await makeGolden(about.folder, model, tokenizer, Object.keys(names).length)));
  for (const name of [...wanted, GOLDEN].toSorted((a, b) => a.localeCompare(b))) manifest.files[name] = await sha256(path.join(about.folder, name));
  await writeFile(path.join(about.folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => {
    throw unusable('FOLDER', `No folder is at ${folder}`);
  });
  return entries.filter((entry) => entry.isFile() && !isSystemFile(entry.name)).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

function graphOf(files: readonly string[], given: string | undefined): string {
  const graphs = files.filter((name) => name.endsWith('.onnx'));
  if (given !== undefined && graphs.includes(given)) return given;
  const [only, ...others] = given === undefined ? graphs : [];
  const usual = ['model.onnx', 'onnx/model.onnx'].find((name) => graphs.includes(name));
  if (given === undefined && usual !== undefined) return usual;
  if (only !== undefined && others.length === 0) return only;
  throw unusable('--model', graphs.length === 0 ? 'The folder holds no .onnx file: export the model to ONNX first (optimum-cli export onnx --task token-classification --model NAME FOLDER)' : `Say with --model which graph it is: ${graphs.slice(0, SHOWN).join(', ')}${graphs.length > SHOWN ? ` and ${graphs.length - SHOWN} more` : ''}`);
}

async function labelsOf(folder: string, files: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const config = files.includes('config.json') ? Config.safeParse(await json(folder, 'config.json')) : undefined;
  if (!config?.success) throw unusable('config.json', 'The folder holds no config.json with id2label, the names of the labels');
  const names = Object.values(config.data.id2label);
  // Without names nobody can say which label begins a mention and which goes on with it.
  if (names.some((name) => /^LABEL_\d+$/.test(name))) throw unusable('config.json', `id2label in config.json holds no names but ${names.slice(0, 3).join(', ')}: write there what each number stands for, such as "0": "O", "1": "B-problem", "2": "I-problem"`);
  return config.data.id2label;
}

function mapLabels(names: Readonly<Record<string, string>>, { labels, typeOf, scheme }: Adoption): Record<string, string | null> {
  const own = [...new Set(Object.values(names).flatMap((name) => parseLabel(name)?.type ?? []))];
  const given = Object.keys(labels).filter((name) => !own.includes(name));
  if (given.length > 0) throw unusable('--labels', `The model has no label ${given.join(', ')}; it has ${own.join(', ')}`);
  const unknown = own.filter((name) => !Object.hasOwn(labels, name) && typeOf(name) === undefined);
  if (unknown.length > 0) {
    throw unusable('--labels', `What these labels mean has to be said: ${unknown.join(', ')}. Write a JSON file such as ${JSON.stringify(Object.fromEntries(unknown.map((name) => [name, null])))}, each with one of our types (clinical: ${CLINICAL_TYPES.join(' ')}; biomedical: ${BIOMEDICAL_TYPES.join(' ')}) or null to drop it, and name it with --labels`);
  }
  return Object.fromEntries(own.map((name) => [name, Object.hasOwn(labels, name) ? (labels[name] ?? null) : inScheme(typeOf(name) ?? null, scheme)]));
}

/** What a note calls a drug or a problem an article calls a chemical or a disease. */
const COUNTERPARTS: Partial<Record<EntityType, EntityType>> = { drug: 'chemical', problem: 'disease', chemical: 'drug', disease: 'problem' };

function inScheme(type: EntityType | null, scheme: Adoption['scheme']): EntityType | null {
  if (type === null || scheme === undefined || typesOf(scheme).includes(type)) return type;
  return COUNTERPARTS[type] ?? type;
}

const typesOf = (scheme: 'clinical' | 'biomedical'): readonly EntityType[] => (scheme === 'clinical' ? CLINICAL_TYPES : BIOMEDICAL_TYPES);

function schemeOf(types: readonly (string | null)[]): 'clinical' | 'biomedical' {
  const fits = (['clinical', 'biomedical'] as const).filter((scheme) => types.every((type) => type === null || (typesOf(scheme) as readonly string[]).includes(type)));
  const [scheme, ...others] = fits;
  if (scheme !== undefined && others.length === 0) return scheme;
  throw unusable('--scheme', `Its labels (${types.join(', ')}) are of ${fits.length === 0 ? 'no one scheme' : 'both schemes'}: say with --scheme whether it reads notes (clinical) or articles (biomedical), and with --labels what belongs to neither`);
}

async function tokenizerOf(folder: string, files: readonly string[]): Promise<NonNullable<ModelManifest['tokenizer']>> {
  if (files.includes('tokenizer.json')) return { kind: 'huggingface', file: 'tokenizer.json' };
  if (!files.includes('vocab.txt')) throw unusable('FOLDER', 'The folder holds neither tokenizer.json nor vocab.txt');
  const config = files.includes('tokenizer_config.json') ? z.object({ do_lower_case: z.boolean().optional() }).safeParse(await json(folder, 'tokenizer_config.json')).data : undefined;
  // A vocabulary without a capital letter was made of text in small letters.
  const lowercase = config?.do_lower_case ?? !(await readFile(path.join(folder, 'vocab.txt'), 'utf8')).split(/\r?\n/).some((token) => !token.startsWith('[') && /[A-Z]/.test(token));
  return { kind: 'wordpiece-vocab', file: 'vocab.txt', lowercase };
}

/** The CPU's own answer: it shows later that the files are these and that another provider computes the same, not that the export was right. */
async function makeGolden(folder: string, model: string, tokenizer: NonNullable<ModelManifest['tokenizer']>, labels: number): Promise<Golden> {
  const vocabulary = await readVocabulary(tokenizer, folder);
  const ids = [vocabulary.start, ...SENTENCE.split(' ').flatMap((word) => vocabulary.encode(word)), vocabulary.end];
  const dims = [1, ids.length];
  const tensor = (value: (id: number) => number): Golden['inputs'][string] => ({ type: 'int64', dims, data: ids.map(value) });
  const known: Golden['inputs'] = { input_ids: tensor((id) => id), attention_mask: tensor(() => 1), token_type_ids: tensor(() => 0) };
  const session = await openSession(path.join(folder, model), 'cpu').catch(() => {
    throw unusable('--model', `${model} is no graph that the runtime opens`);
  });
  try {
    const strange = session.inputNames.filter((name) => known[name] === undefined);
    if (strange.length > 0) throw unusable('--model', `${model} wants ${strange.join(', ')}, which a token classifier does not`);
    const inputs = Object.fromEntries(session.inputNames.flatMap((name) => (known[name] === undefined ? [] : [[name, known[name]] as const])));
    const tensors: Tensors = Object.fromEntries(Object.entries(inputs).map(([name, { dims: shape, data }]) => [name, { type: 'int64', dims: shape, data: BigInt64Array.from(data, BigInt) }]));
    const answer = await session.run(tensors);
    const [name, logits] = Object.entries(answer).find(([own]) => own === 'logits') ?? Object.entries(answer)[0] ?? [];
    if (name === undefined || logits?.type !== 'float32' || logits.dims[1] !== ids.length || logits.dims[2] !== labels) throw unusable('--model', `${model} gives no score for each of the ${labels} labels of config.json at each token: it is no token classifier, or another one's config.json lies beside it`);
    return { inputs, outputs: { [name]: { type: 'float32', dims: [...logits.dims], data: Array.from(logits.data, Number) } } };
  } finally {
    await session.close();
  }
}

async function json(folder: string, name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path.join(folder, name), 'utf8')) as unknown;
  } catch {
    throw unusable(name, `${name} is no JSON file that can be read`);
  }
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function unusable(where: string, message: string): AppError {
  return new AppError('bad-input', message, { where });
}
