/** The words of a FHIR document, report or composition as notes; what is there and can't be read is named. */
import { Parser } from 'htmlparser2';
import type { NoteKind } from '../../contract/records.ts';
import { textOf } from './fhir-facts.ts';
import { Composition, DocumentResource } from './fhir-types.ts';
import type { CompositionSection, Resource } from './fhir-types.ts';
import type { ImportedNote } from './record.ts';

export interface DocumentNotes {
  readonly notes: ImportedNote[];
  /** `document:application/pdf`: an attachment whose words are not in the chart. */
  readonly unread: string[];
}

/** `binaryOf` finds an attachment that the bundle holds beside the document; `fallback` dates a document that says no date. */
export function documentNotes(resource: Resource, binaryOf: (url: string) => Resource | null, fallback: string | null): DocumentNotes {
  const document = DocumentResource.parse(resource);
  if (document.status === 'entered-in-error' || document.docStatus === 'entered-in-error' || document.status === 'cancelled') return { notes: [], unread: [] };
  const concept = document.type ?? document.code;
  const title = (concept === undefined ? '' : textOf(concept)) || document.description || resource.resourceType;
  const unread: string[] = [];
  const texts: string[] = [];
  for (const attachment of [...(document.content ?? []).map(part => part.attachment), ...(document.presentedForm ?? [])]) {
    if (attachment === undefined) continue;
    const binary = attachment.data === undefined && attachment.url !== undefined ? binaryOf(attachment.url) : null;
    const data = attachment.data ?? (typeof binary?.['data'] === 'string' ? binary['data'] : undefined);
    const type = (attachment.contentType ?? (typeof binary?.['contentType'] === 'string' ? binary['contentType'] : undefined) ?? 'text/plain').toLowerCase();
    const text = data === undefined ? null : wordsOf(data, type);
    if (text === null) unread.push(`document:${type.split(';')[0]?.trim() ?? type}`);
    else if (!texts.includes(text)) texts.push(text);
  }
  if (document.conclusion !== undefined && !texts.some(text => text.includes(document.conclusion ?? ''))) texts.push(document.conclusion);
  const date = document.date ?? document.effectiveDateTime ?? document.effectivePeriod?.start ?? document.context?.period?.start ?? document.issued ?? fallback ?? '';
  return { notes: texts.filter(text => text.trim() !== '').map(text => note(title, date, text, resource.resourceType === 'DiagnosticReport' ? 'results' : 'other')), unread };
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

function wordsOf(data: string, type: string): string | null {
  if (!/^(?:text\/|application\/xhtml)/u.test(type)) return null;
  const bytes = Buffer.from(data, 'base64');
  const text = /charset=["']?(?:iso-8859-1|latin1|windows-1252)/u.test(type) ? bytes.toString('latin1') : bytes.toString('utf8');
  return /html/u.test(type) ? plainText(text) : text;
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
