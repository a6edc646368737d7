/** Words of a note that make no fact of this patient: values wished for or waited for, and what belongs to someone else. */
import type { Measurement, Span } from '../../contract/clinical.ts';

/** Counted at the bedside, not bounded: "MAP > 65" is an aim. */
const COUNTED = new Set(['systolic-pressure', 'diastolic-pressure', 'mean-arterial-pressure', 'heart-rate', 'respiratory-rate', 'temperature', 'oxygen-saturation', 'news2', 'gcs', 'urine-output', 'weight', 'bmi']);
const WAITING = /\b(?:when|until|till|if|once|unless|while|provided|act on|call|inform|aim(?:ing)?|target|goal|keep|maintain|threshold|for)\b[^.;\n]*$/iu;

/** "Restart when creatinine < 150", "act on K > 5.5", "MAP > 65", "no AKI (creat < 1.5x)". */
export function isThreshold(text: string, { start, end }: Span, { analyte, comparator }: Measurement): boolean {
  if (comparator === undefined) return false;
  if (COUNTED.has(analyte ?? '') || /^\s?x(?!\p{L})/iu.test(text.slice(end, end + 3))) return true;
  return WAITING.test(text.slice(Math.max(0, start - 60), start));
}

const ANOTHER = /\bnot (?:this|our|the same) patient|\bbelongs? to (?:bed|another|a different|the other|patient|(?:mr|mrs|ms|miss)\b|\d+ ?床)|\b(?:wrong|different|another) patient['’]?s?\b|\bfiled in error\b|非本患者|不是本患者|非本人|不属于本|误贴|误放|(?:他|邻|隔壁)床|(?:别的|其他|另一)(?:名|位)?患者|同名患者/iu;
/** A slip in the wrong folder: the sentence says whose it is. */
export function ofAnotherPatient(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  const after = text.slice(end, end + 200);
  const from = 1 + Math.max(before.lastIndexOf('\n'), before.lastIndexOf('.'), before.lastIndexOf('。'));
  const to = after.search(/[\n。]|\.\s/u);
  return ANOTHER.test(before.slice(from) + text.slice(start, end) + (to === -1 ? after : after.slice(0, to)));
}

/** "WRONG PATIENT - the following entry belongs to Mr Kahn:": all that follows, up to a rule, a gap or the word that it ends. */
export function ofOthersIn(text: string): Span[] {
  const spans: Span[] = [];
  for (const line of text.matchAll(/^[^\n]*[:：][ \t]*$/gmu)) {
    if (!ANOTHER.test(line[0]) || !/\b(?:following|below|entry|next)\b|以下|下列/iu.test(line[0])) continue;
    const rest = text.slice(line.index + line[0].length + 1);
    const until = rest.search(/^[ \t]*(?:[-=_*]{3,}|\n|(?:end|ends|back to|correct patient)\b)/imu);
    spans.push({ start: line.index, end: until === -1 ? text.length : line.index + line[0].length + 1 + until });
  }
  return spans;
}
