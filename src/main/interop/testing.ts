/** A FHIR bundle and a C-CDA document of one made-up patient, written by hand. */
import type { MeasureRecord } from './record-facts.ts';

export const plainMeasure: MeasureRecord = result => ({
  value: result.value,
  unit: result.unit,
  ...(result.loinc === '2823-3' ? { analyte: 'potassium' } : result.loinc === '8480-6' ? { analyte: 'systolic-pressure' } : {}),
  ...(result.comparator === undefined ? {} : { comparator: result.comparator }),
});

const loinc = (code: string, display: string): object => ({ coding: [{ system: 'http://loinc.org', code, display }], text: display });
const status = (code: string): object => ({ coding: [{ code }] });

export const bundle = {
  resourceType: 'Bundle',
  type: 'collection',
  entry: [
    { resource: { resourceType: 'Patient', id: 'p1', name: [{ use: 'official', given: ['Ada'], family: 'Example' }], gender: 'female', birthDate: '1956-04-02', identifier: [{ type: { coding: [{ code: 'MR' }] }, value: 'A-100' }] } },
    { fullUrl: 'urn:uuid:med-1', resource: { resourceType: 'Medication', id: 'med-1', code: { text: 'Ramipril 5 mg tablet' } } },
    { resource: { resourceType: 'Condition', id: 'c1', code: { text: 'Heart failure' }, clinicalStatus: status('active'), verificationStatus: status('confirmed'), onsetDateTime: '2024-01-05' } },
    { resource: { resourceType: 'Condition', id: 'c2', code: { text: 'Pneumonia' }, clinicalStatus: status('resolved') } },
    { resource: { resourceType: 'Condition', id: 'c3', code: { text: 'Entered by mistake' }, verificationStatus: status('entered-in-error') } },
    { resource: { resourceType: 'AllergyIntolerance', id: 'a1', type: 'allergy', code: { text: 'Allergy to penicillin' }, clinicalStatus: status('active'), reaction: [{ manifestation: [{ text: 'Urticaria' }] }] } },
    { resource: { resourceType: 'MedicationRequest', id: 'm1', status: 'active', intent: 'order', medicationReference: { reference: 'urn:uuid:med-1' }, authoredOn: '2026-02-01', dosageInstruction: [{ route: { text: 'oral' }, timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } }, doseAndRate: [{ doseQuantity: { value: 5, unit: 'mg' } }] }] } },
    { resource: { resourceType: 'Observation', id: 'o1', status: 'final', code: loinc('2823-3', 'Potassium'), effectiveDateTime: '2026-02-01T08:00:00Z', valueQuantity: { value: 5.9, unit: 'mmol/L' } } },
    { resource: { resourceType: 'Observation', id: 'o2', status: 'final', code: loinc('85354-9', 'Blood pressure'), effectiveDateTime: '2026-02-01T08:00:00Z', component: [{ code: loinc('8480-6', 'Systolic'), valueQuantity: { value: 104, unit: 'mm[Hg]' } }] } },
    { resource: { resourceType: 'DiagnosticReport', id: 'd1', code: { text: 'Chest radiograph' }, effectiveDateTime: '2026-02-01', presentedForm: [{ contentType: 'text/plain', data: Buffer.from('No consolidation.').toString('base64') }] } },
    { resource: { resourceType: 'Claim', id: 'x1' } },
    { resource: { resourceType: 'ImagingStudy', id: 'i1' } },
  ],
};

export const ccda = `<?xml version="1.0"?>
<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
 <title>Summary of Ben Example</title>
 <recordTarget><patientRole><id root="1.2.3" extension="B-200"/><patient>
  <name><given>Ben</given><family>Example</family></name><administrativeGenderCode code="M"/><birthTime value="19480611"/></patient></patientRole></recordTarget>
 <component><structuredBody>
  <component><section><code code="48765-2"/><text><list><item ID="al1">Penicillin V</item></list></text>
   <entry><act><statusCode code="active"/><entryRelationship><observation negationInd="false"><id root="al-1"/><effectiveTime><low value="19900101"/></effectiveTime>
    <value xsi:type="CD" code="419199007" displayName="Allergy to substance"/>
    <participant><participantRole><playingEntity><code code="7984" codeSystem="2.16.840.1.113883.6.88" displayName="Penicillin V"/></playingEntity></participantRole></participant>
   </observation></entryRelationship></act></entry></section></component>
  <component><section><code code="11450-4"/><text/>
   <entry><act><statusCode code="active"/><entryRelationship><observation negationInd="false"><id root="pr-1"/><effectiveTime><low value="20100304"/></effectiveTime>
    <value xsi:type="CD" code="I10" codeSystem="2.16.840.1.113883.6.90" displayName="Hypertension"/></observation></entryRelationship></act></entry></section></component>
  <component><section><code code="10160-0"/><text><list><item ID="m1">Amlodipine 5 MG Oral Tablet</item></list></text>
   <entry><substanceAdministration><id root="me-1"/><statusCode code="active"/><effectiveTime><low value="20200101"/></effectiveTime><doseQuantity value="1"/>
    <consumable><manufacturedProduct><manufacturedMaterial><code code="197361" codeSystem="2.16.840.1.113883.6.88"><originalText><reference value="#m1"/></originalText></code></manufacturedMaterial></manufacturedProduct></consumable>
   </substanceAdministration></entry></section></component>
  <component><section><code code="30954-2"/><text/>
   <entry><organizer><component><observation><id root="ob-1"/><code code="2823-3" displayName="Potassium"/><effectiveTime value="20260201083000"/><value xsi:type="PQ" value="4.4" unit="mmol/L"/></observation></component></organizer></entry></section></component>
 </structuredBody></component>
</ClinicalDocument>`;
