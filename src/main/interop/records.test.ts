import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../contract/errors.ts';
import { readCcda } from './ccda.ts';
import { readFhir } from './fhir.ts';
import { bundle, ccda, plainMeasure } from './testing.ts';

describe('FHIR R4', () => {
  const record = readFhir(bundle, plainMeasure);
  const fact = (id: string) => record.facts.find(one => one.evidence.some(evidence => evidence.kind === 'record' && evidence.id === id));

  it('reads the patient', () => {
    expect(record.patient).toEqual({ recordNumber: 'A-100', name: 'Ada Example', birthDate: '1956-04-02', sex: 'female', synthetic: false });
  });
  it('reads problems with their status and drops what was entered in error', () => {
    expect(fact('c1')).toMatchObject({ kind: 'problem', text: 'Heart failure', status: 'active', time: '2024-01-05' });
    expect(fact('c2')?.status).toBe('past');
    expect(fact('c3')).toBeUndefined();
  });
  it('reads allergies with their reaction', () => {
    expect(fact('a1')).toMatchObject({ kind: 'allergy', text: 'penicillin', reaction: 'Urticaria', category: 'allergy' });
  });
  it('follows the reference to a medication and reads its regimen', () => {
    expect(fact('m1')).toMatchObject({ kind: 'medication', text: 'Ramipril 5 mg tablet', dose: '5 mg', route: 'oral', frequency: '1 per 1 d', status: 'active' });
  });
  it('reads results and the components of a panel', () => {
    expect(fact('o1')).toMatchObject({ text: 'potassium', measurement: { value: 5.9, unit: 'mmol/L' }, time: '2026-02-01T08:00:00Z' });
    expect(fact('o2')).toMatchObject({ text: 'systolic-pressure', measurement: { value: 104 } });
  });
  it('makes notes of readable documents and says what it left out', () => {
    expect(record.notes).toMatchObject([{ kind: 'results', title: 'Chest radiograph', text: 'No consolidation.', date: '2026-02-01' }]);
    expect(record.unread).toEqual([{ source: 'FHIR R4', reason: 'resource:ImagingStudy', count: 1 }]);
  });
  it('refuses with the place and without the value', () => {
    const broken = { ...bundle, entry: [bundle.entry[0], { resource: { resourceType: 'Observation', id: 'secret', valueQuantity: { value: 'much' } } }] };
    expect(() => readFhir(broken, plainMeasure)).toThrow(expect.objectContaining({ code: 'bad-input', details: { where: 'entry[1].resource.valueQuantity.value', reason: 'form' } }) as Error);
    expect(() => readFhir('Patient', plainMeasure)).toThrow(AppError);
    expect(() => readFhir({ resourceType: 'Bundle' }, plainMeasure)).toThrow(expect.objectContaining({ details: { where: 'entry', reason: 'no-patient' } }) as Error);
  });
  it('answers any JSON with a record or an AppError', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('Condition', 'Observation', 'Patient', 'MedicationRequest', 'DiagnosticReport'), (value, resourceType) => {
        const fields = typeof value === 'object' && value !== null ? value : { code: value };
        try {
          readFhir({ resourceType: 'Bundle', entry: [bundle.entry[0], { resource: { ...fields, resourceType } }] }, plainMeasure);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('C-CDA R2.1', () => {
  it('reads patient, allergy, problem, medication and result', () => {
    const record = readCcda(ccda, plainMeasure);
    expect(record.patient).toMatchObject({ recordNumber: 'B-200', name: 'Ben Example', birthDate: '1948-06-11', sex: 'male' });
    expect(record.facts.map(({ kind, text, status }) => ({ kind, text, status }))).toEqual([
      { kind: 'allergy', text: 'Penicillin V', status: 'active' },
      { kind: 'problem', text: 'Hypertension', status: 'active' },
      { kind: 'medication', text: 'Amlodipine 5 MG Oral Tablet', status: 'active' },
      { kind: 'observation', text: 'potassium', status: 'active' },
    ]);
    expect(record.facts[3]).toMatchObject({ time: '2026-02-01T08:30:00', measurement: { value: 4.4, unit: 'mmol/L' } });
  });
  it('refuses what is no document, naming the place', () => {
    expect(() => readCcda('<a><b></a>', plainMeasure)).toThrow(AppError);
    expect(() => readCcda('<ClinicalDocument/>', plainMeasure)).toThrow(expect.objectContaining({ details: { where: 'ClinicalDocument.recordTarget', reason: 'no-patient' } }) as Error);
  });
  it('expands no entity bombs', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'b'.repeat(1000)}"><!ENTITY c "${'&a;'.repeat(1000)}"><!ENTITY d "${'&c;'.repeat(1000)}">]><ClinicalDocument><title>&d;</title></ClinicalDocument>`;
    expect(() => readCcda(bomb, plainMeasure)).toThrow();
  });
});

describe('what a C-CDA document says in words', () => {
  it('is a note where no entry says it, with its headers and its date', () => {
    const words = `<component><section><code code="8648-8"/><title>Hospital Course</title><text><paragraph>Treated for <content>pneumonia</content>.</paragraph><list><item>No chest pain</item></list></text></section></component>`;
    const record = readCcda(ccda.replace('<title>Summary', '<effectiveTime value="20260302"/><title>Discharge summary').replace('<component><structuredBody>', `<component><structuredBody>${words}`), plainMeasure);
    expect(record.notes).toEqual([{ kind: 'discharge', title: 'Discharge summary of Ben Example', author: null, date: '2026-03-02', text: 'Hospital Course:\nTreated for pneumonia.\nNo chest pain' }]);
  });
  it('reads route and times of a medicine', () => {
    const record = readCcda(ccda.replace('<doseQuantity value="1"/>', '<effectiveTime xsi:type="PIVL_TS"><period value="12" unit="h"/></effectiveTime><routeCode code="C38288" displayName="ORAL"/><doseQuantity value="5" unit="mg"/>'), plainMeasure);
    expect(record.facts.find(({ kind }) => kind === 'medication')).toMatchObject({ dose: '5 mg', route: 'ORAL', frequency: 'every 12 h' });
  });
});
