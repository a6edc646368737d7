/** A note as dense as a flow sheet of an intensive care stay: our own lines, other numbers in each. */
import { seeded } from '../store/made-up-notes.ts';

const LINES = [
  'PMH: atrial fibrillation, COPD, CKD 3, T2DM, HTN, gout; no asthma, no stroke, father had MI.',
  'Meds: warfarin {3} mg od, metformin 500 mg bd, ramipril {5} mg od, bisoprolol 2.5 mg od, allopurinol 100 mg od.',
  'Denies fever, cough, chest pain, haematuria, melaena; has dizziness, nausea, fatigue, mild ankle oedema.',
];
const SHEET = [
  'Obs: BP 1{34}/{76}, HR {88}, RR {18}, T 36.{9}, SpO2 9{5}%. K 4.{9}, Na 1{38}, creat 1{21}, urea {9}.2, Hb 1{01}, WCC 1{1}.2, CRP {45}.',
  'K 4.{9}, Na 1{38}, Cl 1{01}, Hb 1{01}, CRP {45}, WCC 1{1}, Plt 2{10}, INR 2.{1}, Mg 0.{8}, Ca 2.{3}, Alb {34}, ALT {22}, ALP {80}, Bil 1{2}.',
];
/** Sheets after each block of lines: enough that the shipped models find 8,000 entities in 50,000 characters. */
const SHEETS_A_BLOCK = 2;

/** At least `characters` long, ended after a whole line. */
export function denseNote(characters: number, seed = 1): string {
  const random = seeded(seed);
  const fill = (line: string): string => line.replace(/\{(\d+)\}/g, (_, digits: string) => [...digits].map(() => 1 + Math.floor(random() * 9)).join(''));
  const block = [...LINES, ...Array.from({ length: SHEETS_A_BLOCK }, () => SHEET).flat()];
  let text = '';
  for (let at = 0; text.length < characters; at += 1) text += `${fill(block[at % block.length] ?? '')}\n`;
  return text;
}
