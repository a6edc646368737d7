/** The few things that are wanted of XML records, without building a tree of the rest. Entities are decoded, nothing is fetched or expanded. */
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

export function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';
  });
}

/** Without what stands between `open` and `close`, which is read once however often one of them is missing. */
export function without(text: string, open: RegExp, close: string): string {
  let out = '';
  let at = 0;
  for (const match of text.matchAll(open)) {
    if (match.index < at) continue;
    const end = text.indexOf(close, match.index);
    if (end < 0) break;
    out += `${text.slice(at, match.index)} `;
    at = end + close.length;
  }
  return out + text.slice(at);
}

/** Words of a piece of markup. */
export function wordsOf(xml: string): string {
  const bare = without(xml, /<!--/g, '-->').replaceAll('<![CDATA[', '').replaceAll(']]>', '');
  return decode(bare.replace(/<\/?(?:p|title|sec|li|list-item|br|break)\b[^<>]*>/gi, ' ').replace(/<[^<>]*>/g, '')).replace(/\s+/g, ' ').trim();
}

interface Element {
  readonly attributes: string;
  readonly inner: string;
}

/** Elements of one name in order, an element inside one of its own name being part of the outer one. */
export function elements(xml: string, name: string): Element[] {
  const out: Element[] = [];
  const tag = new RegExp(`<(/?)${name}(\\s[^>]*?)?(/?)>`, 'g');
  let depth = 0;
  let start = 0;
  let attributes = '';
  for (const match of xml.matchAll(tag)) {
    if (match[3] === '/') continue;
    if (match[1] === '') {
      if (depth === 0) {
        start = match.index + match[0].length;
        attributes = match[2] ?? '';
      }
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) out.push({ attributes, inner: xml.slice(start, match.index) });
    }
  }
  return out;
}

/** Whether the last element of the name was begun and never ended, as in a download that broke off. */
export function breaksOff(xml: string, name: string): boolean {
  const begun = [...xml.matchAll(new RegExp(`<${name}(?=[\\s>])`, 'g'))].at(-1)?.index ?? -1;
  return begun > xml.lastIndexOf(`</${name}>`);
}

export const first = (xml: string, name: string): string | null => elements(xml, name)[0]?.inner ?? null;
export const attribute = (attributes: string, name: string): string | null => new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? null;
export const yearIn = (text: string | null): number | null => {
  const found = /\b(1[89]\d\d|20\d\d)\b/.exec(text ?? '')?.[1];
  return found === undefined ? null : Number(found);
};
