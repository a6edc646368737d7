import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { AppError } from '../../../contract/errors.ts';
import { readDocument } from './index.ts';
import { createDocumentReader } from './reader.ts';
import { bombOf, docxOf, pdfOf } from './testing.ts';

const text = (words: string): Uint8Array => new Uint8Array(Buffer.from(words));
const reasonOf = async (work: Promise<unknown>): Promise<unknown> => work.then(() => 'read', (thrown: unknown) => (thrown instanceof AppError ? thrown.details['reason'] : thrown));

describe('documents', () => {
  it('PDF: pages, headings by size, words cut at a line end', async () => {
    const file = pdfOf([
      [{ text: 'Care of gout', size: 20 }, { text: 'Colchicine is given early in an at-', gap: 1 }, { text: 'tack. It can cause diarrhoea.' }],
      [{ text: 'Prevention', size: 16 }, { text: 'Allopurinol lowers uric acid.', gap: 1 }, { text: 'Water helps too.', gap: 2 }],
    ], { title: 'Ward guide' });
    const read = await readDocument('guide.pdf', file);
    expect(read).toMatchObject({ kind: 'pdf', title: 'Ward guide' });
    expect(read.blocks).toEqual([
      { text: 'Colchicine is given early in an attack. It can cause diarrhoea.', heading: 'Care of gout', page: 1 },
      { text: 'Allopurinol lowers uric acid.', heading: 'Prevention', page: 2 },
      { text: 'Water helps too.', heading: 'Prevention', page: 2 },
    ]);
  });
  it('DOCX: headings, paragraphs, deleted text left out', async () => {
    const file = docxOf([['Title', 'Ward guide'], ['Heading1', 'Gout &amp; pseudogout'], 'Colchicine early.', '<w:del><w:t>Never said.</w:t></w:del>']);
    const read = await readDocument('guide.docx', file);
    expect(read.title).toBe('Ward guide');
    expect(read.blocks[0]).toEqual({ text: 'Colchicine early.', heading: 'Gout & pseudogout', page: null });
  });
  it('HTML: what is shown, under its headings', async () => {
    const read = await readDocument('page.html', text('<!doctype html><html><head><title>Gout care</title><script>alert("x")</script></head><body><nav>Menu</nav><h2>When to <b>call</b></h2><p>Call if a joint is hot &amp; you have fever.</p><ul><li>One</li><li>Two</li></ul></body></html>'));
    expect(read.title).toBe('Gout care');
    expect(read.blocks.map(({ heading, text: words }) => [heading, words])).toEqual([['When to call', 'Call if a joint is hot & you have fever.'], ['When to call', 'One'], ['When to call', 'Two']]);
  });
  it('Markdown: headings of both kinds, lists, no marks', async () => {
    const read = await readDocument('a.md', text('# Gout\n\nGive **colchicine** [early](http://example.org).\n\nWhen\n----\n- hot joint\n- fever\n'));
    expect(read).toMatchObject({ kind: 'markdown', title: 'Gout' });
    expect(read.blocks.map(({ heading, text: words }) => `${heading ?? ''}: ${words}`)).toEqual(['Gout: Give colchicine early.', 'When: hot joint', 'When: fever']);
  });
  it('JATS: title, abstract and sections, without references', async () => {
    const read = await readDocument('a.xml', text('<?xml version="1.0"?><!DOCTYPE article [<!ENTITY secret SYSTEM "file:///etc/hostname">]><article><front><article-meta><title-group><article-title>Early <italic>walking</italic></article-title></title-group><abstract><sec><title>Results</title><p>Stay was shorter &secret;<xref>1</xref>.</p></sec></abstract></article-meta></front><body><sec><title>Methods</title><p>We asked forty people.</p><sec><title>Setting</title><p>A ward.</p></sec><p>All agreed.</p></sec></body><back><ref-list><ref><mixed-citation>Someone 1999</mixed-citation></ref></ref-list></back></article>'));
    expect(read.title).toBe('Early walking');
    expect(read.blocks.map(({ heading, text: words }) => `${heading ?? ''}: ${words}`)).toEqual(['Results: Stay was shorter &secret;.', 'Methods: We asked forty people.', 'Setting: A ward.', 'Methods: All agreed.']);
  });
  it('MedQuAD: each answer under its question', async () => {
    const read = await readDocument('1.xml', text('<?xml version="1.0"?><Document id="1" source="x"><Focus>Gout</Focus><QAPairs><QAPair pid="1"><Question qid="1" qtype="causes">What causes Gout ?</Question><Answer>Crystals of uric acid.</Answer></QAPair></QAPairs></Document>'));
    expect(read).toMatchObject({ kind: 'medquad', title: 'Gout', blocks: [{ heading: 'What causes Gout ?', text: 'Crystals of uric acid.' }] });
  });
  it('plain text: paragraphs', async () => {
    expect((await readDocument('ward_guide.txt', text('One line\nof text.\r\n\r\nAnother.'))).blocks.map((block) => block.text)).toEqual(['One line of text.', 'Another.']);
  });
  it.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['a PDF with a password', pdfOf([[{ text: 'Secret' }]], { password: true }), 'encrypted'],
    ['half a PDF', pdfOf([[{ text: 'Cut' }]]).slice(0, 60), 'broken'],
    ['a PDF of pictures', pdfOf([[]]), 'no-text'],
    ['half a Word document', docxOf(['Cut']).slice(0, 60), 'broken'],
    ['a zip that is no Word document', new Uint8Array(Buffer.from('UEsDBBQAAAAAAA==', 'base64')), 'broken'],
    ['a zip bomb', bombOf(60_000_000), 'zip-bomb'],
    ['a Word document with a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'encrypted'],
    ['bytes', new Uint8Array(4096).map((_, at) => at % 256), 'binary'],
    ['text with NUL', text('a\u0000b'), 'binary'],
    ['Latin-1', new Uint8Array(Buffer.from('Fieber h\u00f6her', 'latin1')), 'not-text'],
  ])('%s is refused with its reason', async (_, bytes, reason) => {
    expect(await reasonOf(readDocument('file.docx', bytes))).toBe(reason);
  });
  it('any bytes give a document or a reason', async () => {
    const heads = ['', '%PDF-1.7\n', 'PK\u0003\u0004', '<article>', '<html>', '# '];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }), async (head, rest) => {
        const outcome = await reasonOf(readDocument('x', new Uint8Array([...Buffer.from(head, 'latin1'), ...rest])));
        expect(typeof outcome).toBe('string');
      }),
      { numRuns: 150 },
    );
  });
});

