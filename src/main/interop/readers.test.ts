/** HL7 version 2, tables, attached files and hospital stays, each put together by hand. */
import { describe, expect, it } from 'vitest';
import { measureRecord } from '../language/measurements/record.ts';
import { withAttachments } from './attachments.ts';
import { readCsvRecords } from './csv-records.ts';
import { readDocument } from './documents/index.ts';
import { docxOf, pdfOf } from './documents/testing.ts';
import { readFhir } from './fhir.ts';
import { readHl7 } from './hl7v2.ts';
import type { ImportedRecord } from './record.ts';

const lines = ({ facts }: ImportedRecord): string[] => facts.map(({ kind, status, text, dose, frequency, reaction, measurement, time }) => [kind, status, text, dose, frequency, reaction, measurement?.value, measurement?.unit, time].filter((part) => part !== undefined && part !== null).join(' | '));
const PID = 'PID|1||MR-77^^^H^MR||Example^Ida||19510304|F';

describe('HL7 version 2', () => {
  const message = (...segments: string[]): string => ['MSH|^~\\&|LAB|H|EHR|H|202602010830||ORU^R01|1|P|2.5.1', PID, ...segments].join('\r');
  it('reads who it is', () => expect(readHl7(message(), measureRecord).patient).toMatchObject({ recordNumber: 'MR-77', name: 'Ida Example', birthDate: '1951-03-04', sex: 'female' }));
  it.each([
    ['a result', ['OBR|1|||24323-8^Panel|||202602010815', 'OBX|1|NM|2823-3^Potassium^LN||5.9|mmol/L|3.5-5.1|H|||F'], ['observation | active | potassium | 5.9 | mmol/L | 2026-02-01T08:15:00']],
    ['a local name', ['OBX|1|NM|K||6.1|mmol/L|||||F|||202602010900'], ['observation | active | potassium | 6.1 | mmol/L | 2026-02-01T09:00:00']],
    ['a structured number', ['OBX|1|SN|TROP^Troponin T^L||<^14|ng/L|||||F'], ['observation | active | troponin-t | 14 | ng/L']],
    ['a result that was withdrawn', ['OBX|1|NM|2823-3^Potassium^LN||9.9|mmol/L|||||W'], []],
    ['an allergy and its reactions', ['AL1|1|DA|^Penicillin V|SV|Rash~Wheeze|19900101'], ['allergy | active | Penicillin V | Rash, Wheeze | 1990-01-01']],
    ['no allergies', ['AL1|1||^NKDA'], ['allergy | absent | No known drug allergies']],
    ['an allergy that was deleted', ['IAM|1|DA|^Latex|SV||D'], []],
    ['a diagnosis', ['DG1|1||I50.9^Heart failure^I10||20260201|A'], ['problem | active | Heart failure | 2026-02-01']],
    ['a drug that was given', ['ORC|NW', 'RXE|^BD^^20260201|1191^Aspirin^RXNORM|75||mg'], ['medication | active | Aspirin | 75 mg | BD | 2026-02-01']],
    ['an order that was discontinued', ['ORC|DC', 'RXO|^Warfarin|3||mg'], ['medication | past | Warfarin | 3 mg']],
    ['an order on hold', ['ORC|HD', 'RXO|^Ramipril|5||mg'], ['medication | held | Ramipril | 5 mg']],
    ['a stay', [`PV1|1|I|ICU^4^A${'|'.repeat(41)}20260130|20260204`], ['procedure | past | Hospital stay in ICU, to 2026-02-04 | 2026-01-30']],
  ])('%s', (_, segments, expected) => expect(lines(readHl7(message(...segments), measureRecord))).toEqual(expected));
  it('makes a note of a report in words', () => {
    const record = readHl7(message('OBR|1|||^Chest radiograph|||20260201', 'OBX|1|TX|||No consolidation.||||||F', 'OBX|2|TX|||Heart \\T\\ lungs\\.br\\normal.||||||F'), measureRecord);
    expect(record.notes).toEqual([{ kind: 'results', title: 'Chest radiograph', author: null, date: '2026-02-01', text: 'No consolidation.\nHeart & lungs\nnormal.' }]);
  });
  it('says what it left out', () => expect(readHl7(message('OBX|1|ED|PIC||^image^png^Base64^AAAA||||||F', 'QAK|1'), measureRecord).unread).toEqual([{ source: 'HL7 v2', reason: 'document:image/png', count: 1 }, { source: 'HL7 v2', reason: 'segment:QAK', count: 1 }]));
  it('refuses two patients, and what is no message', () => {
    expect(() => readHl7(`${message()}\r${message().replace('MR-77', 'MR-78')}`, measureRecord)).toThrow(expect.objectContaining({ details: { where: 'PID', reason: 'several-patients' } }) as Error);
    expect(() => readHl7('Dear colleague', measureRecord)).toThrow(expect.objectContaining({ details: { reason: 'hl7', where: 'line 1' } }) as Error);
  });
});

