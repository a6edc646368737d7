import type { Corrections } from '../../../contract/corrections.ts';

/** The figures as a table for a spreadsheet: a row for all facts and one a kind, bounds left out where the screen shows none. */
export function correctionsCsv({ all, kinds, cases, answers, status, model }: Corrections, spread: boolean): string {
  const row = (name: string, { gold, said, strict, relaxed }: Corrections['all']): string =>
    [name, gold, said, ...[strict, relaxed].flatMap(({ value, low, high }) => [value.toFixed(4), ...(spread && low < high ? [low.toFixed(4), high.toFixed(4)] : ['', ''])])].join(',');
  return [
    'kind,in_notes,read_and_answered,strict_f1,strict_low,strict_high,relaxed_f1,relaxed_low,relaxed_high',
    row('all', all),
    ...kinds.map((own) => row(own.kind, own)),
    '',
    'cases,accepted,changed,rejected,typed,status_right,status_of,model,version',
    [cases, answers.confirmed, answers.corrected, answers.rejected, answers.added, status.right, status.of, model?.id ?? '', model?.version ?? ''].join(','),
    '',
  ].join('\r\n');
}
