/** i2b2 annotations inside XML: 2012 (events and times) and 2014 (identifying words). */
import { BrokenDocument, type GoldDocument } from '../gold.ts';
import { placeMentions, type RawMention } from '../offsets.ts';

const TEXT = /<TEXT>\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*<\/TEXT>|<TEXT>([\s\S]*?)<\/TEXT>/;
/** Releases hold bare `&` and `<` in values, on which an XML parser stops; tags and values are told apart by quotes. */
const TAG = /<([A-Za-z][\w]*)((?:\s+[\w:]+\s*=\s*"[^"]*")+)\s*\/?>/g;
const VALUE = /([\w:]+)\s*=\s*"([^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A tag with `start`, `end` and `text` is a mention; links have none. Its label is `type` or `TYPE`, as 2012 and 2014 write it. */
export function readI2b2Xml(id: string, file: string): GoldDocument {
  const match = TEXT.exec(file);
  if (!match) throw new BrokenDocument('it has no TEXT');
  const text = match[1] ?? decode(match[2] ?? '');
  const mentions: RawMention[] = [];
  const from = match.index + match[0].length;
  const lineOf = (at: number): number => file.slice(0, at).split('\n').length;
  const tags = file.slice(from);
  // A file that was cut short would be scored as if nothing were marked behind the cut.
  if (!/<\/TAGS>|<TAGS\s*\/>/.test(tags)) throw new BrokenDocument('the file ends before its tags do', lineOf(file.length));
  for (const { 1: name, 2: values, index } of tags.matchAll(TAG)) {
    if (name === 'SECTIME') continue;
    const given = new Map([...(values ?? '').matchAll(VALUE)].map(([, key, value]) => [key ?? '', decode(value ?? '')]));
    const [start, end] = [given.get('start'), given.get('end')];
    if (start === undefined && end === undefined) continue;
    const label = given.get('type') ?? given.get('TYPE');
    const line = lineOf(from + index);
    if (!/^-?\d+$/.test(start ?? '') || !/^-?\d+$/.test(end ?? '') || !label) throw new BrokenDocument('the tag is not of its form', line);
    // 2014 gives tags that stand for the whole document the place -1.
    if (Number(start) < 0) continue;
    mentions.push({ label, parts: [{ start: Number(start), end: Number(end) }], words: given.get('text') ?? null, line });
  }
  return { id, text, ...placeMentions(text, mentions) };
}

function decode(written: string): string {
  return written.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
