import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StoredRecalibration, ValidationReport } from '../../../contract/prognosis.ts';
import { ErrorLine } from '../../components/error-line.tsx';
import { formatDateTime, formatNumber } from '../../i18n/format.ts';
import { useAction } from '../../session/hooks.ts';

interface Props {
  readonly reportId: string | null;
  readonly report: ValidationReport | null;
  readonly versions: readonly StoredRecalibration[];
  /** A horizon in words. */
  readonly of: (horizon: string) => string;
}

/** Local versions of the model: made from a report, each with its source, and taken back as easily. */
export function Versions({ reportId, report, versions, of }: Props): ReactNode {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  // Prognoses on the screen are those of the version in force.
  const again = (): void => void Promise.all([client.invalidateQueries({ queryKey: ['validation.list'] }), client.invalidateQueries({ queryKey: ['prognosis.run'] })]);
  const make = useAction('validation.recalibrate');
  const back = useAction('validation.takeBack');
  const number = (value: number): string => formatNumber(Number(value.toFixed(3)), i18n.language);
  // Of each horizon the newest that stands.
  const inForce = new Set(versions.filter(({ takenBackAt, horizon }, at) => takenBackAt === null && !versions.slice(0, at).some((newer) => newer.takenBackAt === null && newer.horizon === horizon)).map(({ id }) => id));
  const suggested = report?.recalibration ?? null;
  const made = versions.some(({ takenBackAt, horizon, intercept, slope }) => takenBackAt === null && horizon === report?.horizon && intercept === suggested?.intercept && slope === suggested?.slope);
  return (
    <section className="au-no-print" aria-label={t('validation.versions')}>
      <h3>{t('validation.versions')}</h3>
      {report === null || reportId === null ? null : report.version.includes('+') ? (
        <p className="au-quiet">{t('validation.ofLocal')}</p>
      ) : suggested === null ? (
        <p className="au-quiet">{t('validation.noSuggestion')}</p>
      ) : (
        <p className="au-row">
          <span className="au-grow">{t('validation.suggest', { horizon: of(report.horizon), kind: t(suggested.kind === 'intercept' ? 'validation.intercept-only' : 'validation.intercept-and-slope'), intercept: number(suggested.intercept), slope: number(suggested.slope) })}</span>
          {made ? null : <Button size="xs" variant="default" loading={make.isPending} onClick={() => make.mutate({ reportId }, { onSettled: again })}>
            {t('validation.recalibrate')}
          </Button>}
        </p>
      )}
      <ErrorLine error={make.error ?? back.error} />
      {versions.length === 0 ? <p className="au-quiet">{t('validation.noVersions')}</p> : null}
      <ul className="au-plain-list">
        {versions.map(({ id, version, horizon, source, cases, events, by, at, takenBackAt }) => (
          <li key={id} className="au-row">
            <span className="au-grow">
              <b className="au-num">{version}</b> {of(horizon)} · {takenBackAt === null ? (inForce.has(id) ? t('validation.inForce') : null) : t('validation.takenBack', { at: formatDateTime(takenBackAt, i18n.language) })}
              <br />
              <span className="au-quiet au-small">{t('validation.madeFrom', { source, cases, events, by, at: formatDateTime(at, i18n.language) })}</span>
            </span>
            {takenBackAt === null ? (
              <Button size="compact-xs" variant="default" onClick={() => back.mutate({ id }, { onSettled: again })}>
                {t('validation.takeBack')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
