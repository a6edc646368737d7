import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interval, ValidationReport } from '../../../contract/prognosis.ts';
import { useContent } from '../../components/content.tsx';
import { formatFixed } from '../../i18n/format.ts';

const BY = ['sex', 'age', 'ethnicity'] as const;

/** By sex, age and ethnicity where the rows told them; a bar shows the AUROC's interval, the numbers stand beside it. */
export function SubgroupTable({ subgroups }: { readonly subgroups: ValidationReport['subgroups'] }): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  if (subgroups.length === 0) return null;
  const number = (value: number): string => formatFixed(value, 2, i18n.language);
  const range = ({ value, low, high }: Interval): string => `${number(value)} (${t('prognosis.interval', { low: number(low), high: number(high) })})`;
  const by = (name: string): string => (name === 'sex' || name === 'age' || name === 'ethnicity' ? t(`validation.by.${name}`) : name);
  return (
    <section>
      <h3>{t('validation.subgroups')}</h3>
      <div className="au-wide" tabIndex={0} role="region" aria-label={t('validation.subgroups')}>
        <table className="au-data au-num">
          <thead>
            <tr>
              <th scope="col">{t('validation.subgroups')}</th>
              <th scope="col">{t('validation.cases')}</th>
              <th scope="col" colSpan={2}>AUROC</th>
              <th scope="col">{t('validation.slope')}</th>
              <th scope="col">{t('validation.intercept')}</th>
              <th scope="col">{t('validation.brier')}</th>
            </tr>
          </thead>
          <tbody>
            {subgroups.toSorted((a, b) => BY.findIndex((each) => each === a.by) - BY.findIndex((each) => each === b.by)).map(({ by: kind, name, cases, events, figures }) => (
              <tr key={`${kind} ${name}`}>
                <th scope="row">
                  {t('validation.groupOf', { kind: by(kind), name: say(name) })}
                </th>
                <td>
                  {events} / {cases}
                </td>
                {figures === null ? (
                  <td colSpan={5} className="au-quiet">
                    {t('validation.tooFew')}
                  </td>
                ) : (
                  <>
                    <td>
                      <span className="au-span" aria-hidden>
                        <span style={{ left: `${place(figures.auroc.low)}%`, width: `${place(figures.auroc.high) - place(figures.auroc.low)}%` }} />
                        <i style={{ left: `${place(figures.auroc.value)}%` }} />
                      </span>
                    </td>
                    <td>{range(figures.auroc)}</td>
                    <td>{range(figures.slope)}</td>
                    <td>{range(figures.intercept)}</td>
                    <td>{range(figures.brier)}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** AUROC from chance to perfect, in hundredths of the bar. */
const place = (auroc: number): number => Math.min(100, Math.max(0, (auroc - 0.5) * 200));
