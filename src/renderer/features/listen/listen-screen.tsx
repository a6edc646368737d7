import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Consultation } from '../../../contract/listen.ts';
import { ErrorLine } from '../../components/error-line.tsx';
import { formatDateTime } from '../../i18n/format.ts';
import { useCall } from '../../session/hooks.ts';
import { BesideCase } from '../case/beside-case.tsx';
import { Intake } from './intake.tsx';
import { Workspace } from './workspace.tsx';
import type { Move } from './workspace.tsx';

/** Consultations of one case: a new transcript, or a draft with what was said beside it. */
export function ListenScreen({ caseId }: { readonly caseId: string }): ReactNode {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const list = useCall('listen.list', { caseId });
  /** A consultation's id, `new` for an empty one, null before anyone chose. */
  const [chosen, setChosen] = useState<string | null>(null);
  const consultations = list.data?.consultations;
  const current = chosen ?? consultations?.[0]?.id ?? 'new';
  const open = useCall('listen.open', { consultationId: current }, { enabled: current !== 'new' && consultations !== undefined });
  /** Of the consultation that is open: turns given to another speaker, and which of them to look at. */
  const [moved, setMoved] = useState<{ readonly id: string; readonly moves: readonly Move[]; readonly at: number | null }>({ id: '', moves: [], at: null });
  const show = (consultation: Consultation, moves?: readonly Move[], at: number | null = null): void => {
    setMoved((before) => (moves === undefined ? { ...before, at: null } : { id: consultation.head.id, moves, at }));
    client.setQueryData(['listen.open', { consultationId: consultation.head.id }], consultation);
    setChosen(consultation.head.id);
  };
  return (
    <BesideCase
      caseId={caseId}
      heading={t('listen.heading')}
      tools={
        <>
            {consultations === undefined || consultations.length === 0 ? null : (
              <NativeSelect
                size="xs"
                aria-label={t('listen.choose')}
                value={current}
                onChange={(event) => setChosen(event.currentTarget.value)}
                data={[
                  ...consultations.map((one) => ({ value: one.id, label: `${formatDateTime(one.madeAt, i18n.language)} · ${one.title} · ${t(`listen.state.${one.state}`)}` })),
                  ...(current === 'new' ? [{ value: 'new', label: t('listen.newOne') }] : []),
                ]}
              />
            )}
            <Button size="compact-xs" variant="default" disabled={current === 'new'} leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setChosen('new')}>
              {t('listen.newOne')}
            </Button>
        </>
      }
    >
      <ErrorLine error={list.error ?? (current === 'new' ? null : open.error)} />
      {consultations === undefined ? (
        <div className="au-waiting" role="status">
          {t('listen.opening')}
        </div>
      ) : current === 'new' ? (
        <Intake caseId={caseId} onStarted={show} />
      ) : open.data === undefined ? (
        <div className="au-waiting" role="status">
          {t('listen.opening')}
        </div>
      ) : (
        <Workspace
          key={`${open.data.head.id} ${open.data.speakers.map(({ role }) => role).join()} ${moved.id === open.data.head.id ? moved.moves.length : 0}`}
          consultation={open.data}
          moves={moved.id === open.data.head.id ? moved.moves : []}
          at={moved.id === open.data.head.id ? moved.at : null}
          onChange={show}
          onGone={() => setChosen('new')}
        />
      )}
    </BesideCase>
  );
}
