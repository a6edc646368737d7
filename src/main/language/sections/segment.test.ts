import { describe, expect, it } from 'vitest';
import { segment } from './segment.ts';

function kinds(text: string): string[] {
  return segment(text).map((s) => `${s.kind}:${s.title ?? '-'}`);
}

describe('sections', () => {
  it('reads headers of any style', () => {
    expect(kinds('CHIEF COMPLAINT\n\nCough.\n\nHISTORY OF PRESENT ILLNESS\n\nTwo days.')).toEqual(['chief_complaint:CHIEF COMPLAINT', 'history_present:HISTORY OF PRESENT ILLNESS']);
    expect(kinds('Chief Complaint: cough\nAllergies: none known\nPlan: home')).toEqual(['chief_complaint:Chief Complaint', 'allergies:Allergies', 'plan:Plan']);
    expect(kinds('1. Past Medical History:\nAsthma\n2. Medications:\nSalbutamol')).toEqual(['past_history:Past Medical History', 'medications:Medications']);
    expect(kinds('**Assessment**\nWell.\n\n## Plan\nHome.')).toEqual(['assessment:Assessment', 'plan:Plan']);
    expect(kinds('**Chief Complaint:** Cough and fever\n\n__Plan__: home')).toEqual(['chief_complaint:Chief Complaint', 'plan:Plan']);
    expect(kinds('PC: cough\nDH: none\nSH: lives alone\nO/E: well\nImp: cold')).toEqual(['chief_complaint:PC', 'medications:DH', 'social_history:SH', 'examination:O/E', 'assessment:Imp']);
    expect(kinds('FH: father had a stroke. SH: never smoked.')).toEqual(['family_history:FH', 'social_history:SH']);
    expect(kinds('HPI: cough for a week. PMHx: asthma, gout. Meds: salbutamol. Allergies: none. Social history: never smoked.')).toEqual(['history_present:HPI', 'past_history:PMHx', 'medications:Meds', 'allergies:Allergies', 'social_history:Social history']);
    expect(kinds('S: cough for a week\nO: chest clear\nA: bronchitis\nP: fluids')).toEqual(['history_present:S:', 'examination:O:', 'assessment:A:', 'plan:P:']);
  });
  it('reads headers without a capital where two of them stand, and leaves a lone word be', () => {
    expect(kinds('cc: cough\nhpi: 45 yo m, three days of cough\npmh: htn, copd\nmeds: lisinopril\nplan: home')).toEqual(['chief_complaint:cc', 'history_present:hpi', 'past_history:pmh', 'medications:meds', 'plan:plan']);
    expect(kinds('past medical history:\nasthma\n\nsocial history:\nnever smoked')).toEqual(['past_history:past medical history', 'social_history:social history']);
    expect(kinds('Plan: she was told of the\nmedications: they go on.')).toEqual(['plan:Plan']);
  });
  it('reads headers before a dash where three stand, and capitals under a header as its text', () => {
    expect(kinds('Chief complaint - headache\nHPI - three days\nExam - normal\nPlan - ibuprofen')).toEqual(['chief_complaint:Chief complaint', 'history_present:HPI', 'examination:Exam', 'plan:Plan']);
    expect(kinds('Plan: rest.\nMedication - she stopped it herself.')).toEqual(['plan:Plan']);
    expect(kinds('Past medical history\nCOPD, IHD\n\nDrug history\nSalbutamol')).toEqual(['past_history:Past medical history', 'medications:Drug history']);
    expect(kinds('A. Results\n\nnone\n\nB. Plan:\nhome')).toEqual(['results:Results', 'plan:Plan']);
  });
  it('reads headers between marks, before a full stop, in a list and shortened', () => {
    expect(kinds('*HPI*\n45 yo man with cough.\n*Plan*\nhome')).toEqual(['history_present:HPI', 'plan:Plan']);
    expect(kinds('<HPI> cough for 3 days\n<PMH> asthma\n<Plan> home')).toEqual(['history_present:HPI', 'past_history:PMH', 'plan:Plan']);
    expect(kinds('>> Allergies <<\npenicillin\n>> Meds <<\nnone')).toEqual(['allergies:Allergies', 'medications:Meds']);
    expect(kinds('*** ASSESSMENT ***\nWell.\n(Plan) home')).toEqual(['assessment:ASSESSMENT', 'plan:Plan']);
    expect(kinds('HPI. A man with cough.\nPMH. Asthma.\nPlan. Home.')).toEqual(['history_present:HPI', 'past_history:PMH', 'plan:Plan']);
    expect(kinds('- Allergies: NKDA\n- PMH: htn\n- Plan: home')).toEqual(['allergies:Allergies', 'past_history:PMH', 'plan:Plan']);
    expect(kinds('1) Presenting complaint\ncough\n2) PMHx\nasthma\n3) Plan\nhome')).toEqual(['chief_complaint:Presenting complaint', 'past_history:PMHx', 'plan:Plan']);
    expect(kinds('Past Med Hx:\nAsthma\nSoc Hx:\nsmoker')).toEqual(['past_history:Past Med Hx', 'social_history:Soc Hx']);
    expect(kinds('Seen today. He was told the plan. We agreed.').map((kind) => kind.split(':')[1])).toEqual(['-']);
  });
  it('keeps what names a body system inside its section', () => {
    expect(kinds('PHYSICAL EXAMINATION\n\nNeck: supple\n\nCardiovascular\nRegular.\n\nPLAN\n\nHome.')).toEqual(['examination:PHYSICAL EXAMINATION', 'plan:PLAN']);
  });
  it('keeps problem titles inside the assessment', () => {
    expect(kinds('ASSESSMENT AND PLAN\n\nCOPD.\n\nMedical Treatment: continue.\n\nHIV\n\nStable.')).toEqual(['assessment_plan:ASSESSMENT AND PLAN']);
  });
  it('starts a section at the first character of its header', () => {
    const text = '  Family history:\n  none';
    expect(segment(text)[0]).toMatchObject({ start: 2, end: text.length, title: 'Family history' });
  });
  it('finds sections where no header stands', () => {
    const text = 'A 50-year-old man presents with cough that began two days ago.\n\nOn exam he appears well, lungs are clear bilaterally, no wheezing.\n\nWe will start amoxicillin and follow up in one week.';
    expect(segment(text).map((s) => s.kind)).toEqual(['history_present', 'examination', 'plan']);
  });
  it('has nothing to say about nothing', () => expect(segment('')).toEqual([]));
});

