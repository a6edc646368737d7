/** Root of `npm run evaluate`: scores a package on gold files, or turns MIMIC's notes into lines for `annotate`. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { AppError, toAppError } from '../../contract/errors.ts';
import { type NotesArguments, readArguments, type ScoreArguments } from './arguments.ts';
import { evaluate } from './evaluate.ts';
import { readGold } from './files.ts';
import { readNoteEvents } from './formats/note-events.ts';
import { type LabelMap, openLabels } from './labels.ts';
import { openPackage } from './package-reader.ts';
import { failureText, reportText } from './report.ts';

const resources = path.resolve(import.meta.dirname, '../../../resources');
const say = (text: string): void => void process.stderr.write(`${text}\n`);

async function scorePackage(options: ScoreArguments): Promise<void> {
  const gold = await readGold(options.gold, options.format);
  if (gold.documents.length === 0) throw new AppError('bad-input', ['No document could be read', ...gold.failures.map((failure) => `  ${failureText(failure)}`)].join('\n'), { where: '--gold' });
  const reader = await openPackage(path.join(resources, 'models'), options.package, options.rules);
  try {
    const labels = gold.documents.flatMap(({ spans }) => spans.map((span) => span.label));
    const map = await openLabels(path.join(resources, 'evaluation'), options.labels, gold.format, reader.scheme, labels);
    if (map.scheme !== reader.scheme) throw new AppError('bad-input', `The package reads the ${reader.scheme} scheme and the labels (${map.title}) the ${map.scheme} one`, { where: '--labels' });
    comparable(labels, map);
    const found = await evaluate(gold.documents, map, (text) => reader.read(text), options.gaps);
    const { id, version } = reader.manifest;
    const about = { package: id, version, rules: options.rules, format: gold.format, labels: map.title, gaps: options.gaps, unread: gold.failures };
    process.stdout.write(options.json ? `${JSON.stringify({ ...about, ...found })}\n` : reportText(about, found));
  } finally {
    await reader.close();
  }
}

/** Without a label that is compared every figure would be nothing, which reads as a verdict on the package. */
function comparable(labels: readonly string[], map: LabelMap): void {
  const names = [...new Set(labels)];
  if (names.length === 0) throw new AppError('bad-input', 'The gold files mark nothing', { where: '--gold' });
  const known = new Set(Object.values(map.classes).flatMap(({ gold }) => gold));
  if (names.some((name) => known.has(name))) return;
  throw new AppError('bad-input', `None of the labels (${names.slice(0, 12).join(', ')}) is one of ${map.title} in the ${map.scheme} scheme: say with --labels which of our types they mean`, { where: '--labels' });
}

async function printNotes({ notes }: NotesArguments): Promise<void> {
  if (!(await stat(notes).catch(() => undefined))?.isFile()) throw new AppError('not-found', `No file is at ${notes}`, { where: '--notes' });
  async function* lines(): AsyncGenerator<string> {
    // MIMIC's own files come compressed.
    const file = createReadStream(notes);
    for await (const note of readNoteEvents(/\.gz$/i.test(notes) ? file.pipe(createGunzip()) : file)) {
      if ('reason' in note) {
        say(`${path.basename(notes)}:${note.line}: ${note.reason}`);
        if (note.last) process.exitCode = 2;
      } else yield `${JSON.stringify(note)}\n`;
    }
  }
  await pipeline(Readable.from(lines()), process.stdout);
}

try {
  const options = readArguments(process.argv.slice(2));
  await ('notes' in options ? printNotes(options) : scorePackage(options));
} catch (thrown) {
  const error = toAppError(thrown);
  say(error.code === 'internal' && thrown instanceof Error ? thrown.message : error.message);
  process.exitCode = 2;
}
