/** What the service offers, in the words of CDS Hooks 2.0. */
const OF_PATIENT = 'patient={{context.patientId}}';
const PREFETCH = {
  patient: 'Patient/{{context.patientId}}',
  conditions: `Condition?${OF_PATIENT}`,
  allergies: `AllergyIntolerance?${OF_PATIENT}`,
  medicationRequests: `MedicationRequest?${OF_PATIENT}&status=active`,
  medicationStatements: `MedicationStatement?${OF_PATIENT}&status=active`,
  observations: `Observation?${OF_PATIENT}&_sort=-date&_count=200`,
};

interface CdsServiceEntry {
  readonly hook: string;
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly prefetch: Readonly<Record<string, string>>;
}
export const SERVICES: readonly CdsServiceEntry[] = [
  {
    hook: 'patient-view',
    id: 'auscult-patient-view',
    title: 'Auscult: this chart',
    description: 'Interactions, allergies, doses, contraindications and monitoring over the chart that is sent. It informs; it orders nothing.',
    prefetch: PREFETCH,
  },
  {
    hook: 'order-select',
    id: 'auscult-order-select',
    title: 'Auscult: this order',
    description: 'What the selected draft orders would add to the chart that is sent. It informs; it orders nothing.',
    prefetch: PREFETCH,
  },
];
/** Older names of the same moment, as the PDDI guide's sample requests use them. */
export const SAME_HOOK: Readonly<Record<string, string>> = { 'medication-prescribe': 'order-select', 'order-sign': 'order-select' };
