/** A table with a header (CSV as a spreadsheet saves it) → a JSON line a row, for commands whose line may be a row of a table. */
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { AppError } from '../../contract/errors.ts';
import { tableOptions } from '../reasoning/validation/index.ts';

/** Passes JSON Lines on untouched. The header's place is kept as an empty line, so that lines are counted as in the file. */
export async function* tableLines(lines: AsyncGenerator<string>): AsyncGenerator<string> {
  const start = [(await lines.next()).value, (await lines.next()).value].filter((line): line is string => typeof line === 'string');
  const [head = ''] = start;
  // One line that went astray among lines of JSON is that line's error.
  if (start.some(isJson) || !/[,;\t]/u.test(head)) {
    yield* start;
    yield* lines;
    return;
  }
  yield '';
  const rows = Readable.from(withEnds(start, lines)).pipe(parse(tableOptions(head)));
  try {
    for await (const row of rows) yield JSON.stringify(row);
  } catch (thrown) {
    throw thrown instanceof AppError ? thrown : new AppError('bad-input', 'The table can not be read', { where: 'file' }, thrown);
  }
}

const isJson = (line: string): boolean => /^\s*[{[]/u.test(line);

async function* withEnds(start: readonly string[], lines: AsyncGenerator<string>): AsyncGenerator<string> {
  for (const line of start) yield `${line}\n`;
  for await (const line of lines) yield `${line}\n`;
}
