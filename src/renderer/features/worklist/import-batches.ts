/** Splits an import into calls that stay within the contract, and short: cancelling waits for the one in work. */
import type { ImportOutcome } from '../../../contract/records.ts';

export const MAX_FILES = 10;
/** So that memory stays flat. */
export const MAX_BYTES = 4_000_000;
/** A single file above this is refused here: it would not pass the contract. */
export const MAX_FILE = 50_000_000;

interface Sized {
  readonly name: string;
  readonly size: number;
}

export function batches<T extends Sized>(files: readonly T[]): T[][] {
  const result: T[][] = [];
  let batch: T[] = [];
  let bytes = 0;
  for (const file of files) {
    if (batch.length > 0 && (batch.length >= MAX_FILES || bytes + file.size > MAX_BYTES)) {
      result.push(batch);
      batch = [];
      bytes = 0;
    }
    batch.push(file);
    bytes += file.size;
  }
  if (batch.length > 0) result.push(batch);
  return result;
}

export const refused = (name: string, reason: string): ImportOutcome => ({ name, outcome: 'refused', reason, where: null, caseId: null, notes: 0, facts: 0, namesake: false });
