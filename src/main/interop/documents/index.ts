/** Any document by its content, whatever its name says. */
import { refuse } from './document.ts';
import type { ReadDocument } from './document.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { readPdf } from './pdf.ts';
import { readMarkdown, readPlain } from './plain.ts';
import { readJats, readMedquad, xmlKind } from './xml.ts';

export { DOCUMENT_KINDS } from './document.ts';
export type { Block, DocumentKind, ReadDocument } from './document.ts';

/** Larger files are refused unread. */
const MOST_BYTES = 100_000_000;
const HEAD = 20_000;

/** @throws AppError `bad-input` with `details.reason`: what is wrong with this file */
export async function readDocument(name: string, bytes: Uint8Array): Promise<ReadDocument> {
  if (bytes.length === 0) throw refuse('empty');
  if (bytes.length > MOST_BYTES) throw refuse('too-large');
  const read = await byContent(name, bytes);
  if (read.blocks.length === 0) throw refuse('empty');
  return read;
}

function byContent(name: string, bytes: Uint8Array): ReadDocument | Promise<ReadDocument> {
  const magic = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (magic.includes('%PDF-')) return readPdf(name, bytes);
  if (magic.startsWith('PK\u0003\u0004')) return readDocx(name, bytes);
  // The container of old Office files, and of new ones that are protected by a password.
  if (magic.startsWith('\u00d0\u00cf\u0011\u00e0')) throw refuse(/\.docx$/i.test(name) ? 'encrypted' : 'binary');
  const text = decode(bytes);
  const head = text.slice(0, HEAD);
  if (/^\s*</.test(head)) {
    const kind = xmlKind(head);
    if (kind === 'jats') return readJats(name, text);
    if (kind === 'medquad') return readMedquad(name, text);
    if (kind === 'html' || /<!doctype html|<(?:html|body|p|div|h1|article)\b/i.test(head)) return readHtml(name, text);
  }
  return /\.(?:md|markdown)$/i.test(name) || /^#{1,3} \S/m.test(head.slice(0, 2_000)) ? readMarkdown(name, text) : readPlain(name, text);
}

/** UTF-8, UTF-16 with its mark, or nothing: another encoding is refused rather than read wrongly. */
function decode(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // A picture or a program, not a text in another encoding.
    throw refuse(bytes.subarray(0, 8_192).includes(0) ? 'binary' : 'not-text');
  }
  const head = text.slice(0, 8_192);
  if (head.includes('\u0000') || (head.match(/[\u0001-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0) > head.length / 50) throw refuse('binary');
  return text;
}
