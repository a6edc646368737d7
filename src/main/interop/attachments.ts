/** Files inside a record: their words become notes beside it; one that can't be read is named, and costs itself alone. */
import { AppError } from '../../contract/errors.ts';
import type { Block } from './documents/document.ts';
import type { ImportedAttachment, ImportedNote, ImportedRecord } from './record.ts';
import { countUnread } from './record-facts.ts';

/** Reads a document's words. Throws AppError `bad-input` for what is broken, encrypted or only scanned. */
export type ReadAttachment = (name: string, bytes: Uint8Array) => Promise<{ readonly blocks: readonly Block[] }>;

/** What a document reader takes; other files (pictures, sound) are named as unread at once. */
const READABLE = /^application\/(?:pdf|msword|vnd\.openxmlformats-officedocument\.wordprocessingml\.document)$/u;

export function isReadable(type: string, bytes: Uint8Array): boolean {
  return READABLE.test(type) || Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
}

/** The record with the notes of its attachments. */
export async function withAttachments(record: ImportedRecord, read: ReadAttachment): Promise<ImportedRecord> {
  const { attachments = [], ...rest } = record;
  if (attachments.length === 0) return record;
  const notes: ImportedNote[] = [];
  const unread: string[] = [];
  for (const attachment of attachments) {
    const text = await wordsOf(attachment, read);
    if (text === null) unread.push(`document:${attachment.type}`);
    else notes.push({ kind: attachment.kind, title: attachment.title, author: null, date: attachment.date, text });
  }
  return { ...rest, notes: [...rest.notes, ...notes], unread: [...rest.unread, ...countUnread(rest.title, unread)] };
}

async function wordsOf({ title, bytes }: ImportedAttachment, read: ReadAttachment): Promise<string | null> {
  try {
    // A copy in memory of its own: the PDF reader takes the memory it is given for good, and small buffers share theirs.
    const { blocks } = await read(title, new Uint8Array(bytes));
    return blocks.map(({ text, heading }, at) => (heading !== null && heading !== blocks[at - 1]?.heading ? `${heading}:\n${text}` : text)).join('\n');
  } catch (error) {
    if (error instanceof AppError && error.code === 'bad-input') return null;
    throw error;
  }
}
