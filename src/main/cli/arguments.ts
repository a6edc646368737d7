/** The command line's words. Unusable ones give a message and exit status 2. */
import { parseArgs } from 'node:util';
import { AppError } from '../../contract/errors.ts';

const COMMANDS = ['annotate', 'assert', 'chart', 'differential', 'advise', 'calculate', 'prognose', 'validate', 'mine', 'ask', 'summarise', 'triage', 'deidentify'] as const;
export type CommandName = (typeof COMMANDS)[number];

export interface Arguments {
  readonly command: CommandName;
  readonly scheme: 'clinical' | 'biomedical';
  readonly list: boolean;
  /** `mine`: the disease whose targets are ranked over all lines. */
  readonly rank: string | null;
  readonly in: string | null;
  readonly out: string | null;
  /** JSON Lines of passages that `ask` answers from. */
  readonly library: string | null;
  /** A folder of a hospital's own tables, which `advise` reads beside the shipped ones. */
  readonly tables: string | null;
  /** `validate`: the risk model that is measured on the lines' outcomes. `prognose`: of lines that name none. */
  readonly model: string | null;
  /** `validate`: which of the model's horizons; the chief one where none is named. */
  readonly horizon: string | null;
  /** `annotate`: the folder of a package that reads instead of the shipped one; its scheme is the one that is read. */
  readonly package: string | null;
}

const USAGE = `usage: npm run --silent auscult -- COMMAND [--in FILE] [--out FILE]
  JSON Lines in on stdin, JSON Lines out on stdout, in the order given; progress and logs on stderr.
  annotate [--scheme clinical|biomedical] [--package FOLDER] · assert · chart · differential · advise [--tables FOLDER] · calculate [--list] · prognose [--list] [--model ID] · validate --model ID [--horizon NAME] · mine [--rank DISEASE] · ask [--library FILE] · summarise · triage · deidentify
  The shapes of the lines are described in docs/command-line.md.`;

export function readArguments(argv: readonly string[]): Arguments {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { scheme: { type: 'string' }, list: { type: 'boolean' }, rank: { type: 'string' }, in: { type: 'string' }, out: { type: 'string' }, library: { type: 'string' }, tables: { type: 'string' }, model: { type: 'string' }, horizon: { type: 'string' }, package: { type: 'string' } },
    });
  } catch {
    throw new AppError('bad-input', `Unknown option\n${USAGE}`);
  }
  const [command, ...rest] = parsed.positionals;
  const known = COMMANDS.find(name => name === command);
  if (known === undefined || rest.length > 0) throw new AppError('bad-input', `${command === undefined ? 'No command' : `Unusable command: ${[command, ...rest].join(' ')}`}\n${USAGE}`);
  const scheme = (parsed.values.scheme ?? 'clinical').toLowerCase();
  const { list = false } = parsed.values;
  if (scheme !== 'clinical' && scheme !== 'biomedical') throw new AppError('bad-input', `--scheme takes clinical or biomedical\n${USAGE}`);
  const rank = parsed.values.rank ?? null;
  if (rank !== null && (known !== 'mine' || rank.trim() === '')) throw new AppError('bad-input', `--rank takes a disease and goes with mine\n${USAGE}`);
  const model = parsed.values.model ?? null;
  if (model === null ? known === 'validate' : known !== 'validate' && known !== 'prognose') throw new AppError('bad-input', `--model takes a risk model and goes with validate, or prognose\n${USAGE}`);
  const horizon = parsed.values.horizon ?? null;
  if (horizon !== null && known !== 'validate') throw new AppError('bad-input', `--horizon takes a horizon of the model and goes with validate\n${USAGE}`);
  const given = parsed.values.package ?? null;
  if (given !== null && known !== 'annotate') throw new AppError('bad-input', `--package takes a folder and goes with annotate\n${USAGE}`);
  return { command: known, scheme, list, rank, in: parsed.values.in ?? null, out: parsed.values.out ?? null, library: parsed.values.library ?? null, tables: parsed.values.tables ?? null, model, horizon, package: given };
}
