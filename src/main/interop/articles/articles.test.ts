import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../contract/errors.ts';
import { readDocument } from '../documents/index.ts';
import { docxOf, pdfOf } from '../documents/testing.ts';
import { articleOfDocument, readArticles, textOf } from './index.ts';

const PUBMED = `<?xml version="1.0"?><!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD" "pubmed.dtd">
<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version="1">12345678</PMID><Article><Journal><JournalIssue><PubDate><Year>2019</Year></PubDate></JournalIssue><Title>Journal of Made-up Things</Title><ISOAbbreviation>J Made Up</ISOAbbreviation></Journal>
<ArticleTitle>Valtorimine lowers <i>QRN2</i> &amp; tremor.</ArticleTitle><ELocationID EIdType="doi">10.1000/ABC</ELocationID>
<Abstract><AbstractText Label="BACKGROUND">Tremor is bad.</AbstractText><AbstractText Label="RESULTS">It fell by 5 &lt; 10%.</AbstractText></Abstract>
<AuthorList><Author><LastName>Quill</LastName><Initials>A</Initials></Author></AuthorList></Article></MedlineCitation></PubmedArticle>
<PubmedArticle><MedlineCitation><PMID>2</PMID><Article><ArticleTitle/></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`;
const JATS = `<article><front><journal-meta><journal-title>Made-up Reports</journal-title></journal-meta><article-meta><article-id pub-id-type="pmid">9</article-id><article-id pub-id-type="doi">10.1/X</article-id><title-group><article-title>Zelocaine and seizures</article-title></title-group>
<contrib-group><contrib contrib-type="author"><name><surname>Roe</surname><given-names>B</given-names></name></contrib></contrib-group><pub-date><year>2021</year></pub-date>
<abstract><sec><title>Results</title><p>Zelocaine induced seizures<xref>1</xref>.</p></sec></abstract></article-meta></front><body><sec><title>Methods</title><p>Forty rats.</p></sec></body></article>`;
const MEDLINE = `
PMID- 12345678
DP  - 2019 Mar
TI  - Valtorimine lowers
      tremor.
LID - 10.1000/ABC [doi]
AB  - BACKGROUND: Tremor is bad. RESULTS: It fell
      by 5%.
AU  - Quill A
AU  - Roe B
TA  - J Made Up

PMID- 2
AB  - No title.

PMID- 3
TI  - Another.
`;
const PUBTATOR = '77|t|Drug A treats B.\n77|a|We gave drug A.\n77\t0\t6\tDrug A\tChemical\tD1\n77\t14\t15\tB\tDisease\tD2\n77\tCID\tD1\tD2\n\n78|t|Another.\n78|a|\n';

