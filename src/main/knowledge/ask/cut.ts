/** A document's blocks into passages: short enough to cite and to search, cut at ends of sentences, never over a heading or a page. */
export interface CutBlock {
  readonly text: string;
  readonly heading: string | null;
  readonly page: number | null;
}
export type CutPassage = CutBlock;

/** Letters of a passage: some 150 words. */
const FULL = 1_000;
const LONGEST = 1_400;

export function cutPassages(blocks: readonly CutBlock[]): CutPassage[] {
  const passages: CutPassage[] = [];
  /** Whether the last passage takes more. */
  let open = false;
  for (const { text, heading, page } of blocks) {
    for (const piece of pieces(text)) {
      const last = passages.at(-1);
      const joins = open && last !== undefined && last.heading === heading && last.page === page && last.text.length + piece.length <= LONGEST;
      if (joins) passages[passages.length - 1] = { text: `${last.text}\n${piece}`, heading, page };
      else passages.push({ text: piece, heading, page });
      open = (passages.at(-1)?.text.length ?? 0) < FULL;
    }
  }
  return passages;
}

/** A long block in pieces at ends of sentences; a sentence without end is cut at a space. */
function pieces(text: string): string[] {
  if (text.length <= LONGEST) return [text];
  const out: string[] = [];
  let rest = text;
  while (rest.length > LONGEST) {
    const head = rest.slice(0, LONGEST);
    const stop = Math.max(...['. ', '? ', '! ', '。', '；', '\n'].map((mark) => head.lastIndexOf(mark) + 1));
    const space = head.lastIndexOf(' ');
    let at = stop > FULL / 3 ? stop : space > FULL / 3 ? space : LONGEST;
    // Never between the halves of a code point.
    if (/[\ud800-\udbff]/.test(rest[at - 1] ?? '')) at -= 1;
    out.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  if (rest !== '') out.push(rest);
  return out;
}
