/** Bundles as different systems write them, each put together by hand: references, regimens, documents, empty lists. */
import { describe, expect, it } from 'vitest';
import { measureRecord } from '../language/measurements/record.ts';
import { readFhir } from './fhir.ts';
import type { ImportedRecord } from './record.ts';

const patient = { resourceType: 'Patient', id: 'p', gender: 'male', birthDate: '1950-01-02' };
const loinc = (code: string, text?: string): object => ({ coding: [{ system: 'http://loinc.org', code }], ...(text === undefined ? {} : { text }) });
const base64 = (text: string): string => Buffer.from(text).toString('base64');
type Entry = { fullUrl?: string; resource: object };
const read = (...entries: (Entry | object)[]): ImportedRecord =>
  readFhir({ resourceType: 'Bundle', type: 'searchset', timestamp: '2026-05-01T10:00:00Z', entry: [{ resource: patient }, ...entries.map((one) => ('resource' in one ? one : { resource: one }))] }, measureRecord);
const lines = (record: ImportedRecord): string[] => record.facts.map(({ kind, status, text, dose, route, frequency, reaction, measurement }) => [kind, status, text, dose, route, frequency, reaction, measurement?.value].filter((part) => part !== undefined).join(' | '));
const drug = { resourceType: 'Medication', id: 'm1', code: { text: 'Warfarin 3 MG Oral Tablet' } };
const request = (reference: string, more: object = {}): object => ({ resourceType: 'MedicationRequest', id: 'r', status: 'active', intent: 'order', medicationReference: { reference }, ...more });

describe('references', () => {
  it.each([
    ['relative', 'Medication/m1', { resource: drug }],
    ['with a version', 'Medication/m1/_history/2', { resource: drug }],
    ['absolute', 'https://ehr.example/fhir/Medication/m1', { resource: drug }],
    ['absolute by fullUrl', 'https://ehr.example/fhir/Medication/m1', { fullUrl: 'https://ehr.example/fhir/Medication/m1', resource: drug }],
    ['urn:uuid with fullUrl', 'urn:uuid:6c1a', { fullUrl: 'urn:uuid:6c1a', resource: { ...drug, id: undefined } }],
    ['urn:uuid without fullUrl', 'urn:uuid:m1', { resource: drug }],
  ])('%s', (_, reference, entry) => {
    expect(lines(read(request(reference), entry))).toEqual(['medication | active | Warfarin 3 MG Oral Tablet']);
  });
  it('into what the resource contains', () => {
    expect(lines(read(request('#med', { contained: [{ ...drug, id: 'med' }] })))).toEqual(['medication | active | Warfarin 3 MG Oral Tablet']);
  });
  it('that lead nowhere leave the display', () => {
    expect(lines(read({ ...request('Medication/none'), medicationReference: { reference: 'Medication/none', display: 'Apixaban' } }))).toEqual(['medication | active | Apixaban']);
  });
  it('as R5 and STU3 write them', () => {
    expect(lines(read({ resourceType: 'MedicationRequest', status: 'active', medication: { reference: { reference: 'Medication/m1' } } }, drug))).toEqual(['medication | active | Warfarin 3 MG Oral Tablet']);
    expect(lines(read({ resourceType: 'Condition', clinicalStatus: 'active', verificationStatus: 'confirmed', code: { text: 'Gout' } }))).toEqual(['problem | active | Gout']);
  });
});

