/** The published frequencies of DDXPlus as compiled by training/diagnosis/compile.py: 49 conditions, 223 evidences. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Share = z.number().min(0).max(1);
const EvidenceRow = z.object({
  question: z.string(),
  type: z.enum(['binary', 'categorical', 'multiple']),
  antecedent: z.boolean(),
  parent: z.string().optional(),
  values: z.record(z.string(), z.string()).optional(),
  default: z.string().optional(),
});
const ConditionRow = z.object({
  name: z.string(),
  icd10: z.string(),
  /** 1 is the worst, 5 the mildest. */
  severity: z.number().int().min(1).max(5),
  patients: z.number().int().positive(),
  evidences: z.record(z.string(), Share),
  listed: z.array(z.string()),
  /** Code → value → how often it comes, given that the finding is there. At most the five most frequent. */
  values: z.record(z.string(), z.record(z.string(), Share)),
  /** Code → the value that stands when no other came. */
  fills: z.record(z.string(), z.string()),
  /** Code → middle of a scale from 0 to 10; a fraction is a mixture of its two neighbours. */
  scales: z.record(z.string(), z.number().min(0).max(10)),
});
export const DiagnosisTable = z.object({
  source: z.string(),
  edition: z.string(),
  reviewed: z.string(),
  evidences: z.record(z.string(), EvidenceRow),
  /** Place of the body → the part that it belongs to. */
  regions: z.record(z.string(), z.string()),
  conditions: z.array(ConditionRow),
});
export type DiagnosisTable = z.infer<typeof DiagnosisTable>;
export type ConditionRow = z.infer<typeof ConditionRow>;

export function loadDiagnosisTable(file: string): DiagnosisTable {
  return DiagnosisTable.parse(JSON.parse(readFileSync(file, 'utf8')));
}
