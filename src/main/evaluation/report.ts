/** An evaluation as a table for a terminal; a dash is where there was nothing to measure. */
import path from 'node:path';
import type { Evaluation } from './evaluate.ts';
import type { Failure } from './gold.ts';
import type { ClassScore, Figure } from './score.ts';

interface About {
  readonly package: string;
  readonly version: string;
  readonly rules: boolean;
  readonly format: string;
  readonly labels: string;
  /** Documents whose gold could not be read; they are not scored. */
  readonly unread: readonly Failure[];
  readonly gaps: string;
}

export function reportText(about: About, found: Evaluation): string {
  const rows = [
    ['', 'gold', 'said', 'strict P', 'R', 'F1 (95 %)', 'relaxed P', 'R', 'F1 (95 %)'],
    classRow('micro', found.micro),
    ['macro', '', '', '', '', figure(found.macro.strict), '', '', figure(found.macro.relaxed)],
    ...Object.entries(found.classes).map(([name, own]) => classRow(name, own)),
  ];
  const lines = [
    `${about.package} ${about.version}${about.rules ? ' with rules' : ''} on ${found.documents} ${found.documents === 1 ? 'document' : 'documents'} (${about.format}, labels: ${about.labels})`,
    '',
    ...table(rows),
    '',
  ];
  if (found.documents === 1) lines.push('One document says nothing of the spread: there are no intervals.');
  else if (Object.values(found.classes).some((own) => [own.strict.f1, own.relaxed.f1].some(({ value, low }) => value !== null && low === null))) lines.push('Where no interval stands, every resampling gave the same figure: too few mentions to show a spread.');
  if (found.withGaps > 0) lines.push(`${found.withGaps} gold mentions have a gap (${about.gaps}).`);
  if (found.doubtful > 0) lines.push(`${found.doubtful} gold mentions give other words than those at their place; their places stand.`);
  lines.push(...unscored('Gold labels', found.unscored.gold), ...unscored('Types', found.unscored.said));
  if (about.unread.length > 0) lines.push(`${counted(about.unread.length)} left out:`, ...about.unread.map((failure) => `  ${failureText(failure)}`));
  if (found.failures.length > 0) lines.push(`${counted(found.failures.length)} read without a finding:`, ...found.failures.map((failure) => `  ${failureText(failure)}`));
  return `${lines.join('\n').trimEnd()}\n`;
}

function classRow(name: string, { gold, said, strict, relaxed }: ClassScore): string[] {
  return [name, String(gold), String(said), ...[strict, relaxed].flatMap((part) => [share(part.precision), share(part.recall), figure(part.f1)])];
}
function counted(documents: number): string {
  return documents === 1 ? '1 document was' : `${documents} documents were`;
}
/** The file and its line where they are known, and which document of it. */
export function failureText({ id, file, line, reason }: Failure): string {
  if (file === undefined) return `${id}: ${reason}`;
  const inside = path.basename(file).startsWith(id) || id.startsWith(path.basename(file)) ? '' : ` (${id})`;
  return `${file}${line === undefined ? '' : `:${line}`}${inside}: ${reason}`;
}
function figure({ value, low, high }: Figure): string {
  return low === null || high === null ? share(value) : `${share(value)} (${share(low)}-${share(high)})`;
}
function share(value: number | null): string {
  return value === null ? '–' : value.toFixed(4);
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>((widest, row) => row.map((cell, at) => Math.max(widest[at] ?? 0, cell.length)), []);
  return rows.map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '));
}

function unscored(what: string, counts: Readonly<Record<string, number>>): string[] {
  const names = Object.entries(counts);
  return names.length === 0 ? [] : [`${what} that are not scored: ${names.map(([name, count]) => `${name} ${count}`).join(', ')}.`];
}
