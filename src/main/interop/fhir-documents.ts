/** The words of a FHIR document, report or composition as notes; what is there and can't be read is named. */
import { Parser } from 'htmlparser2';
import type { NoteKind } from '../../contract/records.ts';
import { textOf } from './fhir-facts.ts';
import { Composition, DocumentResource } from './fhir-types.ts';
import type { CompositionSection, Resource } from './fhir-types.ts';
import { isReadable } from './attachments.ts';
import type { ImportedAttachment, ImportedNote } from './record.ts';

interface DocumentNotes {
  readonly notes: ImportedNote[];
  /** Files whose words are read afterwards, and C-CDA documents as XML. */
  readonly attachments: ImportedAttachment[];
  readonly ccda: string[];
  /** `document:image/png`: an attachment whose words are not in the chart. */
  readonly unread: string[];
}

/** `binaryOf` finds an attachment that the bundle holds beside the document; `fallback` dates a document that says no date. */
export function documentNotes(resource: Resource, binaryOf: (url: string) => Resource | null, fallback: string | null): DocumentNotes {
  const document = DocumentResource.parse(resource);
  if (document.status === 'entered-in-error' || document.docStatus === 'entered-in-error' || document.status === 'cancelled') return { notes: [], attachments: [], ccda: [], unread: [] };
  const concept = document.type ?? document.code;
  const title = (concept === undefined ? '' : textOf(concept)) || document.description || resource.resourceType;
  const date = document.date ?? document.effectiveDateTime ?? document.effectivePeriod?.start ?? document.context?.period?.start ?? document.issued ?? fallback ?? '';
  const otherwise: NoteKind = resource.resourceType === 'DiagnosticReport' ? 'results' : 'other';
  const read: DocumentNotes = { notes: [], attachments: [], ccda: [], unread: [] };
  const texts: string[] = [];
  for (const attachment of [...(document.content ?? []).map(part => part.attachment), ...(document.presentedForm ?? [])]) {
    if (attachment === undefined) continue;
    const binary = attachment.data === undefined && attachment.url !== undefined ? (inUrl(attachment.url) ?? binaryOf(attachment.url)) : null;
    const data = attachment.data ?? (typeof binary?.['data'] === 'string' ? binary['data'] : undefined);
    const written = attachment.contentType ?? (typeof binary?.['contentType'] === 'string' ? binary['contentType'] : undefined) ?? 'text/plain';
    const type = written.toLowerCase().split(';')[0]?.trim() ?? '';
    const bytes = data === undefined ? null : Buffer.from(data, 'base64');
    if (bytes === null || bytes.length === 0) read.unread.push(`document:${type}`);
    else if (isReadable(type, bytes)) read.attachments.push({ ...note(attachment.title ?? title, date, '', otherwise), type: type === 'text/plain' ? 'application/pdf' : type, bytes });
    else {
      const text = wordsOf(bytes, written.toLowerCase());
      if (text === null) read.unread.push(`document:${type}`);
      else if (/<(?:\w+:)?ClinicalDocument\b/u.test(text.slice(0, 5_000))) read.ccda.push(text);
      else if (!texts.includes(text)) texts.push(text);
    }
  }
  if (document.conclusion !== undefined && !texts.some(text => text.includes(document.conclusion ?? ''))) texts.push(document.conclusion);
  for (const text of texts) if (text.trim() !== '') read.notes.push(note(title, date, text, otherwise));
  return read;
}

/** "data:application/pdf;base64,…" */
function inUrl(url: string): Resource | null {
  const match = /^data:([\w/+.-]+)?(?:;[\w=-]+)*;base64,(.+)$/su.exec(url);
  return match === null ? null : { resourceType: 'Binary', contentType: match[1], data: match[2] };
}

/** Sections without entries: what has entries is read from those, and its narrative says it once more. */
export function compositionNotes(resource: Resource, fallback: string | null): ImportedNote[] {
  const composition = Composition.parse(resource);
  const parts = sectionsOf(composition.section ?? []).flatMap(section => {
    const text = section.entry === undefined || section.entry.length === 0 ? plainText(section.text?.div ?? '') : '';
    return text === '' ? [] : [`${section.title === undefined ? '' : `${section.title}:\n`}${text}`];
  });
  if (parts.length === 0) return [];
  return [note(composition.title ?? (composition.type === undefined ? 'Composition' : textOf(composition.type)), composition.date ?? fallback ?? '', parts.join('\n\n'), 'other')];
}

function sectionsOf(sections: readonly CompositionSection[], depth = 0): CompositionSection[] {
  return depth > 5 ? [] : sections.flatMap(section => [section, ...sectionsOf(section.section ?? [], depth + 1)]);
}

function note(title: string, date: string, text: string, otherwise: NoteKind): ImportedNote {
  const kind: NoteKind = /discharge/iu.test(title) ? 'discharge' : /admission|history and physical/iu.test(title) ? 'admission' : /consult/iu.test(title) ? 'consult' : otherwise;
  return { kind, title: title.slice(0, 200), author: null, date: date.slice(0, 10) || new Date(0).toISOString().slice(0, 10), text };
}

function wordsOf(bytes: Buffer, type: string): string | null {
  if (!/^(?:text\/|application\/(?:xhtml|xml|hl7-v3))/u.test(type) || /rtf/u.test(type)) return null;
  const text = /charset=["']?(?:iso-8859-1|latin1|windows-1252)/u.test(type) ? bytes.toString('latin1') : bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString('utf16le') : bytes.toString('utf8').replace(/^\uFEFF/u, '');
  if (/<(?:\w+:)?ClinicalDocument\b/u.test(text.slice(0, 5_000))) return text;
  return /html|xml/u.test(type) || /^\s*<(?:!doctype html|html|body|div|p)\b/iu.test(text) ? plainText(text) : text;
}

const BLOCK = /^(?:p|div|section|h[1-6]|ul|ol|li|dl|dt|dd|table|tr|br|hr|pre|blockquote|caption)$/u;
/** A narrative's words, a line a block, cells apart. Nothing is fetched, nothing runs. */
function plainText(html: string): string {
  let text = '';
  let hidden = 0;
  const parser = new Parser({
    onopentag(tag) {
      if (/^(?:script|style|head)$/u.test(tag)) hidden += 1;
      else if (BLOCK.test(tag)) text += '\n';
      else if (tag === 'td' || tag === 'th') text += '  ';
    },
    ontext(words) {
      if (hidden === 0) text += words.replace(/\s+/gu, ' ');
    },
    onclosetag(tag) {
      if (/^(?:script|style|head)$/u.test(tag)) hidden = Math.max(0, hidden - 1);
    },
  }, { decodeEntities: true });
  parser.end(html);
  return text.split('\n').map(line => line.replace(/^ (?! )| +$/gu, '')).join('\n').replace(/\n{2,}/gu, '\n').trim();
}
