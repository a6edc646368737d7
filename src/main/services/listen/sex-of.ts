/** The patient's sex as the record has it, for the words of a draft. */
import type { ReadableDb } from '../../storage/database.ts';
import { getCase } from '../../storage/stores/cases-store.ts';

export function sexOf(db: ReadableDb, caseId: string): { readonly sex?: 'female' | 'male' } {
  const { sex } = getCase(db, caseId).patient;
  return sex === 'female' || sex === 'male' ? { sex } : {};
}
