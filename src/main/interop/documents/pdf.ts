/** PDF: lines of each page, headings by the size of their letters. Scripts in a PDF are not run, nothing outside it is fetched. */
import type { getDocumentProxy } from 'unpdf';
import { Blocks, refuse, tidy, titleFromName } from './document.ts';
import type { ReadDocument } from './document.ts';

const MOST_PAGES = 5_000;
/** Letters this much larger than most are a heading's. */
const LARGER = 1.15;
const LONGEST_HEADING = 160;

interface Line {
  text: string;
  size: number;
  readonly y: number;
}

/** @throws AppError `bad-input`: `broken`, `encrypted`, `too-large`, `no-text` (scanned pages) */
export async function readPdf(name: string, bytes: Uint8Array): Promise<ReadDocument> {
  // Loaded with the first PDF: it is large.
  const pdf = await import('unpdf');
  const document = await pdf.getDocumentProxy(bytes, { disableFontFace: true, useSystemFonts: false, verbosity: 0, stopAtErrors: false }).catch((thrown: unknown) => {
    throw refuse(thrown instanceof Error && thrown.name === 'PasswordException' ? 'encrypted' : 'broken');
  });
  try {
    if (document.numPages > MOST_PAGES) throw refuse('too-large');
    const pages: Line[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) pages.push(await linesOf(document, number));
    const usual = usualSize(pages.flat());
    const blocks = new Blocks();
    for (const [at, lines] of pages.entries()) {
      blocks.page = at + 1;
      gather(lines, usual, blocks);
    }
    if (blocks.all.length === 0) throw refuse('no-text');
    const { info } = await document.getMetadata().catch(() => ({ info: {} as object }));
    const title = 'Title' in info && typeof info.Title === 'string' ? tidy(info.Title) : '';
    return { kind: 'pdf', title: title !== '' && !/\.(?:docx?|indd|tex|pdf)$/i.test(title) ? title : titleFromName(name), blocks: blocks.all };
  } finally {
    await document.loadingTask.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function linesOf(document: Pdf, number: number): Promise<Line[]> {
  const page = await document.getPage(number).catch(() => null);
  if (page === null) return []; // one broken page costs that page
  const { items } = await page.getTextContent().catch(() => ({ items: [] }));
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const item of items) {
    if (!('str' in item)) continue;
    const [, , , , , y = 0] = item.transform as number[];
    if (line === null || Math.abs(y - line.y) > Math.max(2, item.height * 0.5)) {
      line = { text: '', size: 0, y };
      lines.push(line);
    }
    line.text += item.str;
    if (item.str.trim() !== '') line.size = Math.max(line.size, item.height);
    if (item.hasEOL) line = null;
  }
  page.cleanup();
  return lines.filter(({ text }) => text.trim() !== '');
}

/** The size in which most letters are set. */
function usualSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of lines) letters.set(Math.round(size * 2) / 2, (letters.get(Math.round(size * 2) / 2) ?? 0) + text.length);
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Lines to blocks: a gap larger than a line, or a heading, ends one. Words cut at a line's end are put together. */
function gather(lines: readonly Line[], usual: number, blocks: Blocks): void {
  let before: Line | null = null;
  let heading = '';
  const closeHeading = (): void => {
    if (heading !== '') blocks.heading = tidy(heading).slice(0, LONGEST_HEADING);
    heading = '';
  };
  for (const line of lines) {
    if (usual > 0 && line.size > usual * LARGER && line.text.length <= LONGEST_HEADING) {
      blocks.end();
      heading += ` ${line.text}`;
      before = null;
      continue;
    }
    closeHeading();
    if (before !== null && before.y - line.y > Math.max(line.size, usual) * 1.9) blocks.end();
    blocks.add(/[a-z]-$/.test(line.text.trimEnd()) ? line.text.trimEnd().slice(0, -1) : `${line.text} `);
    before = line;
  }
  closeHeading();
  blocks.end();
}
