/** Numbers beside a test's name that are no result of this patient's blood: differences, intervals, other fluids. */
import type { Measurement, Span } from '../../../contract/clinical.ts';

interface Found {
  readonly test?: Span;
  readonly value: Span;
  readonly measurement: Measurement;
}

/** What is measured in other fluids too, as far as the sentence that names the fluid goes. */
const OF_FLUIDS = new Set(['white-cell-count', 'red-cell-count', 'neutrophils', 'lymphocytes', 'glucose', 'total-protein', 'protein', 'albumin', 'lactate', 'ldh', 'sodium', 'potassium', 'chloride', 'creatinine', 'osmolality', 'ph', 'amylase', 'urea']);
const FLUID = /\b(?:csf|cerebrospinal fluid|ascitic|pleural|synovial|joint|peritoneal|pericardial|drain) (?:fluid|tap|aspirate)\b|\b(?:UFEME|MSU|CSU|urinalysis|U\/A|UA|urine dip(?:stick)?)\b|\b(?:urine|urinary|stool)(?! (?:output|volume|dip|passed|\d[\d.,]* ?(?:m?L|cc)\b))\b/gi;
/** A lumbar puncture's results go on to the end of the line. */
const OF_CSF = new Set(['white-cell-count', 'red-cell-count', 'neutrophils', 'lymphocytes', 'glucose', 'total-protein', 'protein', 'lactate']);
const CSF = /\bCSF\b|\bopening pressure\b|\b(?:LP|lumbar puncture)\b[^.\n]{0,40}(?::|\b(?:done|results?|showed|performed)\b)/gi;
const BLOOD = /\b(?:serum|plasma|bloods?|venous)\b/i;

const OF_LUNG = /\b(?:pulmonary(?: arter(?:y|ial))?|PA|RV|right ventricular|wedge|opening|intra-?ocular|compartment|intra-?cranial|portal|venous)\b[^.;,\n]{0,20}$/i;
/** "Albumin 2.3 g/dL on ascitic fluid analysis". */
const IN_FLUID = /^[ \t]?(?:on|in|from) (?:the )?(?:ascit|pleural|peritoneal|csf\b|cerebrospinal|urin|synovial|joint|fluid|drain|stool)/i;

export function isNoResult(text: string, found: Found): boolean {
  const { test, value, measurement } = found;
  const name = test ?? value;
  const before = text.slice(Math.max(0, name.start - 60), name.start);
  const link = test === undefined ? '' : text.slice(test.end, value.start);
  const after = text.slice(value.end, value.end + 24);
  if (measurement.analyte === 'weight' && (isDifference(link, after) || /^[ \t]?(?:,[ \t]?)?(?:at|of) birth\b/i.test(after) || /\bbirth[ -]?$/i.test(before))) return true;
  // "18 lb weight gain": the change stands before its name.
  if (measurement.analyte === 'weight' && test !== undefined && test.start >= value.end && /^[ \t]?(?:gain|loss|change|reduction|increase)/i.test(text.slice(test.end, test.end + 12))) return true;
  // "PT 39/F" is the patient.
  if (measurement.analyte === 'pt' && /^\/?[ ]?(?:[MF]\b|y(?:rs?|ears?|\/?o)\b)/i.test(text.slice(value.start, value.end + 6).replace(/^[\d.]+/u, ''))) return true;
  // "PCV 13" is a vaccine; a packed cell volume is a share.
  if (test !== undefined && text.slice(test.start, test.end) === 'PCV' && measurement.unit !== '%') return true;
  if ((measurement.analyte ?? '').endsWith('pressure') && OF_LUNG.test(before + text.slice(name.start, name.end))) return true;
  if (OF_FLUIDS.has(measurement.analyte ?? '') && IN_FLUID.test(text.slice(value.end, value.end + 40))) return true;
  if (measurement.analyte === 'heart-rate' && test !== undefined && isPrInterval(text, test, before, after)) return true;
  // "NEWS 9 (RR 3, sats 3)": the points of a score.
  if (measurement.value <= 3 && /\b(?:NEWS2?|P?EWS|MEWS|SOFA|score)\b[^()\n]{0,16}\([^)\n]*$/.test(before)) return true;
  const near = text.slice(Math.max(0, name.start - 240), name.start);
  const line = near.slice(near.lastIndexOf('\n') + 1);
  // "Urine osm 560, serum osm 258": the name itself says blood.
  if (test !== undefined && BLOOD.test(text.slice(test.start, test.end))) return false;
  if (OF_CSF.has(measurement.analyte ?? '') && follows(CSF, line)) return true;
  return OF_FLUIDS.has(measurement.analyte ?? '') && follows(FLUID, line.slice(line.search(/(?:[^.;]|(?<=\d)\.(?=\d))*$/)));
}

/** Is the fluid named, and no blood after it? */
function follows(fluid: RegExp, words: string): boolean {
  const last = [...words.matchAll(fluid)].at(-1);
  return last !== undefined && !BLOOD.test(words.slice(last.index));
}

/** "weight down 4 kg" is a change; "down to 83 kg" a weight. */
function isDifference(link: string, after: string): boolean {
  return (/\b(?:down|up|loss|lost|gain(?:ed)?|change|increase[d]?|decrease[d]?|fall|rise)\b/i.test(link) && !/\bto\b/i.test(link)) || /^\s*(?:loss|gain|lost|gained|lighter|heavier)\b/i.test(after);
}

/** "ECG: SR 64, PR 190 ms, QRS 104": the interval, not the pulse. */
function isPrInterval(text: string, test: Span, before: string, after: string): boolean {
  return text.slice(test.start, test.end) === 'PR' && (/^\s*ms\b/i.test(after) || /\b(?:ECG|EKG|rhythm|sinus|SR|axis)\b[^.;\n]*$/i.test(before) || /^[^.\n]{0,8}\bQ(?:RS|T)/.test(after));
}
