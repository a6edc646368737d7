/** For tests: small documents in the formats that we read, written by hand. */
import { zipSync } from 'fflate';

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

interface PdfLine {
  readonly text: string;
  readonly size?: number;
  /** Empty lines before it. */
  readonly gap?: number;
}

/** A PDF of one font; each page is a list of lines. With `password` it claims to be encrypted with one that nobody knows. */
export function pdfOf(pages: readonly (readonly PdfLine[])[], options: { readonly title?: string; readonly password?: boolean } = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const font = 3 + pages.length * 2;
  const kids = pages.map((_, at) => `${3 + at * 2} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  for (const lines of pages) {
    let y = 780;
    const content = lines.map(({ text, size = 11, gap = 0 }) => {
      y -= size * (1.3 + gap * 1.3);
      return `BT /F1 ${size} Tf 50 ${y.toFixed(1)} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`;
    }).join('\n');
    const page = objects.length + 1;
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${page + 1} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`);
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  const info = add(`<< /Title (${options.title ?? ''}) >>`);
  const encrypt = options.password === true ? add(`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >>`) : 0;
  let out = '%PDF-1.4\n';
  const places = objects.map((body, at) => {
    const place = out.length;
    out += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const start = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`;
  out += `trailer << /Size ${objects.length + 1} /Root 1 0 R /Info ${info} 0 R /ID [<00><00>]${encrypt === 0 ? '' : ` /Encrypt ${encrypt} 0 R`} >>\nstartxref\n${start}\n%%EOF`;
  return bytesOf(out);
}

/** A Word document; a paragraph is text or [style, text]. */
export function docxOf(paragraphs: readonly (string | readonly [style: string, text: string])[]): Uint8Array {
  const body = paragraphs.map((one) => {
    const [style, text] = typeof one === 'string' ? ['', one] : one;
    return `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
  });
  return zipSync({
    '[Content_Types].xml': bytesOf('<Types/>'),
    'word/document.xml': new Uint8Array(Buffer.from(`<?xml version="1.0"?><w:document xmlns:w="x"><w:body>${body.join('')}</w:body></w:document>`)),
  });
}

/** A Word document whose text unpacks to `bytes` bytes of one letter. */
export const bombOf = (bytes: number): Uint8Array => zipSync({ 'word/document.xml': new Uint8Array(bytes).fill(97) }, { level: 9 });
