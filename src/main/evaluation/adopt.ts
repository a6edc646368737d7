/** Root of `npm run adopt`: makes a package of a token classifier that someone exported to ONNX. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { AppError, toAppError } from '../../contract/errors.ts';
import { entityTypeOf } from '../cli/type-names.ts';
import { adoptPackage } from '../inference/adopt.ts';
import { openPackage } from './package-reader.ts';

const USAGE = `usage: npm run --silent adopt -- FOLDER --licence LICENCE [options]
  FOLDER    a token classifier as the Hugging Face tools export it: model.onnx, config.json, tokenizer.json or vocab.txt.
            auscult.json and golden.json are written into it; nothing else is changed.
  --licence the licence of the weights, as their card says it
  --id NAME, --title TEXT, --version 1.0.0
            the folder's name, the same, and 1.0.0 when not given
  --labels FILE.json
            {"ADE": "finding", "MISC": null}: labels that have other names than ours
  --scheme clinical|biomedical
            where the labels alone don't say it
  --model FILE   the graph, where there are several
  --data "NAME: LICENCE"   what it was trained on; may be given again
  --use TEXT     what it is meant for`;
const TEXT = { type: 'string' } as const;
const EXAMPLE = 'She has chest pain, fever and pneumonia. The chest x-ray was clear. Takes aspirin 81 mg daily.';
const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function main(argv: readonly string[]): Promise<void> {
  const { folder, licence, ...given } = readWords(argv);
  const name = path.basename(folder);
  const manifest = await adoptPackage({
    folder, licence,
    id: given.id ?? name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, ''),
    version: given.version ?? '1.0.0',
    title: given.title ?? name,
    intendedUse: given.use ?? 'Not said by whoever brought it.',
    trainingData: (given.data ?? []).map((written) => {
      const [data = '', ...terms] = written.split(':');
      return { name: data.trim(), licence: terms.join(':').trim() || 'not said' };
    }),
    created: new Date().toISOString().slice(0, 10),
    scheme: z.enum(['clinical', 'biomedical']).optional().parse(given.scheme),
    model: given.model,
    labels: given.labels === undefined ? {} : await readLabels(given.labels),
    typeOf: entityTypeOf,
  });
  say(`${manifest.id} ${manifest.version}, ${manifest.scheme ?? ''} scheme, ${Object.keys(manifest.files).length} files, graph ${manifest.model}`);
  for (const [label, type] of Object.entries(manifest.labels)) say(`  ${label} is read as ${type ?? 'nothing'}`);
  // Loaded once as the workstation does, so that what would be refused there is refused here.
  const reader = await openPackage('', folder, false);
  try {
    say(`In "${EXAMPLE}" it reads: ${(await reader.read(EXAMPLE)).map((span) => `${EXAMPLE.slice(span.start, span.end)} (${span.type})`).join(', ') || 'nothing'}`);
  } finally {
    await reader.close();
  }
  say(`Add the folder on the Models screen, try it with "auscult -- annotate --package ${folder}", measure it with "evaluate -- --package ${folder} --gold PATH".`);
}

function readWords(argv: readonly string[]) {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], allowPositionals: true, options: { id: TEXT, title: TEXT, version: TEXT, licence: TEXT, labels: TEXT, scheme: TEXT, model: TEXT, use: TEXT, data: { type: 'string', multiple: true } } });
  } catch {
    throw unusable('Unknown option');
  }
  const { values, positionals: [folder, ...rest] } = parsed;
  if (folder === undefined || rest.length > 0) throw unusable('One folder is needed');
  if (values.licence === undefined) throw unusable('--licence is needed: a package without one is refused');
  if (values.scheme !== undefined && values.scheme !== 'clinical' && values.scheme !== 'biomedical') throw unusable('--scheme takes clinical or biomedical');
  if (values.version !== undefined && !/^\d+\.\d+\.\d+$/.test(values.version)) throw unusable('--version takes three numbers, such as 1.0.0');
  return { folder: path.resolve(folder), ...values, licence: values.licence };
}

async function readLabels(file: string): Promise<Record<string, string | null>> {
  const labels = await readFile(file, 'utf8').then((text) => z.record(z.string(), z.string().nullable()).parse(JSON.parse(text)), () => undefined).catch(() => undefined);
  if (labels === undefined) throw new AppError('bad-input', `${file} is no JSON object of labels and types that can be read`, { where: '--labels' });
  return labels;
}

function unusable(message: string): AppError {
  return new AppError('bad-input', `${message}\n${USAGE}`, { where: 'arguments' });
}

try {
  await main(process.argv.slice(2));
} catch (thrown) {
  const error = toAppError(thrown);
  process.stderr.write(`${error.code === 'internal' && thrown instanceof Error ? thrown.message : error.message}\n`);
  process.exitCode = 2;
}
