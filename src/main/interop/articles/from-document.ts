/** A paper that came as a document (PDF, Word): its title and its text under the names of its sections, without what stands around. */
import { titleFromName } from '../documents/document.ts';
import type { Block, ReadDocument } from '../documents/index.ts';
import { LONGEST } from './article.ts';
import type { ReadArticle } from './article.ts';

/** Nothing of the study follows. */
const END = /^(?:\d+\.?\s*)?(?:references|bibliography|literature cited|works cited)\b/i;
const ASIDE = /^(?:\d+\.?\s*)?(?:acknowledge?ments?|funding|conflicts? of interest|competing interests|declarations?|author contributions?|data availability|supplement|abbreviations|keywords?|correspondence)\b/i;
/** Letters in which a paper says what it is. */
const FRONT = 4_000;
const LEAST_TITLE = 15;
const LONGEST_TITLE = 400;

export function articleOfDocument(name: string, { title, blocks }: ReadDocument): ReadArticle {
  const front = blocks.map(({ text, heading }) => `${heading ?? ''} ${text}`).join(' ').slice(0, FRONT);
  const own = titleOf(name, title, blocks);
  return {
    pmid: /\bPMID:?\s*(\d{6,9})\b/.exec(front)?.[1] ?? /^(\d{6,9})(?:\.\w+)?$/.exec(name.split(/[\\/]/).at(-1) ?? '')?.[1] ?? null,
    doi: /\b10\.\d{4,9}\/[^\s"<>,;]*[^\s"<>,;.)\]]/.exec(front)?.[0].toLowerCase() ?? null,
    title: own,
    abstract: bodyOf(blocks, own).slice(0, LONGEST),
    journal: null,
    year: Number(/(?:published|©|\(c\)|copyright)\D{0,60}((?:19|20)\d\d)\b/i.exec(front)?.[1]) || null,
    authors: [],
    entities: null,
  };
}

/** The document's own title; where it has none but its file's name, its first heading or sentence. */
function titleOf(name: string, title: string, blocks: readonly Block[]): string {
  if (title !== titleFromName(name)) return title.slice(0, LONGEST_TITLE);
  const heading = blocks[0]?.heading ?? '';
  if (heading.length >= LEAST_TITLE) return heading;
  const sentence = /^.{15,400}?[.?!](?=\s|$)/.exec(blocks[0]?.text ?? '')?.[0];
  return (sentence ?? title).slice(0, LONGEST_TITLE);
}

function bodyOf(blocks: readonly Block[], title: string): string {
  const parts: string[] = [];
  let before: string | null = null;
  for (const { text, heading } of blocks) {
    const head = heading ?? '';
    if (END.test(head)) break;
    if (ASIDE.test(head)) continue;
    // Where headings are set like the text, the list of references begins within a block.
    const cut = /(?:^|\.\s)References\s+(?:\[?1[.\]\s])/.exec(text);
    const words = cut === null ? text : text.slice(0, cut.index + 1);
    const label = head === '' || head === before || head === title ? '' : `${head.replace(/^\d+(?:\.\d+)*\.?\s*/, '').replace(/:$/, '').toUpperCase()}: `;
    before = head;
    if (words.trim() !== '') parts.push(`${label}${words.startsWith(title) ? words.slice(title.length).trimStart() : words}`);
    if (cut !== null) break;
  }
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}
