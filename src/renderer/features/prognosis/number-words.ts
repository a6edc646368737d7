/** Numbers of a prognosis in words and units that a reader knows. */
import type { TFunction } from 'i18next';
import type { Prognosis } from '../../../contract/prognosis.ts';
import { formatNumber } from '../../i18n/format.ts';
import { unitWords } from '../../i18n/unit.ts';

/** A value with its unit; codes of a data set (1 for yes) as the words on the screen. */
export function valueWords(value: number | string | null, unit: string | null | undefined, language: string, t: TFunction): string {
  if (value === null) return t('prognosis.isMissing');
  const text = typeof value === 'number' ? formatNumber(value, language) : value;
  return unit == null ? text : `${text} ${unit === 'a' ? t('prognosis.years') : unit === 'd' ? t('prognosis.dayUnit') : unitWords(unit)}`;
}

const YEAR_DAYS = 365;
/** What a horizon's risk is of: "Death within 5 years". Days from a year on read as years where they are whole ones. */
export function horizonWords({ event = 'death' }: Pick<Prognosis, 'event'>, days: number | undefined, t: TFunction): string {
  if (days === undefined) return t(`prognosis.event.${event}.stay`);
  const years = Math.round(days / 365.25);
  return years >= 2 && Math.abs(days - years * 365.25) < 2 ? t(`prognosis.event.${event}.years`, { count: years }) : days === YEAR_DAYS && event !== 'readmission' ? t(`prognosis.event.${event}.years`, { count: 1 }) : t(`prognosis.event.${event}.days`, { count: days });
}

/** What a term on the log scale multiplies the odds or the hazard by, to two digits. */
export const factorOf = (effect: number): number => Number(Math.exp(effect).toPrecision(2));
