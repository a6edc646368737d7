import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Group, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { ErrorLine } from '../../components/error-line.tsx';
import { useAction, useSession } from '../../session/hooks.ts';
import type { Answer } from '../../session/session.ts';
import { useTask } from '../../components/use-task.ts';

/** A reply that is drafted only when asked for, from the library's own sentences; edited, then kept in the case as a draft. */
export function Reply({ noteId, title }: { readonly noteId: string; readonly title: string }): ReactNode {
  const { t, i18n } = useTranslation();
  const session = useSession();
  const task = useTask();
  const keep = useAction('messages.keepReply');
  const [draft, setDraft] = useState<Answer<'messages.draftReply'> | null>(null);
  const [text, setText] = useState('');
  const ask = (): void =>
    task.run(async (signal) => {
      const made = await session.call('messages.draftReply', { noteId, language: i18n.language === 'zh-CN' ? 'zh-CN' : 'en' }, { signal });
      setDraft(made);
      setText(made.text);
    });
  return (
    <section className="au-reply" data-pane="reply" aria-label={t('messages.reply')}>
      <h3>{t('messages.reply')}</h3>
      {draft === null ? (
        <>
          <p className="au-quiet au-small">{t('messages.replyHint')}</p>
          <Group gap="xs">
            <Button size="xs" variant="default" loading={task.busy} onClick={ask}>
              {t('messages.draft')}
            </Button>
            {task.busy ? (
              <Button size="xs" variant="subtle" color="gray" onClick={task.cancel}>
                {t('shell.cancel')}
              </Button>
            ) : null}
          </Group>
        </>
      ) : (
        <>
          {draft.state === 'answered' ? null : <p className="au-warning">{t(draft.state === 'empty' ? 'messages.noLibrary' : 'messages.notFound')}</p>}
          {draft.redFlag ? <p className="au-warning">{t('messages.callFirst')}</p> : null}
          <Textarea label={t('messages.replyText')} value={text} onChange={(event) => setText(event.currentTarget.value)} autosize minRows={8} maxRows={22} />
          {draft.sentences.length === 0 ? null : (
            <details open>
              <summary>{t('messages.sources')}</summary>
              <ol className="au-plain">
                {draft.sentences.map((sentence) => (
                  <li key={sentence.text}>
                    {sentence.text} <span className="au-quiet">{sentence.source.title}</span>
                  </li>
                ))}
              </ol>
            </details>
          )}
          <Group gap="xs">
            <Button
              size="xs"
              loading={keep.isPending}
              disabled={text.trim() === ''}
              onClick={() => keep.mutate({ noteId, title: t('messages.replyTo', { title: title === '' ? t('kind.message') : title }), text }, { onSuccess: () => notifications.show({ message: t('messages.kept') }) })}
            >
              {t('messages.keep')}
            </Button>
            <Button size="xs" variant="subtle" color="gray" onClick={() => setDraft(null)}>
              {t('listen.discard')}
            </Button>
          </Group>
        </>
      )}
      <ErrorLine error={task.error ?? keep.error} />
    </section>
  );
}
