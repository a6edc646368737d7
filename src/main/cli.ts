/** Root of the command line: JSON Lines through the same engine child that the workstation uses. */
import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import path from 'node:path';
import { AppError, toAppError } from '../contract/errors.ts';
import { readArguments } from './cli/arguments.ts';
import type { Arguments } from './cli/arguments.ts';
import { type Asks, commandOf, listOf } from './cli/commands.ts';
import { openLibrary } from './cli/library.ts';
import { helpOf } from './knowledge/ask/engine-help.ts';
import { answerLines, onlyErrors, onOneLine } from './cli/lines.ts';
import { openRanking } from './cli/rank-targets.ts';
import { RISKS_IN_WORK } from './cli/risks.ts';
import { openValidation } from './cli/validate.ts';
import { createEngineClient } from './engine-client/index.ts';
import { forkEngine } from './node/engine-process.ts';
import type { Log } from './platform.ts';

/** Lines in work at a time: enough to keep the child busy while answers are written. */
const WIDTH = 4;
/** Milliseconds after which a line is given up: nobody waits at a screen, and five million characters on a slow machine take minutes. */
const LINE_LIMIT = 600_000;
/** A line says how far a long run has come after this many. */
const PROGRESS_EVERY = 500;

const home = path.resolve(import.meta.dirname, '../..');
const built = path.extname(import.meta.filename) === '.js';
const say = (text: string): void => void process.stderr.write(`${text}\n`);

async function main(options: Arguments): Promise<void> {
  // What goes wrong for a line is that line's answer; only what concerns the run is said here.
  const log: Log = { info: () => undefined, warn: () => undefined, error: (event, fields) => say(`${event}${fields?.code === undefined ? '' : ` ${fields.code}`}`) };
  const spawn = forkEngine(path.join(import.meta.dirname, built ? 'engine.js' : 'engine.ts'), { AUSCULT_RESOURCES: path.join(home, 'resources') });
  const engine = createEngineClient(spawn, { log });
  const output = options.out === null ? process.stdout : createWriteStream(options.out);
  try {
    const asks: Asks = { call: (method, params, given) => engine.call(method, params, { priority: 'batch', limit: LINE_LIMIT, ...(given?.signal === undefined ? {} : { signal: given.signal }) }) };
    if (options.list) {
      // A reader that goes away has had enough.
      output.on('error', ({ code }: NodeJS.ErrnoException) => {
        if (code !== 'EPIPE') say(`The list could not be written (${code ?? 'unknown'})`);
      });
      for (const line of await listOf(options.command, asks)) output.write(`${onOneLine(line)}\n`);
    } else {
      if (options.tables !== null) for (const { file, line, reason } of (await engine.call('advice.addTables', { folder: path.resolve(options.tables) })).refused) say(`${file} is refused at line ${line}: ${reason}`);
      const scheme = options.package === null ? options.scheme : await schemeOfPackage(options.package, asks);
      const library = options.library === null ? null : await openLibrary(options.library, path.join(home, 'resources'), helpOf(asks), say);
      const input = options.in === null ? process.stdin : createReadStream(options.in);
      const ranking = options.rank !== null ? await openRanking(options.rank, asks) : options.command === 'validate' && options.model !== null ? openValidation(options.model, options.horizon, asks) : null;
      const { lines, failed } = await answerLines(input, ranking === null ? output : onlyErrors(output), ranking?.read ?? commandOf({ ...options, scheme }, asks, library), options.command === 'prognose' ? RISKS_IN_WORK : WIDTH, {
        table: options.command === 'prognose' || options.command === 'validate',
        onLine: done => {
          if (done % PROGRESS_EVERY === 0) say(`${done} lines`);
        },
      });
      const targets = (await ranking?.targets()) ?? [];
      for (const target of targets) output.write(`${onOneLine(target)}\n`);
      if (options.rank !== null && targets.length === 0) say(`None of these articles was found to relate anything to "${options.rank}"`);
      if (failed > 0) say(`${failed} of ${lines} lines were answered with an error`);
    }
    if (output !== process.stdout) {
      output.end();
      await finished(output);
    }
  } finally {
    await engine.close();
  }
}

/** Loads a package that someone brought; what it reads is what is annotated. */
async function schemeOfPackage(folder: string, engine: Asks): Promise<Arguments['scheme']> {
  const { state, reason, manifest } = await engine.call('engine.loadPackage', { folder: path.resolve(folder) });
  if (state === 'refused') throw new AppError('model-refused', `The package is refused: ${reason ?? ''}`);
  if (manifest?.task !== 'entities' || manifest.scheme === undefined) throw new AppError('bad-input', 'The package reads no entities');
  return manifest.scheme;
}

try {
  const { engines } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as { engines: { node: string } };
  if (Number(process.versions.node.split('.')[0]) < 22) throw new Error(`Node 22.14 or newer runs this, not ${process.versions.node} (package: ${engines.node}); use "npm run --silent auscult"`);
  await main(readArguments(process.argv.slice(2)));
} catch (thrown) {
  const error = toAppError(thrown);
  say(error.code === 'internal' && thrown instanceof Error ? thrown.message : error.message);
  process.exitCode = 2;
}
