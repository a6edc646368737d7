/** The envelope of HL7 version 2: messages into segments, segments into fields, by the separators that each message names. */
import { AppError } from '../../contract/errors.ts';

/** One field's repetitions, each with its components; sub-components stay joined by a space. */
export interface Segment {
  readonly name: string;
  /** The text of a field, numbered as in the standard; the first component of its first repetition unless others are named. */
  text(field: number, component?: number, repetition?: number): string;
  repetitions(field: number): number;
  /** The field as it was sent, unescaped, repetitions joined by line ends. */
  whole(field: number): string;
}

const MOST_SEGMENTS = 200_000;

/** Segments of all messages of a file, in order. @throws AppError `bad-input` when it is no such file */
export function readSegments(text: string): Segment[] {
  const lines = text.replace(/^\uFEFF?[\u000b\s]*/u, '').split(/\r\n|\r|\n/u).map(line => line.replace(/[\u000b\u001c]/gu, '')).filter(line => line.trim() !== '');
  if (lines.length > MOST_SEGMENTS) throw new AppError('bad-input', 'Too large an HL7 file', { reason: 'too-large' });
  let marks = { field: '|', component: '^', repetition: '~', escape: '\\', sub: '&' };
  const segments: Segment[] = [];
  for (const [index, line] of lines.entries()) {
    const name = line.slice(0, 3);
    if (!/^[A-Z][A-Z0-9]{2}$/u.test(name)) {
      // A text that was sent with bare line ends goes on in the next line.
      const last = segments.at(-1);
      if (last === undefined) throw new AppError('bad-input', 'Not an HL7 version 2 message', { reason: 'hl7', where: `line ${index + 1}` });
      segments[segments.length - 1] = withMore(last, line);
      continue;
    }
    if (name === 'MSH' || name === 'FHS' || name === 'BHS') {
      const [component = '^', repetition = '~', escape = '\\', sub = '&'] = line.slice(4, 8);
      marks = { field: line[3] ?? '|', component, repetition, escape, sub };
    }
    segments.push(segmentOf(name, line, marks));
  }
  if (!segments.some(({ name }) => name === 'MSH')) throw new AppError('bad-input', 'Not an HL7 version 2 message', { reason: 'hl7', where: 'MSH' });
  return segments;
}

type Marks = Readonly<Record<'field' | 'component' | 'repetition' | 'escape' | 'sub', string>>;

function segmentOf(name: string, line: string, marks: Marks): Segment {
  const parts = line.split(marks.field);
  // In a header the separator itself is field 1.
  const at = (field: number): string => (name === 'MSH' || name === 'FHS' || name === 'BHS' ? parts[field - 1] : parts[field]) ?? '';
  const of = (field: number): string[] => (at(field) === '' ? [] : at(field).split(marks.repetition));
  return {
    name,
    text: (field, component = 1, repetition = 1) => unescaped((of(field)[repetition - 1]?.split(marks.component)[component - 1] ?? '').replaceAll(marks.sub, ' '), marks).trim(),
    repetitions: (field) => of(field).length,
    whole: (field) => unescaped(of(field).join('\n'), marks),
  };
}

function withMore(segment: Segment, line: string): Segment {
  return { ...segment, whole: (field) => (field === 5 ? `${segment.whole(field)}\n${line}` : segment.whole(field)) };
}

/** "\\F\\" is a bar, "\\.br\\" a line end, "\\X0D\\" a character. */
function unescaped(text: string, { escape, field, component, sub, repetition }: Marks): string {
  if (!text.includes(escape)) return text;
  const mark = escape.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return text.replace(new RegExp(`${mark}([^${mark}\\n]{1,24})${mark}`, 'gu'), (_, code: string) => {
    const known: Readonly<Record<string, string>> = { F: field, S: component, T: sub, R: repetition, E: escape, H: '', N: '' };
    if (known[code] !== undefined) return known[code];
    if (/^\.(?:br|sp\d*|ce)$/u.test(code)) return '\n';
    const bytes = /^X((?:[0-9A-F]{2})+)$/iu.exec(code)?.[1];
    return bytes === undefined ? ' ' : Buffer.from(bytes, 'hex').toString('utf8');
  });
}