describe('articles', () => {
  it('come from PubMed XML with labels, markup and entities read, and a record without a title refused', () => {
    const { articles, refused } = readArticles('a.xml', PUBMED);
    expect(articles).toEqual([{ pmid: '12345678', doi: '10.1000/abc', title: 'Valtorimine lowers QRN2 & tremor.', abstract: 'BACKGROUND: Tremor is bad. RESULTS: It fell by 5 < 10%.', journal: 'J Made Up', year: 2019, authors: ['Quill A'], entities: null }]);
    expect(refused).toEqual([{ where: 'article 2', reason: 'no-title' }]);
  });
  it('come from JATS with the body under its sections', () => {
    expect(readArticles('b.nxml', JATS).articles).toEqual([{ pmid: '9', doi: '10.1/x', title: 'Zelocaine and seizures', abstract: 'RESULTS: Zelocaine induced seizures . METHODS: Forty rats.', journal: 'Made-up Reports', year: 2021, authors: ['Roe B'], entities: null }]);
  });
  it('come from lists that PubMed saves, lines put together', () => {
    const { articles, refused } = readArticles('pubmed.nbib', MEDLINE);
    expect(articles[0]).toEqual({ pmid: '12345678', doi: '10.1000/abc', title: 'Valtorimine lowers tremor.', abstract: 'BACKGROUND: Tremor is bad. RESULTS: It fell by 5%.', journal: 'J Made Up', year: 2019, authors: ['Quill A', 'Roe B'], entities: null });
    expect(articles[1]).toMatchObject({ pmid: '3', title: 'Another.', abstract: '' });
    expect(refused).toEqual([{ where: 'article 2', reason: 'no-title' }]);
  });
  it('come from papers, under their sections and without references', async () => {
    const bytes = pdfOf([[{ text: 'Valtorimine lowers tremor in rats', size: 18 }, { text: 'doi: 10.1000/abc. Published 2021.', gap: 2 }, { text: 'Results', size: 14 }, { text: 'Valtorimine lowered trem-' }, { text: 'or in forty rats.' }, { text: 'References', size: 14 }, { text: '1. Roe B. Nothing.' }]]);
    const paper = articleOfDocument('folder/x1.pdf', await readDocument('folder/x1.pdf', bytes));
    expect(paper).toMatchObject({ title: 'Valtorimine lowers tremor in rats', doi: '10.1000/abc', year: 2021, pmid: null, entities: null });
    expect(paper.abstract).toContain('RESULTS: Valtorimine lowered tremor in forty rats.');
    expect(paper.abstract).not.toContain('Nothing');
    // Headings set like the text, a title in the file, the number in its name.
    const plain = articleOfDocument('31415926.pdf', await readDocument('31415926.pdf', pdfOf([[{ text: 'Zelocaine caused seizures. References 1. Roe B.' }]], { title: 'A paper of ours' })));
    expect(plain).toMatchObject({ title: 'A paper of ours', pmid: '31415926', abstract: 'Zelocaine caused seizures.' });
    const word = articleOfDocument('w.docx', await readDocument('w.docx', docxOf(['Qrn2 is tied to tremor. More words.', ['Heading1', 'Methods'], 'Forty rats.', ['Heading1', 'Funding'], 'Money.'])));
    expect(word.title).toBe('Qrn2 is tied to tremor.');
    expect(word.abstract).toBe('More words. METHODS: Forty rats.');
  });
  it('come from PubTator with their mentions', () => {
    const { articles } = readArticles('c.pubtator', PUBTATOR);
    const [first] = articles;
    expect(articles.map(({ pmid }) => pmid)).toEqual(['77', '78']);
    expect(first?.entities?.map(({ start, end, code }) => [textOf(first).slice(start, end), code])).toEqual([['Drug A', 'D1'], ['B', 'D2']]);
  });
  it('come from lines and plain text', () => {
    expect(readArticles('d.jsonl', '{"id": 5, "title": "T", "text": "Body."}\n{broken\n').articles.map(({ pmid, title, abstract }) => [pmid, title, abstract])).toEqual([['5', 'T', 'Body.']]);
    expect(readArticles('31415926.txt', 'A title\n\nThe abstract.').articles[0]).toMatchObject({ pmid: '31415926', title: 'A title', abstract: 'The abstract.' });
  });
  it('name the record in which a file breaks off', () => {
    const cut = PUBMED.slice(0, PUBMED.lastIndexOf('</MedlineCitation>'));
    expect(readArticles('a.xml', cut)).toMatchObject({ articles: [{ pmid: '12345678' }], refused: [{ where: 'article 2', reason: 'cut-off' }] });
    expect(() => readArticles('a.xml', JATS.slice(0, JATS.lastIndexOf('</article>')))).toThrow(expect.objectContaining({ details: { file: 'a.xml', reason: 'cut-off' } }));
  });
  it.each([['', 'empty'], ['a\u0000b', 'binary'], ['<PubmedArticleSet></PubmedArticleSet>', 'no-articles'], ['<html><body>x</body></html>', 'unknown-xml']])('%j is refused: %s', (text, reason) =>
    expect(() => readArticles('x', text)).toThrow(expect.objectContaining({ code: 'bad-input', details: { file: 'x', reason } })));
  it('never fail in another way, and never give an article without a title', () => {
    const broken = fc.tuple(fc.constantFrom(PUBMED, JATS, PUBTATOR, MEDLINE), fc.nat(1200), fc.nat(80), fc.string({ unit: 'binary', maxLength: 10 })).map(([text, at, length, put]) => text.slice(0, at) + put + text.slice(at + length));
    fc.assert(
      fc.property(fc.oneof(broken, fc.string({ unit: 'binary', maxLength: 200 })), text => {
        try {
          for (const article of readArticles('x', text).articles) {
            expect(article.title).not.toBe('');
            for (const { start, end } of article.entities ?? []) expect(end <= textOf(article).length && start < end).toBe(true);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
      { numRuns: 300 },
    );
  });
});
