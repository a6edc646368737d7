import { describe, expect, it } from 'vitest';
import type { GoldDocument } from '../gold.ts';
import { readBrat } from './brat.ts';
import { readConll } from './conll.ts';
import { readI2b2Concepts, readI2b2Extents, readI2b2Medication } from './i2b2-lines.ts';
import { readI2b2Xml } from './i2b2-xml.ts';
import { readPubTator } from './pubtator.ts';

/** `label: words` of each mention, the parts of one with a gap joined by an ellipsis. */
function marked(document: GoldDocument | undefined): string[] {
  if (!document) throw new Error('no document');
  return document.spans.map((span) => `${span.label}: ${(span.parts ?? [span]).map((part) => document.text.slice(part.start, part.end)).join(' … ')}`);
}

const NOTE = 'HISTORY :\r\nMr. Sample 😀 has  chest pain and no fever .\r\n';
const LINES = 'HISTORY :\nMs. Sample has chest pain and a rash on both arms .\nShe takes aspirin 81 mg\nby mouth daily and twice on Sundays .\n';

describe('gold files', () => {
  it('reads brat with a surrogate pair, a CRLF and a gap', () => {
    const at = (words: string): string => {
      const start = Array.from(NOTE.slice(0, NOTE.indexOf(words))).length;
      return `${start} ${start + Array.from(words).length}`;
    };
    const annotations = `T1\tFinding ${at('chest pain')}\tchest pain\nT2\tFinding ${at('fever')}\tfever\nA1\tNegated T2\n#1\tAnnotatorNotes T1\ta note\nT3\tOther ${at('chest')};${at('fever')}\tchest fever\n`;
    expect(marked(readBrat('one', NOTE, annotations))).toEqual(['Finding: chest pain', 'Finding: fever', 'Other: chest … fever']);
    for (const broken of ['T1\tFinding here\tchest pain\n', 'c="chest pain" 2:4 2:5||t="problem"\n', '\u0003\u00ff']) expect(() => readBrat('one', NOTE, `${annotations}${broken}`)).toThrow(expect.objectContaining({ line: 6, message: 'the line is not of its form' }));
  });

  it('reads PubTator, relations and composite columns passed over, and goes on after a broken article', () => {
    const gold = readPubTator('x', '1|t|Aspirin and rash\n1|a|Aspirin caused a rash.\n1\t0\t7\tAspirin\tChemical\tD001241\n1\t34\t38\trash\tDisease\tD005076\n1\tCID\tD001241\tD005076\n\n2|t|Broken\n2|a|\n2\t50\t60\tnothing\tDisease\t-\n\n3|t|Fever\n3|a|\n3\t0\t5\tFever\tDisease\t-\n');
    expect(gold.documents.map((document) => document.id)).toEqual(['1', '3']);
    expect(marked(gold.documents[0])).toEqual(['Chemical: Aspirin', 'Disease: rash']);
    expect(gold.failures).toEqual([{ id: '2', line: 9, reason: 'the offsets do not fit the text: 1 of 1 mentions are not at their words' }]);
  });

  it('reads IOB2, IOB1 and BIOES tables', () => {
    const words = ['The', 'chest', 'pain', 'rash', '(', 'itching', ')', '.'];
    const table = (tags: string[], separator: string): string => words.map((word, at) => `${word}${separator}NN${separator}${tags[at]}`).join('\n');
    const expected = ['S: chest pain', 'S: rash', 'S: itching'];
    for (const [tags, separator] of [
      [['O', 'B-S', 'I-S', 'B-S', 'O', 'B-S', 'O', 'O'], '\t'],
      [['O', 'I-S', 'I-S', 'B-S', 'O', 'I-S', 'O', 'O'], ' '],
      [['O', 'B-S', 'E-S', 'S-S', 'O', 'S-S', 'O', 'O'], '\t'],
    ] as const) {
      const [document] = readConll('t', `${table([...tags], separator)}\n`).documents;
      expect(marked(document)).toEqual(expected);
      expect(document?.text).toBe('The chest pain rash (itching).');
    }
  });

  it('cuts a table at its marks of documents, else every ten sentences', () => {
    const sentence = 'Fever\tB-S\n\n';
    expect(readConll('t', `-DOCSTART-\tO\n\n${sentence}${sentence}-DOCSTART-\tO\n\n${sentence}`).documents.map((document) => document.text)).toEqual(['Fever\nFever', 'Fever']);
    expect(readConll('t', sentence.repeat(21)).documents.map((document) => document.spans.length)).toEqual([10, 10, 1]);
    const broken = readConll('t', `-DOCSTART-\tO\n\nFever\tB-S\n\n-DOCSTART-\tO\n\nFever\n`);
    expect([broken.documents.length, broken.failures]).toEqual([1, [{ id: 't:2', line: 7, reason: 'the line is not a word and a tag' }]]);
  });

  it('reads i2b2 2010 by line and token, over runs of spaces and CRLF', () => {
    const gold = 'c="chest pain" 2:4 2:5||t="problem"\r\nc="no fever" 2:7 2:8||t="problem"\r\n';
    expect(marked(readI2b2Concepts('one', NOTE, gold))).toEqual(['problem: chest pain', 'problem: no fever']);
    // The same note with every single space counted: the run of two holds an empty token.
    expect(marked(readI2b2Concepts('one', NOTE, gold.replace('2:4 2:5', '2:5 2:6').replace('2:7 2:8', '2:8 2:9')))).toEqual(['problem: chest pain', 'problem: no fever']);
    expect(() => readI2b2Concepts('one', NOTE, 'c="chest pain" 9:4 9:5||t="problem"\n')).toThrow('do not fit');
  });

  it('reads i2b2 2009 with absent fields, gaps and a drug that is written twice', () => {
    const entry = 'm="aspirin" 3:2 3:2||do="81 mg" 3:3 3:4||mo="by mouth" 4:0 4:1||f="nm"||du="nm"||r="nm"||ln="narrative"';
    const again = 'm="aspirin" 3:2 3:2||do="nm"||mo="nm"||f="daily... on sundays" 4:2 4:2,4:5 4:6||du="nm"||r="nm"||ln="narrative"';
    expect(marked(readI2b2Medication('one', LINES, `${entry}\n${again}\n`))).toEqual(['m: aspirin', 'do: 81 mg', 'mo: by mouth', 'f: daily … on Sundays']);
  });

  it('reads i2b2 2012 extents and XML, whose offsets start at one', () => {
    const extents = 'EVENT="chest pain" 2:3 2:4||type="PROBLEM"||modality="FACTUAL"||polarity="POS"||sec_time_rel="OVERLAP"\nTIMEX3="daily" 4:2 4:2||type="FREQUENCY"||val="RP1D"||mod="NA"\n';
    expect(marked(readI2b2Extents('one', LINES, extents))).toEqual(['PROBLEM: chest pain', 'FREQUENCY: daily']);
    const text = `\n${LINES}`;
    const start = text.indexOf('chest pain') + 1;
    const xml = `<?xml version="1.0"?>\n<ClinicalNarrativeTemporalAnnotation>\n<TEXT><![CDATA[${text}]]></TEXT>\n<TAGS>\n<EVENT id="E1" start="${start}" end="${start + 10}" text="chest pain" modality="FACTUAL" polarity="POS" type="PROBLEM" />\n<TLINK id="L1" fromID="E1" fromText="a & b > c" toID="T0" toText="x" type="OVERLAP" />\n<SECTIME id="S0" start="1" end="9" text="HISTORY :" type="ADMISSION" dvalue="" />\n</TAGS>\n</ClinicalNarrativeTemporalAnnotation>\n`;
    expect(marked(readI2b2Xml('one', xml))).toEqual(['PROBLEM: chest pain']);
  });

  it('reads i2b2 2014, entities of XML decoded', () => {
    const text = '\nSeen by Dr. O\'Sample & Co <b> on 2031-03-04.\n';
    const tag = (name: string, type: string, words: string, written = words): string => `<${name} id="P0" start="${text.indexOf(words)}" end="${text.indexOf(words) + words.length}" text="${written}" TYPE="${type}" comment="" />`;
    const xml = `<deIdi2b2>\n<TEXT><![CDATA[${text}]]></TEXT>\n<TAGS>\n${tag('NAME', 'DOCTOR', "O'Sample & Co", 'O&apos;Sample &amp; Co')}\n${tag('DATE', 'DATE', '2031-03-04')}\n</TAGS>\n</deIdi2b2>`;
    expect(marked(readI2b2Xml('one', xml))).toEqual(["DOCTOR: O'Sample & Co", 'DATE: 2031-03-04']);
    expect(() => readI2b2Xml('one', '<deIdi2b2><TAGS></TAGS></deIdi2b2>')).toThrow('no TEXT');
    expect(() => readI2b2Xml('one', xml.slice(0, xml.indexOf('2031-03-04" TYPE')))).toThrow('ends before its tags');
  });
});
