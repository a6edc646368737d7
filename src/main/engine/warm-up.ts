/**
 * Reads a note of our own before a clinician's comes. V8 compiles an expression at its first use, and once more for texts with
 * a letter outside Latin-1: a dash, "≥" or a Chinese word. With some thousand expressions that is a tenth of a second each,
 * which the first such note would wait for.
 */
const NOTE = `PRESENTING COMPLAINT: chest pain radiating to the left arm since 3 am, no fever, chills or cough.
PMH: atrial fibrillation, type 2 diabetes, CKD stage 3; appendicectomy 1998. Denies haematemesis.
Medications: warfarin 3 mg od, metformin 500 mg PO bd for 7 days (stopped on admission), ramipril 5 mg.
Allergies: penicillin (rash). FH: father had MI at 54.
Social history: ex-smoker of 20 pack years, drinks 10 units a week, lives alone, retired teacher.

O/E: BP 152/94, HR 104 irregular, RR 22, T 38.4 °C, SpO2 93% RA. Mild bilateral ankle oedema.
Na 128, K 5.9, creatinine 184 umol/L (was 110 on 12/03/2024), Hb 9.1 g/dL, CRP 145. CXR: no consolidation.
Impression: possible NSTEMI, unlikely PE. Plan: start aspirin 75 mg if troponin is raised, repeat ECG, review in 2 weeks.
`;
/** An expression is interpreted at first and compiled when it comes again. */
const TIMES = 2;

/** `read` is asked one text after another; what it says is dropped. Rejects as `read` does. */
export async function warmUp(read: (text: string) => Promise<unknown>): Promise<void> {
  for (let time = 1; time <= TIMES; time += 1) {
    for (const sign of ['-', '\u2013']) await read(`${sign} ${time}\n${NOTE}`);
  }
}
