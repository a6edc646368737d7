import { useRef, useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import { Button, Group, Table, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SpeakerRole } from '../../../contract/listen-engine.ts';
import type { Consultation } from '../../../contract/listen.ts';
import type { Answer } from '../../session/session.ts';
import { useSession } from '../../session/hooks.ts';
import { useTask } from '../../components/use-task.ts';
import { readTranscriptText } from './read-file.ts';
import { SpeakerChoice, speakerName } from './speaker-choice.tsx';

type Read = Answer<'listen.read'>;

/** A transcript pasted or brought in as files, and who speaks in it; then the draft is written. */
export function Intake({ caseId, onStarted }: { readonly caseId: string; readonly onStarted: (consultation: Consultation) => void }): ReactNode {
  const { t } = useTranslation();
  const session = useSession();
  const task = useTask();
  const input = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState('');
  const [title, setTitle] = useState('');
  const [read, setRead] = useState<Read | null>(null);
  const [roles, setRoles] = useState<Record<string, SpeakerRole>>({});

  const take = (files: readonly { name: string; text: string }[]): void =>
    task.run(async (signal) => {
      const found = await session.call('listen.read', { files: [...files] }, { signal });
      setRoles({});
      setRead(found);
    });
  const takeFiles = (files: readonly File[]): void => {
    if (files.length === 0) return;
    task.run(async (signal) => {
      const found = await session.call('listen.read', { files: await Promise.all(files.slice(0, 8).map(readTranscriptText)) }, { signal });
      setRoles({});
      setRead(found);
    });
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
        <>
          <Textarea
            label={t('listen.paste')}
            description={t('listen.formats')}
            placeholder={t('listen.example')}
            value={pasted}
            onChange={(event) => setPasted(event.currentTarget.value)}
            autosize
            minRows={10}
            maxRows={18}
            data-autofocus
            spellCheck={false}
          />
          <Group gap="xs">
            <Button size="xs" disabled={pasted.trim() === ''} loading={task.busy} onClick={() => take([{ name: t('listen.pasted'), text: pasted }])}>
              {t('listen.read')}
            </Button>
            <Button size="xs" variant="default" onClick={() => input.current?.click()}>
              {t('listen.files')}
            </Button>
            <input
              ref={input}
              type="file"
              multiple
              hidden
              aria-hidden
              tabIndex={-1}
              data-testid="transcript-files"
              accept=".txt,.vtt,.srt,.textgrid,.TextGrid,.json,.jsonl,.md"
              onChange={(event) => {
                takeFiles([...(event.currentTarget.files ?? [])]);
                event.currentTarget.value = '';
              }}
            />
          </Group>
        </>
      ) : (
        <>
          <p className="au-small" role="status">
            {t('listen.found', { turns: read.turns.length, format: t(`listen.format.${read.format as 'text'}`) })}
          </p>
          <Table className="au-data" withRowBorders={false}>
            <thead>
              <tr>
                <th scope="col">{t('listen.speaker')}</th>
                <th scope="col">{t('listen.role')}</th>
                <th scope="col">{t('listen.turns')}</th>
                <th scope="col">{t('listen.says')}</th>
              </tr>
            </thead>
            <tbody>
              {read.speakers.map((speaker) => (
                <tr key={speaker.name}>
                  <td>{speaker.name === 'unknown' ? t('listen.unknown') : speakerName(speaker.name, t)}</td>
                  <td>
                    <SpeakerChoice name={speaker.name} value={roles[speaker.name] ?? speaker.role} why={roles[speaker.name] === undefined ? speaker.why : 'chosen'} onChange={(role) => setRoles({ ...roles, [speaker.name]: role })} />
                  </td>
                  <td className="au-num">{speaker.turns}</td>
                  <td className="au-quiet">{read.turns.find((turn) => turn.speaker === speaker.name)?.text.slice(0, 90)}</td>
                </tr>
              ))}
            </tbody>
          </Table>
          {read.sure === undefined ? null : <p className="au-warning">{t('listen.sure', { percent: Math.round(read.sure * 100) })}</p>}
          {read.speakers.length < 2 ? <p className="au-warning">{t('listen.oneSpeaker')}</p> : null}
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
