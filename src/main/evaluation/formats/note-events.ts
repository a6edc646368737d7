/** MIMIC's notes (`NOTEEVENTS.csv` of MIMIC-III, `discharge.csv` of MIMIC-IV-Note) as lines for `annotate`. Streams: the file has gigabytes. */

export interface NoteLine {
  readonly id: string;
  readonly text: string;
  /** YYYY-MM-DD, null where the row has none. */
  readonly date: string | null;
  readonly kind: 'note';
}
/** A row that is no note: how many rows into the file, and why. */
export interface BadRow {
  readonly row: number;
  readonly reason: string;
}

const NAMES = { id: ['row_id', 'note_id'], date: ['chartdate', 'charttime'], text: ['text'], wrong: ['iserror'] } as const;

/** Yields the notes in order and, in their place, rows that are not of the header's form. Notes marked as errors are left out, as MIMIC asks. */
export async function* readNoteEvents(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<NoteLine | BadRow> {
  let header: string[] | undefined;
  let row = 0;
  for await (const cells of readCsv(chunks)) {
    row++;
    if (!header) {
      header = cells.map((cell) => cell.replace(/^\ufeff/, '').trim().toLowerCase());
      if (column(header, 'text') < 0 || column(header, 'id') < 0) {
        yield { row, reason: 'the header names no id or text' };
        return;
      }
      continue;
    }
    if (cells.length !== header.length) {
      yield { row, reason: `it has ${cells.length} columns, not ${header.length}` };
      continue;
    }
    const cell = (name: keyof typeof NAMES): string => cells[column(header ?? [], name)] ?? '';
    if (cell('wrong') === '1') continue;
    yield { id: cell('id'), text: cell('text'), date: /^\d{4}-\d{2}-\d{2}/.exec(cell('date'))?.[0] ?? null, kind: 'note' };
  }
}

function column(header: readonly string[], name: keyof typeof NAMES): number {
  return header.findIndex((cell) => (NAMES[name] as readonly string[]).includes(cell));
}

/** RFC 4180: cells in quotes may hold commas, line ends and doubled quotes. */
export async function* readCsv(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string[]> {
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  /** A quote inside quotes: the end, or the first of two. */
  let ending = false;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      if (quoted && !ending) {
        const quote = chunk.indexOf('"', at);
        cell += chunk.slice(at, quote < 0 ? undefined : quote);
        at = quote < 0 ? chunk.length : quote + 1;
        ending = quote >= 0;
        continue;
      }
      const char = chunk[at++] ?? '';
      if (ending && char === '"') {
        cell += char;
        ending = false;
        continue;
      }
      if (ending) [quoted, ending] = [false, false];
      if (char === '"' && cell === '') quoted = true;
      else if (char === ',') {
        cells.push(cell);
        cell = '';
      } else if (char === '\n') {
        if (cells.length > 0 || cell.replace(/\r$/, '') !== '') yield [...cells, cell.replace(/\r$/, '')];
        [cells, cell] = [[], ''];
      } else cell += char;
    }
  }
  if (cells.length > 0 || cell !== '') yield [...cells, cell];
}
