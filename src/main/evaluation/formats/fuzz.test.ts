import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenDocument, type GoldDocument } from '../gold.ts';
import { readBrat } from './brat.ts';
import { readConll } from './conll.ts';
import { readI2b2Concepts, readI2b2Extents, readI2b2Medication } from './i2b2-lines.ts';
import { readI2b2Xml } from './i2b2-xml.ts';
import { readPubTator } from './pubtator.ts';

/** Pieces of all formats in any order, and what no format has. */
const piece = fc.oneof(
  fc.constantFrom('T1\t', 'Drug ', '0 4', ';', '5 9', '\t', '\n', '\r\n', '1|t|', '1|a|', 'c="', '"', ' 1:0 1:1', '||', 't="problem"', 'm="', 'EVENT="', 'type="TEST"', 'B-X', 'I-X', 'O', '<TEXT>', '<![CDATA[', ']]>', '</TEXT>', '<NAME start="0" end="4" text="', '" TYPE="X" />', '&#x110000;', '-1', '99999999999999999999'),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const file = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const text = fc.string({ unit: 'binary', maxLength: 40 });

const READERS: Readonly<Record<string, (text: string, file: string) => readonly GoldDocument[]>> = {
  brat: (note, gold) => [readBrat('x', note, gold)],
  'i2b2 2009': (note, gold) => [readI2b2Medication('x', note, gold)],
  'i2b2 2010': (note, gold) => [readI2b2Concepts('x', note, gold)],
  'i2b2 2012': (note, gold) => [readI2b2Extents('x', note, gold)],
  'i2b2 XML': (note, gold) => [readI2b2Xml('x', `<TEXT><![CDATA[${note}]]></TEXT>${gold}`), readI2b2Xml('x', gold)],
  PubTator: (_, gold) => readPubTator('x', gold).documents,
  tables: (_, gold) => readConll('x', gold).documents,
};

describe.each(Object.entries(READERS))('any file as %s', (_, read) => {
  it('gives mentions inside the text or says that it is broken', () => {
    fc.assert(
      fc.property(text, file, (note, gold) => {
        let documents: readonly GoldDocument[] = [];
        try {
          documents = read(note, gold);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(BrokenDocument);
        }
        for (const document of documents) {
          for (const { start, end } of document.spans) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(document.text.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
