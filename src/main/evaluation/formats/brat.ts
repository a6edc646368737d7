/** brat standoff (`.txt` and `.ann`), which n2c2 2018 uses too. Only text-bound annotations are read. */
import { BrokenDocument, NOT_OF_ITS_FORM, type GoldDocument } from '../gold.ts';
import { placeMentions, type RawMention } from '../offsets.ts';

/** `T1<tab>Drug 10 15;20 25<tab>words`: the parts of a mention with a gap are separated by semicolons. */
export function readBrat(id: string, text: string, annotations: string): GoldDocument {
  const mentions: RawMention[] = [];
  for (const [at, line] of annotations.split(/\r?\n/).entries()) {
    // Relations, events, attributes, notes: what brat's lines may begin with, and what is not read here.
    if (line.trim() === '' || /^[REAMN#*]/.test(line)) continue;
    if (!line.startsWith('T')) throw new BrokenDocument(NOT_OF_ITS_FORM, at + 1);
    const [, place, words] = line.split('\t');
    const match = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(place?.trim() ?? '');
    if (!match?.[1] || !match[2]) throw new BrokenDocument(NOT_OF_ITS_FORM, at + 1);
    const parts = match[2].split(';').map((part) => {
      const [start, end] = part.split(' ').map(Number);
      return { start: start ?? 0, end: end ?? 0 };
    });
    mentions.push({ label: match[1], parts, words: words ?? null, line: at + 1 });
  }
  return { id, text, ...placeMentions(text, mentions) };
}