describe('medicines', () => {
  const of = (more: object): string[] => lines(read({ resourceType: 'MedicationStatement', id: 's', status: 'active', medicationCodeableConcept: { text: 'Drug' }, ...more }));
  it('have their regimen from parts or from text', () => {
    expect(of({ dosage: [{ text: 'Take 500 mg by mouth twice daily' }] })).toEqual(['medication | active | Drug | 500 mg | Take 500 mg by mouth twice daily']);
    expect(of({ dosage: [{ asNeededBoolean: true, route: { text: 'oral' }, timing: { repeat: { frequency: 1, period: 6, periodUnit: 'h' } }, doseAndRate: [{ doseRange: { low: { value: 1, unit: 'tablet' }, high: { value: 2, unit: 'tablet' } } }] }] })).toEqual(['medication | active | Drug | 1 tablet - 2 tablet | oral | 1 per 6 h as needed']);
    expect(of({ dosage: [{ timing: { code: { text: 'QHS' } }, doseAndRate: [{ doseQuantity: { value: 20, code: 'mg' } }] }] })).toEqual(['medication | active | Drug | 20 mg | QHS']);
  });
  it.each([
    ['active', 'active'], ['on-hold', 'held'], ['stopped', 'past'], ['completed', 'past'], ['intended', 'planned'], ['not-taken', 'past'],
  ])('%s is %s', (status, expected) => {
    expect(of({ status })[0]?.split(' | ')[1]).toBe(expected);
  });
  it('entered in error are none, and what must not be given is absent', () => {
    expect(of({ status: 'entered-in-error' })).toEqual([]);
    expect(lines(read({ resourceType: 'MedicationRequest', status: 'active', intent: 'order', doNotPerform: true, medicationCodeableConcept: { text: 'Heparin' } }))).toEqual(['medication | absent | Heparin']);
  });
});

describe('allergies and empty lists', () => {
  const of = (more: object): string[] => lines(read({ resourceType: 'AllergyIntolerance', id: 'a', ...more }));
  it('are read with severity, and from the reaction where the code is missing', () => {
    expect(of({ code: { text: 'Penicillin' }, reaction: [{ manifestation: [{ text: 'Anaphylaxis' }], severity: 'severe' }] })).toEqual(['allergy | active | Penicillin | Anaphylaxis (severe)']);
    expect(of({ reaction: [{ substance: { text: 'Latex' }, manifestation: [{ text: 'Hives' }] }] })).toEqual(['allergy | active | Latex | Hives']);
  });
  it('are denied by code or by words, each for what it says', () => {
    expect(of({ code: { coding: [{ system: 'http://snomed.info/sct', code: '716186003', display: 'No known allergy' }] } })).toEqual(['allergy | absent | No known drug allergies']);
    expect(of({ code: { text: 'NKDA' } })).toEqual(['allergy | absent | No known drug allergies']);
    expect(of({ code: { coding: [{ code: '429625007', display: 'No known food allergy' }] } })).toEqual(['allergy | absent | No known food allergy']);
  });
  it('say nothing where there is no information', () => {
    expect(of({ code: { coding: [{ code: 'no-allergy-info' }] } })).toEqual([]);
    expect(lines(read({ resourceType: 'Condition', code: { coding: [{ code: 'no-known-problems' }] } }))).toEqual([]);
    expect(lines(read({ resourceType: 'MedicationStatement', status: 'active', medicationCodeableConcept: { coding: [{ code: 'no-medication-info' }] } }))).toEqual([]);
  });
});

it('reads conditions by what is said of them, and relatives as relatives', () => {
  expect(lines(read(
    { resourceType: 'Condition', code: { text: 'Gout' }, clinicalStatus: { coding: [{ code: 'active' }] } },
    { resourceType: 'Condition', code: { text: 'Appendicitis' }, abatementString: 'in childhood' },
    { resourceType: 'Condition', code: { text: 'DVT' }, verificationStatus: { coding: [{ code: 'refuted' }] } },
    { resourceType: 'Condition', code: { text: 'PE' }, verificationStatus: { coding: [{ code: 'provisional' }] } },
    { resourceType: 'FamilyMemberHistory', status: 'completed', relationship: { text: 'mother' }, condition: [{ code: { text: 'Breast cancer' } }] },
  ))).toEqual(['problem | active | Gout', 'problem | past | Appendicitis', 'problem | absent | DVT', 'problem | possible | PE', 'family | active | Breast cancer']);
});

