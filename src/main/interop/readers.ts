/** Which reader takes a file: by what it holds, not by its name alone. */
import { AppError } from '../../contract/errors.ts';
import { withAttachments } from './attachments.ts';
import type { ReadAttachment } from './attachments.ts';
import { readCcda } from './ccda.ts';
import { readCsvRecords } from './csv-records.ts';
import { readFhir } from './fhir.ts';
import { readHl7 } from './hl7v2.ts';
import type { MeasureRecord } from './record-facts.ts';
import type { RecordReader } from './record.ts';
import { readText } from './text.ts';

const TEXT = /\.(?:txt|text|md|markdown)$/iu;

/** Reads FHIR R4 bundles, C-CDA documents, HL7 v2 messages, tables, Markdown and plain text. `today` dates notes that don't say. */
export function createReaders(measure: MeasureRecord, today: () => string, readAttachment: ReadAttachment): RecordReader {
  return async (name, text) => {
    const start = text.slice(0, 2000).trimStart();
    if (/\.json$/iu.test(name) || start.startsWith('{')) return await withAttachments(readFhir(parseJson(text), measure), readAttachment);
    if (/^[\u000b\s]*(?:MSH|FHS|BHS)[^\w\s]/u.test(start)) return await withAttachments(readHl7(text, measure), readAttachment);
    if (/\.(?:csv|tsv)$/iu.test(name)) return readCsvRecords(name, text, measure);
    if (/\.xml$/iu.test(name) || start.startsWith('<?xml') || start.startsWith('<ClinicalDocument')) return readCcda(text, measure);
    if (TEXT.test(name) || !/\.[a-z0-9]{1,5}$/iu.test(name)) return readText(name, text, today());
    throw new AppError('bad-input', 'Not a kind of file that is read here', { reason: 'unknown-format' });
  };
}

/** JSON with the line and column of a fault; the text around it stays unsaid. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const position = Number(/position (\d+)/u.exec(String(error))?.[1] ?? Number.NaN);
    const before = Number.isFinite(position) ? text.slice(0, position) : text;
    const line = before.split('\n').length;
    throw new AppError('bad-input', 'Not well-formed JSON', { reason: 'json', where: `line ${line}, column ${before.length - before.lastIndexOf('\n')}` });
  }
}
