import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelStatus } from '../../../contract/models.ts';

/** The rungs that were tried, what came of each and why the kept one was kept. */
export function Attempts({ attempts }: { readonly attempts: ModelStatus['attempts'] }): ReactNode {
  const { t } = useTranslation();
  if (attempts.length === 0) return null;
  return (
    <ul className="au-attempts">
      {attempts.map((attempt, at) => (
        <li key={at} data-outcome={attempt.outcome}>
          <b>{attempt.provider}</b> {t(`models.outcome.${attempt.outcome}`)}
          {attempt.milliseconds === null ? null : <span className="au-num"> · {Math.round(attempt.milliseconds * 10) / 10} ms</span>}
          <span className="au-quiet"> {attempt.reason}</span>
        </li>
      ))}
    </ul>
  );
}
