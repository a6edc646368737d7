import { useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import { Button, Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SpeakerRole } from '../../../contract/listen-engine.ts';
import type { Consultation } from '../../../contract/listen.ts';
import type { Answer } from '../../session/session.ts';
import { useSession } from '../../session/hooks.ts';
import { useTask } from '../../components/use-task.ts';
import { readTranscriptText } from './read-file.ts';
import { SpeakersFound } from './speakers-found.tsx';
import { TranscriptSource } from './transcript-source.tsx';

const MOST_FILES = 8;

/** A transcript pasted or brought in as files, and who speaks in it; then the draft is written. */
export function Intake({ caseId, onStarted }: { readonly caseId: string; readonly onStarted: (consultation: Consultation) => void }): ReactNode {
  const { t } = useTranslation();
  const session = useSession();
  const task = useTask();
  const [pasted, setPasted] = useState('');
  const [title, setTitle] = useState('');
  const [read, setRead] = useState<Answer<'listen.read'> | null>(null);
  const [roles, setRoles] = useState<Record<string, SpeakerRole>>({});

  const take = (texts: () => Promise<{ name: string; text: string }[]>): void =>
    task.run(async (signal) => {
      const found = await session.call('listen.read', { files: await texts() }, { signal });
      setRoles({});
      setRead(found);
    });
  const takeFiles = (files: readonly File[]): void => {
    if (files.length > 0) take(() => Promise.all(files.slice(0, MOST_FILES).map(readTranscriptText)));
  };
  const draft = (): void =>
    task.run(async (signal) => {
      if (read === null) return;
      onStarted(await session.call('listen.start', { caseId, title: title.trim() === '' ? t('listen.untitled') : title.trim(), format: read.format, turns: read.turns, roles }, { signal }));
    });
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    takeFiles([...event.dataTransfer.files]);
  };

  return (
    <div className="au-intake" onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      {read === null ? (
        <TranscriptSource pasted={pasted} onPaste={setPasted} busy={task.busy} onRead={() => take(async () => [{ name: t('listen.pasted'), text: pasted }])} onFiles={takeFiles} />
      ) : (
        <>
          <SpeakersFound read={read} roles={roles} onRole={(name, role) => setRoles({ ...roles, [name]: role })} />
          <TextInput label={t('listen.title')} value={title} placeholder={t('listen.untitled')} onChange={(event) => setTitle(event.currentTarget.value)} maxLength={200} maw={420} />
          <Group gap="xs">
            <Button size="xs" loading={task.busy} onClick={draft} data-autofocus>
              {t('listen.write')}
            </Button>
            <Button size="xs" variant="default" onClick={() => (task.busy ? task.cancel() : setRead(null))}>
              {t(task.busy ? 'shell.cancel' : 'listen.other')}
            </Button>
          </Group>
        </>
      )}
      {task.error === null ? null : <IntakeError error={task.error} />}
    </div>
  );
}

/** Which file, why, and where in it. */
function IntakeError({ error }: { readonly error: { readonly code: string; readonly details: Readonly<Record<string, unknown>> } }): ReactNode {
  const { t } = useTranslation();
  const { reason, where, file } = error.details;
  const known = typeof reason === 'string' ? t(`listen.refused.${reason}` as 'listen.refused.empty', { defaultValue: t(`error.${error.code}` as 'error.internal') }) : t(`error.${error.code}` as 'error.internal');
  return (
    <p className="au-error" role="alert">
      {typeof file === 'string' ? `${file}: ` : ''}
      {known}
      {typeof where === 'string' ? ` (${where})` : ''}
    </p>
  );
}
