/** HTML pages: text of what is shown, headings h1 to h6. Nothing is fetched, nothing runs. */
import { Parser } from 'htmlparser2';
import { Blocks, tidy, titleFromName } from './document.ts';
import type { ReadDocument } from './document.ts';

const HIDDEN = new Set(['script', 'style', 'noscript', 'template', 'svg', 'nav', 'footer', 'form', 'iframe', 'object', 'head']);
const BLOCK = new Set('p div section article main aside header li ul ol dl dt dd table tr td th blockquote pre figure figcaption br hr body'.split(' '));

export function readHtml(name: string, text: string): ReadDocument {
  const blocks = new Blocks();
  let hidden = 0;
  let inTitle = false;
  let inHeading = false;
  let title = '';
  let first: string | null = null;
  const parser = new Parser(
    {
      onopentag(tag) {
        if (tag === 'title') inTitle = true;
        else if (HIDDEN.has(tag)) hidden += 1;
        else if (/^h[1-6]$/.test(tag)) {
          blocks.end();
          inHeading = true;
        } else if (BLOCK.has(tag) && !inHeading) blocks.end();
      },
      ontext(words) {
        if (inTitle) title += words;
        else if (hidden === 0) blocks.add(words);
      },
      onclosetag(tag) {
        if (tag === 'title') inTitle = false;
        else if (HIDDEN.has(tag)) hidden = Math.max(0, hidden - 1);
        else if (/^h[1-6]$/.test(tag)) {
          inHeading = false;
          const words = tidy(blocks.take());
          if (words !== '') blocks.heading = words;
          first ??= blocks.heading;
        } else if (BLOCK.has(tag) && !inHeading) blocks.end();
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(text);
  blocks.end();
  return { kind: 'html', title: tidy(title) || first || titleFromName(name), blocks: blocks.all };
}
