/** What is known of a patient in the table's vocabulary. */
import type { DiagnosisTable } from './table.ts';

export interface Detail {
  /** `V_179`, or a number of a scale as text; an empty list is "present, value unknown". */
  readonly values: readonly string[];
  /** Answered in full: values not named are not there. Words of a note name some and deny none. */
  readonly complete: boolean;
}
/** A code in neither map is unknown. */
export interface Findings {
  readonly present: ReadonlyMap<string, Detail>;
  readonly absent: ReadonlySet<string>;
  /** Read in words, not answered in the vocabulary. */
  readonly fromWords: boolean;
}

const NOWHERE = 'V_123';
const NOTHING = new Set(['V_11', 'NA']);

/**
 * Parses `E_53`, `E_54_@_V_179` and `E_56_@_4`. What is present makes the finding present that it is a detail of, unless that is
 * denied; "not applicable" and "nowhere" without it make it absent. Codes that the table lacks are dropped.
 */
export function readFindings(table: DiagnosisTable, evidences: readonly string[], absent: readonly string[], fromWords = false): Findings {
  const present = new Map<string, string[]>();
  const nothing: string[] = [];
  for (const evidence of evidences) {
    const [code = '', value] = evidence.trim().split(/_@_|@/u);
    if (table.evidences[code] === undefined) continue;
    if (value !== undefined && NOTHING.has(value)) {
      nothing.push(code);
      continue;
    }
    present.set(code, [...(present.get(code) ?? []), ...(value === undefined ? [] : [value])]);
  }
  const denied = new Set(absent.map(evidence => evidence.trim()).filter(code => table.evidences[code] !== undefined));
  for (const code of present.keys()) denied.delete(code);
  for (const code of nothing) if (!present.has(table.evidences[code]?.parent ?? '') && !present.has(code)) denied.add(table.evidences[code]?.parent ?? code);
  for (const [code, values] of present) {
    const parent = table.evidences[code]?.parent;
    if (parent === undefined || table.evidences[parent] === undefined || present.has(parent)) continue;
    if (denied.has(parent)) present.delete(code);
    else if (values.some(saysThere)) present.set(parent, []);
    else if (values.length > 0) {
      // "Pain: nowhere" without any pain.
      present.delete(code);
      denied.add(parent);
    }
  }
  // Where other details are told, "no" to where a pain goes or a rash lies is "nowhere".
  const detailed = new Set([...present].flatMap(([code, values]) => (values.length === 0 ? [] : [table.evidences[code]?.parent ?? code])));
  for (const code of denied) {
    const row = table.evidences[code];
    if (row?.parent === undefined || row.parent === code || !detailed.has(row.parent) || row.values?.[NOWHERE] === undefined) continue;
    denied.delete(code);
    present.set(code, [NOWHERE]);
  }
  return { present: new Map([...present].map(([code, values]) => [code, { values: [...new Set(values)], complete: !fromWords }])), absent: denied, fromWords };
}

/** A place, a colour, a number other than the scale's foot: what it is a detail of is there. */
function saysThere(value: string): boolean {
  return value !== NOWHERE && value !== 'V_10' && value !== '0';
}
