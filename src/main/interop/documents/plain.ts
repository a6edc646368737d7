/** Plain text and Markdown: blocks between empty lines, headings where the text marks them. */
import { Blocks, tidy, titleFromName } from './document.ts';
import type { ReadDocument } from './document.ts';

export function readPlain(name: string, text: string): ReadDocument {
  const blocks = new Blocks();
  for (const part of text.replaceAll('\r\n', '\n').split(/\n[ \t]*\n/)) {
    blocks.add(part);
    blocks.end();
  }
  return { kind: 'text', title: titleFromName(name), blocks: blocks.all };
}

const HEADING = /^#{1,6}\s+(.+?)\s*#*$/;
const UNDERLINE = /^(?:=+|-+)\s*$/;

export function readMarkdown(name: string, text: string): ReadDocument {
  const blocks = new Blocks();
  let title: string | null = null;
  let fenced = false;
  const head = (words: string): void => {
    blocks.end();
    blocks.heading = tidy(bare(words));
    title ??= blocks.heading;
  };
  const lines = text.replaceAll('\r\n', '\n').replace(/^---\n[\s\S]*?\n---\n/, '').split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (/^(?:```|~~~)/.test(line)) {
      fenced = !fenced;
      blocks.end();
      continue;
    }
    const marked = fenced ? null : HEADING.exec(line);
    if (marked !== null) head(marked[1] ?? '');
    else if (!fenced && line.trim() !== '' && UNDERLINE.test(lines[at + 1] ?? '') && !/^[-*|]/.test(line)) {
      head(line);
      at += 1;
    } else if (line.trim() === '') blocks.end();
    else {
      // An item of a list is a sentence of its own.
      if (/^\s*(?:[-*+]|\d+[.)])\s+/.test(line)) blocks.end();
      blocks.add(`${bare(line.replace(/^\s*(?:[-*+]|\d+[.)]|>)\s+/, ''))}\n`);
    }
  }
  blocks.end();
  return { kind: 'markdown', title: title ?? titleFromName(name), blocks: blocks.all };
}

/** Without the marks of emphasis, links and pictures. */
function bare(text: string): string {
  return text
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .replace(/(?<![\w*])\*([^*\n]+)\*(?![\w*])/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/<[^>\n]+>/g, ' ');
}
