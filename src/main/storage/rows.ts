/** Reading JSON columns back. What we wrote with our own types needs no second schema; a damaged cell is a damaged store. */
import { AppError } from '../../contract/errors.ts';

export function fromJson<T>(text: string): T {
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new AppError('store-corrupt', 'A stored value is not readable', { part: 'value' });
  }
}

/** The row, or `not-found`. */
export function found<Row>(row: Row | undefined, what: string): Row {
  if (row === undefined) throw new AppError('not-found', `There is no such ${what}`, { what });
  return row;
}
