/** Word documents: paragraphs of word/document.xml with their heading styles. Pictures, comments and changes taken back stay out. */
import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { Blocks, refuse, tidy, titleFromName } from './document.ts';
import type { ReadDocument } from './document.ts';

const MAIN = 'word/document.xml';
const CORE = 'docProps/core.xml';
/** What the parts that we read may come to when unpacked, and how much larger than packed. */
const MOST_BYTES = 200_000_000;
const MOST_RATIO = 200;

/** @throws AppError `bad-input`: `broken`, `zip-bomb`, `encrypted` */
export function readDocx(name: string, bytes: Uint8Array): ReadDocument {
  const parts = unpack(bytes);
  const main = parts[MAIN];
  if (main === undefined) throw refuse('broken');
  const blocks = new Blocks();
  let style = '';
  let inText = false;
  let deleted = 0;
  let title = '';
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag === 'w:p') style = '';
        else if (tag === 'w:pStyle') style = attributes['w:val'] ?? '';
        else if (tag === 'w:t') inText = true;
        else if (tag === 'w:tab' || tag === 'w:br') blocks.add(' ');
        else if (tag === 'w:del' || tag === 'w:moveFrom') deleted += 1;
      },
      ontext(words) {
        if (inText && deleted === 0) blocks.add(words);
      },
      onclosetag(tag) {
        if (tag === 'w:t') inText = false;
        else if (tag === 'w:del' || tag === 'w:moveFrom') deleted -= 1;
        else if (tag === 'w:p' && /^(?:heading|title|subtitle|berschrift|titre|\d$)/i.test(style.replace('Ü', ''))) {
          const words = tidy(blocks.take());
          if (words === '') return;
          if (/^title/i.test(style)) title = title || words;
          blocks.heading = words;
        } else if (tag === 'w:p') blocks.end();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(new TextDecoder().decode(main));
  const core = /<dc:title>([^<]{1,300})<\/dc:title>/.exec(new TextDecoder().decode(parts[CORE] ?? new Uint8Array()))?.[1];
  return { kind: 'docx', title: title || tidy(core ?? '') || titleFromName(name), blocks: blocks.all };
}

/** Only the parts that are read, and only when they are of an honest size. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (name !== MAIN && name !== CORE) return false;
        if (originalSize > MOST_BYTES || originalSize > 1_000_000 + size * MOST_RATIO) throw refuse('zip-bomb');
        return true;
      },
    });
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'AppError') throw thrown;
    throw refuse('broken');
  }
}
