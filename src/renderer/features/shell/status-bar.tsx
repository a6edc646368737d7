import type { ReactNode } from 'react';
import { Button, UnstyledButton } from '@mantine/core';
import { IconLock, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatBytes, formatTime } from '../../i18n/format.ts';
import { useAction, useCall, useLink } from '../../session/hooks.ts';
import { useLastReading } from '../note/last-reading.ts';
import { useLock } from './use-lock.ts';

const REASONS = ['crashed', 'time-limit', 'crashed-repeatedly', 'closed'] as const;
const reasonOf = (reason: string | null): (typeof REASONS)[number] | null => REASONS.find((known) => known === reason) ?? null;

/** Model and provider, the last analysis, what left this machine, the engine's state, and the lock. */
export function StatusBar(): ReactNode {
  const { t, i18n } = useTranslation();
  const app = useCall('app.status', {}).data;
  const link = useLink();
  const restart = useAction('app.restartEngine');
  const lock = useLock();
  const engine = link === 'lost' ? 'stopped' : (app?.engine ?? 'starting');
  // A ready engine keeps the reason of its last restart: what was typed is read again, and it may be said.
  const reason = link === 'lost' ? null : reasonOf(app?.engineReason ?? null);
  return (
    <footer className="au-status" aria-label={t('status.label')}>
      <span className="au-engine" data-state={engine} role="status">
        {t(`status.engine.${engine}`)}
        {reason === null ? null : <span className="au-engine-why"> · {t(`status.reason.${reason}`)}</span>}
      </span>
      {engine === 'stopped' && link === 'open' ? (
        <Button size="compact-xs" variant="default" onClick={() => restart.mutate({})}>
          {t('status.restart')}
        </Button>
      ) : null}
      <LastAnalysis />
      <span className="au-grow" />
      <span className="au-sent">
        <IconShieldCheck size={14} stroke={1.75} aria-hidden />
        {t('status.sent', { bytes: formatBytes(app?.bytesSent ?? 0, i18n.language) })}
        {app?.outsideHost === null || app?.outsideHost === undefined ? null : <b className="au-outside"> · {t('status.outside', { host: app.outsideHost })}</b>}
      </span>
      <UnstyledButton className="au-lock" onClick={lock}>
        <IconLock size={14} stroke={1.75} aria-hidden />
        {t('status.lock')}
      </UnstyledButton>
    </footer>
  );
}

/** Apart from the rest, since it changes with each pause in writing. */
function LastAnalysis(): ReactNode {
  const { t, i18n } = useTranslation();
  const reading = useLastReading();
  if (reading === null) return <span className="au-status-model">{t('status.noAnalysis')}</span>;
  return (
    <>
      <span className="au-status-model">
        {reading.model} · {reading.provider}
      </span>
      <span>{t('status.analysed', { time: formatTime(reading.at, i18n.language), ms: Math.round(reading.ms) })}</span>
    </>
  );
}
