/** Ward shorthand through the whole way from note to chart, each line as a doctor or nurse would write it. */
import { describe, expect, it } from 'vitest';
import type { ChartFact } from '../../contract/chart.ts';
import { ChartInput } from '../../contract/engine.ts';
import { shippedEngine } from './testing.ts';

const context = { signal: new AbortController().signal, progress: () => undefined };
const engine = shippedEngine();

const factsOf = async (text: string): Promise<ChartFact[]> => (await engine().handlers['chart.build'](ChartInput.parse({ notes: [{ noteId: 'n', version: 1, text, date: '2026-03-02' }] }), context)).facts;
const said = ({ kind, status, text, dose, route, frequency, reaction, time }: ChartFact): string =>
  [kind === 'problem' ? 'finding' : kind, status, text, ...(kind === 'medication' ? [dose, route, frequency] : []), reaction, kind === 'procedure' && time?.length === 4 ? time : undefined].filter((part) => part !== undefined).join(' ');

describe('a line of shorthand', () => {
  it.each([
    ['Regular meds: ramipril 5, bisoprolol 2.5 od, atorvastatin 80 on.', ['medication active ramipril 5', 'medication active bisoprolol 2.5 od', 'medication active atorvastatin 80 on']],
    ['Norad 0.12 mcg/kg/min.', ['medication active Norad 0.12 mcg/kg/min']],
    ['Furosemide increased from 40 mg OD to 80 mg BD.', ['medication active Furosemide 80 mg BD']],
    ['w/h perindopril, empagliflozin.', ['medication held perindopril', 'medication held empagliflozin']],
    ['Omitted amlodipine as BP low.', ['medication held amlodipine']],
    ['If seizes: lorazepam 4 mg IV.', ['medication planned lorazepam 4 mg IV']],
    ['Senna given with nil effect.', ['medication active Senna']],
    ['Allergic: latex → anaphylaxis. Hyoscine made him delirious.', ['allergy active latex anaphylaxis', 'allergy active Hyoscine delirious']],
    ['Developed a cough with lisinopril.', ['allergy active lisinopril cough']],
    ['BG: CABG \u201911, lap chole 2019, D2 post TURP.', ['procedure past lap chole 2019', 'procedure past TURP']],
    ['Consent for lap appendicectomy.', ['procedure planned lap appendicectomy']],
    ['Colonoscopy 2019: diverticula.', ['procedure past Colonoscopy 2019']],
    ['Displaced # L NOF. Fell off a stepladder.', ['finding active # L NOF', 'finding active Fell']],
    ['Affect flat, guarding RIF, N+V x3, JVP ↑.', ['finding active Affect flat', 'finding active guarding', 'finding active N+V', 'finding active JVP ↑']],
    ['HCV neg.', ['finding absent HCV']],
    ['Hold MMF, valganciclovir 450mg bd.', ['medication held MMF', 'medication active valganciclovir 450mg bd']],
    ['STOPPED - bendroflumethiazide (hyponatraemia), amitriptyline (falls). DOSE CHANGE - bisoprolol 5mg → 1.25mg od.', ['medication past bendroflumethiazide', 'medication past amitriptyline', 'medication active bisoprolol 1.25mg od']],
    ['Previously on valproate - tremor.', ['allergy active valproate tremor']],
    ['Her brother has hay fever.', ['family active hay fever']],
    ['L ICD inserted, 2u O neg given.', ['procedure active ICD', 'procedure active 2u O neg']],
    ['DHx: amlodipine 5mg od, paracetamol prn, naproxen stopped last month (ulcer).', ['medication active amlodipine 5mg od', 'medication active paracetamol prn', 'medication past naproxen']],
    ['Apixaban on hold - prophylactic enoxaparin 40 mg s/c.', ['medication held Apixaban', 'medication active enoxaparin 40 mg s/c']],
    ['Rh neg s/p RhoGAM at 28 wks.', ['medication past RhoGAM']],
    ['- Hydralazine 5 mg IV if no response\n- hold methotrexate if ALT > 80', ['medication planned Hydralazine 5 mg IV', 'medication active methotrexate']],
    ['Started on dalteparin and switched to rivaroxaban. Plavix (ran out 2 wks ago).', ['medication past dalteparin', 'medication active rivaroxaban', 'medication held Plavix']],
    ['Swab for MRSA - neg. C diff neg, pantoprazole 40 mg od.', ['finding absent MRSA', 'finding absent C diff', 'medication active pantoprazole 40 mg od']],
    ['PMH birth 31/40, LSCS for PET.', ['finding past PET']],
    ['5. For PICC + TPN if ileus persists > 5 d.', ['procedure planned PICC', 'procedure planned TPN']],
    ['No SI/HI. No AVH. BNO 3/7.', ['finding absent SI', 'finding absent HI', 'finding absent AVH', 'finding active BNO']],
    ['Start co-amoxiclav IV. Meropenem stopped d3, BC neg 48h, caspofungin d2.', ['medication active co-amoxiclav IV', 'medication active caspofungin']],
    ['RA despite MTX/ADA - stop Humira.', ['medication past Humira']],
    ['JVP not raised. Vomited x1 post feed.', ['finding absent JVP not raised', 'finding active Vomited']],
    ['FH Father - bipolar. Maternal uncle completed suicide.\nPersonal: depression, 2 children.', ['family active bipolar', 'finding active depression', 'social active 2 children']],
    ['Family History\n  Father: HTN. Negative for psoriasis.\nVitals: P 80', ['family absent psoriasis']],
    ['CVA 2020 - residual L arm weakness, breast ca 2009 (WLE + DXT).', ['finding active arm weakness']],
    ['Previous lithium toxicity 2022.', ['finding past lithium toxicity']],
    ['No LOC seen\nPMH T1DM, anxiety  DH Novorapid, Lantus, sertraline  NKDA', ['finding active T1DM', 'finding active anxiety', 'medication active Novorapid', 'medication active Lantus', 'medication active sertraline']],
    ['FHx Mother UC\no/e looks unwell, HR 116, T 38.2.', ['family active UC', 'observation active heart-rate', 'observation active temperature']],
    ['Spironolactone stopped Jan (K+ 6.1).', ['medication past Spironolactone']],
    ['Prior trials: haldol (dystonia), risperdal (gynecomastia).', ['medication past haldol', 'medication past risperdal', 'finding past gynecomastia']],
    ['Procedures: right heart catheterization 3/2, DCCV 3/3', ['procedure past right heart catheterization', 'procedure past DCCV']],
    ['Foley removed 2/28.', ['procedure past Foley']],
    ['Hx CAD s/p CABG 2015, prediabetes.', ['finding active CAD', 'finding active prediabetes']],
    ['Leukocytosis/fever likely atelectasis.', ['finding active fever', 'finding possible atelectasis']],
    ['Tylenol at 1000. On Humira.', ['medication active Tylenol', 'medication active Humira']],
    ['Memory loss. Nil hallucinations, nil incontinence.', ['finding absent hallucinations', 'finding absent incontinence']],
    ['SHx: denies tob/EtOH/drugs.', ['social absent tob', 'social absent EtOH', 'social absent drugs']],
    ['PMH: COPD, gout\nResp: ETT 8.0 @ 23 cm. Thick secretions.', ['procedure active ETT', 'finding active Thick secretions']],
    ['I wonder about IPF.', ['finding possible IPF']],
    ['Breast ca (WLE + DXT). Plan: PICC + TPN.', ['procedure past WLE', 'procedure active DXT']],
  ])('%s', async (text, expected) => expect((await factsOf(text)).map(said)).toEqual(expect.arrayContaining([...expected])));
  it.each([
    ['Hb fell from 12 to 9. Falls clinic. Pain team.', /fell|fall|pain/iu],
    ['DVT prophylaxis, stroke unit, MRSA swab.', /dvt|stroke|mrsa/iu],
    ['If diarrhoea stop metformin.', /metformin/iu],
    ['Lives with his wife who has dementia.', /dementia/iu],
    ['Lives with wife (Alzheimers) in house.', /alzheimer/iu],
    ['Stool C diff + culture sent. Flu and covid vaccines up to date.', /finding active (?:C diff|flu|covid)/iu],
    ['AF flat. IVF w/ 40 KCl. CMHT and PIP. VTE - enoxaparin 20 mg.', /\bAF\b|IVF|CMHT|PIP|VTE/u],
    ['Meds: quetiapine 100 mg\nAllergy - haloperidol.', /allergy active quetiapine/u],
    ['Sats 96% OA. Rubella immune.', /\bOA\b|rubella/iu],
  ])('%s says nothing of the kind', async (text, pattern) => expect((await factsOf(text)).map(said).filter((line) => pattern.test(line))).toEqual([]));
});
