import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp, IconFileCheck, IconPrinter, IconSignature, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Consultation } from '../../../contract/listen.ts';
import { ErrorLine } from '../../components/error-line.tsx';
import { Keys } from '../../components/kbd-hint.tsx';
import { formatDateTime } from '../../i18n/format.ts';
import { useSession } from '../../session/hooks.ts';
import { openCase } from '../../state/view-store.ts';
import { useTask } from '../../components/use-task.ts';
import type { DraftNote } from './use-draft-note.ts';

interface Props {
  readonly consultation: Consultation;
  readonly draft: DraftNote;
  readonly onChange: (consultation: Consultation) => void;
  readonly onGone: () => void;
}

/** Into the case as a draft with one key, out again with another, signed when nothing is open. */
export function DraftActions({ consultation, draft, onChange, onGone }: Props): ReactNode {
  const { t, i18n } = useTranslation();
  const session = useSession();
  const task = useTask();
  const { id, caseId, state } = consultation.head;
  const { note } = consultation;
  const signature = note?.signature;
  const signed = signature?.state === 'signed';
  const open = draft.check.open.length;
  const again = async (signal: AbortSignal): Promise<void> => onChange(await session.call('listen.open', { consultationId: id }, { signal }));
  const toCase = (): void =>
    task.run(async (signal) => {
      await draft.settle();
      await session.call('listen.toCase', { consultationId: id }, { signal });
      await again(signal);
      notifications.show({ message: t('listen.inCase') });
    });
  const takeBack = (): void =>
    task.run(async (signal) => {
      await draft.settle();
      await session.call('listen.takeBack', { consultationId: id }, { signal });
      await again(signal);
    });
  const sign = (): void =>
    task.run(async (signal) => {
      await draft.settle();
      const head = await session.call('listen.toCase', { consultationId: id }, { signal });
      await session.call('notes.sign', { noteId: head.id, version: head.version }, { signal });
      await again(signal);
    });
  const discard = (): void =>
    task.run(async (signal) => {
      await session.call('listen.discard', { consultationId: id }, { signal });
      onGone();
    });
  useHotkeys(
    [
      ['mod+Enter', toCase],
      ['mod+Z', () => draft.undo(), { preventDefault: true }],
    ],
    [],
    true,
  );
  return (
    <div className="au-listen-actions au-no-print" role="toolbar" aria-label={t('listen.actions')}>
      <Button size="compact-sm" loading={task.busy} leftSection={<IconFileCheck size={15} aria-hidden />} rightSection={<Keys keys="Mod+Enter" />} onClick={toCase} aria-keyshortcuts="Control+Enter">
        {t(state === 'noted' ? 'listen.updateNote' : 'listen.toCase')}
      </Button>
      {state === 'noted' && note !== null ? (
        <>
          <Button size="compact-sm" variant="default" onClick={() => openCase(caseId, note.id)}>
            {t('listen.openNote')}
          </Button>
          {signed ? null : (
            <Button size="compact-sm" variant="default" leftSection={<IconArrowBackUp size={15} aria-hidden />} onClick={takeBack}>
              {t('listen.takeBack')}
            </Button>
          )}
        </>
      ) : (
        <Button size="compact-sm" variant="subtle" color="gray" leftSection={<IconTrash size={15} aria-hidden />} onClick={discard}>
          {t('listen.discard')}
        </Button>
      )}
      <Button size="compact-sm" variant="default" disabled={open > 0 || task.busy} leftSection={<IconSignature size={15} aria-hidden />} onClick={sign} aria-describedby="au-sign-state">
        {t(signed ? 'listen.signAgain' : 'listen.sign')}
      </Button>
      <span id="au-sign-state" role="status" className={open > 0 ? 'au-warning' : 'au-quiet au-small'}>
        {open > 0 ? t('listen.openCount', { count: open }) : signed ? t('listen.signedBy', { who: signature.by ?? '', when: formatDateTime(signature.at ?? '', i18n.language) }) : t('listen.nothingOpen')}
      </span>
      <span className="au-grow" />
      <span className="au-save" data-state={draft.state === 'saved' ? 'saved' : draft.state === 'merged' ? 'conflict' : 'waiting'} role="status">
        {t(`listen.save.${draft.state}`)}
      </span>
      <Button size="compact-sm" variant="subtle" color="gray" disabled={!draft.canUndo} onClick={draft.undo} leftSection={<IconArrowBackUp size={15} aria-hidden />}>
        {t('listen.undo')}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => window.print()} leftSection={<IconPrinter size={15} aria-hidden />}>
        {t('note.print')}
      </Button>
      <ErrorLine error={task.error} />
    </div>
  );
}
