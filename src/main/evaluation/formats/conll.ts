/** CoNLL and IOB tables: a word a line, its tag in the last column, an empty line after each sentence. */
import { BrokenDocument, type Gold, type GoldSpan, readEach } from '../gold.ts';

/** Without marks of documents so many sentences are read and resampled together. */
const SENTENCES = 10;
const MARK = /^(?:-DOCSTART-|-X-|#+ ?(?:newdoc|doc|id)\b)/i;

/** IOB1, IOB2 and BIOES, told apart as they are read. The text is made of the words: it has one sentence a line. */
export function readConll(name: string, file: string): Gold {
  const blocks = documents(file).map(({ sentences }, at) => ({ id: `${name}:${at + 1}`, sentences }));
  return readEach(blocks, ({ id, sentences }) => {
    let text = '';
    const spans: GoldSpan[] = [];
    for (const sentence of sentences) {
      if (text !== '') text += '\n';
      text = addSentence(text, sentence, spans);
    }
    return { id, text, spans, doubtful: 0 };
  });
}

interface Block {
  readonly sentences: Line[][];
}
/** A line of the file and its number, from 1. */
type Line = readonly [number, string];

function documents(file: string): Block[] {
  const lines = file.split(/\r?\n/);
  const marked = lines.some((line) => MARK.test(line));
  const blocks: Block[] = [];
  let sentence: Line[] = [];
  const close = (): void => {
    if (sentence.length === 0) return;
    const last = blocks.at(-1);
    if (last && (marked || last.sentences.length < SENTENCES)) last.sentences.push(sentence);
    else blocks.push({ sentences: [sentence] });
    sentence = [];
  };
  for (const [at, line] of lines.entries()) {
    if (MARK.test(line)) {
      close();
      blocks.push({ sentences: [] });
    } else if (line.trim() === '') close();
    else sentence.push([at + 1, line]);
  }
  close();
  return blocks.filter((block) => block.sentences.length > 0);
}

function addSentence(before: string, lines: readonly Line[], spans: GoldSpan[]): string {
  let text = before;
  let open: { start: number; end: number; label: string } | undefined;
  const close = (): void => {
    if (open) spans.push(open);
    open = undefined;
  };
  for (const [number, line] of lines) {
    const columns = line.includes('\t') ? line.split('\t') : line.trim().split(/ +/);
    const word = columns[0]?.trim();
    const tag = /^([BIESLUO])(?:-(.+))?$/.exec(columns.at(-1)?.trim() ?? '');
    if (!word || !tag || columns.length < 2 || (tag[1] !== 'O') !== (tag[2] !== undefined)) throw new BrokenDocument('the line is not a word and a tag', number);
    // Words stand apart, but points, commas and brackets stand where a writer puts them.
    if (text !== '' && !text.endsWith('\n') && !/^[.,)]$/.test(word) && !text.endsWith('(')) text += ' ';
    const start = text.length;
    text += word;
    const [, place, label] = tag;
    const goesOn = open !== undefined && open.label === label && (place === 'I' || place === 'E' || place === 'L');
    if (!goesOn) close();
    if (label === undefined) continue;
    if (open && goesOn) open.end = text.length;
    else open = { start, end: text.length, label };
    if (place === 'E' || place === 'L' || place === 'S' || place === 'U') close();
  }
  close();
  return text;
}
