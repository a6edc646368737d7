import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ageAt } from '../i18n/format.ts';

export function AgeText({ birthDate, years = null }: { readonly birthDate: string | null; readonly years?: number | null }): ReactNode {
  const { t } = useTranslation();
  const age = birthDate === null ? null : ageAt(birthDate, new Date());
  if (age !== null) return <span className="au-num">{t(`age.${age.unit}`, { count: age.count })}</span>;
  // A note's own age of a small child is a part of years.
  return <span className="au-num">{years === null ? t('age.unknown') : years < 2 ? t('age.months', { count: Math.round(years * 12) }) : t('age.years', { count: Math.floor(years) })}</span>;
}