describe('headers with words of whose list it is', () => {
  it.each([
    ['Allergies and sensitivities on our record:\n  Penicillin - rash 1978', 'allergies'],
    ['Known drug allergies: penicillin', 'allergies'],
    ['Allergies / adverse reactions:\n- codeine', 'allergies'],
    ['Current medication as per GP record:\nramipril 5 mg od', 'medications'],
    ['Medications on admission (GP summary):\nramipril 5 mg od', 'medications'],
    ['Regular medications taken at home:\nramipril', 'medications'],
  ])('%s', (text, kind) => expect(segment(text)[0]).toMatchObject({ kind }));
  it.each(['Medication error form completed: see chart', 'Allergy clinic appointment: Tuesday', 'History of bleeding: none known'])('%s is none', (text) => expect(segment(text)[0]?.title ?? null).toBeNull());
});

describe('headers in the dress of other programs', () => {
  const kinds = (text: string): string[] => segment(text).map(({ kind, title }) => `${kind}:${title}`);
  it('reads past the marks of a file that lost its reader', () => {
    const text = '\\b PAST MEDICAL HISTORY:\\b0\\par Gout.\\par\n\\b PLAN:\\b0\\par Home.\\par';
    expect(kinds(text)).toEqual(['past_history:PAST MEDICAL HISTORY', 'plan:PLAN']);
    expect(segment(text).map(({ start, title }) => text.slice(start, start + (title ?? '').length))).toEqual(['PAST MEDICAL HISTORY', 'PLAN']);
  });
  it('takes line ends that are spelt out for line ends', () => expect(kinds('CC: cough\\nAllergies: latex\\nExam: clear\\nPlan: home')).toEqual(['chief_complaint:CC', 'allergies:Allergies', 'examination:Exam', 'plan:Plan']));
  it('reads headers before a tab where several stand so', () => expect(kinds('Presenting problem\t\tfall\nAllergies/ADRs\t\tlatex\nSocial situation\t\tlives alone\nObservations\t\tBP 104/60')).toEqual(['chief_complaint:Presenting problem', 'allergies:Allergies/ADRs', 'social_history:Social situation', 'vital_signs:Observations']));
  it('knows a header by its kind with a word more', () => expect(kinds('Clinical Examination\n====\nClear\n\nRecent investigations:\nHb 118')).toEqual(['examination:Clinical Examination', 'results:Recent investigations']));
  it('takes the examination of a report for its images', () => expect(kinds('EXAM: CT chest\nCOMPARISON: March\nFINDINGS: A mass.\nIMPRESSION: Mass.')).toEqual(['imaging:EXAM', 'imaging:COMPARISON', 'imaging:FINDINGS', 'assessment:IMPRESSION']));

  it('lets the story of today begin below a header of one line', () => {
    const text = 'PMH: T2DM, HTN.\nDH: ramipril 5 mg od. NKDA.\n\nPresents with 2/7 RIF pain.\nO/E: soft abdomen.';
    expect(segment(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['past_history', 'PMH: T2DM, HTN.'],
      ['medications', 'DH: ramipril 5 mg od. NKDA.'],
      ['history_present', 'Presents with 2/7 RIF pain.'],
      ['examination', 'O/E: soft abdomen.'],
    ]);
    const told = 'PMH: COPD.\nAdmitted with a stroke in 2012.\nAllergies: none';
    expect(segment(told).map(({ kind }) => kind)).toEqual(['past_history', 'allergies']);
  });
});
