/** Urea and its nitrogen: two names of one thing whose masses differ. Turned into each other where a unit says which is meant, never guessed. */
import { convert, knownUnit } from '../units.ts';

const MOLAR = { urea: 60.056, 'urea-nitrogen': 28.0134 } as const;
type UreaKind = keyof typeof MOLAR;
export const isUrea = (analyte: string | undefined): analyte is UreaKind => analyte === 'urea' || analyte === 'urea-nitrogen';

/** A value of one kind as the other kind in `unit`; null where its own unit is not stated or no unit of it. */
export function asOtherUrea(value: number, from: UreaKind, stated: string | null | undefined, unit: string): number | null {
  if (!stated || !knownUnit(stated)) return null;
  const mmol = convert(value, stated, 'mmol/L', from);
  return mmol === null ? null : convert(mmol, 'mmol/L', unit, from === 'urea' ? 'urea-nitrogen' : 'urea');
}