describe('observations', () => {
  it('have values as numbers, in words, in components', () => {
    expect(lines(read(
      { resourceType: 'Observation', status: 'final', code: loinc('85354-9'), component: [{ code: loinc('8480-6', 'Systolic'), valueQuantity: { value: 118, unit: 'mmHg', code: 'mm[Hg]' } }, { code: loinc('8462-4', 'Diastolic'), valueQuantity: { value: 64, unit: 'mmHg' } }] },
      { resourceType: 'Observation', status: 'final', code: loinc('9269-2', 'Glasgow coma score'), valueInteger: 14 },
      { resourceType: 'Observation', status: 'final', code: loinc('2823-3', 'Potassium'), valueString: '5.9 mmol/L' },
      { resourceType: 'Observation', status: 'cancelled', code: loinc('2823-3', 'Potassium'), valueQuantity: { value: 9 } },
      { resourceType: 'Observation', status: 'final', code: { text: 'Tobacco smoking status' }, valueCodeableConcept: { text: 'Never smoker' } },
    ))).toEqual(['observation | active | systolic-pressure | 118', 'observation | active | diastolic-pressure | 64', 'observation | active | gcs | 14', 'observation | active | potassium | 5.9', 'social | active | Tobacco smoking status: Never smoker']);
  });
});

describe('documents', () => {
  const document = (attachment: object, more: object = {}): object => ({ resourceType: 'DocumentReference', status: 'current', type: { text: 'Discharge summary' }, date: '2026-04-02T09:00:00Z', content: [{ attachment }], ...more });
  it('give their text, plain, as HTML, or from a Binary beside them', () => {
    const html = '<div><p>PMH:</p><ul><li>COPD</li><li>Gout &amp; HTN</li></ul><script>no()</script></div>';
    const record = read(
      document({ contentType: 'text/plain; charset=utf-8', data: base64('Bénigne. No chest pain.') }),
      document({ contentType: 'text/html', data: base64(html) }),
      document({ contentType: 'text/plain', url: 'Binary/b1' }), { resourceType: 'Binary', id: 'b1', contentType: 'text/plain', data: base64('From a binary.') },
    );
    expect(record.notes.map(({ text, kind, date }) => [text, kind, date])).toEqual([['Bénigne. No chest pain.', 'discharge', '2026-04-02'], ['PMH:\nCOPD\nGout & HTN', 'discharge', '2026-04-02'], ['From a binary.', 'discharge', '2026-04-02']]);
    expect(record.unread).toEqual([]);
  });
  it('that can’t be read are named, and those entered in error left out', () => {
    expect(read(document({ contentType: 'image/png', data: base64('x') }), document({ contentType: 'text/plain', url: 'https://elsewhere.example/x' })).unread).toEqual([{ source: 'FHIR R4', reason: 'document:image/png', count: 1 }, { source: 'FHIR R4', reason: 'document:text/plain', count: 1 }]);
    expect(read(document({ contentType: 'text/plain', data: base64('Wrong patient.') }, { status: 'entered-in-error' })).notes).toEqual([]);
  });
  it('without a date take the encounter’s, else the bundle’s', () => {
    const plain = { contentType: 'text/plain', data: base64('Note.') };
    expect(read(document(plain, { date: undefined, context: { period: { start: '2026-03-01' } } }), document({ ...plain, data: base64('Other.') }, { date: undefined })).notes.map(({ date }) => date)).toEqual(['2026-03-01', '2026-05-01']);
  });
  it('as compositions give the sections that have no entries', () => {
    const composition = { resourceType: 'Composition', title: 'Discharge summary', date: '2026-04-03', section: [{ title: 'Hospital course', text: { div: '<div xmlns="http://www.w3.org/1999/xhtml"><p>Improved on diuretics.</p></div>' } }, { title: 'Problems', text: { div: '<div>Gout</div>' }, entry: [{ reference: 'Condition/1' }] }] };
    expect(read(composition).notes).toMatchObject([{ kind: 'discharge', date: '2026-04-03', text: 'Hospital course:\nImproved on diuretics.' }]);
  });
});

describe('what is no bundle of one patient', () => {
  it('is read where it is clear', () => {
    const gout = { resourceType: 'Condition', code: { text: 'Gout' } };
    expect(lines(readFhir([patient, gout], measureRecord))).toEqual(['problem | active | Gout']);
    expect(lines(readFhir(gout, measureRecord, { nameless: true }))).toEqual(['problem | active | Gout']);
    expect(() => readFhir(gout, measureRecord)).toThrow(expect.objectContaining({ details: { where: 'entry', reason: 'no-patient' } }) as Error);
    expect(() => read({ ...patient, id: 'other' })).toThrow(expect.objectContaining({ details: expect.objectContaining({ reason: 'several-patients' }) as unknown }) as Error);
  });
});