describe('the reading thread', () => {
  const reader = createDocumentReader();
  afterAll(() => reader.close());
  it('reads, says what is wrong, and goes on', async () => {
    expect((await reader.read('a.txt', text('Some words.'))).blocks).toHaveLength(1);
    expect(await reasonOf(reader.read('b.pdf', pdfOf([[{ text: 'x' }]], { password: true })))).toBe('encrypted');
    expect((await reader.read('c.pdf', pdfOf([[{ text: 'Page one.' }]]))).blocks[0]?.page).toBe(1);
  });
  it('ends a document that takes too long or too much, and reads the next', async () => {
    const hasty = createDocumentReader({ limit: 1 });
    expect(await reasonOf(hasty.read('a.txt', text('word '.repeat(2_000_000))))).toBe('timeout');
    hasty.close();
    const small = createDocumentReader({ memory: 24 });
    expect(await reasonOf(small.read('a.md', text('- item of a list\n'.repeat(900_000))))).toBe('memory');
    expect((await small.read('b.txt', text('Some words.'))).blocks).toHaveLength(1);
    small.close();
  });
  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const work = reader.read('a.txt', text('word '.repeat(2_000_000)), controller.signal);
    controller.abort();
    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
    expect((await reader.read('b.txt', text('Some words.'))).blocks).toHaveLength(1);
  });
});
