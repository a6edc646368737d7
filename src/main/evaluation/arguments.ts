/** The words of `npm run evaluate`. Unusable ones give a message and exit status 2. */
import { parseArgs } from 'node:util';
import { AppError } from '../../contract/errors.ts';
import { GAPS, type Gaps } from './evaluate.ts';
import { type Format, FORMATS } from './files.ts';

export interface ScoreArguments {
  readonly package: string;
  readonly gold: string;
  readonly format: Format | undefined;
  readonly labels: string | undefined;
  readonly rules: boolean;
  readonly gaps: Gaps;
  readonly json: boolean;
}
/** A file of notes to be turned into lines for `annotate`. */
export interface NotesArguments {
  readonly notes: string;
}

const USAGE = `usage: npm run --silent evaluate -- --package ID|FOLDER --gold PATH [options]
  --format ${FORMATS.join('|')}
            told from the files when not given
  --labels MAP.json | NAME of resources/evaluation
            told from the format and the labels when not given
  --rules   score what annotate gives: the package and the rules together
  --gaps ${GAPS.join('|')}   what a gold mention with a gap counts as (missed)
  --json    one JSON object instead of a table
usage: npm run --silent evaluate -- --notes NOTEEVENTS.csv
  MIMIC's notes as JSON Lines for annotate.`;

export function readArguments(argv: readonly string[]): ScoreArguments | NotesArguments {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  let values;
  try {
    ({ values } = parseArgs({ args: [...argv], options: { package: text, gold: text, format: text, labels: text, gaps: text, notes: text, rules: flag, json: flag } }));
  } catch {
    throw unusable('Unknown option');
  }
  if (values.notes !== undefined) return { notes: values.notes };
  const { package: named, gold, gaps = 'missed' } = values;
  if (named === undefined || gold === undefined) throw unusable('--package and --gold are needed');
  const format = FORMATS.find((known) => known === values.format);
  if (values.format !== undefined && format === undefined) throw unusable(`Unknown format: ${values.format}`);
  const known = GAPS.find((name) => name === gaps);
  if (known === undefined) throw unusable(`--gaps takes ${GAPS.join(', ')}`);
  return { package: named, gold, format, labels: values.labels, rules: values.rules, gaps: known, json: values.json };
}

function unusable(message: string): AppError {
  return new AppError('bad-input', `${message}\n${USAGE}`, { where: 'arguments' });
}
