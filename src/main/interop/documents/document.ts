/** A document as its reader leaves it: text in blocks, each with the heading above it and its page. */
import { AppError } from '../../../contract/errors.ts';

export const DOCUMENT_KINDS = ['pdf', 'docx', 'html', 'markdown', 'jats', 'medquad', 'text'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export interface Block {
  readonly text: string;
  /** The nearest heading above, null before the first. */
  readonly heading: string | null;
  /** From 1; null where the format has no pages. */
  readonly page: number | null;
}
export interface ReadDocument {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Text of one document beyond this is not a document. */
const MOST_TEXT = 20_000_000;

type Refusal = 'empty' | 'binary' | 'broken' | 'encrypted' | 'too-large' | 'zip-bomb' | 'no-text' | 'timeout' | 'memory' | 'not-text';
/** `details.reason` is what a screen says of the file. */
export function refuse(reason: Refusal): AppError {
  return new AppError('bad-input', 'The document can’t be read', { reason });
}

/** Gathers blocks; text between two marks becomes one, white space runs become single spaces. */
export class Blocks {
  readonly all: Block[] = [];
  heading: string | null = null;
  page: number | null = null;
  #text = '';
  #total = 0;

  /** Rejects what has no end. @throws AppError `bad-input`, reason `too-large` */
  add(text: string): void {
    this.#total += text.length;
    if (this.#total > MOST_TEXT) throw refuse('too-large');
    this.#text += text;
  }
  /** The block ends here. */
  end(): void {
    const text = tidy(this.take());
    if (text !== '') this.all.push({ text, heading: this.heading, page: this.page });
  }
  /** What was gathered since the last end, not made a block: a heading, a title. */
  take(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }
}

export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A file's name without folders and ending, for documents without a title. */
export function titleFromName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? name;
  return base.replace(/\.[a-z0-9]{1,8}$/i, '').replace(/[_-]+/g, ' ').trim() || base;
}
