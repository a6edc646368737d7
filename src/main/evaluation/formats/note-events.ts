/** MIMIC's notes (`NOTEEVENTS.csv` of MIMIC-III, `discharge.csv` of MIMIC-IV-Note) as lines for `annotate`. Streams: the file has gigabytes. */

interface NoteLine {
  readonly id: string;
  readonly text: string;
  /** YYYY-MM-DD, null where the row has none. */
  readonly date: string | null;
  readonly kind: 'note';
}
/** A row that is no note: the line of the file on which it begins, from 1, and why. `last` where nothing can be read behind it. */
interface BadRow {
  readonly line: number;
  readonly reason: string;
  readonly last: boolean;
}

const NAMES = { id: ['row_id', 'note_id'], date: ['chartdate', 'charttime'], text: ['text'], wrong: ['iserror'] } as const;

/** Yields the notes in order and, in their place, rows that are not of the header's form. Notes marked as errors are left out, as MIMIC asks. */
export async function* readNoteEvents(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<NoteLine | BadRow> {
  let header: readonly string[] | undefined;
  for await (const { cells, line, open } of readCsv(decode(chunks))) {
    if (!header) {
      header = cells.map((cell) => cell.trim().toLowerCase());
      if (column(header, 'text') >= 0 && column(header, 'id') >= 0) continue;
      yield { line, reason: 'the first row names no column for the id (ROW_ID, note_id) or the text (TEXT)', last: true };
      return;
    }
    if (open) {
      yield { line, reason: 'the row begins a quoted cell that never ends', last: true };
      return;
    }
    if (cells.length !== header.length) {
      yield { line, reason: `the row has ${cells.length} ${cells.length === 1 ? 'column' : 'columns'}, not ${header.length}`, last: false };
      continue;
    }
    const cell = (name: keyof typeof NAMES): string => cells[column(header ?? [], name)] ?? '';
    if (cell('wrong') === '1') continue;
    yield { id: cell('id'), text: cell('text'), date: /^\d{4}-\d{2}-\d{2}/.exec(cell('date'))?.[0] ?? null, kind: 'note' };
  }
  if (!header) yield { line: 1, reason: 'the file is empty', last: true };
}

function column(header: readonly string[], name: keyof typeof NAMES): number {
  return header.findIndex((cell) => (NAMES[name] as readonly string[]).includes(cell));
}

const NEWLINE = 10;

/** UTF-8, UTF-16 where the file begins with its mark; lines that are no UTF-8 are Latin-1, as older exports are. */
async function* decode(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let wide: TextDecoder | undefined;
  let rest: Uint8Array = new Uint8Array();
  let first = true;
  for await (const chunk of chunks) {
    if (first && chunk.length > 1) {
      if (chunk[0] === 0xff && chunk[1] === 0xfe) wide = new TextDecoder('utf-16le');
      else if (chunk[0] === 0xfe && chunk[1] === 0xff) wide = new TextDecoder('utf-16be');
      first = false;
    }
    if (wide) {
      yield wide.decode(chunk, { stream: true });
      continue;
    }
    const bytes = Buffer.concat([rest, chunk]);
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    if (end > 0) yield narrow(bytes.subarray(0, end));
    rest = bytes.subarray(end);
  }
  if (rest.length > 0) yield narrow(rest);
}

function narrow(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}

interface Row {
  readonly cells: readonly string[];
  /** Of the file, from 1: where the row begins. */
  readonly line: number;
  /** The file ended inside a quoted cell of it. */
  readonly open: boolean;
}

/** RFC 4180: cells in quotes may hold commas, line ends and doubled quotes. A library's stream drops the rows before an error; here they are given. */
async function* readCsv(chunks: AsyncIterable<string>): AsyncGenerator<Row> {
  let line = 1;
  let began = 1;
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  /** A quote inside quotes: the end, or the first of two. */
  let ending = false;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      if (quoted && !ending) {
        const quote = chunk.indexOf('"', at);
        const more = chunk.slice(at, quote < 0 ? undefined : quote);
        line += more.split('\n').length - 1;
        cell += more;
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
        if (cells.length > 0 || cell.replace(/\r$/, '') !== '') yield { cells: [...cells, cell.replace(/\r$/, '')], line: began, open: false };
        [cells, cell] = [[], ''];
        began = ++line;
      } else cell += char;
    }
  }
  if (cells.length > 0 || cell !== '') yield { cells: [...cells, cell], line: began, open: quoted && !ending };
}