describe('tables', () => {
  it.each([
    ['rows of every kind', 'kind,name,value,unit,dose,reaction,status,date\nallergy,Penicillin,,,,rash,active,1990-01-01\nmedication,Ramipril,,,5 mg,,on-hold,\nlab,Potassium,5.9,mmol/L,,,,2026-02-01 08:30\nproblem,Pneumonia,,,,,resolved,\nlab,Sodium,120,mmol/L,,,entered-in-error,', ['allergy | active | Penicillin | rash | 1990-01-01', 'medication | held | Ramipril | 5 mg', 'observation | active | potassium | 5.9 | mmol/L | 2026-02-01T08:30:00', 'problem | past | Pneumonia']],
    ['results with semicolons', 'Test;Result;Units;Date\nHb;101;g/L;2026-02-01\nBP;120/80;mmHg;2026-02-01', ['observation | active | haemoglobin | 101 | g/L | 2026-02-01', 'observation | active | systolic-pressure | 120 | mm[Hg] | 2026-02-01']],
    ['conditions with a start and a stop', 'START,STOP,PATIENT,CODE,DESCRIPTION,Condition\n2019-01-01,2019-02-01,p1,10509002,Acute bronchitis,Acute bronchitis', ['problem | past | Acute bronchitis | 2019-01-01']],
  ])('%s', (_, text, expected) => expect(lines(readCsvRecords('conditions.csv', text, measureRecord))).toEqual(expected));
  it('refuses several patients and a table without names', () => {
    expect(() => readCsvRecords('a.csv', 'patient,test,value\n1,K,4\n2,K,5', measureRecord)).toThrow(expect.objectContaining({ details: { where: 'line 3', reason: 'several-patients' } }) as Error);
    expect(() => readCsvRecords('a.csv', 'a,b\n1,2', measureRecord)).toThrow(expect.objectContaining({ details: { where: 'line 1', reason: 'no-columns' } }) as Error);
  });
});

const bundle = (...resources: object[]): ImportedRecord => readFhir({ resourceType: 'Bundle', entry: [{ resource: { resourceType: 'Patient', id: 'p' } }, ...resources.map((resource) => ({ resource }))] }, measureRecord);
const attached = (type: string, bytes: Uint8Array, title = 'Letter'): object => ({ resourceType: 'DocumentReference', status: 'current', type: { text: title }, date: '2026-03-01', content: [{ attachment: { contentType: type, data: Buffer.from(bytes).toString('base64') } }] });

describe('attached files', () => {
  it('PDF and Word documents become notes, a broken one is named', async () => {
    const pdf = pdfOf([[{ text: 'Allergic to penicillin.' }]]);
    const record = await withAttachments(bundle(attached('application/pdf', pdf), attached('application/octet-stream', pdf, 'Untyped'), attached('application/vnd.openxmlformats-officedocument.wordprocessingml.document', docxOf(['On warfarin.'])), attached('application/pdf', Buffer.from('%PDF-1.4 broken'))), readDocument);
    expect(record.notes.map(({ title, date, text }) => [title, date, text])).toEqual([['Letter', '2026-03-01', 'Allergic to penicillin.'], ['Untyped', '2026-03-01', 'Allergic to penicillin.'], ['Letter', '2026-03-01', 'On warfarin.']]);
    expect(record.unread).toEqual([{ source: 'FHIR', reason: 'document:application/pdf', count: 1 }]);
  });
  it('a rich text file is named, not read as words', () => expect(bundle(attached('text/rtf', Buffer.from('{\\rtf1 x}'))).unread).toEqual([{ source: 'FHIR R4', reason: 'document:text/rtf', count: 1 }]));
  it('a file in a data URL', () => expect(bundle({ resourceType: 'DocumentReference', status: 'current', content: [{ attachment: { contentType: 'text/plain', url: `data:text/plain;base64,${Buffer.from('No fever.').toString('base64')}` } }] }).notes.map(({ text }) => text)).toEqual(['No fever.']));
});

describe('hospital stays', () => {
  const stay = { resourceType: 'Encounter', id: 'e', status: 'finished', class: { code: 'IMP' }, period: { start: '2026-02-01T10:00:00Z', end: '2026-02-09' }, reasonCode: [{ text: 'Sepsis' }], location: [{ location: { display: 'Intensive care' } }] };
  it.each([
    ['past', stay, ['procedure | past | Hospital stay in Intensive care, to 2026-02-09: Sepsis | 2026-02-01T10:00:00Z']],
    ['going on, R5', { ...stay, status: 'in-progress', class: [{ coding: [{ code: 'EMER' }] }], period: undefined, actualPeriod: { start: '2026-02-01' }, reasonCode: undefined, location: undefined }, ['procedure | active | Emergency department visit | 2026-02-01']],
    ['planned', { ...stay, status: 'planned', period: { start: '2026-04-01' }, location: undefined, reasonCode: undefined }, ['procedure | planned | Hospital stay | 2026-04-01']],
    ['entered in error', { ...stay, status: 'entered-in-error' }, []],
    ['a clinic visit', { ...stay, class: { code: 'AMB' } }, []],
  ])('%s', (_, resource, expected) => expect(lines(bundle(resource))).toEqual(expected));
});
